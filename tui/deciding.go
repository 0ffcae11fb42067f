package tui

import (
	"errors"
	"maps"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"brief/model/safe"
	"brief/model/triage"
	"brief/tui/cell"
	"brief/tui/documents"
	"brief/tui/key"
)

// deciding is what the reader knows of the analyst's decisions. What a key decides is
// shown as pending at once; it is shown as decided when the library has kept it. One
// decision is kept at a time, in the order of the keys, so that each finds what it saw.
type deciding struct {
	lib   Triaged // nil where nothing is kept
	clock int     // grows with every answer, so that what was heard later is known
	heard map[string]heard
	// told are documents of which something was heard since their rows were looked at.
	told map[string]bool
	// jobs are what is to be kept: the first of them is under way.
	jobs   []*job
	busy   bool // the first of them is under way
	number int  // of the job under way
	// leaving says that the reader is left when nothing is to be kept any more.
	leaving bool
	armed   armed
	unread  lane
	tags    lane
	known   []string // tags that were used before
	unkept  unkept   // the last note that was refused
	// elsewhere is what other windows decide.
	elsewhere elsewhere
}

// heard is what is known of a document by an answer, and when that came.
type heard struct {
	state triage.State
	at    int
}

// job is something to be kept: a decision, an undo, or what is asked in between.
type job struct {
	verb string
	of   []subject
	// changes are shown as pending.
	changes []triage.Change
	run     func(*job) decidedMsg
	stop    func() // gives it up, nil before it is under way
	quiet   bool   // nothing is said where it is kept
	clock   int    // when it was decided
}

// subject is a document that something is decided about.
type subject struct {
	id, title string
	state     triage.State
}

// decidedMsg says that something has been kept, or why not.
type decidedMsg struct {
	job    *job
	number int
	entry  triage.Entry
	// states are those of documents as they are now, by ID.
	states map[string]triage.State
	err    error
	then   func(*Model) tea.Cmd // nil for nothing more
}

func newDeciding(lib Library, now time.Time) deciding {
	d := deciding{heard: map[string]heard{}, told: map[string]bool{}, elsewhere: elsewhere{since: now}}
	d.lib, _ = lib.(Triaged)
	return d
}

// nothingKept is said where nothing can be decided.
const nothingKept = "nothing is kept here: these documents are not in a library"

// decides reports whether decisions are kept, and says so where they are not.
func (m *Model) decides() bool {
	if m.deciding.lib == nil {
		m.say(nothingKept)
	}
	return m.deciding.lib != nil
}

// hear notes what was heard of a document.
func (d *deciding) hear(id string, s triage.State, at int) {
	d.heard[id] = heard{s, at}
	d.told[id] = true
}

// stateOf is what is decided about the document of a row, as far as that has been kept.
func (d *deciding) stateOf(v documents.Item) triage.State {
	if h, ok := d.heard[v.ID]; ok && h.at > v.AsOf {
		return h.state
	}
	return v.State
}

// wanted is stateOf when all that is pending has been kept; pending reports whether
// anything is.
func (d *deciding) wanted(v documents.Item) (s triage.State, pending bool) {
	s = d.stateOf(v)
	for _, j := range d.jobs {
		for _, c := range j.changes {
			if c.ID == v.ID {
				s, pending = s.With(c.Key, c.After), true
			}
		}
	}
	return s, pending
}

// mark is what a row shows.
func (m *Model) mark(v documents.Item) documents.Mark {
	s, pending := m.deciding.wanted(v)
	k := documents.Mark{State: s, Pending: pending}
	now := m.opt.Now()
	k.Handled = k.Rests(now) && !(documents.Mark{State: v.State}).Rests(now)
	return k
}

// rests reports whether nothing is to be done about a document.
func (m *Model) rests(v documents.Item) bool { return m.mark(v).Rests(m.opt.Now()) }

// keep puts a job behind those that are to be kept.
func (m *Model) keep(j *job) tea.Cmd {
	d := &m.deciding
	j.clock = d.clock
	d.jobs = append(d.jobs, j)
	if d.busy {
		return nil
	}
	return m.keepNext()
}

// take notes what has been kept, or says why it has not been, and goes on to the next.
func (msg decidedMsg) take(m *Model) tea.Cmd {
	d := &m.deciding
	if msg.number != d.number || len(d.jobs) == 0 || d.jobs[0] != msg.job {
		return nil
	}
	d.jobs, d.busy = slices.Delete(d.jobs, 0, 1), false
	d.clock++
	if msg.err == nil {
		d.elsewhere.decided(msg.job)
		for _, s := range msg.job.of {
			state, at := s.state, d.clock
			if h, ok := d.heard[s.id]; ok && h.at > msg.job.clock {
				state = h.state // it was heard of since
			}
			for _, c := range msg.job.changes {
				if c.ID == s.id {
					state = state.With(c.Key, c.After)
					d.hear(s.id, state, at)
				}
			}
		}
	}
	for id, s := range msg.states {
		d.hear(id, s, d.clock)
	}
	switch {
	case msg.err != nil:
		d.leaving = false
		d.unkept = msg.job.note()
		m.complain(msg.job.refused(msg.err, m.opt.Now()))
	case !msg.job.quiet && msg.entry.Seq == 0: // another window has decided the same
		m.say(msg.job.kept(msg.entry) + ": it was so already")
	case !msg.job.quiet:
		m.say(msg.job.kept(msg.entry) + m.undoHint())
	}
	var then tea.Cmd
	if msg.then != nil && msg.err == nil {
		then = msg.then(m)
	}
	if m.cases.shown {
		then = tea.Batch(then, m.askCases())
	}
	switch {
	case len(d.jobs) > 0 && !d.busy:
		return tea.Batch(then, m.keepNext())
	case d.leaving && len(d.jobs) == 0:
		return m.leaveNow()
	}
	return then
}

// unkept is the note of a document that could not be kept, so that it can be typed on.
type unkept struct{ id, text string }

// note is the note that j gives to one document, if it does.
func (j *job) note() unkept {
	if len(j.changes) != 1 || j.changes[0].Key != triage.Note {
		return unkept{}
	}
	return unkept{j.changes[0].ID, j.changes[0].After}
}

// undoHint names the key that takes a decision back.
func (m *Model) undoHint() string {
	if k := m.keys.First(key.Undo); k != "" {
		return "; " + k + " takes it back"
	}
	return ""
}

// kept says what has been decided, about which document or how many.
func (j *job) kept(e triage.Entry) string {
	return j.verb + " " + j.about(max(e.N, len(j.of)))
}

func (j *job) about(n int) string {
	if n == 1 && len(j.of) == 1 {
		return named(j.of[0].title)
	}
	return plural(n, "document")
}

// named is a title as messages have it.
func named(title string) string {
	const most = 50
	if title == "" {
		return "«untitled»"
	}
	return "«" + cell.Truncate(safe.Line(title), most) + "»"
}

// refused says why something has not been kept. Of a mark that somebody has changed
// meanwhile it says what it is now.
func (j *job) refused(err error, now time.Time) string {
	said := j.verb + " " + j.about(len(j.of))
	if conflict := (*triage.Conflict)(nil); errors.As(err, &conflict) {
		for _, s := range j.of {
			if s.id == conflict.ID {
				said = j.verb + " " + named(s.title)
			}
		}
		return said + " is not kept: it was changed in another window and is " + valueNow(conflict.Key, conflict.Now, now) + " now; look at it and decide again"
	}
	return said + " is not kept: " + safe.Error(err)
}

// valueNow says what a mark is in words.
func valueNow(k triage.Key, value string, now time.Time) string {
	s := triage.State{}.With(k, value)
	switch words := (documents.Mark{State: s}).Words(now); {
	case k == triage.Read && value == "":
		return "unread"
	case k == triage.Done && value == "":
		return "not done"
	case markOf(k) != "" && value == "":
		return "without " + markOf(k)
	case markOf(k) == theClipping:
		return "another one"
	case k == triage.Note && value != "":
		return "the note " + named(value)
	case value == "":
		return "without " + markName(k)
	case words != "":
		return words
	}
	return named(value)
}

// markName is what a mark is called.
func markName(k triage.Key) string {
	switch {
	case k == triage.Star:
		return "star"
	case k == triage.Later:
		return "a time to come back"
	case k.IsTag():
		return "the tag"
	}
	return safe.Line(string(k))
}

// What marks are called of which there may be many.
const (
	theCorrection = "that correction"
	theClipping   = "that clipping"
)

// markOf is what such a mark is called, "" for another one.
func markOf(k triage.Key) string {
	if _, ok := k.Correction(); ok {
		return theCorrection
	}
	if _, _, ok := k.Clipping(); ok {
		return theClipping
	}
	return ""
}

// subjectOf is the document of a row.
func (m *Model) subjectOf(v documents.Item) subject {
	s, _ := m.deciding.wanted(v)
	return subject{v.ID, v.Title, s}
}

// openItem is the open document as the list has it, or as it would.
func (m *Model) openItem() documents.Item {
	a := m.article
	if v, ok := m.docs.Find(a.key); ok && v.ID == a.doc.ID {
		return v
	}
	if a.row.ID == a.doc.ID {
		return a.row
	}
	return documents.Item{Key: a.key, ID: a.doc.ID, Title: a.doc.Title.Text, Name: a.doc.Name}
}

// subjects are the documents that a decision is about: what is selected in the list, or
// the row under its cursor, or the open document.
func (m *Model) subjects() []subject {
	var rows []documents.Item
	switch {
	case !m.onDocuments():
		if m.article != nil {
			rows = append(rows, m.openItem())
		}
	default:
		if rows = m.docs.Chosen(); len(rows) > 0 {
			break
		}
		if v, ok := m.docs.Selected(); ok && v.Problem == "" {
			rows = append(rows, v)
		}
	}
	out := make([]subject, len(rows))
	for i, v := range rows {
		out[i] = m.subjectOf(v)
	}
	return out
}

// knownIDs are the documents of which the reader shows something: their states are asked
// for again where many may have changed.
func (m *Model) knownIDs() []string {
	ids := map[string]bool{}
	for _, v := range m.docs.Known() {
		if len(ids) < maxHeard {
			ids[v.ID] = true
		}
	}
	if m.article != nil {
		ids[m.article.doc.ID] = true
	}
	return slices.Sorted(maps.Keys(ids))
}

// maxHeard is of how many documents the states are asked for at once.
const maxHeard = 2000

// leaveKept leaves the reader when all that was decided is kept; asked for a second time,
// at once.
func (m *Model) leaveKept() tea.Cmd {
	d := &m.deciding
	if len(d.jobs) == 0 || d.leaving {
		return m.leaveNow()
	}
	d.leaving = true
	m.say("keeping what was decided …")
	return nil
}

// quit ends the program when all that was decided is kept.
func (m *Model) quit() tea.Cmd { return m.leaveKept() }

// leaveNow ends the program; commands under way are cancelled.
func (m *Model) leaveNow() tea.Cmd {
	m.cancel()
	return tea.Quit
}
