package tui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"brief/model"
	"brief/tui/body"
	"brief/tui/layout"
	"brief/tui/pattern"
)

// searching is the prompt for a search in the body, which goes on while one
// types.
type searching struct {
	// What a search that is given up returns to.
	place body.Place
	hits  hits
}

// find opens the prompt: in a list for a filter, else for a search.
func (m *Model) find() tea.Cmd {
	if f := m.filtered(); f != nil {
		before, _ := f.Filter()
		return m.ask(filtering{f, before}, "")
	}
	if m.article == nil {
		return nil
	}
	return m.ask(searching{m.article.body.Place(), m.article.hits}, "")
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

func (searching) sign() string { return "/" }

func (searching) press(*Model, string) (tea.Cmd, bool) { return nil, false }

// changed starts a search from the place where the prompt was opened.
func (s searching) changed(m *Model, query string) tea.Cmd {
	if pattern.Blank(query) {
		m.stopSearch()
		m.article.hits = hits{at: -1}
		m.article.body.Restore(s.place)
		return nil
	}
	p, err := pattern.Compile(query, false)
	if err != nil {
		return nil
	}
	m.article.hits = hits{label: query, at: -1}
	return m.search(m.article.doc, p)
}

func (s searching) accept(m *Model, text string) tea.Cmd {
	a := m.article
	switch {
	case pattern.Blank(text):
		a.hits = s.hits
	case a.hits.spans == nil:
		m.say("no «" + a.hits.label + "» in this document")
		a.hits = s.hits
	default:
		a.markAt(s.place)
		m.sayHit()
	}
	return nil
}

func (s searching) cancel(m *Model) {
	m.stopSearch()
	m.article.hits = s.hits
	m.article.body.Restore(s.place)
}

func (searching) note(m *Model, text string) string {
	if text == "" {
		return "esc gives up"
	}
	return counter(&m.article.hits)
}

func (searching) menu(*Model, string) []menuRow { return nil }

// found takes the answer of a search: the hits, and the first one at or after
// the place where it was asked from comes into sight.
func (m *Model) found(msg foundMsg) {
	if msg.question != m.questions.search || m.article == nil {
		return
	}
	a := m.article
	a.hits.spans, a.hits.capped = msg.spans, msg.capped
	if m.prompt != nil {
		if p, ok := m.prompt.asker.(searching); ok {
			a.body.Restore(p.place)
		}
	}
	if len(msg.spans) == 0 {
		return
	}
	m.standOn(a.body.Cursor().Start)
	a.show(a.hits.current())
	a.searched = a.hits
	if m.prompt == nil {
		m.sayHit()
	}
}

// setHits makes the places of a side pane's item the hits.
func (m *Model) setHits(s side) {
	m.article.hits = hits{label: s.Label(), spans: ordered(s.Targets()), at: -1}
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

// walk goes to the next hit or, where by is -1, the one before.
func (m *Model) walk(by int) {
	a := m.article
	h := &a.hits
	n := len(h.spans)
	if n == 0 {
		m.say("no hits: / searches the text, * takes the places of an item")
		return
	}
	a.mark()
	at, note := h.at+by, ""
	switch {
	case h.at < 0 && by > 0:
		m.standOn(a.body.Cursor().Start)
		at = h.at
	case at >= n:
		at, note = 0, ", from the top"
	case at < 0:
		at, note = n-1, ", from the end"
	}
	h.at = at
	a.show(h.current())
	m.sayHit()
	m.status.text += note
}

// searchHits brings the hits of the last search back.
func (m *Model) searchHits() {
	a := m.article
	if len(a.searched.spans) == 0 {
		m.say("nothing was searched for yet")
		return
	}
	a.hits = a.searched
	m.sayHit()
}

func (m *Model) sayHit() { m.say(m.article.hits.String()) }

// String names the hits for the status line: n: «Trump» 2/3.
func (h *hits) String() string {
	if len(h.spans) == 0 {
		return ""
	}
	total := fmt.Sprint(len(h.spans))
	if h.capped {
		total = "10,000+"
	}
	if h.at < 0 {
		return fmt.Sprintf("n: «%s» %s", h.label, total)
	}
	return fmt.Sprintf("n: «%s» %d/%s", h.label, h.at+1, total)
}
