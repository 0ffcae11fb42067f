package sqlite

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"

	"brief/model/library"
)

// Put adds documents; see library.Engine. It is fastest with some hundred documents
// of neighbouring dates at a time: each call waits for the disk once, and each shard
// that it touches writes a piece of index, which is merged with others later.
func (e *Engine) Put(ctx context.Context, additions []library.Addition) (added int, err error) {
	for i := range additions {
		if err := acceptable(&additions[i]); err != nil {
			return 0, e.failed("add to", err)
		}
	}
	ready, err := e.prepareNew(ctx, additions)
	if err != nil {
		return 0, e.failed("add to", err)
	}
	err = e.change(ctx, func(w *writing) error {
		err := w.putAll(ctx, additions, ready)
		w.puts, added = 1, w.added
		return err
	})
	if err != nil {
		return 0, e.failed("add to", err)
	}
	e.tend(ctx, len(additions))
	return added, nil
}

func acceptable(a *library.Addition) error {
	if a.Briefing == nil || a.Briefing.Document == nil {
		return fmt.Errorf("%q has no document", a.Place.Name)
	}
	if _, ok := hashOf(a.Briefing.Document.ID); !ok {
		return fmt.Errorf("%q has the ID %q, which is no SHA-256", a.Place.Name, a.Briefing.Document.ID)
	}
	return nil
}

// prepareNew prepares the additions that the library does not have yet, before the
// lock is taken. Those that turn out to be needed besides are prepared under it.
func (e *Engine) prepareNew(ctx context.Context, additions []library.Addition) ([]*prepared, error) {
	there := make([]bool, len(additions))
	err := e.read(ctx, func(c *conn) error {
		for i := range additions {
			hash, _ := hashOf(additions[i].Briefing.Document.ID)
			_, found, err := c.one(ctx, "SELECT id FROM item WHERE hash = ?", hash)
			if err != nil {
				return err
			}
			there[i] = found
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	ready := make([]*prepared, len(additions))
	for i := range additions {
		if there[i] {
			continue
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		a := &additions[i]
		if ready[i], err = e.prepare(a, a.Added, a.Sample); err != nil {
			return nil, err
		}
	}
	return ready, nil
}

// arrival is an addition with the number it gets.
type arrival struct {
	p      *prepared
	number int64
	again  bool // it was removed, and has its number and its marks from before
}

// putAll puts the additions; ctx is looked at between documents. New documents get
// their numbers in the order of the call, those that were removed the one they had, and
// are written in the order of time.
func (w *writing) putAll(ctx context.Context, additions []library.Addition, ready []*prepared) error {
	inner := context.WithoutCancel(ctx)
	var fresh []arrival
	numbers := map[string]bool{}
	for i := range additions {
		a := &additions[i]
		id := a.Briefing.Document.ID
		hash, _ := hashOf(id)
		_, there, err := w.c.one(inner, "SELECT id FROM item WHERE hash = ?", hash)
		if err != nil {
			return err
		}
		if there || numbers[id] {
			continue
		}
		numbers[id] = true
		if ready[i] == nil { // it was deleted meanwhile
			if ready[i], err = w.e.prepare(a, a.Added, a.Sample); err != nil {
				return err
			}
		}
		f := arrival{p: ready[i]}
		if f.number, f.again, err = w.number(inner, hash); err != nil {
			return err
		}
		if f.again {
			if err := w.correct(inner, f.p, f.number); err != nil {
				return err
			}
		}
		fresh = append(fresh, f)
	}
	if w.next > maxNumber {
		return errors.New("it has had a thousand million documents: begin a new one")
	}
	inCallOrder := slices.Clone(fresh)
	if err := w.insertAll(ctx, fresh); err != nil {
		return err
	}
	for _, f := range inCallOrder {
		if err := w.follow(inner, f); err != nil {
			return err
		}
	}
	mine := map[*library.Addition]bool{}
	for _, f := range fresh {
		mine[f.p.addition] = true
	}
	for i := range additions {
		if mine[&additions[i]] {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := w.again(inner, &additions[i]); err != nil {
			return err
		}
	}
	return nil
}

// number returns the number that a document gets: where it was removed the one that it
// had, under which its marks are.
func (w *writing) number(ctx context.Context, hash []byte) (number int64, again bool, err error) {
	r, again, err := w.c.one(ctx, "SELECT id FROM gone WHERE hash = ?", hash)
	if err != nil {
		return 0, false, err
	}
	if !again {
		w.next++
		return w.next - 1, false, nil
	}
	number = r.int(0)
	if _, err := w.c.exec(ctx, "DELETE FROM gone WHERE id = ?", number); err != nil {
		return 0, false, err
	}
	w.meta["moved"]++ // sets have it again
	return number, true, w.gone.set(number, gone, "")
}

func (w *writing) insertAll(ctx context.Context, fresh []arrival) error {
	slices.SortFunc(fresh, func(a, b arrival) int { return cmp.Compare(a.p.at.ord(a.number), b.p.at.ord(b.number)) })
	inner := context.WithoutCancel(ctx)
	for _, f := range fresh {
		if err := ctx.Err(); err != nil {
			return err
		}
		places := []library.Place{f.p.addition.Place}
		if err := w.addPlace(inner, f.number, 0, places[0]); err != nil {
			return err
		}
		if err := w.insert(inner, f.number, f.p, places); err != nil {
			return err
		}
		w.added++
		w.meta["documents"]++
		if f.p.listed.sample {
			w.meta["samples"]++
		}
	}
	return nil
}

// insert writes all of a document but its places.
func (w *writing) insert(ctx context.Context, number int64, p *prepared, places []library.Place) error {
	ord := p.at.ord(number)
	if _, err := w.c.exec(ctx, "INSERT INTO item VALUES (?, ?, ?, ?)", number, p.hash, ord, p.listed.pack()); err != nil {
		return err
	}
	if _, err := w.c.exec(ctx, "INSERT INTO body VALUES (?, ?)", number, p.body); err != nil {
		return err
	}
	if p.figures != nil {
		if _, err := w.c.exec(ctx, "INSERT INTO figures VALUES (?, ?)", number, p.figures); err != nil {
			return err
		}
	}
	facets, err := w.packFacts(ctx, p.facts)
	if err != nil {
		return err
	}
	extractor, err := w.extractor(ctx, p.addition.Briefing.Extractor)
	if err != nil {
		return err
	}
	first, last := p.at.args()
	_, err = w.c.exec(ctx, "INSERT INTO doc VALUES (?, ?, ?, ?, ?, ?)", ord, first, last, nanos(p.listed.added), extractor, facets)
	if err != nil {
		return err
	}
	w.readings[extractor]++
	w.meta["text"] += int64(p.listed.text)
	p.columns.setPlaces(places)
	if err := w.learn(ctx, p.columns); err != nil {
		return err
	}
	if err := w.index(ctx, ord, p.columns); err != nil {
		return err
	}
	w.e.columns.put(p.columns)
	return nil
}

// again puts an addition whose document is there: it notes the place, and writes the
// document anew where another version of the extractor has read it.
func (w *writing) again(ctx context.Context, a *library.Addition) error {
	hash, _ := hashOf(a.Briefing.Document.ID)
	d, err := w.find(ctx, hash)
	if err != nil {
		return err
	}
	places, err := placesOf(ctx, w.c, d.number)
	if err != nil {
		return err
	}
	moved := !slices.Contains(places, a.Place)
	if moved {
		if err := w.addPlace(ctx, d.number, len(places), a.Place); err != nil {
			return err
		}
		places = append(places, a.Place)
	}
	if a.Briefing.Extractor != d.extractor {
		return w.replace(ctx, d, a, places)
	}
	if !moved {
		return nil
	}
	columns, err := w.e.columnsOf(ctx, w.c, d.number, d.listed, places)
	if err != nil {
		return err
	}
	if err := w.unindex(ctx, d.ord); err != nil {
		return err
	}
	if err := w.learn(ctx, columns); err != nil {
		return err
	}
	return w.index(ctx, d.ord, columns)
}

// replace writes a document anew as a has it, but for when it arrived.
func (w *writing) replace(ctx context.Context, old *document, a *library.Addition, places []library.Place) error {
	p, err := w.e.prepare(a, old.listed.added, old.listed.sample)
	if err != nil {
		return err
	}
	if err := w.correct(ctx, p, old.number); err != nil {
		return err
	}
	if err := w.remove(ctx, old); err != nil {
		return err
	}
	if p.at.ord(old.number) != old.ord {
		w.meta["moved"]++
	}
	return w.insert(ctx, old.number, p, places)
}
