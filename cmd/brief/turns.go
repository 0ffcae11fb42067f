package main

import (
	"context"
	"sync"

	"brief/model"
	"brief/model/ingest"
)

// turns lets the reader and the adder extract long documents without doing so twice,
// or both at the same time, which would take twice the memory: the reader goes first,
// and what it has found the adder takes over.
type turns struct {
	memory *memory

	mu      sync.Mutex
	reading int             // long documents that the reader is waiting for
	idle    chan struct{}   // closed when reading is 0 again; nil where it is
	last    *model.Briefing // the last long one that the reader got, until it is taken over
	yield   context.CancelFunc
}

// read is called before the reader has a long document extracted; what it returns,
// after that, with the whole briefing or nil.
func (t *turns) read() (done func(*model.Briefing)) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.reading++; t.reading == 1 {
		t.idle = make(chan struct{})
	}
	if t.yield != nil {
		t.yield()
	}
	return func(b *model.Briefing) {
		t.mu.Lock()
		defer t.mu.Unlock()
		if b != nil {
			t.last = b
		}
		if t.reading--; t.reading == 0 {
			close(t.idle)
			t.idle = nil
		}
	}
}

// wait returns when the reader has no long document extracted, or ctx ends.
func (t *turns) wait(ctx context.Context) {
	for {
		t.mu.Lock()
		idle := t.idle
		t.mu.Unlock()
		if idle == nil {
			return
		}
		select {
		case <-idle:
		case <-ctx.Done():
			return
		}
	}
}

// extract makes the briefing of d for the adder.
func (t *turns) extract(ctx context.Context, d *model.Document) (*model.Briefing, error) {
	if len(d.Text) < longText {
		return ingest.Extract(ctx, d)
	}
	for {
		t.wait(ctx)
		turn, end := context.WithCancel(ctx)
		b, err := t.turn(turn, end, d)
		yielded := turn.Err() != nil
		end()
		if err == nil || ctx.Err() != nil || !yielded {
			return b, err
		}
	}
}

// turn is one attempt, which ends with its context when the reader begins.
func (t *turns) turn(ctx context.Context, end context.CancelFunc, d *model.Document) (*model.Briefing, error) {
	t.mu.Lock()
	if b := t.last; b != nil && b.Document.ID == d.ID {
		t.last = nil
		t.mu.Unlock()
		return b, nil
	}
	t.yield = end
	if t.reading > 0 {
		end()
	}
	t.mu.Unlock()
	defer func() {
		t.mu.Lock()
		defer t.mu.Unlock()
		t.yield = nil
	}()
	return t.memory.extract(ctx, d)
}
