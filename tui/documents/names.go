package documents

import (
	"path/filepath"
	"strings"

	"charm.land/lipgloss/v2"

	"brief/tui/cell"
)

// titles say which titles do not tell documents apart.
type titles map[string]namesakes

// namesakes are documents of one title.
type namesakes struct {
	n      int
	name   string // of one of them
	differ bool   // there are others
}

func (t titles) add(v Item) {
	s := t[v.Title]
	s.differ = s.differ || s.n > 0 && s.name != v.Name
	s.n, s.name = s.n+1, v.Name
	t[v.Title] = s
}

func (t titles) remove(v Item) {
	s := t[v.Title]
	if s.n--; s.n <= 0 {
		delete(t, v.Title)
		return
	}
	t[v.Title] = s
}

// shared reports whether documents of different names have a title: those of one
// name, such as the lines of a file, are not told apart by it.
func (t titles) shared(title string) bool { return t[title].n > 1 && t[title].differ }

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

// also names the other places that a document was found at, "" where there are none.
func (v Item) also() string {
	if len(v.Others) == 0 {
		return ""
	}
	said := "also " + strings.Join(v.Others, ", ")
	if more := v.Places - 1 - len(v.Others); more > 0 {
		said += " and " + cell.Count(more) + " more"
	}
	return said
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
