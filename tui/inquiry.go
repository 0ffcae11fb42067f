package tui

import (
	"cmp"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"brief/model/query"
	"brief/model/safe"
	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/pattern"
	"brief/tui/results"
	"brief/tui/theme"
)

// inquiry is the search of all documents by a library's index. It holds a window of
// the documents that answer, in their order; what is not in it is asked for when the
// cursor comes near.
type inquiry struct {
	asked asked
	begun bool // there is an answer, to asked
	of    sought
	pane  *results.Pane
	hits  []query.Hit // those in the pane
	first int         // how many documents stand before the window, -1 where that is not known
	// earlier and later report whether there are documents before and after it.
	earlier, later bool

	counted   bool
	total     query.Total
	uncounted string // why it could not be counted
	facets    *results.Facets
	advice    []string // what to try where nothing was found; nil until that is known
	excerpts  *excerpts
	carried   selection // what was selected in the answer that this one narrows or widens

	onward  onward // where to go on to when a page has come
	problem string // why the last question was not answered
}

// asked is a question to the index.
type asked struct {
	typed    string
	query    query.Query
	entered  bool     // it is complete, and not only what was typed so far
	narrowed []string // what was typed before each narrowing
	again    bool     // it was asked before
	carries  bool     // what is selected stays so: it is an answer narrowed, or as it was before
}

// maxHeld is how many documents the window holds.
const maxHeld = 1000

// nearEnd is how many documents before its end the next page is asked for.
const nearEnd = 25

func newInquiry(th *theme.Theme) *inquiry {
	return &inquiry{pane: results.New(th), facets: results.NewFacets(th)}
}

func (in *inquiry) setTheme(th *theme.Theme) {
	in.pane.SetTheme(th)
	in.facets.SetTheme(th)
	if in.excerpts != nil {
		in.excerpts.pane.SetTheme(th)
	}
}

// take takes the first page of an answer.
func (msg answeredMsg) take(m *Model) tea.Cmd {
	in := m.inquiry
	if !m.asking.answer.takes(msg.question) {
		return nil
	}
	switch {
	case msg.err != nil:
		in.problem = "cannot search the library: " + safe.Error(msg.err)
		if m.prompt == nil {
			m.complain(in.problem)
		}
		return m.weigh(0)
	case in.begins(msg) && len(msg.result.Hits) == 0 && len(in.hits) > 0:
		in.asked = beginning(in.asked)
		m.say("no document has the whole word: these have words that begin so")
		return m.weigh(0)
	case in.begins(msg) && !msg.result.Later && len(msg.result.Hits) < len(in.hits):
		m.say("with the whole word; " + beginning(in.asked).typed + " finds " + in.count())
	}
	before, active := in, in.facets.Active()
	in = newInquiry(m.theme)
	m.inquiry = in
	in.asked, in.begun, in.of = msg.asked, true, sought{msg.pattern, "S/"}
	in.facets.Turn(int(active))
	in.add(msg.result.Hits, msg.listed)
	in.earlier, in.later = msg.result.Earlier, msg.result.Later
	if in.asked.carries && before.excerpts != nil {
		in.carried = before.excerpts.selected()
	}
	if in.asked.again {
		m.stayOn(before)
	}
	if !in.earlier && !in.later {
		in.counted, in.total = true, query.Total{N: len(in.hits)}
	}
	pause := time.Duration(0)
	if m.prompt != nil { // counting costs more than the answer, and another key may come
		pause = countPause
	}
	var sentences tea.Cmd
	if before.excerpts.visible() && msg.asked.entered {
		sentences = m.showExcerpts()
	}
	return tea.Batch(m.weigh(pause), sentences, m.awaitGrowth(msg.lacking))
}

// stayOn puts the cursor on the document where it was in the answer before, where that is
// on the first page.
func (m *Model) stayOn(before *inquiry) {
	m.inquiry.asked.again = false
	if k, _, ok := before.pane.Selected(); ok {
		m.inquiry.pane.To(k)
	}
	m.say("asked again")
}

// begins reports whether an answer is to what the present one is to, with the last word
// a whole one.
func (in *inquiry) begins(msg answeredMsg) bool {
	return in.begun && msg.asked.entered && !in.asked.entered && in.asked.typed == msg.asked.typed
}

// beginning is a question as it is asked while one types, in words: the last one is a
// beginning.
func beginning(a asked) asked {
	a.entered = true
	if typed := a.typed + "*"; parses(typed) {
		a.typed = typed
	} else {
		a.typed = a.query.String()
	}
	return a
}

func parses(typed string) bool {
	_, err := query.Parse(typed)
	return err == nil
}

// add puts hits at the end of the window.
func (in *inquiry) add(hits []query.Hit, listed []results.Document) {
	in.hits = append(in.hits, hits...)
	in.pane.Append(listed...)
}

// take takes a further page.
func (msg pagedMsg) take(m *Model) tea.Cmd {
	in := m.inquiry
	if !m.asking.page.takes(msg.question) {
		return nil
	}
	if msg.err != nil {
		in.onward = onward{}
		m.complain("cannot read more results: " + safe.Error(msg.err))
		return nil
	}
	switch msg.kind {
	case laterPage:
		in.add(msg.result.Hits, msg.listed)
		in.later = msg.result.Later
		in.drop(len(in.hits)-maxHeld, 0)
	case earlierPage:
		in.hits = append(slices.Clone(msg.result.Hits), in.hits...)
		in.pane.Prepend(msg.listed...)
		in.earlier = msg.result.Earlier
		if in.first >= 0 {
			in.first = max(in.first-len(msg.result.Hits), 0)
		}
		in.drop(0, len(in.hits)-maxHeld)
	default:
		in.jump(msg)
	}
	in.rank()
	return m.goOnward()
}

// jump puts the first or the last page in place of the window.
func (in *inquiry) jump(msg pagedMsg) {
	in.hits = nil
	in.pane.Clear()
	in.add(msg.result.Hits, msg.listed)
	in.earlier, in.later, in.first = msg.result.Earlier, msg.result.Later, 0
	if msg.kind == lastOfAll {
		in.first = -1
		in.pane.Act(key.Bottom)
	}
}

// drop drops documents at both ends of the window.
func (in *inquiry) drop(first, last int) {
	first, last = max(first, 0), max(last, 0)
	in.pane.Drop(first, last)
	in.hits = slices.Clone(in.hits[first : len(in.hits)-last])
	if first > 0 {
		in.earlier = true
		if in.first >= 0 {
			in.first += first
		}
	}
	in.later = in.later || last > 0
}

// rank counts the documents before the window from the end, where that is known.
func (in *inquiry) rank() {
	switch {
	case !in.earlier:
		in.first = 0
	case in.first < 0 && !in.later && in.counted && in.uncounted == "" && !in.total.AtLeast:
		in.first = max(in.total.N-len(in.hits), 0)
	}
}

// count is the number of documents in the answer: 1,204, or 10,000+.
func (in *inquiry) count() string {
	switch {
	case in.counted && in.uncounted == "" && in.total.AtLeast:
		return cell.Count(in.total.N) + "+"
	case in.counted && in.uncounted == "":
		return cell.Count(in.total.N)
	}
	return cell.Count(max(in.first, 0)+len(in.hits)) + "+"
}

// place says which of the documents one of the window is: 2 of 1,204.
func (in *inquiry) place(at int) string {
	if in.first < 0 {
		return "… of " + in.count()
	}
	return cell.Count(in.first+at+1) + " of " + in.count()
}

// near asks for the page that the cursor has come near to.
func (m *Model) near() tea.Cmd {
	in := m.inquiry
	at := in.pane.At()
	switch {
	case at < 0:
		return nil
	case in.later && at >= len(in.hits)-nearEnd:
		return m.turnPage(laterPage)
	case in.earlier && at < nearEnd:
		return m.turnPage(earlierPage)
	}
	return nil
}

// hitsInTitle is how many hits are lit in a title at most.
const hitsInTitle = 20

// hitDocuments are hits as the pane lists them, with the words of a query lit.
func hitDocuments(hits []query.Hit, words *pattern.Pattern) []results.Document {
	out := make([]results.Document, len(hits))
	for i, h := range hits {
		out[i] = results.Document{
			Key: h.Key, Title: cmp.Or(h.Title, called(h.Name)), Date: cmp.Or(h.Published, "undated"), Source: h.Source,
			Lit: words.Find(h.Title, hitsInTitle), Hits: len(h.Snippet.Lit), Passages: []results.Passage{hitPassage(h)},
		}
	}
	return out
}

// orderName says in which order documents stand.
func orderName(s query.Sort) string {
	return [...]string{"newest first", "oldest first", "best first", "by priority"}[s]
}
