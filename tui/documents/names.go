package documents

import (
	"path/filepath"
	"strings"

	"charm.land/lipgloss/v2"

	"brief/tui/cell"
)

// name is, behind a gap, what tells a document from others of the same title, in at
// most w cells; "" where its title is its own.
func (p *Pane) name(v Item, w int) string {
	if !p.rows.shared(v.Title) || v.Name == v.Title {
		return ""
	}
	return "  " + Short(v.Name, w-2)
}

// told is the same before other facts.
func (p *Pane) told(v Item) string {
	if name := strings.TrimLeft(p.name(v, p.w/2), " "); name != "" {
		return name + " · "
	}
	return ""
}

// Short is a name in at most w cells: without its folders where they do not fit.
func Short(name string, w int) string {
	if cell.Width(name) > w {
		name = filepath.Base(name)
	}
	return cell.Shorten(name, w)
}

// problem draws a place that could not be read, so that the reason is in sight.
func (p *Pane) problem(l *cell.Line, v Item, style func(lipgloss.Style) lipgloss.Style) []string {
	l.Add(style(p.theme.Problem), "! ")
	if p.rowHeight() == 2 {
		l.Add(style(p.theme.Text), Short(v.Name, l.Left()))
		second := cell.NewLine(p.w).To(style(p.theme.Text), 4).Add(style(p.theme.Faint), v.Reason)
		return []string{l.To(style(p.theme.Text), p.w).String(), second.To(style(p.theme.Text), p.w).String()}
	}
	room := max(l.Left()-2-cell.Width(v.Reason), l.Left()/3)
	l.Add(style(p.theme.Text), Short(v.Name, room)).Add(style(p.theme.Faint), ": "+v.Reason)
	return []string{l.To(style(p.theme.Text), p.w).String()}
}
