package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/model/triage"
	"brief/tui/cell"
	"brief/tui/documents"
	"brief/tui/key"
)

// decideAction carries out what decides about documents, or walks those about which
// nothing is decided yet. It reports whether a is such an action.
func (m *Model) decideAction(a key.Action) (tea.Cmd, bool) {
	switch a {
	case key.Select, key.SelectRange, key.SelectAll:
		m.chooseRows(a)
		return nil, true
	case key.NextUnread:
		return m.toUnread(1), true
	case key.PreviousUnread:
		return m.toUnread(-1), true
	case key.Read, key.Star, key.Done, key.Later, key.Tag, key.Note, key.EditNote, key.Priority, key.ReadView, key.Undo, key.Redo, key.Journal:
	default:
		return nil, false
	}
	if !m.decides() {
		return nil, true
	}
	switch a {
	case key.Undo:
		return m.lookAtNext(false), true
	case key.Redo:
		return m.lookAtNext(true), true
	case key.Journal:
		return m.showJournal(), true
	case key.ReadView:
		return m.readView(), true
	case key.EditNote:
		return m.editNote(), true
	}
	of := m.subjects()
	if len(of) == 0 {
		m.say("there is no document here to decide about")
		return nil, true
	}
	return m.decideAbout(a, of), true
}

// decideAbout begins a decision about documents.
func (m *Model) decideAbout(a key.Action, of []subject) tea.Cmd {
	switch a {
	case key.Read:
		return m.toggle(of, triage.Read, "read", "unread")
	case key.Star:
		return m.toggle(of, triage.Star, "star", "unstar")
	case key.Done:
		return m.toggle(of, triage.Done, "done", "not done")
	case key.Priority:
		return m.prioritize(of, nextPriority(of[0].state.Priority))
	case key.Later:
		return m.ask(&putting{of: of}, "")
	case key.Tag:
		return tea.Batch(m.ask(&tagging{of: of}, ""), m.askTags())
	}
	return m.askNote(of)
}

// toggle sets a mark of all documents or, where all have it, takes it off.
func (m *Model) toggle(of []subject, k triage.Key, on, off string) tea.Cmd {
	if slices.ContainsFunc(of, func(s subject) bool { return s.state.Value(k) == "" }) {
		return m.set(on, of, k, triage.Yes)
	}
	return m.set(off, of, k, "")
}

// set sets a mark of documents to one value. Where all of the list are selected, known or
// not, it asks first.
func (m *Model) set(verb string, of []subject, k triage.Key, value string) tea.Cmd {
	if m.onDocuments() && m.docs.AllChosen() && m.catalogue != nil {
		return m.askView(verb, k, value)
	}
	var changes []triage.Change
	for _, s := range of {
		if was := s.state.Value(k); was != value {
			changes = append(changes, triage.Change{ID: s.id, Key: k, Before: was, After: value})
		}
	}
	if len(changes) == 0 {
		m.say(verb + ": that is so already")
		return nil
	}
	return m.decideHere(verb, of, changes)
}

// decideHere keeps changes, and goes on in the list where the document is dealt with.
func (m *Model) decideHere(verb string, of []subject, changes []triage.Change) tea.Cmd {
	var on tea.Cmd
	kept := m.decide(verb, of, changes)
	if m.onDocuments() {
		chosen := m.docs.Deselect()
		if !chosen && len(of) == 1 && !m.opt.Stay && settles(changes) {
			on = m.nextInList()
		}
	}
	return tea.Batch(kept, on)
}

// settles reports whether changes are such that one is done with the document for now.
func settles(changes []triage.Change) bool {
	return slices.ContainsFunc(changes, func(c triage.Change) bool {
		return c.After != "" && (c.Key == triage.Read || c.Key == triage.Done || c.Key == triage.Later)
	})
}

func nextPriority(now string) string {
	switch now {
	case "":
		return triage.High
	case triage.High:
		return triage.Low
	}
	return ""
}

func (m *Model) prioritize(of []subject, to string) tea.Cmd {
	verb := to + " priority"
	if to == "" {
		verb = "normal priority"
	}
	return m.set(verb, of, triage.Priority, to)
}

// putOff puts documents off until a time that is typed; without one they are back.
func (m *Model) putOff(of []subject, typed string) tea.Cmd {
	if strings.TrimSpace(typed) == "" {
		return m.set("not later", of, triage.Later, "")
	}
	now := m.opt.Now()
	at, err := triage.ParseWhen(typed, now)
	if err != nil {
		m.complain(err.Error())
		return nil
	}
	return m.set("later, until "+at.Format("Mon 2006-01-02 15:04"), of, triage.Later, triage.Moment(at))
}

// tag puts a tag on documents; it takes it off where all have it, or where a minus stands
// before it.
func (m *Model) tag(of []subject, typed string) tea.Cmd {
	name, off := strings.CutPrefix(strings.TrimSpace(typed), "-")
	name = strings.TrimPrefix(strings.Join(strings.Fields(name), " "), "#")
	k := triage.Tag(name)
	switch {
	case name == "":
		return nil
	case len([]rune(name)) > longestName:
		m.say("a tag has at most " + cell.Count(longestName) + " characters")
		return nil
	case off || !slices.ContainsFunc(of, func(s subject) bool { return s.state.Value(k) == "" }):
		return m.set("untag "+name, of, k, "")
	}
	lacking := slices.DeleteFunc(slices.Clone(of), func(s subject) bool { return s.state.Value(k) != "" })
	if m.docs.AllChosen() {
		lacking = of
	}
	return m.set("tag "+name, lacking, k, name)
}

// note writes a note about documents, or takes it away.
func (m *Model) note(of []subject, text string) tea.Cmd {
	if text = strings.TrimSpace(text); text == "" {
		return m.set("note removed", of, triage.Note, "")
	}
	return m.set("note", of, triage.Note, text)
}

// chooseRows selects rows of the list, or not.
func (m *Model) chooseRows(a key.Action) {
	if !m.onDocuments() {
		m.say(a.String() + " is for the list of documents")
		return
	}
	switch a {
	case key.Select:
		m.docs.Choose()
		m.docs.Act(key.Down)
	case key.SelectAll:
		if m.docs.ChooseAll() {
			m.say("all that the list shows is selected; " + m.keys.First(key.SelectAll) + " again: none")
		}
	case key.SelectRange:
		switch begun, ok := m.docs.Range(); {
		case begun && ok:
			m.say("from here: move, then decide, or " + m.keys.First(key.SelectRange) + " again; esc gives up")
		case !ok:
			m.say("the range is too long to be selected row by row: " + m.keys.First(key.SelectAll) + " selects all")
		}
	}
}

// readView asks whether all that the list shows is to be marked read.
func (m *Model) readView() tea.Cmd {
	if m.catalogue != nil {
		return m.askView("read", triage.Read, triage.Yes)
	}
	var of []subject
	for _, v := range m.docs.Known() {
		if s := m.subjectOf(v); !s.state.Read {
			of = append(of, s)
		}
	}
	if len(of) == 0 {
		m.say("all that the list shows is read")
		return nil
	}
	return m.ask(&confirming{
		question: "read: " + plural(len(of), "document") + "?",
		yes:      func(m *Model) tea.Cmd { return m.set("read", of, triage.Read, triage.Yes) },
	}, "")
}

// askView asks whether a mark of all documents of the list is to be set.
func (m *Model) askView(verb string, k triage.Key, value string) tea.Cmd {
	q := m.catalogue.now.query
	about := "all documents"
	if t, known := m.docs.Window().Total(); known && !t.AtLeast {
		about = plural(t.N, "document")
	} else if known {
		about = "more than " + cell.Count(t.N) + " documents"
	}
	if label := m.catalogue.now.caption(); label != "" {
		about += " of " + cell.Truncate(label, max(m.w/3, 10))
	}
	return m.ask(&confirming{question: verb + ": " + about + "?", yes: func(m *Model) tea.Cmd {
		m.docs.Deselect()
		return m.decideView(verb, q, k, value)
	}}, "")
}

// escapeDeciding gives up what goes over a whole view, or what is selected; it reports
// whether there was anything.
func (m *Model) escapeDeciding() bool {
	if d := &m.deciding; len(d.jobs) > 0 && d.jobs[0].stop != nil {
		d.jobs[0].stop()
		m.say("giving up …")
		return true
	}
	return m.onDocuments() && m.docs.Deselect()
}

// nextInList moves the cursor of the list to the next row about which nothing is decided.
func (m *Model) nextInList() tea.Cmd {
	v, ok := m.unreadAmong(m.docs.Known(), m.listKey(), 1)
	if ok {
		m.docs.Select(v.Key)
		return nil
	}
	if m.catalogue == nil || !m.docs.Adjoins(m.listKey(), 1) {
		return nil
	}
	return m.lookOnUnread(1)
}

// listKey is the key of the row under the cursor.
func (m *Model) listKey() string {
	v, _ := m.docs.Selected()
	return v.Key
}

// unreadAmong is the next of rows after the one of a key, or before it, about which
// nothing is decided.
func (m *Model) unreadAmong(rows []documents.Item, from string, by int) (documents.Item, bool) {
	at := slices.IndexFunc(rows, func(v documents.Item) bool { return v.Key == from })
	if at < 0 && by < 0 {
		at = len(rows)
	}
	for at += by; at >= 0 && at < len(rows); at += by {
		if !m.rests(rows[at]) {
			return rows[at], true
		}
	}
	return documents.Item{}, false
}
