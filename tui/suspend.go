package tui

import tea "charm.land/bubbletea/v2"

// suspend asks whether the reader can be stopped, and stops it where it can: a
// kernel ignores the stop of a group of processes that no shell watches over, and
// the reader would wait for ever to be woken from it.
func (m *Model) suspend() tea.Cmd {
	watched := m.opt.Watched
	if watched == nil {
		watched = jobControl
	}
	return func() tea.Msg { return suspension{watched()} }
}

// suspension says whether the reader can be stopped.
type suspension struct{ possible bool }

func (s suspension) take(m *Model) tea.Cmd {
	if s.possible {
		return m.unfollowed(tea.Suspend)
	}
	m.help = nil // it would be over the status line
	m.complain("cannot suspend here: no shell with job control above")
	return nil
}
