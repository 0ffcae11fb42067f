package sqlite

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"brief/model/library"
	"brief/model/query"
	"brief/model/triage"
)

// change is a change of a mark of the document of a number.
type change struct {
	number        int64
	key           triage.Key
	before, after string
}

func byDocument(a, b change) int {
	return cmp.Or(cmp.Compare(a.number, b.number), cmp.Compare(a.key, b.key))
}

// decide calls f in a transaction in which an analyst decides.
func (e *Engine) decide(ctx context.Context, st triage.Stamp, f func(*deciding) error) (triage.Entry, error) {
	var entry triage.Entry
	var relisted *writing
	err := e.write(ctx, func(inner context.Context, c *conn) (err error) {
		d := &deciding{marking: newMarking(inner, c, st.Analyst), e: e, outer: ctx, entry: triage.Entry{Stamp: st}}
		if err := f(d); err != nil {
			return err
		}
		entry = d.entry
		relisted, err = d.relist()
		return err
	}, func() {
		if relisted != nil {
			relisted.remember()
		}
	})
	if err != nil {
		return triage.Entry{}, e.failed("decide in", err)
	}
	return entry, nil
}

// deciding is a decision on its way into the library.
type deciding struct {
	*marking
	e     *Engine
	outer context.Context // of the call: what may take long ends with it
	entry triage.Entry
	// changes are what was changed, document by document.
	changes []change
}

// marksAtOnce is after how many the context is looked at.
const marksAtOnce = 1024

// ended is the error of the context, asked for once in a while.
func (d *deciding) ended(i int) error {
	if i%marksAtOnce == 0 {
		return d.outer.Err()
	}
	return nil
}

// Mark keeps a decision; see library.Engine.
func (e *Engine) Mark(ctx context.Context, decision triage.Decision) (triage.Entry, error) {
	for _, c := range decision.Changes {
		if err := c.Key.Check(c.After); err != nil {
			return triage.Entry{}, e.failed("decide in", err)
		}
	}
	return e.decide(ctx, decision.Stamp, func(d *deciding) error {
		d.entry.Verb = decision.Verb
		if err := d.makeAll(decision.Changes); err != nil {
			return err
		}
		return d.note()
	})
}

// makeAll carries changes out one after the other. What is noted of a mark is what
// all of them have made of it.
func (d *deciding) makeAll(all []triage.Change) error {
	type mark struct {
		number int64
		key    triage.Key
	}
	at := map[mark]int{}
	for i, c := range all {
		if err := d.ended(i); err != nil {
			return err
		}
		number, err := d.numberOf(c.ID)
		if err != nil {
			return err
		}
		now, err := d.get(number, c.Key)
		if err != nil {
			return err
		}
		after, ok := c.Apply(now)
		if !ok {
			return &triage.Conflict{Change: c, Now: now}
		}
		m := mark{number, c.Key}
		if _, there := at[m]; !there {
			at[m] = len(d.changes)
			d.changes = append(d.changes, change{number, c.Key, now, now})
		}
		d.changes[at[m]].after = after
		if after != now {
			if err := d.set(number, c.Key, after); err != nil {
				return err
			}
		}
	}
	d.changes = slices.DeleteFunc(d.changes, func(c change) bool { return c.before == c.after })
	return nil
}

// numberOf returns the number of a document, also of one that was removed; 0 of the
// collection.
func (d *deciding) numberOf(id string) (int64, error) {
	if id == "" {
		return 0, nil
	}
	hash, ok := hashOf(id)
	if !ok {
		return 0, notFound(id)
	}
	r, found, err := d.c.one(d.ctx, "SELECT id FROM item WHERE hash = ?1 UNION ALL SELECT id FROM gone WHERE hash = ?1", hash)
	if err != nil {
		return 0, err
	}
	if !found {
		return 0, notFound(id)
	}
	return r.int(0), nil
}

// MarkAll marks every document that matches; see library.Engine.
func (e *Engine) MarkAll(ctx context.Context, s query.Scope, q query.Query, st triage.Stamp, verb string, key triage.Key, value string) (triage.Entry, error) {
	if err := key.Check(value); err != nil {
		return triage.Entry{}, e.failed("decide in", err)
	}
	return e.decide(ctx, st, func(d *deciding) error {
		d.entry.Verb = verb
		numbers, err := d.matching(s, q)
		if err != nil {
			return err
		}
		for i, number := range numbers {
			if err := d.ended(i); err != nil {
				return err
			}
			now, err := d.get(number, key)
			if err != nil {
				return err
			}
			if now == value {
				continue
			}
			if err := d.set(number, key, value); err != nil {
				return err
			}
			d.changes = append(d.changes, change{number, key, now, value})
		}
		return d.note()
	})
}

// matching returns the numbers of all documents that match, in order.
func (d *deciding) matching(s query.Scope, q query.Query) ([]int64, error) {
	q.Sort = query.Newest
	searching, release, err := d.e.searchIn(d.outer, d.c, s, q)
	defer release()
	if err != nil {
		return nil, err
	}
	searching.first = nil // a few are read to answer sooner, and here all are wanted
	ords, err := searching.ords(leastOrd, mostOrd, true, math.MaxInt)
	for i, ord := range ords {
		ords[i] = numberOf(ord)
	}
	slices.Sort(ords)
	return ords, err
}

// Undo takes an entry back; see library.Engine.
func (e *Engine) Undo(ctx context.Context, st triage.Stamp, seq int64) (triage.Entry, error) {
	return e.again(ctx, st, seq, false)
}

// Redo repeats an entry; see library.Engine.
func (e *Engine) Redo(ctx context.Context, st triage.Stamp, seq int64) (triage.Entry, error) {
	return e.again(ctx, st, seq, true)
}

func (e *Engine) again(ctx context.Context, st triage.Stamp, seq int64, redo bool) (triage.Entry, error) {
	return e.decide(ctx, st, func(d *deciding) (err error) {
		if seq == 0 {
			if seq, err = next(d.ctx, d.c, st.Analyst, redo); err != nil {
				return err
			}
		}
		of, changes, err := d.entryOf(seq)
		if err != nil {
			return err
		}
		if of.Of != 0 || of.TakenBack != redo {
			return fmt.Errorf("entry %d of the journal, to be taken back or repeated: %w", seq, library.ErrNotFound)
		}
		d.entry.Verb, d.entry.Of, d.entry.Again = of.Verb, seq, redo
		if err := d.repeat(changes, !redo); err != nil {
			return err
		}
		if err := d.insert(of.ID, of.Title); err != nil {
			return err
		}
		takenBack := d.entry.Seq
		if redo {
			takenBack = 0
		}
		_, err = d.c.exec(d.ctx, "UPDATE journal SET taken_back = ? WHERE seq = ?", takenBack, seq)
		return err
	})
}

// repeat carries changes out, or takes them back, as far as nobody has decided
// otherwise since.
func (d *deciding) repeat(changes []change, back bool) error {
	for i, c := range changes {
		if err := d.ended(i); err != nil {
			return err
		}
		if back {
			c.before, c.after = c.after, c.before
		}
		now, err := d.get(c.number, c.key)
		if err != nil {
			return err
		}
		switch as := c.public(""); {
		case now != c.before && now != c.after:
			if d.entry.Left++; d.entry.Left > triage.MaxKept {
				continue
			}
			if as.ID, err = idOf(d.ctx, d.c, c.number); err != nil {
				return err
			}
			d.entry.Kept = append(d.entry.Kept, as)
		case now == c.before && now != c.after:
			if err := d.set(c.number, c.key, c.after); err != nil {
				return err
			}
			d.changes = append(d.changes, c)
		}
	}
	return nil
}

func (c change) public(id string) triage.Change {
	return triage.Change{ID: id, Key: c.key, Before: c.before, After: c.after}
}
