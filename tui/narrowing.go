package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/model/query"
	"brief/model/safe"
	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/pattern"
)

// narrowing is the prompt for the query of a library's list, which shows what is
// found as one types. While the query is broken, what was found last stays.
type narrowing struct {
	querying
	before listing // what a query that is given up returns to
	asked  string  // the query that was asked last, as it is written
}

// narrowList opens the prompt with the present query.
func (m *Model) narrowList() tea.Cmd {
	now := m.catalogue.now
	s := &narrowing{before: now, asked: now.query.String()}
	return tea.Batch(m.ask(s, now.text), m.recallQueries())
}

// newListing returns the listing of a query that was read from text.
func newListing(text, view string, q query.Query) listing {
	l := listing{text: text, view: view, query: q}
	if p := pattern.FromQuery(q); !p.Blind() {
		l.pattern = p
	}
	return l
}

func (*narrowing) sign() string { return "/" }

func (s *narrowing) changed(m *Model, text string) tea.Cmd {
	complete := s.read(m, text)
	text = strings.TrimSpace(text)
	switch {
	case s.broken != "" || oneLetter(s.text):
		return complete
	case s.awaits != "": // the list is that without the field until it can be read
		text = s.whole
	case text == "":
		s.query = query.Query{}
	}
	now := s.query.String()
	if now == s.asked {
		return complete
	}
	s.asked = now
	if now == s.before.query.String() {
		s.restore(m)
		return complete
	}
	return tea.Batch(complete, m.askList(newListing(text, "", s.query), spot{}, listTyped, queryPause))
}

// oneLetter reports whether a word of text has been begun with one letter: too many
// words begin so.
func oneLetter(text string) bool {
	word := text[strings.LastIndexAny(text, " \"(")+1:]
	return !strings.Contains(word, ":") && letters(word) == 1
}

// accept asks for what was typed as it stands: its last word is a whole one now.
func (s *narrowing) accept(m *Model, text string) tea.Cmd {
	text = strings.TrimSpace(text)
	q, err := query.Parse(text)
	switch {
	case err != nil: // it stays to be mended
		again := m.ask(s, text)
		s.broken = safe.Line(err.Error())
		return again
	case text == "":
		s.restore(m)
		if s.before.text == "" {
			return nil
		}
		return m.clearQuery()
	case text == s.before.text:
		s.restore(m)
		return nil
	}
	m.say(m.keys.First(key.Escape) + " shows all again")
	return tea.Batch(m.noteAsked(text), m.enterList(newListing(text, "", q)))
}

// enterList makes a query the list's. Where that is what is on the screen, it stays.
func (m *Model) enterList(l listing) tea.Cmd {
	c := m.catalogue
	if c.lists.busy() || l.query.String() != c.now.query.String() {
		return m.askList(l, spot{}, listEntered, 0)
	}
	l.window = c.now.window
	l.window.Call(l.caption(), l.nothing())
	c.now = l
	return nil
}

// wholeWord reports whether a query that was entered finds nothing only because its
// last word is a whole one now, and keeps what was found while it was typed.
func (m *Model) wholeWord(msg listedMsg) bool {
	c := m.catalogue
	if msg.reason != listEntered || len(msg.part.Rows) > 0 || c.now.text != msg.listing.text || c.now.window.Empty() {
		return false
	}
	beginning := msg.listing.text + "*"
	q, err := query.Parse(beginning)
	if err != nil {
		return false
	}
	window := c.now.window
	c.now = newListing(beginning, "", q)
	c.now.window = window
	window.Call(c.now.caption(), c.now.nothing())
	m.say("no document has the whole word: these have words that begin so")
	return true
}

// fewer says that a query which was entered finds less than while it was typed, since its
// last word is a whole one now; "" where it does not, or that is not known at once.
func (m *Model) fewer(msg listedMsg) string {
	now := m.catalogue.now
	was, known := now.window.Total()
	if msg.reason != listEntered || now.text != msg.listing.text || !known || msg.part.Later || len(msg.part.Rows) >= was.N {
		return ""
	}
	return "with the whole word; " + now.text + "* finds " + now.window.Length() + ", " + m.keys.First(key.Escape) + " shows all again"
}

func (s *narrowing) cancel(m *Model) { s.restore(m) }

// restore shows the list there was.
func (s *narrowing) restore(m *Model) {
	c := m.catalogue
	c.lists.end()
	c.pages.end()
	c.totals.end()
	c.now = s.before
	c.now.window.Dropped()
	m.docs.SetWindow(c.now.window)
}

func (s *narrowing) note(m *Model, text string) string {
	w := m.catalogue.now.window
	found := w.Length() + " found"
	switch {
	case s.broken != "":
		return "not asked"
	case text == "":
		return "tab lists the fields"
	case s.awaits != "":
		return cell.Truncate(s.awaits, max(m.w/2, 20))
	case m.catalogue.lists.busy():
		found = "…"
	case w.Empty():
		found = "nothing found"
	}
	if h := s.hint(); h != "" {
		return h + "  " + found
	}
	return found
}

func (*narrowing) history(m *Model) *history { return &m.histories.queries }

func (*narrowing) typed(text string) remembered { return remembered{text: text} }

func (*narrowing) recalled(remembered) {}
