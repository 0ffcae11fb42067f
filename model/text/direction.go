package text

import (
	"unicode"
	"unicode/utf8"
)

// directionBytes is how much of a text decides on its direction.
const directionBytes = 8 << 10

// RightToLeft reports whether most letters of s are of scripts that are written
// from right to left; of a long text the first 8 KB count. A text without any
// letter is not.
func RightToLeft(s string) bool {
	right, all := 0, 0
	for i, r := range s {
		if i >= directionBytes {
			break
		}
		if r < utf8.RuneSelf && !(r|0x20 >= 'a' && r|0x20 <= 'z') || r >= utf8.RuneSelf && !unicode.IsLetter(r) {
			continue
		}
		all++
		if IsRightToLeft(r) {
			right++
		}
	}
	return right*2 > all
}

// IsRightToLeft reports whether r is a letter of a script that is written from
// right to left: in Unicode's bidirectional algorithm one of class R or AL. All
// such scripts have their letters in the ranges that Unicode keeps for them
// (Bidi_Class defaults of DerivedBidiClass.txt).
func IsRightToLeft(r rune) bool {
	switch {
	case r < 0x590:
		return false
	case r <= 0x8ff, r >= 0xfb1d && r <= 0xfdff, r >= 0xfe70 && r <= 0xfeff,
		r >= 0x10800 && r <= 0x10fff, r >= 0x1e800 && r <= 0x1efff:
		return unicode.IsLetter(r)
	}
	return false
}

// HasRightToLeft reports whether s holds such a letter.
func HasRightToLeft(s string) bool {
	for _, r := range s {
		if IsRightToLeft(r) {
			return true
		}
	}
	return false
}
