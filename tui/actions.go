package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"brief/tui/key"
	"brief/tui/layout"
)

// act carries out an action: for the whole program, for the list, or for the
// article.
func (m *Model) act(a key.Action) tea.Cmd {
	switch a {
	case key.Quit:
		return m.quit()
	case key.Leave:
		return m.leave()
	case key.Help:
		m.help = newHelp(m.keys, m.scope())
		return nil
	case key.Redraw:
		return tea.ClearScreen
	case key.Suspend:
		return m.suspend()
	case key.Escape:
		return m.escape()
	case key.Zoom:
		m.zoom = !m.zoom
		return nil
	case key.NextDocument:
		return tea.Batch(m.leftForward(1), m.neighbouring(1))
	case key.PreviousDocument:
		return m.neighbouring(-1)
	case key.Refresh:
		return m.refresh()
	case key.Find:
		return m.find()
	case key.FindEverywhere:
		return m.findEverywhere()
	case key.Command:
		return m.ask(&commanding{}, "")
	case key.Views:
		return m.showViews()
	case key.Paragraph, key.Theme, key.View, key.SaveView:
		return m.ask(&commanding{}, a.String()+" ")
	case key.Mouse:
		m.setMouse("")
		return nil
	}
	if m.focusAction(a) {
		return nil
	}
	if cmd, ok := m.outAction(a); ok {
		return cmd
	}
	if cmd, ok := m.decideAction(a); ok {
		return cmd
	}
	if cmd, ok := m.correctAction(a); ok {
		return cmd
	}
	if cmd, ok := m.clipAction(a); ok {
		return cmd
	}
	if m.list || m.focus == layout.Documents {
		return m.listAction(a)
	}
	if m.article == nil {
		return nil
	}
	return m.articleAction(a)
}

// leave goes one level up: from an article to the list, from the list out.
func (m *Model) leave() tea.Cmd {
	switch {
	case m.belowResults():
		return m.backToResults()
	case m.leavesProgram():
		return m.quit()
	}
	m.showList()
	return nil
}

// leavesProgram reports whether there is no level above. A list that is still to come is
// one, and so is what a query has found.
func (m *Model) leavesProgram() bool {
	alone := m.docs.Len() <= 1 && (m.catalogue == nil || m.catalogue.begun && m.catalogue.now.text == "")
	return !m.belowResults() && !m.overlaid() && (m.list || alone || m.focus == layout.Documents)
}

func (m *Model) showList() {
	m.list, m.focus = true, layout.Documents
	if m.article != nil {
		m.docs.Select(m.article.key)
	}
}

// escape clears a filter or query, then the hits, then nothing.
func (m *Model) escape() tea.Cmd {
	if m.escapeDeciding() {
		return nil
	}
	if m.catalogue != nil && m.onDocuments() && m.catalogue.now.text != "" {
		return m.clearQuery()
	}
	if f := m.filtered(); f != nil {
		if text, _ := f.Filter(); text != "" {
			f.SetFilter("")
			m.say("filter cleared")
			return nil
		}
	}
	if m.article == nil || m.list {
		return nil
	}
	if m.article.hits.pending {
		m.stopSearch()
		m.say("stopped")
		return nil
	}
	if len(m.article.hits.spans) > 0 || m.article.hits.of != nil {
		m.article.hits = hits{at: -1}
		m.say("hits cleared")
	}
	return nil
}

// focusAction handles the actions that go from pane to pane.
func (m *Model) focusAction(a key.Action) bool {
	switch a {
	case key.FocusDocuments:
		m.toggleDocuments()
	case key.FocusKeyPoints:
		m.focusOn(layout.KeyPoints)
	case key.FocusBody:
		m.focusOn(layout.Body)
	case key.FocusActors:
		m.focusOn(layout.Actors)
	case key.FocusStatistics:
		m.focusOn(layout.Statistics)
	case key.FocusNext:
		m.cycle(1)
	case key.FocusPrevious:
		m.cycle(-1)
	default:
		return false
	}
	return true
}

// toggleDocuments opens the drawer with the list, or closes it.
func (m *Model) toggleDocuments() {
	switch {
	case m.list && m.article != nil:
		m.list, m.focus = false, layout.Body
		m.docs.Select(m.article.key)
	default:
		m.showList()
	}
}

func (m *Model) focusOn(p layout.Pane) {
	if m.article == nil {
		return
	}
	m.list, m.focus = false, p
	m.article.entered = ""
}

func (m *Model) cycle(by int) {
	first := layout.KeyPoints
	if m.frame.Mode == layout.Wide {
		first = layout.Documents
	}
	n := int(layout.Statistics-first) + 1
	at := (int(m.focus) - int(first) + by + n) % n
	if p := first + layout.Pane(at); p == layout.Documents {
		m.showList()
	} else {
		m.focusOn(p)
	}
}

func (m *Model) listAction(a key.Action) tea.Cmd {
	switch {
	case a == key.Open && m.docs.OnNews():
		return m.refresh()
	case a == key.Open:
		return m.openSelected()
	}
	if m.docs.Act(a) {
		return nil
	}
	m.noSentences(a)
	return nil
}

// articleAction handles what concerns the open document: first what is the same
// in every pane, then what the focused pane makes of the action.
func (m *Model) articleAction(a key.Action) tea.Cmd {
	art := m.article
	switch a {
	case key.Advance:
		return m.advance()
	case key.PageUp:
		art.body.Page(-1, 1)
	case key.NextHit:
		return m.walk(1)
	case key.PreviousHit:
		return m.walk(-1)
	case key.NextDoubt:
		m.nextDoubt(1)
	case key.PreviousDoubt:
		m.nextDoubt(-1)
	case key.SearchHits:
		return m.searchHits()
	case key.Passages:
		m.showPassages()
	case key.Figures:
		m.walkFigures()
	case key.Backed:
		m.backedBy()
	case key.OwnPoints:
		m.say(art.points.ToggleOwn())
	case key.LastPlace:
		if !art.swap() {
			m.say("no other place yet")
		}
	case key.Back:
		return m.goBack()
	case key.Hits:
		m.takeHits()
	case key.Open:
		m.show()
	case key.Card:
		if m.focus == layout.Statistics {
			m.paneAction(a)
		} else {
			m.showCard()
		}
	case key.NamedIn:
		return m.namedIn()
	case key.FilterKind:
		m.filterKind()
	default:
		if !m.bodyCursor(a) {
			m.paneAction(a)
		}
	}
	return nil
}

// showPassages shows the sentences that support key points, alone.
func (m *Model) showPassages() {
	if m.article.briefing == nil {
		m.say("still looking …")
		return
	}
	m.help = passageView(m.keys, m.article.briefing)
}

// goBack goes to the place before; from the first one of the document to the case file
// or the results that led to it.
func (m *Model) goBack() tea.Cmd {
	art := m.article
	first := len(art.places) <= art.depth
	switch {
	case first && m.cases.led == art.key:
		return m.backToCase()
	case first && m.fromResults():
		return m.backToResults()
	case !art.back():
		m.say("no earlier place")
	}
	return nil
}

func (m *Model) paneAction(a key.Action) {
	if s := m.article.side(m.focus); s != nil {
		if s.Act(a) {
			m.article.entered = ""
		}
		return
	}
	b := m.article.body
	switch a {
	case key.Down:
		b.Scroll(1)
	case key.Up:
		b.Scroll(-1)
	case key.HalfDown:
		b.Page(1, 2)
	case key.HalfUp:
		b.Page(-1, 2)
	case key.PageDown:
		b.Page(1, 1)
	case key.Top:
		m.article.mark()
		b.Top()
	case key.Bottom:
		m.article.mark()
		b.Bottom()
	case key.CursorTop:
		b.Put(0)
	case key.CursorMiddle:
		b.Put(1)
	case key.CursorBottom:
		b.Put(2)
	}
}

// A held key makes one pause of up to half a second before it repeats, and much
// shorter ones from then on: a longer pause, or a second one that is no repetition,
// is somebody who taps.
const (
	held    = 600 * time.Millisecond
	repeats = 200 * time.Millisecond
)

// advance pages the body down. At the end it says so, and only a fresh press
// after that goes to the next document: holding the key down does not.
func (m *Model) advance() tea.Cmd {
	now := m.opt.Now()
	pause := now.Sub(m.spaced)
	m.spaced = now
	a := m.article
	if a.body.Page(1, 1) {
		a.ended = false
		return nil
	}
	if a.ended && (pause > held || pause > repeats && a.tapped) {
		a.ended = false
		return m.toUnread(1)
	}
	a.tapped = a.ended && pause > repeats
	a.ended, a.reached = true, true
	m.sayEnd()
	return nil
}

// show brings the item under a side pane's cursor into sight in the body and
// makes its places the hits. The focus stays; a second time it follows.
func (m *Model) show() {
	s := m.article.side(m.focus)
	if s == nil || s.Act(key.Open) {
		return
	}
	targets := s.Targets()
	if len(targets) == 0 {
		m.sayNothing(s)
		return
	}
	if m.article.entered == s.Label() {
		m.article.entered = ""
		m.focus = layout.Body
		return
	}
	m.article.mark()
	m.setHits(s)
	for _, t := range targets {
		if m.article.body.Show(t) {
			m.standOn(t.Start)
			break
		}
	}
	m.article.entered = s.Label()
	m.sayHit()
	if why := m.article.points.Why(); why != "" && m.focus == layout.KeyPoints {
		m.status.text += ", selected: " + why
	}
}

// sayNothing says why an item leads nowhere.
func (m *Model) sayNothing(s side) {
	switch label := s.Label(); {
	case m.article.briefing == nil && m.article.failed == "":
		m.say("still looking …")
	case label == "":
		m.say("there is nothing under the cursor")
	default:
		m.say("nothing in the body belongs to " + label)
	}
}
