package tui

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"brief/model"
	"brief/model/safe"
	"brief/tui/body"
	"brief/tui/layout"
)

// prompt is the line in which a search or a filter is typed.
type prompt struct {
	input  textinput.Model
	filter filterable // nil for a search in the body
	before string     // the filter there was
	// What a search that is given up returns to.
	place body.Place
	hits  hits
}

// filterable is a pane with a filter.
type filterable interface {
	SetFilter(string)
	Filter() (text string, shown int)
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

// ask opens the prompt: in a list for a filter, else for a search.
func (m *Model) ask() {
	p := &prompt{input: textinput.New(), filter: m.filtered()}
	p.input.Prompt = ""
	p.input.SetVirtualCursor(false)
	p.input.Focus()
	switch {
	case p.filter != nil:
		p.before, _ = p.filter.Filter()
	case m.article == nil:
		return
	default:
		p.place, p.hits = m.article.body.Place(), m.article.hits
	}
	m.prompt = p
}

func (m *Model) promptKey(msg tea.KeyPressMsg) tea.Cmd {
	switch msg.String() {
	case "enter":
		m.accept()
		return nil
	case "esc", "ctrl+c":
		m.giveUp()
		return nil
	case "backspace":
		if m.prompt.input.Value() == "" {
			m.giveUp()
			return nil
		}
	}
	return m.typed(msg)
}

func (m *Model) paste(msg tea.PasteMsg) tea.Cmd {
	if m.prompt == nil {
		return nil
	}
	return m.typed(tea.PasteMsg{Content: safe.Line(msg.Content)})
}

// typed hands a message to the input and acts on what it has become.
func (m *Model) typed(msg tea.Msg) tea.Cmd {
	was := m.prompt.input.Value()
	input, cmd := m.prompt.input.Update(msg)
	m.prompt.input = input
	now := input.Value()
	if now == was {
		return cmd
	}
	if f := m.prompt.filter; f != nil {
		f.SetFilter(now)
		return cmd
	}
	return tea.Batch(cmd, m.lookFor(now))
}

// lookFor starts a search for query, from the place where the prompt was opened.
func (m *Model) lookFor(query string) tea.Cmd {
	if strings.TrimSpace(query) == "" {
		m.stopSearch()
		m.article.hits = hits{at: -1}
		m.article.body.Restore(m.prompt.place)
		return nil
	}
	m.article.hits = hits{label: query, at: -1}
	return m.search(m.article.doc, pattern(query))
}

// pattern finds query literally: ignoring case unless it has a capital letter,
// with any white space, a line end too, for a space, and with typewriter and
// printer's quotation marks for each other.
func pattern(query string) *regexp.Regexp {
	words := strings.Fields(query)
	quotes := strings.NewReplacer("'", "['’]", "’", "['’]", `"`, `["“”]`, "“", `["“”]`, "”", `["“”]`)
	for i, w := range words {
		words[i] = quotes.Replace(regexp.QuoteMeta(w))
	}
	expr := strings.Join(words, `\s+`)
	if !strings.ContainsFunc(query, unicode.IsUpper) {
		expr = "(?i)" + expr
	}
	return regexp.MustCompile(expr)
}

// found takes the answer of a search: the hits, and the first one at or after
// the place where it was asked from comes into sight.
func (m *Model) found(msg foundMsg) {
	if msg.question != m.questions.search || m.article == nil {
		return
	}
	a := m.article
	a.hits.spans, a.hits.capped = msg.spans, msg.capped
	if m.prompt != nil && m.prompt.filter == nil {
		a.body.Restore(m.prompt.place)
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

// accept closes the prompt and keeps what it did.
func (m *Model) accept() {
	p := m.prompt
	m.prompt = nil
	if p.filter != nil {
		if text, _ := p.filter.Filter(); text != "" {
			m.say("esc shows all again")
		}
		return
	}
	a := m.article
	switch {
	case strings.TrimSpace(p.input.Value()) == "":
		a.hits = p.hits
	case a.hits.spans == nil:
		m.say("no «" + a.hits.label + "» in this document")
		a.hits = p.hits
	default:
		a.markAt(p.place)
		m.sayHit()
	}
}

// giveUp closes the prompt and takes back what it did.
func (m *Model) giveUp() {
	p := m.prompt
	m.prompt = nil
	if p.filter != nil {
		p.filter.SetFilter(p.before)
		return
	}
	m.stopSearch()
	m.article.hits = p.hits
	m.article.body.Restore(p.place)
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
