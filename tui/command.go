package tui

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/model/safe"
	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/layout"
)

// commanding is the prompt for a command by its name.
type commanding struct {
	at    int  // the row of the menu that is chosen
	named bool // the names of the views were asked for
}

func (*commanding) sign() string { return ":" }

func (c *commanding) changed(m *Model, text string) tea.Cmd {
	c.at = 0
	if c.named || m.catalogue == nil || !strings.HasPrefix(text, key.View.String()+" ") {
		return nil
	}
	c.named = true
	return m.askViews(nil)
}

func (c *commanding) press(m *Model, pressed string) (tea.Cmd, bool) {
	text := m.prompt.input.Value()
	rows := c.choices(m, text)
	recalling := m.prompt.recall.back > 0
	switch pressed {
	case "down", "ctrl+n":
		if recalling {
			return nil, false // the prompt's history
		}
		c.at = min(c.at+1, max(len(rows)-1, 0))
	case "up", "ctrl+p":
		if recalling || text == "" && c.at == 0 {
			return nil, false
		}
		c.at = max(c.at-1, 0)
	case "tab":
		if c.at < len(rows) {
			return m.setPrompt(rows[c.at].input), true
		}
	case "ctrl+u": // the command itself goes only once its argument has
		name, argument, _ := strings.Cut(text, " ")
		if argument == "" {
			return nil, false
		}
		return m.setPrompt(name + " "), true
	default:
		return nil, false
	}
	return nil, true
}

func (c *commanding) accept(m *Model, text string) tea.Cmd {
	text = strings.TrimSpace(text)
	if text != "" && strings.Trim(text, "0123456789") == "" {
		return m.argued(key.Paragraph, text)
	}
	name, argument, _ := strings.Cut(text, " ")
	b, ok := m.keys.Command(m.scope(), name)
	if rows := c.choices(m, text); !ok && c.at < len(rows) && argument == "" {
		name, argument, _ = strings.Cut(rows[c.at].input, " ")
		b, ok = m.keys.Command(m.scope(), name)
	}
	if !ok {
		if text != "" {
			m.say("no command " + cell.Truncate(safe.Line(name), 20) + "; " + m.keys.First(key.Command) + " lists them")
		}
		return nil
	}
	m.recent = append([]string{name}, slices.DeleteFunc(m.recent, func(n string) bool { return n == name })...)
	m.recent = m.recent[:min(len(m.recent), maxRecent)]
	return m.argued(b.Action, strings.TrimSpace(argument))
}

func (*commanding) history(m *Model) *history { return &m.histories.commands }

func (*commanding) typed(text string) remembered { return remembered{text: text} }

func (*commanding) recalled(remembered) {}

// maxRecent is how many commands are remembered for the head of the menu.
const maxRecent = 5

func (*commanding) cancel(*Model) {}

func (c *commanding) note(m *Model, text string) string {
	if name, argument, _ := strings.Cut(text, " "); argument == "" {
		if b, ok := m.keys.Command(m.scope(), name); ok {
			return b.Action.Argument()
		}
	}
	if n := len(c.choices(m, text)); n > 0 && text != "" {
		return "tab completes"
	}
	return ""
}

func (c *commanding) menu(m *Model, text string) []menuRow {
	choices := c.choices(m, text)
	rows := make([]menuRow, len(choices))
	for i, ch := range choices {
		rows[i] = ch.menuRow
		rows[i].selected = i == c.at
	}
	most := max(min(maxMenu, m.h-3), 1)
	first := max(0, min(c.at-most/2, len(rows)-most))
	return rows[first:min(first+most, len(rows))]
}

// maxMenu is how many commands are shown at once.
const maxMenu = 10

// choice is a row of the menu and what the prompt holds when it is taken.
type choice struct {
	menuRow
	input string
}

// choices are the commands that match what is typed: those whose names begin
// with it, then those with such a word in the name, then those that have it
// anywhere there or in what they do. Before anything is typed, those that were
// used last come first and what moves last. Where a command is typed out, they are
// what its argument may be.
func (c *commanding) choices(m *Model, text string) []choice {
	name, argument, typing := strings.Cut(text, " ")
	if typing {
		b, ok := m.keys.Command(m.scope(), name)
		if !ok {
			return nil
		}
		if b.Action == key.View {
			return m.viewChoices(b, argument)
		}
		return argumentChoices(b, argument)
	}
	var tiers [5][]choice
	seen := map[key.Action]bool{}
	for _, b := range m.keys.Bindings(m.scope()) {
		if seen[b.Action] || b.Action == key.Command {
			continue
		}
		seen[b.Action] = true
		if tier := m.tier(b, name); tier >= 0 {
			tiers[tier] = append(tiers[tier], commandChoice(b))
		}
	}
	return slices.Concat(tiers[:]...)
}

// tier says how well a command matches what is typed; -1 for not at all.
func (m *Model) tier(b key.Binding, typed string) int {
	name, typed := b.Action.String(), strings.ToLower(typed)
	switch {
	case typed == "" && slices.Contains(m.recent, name):
		return 0
	case typed == "" && b.Group == key.GroupMove:
		return 2
	case strings.HasPrefix(name, typed):
		return 1
	case strings.Contains(name, "-"+typed):
		return 2
	case len(typed) > 1 && strings.Contains(name, typed):
		return 3
	case len(typed) > 2 && strings.Contains(strings.ToLower(b.Help), typed):
		return 4
	}
	return -1
}

func commandChoice(b key.Binding) choice {
	name, input := b.Action.String(), b.Action.String()
	if a := b.Action.Argument(); a != "" {
		name += " " + a
		input += " "
	}
	return choice{menuRow{left: name, keys: keysOf(b), text: b.Help}, input}
}

// argumentChoices are the fixed words a command takes, as far as they fit.
func argumentChoices(b key.Binding, typed string) []choice {
	words := strings.Trim(b.Action.Argument(), "[]")
	if words == strings.ToUpper(words) { // a placeholder
		return nil
	}
	var out []choice
	for w := range strings.SplitSeq(words, "|") {
		if strings.HasPrefix(w, typed) {
			out = append(out, choice{menuRow{left: b.Action.String() + " " + w}, b.Action.String() + " " + w})
		}
	}
	return out
}

// argued carries out an action that may have an argument.
func (m *Model) argued(a key.Action, argument string) tea.Cmd {
	if a.Argument() == "" || argument == "" {
		if argument != "" {
			m.say(a.String() + " takes nothing more: " + cell.Truncate(safe.Line(argument), 20))
			return nil
		}
		if cmd, ok := m.over(a); ok {
			return cmd
		}
		return m.act(a)
	}
	switch a {
	case key.Paragraph:
		m.toParagraph(argument)
	case key.View:
		return m.applyNamed(argument)
	case key.SaveView:
		return m.saveView(argument)
	case key.Narrow:
		return m.narrow(argument)
	case key.Date:
		return m.dated(argument)
	case key.Correct:
		return m.correctAs(argument)
	case key.Clip:
		return m.clipInto(argument)
	case key.Case:
		return m.showCase(argument)
	case key.Theme:
		return m.chooseTheme(Appearance(argument))
	case key.Mouse:
		m.setMouse(argument)
	case key.Find, key.FindEverywhere:
		return tea.Batch(m.act(a), m.setPrompt(argument))
	case key.Export:
		if m.cases.shown {
			return m.exportCase(argument)
		}
		if m.every.shown {
			return m.exportExcerpts(argument)
		}
		return m.export(argument)
	default:
		return m.outArgued(a, argument)
	}
	return nil
}

// toParagraph goes to the paragraph of a number.
func (m *Model) toParagraph(number string) {
	if m.article == nil {
		return
	}
	n, err := strconv.Atoi(number)
	last := len(m.article.doc.Paragraphs)
	if err != nil || n < 1 || n > last {
		m.say("no paragraph " + cell.Truncate(safe.Line(number), 20) + ": there are " + cell.Count(last))
		return
	}
	m.article.mark()
	m.article.body.Show(m.article.doc.Paragraphs[n-1].Span)
	m.list, m.focus, m.every.shown = false, layout.Body, false
	m.closeViews()
}
