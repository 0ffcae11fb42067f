package tui

import (
	tea "charm.land/bubbletea/v2"

	"brief/model/safe"
	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/layout"
)

// setMouse takes the mouse from the terminal or gives it back; with "" it does
// the one that is not.
func (m *Model) setMouse(to string) {
	switch to {
	case "":
		m.mouse = !m.mouse
	case "on":
		m.mouse = true
	case "off":
		m.mouse = false
	default:
		m.say("mouse is on or off, not " + cell.Truncate(safe.Line(to), 20))
		return
	}
	if m.mouse {
		m.say("mouse on: the terminal selects text only while shift is held")
	} else {
		m.say("mouse off: the terminal selects text")
	}
}

// wheelRows is how many rows a step of the wheel scrolls.
const wheelRows = 3

// mouseEvent scrolls the pane under the pointer or, on a click, gives it the
// focus. Prompts and the help are for the keyboard.
func (m *Model) mouseEvent(msg tea.MouseMsg) tea.Cmd {
	if !m.mouse || m.prompt != nil || m.help != nil || m.card != nil {
		return nil
	}
	if m.fixes.shown {
		return wheelOver(msg.Mouse().Button, m.fixesAction)
	}
	if m.cases.shown {
		return wheelOver(msg.Mouse().Button, m.casesAction)
	}
	if m.journal.shown {
		return wheelOver(msg.Mouse().Button, m.journalAction)
	}
	if m.saved.shown {
		if w, ok := msg.(tea.MouseWheelMsg); ok {
			return m.wheelViews(w.Button)
		}
		return nil
	}
	if m.every.shown {
		if w, ok := msg.(tea.MouseWheelMsg); ok {
			return wheelOver(w.Button, m.resultsAction)
		}
		return nil
	}
	p, ok := m.frame.At(msg.Mouse().X, msg.Mouse().Y)
	if !ok {
		return nil
	}
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		return m.wheel(p, msg.Button)
	case tea.MouseClickMsg:
		if msg.Button == tea.MouseLeft {
			m.click(p)
		}
	}
	return nil
}

func (m *Model) wheel(p layout.Pane, button tea.MouseButton) tea.Cmd {
	a, by := key.Down, 1
	switch button {
	case tea.MouseWheelUp:
		a, by = key.Up, -1
	case tea.MouseWheelDown:
	default:
		return nil
	}
	switch {
	case p == layout.Documents:
		m.docs.Act(a)
	case m.article == nil:
	case p == layout.Body:
		m.article.body.Scroll(by * wheelRows)
	default:
		m.article.side(p).Act(a)
	}
	return nil
}

func (m *Model) click(p layout.Pane) {
	if p == layout.Documents {
		m.showList()
		return
	}
	m.focusOn(p)
}
