package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/layout"
	"brief/tui/results"
	"brief/tui/theme"
)

// everywhere is the search of all documents: its results, which are shown over
// the screen.
type everywhere struct {
	shown bool
	// indexed says that the results are those of the inquiry, and not of going over the
	// documents, which the rest is about.
	indexed bool
	pane    *results.Pane
	// of is what the results are of; sought.pattern is nil before the first search.
	of       sought
	begun    bool // the first answer of the search that was asked for last is here
	done     bool
	capped   bool
	searched int
	failed   int

	// below says that the document on the screen was opened from the results: they are
	// one level above it. The results are one level below origin.
	below  bool
	origin askedFrom
}

// askedFrom is where one was when all documents were searched.
type askedFrom struct {
	list  bool
	focus layout.Pane
	key   string // of the document that was open, or ""
}

// sweeping is the prompt for a search of all documents, which goes on while one
// types.
type sweeping struct {
	expression
	before  bool       // the results were shown when it was opened
	instead *inquiring // the prompt for a query that it began as, or nil
}

// findEverywhere opens the prompt over the results.
func (m *Model) findEverywhere() tea.Cmd {
	if m.index != nil {
		return m.openInquiry("")
	}
	s := &sweeping{before: m.every.shown}
	m.noteOrigin()
	m.every.shown = true
	return m.ask(s, "")
}

// refine opens the prompt with what the results are of.
func (m *Model) refine() tea.Cmd {
	if m.every.indexed {
		return m.openInquiry(m.inquiry.asked.typed)
	}
	s := &sweeping{before: true}
	p := m.every.of.pattern
	if p == nil {
		return m.ask(s, "")
	}
	s.regexp, s.text, s.pattern = p.Regexp(), p.Text(), p
	cmd := m.ask(s, "")
	m.prompt.input.SetValue(p.Text())
	m.prompt.input.CursorEnd()
	return cmd
}

func (s *sweeping) sign() string { return s.expression.sign("S/") }

func (s *sweeping) press(m *Model, pressed string) (tea.Cmd, bool) {
	if !s.expression.press(pressed) {
		return nil, false
	}
	if m.index != nil && !s.regexp {
		return m.inquireInstead(s, m.prompt.input.Value()), true
	}
	return s.changed(m, m.prompt.input.Value()), true
}

func (s *sweeping) changed(m *Model, text string) tea.Cmd {
	if rest, ok := s.tilde(text); ok {
		return m.setPrompt(rest)
	}
	if s.read(text) {
		m.every.of, m.every.begun, m.every.done = sought{s.pattern, s.sign()}, false, false
		return m.sweep(s.pattern)
	}
	if s.broken == "" {
		m.stopSweep()
		m.every = everywhere{shown: true, pane: m.every.pane, below: m.every.below, origin: m.every.origin}
		m.every.pane.Clear()
	}
	return nil
}

func (s *sweeping) accept(m *Model, _ string) tea.Cmd {
	switch {
	case s.broken != "":
		m.say("not searched: " + s.broken)
	case s.pattern == nil && m.every.of.pattern == nil:
		s.cancel(m)
	}
	return nil
}

func (s *sweeping) cancel(m *Model) {
	switch {
	case !s.before:
		m.closeResults()
	case s.instead != nil && s.instead.indexed:
		m.stopSweep()
		m.every.indexed = true
	}
}

func (s *sweeping) note(m *Model, _ string) string {
	if n := s.expression.note(); n != "" {
		return n
	}
	return m.every.progress()
}

func (*sweeping) menu(*Model, string) []menuRow { return nil }

func (*sweeping) history(m *Model) *history { return &m.histories.searches }

func (s *sweeping) typed(text string) remembered { return remembered{text, s.regexp} }

func (s *sweeping) recalled(r remembered) { s.regexp, s.text = r.regexp, r.text }

// take takes what a search of all documents has found so far.
func (msg sweptMsg) take(m *Model) tea.Cmd {
	if msg.question != m.questions.sweep {
		return nil
	}
	e := &m.every
	if !e.begun { // what was found for other words stays until now
		e.begun = true
		e.pane.Clear()
	}
	e.pane.Append(msg.found...)
	e.searched, e.failed, e.capped, e.done = msg.searched, msg.failed, msg.capped, msg.done
	if e.done {
		return nil
	}
	return await(m.ctx, msg.more, sweepPause)
}

// closeResults goes back to what the results were shown over.
func (m *Model) closeResults() {
	m.every.shown = false
	if m.every.indexed {
		m.stopInquiry()
		return
	}
	if !m.every.done {
		m.stopSweep()
		m.every.done = true
	}
}

// resultsAction handles an action while the results are shown; it reports
// whether it was meant for them.
func (m *Model) resultsAction(a key.Action) (tea.Cmd, bool) {
	if m.every.indexed {
		return m.inquiryAction(a)
	}
	switch a {
	case key.Open:
		return m.openResult(), true
	case key.Find:
		return m.refine(), true
	case key.Escape, key.Leave, key.Back:
		return m.leaveResults(), true
	case key.Refresh:
		return m.sweepAgain(), true
	case key.Clip, key.Case, key.FindEverywhere, key.Views, key.View, key.SaveView, key.Quit, key.Help, key.Redraw, key.Suspend, key.Command, key.Theme, key.Mouse:
		return nil, false
	case key.Narrow, key.Widen, key.NextFacet, key.PreviousFacet, key.Sentences, key.Select, key.SelectRange, key.SelectAll, key.CopyQuote, key.Export:
		m.say(m.helpOf(a) + " is for what a library's index has found, not for a text or an expression that all documents were searched for")
	default:
		if !m.every.pane.Act(a) {
			m.sayForDocument(a)
		}
	}
	return nil, true
}

func (m *Model) sayForDocument(a key.Action) {
	m.say(m.helpOf(a) + " is for a document: enter opens one, esc closes the results")
}

// helpOf is what the help calls an action: its key and, in short, what that does.
func (m *Model) helpOf(a key.Action) string {
	for _, b := range append(m.keys.Bindings(m.scope()), m.keys.All()...) {
		if b.Action == a && len(b.Keys) > 0 {
			short, _, _ := strings.Cut(b.Help, ",")
			short, _, _ = strings.Cut(short, ";")
			short, _, _ = strings.Cut(short, ":")
			return b.Keys[0] + " (" + short + ")"
		}
	}
	return a.String()
}

// sweepAgain searches all documents once more for what the results are of.
func (m *Model) sweepAgain() tea.Cmd {
	if m.every.of.pattern == nil {
		m.say("nothing was searched for yet")
		return nil
	}
	m.say("searching again …")
	m.every.begun, m.every.done = false, false
	return m.sweep(m.every.of.pattern)
}

// openResult opens the document under the cursor at its hit; its hits and those
// of the other results are what n and N walk.
func (m *Model) openResult() tea.Cmd {
	k, span, ok := m.every.pane.Selected()
	if !ok {
		return nil
	}
	m.sought = m.every.of
	l := arrival{kind: arriveAt, at: span.Start, note: m.placeOnTrail(k), below: true, from: m.departure()}
	m.every.shown = false
	m.list, m.focus = false, layout.Body
	return m.openAt(k, l)
}

// progress is how far the search has come and what it has found.
func (e *everywhere) progress() string {
	documents, hits, _ := e.pane.Count()
	found := fmt.Sprintf("%s in %s of %s", cell.Count(hits), cell.Count(documents), cell.Count(e.searched))
	switch {
	case e.of.pattern == nil:
		return ""
	case !e.begun:
		return "…"
	case !e.done:
		return found + " …"
	}
	return found
}

// facts are what stands behind the results' title.
func (e *everywhere) facts(loading bool) string {
	if e.of.pattern == nil || !e.begun {
		return ""
	}
	documents, hits, _ := e.pane.Count()
	parts := []string{
		e.of.sign + cell.Truncate(e.of.pattern.Text(), 30),
		plural(hits, "hit") + " in " + cell.Count(documents) + " of " + plural(e.searched, "document"),
	}
	if e.capped {
		parts = append(parts, "stopped at "+cell.Count(maxResults)+" passages")
	}
	if e.failed > 0 {
		parts = append(parts, cell.Count(e.failed)+" could not be read")
	}
	if loading {
		parts = append(parts, "more are being listed")
	}
	facts := strings.Join(parts, " · ")
	if !e.done {
		facts += " …"
	}
	return facts
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return cell.Count(n) + " " + what + "s"
}

// empty says why there are no results.
func (e *everywhere) empty() string {
	switch {
	case e.of.pattern == nil:
		return "what is typed is looked for in all documents"
	case !e.done:
		return "searching …"
	}
	return "nothing found in " + plural(e.searched, "document")
}

// resultsScreen draws the results over the whole screen.
func (m *Model) resultsScreen() []string {
	if m.every.indexed {
		return m.inquiryScreen()
	}
	e := &m.every
	l := cell.NewLine(m.w).Add(m.theme.Focus, "━").Add(m.theme.Accent, "S").Add(m.theme.Focus, "▸EVERYWHERE")
	if facts := e.facts(m.docs.Loading()); facts != "" {
		l.Add(m.theme.Faint, " "+facts)
	}
	l.Add(m.theme.Focus, " ").Fill(m.theme.Focus, "━", m.w)
	rows := append([]string{l.String()}, e.pane.View(e.empty())...)
	return append(rows, m.statusLine())
}

func (m *Model) arrangeResults() {
	m.every.pane.SetSize(m.w, max(m.h-2, 0))
	m.arrangeInquiry()
}

func newEverywhere(th *theme.Theme) everywhere { return everywhere{pane: results.New(th)} }
