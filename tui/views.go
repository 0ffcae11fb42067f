package tui

import (
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/model/query"
	"brief/model/safe"
	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/layout"
	"brief/tui/theme"
	"brief/tui/views"
)

// savedViews is the list of saved views, which is shown over the screen.
type savedViews struct {
	shown   bool
	pane    *views.Pane
	deleted []query.View // since the list was opened, the last one last

	lists, counts lane
}

func newSaved(th *theme.Theme) savedViews { return savedViews{pane: views.New(th)} }

// longestName is how many characters the name of a view may have.
const longestName = 40

// errBuiltIn is why a name cannot be given.
var errBuiltIn = errors.New("is there already and cannot be changed; choose another name")

// viewsMsg brings the analyst's views. Then is called when they are listed, nil for
// nothing more.
type viewsMsg struct {
	question int
	views    []query.View
	err      error
	then     func(*Model) tea.Cmd
}

// viewCountMsg brings the number of documents in a view.
type viewCountMsg struct {
	question int
	query    string
	total    query.Total
	err      error
}

// viewKeptMsg says that a view was saved, deleted or brought back.
type viewKeptMsg struct {
	view query.View
	did  viewChange
	was  string // the query that had the name before, where it was saved anew
	err  error
}

type viewChange uint8

const (
	viewSaved viewChange = iota
	viewDeleted
	viewBack
)

// hasViews reports whether there are views to be shown, and says so where not.
func (m *Model) hasViews() bool {
	if m.catalogue == nil {
		m.say("this list is not the library's: views are for the one that brief without a path shows")
	}
	return m.catalogue != nil
}

// showViews opens the list of views, or closes it.
func (m *Model) showViews() tea.Cmd {
	switch {
	case m.saved.shown:
		m.closeViews()
		return nil
	case !m.hasViews():
		return nil
	}
	m.saved.shown, m.saved.deleted = true, nil
	m.saved.pane.Forget()
	return m.askViews(func(m *Model) tea.Cmd {
		m.saved.pane.Select(m.catalogue.now.view)
		return m.countViews()
	})
}

func (m *Model) closeViews() {
	m.saved.shown = false
	m.saved.counts.end()
}

func (msg viewsMsg) take(m *Model) tea.Cmd {
	if !m.saved.lists.takes(msg.question) {
		return nil
	}
	if msg.err != nil {
		m.complain(refusal(msg.err))
	} else {
		m.saved.pane.Set(readViews(msg.views))
	}
	if msg.then == nil {
		return nil
	}
	return msg.then(m)
}

// readViews are views as they are listed.
func readViews(all []query.View) []views.View {
	out := make([]views.View, len(all))
	for i, v := range all {
		v.Query = safe.Line(v.Query)
		out[i] = views.View{View: v, Label: safe.Line(v.Name)}
		if _, err := query.Parse(v.Query); err != nil {
			out[i].Problem = safe.Line(err.Error())
		}
	}
	return out
}

// take notes a count and asks for the next: one at a time, so that none of them is in
// the way of a key.
func (msg viewCountMsg) take(m *Model) tea.Cmd {
	switch {
	case !m.saved.counts.takes(msg.question):
		return nil
	case msg.err != nil:
		m.saved.pane.Failed(msg.query)
	default:
		m.saved.pane.SetCount(msg.query, msg.total)
	}
	return m.countViews()
}

// viewsAction handles an action while the views are shown; it reports whether it was
// meant for them.
func (m *Model) viewsAction(a key.Action) (tea.Cmd, bool) {
	switch a {
	case key.Open:
		if v, ok := m.saved.pane.Selected(); ok {
			return m.applyView(v), true
		}
	case key.Escape, key.Leave, key.Views, key.Back:
		m.closeViews()
	case key.Refresh:
		return m.viewsAgain(), true
	case key.DeleteView:
		return m.deleteView(), true
	case key.Undo:
		return m.bringBack(), true
	case key.FindEverywhere:
		m.closeViews()
		return nil, false
	case key.Quit, key.Help, key.Redraw, key.Suspend, key.Command, key.Theme, key.Mouse, key.SaveView, key.View:
		return nil, false
	default:
		if !m.saved.pane.Act(a) {
			m.say(m.helpOf(a) + " is for a document: esc closes the views")
		}
	}
	return nil, true
}

// viewsAgain lists the views once more, and counts what is in each.
func (m *Model) viewsAgain() tea.Cmd {
	m.say("counting again …")
	m.saved.counts.end()
	m.saved.pane.Forget()
	return m.askViews(func(m *Model) tea.Cmd {
		m.say("counted again")
		return m.countViews()
	})
}

// applyNumbered applies the view of a digit.
func (m *Model) applyNumbered(digit string) tea.Cmd {
	if v, ok := m.saved.pane.Numbered(int(digit[0] - '0')); ok {
		return m.applyView(v)
	}
	m.say("no view has the number " + digit)
	return nil
}

// applyNamed applies the view of a name, as it is in the library now.
func (m *Model) applyNamed(name string) tea.Cmd {
	if !m.hasViews() {
		return nil
	}
	return m.askViews(func(m *Model) tea.Cmd {
		if v, ok := views.Named(m.saved.pane.All(), name); ok {
			return m.applyView(v)
		}
		m.say("no view «" + cell.Truncate(safe.Line(name), longestName) + "»; " + m.keys.First(key.Views) + " lists them")
		return nil
	})
}

// applyView makes the query of a view the list's.
func (m *Model) applyView(v views.View) tea.Cmd {
	q, err := query.Parse(v.Query)
	if err != nil {
		m.complain("view «" + v.Label + "» cannot be asked: " + safe.Line(err.Error()))
		return nil
	}
	m.closeViews()
	if m.every.shown {
		m.closeResults()
	}
	m.toList()
	if v.Query == "" {
		if m.catalogue.now.text == "" {
			return nil
		}
		return m.clearQuery()
	}
	m.say(m.keys.First(key.Escape) + " shows all again")
	return m.enterList(newListing(v.Query, v.Label, q))
}

// toList gives the list of documents the focus, where its cursor stands.
func (m *Model) toList() {
	m.list, m.focus = true, layout.Documents
}

// saveView saves the present query under a name.
func (m *Model) saveView(name string) tea.Cmd {
	if !m.hasViews() {
		return nil
	}
	name = strings.TrimSpace(safe.Line(name))
	v := query.View{Name: name, Query: m.presentQuery()}
	_, builtIn := builtInNamed(name)
	switch {
	case len([]rune(name)) > longestName:
		m.say("the name of a view has at most " + cell.Count(longestName) + " characters")
		return nil
	case v.Query == "":
		m.say("there is no query to save: " + m.keys.First(key.Find) + " in the list asks for one")
		return nil
	case builtIn:
		m.complain("view «" + name + "» " + errBuiltIn.Error())
		return nil
	}
	return m.keepView(v)
}

// presentQuery is the query that is looked at: of the results where they are shown,
// else of the list.
func (m *Model) presentQuery() string {
	if m.every.shown && m.every.indexed {
		return m.inquiry.asked.typed
	}
	return m.catalogue.now.text
}

func builtInNamed(name string) (views.View, bool) {
	for _, v := range views.BuiltIn() {
		if strings.EqualFold(v.Name, name) {
			return v, true
		}
	}
	return views.View{}, false
}

// deleteView forgets the view under the cursor; Undo brings it back.
func (m *Model) deleteView() tea.Cmd {
	v, ok := m.saved.pane.Selected()
	switch {
	case !ok:
		return nil
	case v.BuiltIn:
		m.say("«" + v.Label + "» is always there")
		return nil
	}
	return m.forgetView(v.View)
}

// bringBack saves the view again that was deleted last.
func (m *Model) bringBack() tea.Cmd {
	n := len(m.saved.deleted)
	if n == 0 {
		m.say("nothing was deleted since the views were opened")
		return nil
	}
	v := m.saved.deleted[n-1]
	m.saved.deleted = m.saved.deleted[:n-1]
	return m.restoreView(v)
}

// take says what has become of a view, and lists them anew.
func (msg viewKeptMsg) take(m *Model) tea.Cmd {
	name := "view «" + safe.Line(msg.view.Name) + "» "
	switch {
	case msg.err != nil && msg.did == viewBack:
		m.saved.deleted = append(m.saved.deleted, msg.view)
		m.complain(name + "could not be brought back: " + safe.Error(msg.err))
	case msg.err != nil && msg.did == viewDeleted:
		m.complain(name + "could not be deleted: " + safe.Error(msg.err))
	case msg.err != nil:
		m.complain(name + "could not be saved: " + safe.Error(msg.err))
	case msg.did == viewDeleted:
		m.saved.deleted = append(m.saved.deleted, msg.view)
		m.say(name + "deleted; " + m.keys.First(key.Undo) + " brings it back")
	case msg.did == viewBack:
		m.say(name + "is back")
	case msg.was != "":
		m.say(name + "saved, in place of " + safe.Line(msg.was))
	default:
		m.say(name + "saved; " + m.keys.First(key.Views) + " lists them")
	}
	if msg.err == nil && msg.did == viewSaved {
		m.nameListing(msg.view)
	}
	if !m.saved.shown {
		return nil
	}
	return m.askViews(func(m *Model) tea.Cmd {
		if msg.did != viewDeleted {
			m.saved.pane.Select(safe.Line(msg.view.Name))
		}
		return m.countViews()
	})
}

// nameListing calls the list by the view that its query was saved as.
func (m *Model) nameListing(v query.View) {
	if c := m.catalogue; c.now.text == v.Query {
		c.now.view = safe.Line(v.Name)
		c.now.window.Call(c.now.caption(), c.now.nothing())
	}
}

// viewsScreen draws the views over the whole screen.
func (m *Model) viewsScreen() []string {
	p := m.saved.pane
	l := cell.NewLine(m.w).Add(m.theme.Focus, "━").Add(m.theme.Accent, m.keys.First(key.Views)).Add(m.theme.Focus, "▸VIEWS")
	l.Add(m.theme.Faint, " "+cell.Count(len(p.All())))
	if hidden := p.Hidden(); hidden != "" {
		l.Add(m.theme.Faint, " · "+hidden)
	}
	l.Add(m.theme.Focus, " ").Fill(m.theme.Focus, "━", m.w)
	rows := append([]string{l.String()}, p.View()...)
	return append(rows, m.statusLine())
}

// wheelViews moves in the list of views.
func (m *Model) wheelViews(button tea.MouseButton) tea.Cmd {
	switch button {
	case tea.MouseWheelUp:
		m.saved.pane.Act(key.Up)
	case tea.MouseWheelDown:
		m.saved.pane.Act(key.Down)
	}
	return nil
}

// viewChoices are the names of the views that begin with what is typed.
func (m *Model) viewChoices(b key.Binding, typed string) []choice {
	var out []choice
	for _, v := range m.saved.pane.All() {
		if len(v.Label) >= len(typed) && strings.EqualFold(v.Label[:len(typed)], typed) {
			name := b.Action.String() + " " + v.Label
			out = append(out, choice{menuRow{left: name, text: v.Query}, name})
		}
	}
	return out
}
