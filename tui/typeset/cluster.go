package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model"
	"brief/tui/cell"
	"brief/tui/theme"
)

// Glyph is what one or a few cells of a line show.
type Glyph struct {
	// Text is what is written to the terminal, Width cells wide.
	Text  string
	Width int
	// Span is the part of the document's text it stands for. It is empty for
	// what the reader adds (marks of list items, rules of tables).
	Span model.Span
	Look theme.Look
}

// Line is one line of a piece, without trailing space.
type Line []Glyph

// Width is the number of cells of l.
func (l Line) Width() int {
	n := 0
	for _, g := range l {
		n += g.Width
	}
	return n
}

// Span is the part of the text that l shows, from its first to its last byte;
// empty for a line of marks only.
func (l Line) Span() model.Span {
	var s model.Span
	for _, g := range l {
		if g.Span.Empty() {
			continue
		}
		if s.Empty() {
			s = g.Span
		}
		s.End = g.Span.End
	}
	return s
}

// Glyphs cuts span of text into visible clusters and single spaces between
// them, with the look that marks give them.
func Glyphs(text string, span model.Span, marks []model.Mark, look theme.Look) []Glyph {
	out := make([]Glyph, 0, span.Len())
	gap := -1 // where a run of white space began
	m := 0
	for at := span.Start; at < span.End; {
		c, _ := cell.Next(text[at:span.End])
		next := at + len(c)
		if isSpace(c) {
			if gap < 0 {
				gap = at
			}
			at = next
			continue
		}
		for m < len(marks) && marks[m].Span.End <= at {
			m++
		}
		l := look | lookAt(marks[m:], at)
		if gap >= 0 && len(out) > 0 {
			out = append(out, Glyph{" ", 1, model.Span{Start: gap, End: at}, l & out[len(out)-1].Look})
		}
		gap = -1
		d, w := cell.Display(c)
		out = append(out, Glyph{d, w, model.Span{Start: at, End: next}, l})
		at = next
	}
	return out
}

// lookAt combines the marks that cover offset. Marks are ordered by start and
// nest; only a few can overlap, so the walk ends soon.
func lookAt(marks []model.Mark, offset int) theme.Look {
	var l theme.Look
	for _, m := range marks {
		if m.Span.Start > offset {
			break
		}
		if offset >= m.Span.End {
			continue
		}
		switch m.Kind {
		case model.MarkStrong:
			l |= theme.Strong
		case model.MarkEmphasis:
			l |= theme.Emphasis
		case model.MarkCode:
			l |= theme.Code
		case model.MarkLink:
			l |= theme.Link
		}
	}
	return l
}

// isSpace reports whether a cluster is white space at which a line may break.
func isSpace(c string) bool {
	r, _ := utf8.DecodeRuneInString(c)
	switch r {
	case '\u00a0', '\u2007', '\u202f':
		return false
	}
	return unicode.IsSpace(r)
}

// privateUse is where the stand-ins for ASCII characters begin.
const privateUse = 0xe000

// encode writes glyphs as one paragraph of Markdown that holds nothing but
// words. Letters, digits and hyphens inside words stand for themselves.
func encode(glyphs []Glyph) string {
	var b strings.Builder
	for i, g := range glyphs {
		b.WriteString(standIn(glyphs, i, g))
	}
	return b.String()
}

func standIn(glyphs []Glyph, i int, g Glyph) string {
	r, n := utf8.DecodeRuneInString(g.Text)
	if n != len(g.Text) {
		return g.Text
	}
	switch {
	case r == ' ' && isSpaceGlyph(g):
		return " "
	case r == '-' && i > 0 && i+1 < len(glyphs) && isWordGlyph(glyphs[i-1]) && isWordGlyph(glyphs[i+1]):
		return g.Text
	case r < utf8.RuneSelf && !isAlphanumeric(r):
		return string(rune(privateUse + r))
	case unicode.IsSpace(r):
		return string(rune(privateUse + ' '))
	}
	return g.Text
}

// isSpaceGlyph tells a gap between words from a no-break space.
func isSpaceGlyph(g Glyph) bool { return g.Text == " " && g.Width == 1 }

func isWordGlyph(g Glyph) bool {
	r, _ := utf8.DecodeRuneInString(g.Text)
	return r < utf8.RuneSelf && isAlphanumeric(r) || r >= utf8.RuneSelf && unicode.IsLetter(r)
}

func isAlphanumeric(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
}
