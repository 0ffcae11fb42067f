package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"brief/model/query"
	"brief/model/triage"
	"brief/tui/documents"
)

// This file calls the Library for decisions. It keeps to the rules of load.go.

// keepNext begins the first of the jobs. What is begun is ended, also where the reader is
// left; only what goes over a whole view can be given up.
func (m *Model) keepNext() tea.Cmd {
	d := &m.deciding
	j := d.jobs[0]
	d.busy = true
	d.number++
	number, run := d.number, j.run
	return func() tea.Msg {
		msg := run(j)
		msg.job, msg.number = j, number
		return msg
	}
}

// decide keeps changes of marks. What was changed in another window meanwhile is asked
// for, to be shown.
func (m *Model) decide(verb string, of []subject, changes []triage.Change) tea.Cmd {
	ctx, lib := context.WithoutCancel(m.ctx), m.deciding.lib
	return m.keep(&job{verb: verb, of: of, changes: changes, run: func(j *job) decidedMsg {
		e, err := lib.Mark(ctx, verb, changes)
		msg := decidedMsg{entry: e, err: err}
		if err != nil {
			msg.states = statesOf(ctx, lib, idsOf(of))
		}
		return msg
	}})
}

func idsOf(of []subject) []string {
	ids := make([]string, len(of))
	for i, s := range of {
		ids[i] = s.id
	}
	return ids
}

// statesOf is what is decided about documents, by their IDs; nil where that cannot be had.
func statesOf(ctx context.Context, lib Triaged, ids []string) map[string]triage.State {
	states, err := lib.States(ctx, ids)
	if err != nil || len(states) != len(ids) {
		return nil
	}
	out := make(map[string]triage.State, len(ids))
	for i, id := range ids {
		out[id] = states[i]
	}
	return out
}

// decideView sets one mark of every document that q finds.
func (m *Model) decideView(verb string, q query.Query, k triage.Key, value string) tea.Cmd {
	ctx, stop := context.WithCancel(context.WithoutCancel(m.ctx))
	lib, ids := m.deciding.lib, m.knownIDs()
	m.say(verb + ": all that the list shows … " + "esc gives up")
	return m.keep(&job{verb: verb, stop: stop, run: func(*job) decidedMsg {
		defer stop()
		e, err := lib.MarkAll(ctx, q, verb, k, value)
		return decidedMsg{entry: e, err: err, states: statesOf(context.WithoutCancel(ctx), lib, ids)}
	}})
}

// lookAtNext asks what would be taken back or repeated, after all that is to be kept.
func (m *Model) lookAtNext(redo bool) tea.Cmd {
	ctx, lib := context.WithoutCancel(m.ctx), m.deciding.lib
	verb := "undo"
	if redo {
		verb = "redo"
	}
	return m.keep(&job{verb: verb, quiet: true, run: func(*job) decidedMsg {
		e, again, err := lib.Next(ctx)
		if redo {
			e = again
		}
		return decidedMsg{err: err, then: func(m *Model) tea.Cmd { return m.undoNext(e, redo) }}
	}})
}

// undo takes an entry back, or repeats it, and asks for the states of what is shown.
func (m *Model) undo(e triage.Entry, redo bool, then func(*Model) tea.Cmd) tea.Cmd {
	ctx, lib, ids := context.WithoutCancel(m.ctx), m.deciding.lib, m.knownIDs()
	verb := undoing(e, redo)
	return m.keep(&job{verb: verb, quiet: true, run: func(*job) decidedMsg {
		act := lib.Undo
		if redo {
			act = lib.Redo
		}
		did, err := act(ctx, e.Seq)
		return decidedMsg{err: err, states: statesOf(ctx, lib, ids), then: func(m *Model) tea.Cmd {
			m.sayUndone(verb, did)
			if then == nil {
				return nil
			}
			return then(m)
		}}
	}})
}

// heardMsg brings the states of documents as they are in the library.
type heardMsg struct {
	clock  int
	states map[string]triage.State
}

// hearOf asks for the state of a document that has been opened: another window may have
// decided about it.
func (m *Model) hearOf(ids ...string) tea.Cmd {
	d := &m.deciding
	if d.lib == nil || len(ids) == 0 {
		return nil
	}
	ctx, lib, clock := m.ctx, d.lib, d.clock
	return func() tea.Msg { return heardMsg{clock, statesOf(ctx, lib, ids)} }
}

// take notes states, unless something was decided since they were asked for.
func (msg heardMsg) take(m *Model) tea.Cmd {
	d := &m.deciding
	if msg.clock != d.clock || len(msg.states) == 0 {
		m.stale = false
		return nil
	}
	d.clock++
	for id, s := range msg.states {
		d.hear(id, s, d.clock)
	}
	return nil
}

// unreadMsg brings the next unread document of a library's list, or the one before.
type unreadMsg struct {
	question int
	row      documents.Item // without a key where there is none
	by       int
	err      error
}

// askUnread looks for a document that nothing has been done about, beyond what is known
// of the list.
func (m *Model) askUnread(from query.Cursor, by int) tea.Cmd {
	d := &m.deciding
	ctx, question := d.unread.next(m.ctx)
	index, q, clock := m.catalogue.lib, unreadOf(m.catalogue.now.query), d.clock
	rests := map[string]bool{}
	for id, h := range d.heard {
		rests[id] = (documents.Mark{State: h.state}).Rests(m.opt.Now())
	}
	return func() tea.Msg {
		for ctx.Err() == nil {
			page := query.Page{After: from, Limit: maxLooked}
			if by < 0 {
				page = query.Page{Before: from, Limit: maxLooked}
			}
			r, err := index.Search(ctx, q, page)
			if err != nil || len(r.Hits) == 0 {
				return unreadMsg{question: question, by: by, err: err}
			}
			rows := rowsOf(r.Hits, clock)
			for i := range rows {
				v := rows[i]
				if by < 0 {
					v = rows[len(rows)-1-i]
				}
				if rest, known := rests[v.ID]; !known || !rest {
					return unreadMsg{question: question, row: v, by: by}
				}
				from = v.Cursor
			}
		}
		return nil
	}
}

// unreadOf is q among the documents that nothing has been done about.
func unreadOf(q query.Query) query.Query {
	open := query.And{
		query.Is{State: query.Unread}, query.Not{X: query.Is{State: query.Done}}, query.Not{X: query.Is{State: query.Later}},
	}
	if q.Where != nil {
		open = append(query.And{q.Where}, open...)
	}
	q.Where = open
	return q
}

// tagsMsg brings the tags that the analyst has used, and those that documents bear.
type tagsMsg struct {
	question int
	tags     []string
}

// askTags asks for tags to offer.
func (m *Model) askTags() tea.Cmd {
	d := &m.deciding
	ctx, question := d.tags.next(m.ctx)
	lib, index := d.lib, m.index
	return func() tea.Msg {
		var tags []string
		marks, err := lib.Marks(ctx, triage.Tags())
		if err != nil {
			return nil
		}
		for _, k := range marks {
			tags = append(tags, k.Value)
		}
		if index != nil {
			if borne, err := index.Suggest(ctx, query.Tags, "", maxTagsOffered); err == nil {
				tags = append(tags, borne...)
			}
		}
		return tagsMsg{question, tags}
	}
}

// maxTagsOffered is how many of the tags that documents bear are offered.
const maxTagsOffered = 100

// journalPage is how many entries of the journal are asked for at a time.
const journalPage = 200

// askJournal asks for the newest entries or, where before is not 0, for older ones.
func (m *Model) askJournal(before int64, n int) tea.Cmd {
	ctx, question := m.journal.asks.next(m.ctx)
	lib := m.deciding.lib
	return func() tea.Msg {
		entries, err := lib.Journal(ctx, before, n)
		if ctx.Err() != nil {
			return nil
		}
		return journalMsg{question, entries, len(entries) == n, before != 0, err}
	}
}
