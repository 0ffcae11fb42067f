package tui

import (
	"strings"

	"brief/tui/cell"
	"brief/tui/key"
)

// menuRow is one row of a menu that stands above the status line: of commands
// that match what is typed, or of the keys that may follow.
type menuRow struct {
	left, keys, text string
	selected         bool
}

// menuRows are the rows there are at the moment.
func (m *Model) menuRows() []menuRow {
	if m.prompt != nil {
		return m.prompt.asker.menu(m, m.prompt.input.Value())
	}
	if m.pending == "" || m.continuesOnOneLine() {
		return nil
	}
	var rows []menuRow
	for _, b := range m.keys.Continuations(m.scope(), m.pending) {
		rows = append(rows, menuRow{left: m.pending + " " + b.Keys[0], text: b.Help})
	}
	return rows
}

// continuesOnOneLine reports whether the keys that may follow fit into the
// status line.
func (m *Model) continuesOnOneLine() bool { return cell.Width(m.continuations()) < m.w }

// continuations lists the keys that may follow on one line.
func (m *Model) continuations() string {
	var b strings.Builder
	b.WriteString(" " + m.pending + " ")
	for _, c := range m.keys.Continuations(m.scope(), m.pending) {
		b.WriteString("  " + c.Keys[0] + " " + c.Help)
	}
	return b.String()
}

// overMenu draws the menu over the last of rows, above the status line. Where
// there is not room for all, those around the selected one are shown.
func (m *Model) overMenu(rows []string) {
	menu := m.menuRows()
	room := len(rows) - 2 // the header and the status line stay
	if len(menu) == 0 || room < 1 {
		return
	}
	first := 0
	if len(menu) > room {
		for i, r := range menu {
			if r.selected {
				first = max(0, min(i-room/2, len(menu)-room))
			}
		}
		menu = menu[first : first+room]
	}
	left, keys := 0, 0
	for _, r := range menu {
		left, keys = max(left, cell.Width(r.left)), max(keys, cell.Width(r.keys))
	}
	top := len(rows) - 1 - len(menu)
	if top > 1 {
		rows[top-1] = cell.NewLine(m.w).Fill(m.theme.Focus, "─", m.w).String()
	}
	for i, r := range menu {
		rows[top+i] = m.menuLine(r, left, keys)
	}
}

func (m *Model) menuLine(r menuRow, left, keys int) string {
	style := m.theme.Pick(r.selected)
	mark := " "
	if r.selected {
		mark = "›"
	}
	l := cell.NewLine(m.w).Add(style(m.theme.Focus), mark).Cell(style(m.theme.Accent), r.left, min(left, m.w/2))
	if keys > 0 && m.w >= 60 {
		l.Add(style(m.theme.Text), "  ").Cell(style(m.theme.Faint), r.keys, keys)
	}
	l.Add(style(m.theme.Text), "  "+r.text)
	return l.To(style(m.theme.Text), m.w).String()
}

// keysOf joins the keys of a binding for showing.
func keysOf(b key.Binding) string { return strings.Join(b.Keys, " ") }
