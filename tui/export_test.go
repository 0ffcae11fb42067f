package tui

import (
	tea "charm.land/bubbletea/v2"

	"brief/tui/layout"
)

// FrameOf is where the panes of m stand.
func FrameOf(m *Model) layout.Frame { return m.frame }

// LinesOf are the rows of one pane, as they are before they stand beside others.
func LinesOf(m *Model, p layout.Pane) []string { return m.pane(p, m.frame.Pane(p)) }

// Leave notes where m is, as Run does when the reader has ended.
func Leave(m *Model) { m.leaveWhere() }

// Touched says that somebody may have changed the library.
func Touched() tea.Msg { return touchedMsg{} }
