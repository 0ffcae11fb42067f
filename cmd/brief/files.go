package main

import (
	"context"
	"errors"
	"iter"
	"slices"
	"sync"
	"time"

	"brief/model"
	"brief/model/ingest"
)

// files is a collection that says what to do about its errors and keeps them, so
// that they can be told once the reader is gone.
type files struct {
	*ingest.Collection
	// listed is told of each document that is listed; it may be nil.
	listed func(model.Entry)
	feed   chan listing
	early  []listing // what begin took from the feed

	mu     sync.Mutex
	failed []error
	taken  bool // the list that begin has begun was handed over
	memory memory
}

type listing struct {
	entry model.Entry
	err   error
}

// begin lists documents until one can be read, and reports whether there is
// something to show: false says that all are listed and none can be read. It
// waits no longer than patience: then it is for the reader to say what is going on.
func (l *files) begin(ctx context.Context, patience time.Duration) bool {
	l.feed = make(chan listing)
	go l.list(ctx)
	enough := time.After(patience)
	for {
		select {
		case one, more := <-l.feed:
			if !more {
				return false
			}
			l.early = append(l.early, one)
			if one.err == nil {
				return true
			}
		case <-enough:
			return true
		}
	}
}

func (l *files) list(ctx context.Context) {
	defer close(l.feed)
	for e, err := range l.Collection.Entries(ctx) {
		select {
		case l.feed <- listing{l.seen(e, err), l.noted(err)}:
		case <-ctx.Done():
			return
		}
	}
}

// Entries yields what begin has begun to list and, from the second time on, what
// there is by then. What failed before is forgotten then: it may be mended.
func (l *files) Entries(ctx context.Context) iter.Seq2[model.Entry, error] {
	if l.take() {
		return l.begun(ctx)
	}
	return func(yield func(model.Entry, error) bool) {
		for e, err := range l.Collection.Entries(ctx) {
			if !yield(l.seen(e, err), l.noted(err)) {
				return
			}
		}
	}
}

// seen tells of a document that is listed.
func (l *files) seen(e model.Entry, err error) model.Entry {
	if err == nil && l.listed != nil {
		l.listed(e)
	}
	return e
}

// take reports whether it is called for the first time.
func (l *files) take() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.taken {
		l.taken = true
		return true
	}
	l.failed = nil
	return false
}

// begun yields what begin has begun to list.
func (l *files) begun(ctx context.Context) iter.Seq2[model.Entry, error] {
	return func(yield func(model.Entry, error) bool) {
		for _, one := range l.early {
			if !yield(one.entry, one.err) {
				return
			}
		}
		for {
			select {
			case one, more := <-l.feed:
				if !more || !yield(one.entry, one.err) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}

// Open opens a document that was listed.
func (l *files) Open(ctx context.Context, key string) (*model.Document, error) {
	d, err := l.Collection.Open(ctx, key)
	return d, l.noted(err)
}

// Extract makes the briefing of d.
func (l *files) Extract(ctx context.Context, d *model.Document) iter.Seq2[*model.Briefing, error] {
	return func(yield func(*model.Briefing, error) bool) {
		if len(d.Text) >= longText {
			l.memory.spare(len(d.Text))
			defer time.AfterFunc(lingering, l.memory.usual)
		}
		for b, err := range l.Collection.Extract(ctx, d) {
			if !yield(b, l.noted(err)) {
				return
			}
		}
	}
}

// noted keeps err, once, unless it only says that nobody waits any more, and
// returns it with what to do about it.
func (l *files) noted(err error) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	known := func(before error) bool { return before.Error() == err.Error() }
	if !slices.ContainsFunc(l.failed, known) {
		l.failed = append(l.failed, err)
	}
	return advised(err)
}

// failures are the errors so far, in the order in which they came.
func (l *files) failures() []error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Clone(l.failed)
}
