package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/model/safe"
	"brief/model/triage"
	"brief/tui/cell"
)

// plainAsker is an asker without history, menu and keys of its own.
type plainAsker struct{}

func (plainAsker) changed(*Model, string) tea.Cmd { return nil }

func (plainAsker) press(*Model, string) (tea.Cmd, bool) { return nil, false }

func (plainAsker) cancel(*Model) {}

func (plainAsker) menu(*Model, string) []menuRow { return nil }

// about says in a prompt what is decided about.
func about(of []subject, w int) string {
	if len(of) == 1 {
		return "«" + cell.Truncate(safe.Line(of[0].title), max(w/3, 8)) + "»"
	}
	return plural(len(of), "document")
}

// putting is the prompt for the time at which documents come back.
type putting struct {
	plainAsker
	of []subject
}

func (*putting) sign() string { return "later: " }

func (p *putting) accept(m *Model, text string) tea.Cmd { return m.putOff(p.of, text) }

// note says what is typed, or what could be.
func (p *putting) note(m *Model, text string) string {
	now := m.opt.Now()
	switch at, err := triage.ParseWhen(text, now); {
	case err == nil:
		return "back on " + at.Format("Mon 2006-01-02 15:04")
	case text == "" && p.of[0].state.Waits(now):
		return "enter: back now"
	case text != "":
		return putOffForms
	}
	return putOffForms + "; for " + about(p.of, m.w)
}

// putOffForms are examples of what can be typed.
const putOffForms = "tomorrow, 3d, 1w; monday, 2026-12-01"

// tagging is the prompt for a tag. Those there are are offered.
type tagging struct {
	of []subject
	at int // of what is offered; -1 where nothing is chosen
}

func (*tagging) sign() string { return "tag: " }

func (g *tagging) changed(*Model, string) tea.Cmd {
	g.at = 0
	return nil
}

func (g *tagging) press(m *Model, pressed string) (tea.Cmd, bool) {
	text := m.prompt.input.Value()
	offered := g.offered(m, text)
	switch {
	case len(offered) == 0:
		return nil, false
	case pressed == "tab":
		minus := ""
		if strings.HasPrefix(text, "-") {
			minus = "-"
		}
		return m.setPrompt(minus + offered[g.at]), true
	case pressed == "down" || pressed == "ctrl+n":
		g.at = min(g.at+1, len(offered)-1)
	case pressed == "up" || pressed == "ctrl+p":
		g.at = max(g.at-1, 0)
	default:
		return nil, false
	}
	return nil, true
}

func (g *tagging) accept(m *Model, text string) tea.Cmd {
	m.deciding.tags.end()
	return m.tag(g.of, safe.Line(text))
}

func (g *tagging) cancel(m *Model) { m.deciding.tags.end() }

func (g *tagging) note(m *Model, text string) string {
	name, off := strings.CutPrefix(strings.TrimSpace(text), "-")
	all := !slices.ContainsFunc(g.of, func(s subject) bool { return s.state.Value(triage.Tag(name)) == "" })
	switch {
	case name == "":
		return "a name; -name takes it off; for " + about(g.of, m.w)
	case off || all:
		return "enter takes it off"
	case len(g.offered(m, text)) > 0:
		return "tab completes"
	}
	return "a new tag"
}

// offered are tags that begin with what is typed: those of the documents first.
func (g *tagging) offered(m *Model, text string) []string {
	typed := strings.TrimPrefix(text, "-")
	var out []string
	add := func(tags []string) {
		for _, t := range tags {
			has := func(o string) bool { return triage.Tag(o) == triage.Tag(t) }
			if len(t) >= len(typed) && strings.EqualFold(t[:len(typed)], typed) && t != typed && !slices.ContainsFunc(out, has) {
				out = append(out, t)
			}
		}
	}
	for _, s := range g.of {
		add(s.state.Tags)
	}
	if !strings.HasPrefix(text, "-") {
		add(m.deciding.known)
	}
	return out
}

func (g *tagging) menu(m *Model, text string) []menuRow {
	offered := g.offered(m, text)
	most := max(min(maxMenu, m.h-3), 1)
	first := max(0, min(g.at-most/2, len(offered)-most))
	var rows []menuRow
	for i, t := range offered[first:min(first+most, len(offered))] {
		rows = append(rows, menuRow{left: safe.Line(t), selected: first+i == g.at})
	}
	return rows
}

// take offers tags.
func (msg tagsMsg) take(m *Model) tea.Cmd {
	if !m.deciding.tags.takes(msg.question) {
		return nil
	}
	m.deciding.known = m.deciding.known[:0]
	for _, t := range msg.tags {
		if t = safe.Line(t); !slices.Contains(m.deciding.known, t) {
			m.deciding.known = append(m.deciding.known, t)
		}
	}
	return nil
}

// noting is the prompt for a note.
type noting struct {
	plainAsker
	of []subject
}

func (*noting) sign() string { return "note: " }

func (n *noting) press(m *Model, pressed string) (tea.Cmd, bool) {
	if pressed != "ctrl+e" {
		return nil, false
	}
	text := m.prompt.input.Value()
	m.prompt = nil
	return m.noteInEditor(n.of, text), true
}

func (n *noting) accept(m *Model, text string) tea.Cmd { return m.note(n.of, safe.Line(text)) }

func (n *noting) note(m *Model, text string) string {
	switch {
	case text == "" && n.of[0].state.Note != "":
		return "enter takes the note away"
	case text == "" && m.opt.Local:
		return "ctrl+e: in $EDITOR; about " + about(n.of, m.w)
	case text == "":
		return "about " + about(n.of, m.w)
	case m.opt.Local:
		return "ctrl+e: $EDITOR"
	}
	return ""
}

// askNote opens the prompt with the note there is and, behind it, what was typed last and
// could not be kept. One of several lines is for an editor.
func (m *Model) askNote(of []subject) tea.Cmd {
	was := of[0].state.Note
	for _, s := range of[1:] {
		if s.state.Note != was {
			was = ""
		}
	}
	if strings.Contains(was, "\n") {
		return m.noteInEditor(of, was)
	}
	if mine := m.deciding.unkept; len(of) == 1 && mine.id == of[0].id && mine.text != was {
		was = strings.TrimSpace(was + " " + mine.text)
		m.deciding.unkept = unkept{}
	}
	return m.ask(&noting{of: of}, was)
}

// confirming is the prompt for a yes.
type confirming struct {
	plainAsker
	question string
	yes      func(*Model) tea.Cmd
}

func (c *confirming) sign() string { return c.question + " " }

func (c *confirming) press(m *Model, pressed string) (tea.Cmd, bool) {
	m.prompt = nil
	if pressed == "y" || pressed == "Y" {
		return c.yes(m), true
	}
	m.say("not done")
	return nil, true
}

func (*confirming) accept(*Model, string) tea.Cmd { return nil }

// yesKey is the part of the note that is always seen.
const yesKey = "y: yes"

func (*confirming) note(*Model, string) string { return yesKey + "; any other key: no" }

// within is the sign on a line of w cells, so that the answers have room beside it.
func (c *confirming) within(w int) string {
	return cell.Truncate(c.question, max(w-cell.Width(yesKey)-5, 1)) + " "
}
