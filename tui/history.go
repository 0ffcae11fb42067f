package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"
)

// maxRemembered is how many entries a history keeps.
const maxRemembered = 100

// history is what was typed into prompts of one kind in this session, the last
// one last.
type history struct{ entries []remembered }

type remembered struct {
	text   string
	regexp bool
}

// add appends an entry; one that is there already moves to the end.
func (h *history) add(r remembered) {
	if r.text == "" {
		return
	}
	h.entries = slices.DeleteFunc(h.entries, func(e remembered) bool { return e == r })
	h.entries = append(h.entries, r)
	if n := len(h.entries) - maxRemembered; n > 0 {
		h.entries = slices.Delete(h.entries, 0, n)
	}
}

// histories are those of a session.
type histories struct {
	searches, filters, commands, queries history
	recalled                             bool // the queries of earlier sessions were asked for
}

// remembering is an asker whose prompt offers with up and down what was typed
// into prompts of its kind before.
type remembering interface {
	history(*Model) *history
	// typed is what the prompt holds, as an entry.
	typed(text string) remembered
	// recalled is called before an entry's text is put into the prompt.
	recalled(remembered)
}

// recall is where a prompt stands in its history.
type recall struct {
	back  int // entries gone back; 0 for what is being typed
	draft remembered
}

// recallKey goes up or down in the history of the prompt's kind; it reports
// whether the key was meant for that.
func (m *Model) recallKey(pressed string) (tea.Cmd, bool) {
	by := 0
	switch pressed {
	case "up", "ctrl+p":
		by = 1
	case "down", "ctrl+n":
		by = -1
	}
	p := m.prompt
	r, ok := p.asker.(remembering)
	if by == 0 || !ok {
		return nil, false
	}
	entries := r.history(m).entries
	to := p.recall.back + by
	if to < 0 || to > len(entries) {
		return nil, true
	}
	if p.recall.back == 0 {
		p.recall.draft = r.typed(p.input.Value())
	}
	p.recall.back = to
	entry := p.recall.draft
	if to > 0 {
		entry = entries[len(entries)-to]
	}
	r.recalled(entry)
	return m.setPrompt(entry.text), true
}

// remember keeps what was typed into a prompt.
func (m *Model) remember(p *prompt) {
	if r, ok := p.asker.(remembering); ok {
		r.history(m).add(r.typed(p.input.Value()))
	}
}
