package typeset

import (
	"strings"

	"charm.land/glamour/v2"
	gansi "charm.land/glamour/v2/ansi"
	"github.com/charmbracelet/x/ansi"

	"brief/model"
	"brief/tui/theme"
)

// MinWidth is the least width a piece is set in; less counts as MinWidth.
const MinWidth = 4

// MaxPiece is the longest text, in bytes, that is set in one go. Package body
// cuts longer blocks; see Cut.
const MaxPiece = 8 << 10

// Setter typesets pieces.
type Setter struct {
	renderers map[int]*glamour.TermRenderer
}

// New returns a Setter without renderers; they are made when first needed.
func New() *Setter { return &Setter{renderers: map[int]*glamour.TermRenderer{}} }

// Piece sets span of text in lines of at most width cells. Marks are those of
// the piece, ordered; look applies to all of it. There is at least one line
// unless the span is blank.
func (s *Setter) Piece(text string, span model.Span, marks []model.Mark, look theme.Look, width int) []Line {
	width = max(width, MinWidth)
	glyphs := Glyphs(text, span, marks, look)
	if len(glyphs) == 0 {
		return nil
	}
	if total := Line(glyphs).Width(); total <= width {
		return []Line{glyphs} // one line needs no breaking
	}
	if hasIdeographs(glyphs) { // Glamour parts figures, and punctuation from its word
		return Wrap(glyphs, width)
	}
	if lines, ok := prose(glyphs, width, look); ok {
		return lines
	}
	if out, err := s.render(encode(glyphs), width); err == nil {
		if lines, ok := align(out, glyphs, width); ok {
			return lines
		}
	}
	return Wrap(glyphs, width)
}

func (s *Setter) render(markdown string, width int) (string, error) {
	r := s.renderers[width]
	if r == nil {
		var err error
		r, err = glamour.NewTermRenderer(glamour.WithStyles(gansi.StyleConfig{}), glamour.WithWordWrap(width))
		if err != nil {
			return "", err
		}
		if len(s.renderers) > 8 { // a dragged window passes through many widths
			clear(s.renderers)
		}
		s.renderers[width] = r
	}
	return r.Render(markdown)
}

// align cuts glyphs into lines where rendered has its line ends. It answers
// false where rendered does not show the glyphs, all of them, in order.
func align(rendered string, glyphs []Glyph, width int) ([]Line, bool) {
	var lines []Line
	next := 0
	for row := range strings.Lines(ansi.Strip(rendered)) {
		from := next
		for _, word := range strings.Fields(row) {
			n, ok := take(word, glyphs, next)
			if !ok {
				return nil, false
			}
			next = n
		}
		if line := trim(glyphs[from:next]); len(line) > 0 {
			if line.Width() > width {
				return nil, false
			}
			lines = append(lines, line)
		}
	}
	return lines, next == len(glyphs)
}

// take matches a rendered word with the glyphs from i on and returns the index
// after it.
func take(word string, glyphs []Glyph, i int) (int, bool) {
	for word != "" {
		if i < len(glyphs) && isSpaceGlyph(glyphs[i]) {
			i++
			continue
		}
		if i >= len(glyphs) {
			return i, false
		}
		rest, ok := strings.CutPrefix(word, standIn(glyphs, i, glyphs[i]))
		if !ok {
			return i, false
		}
		word, i = rest, i+1
	}
	return i, true
}

func trim(line Line) Line {
	for len(line) > 0 && isSpaceGlyph(line[0]) {
		line = line[1:]
	}
	for len(line) > 0 && isSpaceGlyph(line[len(line)-1]) {
		line = line[:len(line)-1]
	}
	return line
}
