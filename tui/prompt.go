package tui

import (
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"brief/model/safe"
	"brief/tui/cell"
	"brief/tui/key"
)

// prompt is the line in which something is typed, in place of the status line.
type prompt struct {
	input  textinput.Model
	asker  asker
	recall recall
}

// asker is what a prompt is for. It is told what happens in it, and may change
// the Model then.
type asker interface {
	// sign stands before the input.
	sign() string
	// changed is called when the text has become another one.
	changed(m *Model, text string) tea.Cmd
	// press is offered every key before the input; it reports whether it was
	// meant for the asker.
	press(m *Model, key string) (tea.Cmd, bool)
	// accept is called after enter has closed the prompt, cancel after esc has.
	accept(m *Model, text string) tea.Cmd
	cancel(m *Model)
	// note stands at the right of the line.
	note(m *Model, text string) string
	// menu returns rows that are shown above the line, none as a rule.
	menu(m *Model, text string) []menuRow
}

// ask opens a prompt that begins with text.
func (m *Model) ask(a asker, text string) tea.Cmd {
	p := &prompt{input: textinput.New(), asker: a}
	p.input.Prompt = ""
	p.input.SetVirtualCursor(false)
	p.input.Focus()
	p.input.SetValue(text)
	p.input.CursorEnd()
	m.prompt = p
	if text == "" {
		return nil
	}
	return a.changed(m, text)
}

// setPrompt replaces the text of the prompt.
func (m *Model) setPrompt(text string) tea.Cmd {
	m.prompt.input.SetValue(text)
	m.prompt.input.CursorEnd()
	return m.prompt.asker.changed(m, m.prompt.input.Value())
}

func (m *Model) promptKey(msg tea.KeyPressMsg) tea.Cmd {
	p := m.prompt
	pressed := msg.String()
	if cmd, ok := p.asker.press(m, pressed); ok {
		return cmd
	}
	if cmd, ok := m.recallKey(pressed); ok {
		return cmd
	}
	switch {
	case pressed == "enter":
		m.prompt = nil
		m.remember(p)
		return p.asker.accept(m, p.input.Value())
	case pressed == "esc", pressed == "ctrl+c", pressed == "backspace" && p.input.Value() == "":
		m.prompt = nil
		p.asker.cancel(m)
		return nil
	}
	return m.typed(msg)
}

func (m *Model) paste(msg tea.PasteMsg) tea.Cmd {
	if m.prompt == nil {
		return nil
	}
	return m.typed(tea.PasteMsg{Content: safe.Line(msg.Content)})
}

// typed hands a message to the input and tells the asker what it has become.
func (m *Model) typed(msg tea.Msg) tea.Cmd {
	p := m.prompt
	was := p.input.Value()
	input, cmd := p.input.Update(msg)
	p.input = input
	if now := input.Value(); now != was {
		return tea.Batch(cmd, p.asker.changed(m, now))
	}
	return cmd
}

// leastTyped is how many cells a note leaves for what is typed.
const leastTyped = 10

// promptLine draws the prompt. What is typed past the edge shows its end. Of a note there is
// as much as has room; of a question that a key answers the keys are always seen.
func (m *Model) promptLine() string {
	p := m.prompt
	sign, note, least := p.asker.sign(), p.asker.note(m, p.input.Value()), leastTyped
	if c, ok := p.asker.(*confirming); ok {
		sign, least = c.within(m.w), 0
	}
	l := cell.NewLine(m.w).Add(m.theme.Bar, " ").Add(m.theme.Accent, sign)
	text := cell.Text(p.input.Value())
	room := l.Left() - 1
	if note = shortened(note, room-2-least); note != "" {
		room -= cell.Width(note) + 2
	}
	l.Add(m.theme.Text, tail(text, room))
	return l.Right(m.theme.Faint, note+" ").String()
}

// shortened is a note in at most w cells, without the last of its parts, between which are
// semicolons; "" where the first has no room. A title in it is whole or not there.
func shortened(note string, w int) string {
	for s := note; ; {
		if cell.Width(s) <= w && (s == note || strings.Count(s, "«") == strings.Count(s, "»")) {
			return s
		}
		i := strings.LastIndex(s, "; ")
		if i < 0 {
			return ""
		}
		s = s[:i]
	}
}

// tail is the end of s that fits into w cells.
func tail(s string, w int) string {
	over := cell.Width(s) - w
	if over <= 0 {
		return s
	}
	for over++; over > 0 && s != ""; { // one more for the ellipsis
		c, rest := cell.Next(s)
		over -= cell.Width(c)
		s = rest
	}
	return "…" + s
}

// promptCursor is where the terminal's cursor stands while something is typed.
func (m *Model) promptCursor() *tea.Cursor {
	c := m.prompt.input.Cursor()
	if c == nil {
		return nil
	}
	c.X = min(c.X+1+cell.Width(m.prompt.asker.sign()), m.w-1)
	c.Y = m.frame.Status.Y
	c.Color = nil // the user's own
	return c
}

// filterable is a pane with a filter.
type filterable interface {
	SetFilter(string)
	Filter() (text string, shown int)
}

func (filtering) history(m *Model) *history { return &m.histories.filters }

func (filtering) typed(text string) remembered { return remembered{text: text} }

func (filtering) recalled(remembered) {}

// filtering narrows a list down as one types.
type filtering struct {
	list   filterable
	before string // the filter there was
}

func (filtering) sign() string { return "/" }

func (f filtering) changed(_ *Model, text string) tea.Cmd {
	f.list.SetFilter(text)
	return nil
}

func (filtering) press(*Model, string) (tea.Cmd, bool) { return nil, false }

func (f filtering) accept(m *Model, _ string) tea.Cmd {
	if text, _ := f.list.Filter(); text != "" {
		m.say(m.keys.First(key.Escape) + " shows all again")
	}
	return nil
}

func (f filtering) cancel(*Model) { f.list.SetFilter(f.before) }

func (f filtering) note(_ *Model, text string) string {
	if text == "" {
		return "esc gives up"
	}
	_, n := f.list.Filter()
	return cell.Count(n) + " shown"
}

func (filtering) menu(*Model, string) []menuRow { return nil }
