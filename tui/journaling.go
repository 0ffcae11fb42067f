package tui

import (
	tea "charm.land/bubbletea/v2"

	"brief/model/triage"
	"brief/tui/cell"
	"brief/tui/journal"
	"brief/tui/key"
)

// journaling is the journal, which is shown over the screen.
type journaling struct {
	shown bool
	pane  *journal.Pane // nil before it was shown
	asks  lane
}

// journalMsg brings entries: the newest ones, or those before one that is known.
type journalMsg struct {
	question int
	entries  []triage.Entry
	more     bool // there may be older ones
	older    bool
	err      error
}

// showJournal opens the journal, or closes it.
func (m *Model) showJournal() tea.Cmd {
	j := &m.journal
	if j.shown {
		m.closeJournal()
		return nil
	}
	if j.pane == nil {
		j.pane = journal.New(m.theme, m.deciding.lib.Window())
	}
	j.shown = true
	m.closeViews()
	j.pane.Top()
	return m.askJournal(0, journalPage)
}

func (m *Model) closeJournal() {
	m.journal.shown = false
	m.journal.asks.end()
}

// take lists entries.
func (msg journalMsg) take(m *Model) tea.Cmd {
	j := &m.journal
	switch {
	case !j.asks.takes(msg.question):
	case msg.err != nil:
		j.pane.Refused()
		m.complain(refusal(msg.err))
	case msg.older:
		j.pane.Append(msg.entries, msg.more)
	default:
		j.pane.Set(msg.entries, msg.more)
	}
	return nil
}

// journalAction handles an action while the journal is shown; it reports whether it was
// meant for it.
func (m *Model) journalAction(a key.Action) (tea.Cmd, bool) {
	p := m.journal.pane
	switch a {
	case key.Open:
		return m.turnBack(), true
	case key.Undo:
		return m.turnBackAs(false), true
	case key.Redo:
		return m.turnBackAs(true), true
	case key.Escape, key.Leave, key.Journal, key.Back:
		m.closeJournal()
	case key.Quit, key.Help, key.Redraw, key.Suspend, key.Command, key.Theme, key.Mouse:
		return nil, false
	case key.Refresh:
		return m.askJournal(0, max(p.Len(), journalPage)), true
	default:
		if !p.Act(a) {
			m.say(a.String() + " is for a document: esc closes the journal")
		}
		if before, ok := p.Lacks(); ok {
			return m.askJournal(before, journalPage), true
		}
	}
	return nil, true
}

// turnBack takes the entry under the cursor back or, where it was taken back, repeats it.
func (m *Model) turnBack() tea.Cmd {
	e, ok := m.journal.pane.Selected()
	if !ok {
		return nil
	}
	return m.turnBackAs(e.TakenBack)
}

func (m *Model) turnBackAs(redo bool) tea.Cmd {
	e, ok := m.journal.pane.Selected()
	switch {
	case !ok:
		return nil
	case e.Of != 0:
		m.say("that is itself an undo or redo: choose the decision that it is about")
		return nil
	case e.TakenBack && !redo:
		m.say("that was taken back: enter decides it again")
		return nil
	case !e.TakenBack && redo:
		m.say("that stands: enter takes it back")
		return nil
	}
	return m.undo(e, redo, func(m *Model) tea.Cmd {
		if !m.journal.shown {
			return nil
		}
		return m.askJournal(0, max(m.journal.pane.Len()+1, journalPage))
	})
}

// journalScreen draws the journal over the whole screen.
func (m *Model) journalScreen() []string {
	p := m.journal.pane
	l := cell.NewLine(m.w).Add(m.theme.Focus, "━━▸JOURNAL")
	l.Add(m.theme.Faint, " "+p.Title())
	if hidden := p.Hidden(); hidden != "" {
		l.Add(m.theme.Faint, " · "+hidden)
	}
	l.Add(m.theme.Focus, " ").Fill(m.theme.Focus, "━", m.w)
	rows := append([]string{l.String()}, p.View()...)
	return append(rows, m.statusLine())
}
