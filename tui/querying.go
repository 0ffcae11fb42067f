package tui

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"brief/model/query"
	"brief/model/safe"
	"brief/tui/cell"
)

// querying is a query that is being typed into a prompt: what it means so far, what is
// wrong with it, and what could stand at the cursor. Values of a field are offered at
// once, the names of fields when tab is pressed.
type querying struct {
	text   string
	query  query.Query // of the last text that could be read
	broken string      // why the present one cannot be, "" where it can
	awaits string      // what its last field lacks: is: unread read …
	whole  string      // what is typed without that field

	completion query.Completion
	options    []string // as they are written
	at         int      // the one that is chosen
	open       bool     // the options were asked for
}

// completing is an asker whose prompt holds a query.
type completing interface{ completer() *querying }

func (q *querying) completer() *querying { return q }

// read takes the prompt's text. The command asks the index for values to offer.
func (q *querying) read(m *Model, text string) tea.Cmd {
	q.text, q.broken = text, ""
	if now, err := query.Typing(text); err != nil {
		q.broken = safe.Line(err.Error())
	} else {
		q.query = now
	}
	q.awaits, q.whole = "", text
	if u, ok := query.Awaits(text); ok {
		q.awaits = u.Field + ": " + cmp.Or(strings.Join(u.Allowed, " "), "a word")
		q.whole = strings.TrimRight(text[:u.Start], " -(")
	}
	q.completion = query.Complete(text, m.promptOffset())
	q.options, q.at, q.open = q.completion.Options, 0, false
	if !q.completion.Suggests || m.index == nil {
		m.suggesting.end()
		return nil
	}
	return m.suggest(q.completion)
}

// promptOffset is where the cursor of the prompt stands in its text, in bytes.
func (m *Model) promptOffset() int {
	text, left := m.prompt.input.Value(), m.prompt.input.Position()
	at := 0
	for ; left > 0 && at < len(text); left-- {
		_, n := utf8.DecodeRuneInString(text[at:])
		at += n
	}
	return at
}

// take offers values of a field.
func (msg suggestedMsg) take(m *Model) tea.Cmd {
	if !m.suggesting.takes(msg.question) || m.prompt == nil || msg.err != nil {
		return nil
	}
	if c, ok := m.prompt.asker.(completing); ok {
		q := c.completer()
		for _, v := range msg.values {
			if s := query.Quote(v); !slices.Contains(q.options, s) {
				q.options = append(q.options, s)
			}
		}
	}
	return nil
}

// typedSoFar is what an option would replace.
func (q *querying) typedSoFar() string {
	c := q.completion
	if c.Start < 0 || c.End > len(q.text) || c.Start > c.End {
		return ""
	}
	return q.text[c.Start:c.End]
}

// ofFields reports whether the options are the names of fields.
func (q *querying) ofFields() bool {
	return len(q.options) > 0 && strings.HasSuffix(q.options[0], ":")
}

// listed reports whether the options are on the screen: those that say more than
// what is typed.
func (q *querying) listed() bool {
	switch {
	case len(q.options) == 0, len(q.options) == 1 && q.options[0] == q.typedSoFar():
		return false
	case q.ofFields():
		return q.open
	}
	return true
}

// press takes the keys that choose among the options.
func (q *querying) press(m *Model, pressed string) (tea.Cmd, bool) {
	listed := q.listed()
	switch {
	case pressed == "tab" && (listed || q.ofFields() && len(q.options) == 1):
		return q.complete(m), true
	case pressed == "tab":
		again := q.read(m, m.prompt.input.Value()) // nothing was read yet where nothing was typed
		q.open = true
		return again, true
	case pressed == "esc" && listed && q.open:
		q.open = false
	case !listed || m.prompt.recall.back > 0:
		return nil, false
	case pressed == "down" || pressed == "ctrl+n":
		q.at = min(q.at+1, len(q.options)-1)
	case (pressed == "up" || pressed == "ctrl+p") && q.at > 0:
		q.at--
	default:
		return nil, false
	}
	return nil, true
}

// complete puts the chosen option into the prompt.
func (q *querying) complete(m *Model) tea.Cmd {
	option, rest := q.options[q.at], q.text[q.completion.End:]
	if !q.ofFields() && rest == "" {
		option += " "
	}
	before := q.text[:q.completion.Start] + option
	m.prompt.input.SetValue(before + rest)
	m.prompt.input.SetCursor(utf8.RuneCountInString(before))
	return m.prompt.asker.changed(m, m.prompt.input.Value())
}

// hint says what tab would do where no option is listed.
func (q *querying) hint() string {
	if q.listed() || !q.ofFields() || q.typedSoFar() == "" || len(q.options) > 3 {
		return ""
	}
	return "tab " + strings.Join(q.options, " ")
}

// menu is the options or, where there are none, what is wrong with the query.
func (q *querying) menu(m *Model, _ string) []menuRow {
	var rows []menuRow
	if q.listed() {
		most := max(min(maxMenu, m.h-3), 1)
		first := max(0, min(q.at-most/2, len(q.options)-most))
		for i, o := range q.options[first:min(first+most, len(q.options))] {
			rows = append(rows, menuRow{left: safe.Line(o), selected: first+i == q.at})
		}
		return rows
	}
	if q.broken == "" {
		return nil
	}
	for i, line := range cell.Wrap(q.broken, max(m.w-6, 1)) {
		row := menuRow{left: " ", text: line}
		if i == 0 {
			row.left = "!"
		}
		rows = append(rows, row)
	}
	return rows
}
