package sqlite

import "sync"

// handles are values that the functions of statements refer to by a number. The zero
// handles are ready to be used.
type handles[T any] struct {
	mu   sync.Mutex
	open map[int64]T
	last int64
}

func (h *handles[T]) hold(v T) (handle int64) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.open == nil {
		h.open = map[int64]T{}
	}
	h.last++
	h.open[h.last] = v
	return h.last
}

// of returns what a handle stands for, the zero T where it has been released.
func (h *handles[T]) of(handle int64) T {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.open[handle]
}

func (h *handles[T]) release(handles ...int64) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, handle := range handles {
		delete(h.open, handle)
	}
}
