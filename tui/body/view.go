package body

import (
	"fmt"
	"sort"

	"brief/model"
	"brief/tui/cell"
	"brief/tui/theme"
	"brief/tui/typeset"
)

// View returns the pane's rows, each exactly as wide as the pane. Focused says
// whether the sentence under the cursor is to be shown.
func (p *Pane) View(focused bool) []string {
	out := make([]string, 0, p.h)
	s := p.top
	for ok := !p.Blank(); ok && len(out) < p.h; {
		out = append(out, p.row(p.rows(s.unit)[s.row], focused))
		s, ok = p.step(s, 1)
	}
	return cell.Rows(p.w, p.h, out...)
}

func (p *Pane) row(r row, focused bool) string {
	line := cell.NewLine(p.w)
	span := r.line.Span()
	number := ""
	if r.number > 0 {
		number = fmt.Sprint(r.number)
	}
	line.Add(p.theme.Accent, cell.PadLeft(number, p.digits()))
	line.Add(p.theme.Focus, p.cursorMark(span))
	line.Add(p.theme.Evidence, p.evidenceMark(span))
	line.Add(p.theme.Text, " ")
	if r.rule {
		return line.Fill(p.theme.Rule, "─", min(p.gutter()+p.textWidth(), p.w)).String()
	}
	typeset.Paint(line, r.line, p.theme, func(g typeset.Glyph) theme.Overlay { return p.overlay(g.Span, focused) })
	return line.String()
}

func (p *Pane) cursorMark(line model.Span) string {
	if !line.Empty() && line.Start <= p.cursor.Start && p.cursor.Start < line.End {
		return "›"
	}
	return " "
}

func (p *Pane) evidenceMark(line model.Span) string {
	if overlapping(p.evidence, line) {
		return "▐"
	}
	return " "
}

func (p *Pane) overlay(s model.Span, focused bool) theme.Overlay {
	if s.Empty() {
		return 0
	}
	var o theme.Overlay
	if focused && p.cursor.Overlaps(s) {
		o |= theme.Cursor
	}
	if overlapping(p.tint, s) {
		o |= theme.Tint
	}
	if overlapping(p.hits, s) {
		o |= theme.Hit
	}
	if p.current.Overlaps(s) {
		o |= theme.Current
	}
	return o
}

// overlapping reports whether one of the ordered, disjoint spans shares a byte
// with s.
func overlapping(spans []model.Span, s model.Span) bool {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].End > s.Start })
	return i < len(spans) && spans[i].Start < s.End
}
