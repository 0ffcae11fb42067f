package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"brief/model"
	"brief/model/safe"
	"brief/tui/documents"
)

// again is the state of reading the documents another time. Until all are listed
// the list on the screen stays as it is.
type again struct {
	read    int // how often that was asked for
	reading bool
	rows    []documents.Item
}

// refresh lists the documents again.
func (m *Model) refresh() tea.Cmd {
	switch {
	case m.catalogue != nil:
		return m.askAgain()
	case m.opt.Fixed:
		m.say("there is nothing to read again: samples and standard input do not change")
		return nil
	case m.docs.Loading() || m.again.reading:
		m.say("the documents are still being read")
		return nil
	}
	m.again = again{read: m.again.read + 1, reading: true}
	m.say("reading again …")
	return m.listDocuments(m.again.read)
}

// readAgain takes rows of a list that is read another time and, when it has them
// all, puts them in place of the old ones.
func (m *Model) readAgain(msg entriesMsg) tea.Cmd {
	if msg.read != m.again.read {
		return nil
	}
	if !msg.done {
		m.again.rows = append(m.again.rows, msg.rows...)
		return take(m.ctx, msg.more, msg.read)
	}
	rows := m.again.rows
	m.again = again{read: m.again.read}
	d := compare(m.docs.All(), rows)
	if m.article != nil {
		m.article.remember(m.docs)
	}
	m.docs.Replace(rows)
	m.shelf.drop(d.stale)
	said := d.String(len(rows))
	a := m.article
	if a == nil {
		m.say(said)
		return m.openFirst(rows)
	}
	row, there := m.docs.Find(a.key)
	if !there {
		said += "; what is shown is the version before"
	}
	m.say(said)
	if there && (slices.Contains(d.stale, a.key) || a.row.ID != row.ID) {
		return m.reopen(a)
	}
	return nil
}

// remember keeps the row that the document has in the list, as long as it has one.
func (a *article) remember(in *documents.Pane) {
	if row, ok := in.Find(a.key); ok {
		a.row = row
	}
}

// openFirst opens the first document that can be, where none was there to open.
func (m *Model) openFirst(rows []documents.Item) tea.Cmd {
	if key := m.first(rows); key != "" {
		return m.open(key)
	}
	return nil
}

// drop forgets the documents of keys.
func (s *shelf) drop(keys []string) {
	s.books = slices.DeleteFunc(s.books, func(a *article) bool { return slices.Contains(keys, a.key) })
}

// reopen opens the document on the screen again, to stand at the same paragraph.
// What is on the screen stays until it is there.
func (m *Model) reopen(a *article) tea.Cmd {
	at := a.body.Cursor()
	m.landing = landing{key: a.key, paragraph: a.doc.ParagraphAt(at.Start) + 1, near: true, after: a.doc}
	return m.open(a.key)
}

// rereadMsg brings a document that may have changed.
type rereadMsg struct {
	question int
	key      string
	doc      *model.Document
	err      error
	quiet    bool
}

func (r rereadMsg) take(m *Model) tea.Cmd {
	switch row, ok := m.docs.Find(r.key); {
	case r.question != m.out.question:
		return nil
	case r.err != nil:
		m.complain(safe.Error(r.err))
		return nil
	case ok && row.ID == r.doc.ID:
		if !r.quiet {
			m.say("closed; the file is as it was")
		}
		return nil
	}
	return m.refresh()
}
