package typeset

import "brief/tui/theme"

// Most of what is read is prose without any markup, and a paragraph of it takes
// Glamour a hundred times as long as this (127 and 1.3 µs for 480 bytes): it parses
// Markdown and finds none. Such a piece is broken here, by the rule that Glamour
// follows: at spaces and, inside a word, behind a hyphen. A test holds the two
// against each other.

// prose breaks glyphs into lines of at most width cells; ok is false for what is
// left to Glamour: text with looks of its own, and words wider than a line.
func prose(glyphs []Glyph, width int, look theme.Look) (lines []Line, ok bool) {
	start, end, w := 0, 0, 0 // the line so far is glyphs[start:end], w cells wide
	for i := 0; i < len(glyphs); {
		j, part := unit(glyphs, i, look)
		if part > width || j < 0 {
			return nil, false
		}
		if w > 0 && w+part > width {
			lines = append(lines, trim(glyphs[start:end]))
			start, w = i, 0
		}
		w += part
		i, end = j, j
		if i < len(glyphs) && isSpaceGlyph(glyphs[i]) {
			w++
			i++
		}
	}
	return append(lines, trim(glyphs[start:end])), true
}

// unit returns the end of the part of a word that begins at i, behind which a line
// may break, and its width; the end is -1 where it has a look of its own.
func unit(glyphs []Glyph, i int, look theme.Look) (end, width int) {
	for ; i < len(glyphs) && !isSpaceGlyph(glyphs[i]); i++ {
		if glyphs[i].Look != look {
			return -1, 0
		}
		width += glyphs[i].Width
		if glyphs[i].Text == "-" && standIn(glyphs, i, glyphs[i]) == "-" {
			return i + 1, width
		}
	}
	return i, width
}
