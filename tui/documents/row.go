package documents

import (
	"strings"

	"charm.land/lipgloss/v2"

	"brief/model/text"
	"brief/tui/cell"
)

// wideRow is the pane width from which a document takes one row instead of two.
const wideRow = 60

func (p *Pane) rowHeight() int {
	if p.w >= wideRow {
		return 1
	}
	return 2
}

func (p *Pane) draw(v Item, selected, focused bool) []string {
	style := func(s lipgloss.Style) lipgloss.Style {
		switch {
		case selected && focused:
			return p.theme.Selected
		case selected:
			return p.theme.Resting
		}
		return s
	}
	mark := " "
	switch {
	case selected && focused:
		mark = "›"
	case v.Key == p.open && v.Problem == "" && !v.Coming:
		mark = "•"
	}
	l := cell.NewLine(p.w).Add(style(p.theme.Focus), mark).Add(style(p.theme.Text), " ")
	switch {
	case v.Coming:
		return p.coming(l, style)
	case v.Problem != "":
		return p.problem(l, v, style)
	}
	title := style(p.theme.Text)
	if v.Key == p.open {
		title = style(p.theme.Strong)
	}
	if p.rowHeight() == 2 {
		l.Add(title, v.Title).To(style(p.theme.Text), p.w)
		second := cell.NewLine(p.w).To(style(p.theme.Text), 2).Add(style(p.theme.Faint), p.told(v)+facts(v, " · "))
		return []string{l.String(), second.To(style(p.theme.Text), p.w).String()}
	}
	tail := p.tail(v)
	name := p.name(v, p.w/3)
	shown := cell.Truncate(v.Title, p.w-2-cell.Width(tail)-2-cell.Width(name))
	if text.HasRightToLeft(shown) { // last: reordering draws what follows into it
		l.Add(style(p.theme.Faint), tail).Add(title, "  "+shown).Add(style(p.theme.Faint), name)
		return []string{l.To(style(p.theme.Text), p.w).String()}
	}
	l.Add(title, shown).Add(style(p.theme.Faint), name)
	l.To(style(p.theme.Text), p.w-cell.Width(tail)-1).Add(style(p.theme.Faint), tail)
	return []string{l.To(style(p.theme.Text), p.w).String()}
}

// coming draws a row that is not known yet.
func (p *Pane) coming(l *cell.Line, style func(lipgloss.Style) lipgloss.Style) []string {
	rows := []string{l.Add(style(p.theme.Faint), "…").To(style(p.theme.Text), p.w).String()}
	for len(rows) < p.rowHeight() {
		rows = append(rows, cell.NewLine(p.w).To(style(p.theme.Text), p.w).String())
	}
	return rows
}

// tail is what stands at the right of a row: that a document is a sample, its date
// and its length.
func (p *Pane) tail(v Item) string {
	when := v.Published
	switch {
	case when != "":
	case v.Arrived == "":
		when = "undated"
	case p.w < fullRow:
		when = "arrived " + v.Arrived
	default:
		when = dated(v)
	}
	tail := when + strings.Repeat(" ", max(10-cell.Width(when), 0)) + " " + cell.PadLeft(cell.Count(v.Words)+"w", 7)
	if v.Sample {
		tail = "sample  " + tail
	}
	return tail
}

// fullRow is the pane width from which a row says in full that a document has no
// date.
const fullRow = 100

// dated is the date of a document or, of one without, that and where it stands
// instead.
func dated(v Item) string {
	switch {
	case v.Published != "":
		return v.Published
	case v.Arrived != "":
		return "undated, arrived " + v.Arrived
	}
	return "undated"
}

func facts(v Item, sep string) string {
	parts := []string{dated(v), cell.Count(v.Words) + "w"}
	if v.Sample {
		parts = append(parts, "sample")
	}
	if v.Source != "" {
		parts = append(parts, v.Source)
	}
	if v.Cleaned > 0 {
		parts = append(parts, cell.Count(v.Cleaned)+" characters cleaned")
	}
	return strings.Join(parts, sep)
}

// Preview returns h rows of w cells that show the document under the cursor:
// its title, facts and key points, without opening it.
func (p *Pane) Preview(w, h int) []string {
	var out []string
	add := func(s lipgloss.Style, indent int, text string) {
		for i, line := range cell.Wrap(text, max(min(w-indent-3, 80), 1)) {
			l := cell.NewLine(w).To(p.theme.Text, indent)
			if i > 0 {
				l = cell.NewLine(w).To(p.theme.Text, indent+2*min(indent, 1))
			}
			out = append(out, l.Add(s, line).String())
		}
	}
	if v, ok := p.rows.selected(); ok {
		if v.Problem != "" {
			if !strings.Contains(v.Problem, v.Name) {
				add(p.theme.Strong, 1, v.Name)
			}
			add(p.theme.Problem, 1, v.Problem)
		} else {
			add(p.theme.Strong, 1, v.Title)
			add(p.theme.Faint, 1, facts(v, " · ")+" · "+v.Name)
			for _, k := range v.unsaid() {
				if v.Given {
					k = "• " + k
				}
				add(p.theme.Text, 1, k)
			}
		}
	}
	return cell.Rows(w, h, out...)
}

// unsaid is the preview without what the title says already: a document without
// a title is called after its first key point or sentence.
func (v Item) unsaid() []string {
	if len(v.Preview) > 0 && v.Preview[0] == v.Title {
		return v.Preview[1:]
	}
	return v.Preview
}
