package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/theme"
)

// help is the overlay that lists every key. It is made from the bindings.
type help struct {
	rows []helpRow
	// What follows depends on the size of the screen.
	w, height int
	column    int // width of the keys
	lines     []helpRow
	top, h    int
}

type helpRow struct{ heading, keys, text string }

// newHelp lists the bindings of scope, by group, those of the scope itself
// first.
func newHelp(t *key.Table, scope key.Scope) *help {
	h := &help{}
	bindings := t.Bindings(scope)
	var groups []key.Group
	seen := map[key.Group]bool{}
	for _, b := range bindings {
		if !seen[b.Group] {
			seen[b.Group] = true
			groups = append(groups, b.Group)
		}
	}
	for _, g := range groups {
		h.rows = append(h.rows, helpRow{heading: string(g)})
		for _, b := range bindings {
			if b.Group == g {
				h.rows = append(h.rows, helpRow{keys: strings.Join(b.Keys, "  "), text: b.Help})
			}
		}
	}
	h.rows = append(h.rows, helpRow{heading: "Marks"})
	for _, r := range marks {
		h.rows = append(h.rows, helpRow{keys: r[0], text: r[1]})
	}
	return h
}

// marks explains what stands beside the text.
var marks = [...][2]string{
	{"›", "the cursor: a sentence of the body, an item of a list"},
	{"▐", "a sentence that supports a key point"},
	{"•", "an item that the sentence under the cursor holds; the open document"},
	{"[…]  !", "a part of a key point that the body does not have"},
	{"1+5", "mentions in key points and in the body; +4 are adjectives such as Mexican"},
	{"unnamed", "how the text vouches for a figure: a source without name, unpublished, confidential or none"},
	{"¶2.1", "paragraph 2, sentence 1"},
}

// helpAction moves in the help or closes it.
func (m *Model) helpAction(a key.Action) tea.Cmd {
	h := m.help
	last := max(len(h.lines)-h.h, 0)
	switch a {
	case key.Quit:
		return m.quit()
	case key.Help, key.Escape, key.Leave:
		m.help = nil
		return nil
	case key.Down:
		h.top++
	case key.Up:
		h.top--
	case key.HalfDown:
		h.top += h.h / 2
	case key.HalfUp:
		h.top -= h.h / 2
	case key.Advance, key.PageDown:
		h.top += h.h
	case key.PageUp:
		h.top -= h.h
	case key.Top:
		h.top = 0
	case key.Bottom:
		h.top = last
	}
	h.top = max(0, min(h.top, last))
	return nil
}

// arrange sets the help for a screen of w by height cells: what does not fit
// beside its keys goes on below.
func (h *help) arrange(w, height int) {
	h.w, h.height, h.h = w, height, max(height-2, 1)
	h.column = 0
	for _, r := range h.rows {
		h.column = max(h.column, cell.Width(r.keys))
	}
	h.column = min(h.column, max(w/3, 6))
	h.lines = h.lines[:0]
	for _, r := range h.rows {
		if r.heading != "" {
			h.lines = append(h.lines, r)
			continue
		}
		for i, text := range cell.Wrap(r.text, max(w-h.column-4, 8)) {
			keys := r.keys
			if i > 0 {
				keys = ""
			}
			h.lines = append(h.lines, helpRow{keys: keys, text: text})
		}
	}
	h.top = max(0, min(h.top, len(h.lines)-h.h))
}

// view draws the help on the whole screen.
func (h *help) view(th *theme.Theme) []string {
	title := "KEYS"
	if len(h.lines) > h.h {
		title += "  j k scroll"
	}
	out := []string{cell.NewLine(h.w).Add(th.Focus, "━"+title+"  esc closes ").Fill(th.Focus, "━", h.w).String()}
	for _, r := range h.lines[h.top:min(h.top+h.h, len(h.lines))] {
		l := cell.NewLine(h.w)
		if r.heading != "" {
			l.Add(th.Strong, " "+r.heading)
		} else {
			l.Add(th.Text, "  ").Cell(th.Accent, r.keys, h.column).Add(th.Text, "  "+r.text)
		}
		out = append(out, l.String())
	}
	return cell.Rows(h.w, h.height, out...)
}
