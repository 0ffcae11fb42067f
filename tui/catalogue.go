package tui

import (
	tea "charm.land/bubbletea/v2"

	"brief/model/query"
	"brief/tui/cell"
	"brief/tui/documents"
	"brief/tui/key"
	"brief/tui/layout"
	"brief/tui/pattern"
)

// catalogue is the list of all documents of a library, or of those that a query
// finds: it is asked page by page, so that its length does not matter.
type catalogue struct {
	lib   Indexed
	now   listing
	begun bool // the first answer is here
	// stepping is the direction in which the cursor has gone to a document that is to be
	// opened as soon as it is known, 0 for none.
	stepping int

	lists, pages, totals lane
}

// listing is a query and what the list knows of its answer. The zero query is all
// documents.
type listing struct {
	text    string // the query as typed
	view    string // the name it has, "" for none
	query   query.Query
	pattern *pattern.Pattern // of its words; nil where it has none
	window  *documents.Window
}

// listReason is why a list was asked for.
type listReason uint8

const (
	listFirst   listReason = iota // the reader begins
	listTyped                     // a query is being typed
	listEntered                   // it has been entered, or a view applied
	listCleared                   // all documents again
	listAgain                     // the same once more
	listMoved                     // the same about another document
)

// stays reports whether the cursor stays on its document.
func (r listReason) stays() bool { return r == listCleared || r == listAgain }

// emptyLibrary is said where there is no document at all.
const emptyLibrary = "the library is empty: brief add PATH fills it"

// newCatalogue returns the catalogue of a library that has one, nil for others.
func newCatalogue(lib Library, opt Options) *catalogue {
	indexed, ok := lib.(Indexed)
	if !ok || !opt.Catalogue {
		return nil
	}
	c := &catalogue{lib: indexed}
	c.now.window = c.now.newWindow()
	return c
}

// newWindow returns a window over the answer to l.
func (l listing) newWindow() *documents.Window {
	w := documents.NewWindow(l.caption(), l.nothing())
	if s := l.query.Sort; s == query.Relevance || s == query.Priority { // only the newest are ordered by it
		w.Shorter()
	}
	return w
}

// nothing is said where the list is empty.
func (l listing) nothing() string {
	if l.text == "" {
		return emptyLibrary
	}
	return "no document matches " + l.caption() + "; esc shows all"
}

// caption names what is listed, "" for all.
func (l listing) caption() string {
	switch {
	case l.view != "" && l.text != "":
		return l.view + " «" + l.text + "»"
	case l.view != "":
		return l.view
	case l.text != "":
		return "«" + l.text + "»"
	}
	return ""
}

// beginCatalogue asks for the list at the start and, where the reader begins with a
// document of its own, for that; first for where it was left, where it goes on there.
func (m *Model) beginCatalogue() tea.Cmd {
	if m.resuming.keeper != nil {
		return m.askWhere()
	}
	k := m.opt.Start.Key
	list := m.askList(m.catalogue.now, spot{key: k}, listFirst, 0)
	if k == "" {
		return list
	}
	return tea.Batch(m.open(k), list)
}

// lookAhead asks for what the list will need soon, and for its length.
func (m *Model) lookAhead() tea.Cmd {
	if m.catalogue == nil || !m.catalogue.begun {
		return nil
	}
	var page, total tea.Cmd
	if ask, ok := m.docs.Lacks(); ok {
		page = m.askPage(ask)
	}
	if _, known := m.docs.Window().Total(); !known && !m.catalogue.totals.busy() {
		total = m.askTotal()
	}
	return tea.Batch(page, total)
}

// take puts a page into the list.
func (msg pageMsg) take(m *Model) tea.Cmd {
	c := m.catalogue
	if !c.pages.takes(msg.question) {
		return nil
	}
	w := c.now.window
	if msg.err != nil {
		w.Refused()
		c.stepping = 0
		m.complain(refusal(msg.err))
		return nil
	}
	w.Fill(msg.ask, msg.rows, msg.earlier, msg.later)
	if c.stepping != 0 {
		return m.stepOn()
	}
	return nil
}

// take notes how long the list is. Where that cannot be had, the list goes without.
func (msg totalMsg) take(m *Model) tea.Cmd {
	c := m.catalogue
	switch {
	case !c.totals.takes(msg.question):
	case msg.err != nil:
		c.now.window.NotCounted()
	default:
		c.now.window.SetTotal(msg.total)
	}
	return nil
}

// take shows a list that was asked for.
func (msg listedMsg) take(m *Model) tea.Cmd {
	c := m.catalogue
	if !c.lists.takes(msg.question) {
		return nil
	}
	if msg.err != nil {
		m.listRefused(msg)
		return nil
	}
	if m.wholeWord(msg) {
		return nil
	}
	news := ""
	if msg.reason == listAgain {
		news = msg.news(c.now.window)
	}
	fewer := m.fewer(msg)
	m.showListing(msg)
	if fewer != "" {
		m.say(fewer)
	}
	if m.article != nil {
		m.article.remember(m.docs)
	}
	switch msg.reason {
	case listFirst:
		return m.begin(msg.part)
	case listAgain:
		m.say(news)
	}
	return nil
}

// showListing makes a list that has come the present one.
func (m *Model) showListing(msg listedMsg) {
	c := m.catalogue
	c.pages.end()
	c.totals.end()
	below := c.now.window.Below()
	if v, ok := m.docs.Selected(); ok && msg.reason.stays() && holdsKey(msg.part.Rows, v.Key) {
		msg.part.Key = v.Key // where the cursor has gone meanwhile
	}
	w := msg.listing.window
	if w == nil {
		w = msg.listing.newWindow()
	}
	msg.listing.window = w
	w.Show(msg.part, below)
	if msg.counted {
		w.SetTotal(msg.total)
	}
	c.now, c.stepping = msg.listing, 0
	m.docs.SetWindow(w)
	m.listArrivals(msg.arrived)
}

// listRefused says why there is no new list. What is on the screen stays.
func (m *Model) listRefused(msg listedMsg) {
	m.complain(refusal(msg.err))
	if msg.reason != listFirst {
		return
	}
	m.catalogue.begun = true
	m.catalogue.now.window.Refused()
	m.catalogue.now.window.NotCounted()
	if m.article == nil && m.opening == "" {
		m.list, m.focus = true, layout.Documents
	}
}

// begin decides what is seen first: a document that was asked for; the first one
// where there are only samples; else the list.
func (m *Model) begin(p documents.Part) tea.Cmd {
	m.catalogue.begun = true
	switch {
	case m.opening != "" || m.list || m.focus == layout.Documents: // or where the reader has gone meanwhile
		return nil
	case m.catalogue.now.text == "" && len(p.Rows) > 0 && !p.Later && onlySamples(p.Rows):
		return m.open(p.Rows[0].Key)
	}
	m.list, m.focus = true, layout.Documents
	return nil
}

func onlySamples(rows []documents.Item) bool {
	for _, v := range rows {
		if !v.Sample {
			return false
		}
	}
	return true
}

// onDocuments reports whether the keys are those of the list of documents.
func (m *Model) onDocuments() bool { return m.list || m.focus == layout.Documents }

// askAgain asks for the present list once more; the cursor stays on its document.
func (m *Model) askAgain() tea.Cmd {
	m.say("asking again …")
	return m.askList(m.catalogue.now, m.placeInList(), listAgain, 0)
}

// clearQuery shows all documents again, about the one under the cursor.
func (m *Model) clearQuery() tea.Cmd {
	m.say("all documents again")
	return m.askList(listing{}, m.placeInList(), listCleared, 0)
}

// placeInList is where the cursor of the list stands.
func (m *Model) placeInList() spot {
	row, ok := m.docs.Selected()
	if !ok {
		return spot{}
	}
	return spot{key: row.Key, cursor: row.Cursor, sort: m.catalogue.now.query.Sort}
}

// news says how many documents a list that was asked for again has more than the
// one before: by their numbers, or where these are not known, by the rows that both
// have seen.
func (msg listedMsg) news(before *documents.Window) string {
	was, known := before.Total()
	n := 0
	if exact := known && !was.AtLeast && msg.counted && !msg.total.AtLeast; exact {
		n = msg.total.N - was.N
	} else {
		n = before.News(msg.part.Rows)
	}
	switch {
	case n > 0:
		return cell.Count(n) + " new"
	case n < 0:
		return cell.Count(-n) + " fewer"
	}
	return "nothing new"
}

// step opens the next document of the list or, where by is -1, the one before:
// counted from the one that was asked for last. The list follows.
func (m *Model) step(by int) tea.Cmd {
	w := m.docs.Window()
	if !w.Step(m.opening, by) {
		m.sayEdge(by)
		return nil
	}
	m.catalogue.stepping = by
	return m.stepOn()
}

// stepOn opens the document under the cursor of the list, or waits for it.
func (m *Model) stepOn() tea.Cmd {
	row, ok := m.docs.Selected()
	if !ok {
		m.say("that document is still coming …")
		return nil
	}
	by := m.catalogue.stepping
	m.catalogue.stepping = 0
	m.status = status{}
	if row.Key == m.opening { // the list is shorter than it was
		m.sayEdge(by)
		return nil
	}
	return m.openListed(row.Key)
}

func (m *Model) sayEdge(by int) {
	if by > 0 {
		m.say("no document after this one")
	} else {
		m.say("no document before this one")
	}
}

// openListed opens a document of the list. In one that a query has found, its words
// are the hits.
func (m *Model) openListed(k string) tea.Cmd {
	if m.catalogue == nil || m.catalogue.now.pattern == nil {
		return m.open(k)
	}
	m.sought = sought{pattern: m.catalogue.now.pattern, sign: m.keys.First(key.Find)}
	return m.openAt(k, arrival{kind: arriveLit})
}

// countListed counts the documents of the list for the header.
func (m *Model) countListed() string {
	out := ""
	switch t, known := m.docs.Window().Total(); {
	case !known:
	case t.N == 0:
		out = "  no documents"
	case t.N == 1:
		out = "  1 document"
	default:
		out = "  " + m.docs.Window().Length() + " documents"
	}
	if fact := m.arrivedFact(); fact != "" {
		out += "  " + fact
	}
	return out
}
