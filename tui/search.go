package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/tui/body"
	"brief/tui/layout"
	"brief/tui/pattern"
)

// sought is what was searched for last. While its hits are those that n and N
// walk it is live: they light up in every document that is entered.
type sought struct {
	pattern *pattern.Pattern // nil before the first search
	sign    string           // of the prompt it was typed into
}

// arrival says what becomes of the hits of a search when they are known.
type arrival struct {
	kind   arrivalKind
	prompt *searching // arriveAsked: whose it is
	place  body.Place // arriveAsked: where the search was asked from
	before hits       // arriveAsked: what to return to where there are none
	at     int        // arriveAt: the offset to stand on
	note   string     // said after the hits
	below  bool       // the results are one level above the document
	from   *departure // where it is opened from the results: what they were over
}

type arrivalKind uint8

const (
	arriveNowhere arrivalKind = iota // they light up where others did before, the place stays
	arriveLit                        // they light up, the place stays
	arriveAsked                      // the first one after place comes into sight
	arriveAt                         // the first one that ends after at does
	arriveFirst
	arriveLast
)

// searching is the prompt for a search in the body, which goes on while one
// types.
type searching struct {
	expression
	// What a search that is given up returns to.
	place body.Place
	hits  hits
}

// find opens the prompt: in a list for a filter or query, else for a search.
func (m *Model) find() tea.Cmd {
	if m.catalogue != nil && m.onDocuments() {
		return m.narrowList()
	}
	if f := m.filtered(); f != nil {
		before, _ := f.Filter()
		return m.ask(filtering{f, before}, "")
	}
	if m.article == nil {
		return nil
	}
	return m.ask(&searching{place: m.article.body.Place(), hits: m.article.hits}, "")
}

// filtered returns the focused pane where it is a list, else nil.
func (m *Model) filtered() filterable {
	if m.list || m.focus == layout.Documents {
		return m.docs
	}
	if m.article == nil {
		return nil
	}
	if s := m.article.side(m.focus); s != nil {
		return s
	}
	return nil
}

func (s *searching) sign() string { return s.expression.sign("/") }

func (s *searching) press(m *Model, pressed string) (tea.Cmd, bool) {
	if !s.expression.press(pressed) {
		return nil, false
	}
	return s.changed(m, m.prompt.input.Value()), true
}

// changed starts a search from the place where the prompt was opened. While the
// expression is broken, what was found last stays.
func (s *searching) changed(m *Model, text string) tea.Cmd {
	if rest, ok := s.tilde(text); ok {
		return m.setPrompt(rest)
	}
	a := m.article
	if s.read(text) {
		return m.search(sought{s.pattern, s.sign()}, s.arrival())
	}
	if s.broken == "" {
		m.stopSearch()
		a.hits = hits{at: -1}
		a.body.Restore(s.place)
	}
	return nil
}

func (s *searching) arrival() arrival {
	return arrival{kind: arriveAsked, prompt: s, place: s.place, before: s.hits}
}

func (s *searching) accept(m *Model, _ string) tea.Cmd {
	a := m.article
	switch {
	case s.broken != "":
		s.cancel(m)
		m.say("not searched: " + s.broken)
	case s.pattern == nil:
		a.hits = s.hits
	case !a.hits.pending: // else the answer says it
		m.settled(s.arrival())
	}
	return nil
}

func (s *searching) cancel(m *Model) {
	m.stopSearch()
	m.article.hits = s.hits
	m.article.body.Restore(s.place)
}

func (s *searching) note(m *Model, _ string) string {
	if n := s.expression.note(); n != "" {
		return n
	}
	return m.article.hits.counter()
}

func (*searching) menu(*Model, string) []menuRow { return nil }

func (*searching) history(m *Model) *history { return &m.histories.searches }

func (s *searching) typed(text string) remembered { return remembered{text, s.regexp} }

func (s *searching) recalled(r remembered) { s.regexp, s.text = r.regexp, r.text }

// found takes the answer of a search.
func (m *Model) found(msg foundMsg) {
	if msg.question != m.questions.search || m.article == nil {
		return
	}
	a := m.article
	a.hits = hits{sign: msg.sought.sign, label: msg.sought.pattern.Text(), spans: msg.spans, capped: msg.capped, at: -1, of: msg.sought.pattern}
	m.arrive(msg.arrival)
	if len(a.hits.spans) > 0 {
		a.searched = a.hits
	}
	switch l := msg.arrival; {
	case l.kind == arriveNowhere, l.kind == arriveLit, l.kind == arriveAsked && m.prompt != nil && m.prompt.asker == asker(l.prompt):
	case l.kind == arriveAsked:
		m.settled(l)
	case a.hits.of.Blind():
		m.say("document" + strings.TrimPrefix(l.note, " in"))
	case len(a.hits.spans) == 0:
		m.sayNone("")
	default:
		m.status = status{text: a.hitLine() + l.note}
	}
}

// arrive goes to where a search was to lead.
func (m *Model) arrive(l arrival) {
	a := m.article
	switch l.kind {
	case arriveAsked:
		a.body.Restore(l.place)
		m.standOn(a.body.Cursor().Start)
	case arriveAt:
		m.standOn(l.at)
		if l.from != nil && m.every.indexed && !m.inquiry.excerpts.visible() { // else the place was chosen for itself
			a.hits.from = max(a.hits.at, 0)
		}
	case arriveFirst:
		m.standOn(0)
	case arriveLast:
		a.hits.at = len(a.hits.spans) - 1
	}
	m.reveal()
}

// settled ends a search that was accepted: its hits are what n and N walk now, or
// where there are none, what they walked before.
func (m *Model) settled(l arrival) {
	a := m.article
	now := sought{a.hits.of, a.hits.sign}
	switch {
	case len(a.hits.spans) > 0:
		m.sought = now
		a.markAt(l.place)
		m.reveal()
		m.sayHit()
	case len(m.trail(1)) > 0:
		m.sought = now
		m.sayNone("; n looks in the others")
	default:
		m.sayNone("")
		a.hits = l.before
	}
}

// light shows the hits of the live search in a document that is entered.
func (m *Model) light(a *article, live bool) tea.Cmd {
	l := m.arrival
	m.arrival = arrival{}
	if m.prompt != nil {
		if s, ok := m.prompt.asker.(*searching); ok { // the document has changed under it
			s.place, s.hits = a.body.Place(), a.hits
			return s.changed(m, m.prompt.input.Value())
		}
	}
	switch {
	case l.kind == arriveNowhere && !live:
		if a.hits.of != nil { // of a search that is over
			a.hits = hits{at: -1}
		}
		return nil
	case (l.kind == arriveNowhere || l.kind == arriveLit) && a.hits.of == m.sought.pattern:
		return nil
	}
	return m.search(m.sought, l)
}

// searchHits brings the hits of the last search back.
func (m *Model) searchHits() tea.Cmd {
	a := m.article
	switch {
	case m.sought.pattern == nil:
		m.say("nothing was searched for yet")
	case a.searched.of == m.sought.pattern:
		a.hits = a.searched
		m.sayHit()
		m.status.text += ", searched with " + m.sought.sign
	default: // it was in another document
		return m.search(m.sought, arrival{kind: arriveAt, at: a.body.Cursor().Start, note: ", searched with " + m.sought.sign})
	}
	return nil
}
