package tui

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/list"
	"brief/tui/theme"
)

// help is the overlay that lists every key and command. It is made from the
// bindings.
type help struct {
	title  string // "KEYS" where it is ""
	rows   []helpRow
	filter string
	// scroll and leave name keys in the title.
	scroll, leave string
	// What follows depends on the filter and the size of the screen.
	w, height int
	column    int // width of the keys
	lines     []helpRow
	top, h    int
}

type helpRow struct{ heading, keys, text string }

// overlay is an empty one, whose title names the keys of t.
func overlay(t *key.Table) *help {
	return &help{scroll: t.First(key.Down) + " " + t.First(key.Up), leave: t.First(key.Find) + " filters  " + t.First(key.Escape) + " closes "}
}

// newHelp lists the bindings of scope: those of the pane itself first, then the
// others by group.
func newHelp(t *key.Table, scope key.Scope) *help {
	h := overlay(t)
	bindings := t.Bindings(scope)
	h.section("In "+scope.String(), bindings, func(b key.Binding) bool { return b.Scope == scope })
	var groups []key.Group
	for _, b := range bindings {
		if b.Scope != scope && !slices.Contains(groups, b.Group) {
			groups = append(groups, b.Group)
		}
	}
	for _, g := range groups {
		h.section(string(g), bindings, func(b key.Binding) bool { return b.Scope != scope && b.Group == g })
	}
	h.rows = append(h.rows, helpRow{heading: "Marks"})
	for _, r := range marks {
		h.rows = append(h.rows, helpRow{keys: r[0], text: r[1]})
	}
	return h
}

func (h *help) section(heading string, bindings []key.Binding, in func(key.Binding) bool) {
	h.rows = append(h.rows, helpRow{heading: heading})
	for _, b := range bindings {
		if !in(b) {
			continue
		}
		h.rows = append(h.rows, bindingRow(b))
	}
}

// bindingRow is the row of a binding: with its keys, or as a command with what it
// takes. A choice of words stands in the text, where there is room for it.
func bindingRow(b key.Binding) helpRow {
	r := helpRow{keys: strings.Join(b.Keys, "  "), text: b.Help}
	argument := b.Action.Argument()
	switch {
	case r.keys != "":
	case strings.Contains(argument, "|"):
		r.keys = ":" + b.Action.String()
		r.text += ": " + argument
	default:
		r.keys = strings.TrimSpace(":" + b.Action.String() + " " + argument)
	}
	return r
}

// marks explains what stands beside the text.
var marks = [...][2]string{
	{"›", "the cursor: a sentence of the body, an item of a list"},
	{"▐", "a sentence that supports a key point"},
	{"•", "an item that the sentence under the cursor holds; the open document"},
	{"…", "in the list: a document that is still coming, or a decision that is still being kept"},
	{"●  ✓  z", "in the list: unread; done with; put off until later"},
	{"·", "in the list: read since the list was asked for; R asks again"},
	{"★  ↑  ↓", "in the list: starred; of high or low priority"},
	{"+", "in the list: selected"},
	{"2d  (2d)", "in the list: days since its date; since it came, where it has none"},
	{"3!", "in the list: doubts"},
	{"[…]  !", "a name, number or date of a key point that the body does not have: never that it is false; names that are exchanged, and wrong verbs, go largely unseen"},
	{"+1", "a sentence that brief selected, beside the author's key points"},
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
	case key.Escape:
		if h.filter != "" {
			h.SetFilter("")
			return nil
		}
		m.help = nil
		return nil
	case key.Help, key.Leave:
		m.help = nil
		return nil
	case key.Redraw:
		return tea.ClearScreen
	case key.Suspend:
		return m.suspend()
	case key.Command:
		m.help = nil
		return m.act(a)
	case key.Find:
		return m.ask(filtering{h, h.filter}, "")
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

// SetFilter shows only rows that hold the words of filter, under their headings.
func (h *help) SetFilter(filter string) {
	h.filter, h.top = filter, 0
	h.arrange(h.w, h.height)
}

// Filter returns the filter and how many rows pass it.
func (h *help) Filter() (filter string, shown int) {
	for _, r := range h.passing() {
		if r.heading == "" {
			shown++
		}
	}
	return h.filter, shown
}

// passing are the rows that pass the filter, and the headings that have some.
func (h *help) passing() []helpRow {
	if h.filter == "" {
		return h.rows
	}
	var out []helpRow
	heading := helpRow{}
	for _, r := range h.rows {
		switch {
		case r.heading != "":
			heading = r
		case list.Match(h.filter, r.keys+" "+r.text+" "+heading.heading):
			if heading.heading != "" {
				out = append(out, heading)
				heading = helpRow{}
			}
			out = append(out, r)
		}
	}
	return out
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
	for _, r := range h.passing() {
		if r.heading != "" {
			if len(h.lines) > 0 {
				h.lines = append(h.lines, helpRow{})
			}
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
	title := cmp.Or(h.title, "KEYS")
	if h.filter != "" {
		_, n := h.Filter()
		title += fmt.Sprintf("  %s hold «%s»", cell.Count(n), h.filter)
	}
	if len(h.lines) > h.h {
		title += fmt.Sprintf("  %s scroll: %d%%", h.scroll, min(h.top+h.h, len(h.lines))*100/len(h.lines))
	}
	out := []string{cell.NewLine(h.w).Add(th.Focus, "━"+title+"  "+h.leave).Fill(th.Focus, "━", h.w).String()}
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
