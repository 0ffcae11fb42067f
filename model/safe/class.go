package safe

import "unicode"

// class is what the cleaner does with a rune.
type class uint8

const (
	plain    class = iota // kept
	control               // C0 and DEL: shown as its control picture
	bad                   // C1, noncharacters: shown as U+FFFD
	lineEnd               // NEL, LS, PS: becomes \n
	dropped               // bidi controls and ignorable code points
	extender              // combining marks, Hangul vowels and finals: at most maxMarks per base
	selector              // VS15, VS16: kept after a base that they select a form of
	joiner                // ZWJ, ZWNJ: kept where they join
)

const (
	zwnj = '\u200c'
	zwj  = '\u200d'
	vs15 = '\ufe0e'
	vs16 = '\ufe0f'
)

// classOf sorts a rune above ASCII. The ranges before the tables are those of
// everyday text; they exist for speed and the tests compare them with ignorable
// and isExtender, which follow the Unicode definitions.
func classOf(r rune) class {
	switch {
	case r < 0xa0:
		if r == 0x85 {
			return lineEnd
		}
		return bad
	case r < 0x300:
		if r == 0xad {
			return dropped
		}
		return plain
	case r >= 0x370 && r < 0x483, r >= 0x48a && r < 0x591: // Greek, Cyrillic, Armenian
		return plain
	case r >= 0x2010 && r < 0x2028, r >= 0x2030 && r < 0x2060: // general punctuation
		return plain
	case r >= 0x620 && r < 0x64b, r >= 0x66e && r < 0x670, r >= 0x671 && r < 0x6d6: // Arabic letters
		return plain
	case r >= 0x904 && r < 0x93a, r >= 0x5d0 && r < 0x5f5: // Devanagari, Hebrew letters
		return plain
	case r >= 0x3030 && r < 0x3099, r >= 0x309b && r < 0x3164, r >= 0x3001 && r < 0x302a: // kana
		return plain
	case r >= 0x3165 && r < 0xa66f, r >= 0xac00 && r < 0xd7a4: // Han, Hangul
		return plain
	}
	return rareClassOf(r)
}

func rareClassOf(r rune) class {
	switch {
	case r == 0x2028 || r == 0x2029:
		return lineEnd
	case r == zwj || r == zwnj:
		return joiner
	case r == vs15 || r == vs16:
		return selector
	case unicode.Is(unicode.Noncharacter_Code_Point, r):
		return bad
	case ignorable(r):
		return dropped
	case isExtender(r):
		return extender
	}
	return plain
}

// ignorable reports whether r is Default_Ignorable as Unicode derives it
// (DerivedCoreProperties.txt), or one of the format characters that the
// derivation leaves out and that are invisible on a terminal all the same: the
// interlinear annotation and the hieroglyph format controls. The bidi controls
// are all of Cf. Prepended concatenation marks are Cf and visible.
func ignorable(r rune) bool {
	return unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r) ||
		unicode.Is(unicode.Variation_Selector, r) ||
		unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Prepended_Concatenation_Mark, r)
}

// isExtender reports whether r is drawn on the character before it. Conjoining
// Hangul vowels and finals are letters, but terminals give them no cell of
// their own.
func isExtender(r rune) bool {
	return unicode.Is(unicode.M, r) || r >= 0x1160 && r <= 0x11ff || r >= 0xd7b0 && r <= 0xd7ff
}

// selectable reports whether VS15 or VS16 has a form to select for r: emoji
// and other symbols, and the bases of keycaps.
func selectable(r rune) bool {
	switch r {
	case '#', '*', '‼', '⁉', 'ℹ', '〰':
		return true
	}
	return r >= '0' && r <= '9' || r > 0x7f && unicode.IsSymbol(r)
}

// joins reports whether the joiner j does anything between the base before it
// and next, the first rune after it that stays (utf8.RuneError for none).
func joins(j, base, next rune) bool {
	if j == zwj {
		return joining(base) && joining(next) || cursive(base) ||
			pictograph(base) && pictograph(next)
	}
	return joining(base) && spelling(next) || spelling(base) && joining(next)
}

func pictograph(r rune) bool { return r >= 0x2190 && unicode.IsSymbol(r) }

func spelling(r rune) bool { return unicode.In(r, unicode.L, unicode.M, unicode.Nd) }

// cursive reports whether r is a letter whose form depends on its neighbours
// even at the end of a word.
func cursive(r rune) bool {
	return spelling(r) && (r >= 0x600 && r < 0x900 || r >= 0xfb50 && r < 0xfe00 ||
		r >= 0xfe70 && r < 0xff00 || r >= 0x1800 && r < 0x18b0 || r >= 0x1e900 && r < 0x1e960)
}

// joining reports whether r belongs to a script in which joiners change what
// the reader sees, by blocks: Arabic to N'Ko, the scripts of India and
// South-East Asia, Mongolian, and their extensions.
func joining(r rune) bool {
	return cursive(r) || spelling(r) && (r >= 0x900 && r < 0x10a0 || r >= 0x1700 && r < 0x1800 ||
		r >= 0x1900 && r < 0x1d00 || r >= 0xa800 && r < 0xac00 || r >= 0x10a00 && r < 0x12000)
}
