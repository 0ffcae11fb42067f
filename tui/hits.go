package tui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"brief/model"
	"brief/model/safe"
	"brief/tui/cell"
	"brief/tui/pattern"
)

// hits is the set of places that n and N walk, in text order.
type hits struct {
	label string
	spans []model.Span
	at    int // -1 before the first step
	// from is the hit at which one came from a result, where that is not the first: n and N
	// go round in the document before they leave it. Gone is how far they have gone.
	from, gone int
	capped     bool
	of         *pattern.Pattern // of the search they come from, nil for those of an item
	sign       string           // of the prompt of that search
	pending    bool             // the search for others goes on
}

func (h *hits) current() model.Span {
	if h.at < 0 || h.at >= len(h.spans) {
		return model.Span{}
	}
	return h.spans[h.at]
}

// name is what the hits are of: «Trump», or ~«Tr.mp» of a regular expression.
func (h *hits) name() string {
	if h.of != nil && h.of.Regexp() {
		return "~«" + h.label + "»"
	}
	return "«" + h.label + "»"
}

// total is the number of hits.
func (h *hits) total() string {
	if h.capped {
		return "10,000+"
	}
	return cell.Count(len(h.spans))
}

// String names the hits for the status line: n: «Trump» 2/3.
func (h *hits) String() string {
	switch {
	case len(h.spans) == 0:
		return ""
	case h.at < 0:
		return "n: " + h.name() + " " + h.total()
	}
	return fmt.Sprintf("n: %s %s/%s", h.name(), cell.Count(h.at+1), h.total())
}

// counter is where a search stands while one types.
func (h *hits) counter() string {
	switch {
	case h.pending:
		return "…"
	case len(h.spans) == 0:
		return "no match"
	}
	return cell.Count(h.at+1) + "/" + h.total()
}

// setHits makes the places of a side pane's item the hits.
func (m *Model) setHits(s side) {
	m.article.hits = hits{label: s.Label(), spans: ordered(s.Targets()), at: -1}
}

func (m *Model) sayHit() { m.status = status{text: m.hitLine()} }

// hitLine says where n and N stand, and on a trail through the documents of an answer
// in which of them.
func (m *Model) hitLine() string {
	line, a := m.article.hitLine(), m.article
	if a.walksDoubts() {
		return line
	}
	if a.hits.of != nil && a.hits.of.Blind() && m.onInquiry() {
		return "n: the next document" + m.trailPlace()
	}
	if line != "" {
		line += m.trailPlace()
	}
	return line
}

// hitLine says where n and N stand; of doubts, which one that is.
func (a *article) hitLine() string {
	if a.walksDoubts() {
		return a.doubts.String()
	}
	return a.hits.String()
}

// sayNone says that the search has no hit here.
func (m *Model) sayNone(more string) {
	m.say("no " + safe.Line(m.article.hits.name()) + " in this document" + more)
}

// standOn makes the first hit that ends after offset the current one, or the
// first of all where there is none.
func (m *Model) standOn(offset int) {
	h := &m.article.hits
	h.at = slices.IndexFunc(h.spans, func(s model.Span) bool { return s.End > offset })
	if h.at < 0 && len(h.spans) > 0 {
		h.at = 0
	}
}

// walk goes to the next hit or, where by is -1, the one before; past the last one
// into the next document where a set of documents was searched.
func (m *Model) walk(by int) tea.Cmd {
	if m.article.walksDoubts() {
		m.nextDoubt(by)
		return nil
	}
	h := &m.article.hits
	n := len(h.spans)
	to := h.at + by
	switch {
	case h.pending:
		m.say("still searching …")
		return nil
	case n > 0 && h.at < 0:
		m.standOn(m.article.body.Cursor().Start)
		to = h.at
		if by < 0 {
			to = (to - 1 + n) % n
		}
	case h.round(by):
		m.stepTo((to + n) % n)
		if to < 0 || to >= n {
			m.status.text += map[bool]string{true: ", from the top", false: ", from the end"}[by > 0]
		}
		return nil
	case h.from > 0 && n > 0 && m.onInquiry(), (to < 0 || to >= n) && m.onInquiry():
		kind := arriveFirst
		if by < 0 {
			kind = arriveLast
		}
		return m.along(by, kind)
	case (to < 0 || to >= n) && m.throughList():
		return m.lookThrough(by)
	case to < 0 || to >= n:
		if keys := m.trail(by); len(keys) > 0 {
			return m.lookOn(keys, by)
		}
		return m.turn(by, "")
	}
	m.stepTo(to)
	return nil
}

// round reports whether the next hit in a direction is one of this document that has not
// been stood on since one came to its hit from in the middle of it, and goes on there.
func (h *hits) round(by int) bool {
	n := len(h.spans)
	if h.from == 0 || h.gone+by <= -n || h.gone+by >= n {
		return false
	}
	h.gone += by
	return true
}

// turn goes on at the other end of the document.
func (m *Model) turn(by int, why string) tea.Cmd {
	switch n := len(m.article.hits.spans); {
	case n == 0 && m.article.hits.of == nil:
		m.say("no hits: / searches the text, * takes the places of an item")
	case n == 0:
		m.sayNone(why)
	case by > 0:
		m.stepTo(0)
		m.status.text += ", from the top" + why
	default:
		m.stepTo(n - 1)
		m.status.text += ", from the end" + why
	}
	return nil
}

// stepTo makes the hit of an index the current one.
func (m *Model) stepTo(at int) {
	a := m.article
	if !m.onTrail() { // the list of results is the way back
		a.mark()
	}
	a.hits.at = at
	m.reveal()
	m.sayHit()
}

// reveal brings the current hit into sight; where its pane is not on the screen,
// the focus goes there unless something is being typed.
func (m *Model) reveal() {
	if m.article.hits.at < 0 {
		return
	}
	p, _ := m.article.show(m.article.hits.current())
	if m.prompt == nil && !m.list && !m.frame.Pane(p).Shown() {
		m.focusOn(p)
	}
}

// takeHits makes the places of the item under the cursor the hits: of a side pane
// or, in the body, of an actor in the sentence under the cursor.
func (m *Model) takeHits() {
	s := m.article.side(m.focus)
	if s == nil {
		m.takeActor()
		return
	}
	m.setHits(s)
	if n := len(m.article.hits.spans); n > 0 {
		m.say(fmt.Sprintf("n walks the places of %s: %s", s.Label(), cell.Count(n)))
	} else {
		m.sayNothing(s)
	}
}

// takeActor makes the mentions of the first actor in the sentence under the cursor
// the hits; a second time those of the next one in it, and around.
func (m *Model) takeActor() {
	a := m.article
	if a.briefing == nil && a.failed == "" {
		m.say("still looking …")
		return
	}
	named := actorsIn(a.briefing, a.body.Cursor())
	if len(named) == 0 {
		m.say("no actor in this sentence; on an item of another pane * takes its places")
		return
	}
	at := slices.IndexFunc(named, func(n namedActor) bool { return a.hits.of == nil && n.Name == a.hits.label })
	now := named[(at+1)%len(named)]
	var spans []model.Span
	for _, mention := range now.Mentions {
		spans = append(spans, mention.Span)
	}
	a.hits = hits{label: now.Name, spans: ordered(spans), at: -1}
	m.standOn(now.here.Start)
	m.sayHit()
	if n := len(named); n > 1 {
		m.status.text += fmt.Sprintf("; * again: %s", named[(at+2)%n].Name)
	}
}

// namedActor is an actor with its first mention in a sentence.
type namedActor struct {
	*model.Actor
	here model.Span
}

// actorsIn are the actors that a sentence names, in its order.
func actorsIn(b *model.Briefing, sentence model.Span) []namedActor {
	if b == nil {
		return nil
	}
	var out []namedActor
	for i := range b.Actors {
		for _, mention := range b.Actors[i].Mentions {
			if mention.Span.Overlaps(sentence) {
				out = append(out, namedActor{&b.Actors[i], mention.Span})
				break
			}
		}
	}
	slices.SortFunc(out, func(a, b namedActor) int { return a.here.Compare(b.here) })
	return out
}
