package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Chinese and Japanese have no spaces: a line may break between any two
// ideographs or kana, and between one and a Latin word. What may not be parted are
// figures, and punctuation from what it belongs to: the simplest of the rules of
// JIS X 4051 and GB/T 15834.

// hasIdeographs reports whether a line may break within what is written without
// spaces.
func hasIdeographs(glyphs []Glyph) bool {
	for _, g := range glyphs {
		if g.Width == 2 && ideographic(first(g)) {
			return true
		}
	}
	return false
}

// wordEnd returns the end of what must stand on one line and begins at i: up to a
// space, or to where a line may break without one. It is i at a space.
func wordEnd(glyphs []Glyph, i int, ideographs bool) int {
	j := i
	for j < len(glyphs) && !isSpaceGlyph(glyphs[j]) {
		j++
		if ideographs && j < len(glyphs) && mayBreak(glyphs, j) {
			break
		}
	}
	return j
}

// mayBreak reports whether a line may begin at i, which is not the first glyph.
func mayBreak(glyphs []Glyph, i int) bool {
	before, after := first(glyphs[i-1]), first(glyphs[i])
	switch {
	case closing(after), opening(before):
		return false
	case unicode.IsDigit(after) && partsDigits(glyphs[:i]):
		return false
	case before == '-' && standIn(glyphs, i-1, glyphs[i-1]) == "-": // as in prose without ideographs
		return true
	}
	return ideographic(before) || ideographic(after)
}

// partsDigits reports whether a digit that follows glyphs continues a figure or is
// the first one behind its sign.
func partsDigits(glyphs []Glyph) bool {
	last := first(glyphs[len(glyphs)-1])
	if unicode.IsDigit(last) || strings.ContainsRune("-+−±－＋￥＄￡", last) {
		return true
	}
	return strings.ContainsRune("．，：／", last) && len(glyphs) > 1 && wideDigit(first(glyphs[len(glyphs)-2]))
}

func wideDigit(r rune) bool { return '０' <= r && r <= '９' }

func first(g Glyph) rune {
	r, _ := utf8.DecodeRuneInString(g.Text)
	return r
}

// ideographic reports whether r is of a script that is written without spaces, or
// punctuation or another wide form that goes with it.
func ideographic(r rune) bool {
	switch {
	case r < 0x2e80:
		return false
	case r <= 0x312f, // radicals, punctuation, kana, bopomofo
		0x31a0 <= r && r <= 0x4dbf, 0x4e00 <= r && r <= 0x9fff,
		0xf900 <= r && r <= 0xfaff, 0xfe30 <= r && r <= 0xfe4f,
		0xff00 <= r && r <= 0xff9f, 0xffe0 <= r && r <= 0xffe6,
		0x20000 <= r && r <= 0x3ffff:
		return true
	}
	return false
}

// closing reports whether r must not begin a line.
func closing(r rune) bool {
	return strings.ContainsRune("，。．、；：！？）」』】》〉〕］｝〗〙”’…‥・％‰℃,.;:!?)]}%ーゝゞ々〻〜ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ｡､｣", r)
}

// opening reports whether r must not end a line.
func opening(r rune) bool {
	return strings.ContainsRune("（「『【《〈〔［｛〖〘“‘([{", r)
}
