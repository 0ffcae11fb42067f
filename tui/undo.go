package tui

import (
	tea "charm.land/bubbletea/v2"

	"brief/model/safe"
	"brief/model/triage"
	"brief/tui/cell"
	"brief/tui/key"
)

// armed is the entry that a second press takes back, or repeats; its seq is 0 for none.
type armed struct {
	seq  int64
	redo bool
}

// undoing says what taking an entry back, or repeating it, does.
func undoing(e triage.Entry, redo bool) string {
	verb := "undo: "
	if redo {
		verb = "redo: "
	}
	verb += safe.Line(e.Verb)
	switch {
	case e.N == 1:
		return verb + " " + named(e.Title)
	case e.N == 0:
		return verb
	}
	return verb + " of " + cell.Count(e.N) + " documents"
}

// undoNext takes back, or repeats, what is next: at once where its document is in sight,
// else it shows what that would be, and a second press does it.
func (m *Model) undoNext(e triage.Entry, redo bool) tea.Cmd {
	d := &m.deciding
	if e.Seq == 0 {
		d.armed = armed{}
		if redo {
			m.say("nothing was taken back that could be decided again")
		} else {
			m.say("nothing has been decided that could be taken back")
		}
		return nil
	}
	other := e.Window != d.lib.Window()
	if d.armed == (armed{e.Seq, redo}) || !other && e.N <= 1 && m.inSight(e.ID) {
		d.armed = armed{}
		return m.undo(e, redo, nil)
	}
	d.armed = armed{e.Seq, redo}
	k := m.keys.First(key.Undo)
	if redo {
		k = m.keys.First(key.Redo)
	}
	said := k + " again: " + undoing(e, redo)
	if other {
		said += ", decided in another window"
	}
	if m.onDocuments() && e.N == 1 && !m.showRow(e.ID) {
		said += ", which is not among the rows that are known here"
	}
	m.say(said)
	return nil
}

// inSight reports whether the document of an ID is on the screen.
func (m *Model) inSight(id string) bool {
	switch {
	case m.cases.shown && m.help == nil: // the changes of case files are its own
		return true
	case m.fixes.shown && m.help == nil:
		return m.article != nil && m.article.doc.ID == id
	case id == "", m.overlaid(), m.help != nil:
		return id == ""
	case m.onDocuments():
		return m.docs.InSight(id)
	}
	return m.article != nil && m.article.doc.ID == id
}

// showRow moves the cursor of the list to the document of an ID, where it is known.
func (m *Model) showRow(id string) bool {
	for _, v := range m.docs.Known() {
		if v.ID == id {
			return m.docs.Select(v.Key)
		}
	}
	return false
}

// sayUndone says what was taken back, and what was left as it is.
func (m *Model) sayUndone(what string, did triage.Entry) {
	if did.Left > 0 {
		what += "; " + plural(did.Left, "mark") + " left: decided otherwise since"
	}
	m.say(what)
}
