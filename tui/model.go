package tui

import (
	"context"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"brief/model"
	"brief/model/safe"
	"brief/tui/cell"
	"brief/tui/documents"
	"brief/tui/key"
	"brief/tui/layout"
	"brief/tui/theme"
	"brief/tui/typeset"
)

// Options are what a reader is started with. The zero Options are valid.
type Options struct {
	// Appearance is Auto where it is "".
	Appearance Appearance
	// Breakpoints are the widths at which the panes are arranged in another way;
	// the zero value stands for DefaultBreakpoints.
	Breakpoints Breakpoints
	// ASCII shows everything in ASCII, with ? for what has no form there.
	ASCII bool
	// Keys is the table of bindings; key.Default() where it is nil.
	Keys *key.Table
	// Mouse takes the mouse from the terminal at the start.
	Mouse bool
	// Colours are the user's own in place of some of the theme's.
	Colours Colours
	// Settings are applied as they come, in place of those of the Options; nil for none.
	Settings <-chan Changed
	// Notice is shown in the status line at the start; it must be clean text.
	Notice string
	// Wrong says that the notice is a problem.
	Wrong bool
	// News are shown there too, each as it comes; nil for none.
	News <-chan string
	// Arrivals tells of documents that come into the library of a Catalogue by themselves;
	// nil for none. Only the last word of it counts.
	Arrivals <-chan Arrived
	// Elsewhere says that somebody else may have changed the library, and once at the
	// beginning; nil for never. What is decided there is shown as it comes.
	Elsewhere <-chan struct{}
	// Head is the beginning of the first document, where that is a long one: it is
	// shown until the document is there. Nil for none.
	Head *model.Document
	// Now tells the time; time.Now where it is nil.
	Now func() time.Time
	// Local lets the reader act on the machine it runs on: write files where the
	// user says, and run programs. Without it the actions that would say why not.
	Local bool
	// Environment is that of the reader and of the programs it runs, as os.Environ
	// gives it. Run takes the terminal's where it is nil.
	Environment []string
	// Watched reports whether a shell could continue the reader after ctrl+z; the
	// system is asked where it is nil.
	Watched func() bool
	// Fixed says that the documents cannot change: samples, or standard input.
	Fixed bool
	// Start is where the reader begins.
	Start Start
	// Catalogue says that the list is that of all documents of an Indexed Library, asked
	// page by page: its Entries are not used.
	Catalogue bool
	// Resume begins a Catalogue whose Library is a Rememberer where it was left, without a Start.
	Resume bool
	// Stay keeps the cursor of the list on a document that was decided about, where it
	// would go on to the next unread one.
	Stay bool
}

// Breakpoints are the widths at which the panes are arranged in another way.
type Breakpoints = layout.Breakpoints

// DefaultBreakpoints are those of the zero value.
func DefaultBreakpoints() Breakpoints { return layout.Default() }

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
	index  Indexed // lib, where it has an index, else nil
	opt    Options

	given  Settings // last
	keys   *key.Table
	theme  *theme.Theme
	kind   theme.Kind // of the theme, before the terminal reduces it
	setter *typeset.Setter

	native     cell.Repertoire // that of the terminal
	repertoire cell.Repertoire // what is shown: less, where less is wanted
	graphemes  bool            // the terminal measures clusters, not characters

	profile    colorprofile.Profile // Unknown until the terminal's is found out
	colourless bool                 // there are to be no colours, whatever is chosen

	w, h  int
	frame layout.Frame
	focus layout.Pane
	zoom  bool
	list  bool // the document list is shown instead of an article

	docs      *documents.Pane
	catalogue *catalogue // nil where every document of the list is known

	article *article // nil until the first document is open
	ahead   ahead
	opening string // key of the document that was asked for last
	shelf   shelf  // what was opened before

	questions  questions
	out        out
	again      again
	arrivals   arrivals
	landing    landing
	resuming   resuming
	prompt     *prompt
	help       *help
	card       *card  // of an actor, over the panes; nil for none
	pending    string // keys of a sequence pressed so far
	times      int    // the count pressed before a key, 0 for none
	mouse      bool   // the mouse is taken from the terminal
	recent     []string
	every      everywhere
	inquiry    *inquiry
	saved      savedViews
	asking     inquiryLanes
	deciding   deciding
	journal    journaling
	fixes      fixing
	cases      casing
	suggesting lane    // values of a field
	sought     sought  // what was searched for last
	arrival    arrival // where to land in the document that was asked for
	histories  histories
	status     status
	spaced     time.Time // when the end was announced or space was last pressed

	drawn tea.View // the last View
	stale bool     // something has changed since
}

// status is what the last line says: what happened, or what went wrong.
type status struct {
	text    string
	problem bool
	whole   bool // is shown to its end, on more rows where one is too short
}

// New returns a reader over lib. It stops its commands when ctx ends.
func New(ctx context.Context, lib Library, opt Options) *Model {
	if opt.Now == nil {
		opt.Now = time.Now
	}
	if opt.Keys == nil {
		opt.Keys = key.Default()
	}
	m := &Model{lib: lib, opt: opt, keys: opt.Keys, setter: typeset.New(), focus: layout.Body, mouse: opt.Mouse}
	m.given = opt.settings()
	m.index, _ = lib.(Indexed)
	m.ctx, m.cancel = context.WithCancel(ctx)
	m.setASCII(opt.ASCII)
	m.kind = opt.Appearance.kind()
	m.theme = opt.Colours.Theme(m.kind)
	m.docs, m.stale = documents.New(m.theme), true
	if m.catalogue = newCatalogue(lib, opt); m.catalogue != nil {
		m.docs = documents.NewOver(m.catalogue.now.window, m.theme)
	}
	if opt.Arrivals != nil {
		m.arrivals.since = opt.Now()
		m.docs.MarkNew(m.arrivals.since)
	}
	m.landing = landing{key: opt.Start.Key, paragraph: opt.Start.Paragraph, sentence: opt.Start.Sentence}
	m.resuming = newResuming(lib, opt)
	m.every, m.inquiry = newEverywhere(m.theme), newInquiry(m.theme)
	m.saved = newSaved(m.theme)
	m.deciding = newDeciding(lib, opt.Now())
	if m.deciding.lib != nil {
		m.docs.SetMarks(m.mark)
	}
	m.tell(opt.Notice, opt.Wrong)
	if opt.Head != nil {
		m.ahead.article = newArticle("", opt.Head, m.setter, m.theme)
	}
	return m
}

// Init asks for the documents and, where the colours are to follow the terminal,
// for its background. Nothing waits for the answer.
func (m *Model) Init() tea.Cmd {
	if m.catalogue != nil {
		return tea.Batch(m.beginCatalogue(), m.follow(), m.hear(), m.attend(), m.awaitArrivals(), m.awaitElsewhere())
	}
	return tea.Batch(m.listDocuments(0), m.follow(), m.hear(), m.attend(), m.awaitElsewhere())
}

// Update handles one message.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if m.holds(msg) {
		return m, nil
	}
	before := m.stale
	m.stale = true
	cmd := m.update(msg)
	if more := m.release(); more != nil {
		cmd, m.stale = tea.Batch(cmd, more), true
	}
	if more := m.recorrect(); more != nil {
		cmd = tea.Batch(cmd, more)
	}
	if more := m.relist(); more != nil {
		cmd = tea.Batch(cmd, more)
	}
	if m.stale {
		m.arrange()
	}
	if more := tea.Batch(m.lookAhead(), m.noteWhere()); more != nil {
		cmd = tea.Batch(cmd, more)
	}
	m.stale = m.stale || before
	return m, cmd
}

func (m *Model) update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.w, m.h = max(0, min(msg.Width, maxWidth)), max(0, min(msg.Height, maxHeight))
	case tea.ModeReportMsg:
		m.stale = !m.graphemes && measuresClusters(msg)
		m.graphemes = m.graphemes || m.stale
	case tea.ResumeMsg:
		return m.resumed()
	case tea.KeyPressMsg:
		return m.press(msg)
	case tea.MouseMsg:
		return m.mouseEvent(msg)
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
	case answer:
		return msg.take(m)
	default:
		return m.recolour(msg)
	}
	return nil
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
	if m.counting(pressed) {
		return nil
	}
	a, more := m.keys.Lookup(m.scope(), pressed)
	sequence := m.pending != ""
	m.pending = ""
	if more {
		m.pending = pressed
		return nil
	}
	times := m.times
	m.times = 0
	if a == key.None {
		if (!sequence && times == 0) || msg.String() != "esc" {
			m.say(cell.Truncate(safe.Line(pressed), 20) + " is not bound here; " + m.keys.First(key.Help) + " lists the keys")
		}
		return nil
	}
	m.status = status{}
	if a != key.Undo && a != key.Redo {
		m.deciding.armed = armed{}
	}
	switch a { // by the digit
	case key.Narrow:
		return m.argued(a, msg.String())
	case key.View:
		return m.applyNumbered(msg.String())
	}
	return m.repeat(a, times)
}

// maxTimes is the highest count before a key.
const maxTimes = 9999

// counting takes a digit of a count where the table has counts.
func (m *Model) counting(pressed string) bool {
	if !m.keys.Counts() || len(pressed) != 1 || pressed < "0" || pressed > "9" || pressed == "0" && m.times == 0 || m.keys.Has(m.scope(), pressed) {
		return false
	}
	m.times = min(m.times*10+int(pressed[0]-'0'), maxTimes)
	return true
}

// repeat carries an action out, as often as a count before it says.
func (m *Model) repeat(a key.Action, times int) tea.Cmd {
	switch {
	case times > 0 && (a == key.Bottom || a == key.Top) && m.help == nil && m.card == nil && !m.list:
		m.toParagraph(strconv.Itoa(times))
		return nil
	case !a.Repeats():
		times = 1
	}
	var cmds []tea.Cmd
	for range max(times, 1) {
		if cmd := m.do(a); cmd != nil {
			cmds = append(cmds, cmd)
		}
	}
	return tea.Batch(cmds...)
}

// do carries out an action once: in the help, or in the reader.
func (m *Model) do(a key.Action) tea.Cmd {
	if m.article != nil && a != key.Advance {
		m.article.ended = false
	}
	if m.help != nil {
		return m.helpAction(a)
	}
	if m.card != nil {
		return m.cardAction(a)
	}
	if cmd, ok := m.over(a); ok {
		return cmd
	}
	return m.act(a)
}

// over offers an action to what is shown over the panes; it reports whether it was
// meant for that.
func (m *Model) over(a key.Action) (tea.Cmd, bool) {
	switch {
	case m.journal.shown:
		return m.journalAction(a)
	case m.fixes.shown:
		return m.fixesAction(a)
	case m.cases.shown:
		return m.casesAction(a)
	case m.saved.shown:
		return m.viewsAction(a)
	case m.every.shown:
		return m.resultsAction(a)
	}
	return nil, false
}

// scope is where keys are looked up first.
func (m *Model) scope() key.Scope {
	switch {
	case m.journal.shown:
		return key.Decisions
	case m.fixes.shown:
		return key.Fixes
	case m.cases.shown:
		return key.CaseFiles
	case m.saved.shown:
		return key.SavedViews
	case m.every.shown:
		return key.Results
	case m.list || m.focus == layout.Documents:
		return key.Documents
	case m.focus == layout.Body:
		return key.Body
	}
	return key.List
}

func (m *Model) say(text string)     { m.status = status{text: text, whole: true} }
func (m *Model) complain(err string) { m.status = status{text: err, problem: true, whole: true} }
