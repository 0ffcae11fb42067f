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

// DecimalComma reports whether s, a text in language (as Language names it),
// writes 2,5 for two and a half. Spanish is written both ways; there the numbers
// of the text that can be read in one way only decide.
func DecimalComma(s, language string) bool {
	switch language {
	case "es":
		commas, points := decimals(s)
		return commas >= points
	case "pt", "fr", "de", "it", "nl", "pl", "ru", "uk", "tr", "sv", "da", "nb", "no", "fi", "cs", "id", "vi", "el", "ro":
		return true
	}
	return false
}

// decimals counts the commas and points between digits that do not set off
// groups of three.
func decimals(s string) (commas, points int) {
	for i := 1; i+1 < len(s); i++ {
		if s[i] != ',' && s[i] != '.' || !isDigit(s[i-1]) || !isDigit(s[i+1]) {
			continue
		}
		end := i + 1
		for end < len(s) && isDigit(s[end]) {
			end++
		}
		switch {
		case end-i == 4:
		case s[i] == ',':
			commas++
		default:
			points++
		}
		i = end - 1
	}
	return commas, points
}
