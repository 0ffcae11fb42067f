package tui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/model/query"
	"brief/model/safe"
	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/layout"
	"brief/tui/results"
)

// inquiryAction handles an action while the answer of the index is shown; it reports
// whether it was meant for it.
func (m *Model) inquiryAction(a key.Action) (tea.Cmd, bool) {
	if cmd, ok := m.excerptsAction(a); ok {
		return cmd, true
	}
	in := m.inquiry
	switch a {
	case key.Open:
		return m.openInquired(), true
	case key.Find:
		return m.refine(), true
	case key.Sentences:
		return m.toggleExcerpts(), true
	case key.Widen:
		return m.widen(), true
	case key.NextFacet:
		in.facets.Turn(1)
		return m.weigh(0), true
	case key.PreviousFacet:
		in.facets.Turn(-1)
		return m.weigh(0), true
	case key.Escape, key.Leave:
		if in.excerpts.visible() {
			in.excerpts.shown = false
			return nil, true
		}
		return m.leaveResults(), true
	case key.Back:
		return m.leaveResults(), true
	case key.Refresh:
		return m.inquireAgain(), true
	case key.Clip, key.Case, key.Narrow, key.FindEverywhere, key.Views, key.View, key.SaveView, key.Quit, key.Help, key.Redraw, key.Suspend, key.Command, key.Theme, key.Mouse:
		return nil, false
	default:
		return m.moveInquiry(a), true
	}
}

// moveInquiry moves the cursor, and asks for what comes near.
func (m *Model) moveInquiry(a key.Action) tea.Cmd {
	in := m.inquiry
	if ex := in.excerpts; ex.visible() {
		if !ex.pane.Act(a) {
			m.sayForDocument(a)
		}
		ex.all = ex.all || a == key.Bottom
		return m.moreExcerpts()
	}
	switch {
	case a == key.Bottom && in.later:
		return m.turnPage(lastOfAll)
	case a == key.Top && in.earlier:
		return m.turnPage(firstOfAll)
	case !in.pane.Act(a):
		m.sayForDocument(a)
	}
	return m.near()
}

// narrow takes only the documents that have the numbered value of the facet.
func (m *Model) narrow(number string) tea.Cmd {
	in := m.inquiry
	n, err := strconv.Atoi(number)
	value, ok := in.facets.Value(n)
	name := results.Name(in.facets.Active())
	switch {
	case !m.every.shown || !m.every.indexed:
		m.say("narrowing is for what a library's index has found: " + m.keys.First(key.FindEverywhere) + " searches it")
		return nil
	case in.begun && len(in.hits) == 0:
		m.say("nothing was found that could be narrowed; " + m.keys.First(key.Find) + " changes the query")
		return nil
	case err == nil && !ok && in.begun && !in.facets.Counted():
		m.say("the " + name + " are still being counted")
		return nil
	case ok && n > m.numbered():
		m.say(numberedOf(m.numbered(), name))
		return nil
	case err != nil || !ok:
		m.say("no number " + cell.Truncate(safe.Line(number), 20) + " among the " + name)
		return nil
	}
	text := query.NarrowText(in.asked.typed, in.facets.Active(), value)
	if text == in.asked.typed {
		m.say("narrowed by " + safe.Line(value) + " already")
		return nil
	}
	q, err := query.Parse(text)
	if err != nil {
		m.complain("cannot narrow: " + queryError(err))
		return nil
	}
	to := asked{typed: text, query: q, entered: true, carries: true, narrowed: append(slices.Clone(in.asked.narrowed), in.asked.typed)}
	return tea.Batch(m.noteAsked(text), m.inquire(to, 0))
}

// numbered is how many values have a number on the screen.
func (m *Model) numbered() int {
	if column := m.facetColumn(); column > 0 {
		return m.inquiry.facets.Listed(m.h - 2)
	}
	if m.facetLine() {
		return m.inquiry.facets.InLine(m.w)
	}
	return 0
}

// numberedOf says that only so many values have a number.
func numberedOf(n int, name string) string {
	switch n {
	case 0:
		return "there is no room for the " + name + ": on a larger screen their numbers narrow"
	case 1:
		return "only number 1 is shown of the " + name
	}
	return "only the numbers 1 to " + cell.Count(n) + " are shown of the " + name
}

// inquireAgain asks the present question once more; the cursor stays on its document.
func (m *Model) inquireAgain() tea.Cmd {
	in := m.inquiry
	if !in.begun {
		m.say("nothing was searched for yet")
		return nil
	}
	m.say("asking again …")
	again := in.asked
	again.entered, again.again, again.carries = true, true, true
	return m.inquire(again, 0)
}

// widen takes the last narrowing back.
func (m *Model) widen() tea.Cmd {
	was := m.inquiry.asked.narrowed
	if len(was) == 0 {
		m.say("nothing was narrowed; " + m.keys.First(key.Find) + " changes the query")
		return nil
	}
	last := len(was) - 1
	q, err := query.Parse(was[last])
	if err != nil {
		m.complain("cannot go back: " + queryError(err))
		return nil
	}
	return m.inquire(asked{typed: was[last], query: q, entered: true, carries: true, narrowed: was[:last]}, 0)
}

// queryError is why a query cannot be read.
func queryError(err error) string { return safe.Line(err.Error()) }

// openInquired opens the document under the cursor at its hit; its hits and those of
// the other documents of the answer are what n and N walk.
func (m *Model) openInquired() tea.Cmd {
	in := m.inquiry
	if ex := in.excerpts; ex.visible() {
		k, span, ok := ex.pane.Selected()
		if !ok {
			return nil
		}
		ex.pane.EndRange()
		return m.enterInquired(k, arrival{kind: arriveAt, at: span.Start, note: ex.note(k), from: m.departure()})
	}
	k, span, ok := in.pane.Selected()
	if !ok {
		return nil
	}
	return m.enterInquired(k, arrival{kind: arriveAt, at: span.Start, note: in.note(in.pane.At()), from: m.departure()})
}

// enterInquired opens a document of the answer.
func (m *Model) enterInquired(k string, l arrival) tea.Cmd {
	l.below = true
	m.sought = m.inquiry.of
	m.every.shown = false
	m.list, m.focus = false, layout.Body
	return tea.Batch(m.openAt(k, l), m.near())
}

// note says which document of the answer is opened.
func (in *inquiry) note(at int) string {
	return " in " + in.place(at)
}

func (ex *excerpts) note(k string) string { return " in " + ex.place(k) }

// place says which of the documents with sentences one is.
func (ex *excerpts) place(k string) string {
	keys := ex.pane.Keys()
	more := ""
	if !ex.done || ex.capped {
		more = "+"
	}
	return cell.Count(slices.Index(keys, k)+1) + " of " + cell.Count(len(keys)) + more
}

// onward is where to go on to as soon as a page is there: by places from the open
// document or, where wrapped is set, at the end of the answer that the page is.
type onward struct {
	by      int
	kind    arrivalKind
	wrapped bool
}

// onInquiry reports whether n and N, J and K walk the documents of an answer.
func (m *Model) onInquiry() bool {
	return m.every.indexed && m.article != nil && m.onTrail()
}

// along goes to the next document of the answer or, where by is -1, the one before; past
// the last one to the first.
func (m *Model) along(by int, kind arrivalKind) tea.Cmd {
	in := m.inquiry
	if ex := in.excerpts; ex.visible() {
		return m.alongExcerpts(by, kind)
	}
	at := slices.IndexFunc(in.hits, func(h query.Hit) bool { return h.Key == m.opening })
	if at < 0 {
		at = in.pane.At()
	}
	to, page := at+by, noPage
	switch {
	case to >= len(in.hits) && in.later:
		page = laterPage
	case to < 0 && in.earlier:
		page = earlierPage
	case to >= len(in.hits) && in.earlier:
		page = firstOfAll
	case to < 0 && in.later:
		page = lastOfAll
	case len(in.hits) < 2:
		return m.turn(by, "; no other document answers the query")
	default:
		return m.stepAlong((to+len(in.hits))%len(in.hits), kind, to < 0 || to >= len(in.hits))
	}
	in.onward = onward{by, kind, page == firstOfAll || page == lastOfAll}
	if cmd := m.turnPage(page); cmd != nil {
		m.say("asking for more …")
		return cmd
	}
	return nil
}

// goOnward goes on to a document that was waited for, unless the reader has gone
// elsewhere meanwhile.
func (m *Model) goOnward() tea.Cmd {
	in := m.inquiry
	to := in.onward
	in.onward = onward{}
	switch {
	case to.by == 0 || m.every.shown || !m.onInquiry() || len(in.hits) == 0:
		return nil
	case to.wrapped && to.by > 0:
		return m.stepAlong(0, to.kind, true)
	case to.wrapped:
		return m.stepAlong(len(in.hits)-1, to.kind, true)
	}
	return m.along(to.by, to.kind)
}

// stepAlong opens a document of the window.
func (m *Model) stepAlong(at int, kind arrivalKind, wrapped bool) tea.Cmd {
	in := m.inquiry
	k := in.hits[at].Key
	in.pane.To(k)
	l := arrival{kind: kind, note: in.note(at)}
	if wrapped {
		l.note += ", " + around(at == 0)
	}
	return m.enterInquired(k, l)
}

func around(top bool) string {
	if top {
		return "from the first again"
	}
	return "from the last again"
}

// alongExcerpts is along among the documents whose sentences are listed.
func (m *Model) alongExcerpts(by int, kind arrivalKind) tea.Cmd {
	ex := m.inquiry.excerpts
	keys := ex.pane.Keys()
	to := slices.Index(keys, m.opening) + by
	switch {
	case to >= len(keys) && !ex.done:
		ex.onward = kind
		return m.moreExcerpts()
	case len(keys) < 2 || to < 0 && !ex.done:
		return m.turn(by, "; no other document is listed there")
	}
	wrapped := to < 0 || to >= len(keys)
	to = (to + len(keys)) % len(keys)
	more := ""
	if wrapped {
		more = ", " + around(to == 0)
	}
	return m.enterExcerpt(keys[to], kind, more)
}

// enterExcerpt opens a document whose sentences are listed; more is said of it.
func (m *Model) enterExcerpt(k string, kind arrivalKind, more string) tea.Cmd {
	ex := m.inquiry.excerpts
	ex.pane.To(k)
	return m.enterInquired(k, arrival{kind: kind, note: ex.note(k) + more})
}

// neighbouring opens the next document, or the one before: of the answer that one has
// come from, else of the list.
func (m *Model) neighbouring(by int) tea.Cmd {
	if m.onInquiry() {
		return m.along(by, arriveFirst)
	}
	return m.neighbour(by)
}

// goesOn reports whether there is a next document.
func (m *Model) goesOn() bool {
	if m.onInquiry() {
		return len(m.inquiry.hits) > 1
	}
	return m.docs.Adjoins(m.article.key, 1)
}

// trailPlace says, on a trail through an answer, which of its documents is open.
func (m *Model) trailPlace() string {
	if !m.onInquiry() {
		return ""
	}
	in := m.inquiry
	if ex := in.excerpts; ex.visible() {
		return " in " + ex.place(m.article.key)
	}
	at := slices.IndexFunc(in.hits, func(h query.Hit) bool { return h.Key == m.article.key })
	if at < 0 {
		return ""
	}
	return " in " + in.place(at)
}

// queryLabel is a query as it stands in titles, at most w cells of it.
func queryLabel(typed string, w int) string {
	return cell.Truncate(strings.Join(strings.Fields(safe.Line(typed)), " "), w)
}
