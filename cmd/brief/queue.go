package main

import (
	"context"
	"iter"
	"sync"

	"brief/model/ingest"
)

// queue hands items on that are listed by one goroutine to another that has more to
// do with each. It grows as it must: the list keeps its items too.
type queue struct {
	mu     sync.Mutex
	items  []ingest.Item
	closed bool
	grown  chan struct{} // has an element where there is something new
}

func newQueue() *queue { return &queue{grown: make(chan struct{}, 1)} }

func (q *queue) push(it ingest.Item) {
	q.mu.Lock()
	q.items = append(q.items, it)
	q.mu.Unlock()
	q.wake()
}

// close says that nothing follows.
func (q *queue) close() {
	q.mu.Lock()
	q.closed = true
	q.mu.Unlock()
	q.wake()
}

func (q *queue) wake() {
	select {
	case q.grown <- struct{}{}:
	default:
	}
}

// take returns what is there and whether anything may follow.
func (q *queue) take() (items []ingest.Item, more bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	items, q.items = q.items, nil
	return items, !q.closed
}

// all yields the items as they come until the queue is closed or ctx ends. Before each
// it calls turn, which may wait.
func (q *queue) all(ctx context.Context, turn func(context.Context, ingest.Item)) iter.Seq2[ingest.Item, error] {
	return func(yield func(ingest.Item, error) bool) {
		for {
			items, more := q.take()
			for _, it := range items {
				turn(ctx, it)
				if ctx.Err() != nil || !yield(it, nil) {
					return
				}
			}
			if len(items) == 0 && !more {
				return
			}
			if !more {
				continue
			}
			select {
			case <-q.grown:
			case <-ctx.Done():
				return
			}
		}
	}
}
