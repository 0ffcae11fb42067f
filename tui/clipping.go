package tui

import (
	"cmp"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/model/clipping"
	"brief/model/export"
	"brief/model/safe"
	"brief/model/triage"
	"brief/tui/cell"
	"brief/tui/key"
)

// clipAction clips, or shows the case files. It reports whether a is such an action.
func (m *Model) clipAction(a key.Action) (tea.Cmd, bool) {
	switch a {
	case key.Case:
		return m.showCase(""), true
	case key.Clip:
		return m.askClip(), true
	}
	return nil, false
}

// askClip opens the prompt for the case file.
func (m *Model) askClip() tea.Cmd {
	clips := m.clippable()
	if len(clips) == 0 {
		return nil
	}
	return tea.Batch(m.ask(&clippingInto{clips: clips, last: m.cases.latest}, ""), m.askCases())
}

// clippable is what a clips: the selected sentences of the results or the one under their
// cursor; the sentence under the cursor of the body, or the one of an item. It says why
// where there is nothing.
func (m *Model) clippable() []clipping.Clipping {
	var out []clipping.Clipping
	switch ex := m.inquiry.excerpts; {
	case !m.decides():
		return nil
	case m.every.shown && (!m.every.indexed || !ex.visible()):
		m.say("clip is for sentences: " + m.keys.First(key.Sentences) + " shows those of a query")
		return nil
	case m.every.shown:
		for _, s := range ex.handed(false) {
			out = append(out, export.ClipSentence(s))
		}
	default:
		a := m.subject()
		if a == nil {
			return nil
		}
		if at := m.cited(a); !at.Empty() {
			out = append(out, export.Clip(a.doc, at))
		}
	}
	if len(out) == 0 {
		m.say("there is nothing under the cursor to clip")
	}
	return out
}

// clipInto clips as a command says: "border -- who says so?".
func (m *Model) clipInto(typed string) tea.Cmd {
	clips := m.clippable()
	if len(clips) == 0 {
		return nil
	}
	return m.clipAs(typed, clips)
}

// comments part the name of a case file from a comment.
const comments = " -- "

// longestCaseName is how many bytes the name of a case file may have.
const longestCaseName = 100

func (m *Model) clipAs(typed string, clips []clipping.Clipping) tea.Cmd {
	name, comment, _ := strings.Cut(" "+safe.Line(typed), comments)
	name, comment = cmp.Or(strings.TrimSpace(name), m.cases.latest()), strings.TrimSpace(comment)
	switch {
	case name == "":
		m.say("not clipped: a case file needs a name")
		return nil
	case len(name) > longestCaseName:
		m.say("not clipped: the name of a case file has at most " + cell.Count(longestCaseName) + " bytes")
		return nil
	}
	m.cases.last = name
	return m.clip(name, comment, clips)
}

// clippingInto is the prompt for the case file, and a comment.
type clippingInto struct {
	picker
	clips []clipping.Clipping
	last  func() string // the case file that is meant where none is typed
}

func (p *clippingInto) sign() string {
	sign := "clip"
	if len(p.clips) > 1 {
		sign += " " + plural(len(p.clips), "sentence")
	}
	if last := p.last(); last != "" {
		return sign + " into [" + cell.Truncate(safe.Line(last), 24) + "]: "
	}
	return sign + " into: "
}

// offered are the case files whose names begin with what is typed.
func (p *clippingInto) offered(m *Model, text string) []menuRow {
	if strings.Contains(" "+text, comments) {
		return nil
	}
	var rows []menuRow
	for _, f := range m.cases.files {
		name := safe.Line(f.Name)
		if len(name) >= len(text) && strings.EqualFold(name[:len(text)], text) && name != text {
			rows = append(rows, menuRow{left: name, text: plural(len(f.Clippings), "clipping")})
		}
	}
	return rows
}

func (p *clippingInto) press(m *Model, pressed string) (tea.Cmd, bool) {
	rows := p.offered(m, m.prompt.input.Value())
	if pressed == "tab" {
		if p.at < len(rows) {
			return m.setPrompt(rows[p.at].left), true
		}
		return nil, true
	}
	if pressed == "ctrl+u" { // the comment goes before the name
		if name, comment, ok := strings.Cut(m.prompt.input.Value(), comments); ok && comment != "" {
			return m.setPrompt(name + comments), true
		}
		return nil, false
	}
	return nil, len(rows) > 0 && p.move(pressed, len(rows))
}

func (p *clippingInto) accept(m *Model, text string) tea.Cmd {
	m.cases.asks.end()
	return m.clipAs(text, p.clips)
}

func (p *clippingInto) cancel(m *Model) { m.cases.asks.end() }

func (p *clippingInto) note(m *Model, text string) string {
	switch {
	case strings.Contains(" "+text, comments):
		return "enter clips, with the comment"
	case len(p.offered(m, text)) > 0:
		return "tab completes; -- and a comment"
	case text == "":
		return "a case file; -- and a comment"
	}
	return "enter clips; -- and a comment"
}

func (p *clippingInto) menu(m *Model, text string) []menuRow {
	return p.visible(m, p.offered(m, text))
}

// commenting is the prompt for the comment on a clipping.
type commenting struct {
	plainAsker
	of clipping.Clipping
}

func (*commenting) sign() string { return "comment: " }

func (c *commenting) accept(m *Model, text string) tea.Cmd {
	said := "commented in " + named(c.of.File)
	text = strings.TrimSpace(safe.Line(text))
	if text == c.of.Comment {
		return nil
	}
	if text == "" {
		said = "comment removed in " + named(c.of.File)
	}
	return m.changeCase("comment in", c.of.File, said, []triage.Change{c.of.Say(text)})
}

func (c *commenting) note(_ *Model, text string) string {
	if text == "" && c.of.Comment != "" {
		return "enter takes the comment away"
	}
	return ""
}
