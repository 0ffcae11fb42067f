package tui

import (
	"cmp"
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/model/clipping"
	"brief/model/export"
	"brief/model/safe"
	"brief/model/triage"
	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/layout"
)

// casing is the list of case files, or of what was clipped into one, which is shown over
// the screen.
type casing struct {
	over
	asks  lane
	files []clipping.File
	file  string // whose clippings are shown, "" for the list of files
	last  string // that was clipped into last
	led   string // the key of the document that was opened from here
	moved string // the clipping that is to have the cursor
}

// casesMsg brings the analyst's case files.
type casesMsg struct {
	question int
	files    []clipping.File
	err      error
}

// showCase opens the list of case files, or the one of a name; without a name it closes
// what is open.
func (m *Model) showCase(name string) tea.Cmd {
	switch {
	case !m.decides():
		return nil
	case m.cases.shown && name == "":
		m.closeCases()
		return nil
	}
	m.cases.show(m.theme)
	m.cases.file = strings.TrimSpace(safe.Line(name))
	m.closeViews()
	return m.askCases()
}

func (m *Model) closeCases() {
	m.cases.shown = false
	m.cases.asks.end()
}

// backToCase shows the case files again from which a document was opened.
func (m *Model) backToCase() tea.Cmd {
	m.cases.shown, m.cases.led = true, ""
	return m.askCases()
}

// take lists case files; a prompt that waits for a name offers them.
func (msg casesMsg) take(m *Model) tea.Cmd {
	c := &m.cases
	switch {
	case !c.asks.takes(msg.question):
		return nil
	case msg.err != nil:
		m.complain(refusal(msg.err))
		return nil
	}
	c.files = msg.files
	m.listCases()
	return nil
}

// latest is the case file that was clipped into last; the IDs of clippings are times.
func (c *casing) latest() string {
	if c.last != "" {
		return c.last
	}
	newest, name := "", ""
	for _, f := range c.files {
		for _, one := range f.Clippings {
			if one.ID > newest {
				newest, name = one.ID, f.Name
			}
		}
	}
	return name
}

// present is the case file that is shown or, in the list, under the cursor.
func (c *casing) present() (clipping.File, bool) {
	name := c.file
	if row, ok := c.pane.Selected(); ok && name == "" {
		name = row.ID
	}
	i := slices.IndexFunc(c.files, func(f clipping.File) bool { return f.Name == name })
	if i < 0 {
		return clipping.File{Name: name}, false
	}
	return c.files[i], true
}

// selected is the clipping under the cursor, and its index in its file.
func (c *casing) selected() (f clipping.File, at int, ok bool) {
	f, there := c.present()
	row, chosen := c.pane.Selected()
	at = slices.IndexFunc(f.Clippings, func(one clipping.Clipping) bool { return one.ID == row.ID })
	return f, at, there && chosen && c.file != "" && at >= 0
}

// listCases lists the files, or the clippings of one.
func (m *Model) listCases() {
	c := &m.cases
	if !c.shown {
		return
	}
	var rows []overRow
	if c.file == "" {
		for _, f := range c.files {
			rows = append(rows, overRow{ID: f.Name, Text: safe.Line(f.Name), Right: plural(len(f.Clippings), "clipping")})
		}
		c.pane.Set(rows, "no case file yet: "+m.keys.First(key.Clip)+" on a sentence begins one")
		return
	}
	f, _ := c.present()
	for i, one := range f.Clippings {
		rows = append(rows, clippingRow(i+1, one))
	}
	c.pane.Set(rows, "nothing was clipped into «"+safe.Line(c.file)+"»")
	if c.moved != "" {
		c.pane.Select(c.moved)
		c.moved = ""
	}
}

func clippingRow(n int, c clipping.Clipping) overRow {
	cited := safe.Line(c.Citation)
	if c.Source != "" {
		cited = safe.Line(c.Source) + ": " + cited
	}
	r := overRow{ID: c.ID, Text: safe.Line(c.Text), Right: strconv.Itoa(n), Below: []string{"— " + cited}}
	if c.Comment != "" {
		r.Below = append(r.Below, "comment: "+safe.Line(c.Comment))
	}
	return r
}

// casesAction handles an action while case files are shown; it reports whether it was
// meant for them.
func (m *Model) casesAction(a key.Action) (tea.Cmd, bool) {
	c := &m.cases
	switch a {
	case key.Open:
		return m.openCase(), true
	case key.Escape, key.Leave, key.Back:
		m.leaveCase()
	case key.Case:
		m.closeCases()
	case key.Find:
		before, _ := c.pane.Filter()
		return m.ask(filtering{c.pane, before}, ""), true
	case key.MoveDown:
		return m.moveClipping(1), true
	case key.MoveUp:
		return m.moveClipping(-1), true
	case key.Comment, key.Note:
		return m.askComment(), true
	case key.Remove:
		return m.removeClipping(), true
	case key.Export:
		return m.askExportCase(), true
	case key.Refresh:
		return m.askCases(), true
	case key.Quit, key.Help, key.Redraw, key.Suspend, key.Command, key.Theme, key.Mouse, key.Undo, key.Redo, key.Journal:
		return nil, false
	default:
		if !c.pane.Act(a) {
			m.say(a.String() + " is for a document: esc closes the case files")
		}
	}
	return nil, true
}

// leaveCase clears the filter, goes back to the list of files, or closes that.
func (m *Model) leaveCase() {
	c := &m.cases
	if text, _ := c.pane.Filter(); text != "" {
		c.pane.SetFilter("")
		return
	}
	if c.file == "" {
		m.closeCases()
		return
	}
	name := c.file
	c.file = ""
	c.pane.Clear("")
	m.listCases()
	c.pane.Select(name)
}

// openCase shows the file under the cursor, or opens the document that something was
// clipped from, at that place.
func (m *Model) openCase() tea.Cmd {
	c := &m.cases
	if c.file == "" {
		if f, ok := c.present(); ok {
			c.file = f.Name
			c.pane.Clear("")
			m.listCases()
		}
		return nil
	}
	f, at, ok := c.selected()
	if !ok {
		return nil
	}
	one := f.Clippings[at]
	k := one.Document
	for _, v := range m.docs.Known() {
		if v.ID == one.Document {
			k = v.Key
		}
	}
	m.closeCases()
	c.led = k
	m.every.shown = false
	m.list, m.focus = false, layout.Body
	m.landing = landing{key: k, at: one.Span}
	return m.openAt(k, arrival{})
}

// moveClipping moves the clipping under the cursor by places.
func (m *Model) moveClipping(by int) tea.Cmd {
	c := &m.cases
	f, at, ok := c.selected()
	filter, _ := c.pane.Filter()
	switch {
	case !ok:
		m.say("open a case file: its clippings can be moved")
		return nil
	case filter != "":
		m.say("esc first: what is filtered is not moved")
		return nil
	}
	changes := f.Move(at, at+by)
	if len(changes) == 0 {
		m.say("it is at the end of the file already")
		return nil
	}
	c.moved = f.Clippings[at].ID
	return m.changeCase("move in", f.Name, "moved in "+named(f.Name), changes)
}

// askComment opens the prompt for a comment on the clipping under the cursor.
func (m *Model) askComment() tea.Cmd {
	f, at, ok := m.cases.selected()
	if !ok {
		m.say("open a case file: its clippings can be commented")
		return nil
	}
	return m.ask(&commenting{of: f.Clippings[at]}, f.Clippings[at].Comment)
}

// removeClipping takes the clipping under the cursor out of its file.
func (m *Model) removeClipping() tea.Cmd {
	f, at, ok := m.cases.selected()
	if !ok {
		m.say("open a case file: its clippings can be removed; the file goes with the last")
		return nil
	}
	return m.changeCase("remove from", f.Name, "removed from "+named(f.Name), []triage.Change{f.Clippings[at].Remove()})
}

// askExportCase opens the command line with a name for the file.
func (m *Model) askExportCase() tea.Cmd {
	f, ok := m.cases.present()
	if !ok || !m.local() {
		return nil
	}
	return m.ask(&commanding{}, key.Export.String()+" "+fileName(f.Name, "case")+".md")
}

// errCaseForm says which endings a case file is written under.
var errCaseForm = errors.New("its ending says no form; there are .md .txt")

// exportCase writes the case file that is shown.
func (m *Model) exportCase(name string) tea.Cmd {
	f, ok := m.cases.present()
	if !ok || !m.local() {
		return nil
	}
	return m.write(name, false, func(path string) ([]byte, error) {
		switch strings.ToLower(filepath.Ext(path)) {
		case ".md", ".markdown":
			return export.CaseFile(f), nil
		case ".txt":
			return export.CaseFileText(f), nil
		}
		return nil, errCaseForm
	})
}

// casesScreen draws the case files over the whole screen.
func (m *Model) casesScreen() []string {
	c := &m.cases
	name := "CASE FILES"
	if c.file != "" {
		name = "CASE " + cell.Truncate(safe.Line(c.file), max(m.w/2, 8))
	}
	return m.overScreen(&c.over, name, cmp.Or(c.pane.Title(), "0"))
}
