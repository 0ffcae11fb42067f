package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"brief/model/safe"
	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/theme"
)

// Colours are a user's own in place of some of a theme's.
type Colours = theme.Own

// Settings are those of the Options that may change while a reader runs; they mean the
// same here.
type Settings struct {
	Appearance  Appearance
	Breakpoints Breakpoints
	ASCII       bool
	Mouse       bool
	Keys        *key.Table
	Colours     Colours
}

func (o Options) settings() Settings {
	return Settings{o.Appearance, o.Breakpoints, o.ASCII, o.Mouse, o.Keys, o.Colours}
}

// Changed are new settings, or the same again where they cannot be read.
type Changed struct {
	Settings
	// Notice says what has happened; Wrong that it is a problem.
	Notice string
	Wrong  bool
}

// attend waits for the next of Options.Settings.
func (m *Model) attend() tea.Cmd {
	if m.opt.Settings == nil {
		return nil
	}
	settings, ctx := m.opt.Settings, m.ctx
	return func() tea.Msg {
		select {
		case s, more := <-settings:
			if more {
				return s
			}
		case <-ctx.Done():
		}
		return nil
	}
}

// take applies what differs from the settings before: what was changed by a command
// since then stays as it is otherwise.
func (c Changed) take(m *Model) tea.Cmd {
	before, cmds := m.given, []tea.Cmd{m.attend()}
	if m.given = c.Settings; m.given.Keys == nil {
		m.given.Keys = key.Default()
	}
	if c.Breakpoints != before.Breakpoints {
		m.opt.Breakpoints = c.Breakpoints
	}
	if c.ASCII != before.ASCII {
		m.setASCII(c.ASCII)
		cmds = append(cmds, m.countUnshown(m.article))
	}
	if c.Mouse != before.Mouse {
		m.mouse = c.Mouse
	}
	if m.given.Keys != before.Keys {
		m.setKeys(m.given.Keys)
	}
	if !sameColours(c.Colours, before.Colours) {
		m.opt.Colours = c.Colours
		m.setTheme(c.Colours.Theme(m.kind.On(m.profile)))
	}
	if c.Appearance != before.Appearance && !m.colourless {
		cmds = append(cmds, m.chooseTheme(c.Appearance))
	}
	m.tell(safe.Line(c.Notice), c.Wrong)
	return tea.Batch(cmds...)
}

func sameColours(a, b Colours) bool {
	return slices.Equal(a.Dark, b.Dark) && slices.Equal(a.Light, b.Light)
}

// setKeys puts another table in force. Keys of a sequence or a count that were pressed
// so far mean nothing any more; a help that is open shows the new ones.
func (m *Model) setKeys(t *key.Table) {
	m.keys, m.pending, m.times = t, "", 0
	if m.help != nil {
		filter, top := m.help.filter, m.help.top
		m.help = newHelp(t, m.scope())
		m.help.filter, m.help.top = filter, top
	}
}

func (m *Model) setASCII(only bool) {
	m.repertoire = m.native
	if only {
		m.repertoire = cell.ASCII
	}
}

// tell says something, or complains of it where it is wrong.
func (m *Model) tell(text string, wrong bool) {
	if wrong {
		m.complain(text)
		return
	}
	m.say(text)
}

// countUnshown counts anew what of a document cannot be shown, where that was last done
// for other characters.
func (m *Model) countUnshown(a *article) tea.Cmd {
	if a == nil || a.countedFor == m.repertoire {
		return nil
	}
	terminal, text := m.repertoire, a.doc.Text
	return func() tea.Msg { return unshownMsg{a, terminal, terminal.Lacks(text)} }
}

// unshownMsg is how many characters of an article a terminal has no form for.
type unshownMsg struct {
	article  *article
	terminal cell.Repertoire
	unshown  int
}

func (u unshownMsg) take(m *Model) tea.Cmd {
	u.article.unshown, u.article.countedFor = u.unshown, u.terminal
	return m.countUnshown(u.article)
}
