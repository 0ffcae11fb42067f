package tui

import (
	tea "charm.land/bubbletea/v2"

	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/sheet"
	"brief/tui/theme"
)

// over is a list that is shown over the whole screen.
type over struct {
	shown bool
	pane  *sheet.Pane // nil before it was shown
}

type overRow = sheet.Row

func (o *over) show(th *theme.Theme) {
	o.pane, o.shown = sheet.New(th), true
}

func (o *over) setTheme(th *theme.Theme) {
	if o.pane != nil {
		o.pane.SetTheme(th)
	}
}

func (o *over) setSize(w, h int) {
	if o.pane != nil {
		o.pane.SetSize(w, h)
	}
}

// overlaid reports whether something is shown over the panes that is not for one document
// alone.
func (m *Model) overlaid() bool {
	return m.every.shown || m.sheeted()
}

// sheeted reports whether what is shown over the panes has the whole screen.
func (m *Model) sheeted() bool {
	return m.saved.shown || m.journal.shown || m.fixes.shown || m.cases.shown
}

// overScreen draws a list over the whole screen, under its name and what stands behind it.
func (m *Model) overScreen(o *over, name, facts string) []string {
	l := cell.NewLine(m.w).Add(m.theme.Focus, "━━▸"+name)
	l.Add(m.theme.Faint, " "+facts)
	if hidden := o.pane.Hidden(); hidden != "" {
		l.Add(m.theme.Faint, " · "+hidden)
	}
	l.Add(m.theme.Focus, " ").Fill(m.theme.Focus, "━", m.w)
	rows := append([]string{l.String()}, o.pane.View()...)
	return append(rows, m.statusLine())
}

// wheelOver moves in what is shown over the whole screen, by the actions of it.
func wheelOver(button tea.MouseButton, act func(key.Action) (tea.Cmd, bool)) tea.Cmd {
	a := key.Down
	switch button {
	case tea.MouseWheelUp:
		a = key.Up
	case tea.MouseWheelDown:
	default:
		return nil
	}
	cmd, _ := act(a)
	return cmd
}
