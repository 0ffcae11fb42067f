package linear

import (
	"context"
	"sync"
	"time"
)

// watched is a value that one goroutine makes, piece by piece, and another reads
// and waits for.
type watched[T any] struct {
	mu      sync.Mutex
	value   T
	done    bool
	changed chan struct{} // closed at the next change
}

func newWatched[T any]() *watched[T] { return &watched[T]{changed: make(chan struct{})} }

// update changes the value by f.
func (w *watched[T]) update(f func(*T)) {
	w.mu.Lock()
	defer w.mu.Unlock()
	f(&w.value)
	w.tell()
}

// finish says that the value will not change any more.
func (w *watched[T]) finish() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.done = true
	w.tell()
}

func (w *watched[T]) tell() {
	close(w.changed)
	w.changed = make(chan struct{})
}

// get returns the value so far and whether it is final. A slice in it may be
// appended to later, but what is in it is not written again.
func (w *watched[T]) get() (value T, done bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.value, w.done
}

// wait returns when enough says so, the value is final, patience is over or ctx
// has ended, whichever comes first.
func (w *watched[T]) wait(ctx context.Context, patience time.Duration, enough func(T) bool) {
	over := time.NewTimer(patience)
	defer over.Stop()
	for {
		w.mu.Lock()
		value, done, changed := w.value, w.done, w.changed
		w.mu.Unlock()
		if done || enough(value) {
			return
		}
		select {
		case <-changed:
		case <-over.C:
			return
		case <-ctx.Done():
			return
		}
	}
}
