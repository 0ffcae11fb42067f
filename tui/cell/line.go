package cell

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Line builds one line of a pane: styled pieces from the left, never wider
// than it was made for. The zero Line has no room.
type Line struct {
	b     strings.Builder
	last  piece // behind b
	w, at int
}

// NewLine returns an empty line of w cells.
func NewLine(w int) *Line { return &Line{w: max(w, 0)} }

// Left is the number of cells still free.
func (l *Line) Left() int { return l.w - l.at }

// Add appends s in a style, cut with an ellipsis where it does not fit.
func (l *Line) Add(style lipgloss.Style, s string) *Line {
	if s == "" || l.Left() <= 0 {
		return l
	}
	t := Truncate(s, l.Left())
	l.at += Width(t)
	l.add(style, t)
	return l
}

// Cell appends s in a style, cut or filled to exactly w cells.
func (l *Line) Cell(style lipgloss.Style, s string, w int) *Line {
	return l.Add(style, Pad(s, min(w, l.Left())))
}

// Raw appends s, which is already styled and w cells wide. It is dropped where
// it does not fit.
func (l *Line) Raw(s string, w int) *Line {
	if w > l.Left() {
		return l
	}
	l.at += w
	l.flush()
	l.b.WriteString(s)
	return l
}

// To fills with spaces in a style up to column col.
func (l *Line) To(style lipgloss.Style, col int) *Line {
	if n := min(col, l.w) - l.at; n > 0 {
		l.Add(style, strings.Repeat(" ", n))
	}
	return l
}

// Fill repeats s, which must be one cell wide, up to column col.
func (l *Line) Fill(style lipgloss.Style, s string, col int) *Line {
	if n := min(col, l.w) - l.at; n > 0 {
		l.at += n
		l.add(style, strings.Repeat(s, n))
	}
	return l
}

// Right appends s so that it ends at the right edge, after at least one space;
// where it does not fit it is left out.
func (l *Line) Right(style lipgloss.Style, s string) *Line {
	w := Width(s)
	if w == 0 || w+1 > l.Left() {
		return l
	}
	l.To(lipgloss.NewStyle(), l.w-w)
	return l.Add(style, s)
}

// String returns the line, filled with spaces to its full width.
func (l *Line) String() string {
	l.flush()
	if n := l.Left(); n > 0 {
		return l.b.String() + strings.Repeat(" ", n)
	}
	return l.b.String()
}

// Rows returns exactly h rows: lines, cut off at the bottom or followed by blank
// ones of w cells.
func Rows(w, h int, lines ...string) []string {
	h = max(h, 0)
	out := append(make([]string, 0, h), lines[:min(len(lines), h)]...)
	for len(out) < h {
		out = append(out, strings.Repeat(" ", w))
	}
	return out
}

// Uncertain reports whether a line may hold characters whose widths terminals
// disagree on, with or without a mode for clusters: signs for vowels of the
// scripts of India and its neighbours, which Display has no other form for.
func Uncertain(line string) bool {
	for i := range len(line) {
		switch line[i] {
		case 0xe0, 0xe1, 0xea, 0xf0: // U+0800 to U+1FFF, U+A000 to U+AFFF, U+10000 and above
			return true
		}
	}
	return false
}

// Fill adds the spaces that a line, which may hold escape sequences, lacks to w
// cells on a terminal that measures clusters as a whole or (graphemes is false)
// character by character.
func Fill(line string, w int, graphemes bool) string {
	method := ansi.WcWidth
	if graphemes {
		method = ansi.GraphemeWidth
	}
	return line + strings.Repeat(" ", max(w-method.StringWidth(line), 0))
}
