package tui

import "brief/tui/cell"

// saying is what the status line has to say of what happened, "" while there is
// something else on it.
func (m *Model) saying() string {
	if m.prompt != nil || m.pending != "" || m.times > 0 || m.help != nil || m.card != nil {
		return ""
	}
	return m.status.text
}

// sayingLines are the lines of what is said: one where the status line has room for
// it, else as many as it takes, up to half the screen. The last one stands in the
// status line.
func (m *Model) sayingLines() []string {
	said, before := m.saying(), 2
	if m.status.problem {
		before = 4
	}
	if !m.status.whole || cell.Width(said) <= m.w-before {
		return []string{said}
	}
	lines := cell.Wrap(said, max(m.w-before, 1))
	if most := max(m.h/2, 1); len(lines) > most {
		lines = lines[:most]
		lines[most-1] = cell.Truncate(lines[most-1]+" …", max(m.w-before, 1))
	}
	return lines
}

// overSaying draws all lines of what is said but the last over the rows above the
// status line.
func (m *Model) overSaying(rows []string) {
	lines := m.sayingLines()
	top := len(rows) - len(lines)
	if len(lines) < 2 || top < 1 {
		return
	}
	if top > 1 {
		rows[top-1] = cell.NewLine(m.w).Fill(m.theme.Focus, "─", m.w).String()
	}
	for i, line := range lines[:len(lines)-1] {
		l := cell.NewLine(m.w).Add(m.theme.Bar, " ")
		if m.status.problem {
			m.bang(l, i)
		}
		rows[top+i] = l.Add(m.theme.Text, line).To(m.theme.Text, m.w).String()
	}
}

// bang begins the line of a problem with its number from 0: the first with a mark.
func (m *Model) bang(l *cell.Line, number int) *cell.Line {
	if number == 0 {
		return l.Add(m.theme.Problem, "! ")
	}
	return l.Add(m.theme.Text, "  ")
}
