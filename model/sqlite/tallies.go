package sqlite

import (
	"database/sql/driver"
	"sync"
)

// tallies are the functions that statements call by handle.
type tallies struct {
	mu   sync.Mutex
	open map[int64]func([]driver.Value) error
	last int64
}

func (t *tallies) hold(f func([]driver.Value) error) (handle int64) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.open == nil {
		t.open = map[int64]func([]driver.Value) error{}
	}
	t.last++
	t.open[t.last] = f
	return t.last
}

func (t *tallies) of(handle int64) func([]driver.Value) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.open[handle]
}

func (t *tallies) release(handle int64) {
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.open, handle)
}
