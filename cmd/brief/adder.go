package main

import (
	"context"
	"errors"
	"iter"
	"runtime"
	"strconv"
	"sync"
	"time"

	"brief/model"
	"brief/model/ingest"
	"brief/model/library"
)

// adder puts the documents that a reader lists into the library, behind its back: the
// reader waits for it only with questions that need the library.
type adder struct {
	// open opens the library; failed is told what went wrong, while the reader runs.
	open   func(context.Context) (library.Engine, error)
	failed func(error)
	opt    library.Options
	turns  turns

	hurry      chan struct{} // has an element where somebody waits for the library
	once       sync.Once
	listedOnce chan struct{} // closed when the first listing has ended
	ready      chan struct{} // closed when engine or err is set
	engine     library.Engine
	err        error
	ended      chan struct{} // closed when run has ended

	mu      sync.Mutex
	listing *round
	number  int           // of listings
	fresh   chan struct{} // has an element where there is a new listing
}

// round is one listing of the documents, from its beginning on.
type round struct {
	set    string // the name under which the library gathers them
	queue  *queue
	pushed int                // documents listed
	done   int                // of which the library has, or cannot have
	names  map[string]called  // by ID
	stop   context.CancelFunc // of adding it; nil before that
}

// called is how the reader calls a document.
type called struct{ key, name string }

func newAdder(spare *memory, opt library.Options) *adder {
	a := &adder{
		opt: opt, turns: turns{memory: spare},
		hurry: make(chan struct{}, 1), listedOnce: make(chan struct{}), ready: make(chan struct{}),
		ended: make(chan struct{}), fresh: make(chan struct{}, 1),
	}
	a.begin()
	a.opt.Workers = max(1, runtime.GOMAXPROCS(0)-1) // one is the reader's
	a.opt.Extract = a.turns.extract
	return a
}

// watch passes items on and adds what it passes. Each range begins anew.
func (a *adder) watch(items iter.Seq2[ingest.Item, error]) iter.Seq2[ingest.Item, error] {
	return func(yield func(ingest.Item, error) bool) {
		l := a.begin()
		defer a.once.Do(func() { close(a.listedOnce) })
		defer l.queue.close()
		for it, err := range items {
			if err == nil {
				a.mu.Lock()
				l.pushed++
				a.mu.Unlock()
				l.queue.push(it)
			}
			if !yield(it, err) {
				return
			}
		}
	}
}

func (a *adder) begin() *round {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.listing != nil && a.listing.stop != nil {
		a.listing.stop()
	}
	a.number++
	a.listing = &round{set: "shown " + strconv.Itoa(a.number), queue: newQueue(), names: map[string]called{}}
	note(a.fresh)
	return a.listing
}

// note puts an element into a channel of one, where there is none.
func note(c chan<- struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}

// entry notes how the reader calls a document.
func (a *adder) entry(e model.Entry) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if _, known := a.listing.names[e.ID]; !known {
		a.listing.names[e.ID] = called{e.Key, e.Name}
	}
}

// set is where the documents of the present listing are gathered.
func (a *adder) set() string {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.listing.set
}

// known is how the reader calls a document of the library.
func (a *adder) known(id string) (key, name string, ok bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	n, ok := a.listing.names[id]
	return n.key, n.name, ok
}

// missing is how many documents that are listed the library does not have yet.
func (a *adder) missing() int {
	a.mu.Lock()
	defer a.mu.Unlock()
	return max(0, a.listing.pushed-a.listing.done)
}

// wait returns the library when it is open, and asks for that to be soon.
func (a *adder) wait(ctx context.Context) (library.Engine, error) {
	note(a.hurry)
	select {
	case <-a.ready:
		return a.engine, a.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// patient waits until the library is open.
func (a *adder) patient(ctx context.Context) error {
	select {
	case <-a.ready:
		return a.err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// The library is not touched before the first screen stands: before all is listed,
// or for so long, and a little longer.
const (
	listPatience = 2 * time.Second
	screenFirst  = 250 * time.Millisecond
)

// run opens the library and adds what is listed until ctx ends.
func (a *adder) run(ctx context.Context) {
	defer close(a.ended)
	a.beLate(ctx)
	a.engine, a.err = a.open(ctx)
	close(a.ready)
	if a.err != nil {
		return
	}
	for {
		select {
		case <-a.fresh:
			a.add(ctx)
		case <-ctx.Done():
			return
		}
	}
}

// beLate waits until the first screen stands, or somebody needs the library.
func (a *adder) beLate(ctx context.Context) {
	for _, until := range []struct {
		event <-chan struct{}
		most  time.Duration
	}{{a.listedOnce, listPatience}, {nil, screenFirst}} {
		most := time.NewTimer(until.most)
		defer most.Stop()
		select {
		case <-until.event:
		case <-most.C:
		case <-a.hurry:
			return
		case <-ctx.Done():
			return
		}
	}
}

// add adds the present listing until it ends, a newer one begins, or ctx ends.
func (a *adder) add(ctx context.Context) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	a.mu.Lock()
	l := a.listing
	l.stop = stop
	a.mu.Unlock()
	opt := a.opt
	opt.Set = l.set
	for o, err := range library.Add(ctx, a.engine, l.queue.all(ctx, a.turn), opt) {
		if ctx.Err() != nil {
			return
		}
		if one := (*ingest.Error)(nil); err != nil && !errors.As(err, &one) { // others the list has told
			a.failed(err)
			return
		}
		a.mu.Lock()
		l.done++
		if _, known := l.names[o.ID]; !known && err == nil {
			l.names[o.ID] = called{o.Key, o.Place.String()}
		}
		a.mu.Unlock()
	}
}

// turn waits before a long document is even decoded while the reader works on one.
func (a *adder) turn(ctx context.Context, it ingest.Item) {
	if it.Size() >= longText {
		a.turns.wait(ctx)
	}
}

// parting is how long the end of the reader waits for that of adding.
const parting = 100 * time.Millisecond

// close closes the library once the context of run has ended. What has been added is
// kept also where that takes too long to wait for.
func (a *adder) close() error {
	select {
	case <-a.ended:
		if a.engine != nil {
			return a.engine.Close()
		}
	case <-time.After(parting):
	}
	return nil
}
