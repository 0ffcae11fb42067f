package keypoints

import (
	"fmt"

	"charm.land/lipgloss/v2"

	"brief/model"
	"brief/tui/cell"
	"brief/tui/list"
	"brief/tui/theme"
	"brief/tui/typeset"
)

// Hidden says how many items View has left out above and below.
func (p *Pane) Hidden() string { return p.points.Hidden() }

// View returns the pane's rows.
func (p *Pane) View(focused bool) []string {
	if p.points.Len() == 0 {
		return cell.Rows(p.w, p.h, cell.NewLine(p.w).Add(p.theme.Faint, p.empty()).String())
	}
	rows := p.allot()
	return cell.Rows(p.w, p.h, p.points.Draw(p.h, list.Drawer[point]{
		Height: func(v point) int { return p.height(v, rows) },
		Draw:   func(v point, selected bool) []string { return p.draw(v, selected && focused, rows) },
	})...)
}

// allot says how many rows each point gets, by its number, so that all are in
// sight: a row each, and what is left a row at a time to those that need more.
// It is nil where all fit whole with their reasons, where even a row each is too
// much and the pane scrolls, and where the pane is alone.
func (p *Pane) allot() map[int]int {
	if p.alone || p.points.Len() > p.h || p.Rows(p.w, p.h+1, p.roomy) <= p.h {
		return nil
	}
	rows := map[int]int{}
	left := p.h
	for gave := true; gave && left > 0; {
		gave = false
		for _, v := range p.points.All() {
			if left > 0 && rows[v.number] < len(p.lines(v, p.w)) {
				rows[v.number]++
				left--
				gave = true
			}
		}
	}
	return rows
}

func (p *Pane) empty() string {
	if f := p.points.Filter(); f != "" {
		return "   no key point holds «" + f + "»"
	}
	return "   no key points given"
}

// indent is the width of mark, flag, number and the spaces between.
func (p *Pane) indent() int { return 4 + len(fmt.Sprint(len(p.points.All()))) }

// height is how many rows a point takes: those it was given, or all it needs.
func (p *Pane) height(v point, rows map[int]int) int {
	n := len(p.lines(v, p.w))
	if rows != nil {
		return max(min(n, rows[v.number]), 1)
	}
	if p.roomy {
		n += len(v.reasons)
	}
	return n
}

// lines sets a point's text, its unsupported parts in brackets, beside its
// evidence.
func (p *Pane) lines(v point, w int) []typeset.Line {
	if w != p.setAt {
		p.setAt = w
		clear(p.set)
	}
	lines, ok := p.set[v.number]
	if !ok {
		lines = typeset.Wrap(bracketed(v, p.doc), p.room(v, w))
		p.set[v.number] = lines
	}
	return lines
}

func bracketed(v point, d *model.Document) typeset.Line {
	glyphs := typeset.Glyphs(d.Text, v.Span, nil, 0)
	if len(v.Unsupported) == 0 {
		return glyphs
	}
	out := make(typeset.Line, 0, len(glyphs)+2*len(v.Unsupported))
	open := false
	for _, g := range glyphs {
		inside := false
		for _, u := range v.Unsupported {
			inside = inside || u.Span.Overlaps(g.Span)
		}
		if inside && !open {
			out = append(out, typeset.Glyph{Text: "[", Width: 1, Look: theme.Strong})
		}
		if !inside && open {
			out = append(out, typeset.Glyph{Text: "]", Width: 1, Look: theme.Strong})
		}
		open = inside
		if inside {
			g.Look |= theme.Strong
		}
		out = append(out, g)
	}
	if open {
		out = append(out, typeset.Glyph{Text: "]", Width: 1, Look: theme.Strong})
	}
	return out
}

func (p *Pane) draw(v point, selected bool, rows map[int]int) []string {
	lines := p.lines(v, p.w)
	if most := p.height(v, rows); rows != nil && len(lines) > most {
		rest := typeset.Line{}
		for _, l := range lines[most-1:] {
			rest = append(append(rest, l...), typeset.Glyph{Text: " ", Width: 1})
		}
		lines = append(lines[:most-1:most-1], typeset.Clip(rest, p.room(v, p.w)))
	}
	style := p.theme.Pick(selected)
	var out []string
	for i, l := range lines {
		row := cell.NewLine(p.w)
		p.front(row, v, i == 0, selected, style)
		if p.rightToLeft {
			p.evidenceFirst(row, v, l, i == 0, style)
		}
		p.text(row, l, selected)
		if i == 0 && !p.rightToLeft && v.evidence != "" && row.Left() > cell.Width(v.evidence) {
			row.To(style(p.theme.Text), p.w-cell.Width(v.evidence)).Add(style(p.theme.Faint), v.evidence)
		}
		out = append(out, row.To(style(p.theme.Text), p.w).String())
	}
	if p.roomy && rows == nil {
		for _, r := range v.reasons {
			look := p.theme.Flag
			if !v.Given {
				look = p.theme.Faint
			}
			out = append(out, cell.NewLine(p.w).To(p.theme.Text, p.indent()).Add(look, r).String())
		}
	}
	return out
}

func (p *Pane) front(row *cell.Line, v point, first, selected bool, style func(lipgloss.Style) lipgloss.Style) {
	if !first {
		row.To(style(p.theme.Text), p.indent())
		return
	}
	mark, flag := " ", " "
	switch {
	case selected:
		mark = "›"
	case p.isLinked(v):
		mark = "•"
	}
	if v.Given && len(v.reasons) > 0 {
		flag = "!"
	}
	if v.own {
		flag = "+"
	}
	row.Add(style(p.theme.Focus), mark).Add(style(p.theme.Flag), flag).Add(style(p.theme.Text), " ")
	row.Add(style(p.theme.Accent), cell.PadLeft(fmt.Sprint(v.number), p.indent()-4)).Add(style(p.theme.Text), " ")
}

func (p *Pane) text(row *cell.Line, l typeset.Line, selected bool) {
	if selected {
		typeset.PaintFlat(row, l, p.theme.Selected)
		return
	}
	typeset.Paint(row, l, p.theme, func(g typeset.Glyph) theme.Overlay {
		if g.Span.Empty() {
			return 0
		}
		if p.now.Overlaps(g.Span) {
			return theme.Current
		}
		for _, h := range p.hits {
			if h.Overlaps(g.Span) {
				return theme.Hit
			}
		}
		return 0
	})
}

// isLinked reports whether the linked sentence supports v.
func (p *Pane) isLinked(v point) bool {
	for _, s := range p.linked {
		for _, e := range v.Evidence {
			if e.Span.Overlaps(s) {
				return true
			}
		}
	}
	return false
}
