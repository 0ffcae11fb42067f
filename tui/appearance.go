package tui

import (
	"io"
	"os"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"brief/model/safe"
	"brief/tui/cell"
	"brief/tui/theme"
)

// Appearance chooses the colours.
type Appearance string

// The values of the --theme flag.
const (
	Auto  Appearance = "auto" // as the terminal's background asks
	Light Appearance = "light"
	Dark  Appearance = "dark"
	Plain Appearance = "none" // attributes only
)

// follows reports whether the colours are to be those of the terminal.
func (a Appearance) follows() bool { return a == Auto || a == "" }

// kind is the theme to begin with.
func (a Appearance) kind() theme.Kind {
	switch a {
	case Light:
		return theme.Light
	case Plain:
		return theme.None
	}
	return theme.Dark
}

// follow asks for the terminal's background and to be told when its user changes
// between light and dark (mode 2031; terminals that do not know it ignore it).
// Nothing waits for the answers.
func (m *Model) follow() tea.Cmd {
	if !m.opt.Appearance.follows() {
		return nil
	}
	return tea.Batch(tea.Raw(ansi.SetModeLightDark), tea.RequestBackgroundColor)
}

// unfollowed runs next, which hands the terminal to somebody else, after the
// terminal has been told to report no more changes: a shell would take a report
// for typing.
func (m *Model) unfollowed(next tea.Cmd) tea.Cmd {
	if !m.opt.Appearance.follows() {
		return next
	}
	return tea.Sequence(tea.Raw(ansi.ResetModeLightDark), next)
}

// unfollow is the same at the very end, whatever ended the program: Bubble Tea
// restores the modes that it has set itself, not this one.
func (m *Model) unfollow(out io.Writer) {
	if !m.opt.Appearance.follows() {
		return
	}
	if out == nil {
		out = os.Stdout
	}
	io.WriteString(out, ansi.ResetModeLightDark) // no one is left to tell of an error
}

// measuresClusters reports whether a terminal says that it knows mode 2027, which
// Bubble Tea turns on then.
func measuresClusters(msg tea.ModeReportMsg) bool {
	return msg.Mode == ansi.ModeUnicodeCore &&
		(msg.Value == ansi.ModeReset || msg.Value == ansi.ModeSet || msg.Value == ansi.ModePermanentlySet)
}

// resumed takes the terminal back. Its modes have been reset in between: that in
// which it measures clusters of several characters must be asked for again, or
// the renderer and the terminal disagree on it.
func (m *Model) resumed() tea.Cmd {
	return tea.Batch(m.follow(), tea.Raw(ansi.RequestModeUnicodeCore))
}

// recolour handles what the terminal says of its colours. A change of scheme may
// come before the background has changed, so the background is asked for once
// more.
//
// It is handed what nothing else of the reader knows, too: what a terminal
// answers to Bubble Tea. Where the colours stay the screen stays, and is not
// drawn again for each of these messages.
func (m *Model) recolour(msg tea.Msg) tea.Cmd {
	before := m.theme
	defer func() { m.stale = m.theme != before }()
	switch msg := msg.(type) {
	case tea.ColorProfileMsg:
		m.profile = msg.Profile
		m.setKind(m.kind)
	case tea.BackgroundColorMsg:
		m.setDark(msg.IsDark())
	case uv.DarkColorSchemeEvent:
		m.setDark(true)
		return tea.RequestBackgroundColor
	case uv.LightColorSchemeEvent:
		m.setDark(false)
		return tea.RequestBackgroundColor
	}
	return nil
}

func (m *Model) setDark(dark bool) {
	switch {
	case !m.opt.Appearance.follows():
	case dark:
		m.setKind(theme.Dark)
	default:
		m.setKind(theme.Light)
	}
}

// chooseTheme changes the colours as a command asks. Auto keeps those there are
// until the terminal has answered.
func (m *Model) chooseTheme(a Appearance) tea.Cmd {
	if m.colourless && a != Plain {
		m.say("NO_COLOR is set: there are no colours to choose")
		return nil
	}
	followed := m.opt.Appearance.follows()
	switch a {
	case Auto:
		m.opt.Appearance = a
		return m.follow()
	case Light, Dark, Plain:
		m.opt.Appearance = a
		m.setKind(a.kind())
		if followed {
			return tea.Raw(ansi.ResetModeLightDark)
		}
	default:
		m.say("no theme " + cell.Truncate(safe.Line(string(a)), 20) + ": auto, light, dark or none")
	}
	return nil
}

// setKind changes the colours, as far as the terminal has them, and nothing else.
func (m *Model) setKind(k theme.Kind) {
	m.kind = k
	if k = k.On(m.profile); k != m.theme.Kind {
		m.setTheme(m.opt.Colours.Theme(k))
	}
}

func (m *Model) setTheme(t *theme.Theme) {
	m.theme = t
	m.docs.SetTheme(m.theme)
	if a := m.shown(); a != nil {
		a.setTheme(m.theme)
	}
	m.every.pane.SetTheme(m.theme)
	m.saved.pane.SetTheme(m.theme)
	if m.journal.pane != nil {
		m.journal.pane.SetTheme(m.theme)
	}
	m.fixes.setTheme(m.theme)
	m.cases.setTheme(m.theme)
	m.inquiry.setTheme(m.theme)
}
