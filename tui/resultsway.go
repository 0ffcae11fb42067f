package tui

import (
	"errors"
	"io/fs"

	tea "charm.land/bubbletea/v2"

	"brief/model/safe"
	"brief/tui/cell"
	"brief/tui/layout"
	"brief/tui/results"
)

// noteOrigin notes where one is as that from where all documents are searched. From a
// document of the results that stays the place where these were asked from: leaving
// would go round in a circle otherwise.
func (m *Model) noteOrigin() {
	if m.every.shown || m.belowResults() {
		return
	}
	m.every.origin = askedFrom{list: m.list, focus: m.focus}
	if m.article != nil {
		m.every.origin.key = m.article.key
	}
}

// belowResults reports whether the results are one level above what is on the screen.
func (m *Model) belowResults() bool {
	return m.every.below && !m.every.shown && m.article != nil && !m.onDocuments()
}

// backToResults shows the results again that a document was opened from.
func (m *Model) backToResults() tea.Cmd {
	m.every.shown = true
	if m.every.indexed {
		return m.weigh(0)
	}
	return nil
}

// departure is what the results are over, to be there again where a document of theirs
// cannot be opened.
type departure struct {
	list  bool
	focus layout.Pane
	below bool
}

func (m *Model) departure() *departure { return &departure{m.list, m.focus, m.every.below} }

// notOpened says why a document could not be opened; who has opened it from the results
// is there again.
func (m *Model) notOpened(msg openedMsg) {
	from := m.arrival.from
	m.arrival = arrival{}
	title, where := m.titleOf(msg.key), "there"
	if m.catalogue != nil || m.index != nil {
		where = "in the library"
	}
	if errors.Is(msg.err, fs.ErrNotExist) && title != "" {
		m.say("«" + cell.Truncate(title, 40) + "» is no longer " + where)
	} else {
		m.complain(safe.Error(msg.err))
	}
	if from != nil {
		m.every.shown, m.every.below = true, from.below
		m.list, m.focus = from.list, from.focus
	}
}

// titleOf is the title of a document of the results or the list, "" of another.
func (m *Model) titleOf(key string) string {
	for _, p := range []*results.Pane{m.inquiry.pane, m.every.pane} {
		if title := p.Title(key); title != "" {
			return title
		}
	}
	row, _ := m.docs.Find(key)
	return row.Title
}

// leaveResults closes the results and goes to where they were asked from.
func (m *Model) leaveResults() tea.Cmd {
	m.closeResults()
	if !m.every.below {
		return nil
	}
	to := m.every.origin
	m.every.below = false
	if !to.list && to.focus != layout.Documents && to.key != "" && (m.article == nil || m.article.key != to.key) {
		m.list, m.focus = false, to.focus
		return m.openAt(to.key, arrival{kind: arriveLit})
	}
	m.list, m.focus = to.list, to.focus
	return nil
}
