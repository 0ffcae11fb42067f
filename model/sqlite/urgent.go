package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"

	"brief/model/priority"
	"brief/model/query"
	"brief/model/triage"
)

// Ordering by priority: see package priority for what counts how much. All that it needs
// of a document stands in its list entry and its facets; which documents have a watched
// word or actor is asked of the index, once for each.

// candidate is a document with what orders it by priority.
type candidate struct {
	ord   int64
	facts priority.Facts
	// unseen are its actors that no other document names, by their numbers.
	unseen []int64
}

// urgent returns the newest documents that match with their points, and keeps what
// gives the reasons of those on the page.
func (s *searching) urgent(scope query.Scope, q query.Query) ([]scored, error) {
	all, err := s.candidates()
	if err != nil || len(all) == 0 {
		return nil, err
	}
	if err := s.onlyHere(all); err != nil {
		return nil, err
	}
	at, low := make(map[int64]*candidate, len(all)), int64(mostOrd)
	for i := range all {
		at[all[i].ord], low = &all[i], min(low, all[i].ord)
	}
	if err := s.decided(scope, at); err != nil {
		return nil, err
	}
	for _, w := range scope.Watched[:min(len(scope.Watched), query.MaxWatched)] {
		if err := s.watched(scope, q, w, low, at); err != nil {
			return nil, err
		}
	}
	out := make([]scored, len(all))
	for i := range all {
		points, _ := priority.Of(all[i].facts, scope.Now)
		out[i] = scored{all[i].ord, -float64(points)}
	}
	s.why = func(ord int64) ([]string, error) { return s.reasons(at[ord], scope) }
	return out, nil
}

// candidates are the newest documents that match.
func (s *searching) candidates() ([]candidate, error) {
	var all []candidate
	for _, p := range s.pieces(leastOrd, mostOrd) {
		if len(all) >= query.MaxPrioritized {
			break
		}
		from := s.from(p)
		handle := s.e.tallies.hold(func(args []driver.Value) error {
			c, err := candidateOf(args)
			all = append(all, c)
			return err
		})
		facets := "d.facets"
		if !from.doc {
			facets = "(SELECT facets FROM doc WHERE ord = " + from.ord + ")"
		}
		sql := fmt.Sprintf("SELECT count(tally(?, o, f, (SELECT list FROM item WHERE id = o & %[4]s))) FROM "+
			"(SELECT %[2]s AS o, %[3]s AS f FROM %[1]s ORDER BY %[2]s DESC LIMIT ?)", from.sql, from.ord, facets, numberMask)
		_, err := s.c.number(s.ctx, sql, append(append([]any{handle}, from.args...), query.MaxPrioritized-len(all))...)
		s.e.tallies.release(handle)
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

// candidateOf reads ord, facets and list entry.
func candidateOf(args []driver.Value) (c candidate, err error) {
	c.ord, _ = args[1].(int64)
	facets, _ := args[2].([]byte)
	list, _ := args[3].([]byte)
	l, err := unpackListed(list)
	if err != nil {
		return c, err
	}
	c.facts.Doubts, c.facts.Added = l.entry.Doubts, l.added
	err = unpackFacts(facets, int(query.Actors), func(id int64) { c.unseen = append(c.unseen, id) })
	return c, err
}

// onlyHere leaves of the actors of each document those that no other one names. One that
// two of the documents name need not be looked up.
func (s *searching) onlyHere(all []candidate) error {
	times := map[int64]int{}
	for _, c := range all {
		for _, id := range c.unseen {
			times[id]++
		}
	}
	var once []int64
	for id, n := range times {
		if n == 1 {
			once = append(once, id)
		}
	}
	only := map[int64]bool{}
	handle := s.e.tallies.hold(func(args []driver.Value) error {
		id, _ := args[1].(int64)
		only[id] = true
		return nil
	})
	defer s.e.tallies.release(handle)
	_, err := s.c.number(s.ctx, "SELECT count(tally(?, f.id)) FROM json_each(?) m CROSS JOIN fact f ON f.id = m.value WHERE f.documents = 1",
		handle, asJSON(once))
	if err != nil {
		return err
	}
	for i := range all {
		c := &all[i]
		kept := c.unseen[:0]
		for _, id := range c.unseen {
			if only[id] {
				kept = append(kept, id)
			}
		}
		c.unseen, c.facts.Unseen = kept, len(kept)
	}
	return nil
}

// decided notes what the analyst has decided: priorities, and what is done with or put off.
func (s *searching) decided(scope query.Scope, at map[int64]*candidate) error {
	done, err := readBitmap(s.ctx, s.c, scope.Analyst, triage.Done)
	if err != nil {
		return err
	}
	numbers := make(map[int64]*candidate, len(at))
	for ord, c := range at {
		number := numberOf(ord)
		if numbers[number] = c; done.has(number) {
			c.facts.Settled = priority.Done
		}
	}
	args := []any{scope.Analyst, string(triage.Priority), string(triage.Later)}
	return s.c.query(s.ctx, "SELECT id, key, value FROM mark WHERE analyst = ? AND key IN (?, ?)", args, func(r row) error {
		c := numbers[r.int(0)]
		switch {
		case c == nil:
		case r.text(1) == string(triage.Priority):
			c.facts.Mark = r.text(2)
		case c.facts.Settled == "":
			if back, err := triage.ParseMoment(r.text(2)); err == nil && back.After(scope.Now) {
				c.facts.Settled = priority.PutOff
			}
		}
		return nil
	})
}

// watched notes which documents, the oldest of which is at low, have what is watched.
func (s *searching) watched(scope query.Scope, q query.Query, w query.Watched, low int64, at map[int64]*candidate) error {
	where, ok := w.Where()
	if !ok {
		return nil
	}
	if q.Where != nil {
		where = query.And{q.Where, where}
	}
	has, release, err := s.e.searchIn(s.ctx, s.c, scope, query.Query{Where: where})
	defer release()
	if err != nil {
		return err
	}
	ords, err := has.ords(low, mostOrd, false, query.MaxPrioritized)
	for _, ord := range ords {
		switch c := at[ord]; {
		case c == nil:
		case w.Actor:
			c.facts.Actors = append(c.facts.Actors, w.Name)
		default:
			c.facts.Words = append(c.facts.Words, w.Name)
		}
	}
	return err
}

// reasons are those of one document.
func (s *searching) reasons(c *candidate, scope query.Scope) ([]string, error) {
	if len(c.unseen) > 0 && c.facts.First == "" {
		r, found, err := s.c.one(context.WithoutCancel(s.ctx), "SELECT min(value) FROM fact WHERE id IN (SELECT value FROM json_each(?))", asJSON(c.unseen))
		if err != nil || !found {
			return nil, orForm(err)
		}
		c.facts.First = r.text(0)
	}
	_, reasons := priority.Of(c.facts, scope.Now)
	return reasons, nil
}
