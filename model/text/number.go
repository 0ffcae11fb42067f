package text

import (
	"unicode"
	"unicode/utf8"
)

// numberEnd returns where the number that begins at i ends.
func numberEnd(s string, i int) int {
	for i < len(s) {
		n := digitLen(s, i)
		if n == 0 {
			n = separatorLen(s, i)
		}
		if n == 0 {
			break
		}
		i += n
	}
	return i
}

// digitLen is the length of the digit or fraction at i, or 0.
func digitLen(s string, i int) int {
	if s[i] < utf8.RuneSelf {
		if isDigit(s[i]) {
			return 1
		}
		return 0
	}
	if r, n := utf8.DecodeRuneInString(s[i:]); unicode.IsNumber(r) && !isIdeograph(r) {
		return n
	}
	return 0
}

// separatorLen is the length of the separator at i, behind a digit, if the
// number goes on behind it, or 0. Apostrophes and spaces that do not break
// separate groups of three only.
func separatorLen(s string, i int) int {
	r, n := utf8.DecodeRuneInString(s[i:])
	switch r {
	case '.', ',', '٫', '٬':
		if i+n < len(s) && digitLen(s, i+n) > 0 {
			return n
		}
	case '\'', '’', '\u00a0', '\u202f', '\u2009':
		group := s[i+n:]
		if len(group) >= 3 && allDigits(group[:3]) && (len(group) == 3 || !isDigit(group[3])) {
			return n
		}
	}
	return 0
}
