package sqlite

import (
	"context"
	"database/sql/driver"
	"slices"
	"sync"

	"modernc.org/sqlite"
)

// sets are documents under names, for query.Among. They live in memory: they belong
// to one run of the program, cost no write, and a read-only library has them too.
type sets struct {
	mu     sync.Mutex
	byName map[string]map[int64]struct{} // numbers of documents
	open   map[int64][]int64             // ords in ascending order, by handle
	last   int64                         // handle
}

// Gather puts documents under the name of a set; see library.Engine. Documents that
// are not there are left out.
func (e *Engine) Gather(ctx context.Context, set string, ids []string) error {
	var numbers []int64
	err := e.read(ctx, func(c *conn) error {
		for _, id := range ids {
			hash, ok := hashOf(id)
			if !ok {
				continue
			}
			r, found, err := c.one(ctx, "SELECT id FROM item WHERE hash = ?", hash)
			if err != nil {
				return err
			}
			if found {
				numbers = append(numbers, r.int(0))
			}
		}
		return nil
	})
	if err != nil {
		return e.failed("search", err)
	}
	e.sets.add(set, numbers)
	return nil
}

func (s *sets) add(name string, numbers []int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.byName == nil {
		s.byName = map[string]map[int64]struct{}{}
	}
	if s.byName[name] == nil {
		s.byName[name] = map[int64]struct{}{}
	}
	for _, n := range numbers {
		s.byName[name][n] = struct{}{}
	}
}

// numbers returns the numbers of a set in ascending order.
func (s *sets) numbers(name string) []int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := make([]int64, 0, len(s.byName[name]))
	for n := range s.byName[name] {
		out = append(out, n)
	}
	slices.Sort(out)
	return out
}

// hold keeps ords, which it sorts, for the function gathered, until release.
func (s *sets) hold(ords []int64) (handle int64) {
	slices.Sort(ords)
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.open == nil {
		s.open = map[int64][]int64{}
	}
	s.last++
	s.open[s.last] = ords
	return s.last
}

func (s *sets) release(handles []int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, h := range handles {
		delete(s.open, h)
	}
}

// gathered is the SQL function gathered(handle, ord): whether an ord is among those
// that are held.
func (s *sets) gathered(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
	handle, _ := args[0].(int64)
	ord, _ := args[1].(int64)
	s.mu.Lock()
	ords := s.open[handle]
	s.mu.Unlock()
	_, found := slices.BinarySearch(ords, ord)
	return found, nil
}

func (s *sets) drop() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.byName = nil
}
