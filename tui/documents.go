package tui

import (
	"fmt"
	"sort"

	tea "charm.land/bubbletea/v2"

	"brief/model"
	"brief/model/safe"
	"brief/tui/cell"
	"brief/tui/documents"
	"brief/tui/key"
	"brief/tui/layout"
)

// entries adds rows to the list. The first document that can be opened is.
func (m *Model) entries(msg entriesMsg) tea.Cmd {
	if msg.read > 0 {
		return m.readAgain(msg)
	}
	if msg.done {
		m.docs.Loaded()
		if m.questions.open == 0 && m.opt.Start.Key != "" { // it is not there
			m.opt.Start.Key, m.landing = "", landing{}
			return m.openFirst(m.docs.All())
		}
		if m.article == nil && m.questions.open == 0 {
			m.list, m.focus = true, layout.Documents
		}
		if n := m.docs.Problems(); n > 0 {
			m.complain(fmt.Sprintf("%s could not be read; %s lists all", cell.Count(n), m.keys.First(key.FocusDocuments)))
		}
		return nil
	}
	m.docs.Append(msg.rows...)
	next := take(m.ctx, msg.more, 0)
	if m.questions.open > 0 {
		return next
	}
	if key := m.first(msg.rows); key != "" {
		m.docs.Select(key)
		return tea.Batch(m.open(key), next)
	}
	return next
}

// first is the key of the document that the reader begins with, where it is among
// rows: the one that was asked for, else the first that can be read.
func (m *Model) first(rows []documents.Item) string {
	for _, row := range rows {
		if row.Problem == "" && (m.opt.Start.Key == "" || m.opt.Start.Key == row.Key) {
			return row.Key
		}
	}
	return ""
}

// sayRest says where a document is too long to be shown in its paragraphs.
func (m *Model) sayRest(d *model.Document) {
	if d.Rest.Empty() {
		return
	}
	n := sort.Search(len(d.Paragraphs), func(i int) bool { return d.Paragraphs[i].Span.End > d.Rest.Start })
	m.say(fmt.Sprintf("a very long text: from ¶%d on paragraphs are not kept apart", n+1))
}

// opened shows a document that has arrived.
func (m *Model) opened(msg openedMsg) tea.Cmd {
	if msg.question != m.questions.open {
		return nil
	}
	if msg.err != nil {
		if !m.lost(msg) {
			m.notOpened(msg)
		}
		if m.every.shown {
			return nil
		}
		if m.catalogue != nil && m.article == nil { // nothing else leads to one
			m.list, m.focus, m.opening = true, layout.Documents, ""
		}
		return nil
	}
	m.sayRest(msg.doc)
	a := newArticle(msg.key, msg.doc, m.setter, m.theme)
	a.unshown, a.countedFor = msg.unshown, msg.terminal
	return m.enter(a)
}

// enter makes a the article on screen and asks for what is not known of it yet.
func (m *Model) enter(a *article) tea.Cmd {
	live := m.article != nil && m.article.hits.of != nil
	m.stopSearch()
	a.setTheme(m.theme)
	a.depth = len(a.places)
	a.since, a.placed, a.reached = m.opt.Now(), false, false
	m.article = a
	m.shelf.put(a)
	m.docs.SetOpen(a.key)
	a.remember(m.docs)
	light := tea.Batch(m.light(a, live), m.countUnshown(a), m.hearOf(a.doc.ID))
	if a.complete() {
		return light
	}
	return tea.Batch(light, m.extract(a.doc))
}

// extracted takes what has been found in the document so far.
func (m *Model) extracted(msg extractedMsg) tea.Cmd {
	if msg.question != m.questions.open || m.article == nil {
		return nil
	}
	a := m.article
	if msg.err != nil {
		a.failed = safe.Line(msg.err.Error())
		if a.briefing != nil {
			m.complain("extraction ended early: " + a.failed)
		} else {
			m.complain("nothing could be extracted: " + a.failed)
		}
		return nil
	}
	partial := a.extracted != nil
	if !partial || msg.briefing.Covers > a.extracted.Covers {
		a.extracted = msg.briefing
		if len(m.corrections()) == 0 { // else they are applied first
			a.asked = corrected{found: a.extracted}
			a.applied = a.asked
			a.setBriefing(msg.briefing, msg.doubts)
		}
	}
	if a.extracted.Covers < 1 {
		return await(m.ctx, msg.more, pause)
	}
	if partial && m.status.text == "" {
		m.say("the whole text has been looked at")
	}
	return nil
}

// openSelected leaves the list for the document under its cursor.
func (m *Model) openSelected() tea.Cmd {
	row, ok := m.docs.Selected()
	switch {
	case !ok:
		return nil
	case row.Problem != "":
		m.complain(documents.Short(row.Name, max(m.w/2, 20)) + ": " + row.Reason)
		return nil
	}
	m.list = false
	m.focus = layout.Body
	if m.article != nil && m.article.key == row.Key {
		return nil
	}
	return m.openListed(row.Key)
}

// neighbour opens the next document or, where by is -1, the one before: counted
// from the one that was asked for last, which may not be there yet.
func (m *Model) neighbour(by int) tea.Cmd {
	switch {
	case m.opening == "" && m.catalogue != nil:
		m.say("no document is open: " + m.keys.First(key.Open) + " opens the one under the cursor")
		return nil
	case m.opening == "":
		return nil
	case m.catalogue != nil:
		return m.step(by)
	}
	row, ok := m.docs.Neighbour(m.opening, by)
	if !ok {
		m.sayEdge(by)
		return nil
	}
	return m.open(row.Key)
}
