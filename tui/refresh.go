package tui

import (
	"fmt"
	"slices"
	"strings"

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
	m.docs.Replace(rows)
	m.shelf.drop(d.stale)
	m.say(d.String(len(rows)))
	switch a := m.article; {
	case a == nil:
		return m.openFirst(rows)
	case slices.Contains(d.stale, a.key):
		return m.reopen(a)
	}
	return nil
}

// openFirst opens the first document that can be, where none was there to open.
func (m *Model) openFirst(rows []documents.Item) tea.Cmd {
	if key := m.first(rows); key != "" {
		return m.open(key)
	}
	return nil
}

// difference is what has become of a list.
type difference struct {
	added, changed, gone, unread int
	stale                        []string // keys of documents that are not what they were
}

// compare finds what is new in after. A document that could not be read and now
// can be is new, and the other way round it is gone.
func compare(before, after []documents.Item) difference {
	var d difference
	known := map[string]string{}
	for _, row := range before {
		if row.Problem == "" {
			known[row.Key] = row.ID
		}
	}
	there := map[string]bool{}
	for _, row := range after {
		if row.Problem != "" {
			d.unread++
			continue
		}
		there[row.Key] = true
		switch id, ok := known[row.Key]; {
		case !ok:
			d.added++
		case id != row.ID:
			d.changed++
			d.stale = append(d.stale, row.Key)
		}
	}
	for key := range known {
		if !there[key] {
			d.gone++
		}
	}
	return d
}

// String says it in words: "2 new, 1 changed".
func (d difference) String(documents int) string {
	var parts []string
	for _, p := range []struct {
		n    int
		what string
	}{{d.added, "new"}, {d.changed, "changed"}, {d.gone, "gone"}, {d.unread, "could not be read"}} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.what))
		}
	}
	if len(parts) > 0 {
		return strings.Join(parts, ", ")
	}
	if documents == 1 {
		return "nothing has changed in the document"
	}
	return fmt.Sprintf("nothing has changed in %d documents", documents)
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
