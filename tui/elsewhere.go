package tui

import (
	"context"
	"maps"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"brief/model/triage"
	"brief/tui/cell"
)

// This file calls the Library for what other windows decide. It keeps to the rules of
// load.go.

// elsewhere is what is known of other windows on the same library. What they decide is
// shown in the rows there are; nothing moves for it.
type elsewhere struct {
	asks lane
	seq  int64 // of the last entry of the journal that was seen
	// begun says that seq is known: entries after it are new. Until then those are that
	// were made after since, when the reader began.
	begun bool
	since time.Time
	mine  map[string]decidedHere // by the ID of a document
}

// decidedHere is what this window has decided last about a document.
type decidedHere struct {
	title  string
	values map[triage.Key]string
}

// decided notes what this window has decided.
func (e *elsewhere) decided(j *job) {
	for _, s := range j.of {
		for _, c := range j.changes {
			if c.ID != s.id {
				continue
			}
			if e.mine == nil {
				e.mine = map[string]decidedHere{}
			}
			d := e.mine[s.id]
			if d.title = s.title; d.values == nil {
				d.values = map[triage.Key]string{}
			}
			d.values[c.Key] = c.After
			e.mine[s.id] = d
		}
	}
}

// touchedMsg says that somebody may have changed the library.
type touchedMsg struct{}

// awaitElsewhere waits until somebody may have changed the library.
func (m *Model) awaitElsewhere() tea.Cmd {
	if m.opt.Elsewhere == nil || m.deciding.lib == nil {
		return nil
	}
	ctx, touched := m.ctx, m.opt.Elsewhere
	return func() tea.Msg {
		select {
		case _, more := <-touched:
			if more {
				return touchedMsg{}
			}
		case <-ctx.Done():
		}
		return nil
	}
}

func (touchedMsg) take(m *Model) tea.Cmd {
	m.stale = false
	return tea.Batch(m.askElsewhere(), m.awaitElsewhere())
}

// elsewhereMsg brings what other windows have decided.
type elsewhereMsg struct {
	question, clock int
	seq             int64
	marks           int // that they have set or taken off
	more            bool
	states          map[string]triage.State // nil where there is nothing new
}

// maxElsewhere is how many entries of the journal are looked at for those of others.
const maxElsewhere = 500

// askElsewhere asks for what other windows have decided since that was asked last and, where
// there is anything, for the states of what is shown and of what was decided here.
func (m *Model) askElsewhere() tea.Cmd {
	d := &m.deciding
	e := &d.elsewhere
	ctx, question := e.asks.next(m.ctx)
	ids := map[string]bool{}
	for _, id := range m.knownIDs() {
		ids[id] = true
	}
	for id := range e.mine {
		ids[id] = true
	}
	all := slices.Sorted(maps.Keys(ids))
	msg := elsewhereMsg{question: question, clock: d.clock, seq: e.seq}
	lib, begun, start := d.lib, e.begun, e.since
	return func() tea.Msg {
		if !begun {
			if _, err := lib.States(ctx, nil); err != nil { // waits for a library that is opened later
				return nil
			}
		}
		since := msg.seq
		known := func(e triage.Entry) bool { return begun && e.Seq <= since || !begun && !e.At.After(start) }
		if !msg.look(ctx, lib, known) {
			return nil
		}
		if !begun || msg.marks > 0 {
			if msg.states = statesOf(ctx, lib, all); msg.states == nil {
				return nil
			}
		}
		return msg
	}
}

// look goes over the entries of the journal from the last one back to one that was known. It
// reports whether that could be done.
func (msg *elsewhereMsg) look(ctx context.Context, lib Triaged, known func(triage.Entry) bool) bool {
	const page = 20
	before := int64(0)
	for range maxElsewhere / page {
		entries, err := lib.Journal(ctx, before, page)
		if err != nil {
			return false
		}
		for _, e := range entries {
			if before == 0 {
				msg.seq = e.Seq
			}
			if before = e.Seq; known(e) {
				return true
			}
			if e.Window != lib.Window() && e.N > 0 {
				msg.marks += e.Marks
			}
		}
		if len(entries) < page {
			return true
		}
	}
	msg.more = true
	return true
}

// take shows what other windows have decided, and says how much that is. Where it is not
// what was decided here, it says so.
func (msg elsewhereMsg) take(m *Model) tea.Cmd {
	d := &m.deciding
	e := &d.elsewhere
	m.stale = false
	if !e.asks.takes(msg.question) {
		return nil
	}
	if msg.states != nil && msg.clock != d.clock { // something was decided here meanwhile
		return m.askElsewhere()
	}
	e.seq, e.begun = msg.seq, true
	if msg.states == nil {
		return nil
	}
	m.stale = true
	against := e.against(msg.states, d.heard, m.opt.Now())
	d.clock++
	for id, s := range msg.states {
		d.hear(id, s, d.clock)
	}
	m.sayElsewhere(msg, against)
	var journal, cases tea.Cmd
	if m.journal.shown {
		journal = m.askJournal(0, max(m.journal.pane.Len()+1, journalPage))
	}
	if m.cases.shown {
		cases = m.askCases()
	}
	return tea.Batch(journal, cases)
}

// sayElsewhere says how many marks have come; what went wrong stays, but for what was
// decided otherwise.
func (m *Model) sayElsewhere(msg elsewhereMsg, against []string) {
	if msg.marks == 0 {
		return
	}
	said := plural(msg.marks, "mark")
	if msg.more {
		said = "more than " + said
	}
	said += " from another window"
	switch n := len(against) - 1; {
	case n < 0 && !m.status.problem:
		m.say(said)
	case n == 0:
		m.complain(said + ": " + against[0])
	case n > 0:
		m.complain(said + ": " + against[0] + ", and " + cell.Count(n) + " more")
	}
}

// against are the marks that were decided here, and otherwise elsewhere since, in words.
func (e *elsewhere) against(now map[string]triage.State, before map[string]heard, at time.Time) []string {
	var out []string
	for _, id := range slices.Sorted(maps.Keys(e.mine)) {
		s, known := now[id]
		if !known {
			continue
		}
		mine := e.mine[id]
		for _, k := range slices.Sorted(maps.Keys(mine.values)) {
			if v := s.Value(k); v != mine.values[k] && before[id].state.Value(k) == mine.values[k] {
				out = append(out, named(mine.title)+", decided here too, is "+valueNow(k, v, at)+" now")
			}
		}
	}
	return out
}
