package tui

import (
	tea "charm.land/bubbletea/v2"

	"brief/tui/key"
)

// A long document takes a while to be decoded: 5 MB a tenth of a second, 64 MB more
// than one. Its beginning, which is there at once, is shown meanwhile. It is a
// picture only: what is typed is kept for the document itself, but for the keys
// that lead out.
//
// ahead is that beginning and what waits for the whole.
type ahead struct {
	article *article
	waiting []tea.Msg
}

// shown is the article on the screen: the open one, else the beginning of the one
// that is being opened, else nil.
func (m *Model) shown() *article {
	if m.article != nil {
		return m.article
	}
	return m.ahead.article
}

// holds keeps msg for later where it is for a document that is not there yet.
func (m *Model) holds(msg tea.Msg) bool {
	if m.ahead.article == nil {
		return false
	}
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		if a, _ := m.keys.Lookup(m.scope(), msg.String()); a == key.Quit || a == key.Leave || a == key.Suspend {
			return false
		}
	case tea.PasteMsg, tea.MouseMsg:
	default:
		return false
	}
	m.ahead.waiting = append(m.ahead.waiting, msg)
	return true
}

// release lets go of the beginning when the document has come, or will not, and
// handles what waited for it.
func (m *Model) release() tea.Cmd {
	if m.ahead.article == nil || m.article == nil && !m.list && !m.status.problem {
		return nil
	}
	waiting := m.ahead.waiting
	m.ahead = ahead{}
	var cmds []tea.Cmd
	for _, msg := range waiting {
		m.arrange()
		cmds = append(cmds, m.update(msg))
	}
	return tea.Batch(cmds...)
}
