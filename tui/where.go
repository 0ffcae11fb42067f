package tui

import (
	"encoding/json"
	"errors"
	"io/fs"
	"sort"

	tea "charm.land/bubbletea/v2"

	"brief/model"
	"brief/model/query"
	"brief/model/safe"
	"brief/tui/key"
	"brief/tui/layout"
)

// whereabouts is where a reader of a catalogue is, as it is kept for the next start: a
// line of JSON. Without its version the zero whereabouts is the top of all documents.
type whereabouts struct {
	Version int `json:"version"`
	// Query is that of the list as it was typed, View the name it has.
	Query string `json:"query,omitempty"`
	View  string `json:"view,omitempty"`
	// Row is the document under the cursor of the list; "" for the first one of a list
	// beside which nothing is open: what is new stands on top.
	Row string `json:"row,omitempty"`
	// Document is the one that is open, Reading says that the keys are its, not the list's.
	Document string   `json:"document,omitempty"`
	Reading  bool     `json:"reading,omitempty"`
	Place    standing `json:"place,omitzero"`
}

// whereVersion is the version of whereabouts that is written, and the only one read.
const whereVersion = 1

// standing is a place in a document: what stands first on the screen, and the cursor. It holds
// where the document's bytes are read by newer rules, or shown in another size.
type standing struct {
	Top    point `json:"top"`
	Blank  bool  `json:"blank,omitempty"` // the row before it is in sight
	Cursor point `json:"cursor"`
}

// point is an offset in a paragraph, in bytes from its beginning. Paragraphs count from
// 1; 0 is what stands before them.
type point struct {
	Paragraph int `json:"paragraph"`
	Offset    int `json:"offset"`
}

func pointAt(d *model.Document, offset int) point {
	n := sort.Search(len(d.Paragraphs), func(i int) bool { return d.Paragraphs[i].Span.Start > offset })
	if n == 0 {
		return point{0, offset}
	}
	return point{n, offset - d.Paragraphs[n-1].Span.Start}
}

// in is the offset of a point, or the nearest one that d has.
func (p point) in(d *model.Document) int {
	n := max(min(p.Paragraph, len(d.Paragraphs)), 0)
	start, end := 0, len(d.Text)
	if n > 0 {
		start = d.Paragraphs[n-1].Span.Start
	}
	if n < len(d.Paragraphs) {
		end = d.Paragraphs[n].Span.Start
	}
	return start + max(min(p.Offset, end-start-1), 0)
}

// standingOf is where an article stands.
func standingOf(a *article) standing {
	top, blank := a.body.First()
	return standing{pointAt(a.doc, top), blank, pointAt(a.doc, a.body.Cursor().Start)}
}

// resuming is what a reader that goes on where it was left knows of that.
type resuming struct {
	keeper *whereKeeper // nil for a reader that does not
	noted  whereabouts  // what was kept last, without the places in list and document
	number int          // of what was kept last
}

func newResuming(lib Library, opt Options) resuming {
	l, ok := lib.(Rememberer)
	if !ok || !opt.Resume || !opt.Catalogue || opt.Start.Key != "" {
		return resuming{}
	}
	return resuming{keeper: &whereKeeper{lib: l}}
}

// whereNow is where the reader is. A document that has not come yet counts where the
// reader begins with it.
func (m *Model) whereNow() whereabouts {
	c := m.catalogue.now
	w := whereabouts{Version: whereVersion, Query: c.text, View: c.view, Reading: !m.onDocuments()}
	switch a := m.article; {
	case m.landing.back != nil:
		w.Document, w.Place = m.landing.key, *m.landing.back
	case a != nil:
		w.Document, w.Place = a.key, standingOf(a)
	}
	row, _ := m.docs.Selected()
	rows := m.docs.Known()
	if first := len(rows) > 0 && rows[0].Key == row.Key && !m.docs.Window().Earlier(); !first || w.Document != "" {
		w.Row = row.Key
	}
	return w
}

// noteWhere keeps where the reader is when it has gone to another list or document, for
// one that does not end as it should.
func (m *Model) noteWhere() tea.Cmd {
	w := &m.resuming
	if w.keeper == nil || !m.catalogue.begun || m.prompt != nil {
		return nil
	}
	now := whereabouts{Query: m.catalogue.now.text, View: m.catalogue.now.view, Reading: !m.onDocuments(), Document: m.opening}
	if coming := m.opening != "" && (m.article == nil || m.article.key != m.opening); coming || now == w.noted {
		return nil
	}
	w.noted = now
	return m.keepWhere(m.whereNow())
}

// leftMsg brings where the reader was left; the zero whereabouts for nothing.
type leftMsg struct {
	whereabouts
	err error
}

// readWhere reads what is kept. It is outside text.
func readWhere(line string) (w whereabouts, err error) {
	if line == "" {
		return w, nil
	}
	if err := json.Unmarshal([]byte(line), &w); err != nil || w.Version != whereVersion {
		return whereabouts{}, errors.New("it is noted in a form that this version of brief cannot read")
	}
	w.Query, w.View = safe.Line(w.Query), safe.Line(w.View)
	return w, nil
}

// take begins where the reader was left. Where that is no place any more it says so, and
// begins as without one.
func (msg leftMsg) take(m *Model) tea.Cmd {
	c, w := m.catalogue, msg.whereabouts
	if c.lists.busy() { // the user has gone elsewhere already
		c.begun = true
		return nil
	}
	q, err := query.Parse(w.Query)
	if err == nil {
		err = msg.err
	}
	if err != nil {
		m.complain("not where you were: " + safe.Error(err))
		return m.askList(c.now, spot{}, listFirst, 0)
	}
	l := newListing(w.Query, w.View, q)
	m.resuming.noted = whereabouts{Query: w.Query, View: w.View, Document: w.Document, Reading: w.Reading}
	list := m.askList(l, spot{key: w.Row}, listFirst, 0)
	if w.Document == "" {
		return list
	}
	if !w.Reading {
		m.toList()
	}
	m.landing = landing{key: w.Document, back: &w.Place}
	if l.pattern == nil {
		return tea.Batch(m.open(w.Document), list)
	}
	m.sought.pattern, m.sought.sign = l.pattern, m.keys.First(key.Find)
	return tea.Batch(m.openAt(w.Document, arrival{kind: arriveLit}), list)
}

// landBack goes to the place in which a document was left, once the body has a size.
func (m *Model) landBack() {
	a, l := m.article, m.landing
	switch {
	case a == nil || a.body.Height() == 0:
		return
	case a.key == l.key:
		a.body.Return(l.back.Top.in(a.doc), l.back.Blank, l.back.Cursor.in(a.doc))
		if m.frame.Pane(layout.Body).Shown() {
			m.arrangeArticle()
		}
	}
	m.landing = landing{}
}

// lost reports whether a document that could not be opened is the one that the reader was
// to begin with, and says so.
func (m *Model) lost(msg openedMsg) bool {
	if m.landing.back == nil || m.landing.key != msg.key {
		return false
	}
	m.landing, m.arrival = landing{}, arrival{}
	why := safe.Error(msg.err)
	if errors.Is(msg.err, fs.ErrNotExist) {
		why = "the document is no longer in the library"
	}
	m.complain("not where you were: " + why)
	return true
}
