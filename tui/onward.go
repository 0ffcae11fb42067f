package tui

import (
	tea "charm.land/bubbletea/v2"

	"brief/tui/documents"
)

// onwardMsg says which document of a library's list, after the present one or before
// it, has a hit; its row has no key where none does.
type onwardMsg struct {
	question int
	row      documents.Item
	by       int
	err      error
}

// throughList reports whether n and N go on into the documents that a query has
// found: those of a list with a query, as of one with a filter.
func (m *Model) throughList() bool {
	return m.catalogue != nil && m.catalogue.now.text != "" && m.article.hits.of != nil && !m.onTrail()
}

// take goes on into the document that was found, or stays and turns round.
func (msg onwardMsg) take(m *Model) tea.Cmd {
	if msg.question != m.questions.search || m.article == nil {
		return nil
	}
	m.article.hits.pending = false
	switch {
	case msg.err != nil:
		m.complain(refusal(msg.err))
		return nil
	case msg.row.Key == "" && msg.by > 0:
		return m.turn(msg.by, "; no document after this one has any")
	case msg.row.Key == "":
		return m.turn(msg.by, "; no document before this one has any")
	}
	l := arrival{kind: arriveFirst, note: " in " + m.titled(msg.row)}
	if msg.by < 0 {
		l.kind = arriveLast
	}
	opened := m.openAt(msg.row.Key, l)
	if m.docs.Select(msg.row.Key) {
		return opened
	}
	at := spot{key: msg.row.Key, cursor: msg.row.Cursor, sort: m.catalogue.now.query.Sort}
	return tea.Batch(opened, m.askList(m.catalogue.now, at, listMoved, 0))
}

// titled is a document's title behind its place in the list.
func (m *Model) titled(row documents.Item) string {
	if place := m.docs.Place(row.Key); place != "" {
		return place + ": " + row.Title
	}
	return row.Title
}
