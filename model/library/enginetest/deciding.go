package enginetest

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"brief/model/library"
	"brief/model/query"
	"brief/model/triage"
)

// What the analysts of a reference have decided: the marks that are set, and the
// journal from which they can be told.

// mark is whose it is, of which document, and what it is about.
type mark struct {
	analyst, id string
	key         triage.Key
}

// change is a change with the arrival of its document, 0 for the collection.
type change struct {
	triage.Change
	arrival int
}

func byDocument(a, b change) int {
	return cmp.Or(cmp.Compare(a.arrival, b.arrival), cmp.Compare(a.Key, b.Key))
}

// step is an entry of the journal with what it has changed, in order.
type step struct {
	triage.Entry
	changes []change
}

// arrivalOf orders documents, also those that were deleted; ok is false where there was
// none.
func (r *reference) arrivalOf(id string) (arrival int, ok bool) {
	if id == "" {
		return 0, true
	}
	if d := r.documents[id]; d != nil {
		return d.arrival, true
	}
	arrival, ok = r.gone[id]
	return arrival, ok
}

func (r *reference) Mark(ctx context.Context, d triage.Decision) (triage.Entry, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := r.ready(ctx); err != nil {
		return triage.Entry{}, err
	}
	wanted := map[mark]string{}
	for _, c := range d.Changes {
		if err := c.Key.Check(c.After); err != nil {
			return triage.Entry{}, err
		}
		if _, there := r.arrivalOf(c.ID); !there {
			return triage.Entry{}, fmt.Errorf("document %q: %w", c.ID, library.ErrNotFound)
		}
		m := mark{d.Analyst, c.ID, c.Key}
		now, decided := wanted[m]
		if !decided {
			now = r.marks[m]
		}
		after, ok := c.Apply(now)
		if !ok {
			return triage.Entry{}, &triage.Conflict{Change: c, Now: now}
		}
		wanted[m] = after
	}
	return r.decide(d.Stamp, d.Verb, wanted), nil
}

func (r *reference) MarkAll(ctx context.Context, s query.Scope, q query.Query, st triage.Stamp, verb string, key triage.Key, value string) (triage.Entry, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	q.Sort = query.Newest // of another order there may be the first only
	all, err := r.matching(ctx, s, q)
	if err != nil {
		return triage.Entry{}, err
	}
	if err := key.Check(value); err != nil {
		return triage.Entry{}, err
	}
	wanted := map[mark]string{}
	for _, f := range all {
		wanted[mark{st.Analyst, f.Briefing.Document.ID, key}] = value
	}
	return r.decide(st, verb, wanted), nil
}

// decide sets marks and notes it in the journal.
func (r *reference) decide(st triage.Stamp, verb string, wanted map[mark]string) triage.Entry {
	var changes []change
	for m, value := range wanted {
		if now := r.marks[m]; now != value {
			arrival, _ := r.arrivalOf(m.id)
			changes = append(changes, change{triage.Change{ID: m.id, Key: m.key, Before: now, After: value}, arrival})
		}
	}
	if len(changes) == 0 {
		return triage.Entry{}
	}
	return r.note(triage.Entry{Stamp: st, Verb: verb}, changes)
}

// note carries changes out and appends an entry about them to the journal.
func (r *reference) note(e triage.Entry, changes []change) triage.Entry {
	slices.SortFunc(changes, byDocument)
	e.Seq, e.At, e.Marks = int64(len(r.journal)+1), e.At.UTC(), len(changes)
	last := 0
	for _, c := range changes {
		if r.marks[mark{e.Analyst, c.ID, c.Key}] = c.After; c.After == "" {
			delete(r.marks, mark{e.Analyst, c.ID, c.Key})
		}
		if c.arrival == last {
			continue
		}
		if last = c.arrival; e.N == 0 {
			e.ID, e.Title = c.ID, r.title(e, c.ID)
		}
		e.N++
	}
	r.journal = append(r.journal, &step{e, changes})
	for _, c := range changes {
		if _, ok := c.Key.Correction(); ok {
			r.correct(c.ID)
		}
	}
	return e
}

// corrections are those of a document by all analysts but one.
func (r *reference) corrections(id, but string) []triage.Mark {
	var by []mark
	for m := range r.marks {
		if _, ok := m.key.Correction(); ok && m.id == id && m.analyst != but {
			by = append(by, m)
		}
	}
	slices.SortFunc(by, func(a, b mark) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.analyst, b.analyst)) })
	var marks []triage.Mark
	for _, m := range by {
		marks = append(marks, triage.Mark{ID: id, Key: m.key, Value: r.marks[m]})
	}
	return marks
}

func (r *reference) Corrections(ctx context.Context, id, but string) ([]triage.Mark, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	if err := r.ready(ctx); err != nil || r.documents[id] == nil {
		return nil, err
	}
	return r.corrections(id, but), nil
}

// title is that of a document; of one that was deleted that which e has for it.
func (r *reference) title(e triage.Entry, id string) string {
	switch d := r.documents[id]; {
	case d != nil:
		return d.Entry.Title
	case e.ID == id:
		return e.Title
	}
	return ""
}

func (r *reference) Undo(ctx context.Context, st triage.Stamp, seq int64) (triage.Entry, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if seq == 0 {
		seq = r.standing(st.Analyst)
	}
	return r.again(ctx, st, seq, false)
}

func (r *reference) Redo(ctx context.Context, st triage.Stamp, seq int64) (triage.Entry, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if seq == 0 {
		seq = r.takenBack(st.Analyst)
	}
	return r.again(ctx, st, seq, true)
}

// standing is the newest entry that did something and stands.
func (r *reference) standing(analyst string) int64 {
	for _, s := range slices.Backward(r.journal) {
		if s.Analyst == analyst && s.Of == 0 && !s.TakenBack {
			return s.Seq
		}
	}
	return 0
}

// takenBack is the entry taken back last, since which nothing was decided.
func (r *reference) takenBack(analyst string) int64 {
	for _, s := range slices.Backward(r.journal) {
		switch {
		case s.Analyst != analyst:
		case s.Of == 0:
			return 0
		case !s.Again && r.journal[s.Of-1].TakenBack:
			return s.Of
		}
	}
	return 0
}

// again takes an entry back, or repeats it.
func (r *reference) again(ctx context.Context, st triage.Stamp, seq int64, redo bool) (triage.Entry, error) {
	if err := r.ready(ctx); err != nil {
		return triage.Entry{}, err
	}
	if seq < 1 || seq > int64(len(r.journal)) {
		return triage.Entry{}, fmt.Errorf("entry %d of the journal: %w", seq, library.ErrNotFound)
	}
	of := r.journal[seq-1]
	if of.Analyst != st.Analyst || of.Of != 0 || of.TakenBack != redo {
		return triage.Entry{}, fmt.Errorf("entry %d of the journal, to be taken back or repeated: %w", seq, library.ErrNotFound)
	}
	of.TakenBack = !redo
	var changes []change
	var kept []triage.Change
	for _, c := range of.changes {
		if !redo {
			c.Change = c.Inverse()
		}
		now := r.marks[mark{st.Analyst, c.ID, c.Key}]
		after, ok := c.Apply(now)
		if !ok {
			kept = append(kept, c.Change)
		} else if after != now {
			changes = append(changes, c)
		}
	}
	e := triage.Entry{Stamp: st, Verb: of.Verb, Of: seq, Again: redo, ID: of.ID, Title: of.Title}
	e = r.note(e, changes)
	e.Kept, e.Left = kept[:min(len(kept), triage.MaxKept)], len(kept)
	return e, nil
}

func (r *reference) Next(ctx context.Context, analyst string) (undo, redo triage.Entry, err error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	if seq := r.standing(analyst); seq > 0 {
		undo = r.journal[seq-1].Entry
	}
	if seq := r.takenBack(analyst); seq > 0 {
		redo = r.journal[seq-1].Entry
	}
	return undo, redo, r.ready(ctx)
}

func (r *reference) Journal(ctx context.Context, analyst string, before int64, n int) ([]triage.Entry, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	var entries []triage.Entry
	for _, s := range slices.Backward(r.journal) {
		if s.Analyst == analyst && (before == 0 || s.Seq < before) && len(entries) < n {
			entries = append(entries, s.Entry)
		}
	}
	return entries, r.ready(ctx)
}

func (r *reference) Changes(ctx context.Context, analyst string, seq int64, n int) ([]triage.Change, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	if err := r.ready(ctx); err != nil {
		return nil, err
	}
	if seq < 1 || seq > int64(len(r.journal)) || r.journal[seq-1].Analyst != analyst {
		return nil, fmt.Errorf("entry %d of the journal: %w", seq, library.ErrNotFound)
	}
	var changes []triage.Change
	for _, c := range r.journal[seq-1].changes[:min(max(n, 0), len(r.journal[seq-1].changes))] {
		changes = append(changes, c.Change)
	}
	return changes, nil
}

func (r *reference) States(ctx context.Context, analyst string, ids []string) ([]triage.State, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	states := make([]triage.State, len(ids))
	for i, id := range ids {
		if r.documents[id] != nil {
			states[i] = r.state(analyst, id)
		}
	}
	return states, r.ready(ctx)
}

func (r *reference) state(analyst, id string) triage.State {
	var marks []triage.Mark
	for m, value := range r.marks {
		if m.analyst == analyst && m.id == id {
			marks = append(marks, triage.Mark{ID: id, Key: m.key, Value: value})
		}
	}
	return triage.Of(marks)
}

func (r *reference) Marks(ctx context.Context, analyst string, prefix triage.Key) ([]triage.Mark, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	var marks []triage.Mark
	for m, value := range r.marks {
		if m.analyst == analyst && strings.HasPrefix(string(m.key), string(prefix)) {
			marks = append(marks, triage.Mark{ID: m.id, Key: m.key, Value: value})
		}
	}
	slices.SortFunc(marks, func(a, b triage.Mark) int {
		first, _ := r.arrivalOf(a.ID)
		second, _ := r.arrivalOf(b.ID)
		return cmp.Or(cmp.Compare(a.Key, b.Key), cmp.Compare(first, second))
	})
	return marks, r.ready(ctx)
}

// follow notes that a new document follows one that is there and arrived before it, and
// gives it the star, the tags and the note of that one.
func (r *reference) follow(id, from string) {
	d, before := r.documents[id], r.documents[from]
	if before == nil || before.arrival >= d.arrival {
		return
	}
	if d.Follows = from; d.again {
		return
	}
	for m, value := range maps.Clone(r.marks) {
		if m.id == from && (m.key == triage.Star || m.key == triage.Note || m.key.IsTag()) {
			r.marks[mark{m.analyst, id, m.key}] = value
		}
	}
}

func (r *reference) At(ctx context.Context, places []library.Place) ([]string, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	ids := make([]string, len(places))
	for i, p := range places {
		last := 0
		for id, d := range r.documents {
			if p.Line == 0 && d.arrival > last && slices.Contains(d.places, p) {
				ids[i], last = id, d.arrival
			}
		}
	}
	return ids, r.ready(ctx)
}
