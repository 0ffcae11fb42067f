package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model"
	"brief/tui/cell"
	"brief/tui/theme"
)

// Wrap breaks glyphs at spaces and between ideographs, and a word that is wider
// than a line where it must. It is the rule for text with ideographs, the one that
// Piece falls back to, and the one for short texts into which a pane has put glyphs
// of its own.
func Wrap(glyphs []Glyph, width int) []Line {
	ideographs := hasIdeographs(glyphs)
	var lines []Line
	start, end, w := 0, 0, 0 // the line so far is glyphs[start:end], w cells wide
	flush := func(next int) {
		if line := trim(glyphs[start:end]); len(line) > 0 {
			lines = append(lines, line)
		}
		start, end, w = next, next, 0
	}
	for i := 0; i < len(glyphs); {
		j := wordEnd(glyphs, i, ideographs)
		ww := Line(glyphs[i:j]).Width()
		if w > 0 && w+ww > width {
			flush(i)
		}
		for ; i < j; i++ {
			if w+glyphs[i].Width > width && w > 0 {
				flush(i)
			}
			w += glyphs[i].Width
			end = i + 1
		}
		if i < len(glyphs) && isSpaceGlyph(glyphs[i]) {
			i++
			w++
			end = i
		}
	}
	flush(len(glyphs))
	return lines
}

// Code sets preformatted text: line ends and spaces are kept, a tab goes to the
// next multiple of four, and a line that is too long goes on below.
func Code(text string, span model.Span, width int) []Line {
	width = max(width, MinWidth)
	var lines []Line
	var line Line
	w := 0
	add := func(g Glyph) {
		if w+g.Width > width {
			lines, line, w = append(lines, line), nil, 0
		}
		line, w = append(line, g), w+g.Width
	}
	for at := span.Start; at < span.End; {
		c, _ := cell.Next(text[at:span.End])
		s := model.Span{Start: at, End: at + len(c)}
		at = s.End
		switch c {
		case "\n":
			lines, line, w = append(lines, line), nil, 0
		case "\t":
			n := min(4-w%4, max(width-w, 1))
			add(Glyph{strings.Repeat(" ", n), n, s, theme.Code})
		default:
			d, cw := cell.Display(c)
			add(Glyph{d, cw, s, theme.Code})
		}
	}
	return append(lines, line)
}

// Cut divides a span of text into pieces of at most MaxPiece bytes, at white
// space where there is some near, else between characters.
func Cut(text string, span model.Span) []model.Span {
	var out []model.Span
	for span.Len() > MaxPiece {
		at := span.Start + MaxPiece
		for !utf8.RuneStart(text[at]) {
			at--
		}
		window := text[at-MaxPiece/4 : at]
		if i := strings.LastIndexFunc(window, unicode.IsSpace); i >= 0 {
			at = at - len(window) + i + 1
			for !utf8.RuneStart(text[at]) {
				at++
			}
		}
		out = append(out, model.Span{Start: span.Start, End: at})
		span.Start = at
	}
	return append(out, span)
}
