package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"brief/model/safe"
	"brief/tui/cell"
	"brief/tui/documents"
	"brief/tui/key"
	"brief/tui/layout"
	"brief/tui/theme"
	"brief/tui/typeset"
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

// Options are what a reader is started with. The zero Options are valid.
type Options struct {
	// Appearance is Auto where it is "".
	Appearance Appearance
	// Notice is shown in the status line at the start; it must be clean text.
	Notice string
	// Now tells the time; time.Now where it is nil. It is asked only to tell a
	// held key from a fresh press.
	Now func() time.Time
}

// Limits of the screen. A terminal that claims more is believed up to here: a
// cell costs the renderer about a hundred bytes.
const (
	maxWidth  = 500
	maxHeight = 200
)

// Model is the program. Make it with New; it is not safe for concurrent use.
type Model struct {
	ctx    context.Context
	cancel context.CancelFunc
	lib    Library
	opt    Options

	keys   *key.Table
	theme  *theme.Theme
	setter *typeset.Setter

	w, h  int
	frame layout.Frame
	focus layout.Pane
	zoom  bool
	list  bool // the document list is shown instead of an article

	docs    *documents.Pane
	article *article // nil until the first document is open
	opening string   // key of the document that was asked for last
	shelf   shelf    // what was opened before

	questions questions
	prompt    *prompt
	help      *help
	pending   string // keys of a sequence pressed so far
	status    status
	spaced    time.Time // when the end was announced or space was last pressed
}

// status is what the last line says: what happened, or what went wrong.
type status struct {
	text    string
	problem bool
}

// New returns a reader over lib. It stops its commands when ctx ends.
func New(ctx context.Context, lib Library, opt Options) *Model {
	if opt.Now == nil {
		opt.Now = time.Now
	}
	m := &Model{lib: lib, opt: opt, keys: key.Default(), setter: typeset.New(), focus: layout.Body}
	m.ctx, m.cancel = context.WithCancel(ctx)
	m.theme = theme.New(opt.Appearance.kind())
	m.docs = documents.New(m.theme)
	m.say(opt.Notice)
	return m
}

func (a Appearance) kind() theme.Kind {
	switch a {
	case Light:
		return theme.Light
	case Plain:
		return theme.None
	}
	return theme.Dark
}

// Init asks for the documents and, where the colours are to follow the terminal,
// for its background. Nothing waits for the answer.
func (m *Model) Init() tea.Cmd {
	cmds := []tea.Cmd{m.listDocuments()}
	if m.opt.Appearance == Auto || m.opt.Appearance == "" {
		cmds = append(cmds, tea.RequestBackgroundColor)
	}
	return tea.Batch(cmds...)
}

// Update handles one message.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := m.update(msg)
	m.arrange()
	return m, cmd
}

func (m *Model) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.w, m.h = max(0, min(msg.Width, maxWidth)), max(0, min(msg.Height, maxHeight))
	case tea.BackgroundColorMsg:
		m.setBackground(msg.IsDark())
	case tea.KeyPressMsg:
		return m.press(msg)
	case tea.PasteMsg:
		return m.paste(msg)
	case entriesMsg:
		return m.entries(msg)
	case openedMsg:
		return m.opened(msg)
	case extractedMsg:
		return m.extracted(msg)
	case foundMsg:
		m.found(msg)
	}
	return nil
}

func (m *Model) setBackground(dark bool) {
	kind := theme.Light
	if dark {
		kind = theme.Dark
	}
	if a := m.opt.Appearance; a != Auto && a != "" || kind == m.theme.Kind {
		return
	}
	m.theme = theme.New(kind)
	m.docs.SetTheme(m.theme)
	if m.article != nil {
		m.article.setTheme(m.theme)
	}
}

// press handles a key: for the prompt, for the help, or as an action.
func (m *Model) press(msg tea.KeyPressMsg) tea.Cmd {
	if m.prompt != nil {
		return m.promptKey(msg)
	}
	pressed := msg.String()
	if m.pending != "" {
		pressed = m.pending + " " + pressed
	}
	a, more := m.keys.Lookup(m.scope(), pressed)
	sequence := m.pending != ""
	m.pending = ""
	if more {
		m.pending = pressed
		return nil
	}
	if a == key.None {
		if !sequence || msg.String() != "esc" {
			m.say(cell.Truncate(safe.Line(pressed), 20) + " is not bound here; ? lists the keys")
		}
		return nil
	}
	m.status = status{}
	if m.help != nil {
		return m.helpAction(a)
	}
	return m.act(a)
}

// scope is where keys are looked up first.
func (m *Model) scope() key.Scope {
	switch {
	case m.list || m.focus == layout.Documents:
		return key.Documents
	case m.focus == layout.Body:
		return key.Body
	}
	return key.List
}

func (m *Model) say(text string)     { m.status = status{text: text} }
func (m *Model) complain(err string) { m.status = status{text: err, problem: true} }

// quit ends the program; commands under way are cancelled.
func (m *Model) quit() tea.Cmd {
	m.cancel()
	return tea.Quit
}
