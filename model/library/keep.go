package library

import (
	"context"
	"errors"
	"iter"
	"slices"
	"time"

	"brief/model/ingest"
)

// candidate is a document on its way into the library.
type candidate struct {
	Outcome
	addition *Addition // nil where the library lacks nothing
}

// engineError is what an engine could not do, on the way out of a worker: it ends
// the run, other errors their document.
type engineError struct{ error }

func (e engineError) Unwrap() error { return e.error }

func absent(err error) bool { return errors.Is(err, ErrNotFound) }

// A batch is put once it has one of these.
const (
	batchBytes     = 1 << 20 // of text
	batchDocuments = 1000
	batchWait      = 250 * time.Millisecond // since its first

	// The same while somebody decides, who would wait for a whole batch.
	shortBytes     = 8 << 10
	shortDocuments = 3
)

// shared is an engine that knows whether decisions are made in its library at present,
// by whatever program.
type shared interface{ Deciding() bool }

// large is the length of a text, in bytes, that is put before in is asked for more:
// who counts what is under way, as ingest.Ordered, counts it until then.
const large = 1 << 20

// arrival is a candidate, or why it is none.
type arrival struct {
	candidate
	err error
	// kept is closed once the candidate has been put; nil where nobody waits for it.
	kept chan struct{}
}

// keep puts candidates in their order, many in one transaction, and yields each
// once it is kept. It returns at the first error that is not one candidate's, and
// reports false where the run is over; then ctx is to be ended.
func keep(ctx context.Context, e Engine, in iter.Seq2[candidate, error], set string, yield func(Outcome, error) bool) bool {
	arrivals := make(chan arrival)
	go pump(ctx, in, arrivals)
	b := batch{engine: e, set: set, yield: yield}
	due := time.NewTimer(batchWait)
	due.Stop()
	for {
		select {
		case a, more := <-arrivals:
			switch {
			case ctx.Err() != nil:
				yield(Outcome{}, ctx.Err())
				return false
			case !more:
				return b.flush(ctx)
			}
			if len(b.waiting) == 0 {
				due.Reset(batchWait)
			}
			if !b.take(ctx, a) {
				return false
			}
		case <-due.C:
			if !b.flush(ctx) {
				return false
			}
		case <-ctx.Done():
			yield(Outcome{}, ctx.Err())
			return false
		}
	}
}

// pump sends what in yields until ctx ends.
func pump(ctx context.Context, in iter.Seq2[candidate, error], to chan<- arrival) {
	defer close(to)
	for c, err := range in {
		a := arrival{candidate: c, err: err}
		if c.bytes() >= large {
			a.kept = make(chan struct{})
		}
		select {
		case to <- a:
		case <-ctx.Done():
			return
		}
		if a.kept == nil {
			continue
		}
		select {
		case <-a.kept:
		case <-ctx.Done():
			return
		}
	}
}

// bytes is how much of a batch c takes.
func (c candidate) bytes() int {
	if c.addition == nil {
		return 0
	}
	return len(c.addition.Briefing.Document.Text)
}

// batch is what has arrived and is not yet put. Its methods report false where the
// run is over.
type batch struct {
	engine  Engine
	set     string
	yield   func(Outcome, error) bool
	waiting []arrival
	bytes   int
}

func (b *batch) take(ctx context.Context, a arrival) bool {
	if failure := (engineError{}); errors.As(a.err, &failure) {
		if b.flush(ctx) {
			b.yield(Outcome{}, failure.error)
		}
		return false
	}
	b.waiting = append(b.waiting, a)
	b.bytes += a.bytes()
	if b.full() || a.kept != nil {
		return b.flush(ctx)
	}
	return true
}

func (b *batch) full() bool {
	if e, ok := b.engine.(shared); ok && e.Deciding() && (b.bytes >= shortBytes || len(b.waiting) >= shortDocuments) {
		return true
	}
	return b.bytes >= batchBytes || len(b.waiting) >= batchDocuments
}

// flush puts what waits and yields it.
func (b *batch) flush(ctx context.Context) bool {
	waiting := b.waiting
	b.waiting, b.bytes = nil, 0
	if err := b.put(ctx, waiting); err != nil {
		b.yield(Outcome{}, err)
		return false
	}
	for _, a := range waiting {
		if a.kept != nil {
			close(a.kept)
		}
	}
	for _, a := range waiting {
		if !b.yield(a.Outcome, a.err) {
			return false
		}
	}
	return true
}

// put puts the documents of waiting in one transaction, and gathers them. Another
// run, or an earlier batch, may have added one since it was looked up: that is
// noted in waiting.
func (b *batch) put(ctx context.Context, waiting []arrival) error {
	var additions []Addition
	var ids []string
	for _, a := range waiting {
		if a.err == nil {
			ids = append(ids, a.ID)
		}
	}
	if slices.ContainsFunc(waiting, func(a arrival) bool { return a.addition != nil }) {
		if err := b.recheck(ctx, waiting); err != nil {
			return err
		}
		if err := b.follow(ctx, waiting); err != nil {
			return err
		}
	}
	for _, a := range waiting {
		if a.err == nil && a.addition != nil {
			additions = append(additions, *a.addition)
		}
	}
	if len(additions) > 0 {
		if _, err := b.engine.Put(ctx, additions); err != nil {
			return err
		}
	}
	if b.set == "" || len(ids) == 0 {
		return nil
	}
	return b.engine.Gather(ctx, b.set, ids)
}

// follow notes which documents new ones follow: those that stood in their files before,
// in the library or, since a file may have changed twice, in the batch.
func (b *batch) follow(ctx context.Context, waiting []arrival) error {
	var places []Place
	for _, a := range waiting {
		if a.addition != nil && a.err == nil && a.Became == Added && a.Place.isFile() {
			places = append(places, a.Place)
		}
	}
	if len(places) == 0 {
		return nil
	}
	before, err := b.engine.At(ctx, places)
	if err != nil {
		return err
	}
	at := map[Place]string{}
	for i, p := range places {
		at[p] = before[i]
	}
	for _, a := range waiting {
		if a.err != nil || !a.Place.isFile() {
			continue
		}
		if a.addition != nil && a.Became == Added {
			a.addition.Follows = at[a.Place]
		}
		at[a.Place] = a.ID
	}
	return nil
}

// recheck looks up once more what is about to be added.
func (b *batch) recheck(ctx context.Context, waiting []arrival) error {
	var ids []string
	for _, a := range waiting {
		if a.err == nil && a.Became == Added {
			ids = append(ids, a.ID)
		}
	}
	known, err := b.engine.Known(ctx, ids, ingest.Version(ctx))
	if err != nil {
		return err
	}
	there := map[string]bool{}
	for i, id := range ids {
		there[id] = known[i]
	}
	for i := range waiting {
		a := &waiting[i]
		if a.err != nil || a.Became != Added {
			continue
		}
		if there[a.ID] {
			a.Became = Known
		}
		there[a.ID] = true // it may stand in the batch twice
	}
	return nil
}
