package tui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"brief/model/query"
	"brief/model/triage"
	"brief/tui/documents"
	"brief/tui/key"
	"brief/tui/layout"
)

// toUnread goes to the next document about which nothing is decided, or the one before: in
// the list its cursor, else it is opened, and the one that is left forward is read.
func (m *Model) toUnread(by int) tea.Cmd {
	if m.deciding.lib == nil {
		return m.neighbouring(by)
	}
	if m.onDocuments() {
		return m.toUnreadFrom(m.listKey(), by)
	}
	if m.article == nil {
		return nil
	}
	left := m.leftForward(by)
	if m.onInquiry() {
		return tea.Batch(left, m.unreadAlong(by))
	}
	return tea.Batch(left, m.toUnreadFrom(m.opening, by))
}

func (m *Model) toUnreadFrom(from string, by int) tea.Cmd {
	if v, ok := m.unreadAmong(m.docs.Known(), from, by); ok {
		return m.enterUnread(v)
	}
	if m.catalogue != nil {
		return m.lookOnUnread(by)
	}
	m.sayNoUnread(by)
	return nil
}

// enterUnread goes to a row that is known.
func (m *Model) enterUnread(v documents.Item) tea.Cmd {
	m.docs.Select(v.Key)
	if m.onDocuments() {
		return nil
	}
	return m.openListed(v.Key)
}

// sayNoUnread says that there is none in that direction. Space at the end of a document then
// stays there, and says so again.
func (m *Model) sayNoUnread(by int) {
	if by < 0 {
		m.say("no unread document before this one")
		return
	}
	said := "no unread document after this one"
	if m.article != nil && !m.onDocuments() {
		m.article.ended = true
		if k := m.keys.First(key.NextDocument); k != "" && m.goesOn() {
			said += "; " + k + ": the next one"
		}
	}
	m.say(said)
}

// lookOnUnread asks the library for what lies beyond the rows that are known.
func (m *Model) lookOnUnread(by int) tea.Cmd {
	rows := m.docs.Known()
	w := m.docs.Window()
	if len(rows) == 0 || by > 0 && !w.Later() || by < 0 && !w.Earlier() {
		m.sayNoUnread(by)
		return nil
	}
	if m.catalogue.now.query.Sort == query.Relevance { // its order is not that of another query
		m.say("no unread document among those that are known: go on, and ask again")
		return nil
	}
	from := rows[len(rows)-1].Cursor
	if by < 0 {
		from = rows[0].Cursor
	}
	m.say("looking for the next unread document …")
	return m.askUnread(from, by)
}

// take goes to the unread document that was found.
func (msg unreadMsg) take(m *Model) tea.Cmd {
	switch {
	case !m.deciding.unread.takes(msg.question):
		return nil
	case msg.err != nil:
		m.complain(refusal(msg.err))
		return nil
	case msg.row.Key == "":
		m.sayNoUnread(msg.by)
		return nil
	}
	m.status = status{}
	at := spot{key: msg.row.Key, cursor: msg.row.Cursor, sort: m.catalogue.now.query.Sort}
	list := m.askList(m.catalogue.now, at, listMoved, 0)
	if m.onDocuments() {
		return list
	}
	return tea.Batch(m.openListed(msg.row.Key), list)
}

// unreadAlong goes on among the documents of an answer that are known.
func (m *Model) unreadAlong(by int) tea.Cmd {
	in := m.inquiry
	if in.excerpts.visible() {
		return m.unreadExcerpt(by)
	}
	rows := rowsOf(in.hits, 0)
	v, ok := m.unreadAmong(rows, m.opening, by)
	switch {
	case ok:
		at := slices.IndexFunc(rows, func(r documents.Item) bool { return r.Key == v.Key })
		return m.stepAlong(at, arriveFirst, false)
	case by > 0 && in.later || by < 0 && in.earlier:
		return m.along(by, arriveFirst)
	}
	m.sayNoUnread(by)
	return nil
}

// unreadExcerpt goes on among the documents whose sentences are listed.
func (m *Model) unreadExcerpt(by int) tea.Cmd {
	in := m.inquiry
	ex, rows := in.excerpts, rowsOf(in.hits, 0)
	keys := ex.pane.Keys()
	for at := slices.Index(keys, m.opening) + by; at >= 0 && at < len(keys); at += by {
		i := slices.IndexFunc(rows, func(v documents.Item) bool { return v.Key == keys[at] })
		if i < 0 || !m.rests(rows[i]) {
			return m.enterExcerpt(keys[at], arriveFirst, "")
		}
	}
	if by > 0 && !ex.done {
		return m.alongExcerpts(by, arriveFirst)
	}
	m.sayNoUnread(by)
	return nil
}

// leftForward marks the open document read where it is left forward and its end was seen.
func (m *Model) leftForward(by int) tea.Cmd {
	a := m.article
	if by < 0 || m.deciding.lib == nil || a == nil || a.key != m.opening || !m.endSeen(a) {
		return nil
	}
	s := m.subjectOf(m.openItem())
	if s.state.Read {
		return nil
	}
	return m.decide("read", []subject{s}, []triage.Change{{ID: s.id, Key: triage.Read, After: triage.Yes}})
}

// endSeen reports whether the end of a document was scrolled to, or looked at for a while
// where it was in sight from the beginning: what flies past is not read.
func (m *Model) endSeen(a *article) bool {
	return a.reached || a.body.AtEnd() && m.opt.Now().Sub(a.since) >= dwelt
}

// dwelt is how long a document that is in sight as a whole is looked at before it is read.
const dwelt = 2 * time.Second

// noteEnd notes whether the end of the open document has come into sight since it was
// entered.
func (m *Model) noteEnd() {
	a := m.article
	if a == nil || !m.frame.Pane(layout.Body).Shown() {
		return
	}
	at := a.body.AtEnd()
	a.reached = a.reached || at && a.placed && !a.atEnd
	a.placed, a.atEnd = true, at
}

// sayEnd announces what space does at the end of a document.
func (m *Model) sayEnd() {
	switch space := m.keys.First(key.Advance); {
	case m.deciding.lib != nil:
		m.say("end: " + space + " for the next unread")
	case m.goesOn():
		m.say("end: " + space + " for the next document")
	default:
		m.say("end of the last document")
	}
}
