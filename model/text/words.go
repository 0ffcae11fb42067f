package text

import (
	"unicode"
	"unicode/utf8"
)

func isDigit(b byte) bool { return b-'0' < 10 }

func isASCIILetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

func allDigits(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}

// skipSpace returns the index of the first rune of s from i on that is not
// white space.
func skipSpace(s string, i int) int {
	for i < len(s) {
		if b := s[i]; b < utf8.RuneSelf {
			if b != ' ' && (b < '\t' || b > '\r') {
				return i
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsSpace(r) {
			return i
		}
		i += n
	}
	return i
}

// trimSpace returns the end of s without trailing white space, not below start.
func trimSpace(s string, start int) int {
	end := len(s)
	for end > start {
		r, n := utf8.DecodeLastRuneInString(s[start:end])
		if !unicode.IsSpace(r) {
			return end
		}
		end -= n
	}
	return end
}

// maxWordBefore bounds how far back a stop looks for its word.
const maxWordBefore = 24

// wordBefore returns the word that ends at end, with the full stops inside it
// ("U.S" for the last one of "U.S."), not reaching below start; at most
// maxWordBefore bytes of it.
func wordBefore(s string, start, end int) string {
	start = max(start, end-maxWordBefore)
	i := end
	for i > start {
		r, n := utf8.DecodeLastRuneInString(s[start:i])
		if !unicode.In(r, unicode.L, unicode.M, unicode.Nd) && r != '.' && r != '&' {
			break
		}
		i -= n
	}
	for i < end && s[i] == '.' {
		i++
	}
	return s[i:end]
}

// wordAt returns the word at i, behind quotes and brackets; at most
// maxWordBefore bytes of it.
func wordAt(s string, i int) string {
	s = s[:min(len(s), i+maxWordBefore)]
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsSpace(r) {
			break
		}
		i += n
	}
	end := i
	for end < len(s) {
		r, n := utf8.DecodeRuneInString(s[end:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\'' {
			break
		}
		end += n
	}
	return s[i:end]
}

// isAcronym reports whether w is letters with full stops between them, each
// part of one or two: "U.S", "p.m", "Ph.D", "S.p.A".
func isAcronym(w string) bool {
	part, stops := 0, 0
	for _, r := range w {
		switch {
		case r == '.':
			if part == 0 || part > 2 {
				return false
			}
			part = 0
			stops++
		case unicode.IsLetter(r):
			part++
		default:
			return false
		}
	}
	return stops > 0 && part > 0 && part <= 2
}

// isInitial reports whether w is one capital, as in "J. K. Rowling".
func isInitial(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	return n == len(w) && unicode.IsUpper(r) && r != 'I'
}

// isOpenEnded reports whether the abbreviation w ends what it stands in, so
// that a capital behind it opens a sentence.
func isOpenEnded(w string) bool {
	return w == "etc" || w == "usw" || w == "hrs" || w == "lbs" || w == "mph" || w == "yrs" || w == "km"
}

// isCompanyWord reports whether w goes on with a name that ends in "!", as in
// "Yahoo! Inc."
func isCompanyWord(w string) bool {
	return w == "Inc" || w == "Corp" || w == "Ltd" || w == "Co" || w == "News" || w == "Finance"
}

// isCaseless reports whether r is a letter of a script without capitals.
func isCaseless(r rune) bool {
	return unicode.Is(unicode.Lo, r)
}
