package term

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// class says what a character does to the term that it stands in.
type class uint8

const (
	parts class = iota // it ends the term
	drops              // it is left out
	marks              // it belongs to the letter before it
	joins              // it is a letter or digit
	alone              // it is a term of its own
)

// foldASCII holds what an ASCII character becomes, 0 where it parts terms.
const foldASCII = zeros16 + zeros16 + zeros16 + "0123456789" + zeros7 + letters + zeros6 + letters + zeros5

const (
	letters = "abcdefghijklmnopqrstuvwxyz"
	zeros5  = "\x00\x00\x00\x00\x00"
	zeros6  = zeros5 + "\x00"
	zeros7  = zeros6 + "\x00"
	zeros16 = zeros5 + zeros5 + zeros6
)

// digitOf returns the ASCII digit that a decimal digit of any script stands for.
func digitOf(r rune) byte {
	for _, t := range unicode.Nd.R16 {
		if lo := rune(t.Lo); r >= lo && r <= rune(t.Hi) {
			return '0' + byte((r-lo)%10)
		}
	}
	for _, t := range unicode.Nd.R32 {
		if lo := rune(t.Lo); r >= lo && r <= rune(t.Hi) {
			return '0' + byte((r-lo)%10)
		}
	}
	return '0'
}

// appendRune appends what the character s, whose rune is r, folds to. Of one that
// parts, dst is returned as it was.
func appendRune(dst []byte, s string, r rune) ([]byte, class) {
	if c := plain(r); c != parts {
		return append(dst, s...), c
	}
	if r >= 0x2010 && r <= 0x2027 || r >= 0x3001 && r <= 0x3003 {
		return dst, parts // dashes, quotation marks and stops, the most frequent of all
	}
	return appendAny(dst, s, r)
}

// plain returns the class of letters that fold to themselves, of the scripts that are
// read most; parts says that r has to be looked up.
func plain(r rune) class {
	switch {
	case r < 0x0430:
	case r <= 0x044f: // Cyrillic
		if r != 0x0439 {
			return joins
		}
	case r < 0x05d0:
	case r <= 0x05ea: // Hebrew
		return joins
	case r < 0x0627:
	case r <= 0x064a: // Arabic
		if r != 0x0640 {
			return joins
		}
	case r < 0x3400:
	case r <= 0x9fff: // Han
		if r < 0x4dc0 || r >= 0x4e00 {
			return alone
		}
	}
	return parts
}

// appendAny is appendRune for all characters.
func appendAny(dst []byte, s string, r rune) ([]byte, class) {
	switch {
	case r < utf8.RuneSelf, r == utf8.RuneError:
		return appendSimple(dst, r)
	case isHangul(r):
		return appendJamo(dst, r), joins
	case isDropped(r):
		return dst, drops
	case isUnspaced(r):
		return appendUnspaced(dst, s, r)
	case !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r):
		return dst, parts
	}
	if d := norm.NFKD.PropertiesString(s).Decomposition(); d != nil {
		return appendDecomposed(dst, d)
	}
	return appendSimple(dst, r)
}

// appendDecomposed appends what the parts of one character fold to, if that is at
// most one term.
func appendDecomposed(dst, d []byte) ([]byte, class) {
	n := len(dst)
	all, parted := drops, false
	for len(d) > 0 {
		r, size := utf8.DecodeRune(d)
		var c class
		if isUnspaced(r) {
			dst, c = appendUnspaced(dst, string(d[:size]), r)
		} else {
			dst, c = appendSimple(dst, r)
		}
		d = d[size:]
		switch {
		case c == parts:
			parted = true
		case c == drops:
		case len(dst) > n && all >= joins && (parted || c == alone || all == alone && c == joins):
			return dst[:n], parts
		default:
			all = max(all, c)
		}
	}
	if parted && len(dst) == n {
		return dst, parts
	}
	return dst, all
}

// appendSimple appends what a character without a decomposition folds to.
func appendSimple(dst []byte, r rune) ([]byte, class) {
	switch {
	case r < utf8.RuneSelf:
		if f := foldASCII[r]; f != 0 {
			return append(dst, f), joins
		}
		return dst, parts
	case r == utf8.RuneError:
		return dst, parts
	case isDropped(r):
		return dst, drops
	case unicode.IsLetter(r):
		return appendLetter(dst, unicode.ToLower(r)), joins
	case unicode.Is(unicode.Nd, r):
		return append(dst, digitOf(r)), joins
	case unicode.IsNumber(r):
		return utf8.AppendRune(dst, r), joins
	case unicode.IsMark(r):
		return utf8.AppendRune(dst, r), marks
	}
	return dst, parts
}

// appendUnspaced folds a character of a script that is written without spaces.
func appendUnspaced(dst []byte, s string, r rune) ([]byte, class) {
	if !keepsWhole(r) {
		if d := norm.NFKD.PropertiesString(s).Decomposition(); d != nil {
			if first, size := utf8.DecodeRune(d); first != r || size < len(d) {
				return appendDecomposed(dst, d)
			}
		}
	}
	if unicode.IsLetter(r) || unicode.Is(unicode.Nl, r) {
		return utf8.AppendRune(dst, r), alone
	}
	return appendSimple(dst, r)
}

// keepsWhole reports whether r is a letter of Thai or Lao whose decomposition
// begins with a mark of the letter before it.
func keepsWhole(r rune) bool { return r >= 0x0e00 && r <= 0x0eff }

// appendLetter appends a lower-case letter, or the usual transcription of one that
// is a letter with a stroke or two letters in one.
func appendLetter(dst []byte, r rune) []byte {
	switch r {
	case 'ß':
		return append(dst, "ss"...)
	case 'æ':
		return append(dst, "ae"...)
	case 'œ':
		return append(dst, "oe"...)
	case 'þ':
		return append(dst, "th"...)
	case 'ø':
		return append(dst, 'o')
	case 'đ', 'ð', 'ɖ':
		return append(dst, 'd')
	case 'ł':
		return append(dst, 'l')
	case 'ħ':
		return append(dst, 'h')
	case 'ŧ':
		return append(dst, 't')
	case 'ŋ':
		return append(dst, 'n')
	case 'ı':
		return append(dst, 'i')
	case 'ĸ':
		return append(dst, 'k')
	case 'ς':
		return append(dst, "σ"...)
	}
	return utf8.AppendRune(dst, r)
}

// isDropped reports whether r is an accent, a vowel point, or cannot be seen.
func isDropped(r rune) bool {
	switch {
	case r < 0x02b9:
		return r == 0x00ad
	case r < 0x0300:
		return r <= 0x02bf // the letters that look like apostrophes, as in Hawaiʻi
	case r <= 0x036f:
		return true
	case r < 0x0590:
		return r >= 0x0483 && r <= 0x0489 // Cyrillic
	case r <= 0x06ed:
		return isPoint(r)
	case r < 0x1ab0:
		return false
	}
	switch {
	case r <= 0x1aff, r >= 0x1dc0 && r <= 0x1dff, r >= 0x20d0 && r <= 0x20f0, r >= 0xfe20 && r <= 0xfe2f:
		return unicode.IsMark(r)
	case r >= 0xfe00 && r <= 0xfe0f, r >= 0x200b && r <= 0x200d, r == 0x2060, r == 0xfeff:
		return true
	}
	return false
}

// isPoint reports whether r is a point of Hebrew, a vowel mark or sign of recitation
// of Arabic, or the tatweel, which only stretches a word.
func isPoint(r rune) bool {
	switch {
	case r == 0x0640:
		return true
	case r <= 0x05c7, r >= 0x0610 && r <= 0x061a, r >= 0x064b && r <= 0x065f, r == 0x0670, r >= 0x06d6:
		return unicode.Is(unicode.Mn, r)
	}
	return false
}

// isUnspaced reports whether r belongs to a script that writes no spaces.
func isUnspaced(r rune) bool {
	switch {
	case r < 0x0e00:
		return false
	case r <= 0x0eff: // Thai, Lao
		return true
	case r < 0x3005:
		return r >= 0x1000 && r <= 0x109f || r >= 0x1780 && r <= 0x17ff // Burmese, Khmer
	case r <= 0x30ff:
		return r <= 0x3007 || r >= 0x3021 && r <= 0x3029 || r >= 0x3031 // Han, kana
	case r <= 0x9fff:
		return r >= 0x31f0 && r <= 0x31ff || r >= 0x3400
	case r < 0xf900:
		return r >= 0xa9e0 && r <= 0xa9ff || r >= 0xaa60 && r <= 0xaa7f // Burmese
	}
	return r <= 0xfaff || r >= 0xff66 && r <= 0xff9f || r >= 0x1aff0 && r <= 0x1b16f || r >= 0x20000 && r <= 0x3ffff
}

// Hangul, as the Unicode Standard composes it (section 3.12).
const (
	hangulFirst = 0xac00
	hangulLast  = 0xd7a3
	vowels      = 21
	finals      = 28
)

func isHangul(r rune) bool { return r >= hangulFirst && r <= hangulLast }

// appendJamo appends the letters of a Hangul syllable, which the library's tables do
// not list.
func appendJamo(dst []byte, r rune) []byte {
	i := r - hangulFirst
	dst = utf8.AppendRune(dst, 0x1100+i/(vowels*finals))
	dst = utf8.AppendRune(dst, 0x1161+i%(vowels*finals)/finals)
	if f := i % finals; f > 0 {
		dst = utf8.AppendRune(dst, 0x11a7+f)
	}
	return dst
}
