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
	byName map[string]*set
	open   map[int64][]int64 // ascending ords, by handle
	last   int64             // handle
}

// set is the documents under one name. Its numbers do not change, and their ords are
// right as long as no document moves.
type set struct {
	numbers map[int64]struct{}
	ords    []int64 // ascending; nil where they have to be looked up
	moved   int64   // the library's count of moves at which ords are right
}

// Gather puts documents under the name of a set; see library.Engine. Documents that
// are not there are left out.
func (e *Engine) Gather(ctx context.Context, name string, ids []string) error {
	numbers := map[int64]int64{} // -> ord
	var moved int64
	err := e.read(ctx, func(c *conn) (err error) {
		if moved, err = moves(ctx, c); err != nil {
			return err
		}
		for _, id := range ids {
			hash, ok := hashOf(id)
			if !ok {
				continue
			}
			r, found, err := c.one(ctx, "SELECT id, ord FROM item WHERE hash = ?", hash)
			if err != nil {
				return err
			}
			if found {
				numbers[r.int(0)] = r.int(1)
			}
		}
		return nil
	})
	if err != nil {
		return e.failed("search", err)
	}
	e.sets.add(name, numbers, moved)
	return nil
}

// moves counts how often documents were deleted or got another ord.
func moves(ctx context.Context, c *conn) (int64, error) {
	return c.number(ctx, "SELECT value FROM meta WHERE key = 'moved'")
}

func (s *sets) add(name string, numbers map[int64]int64, moved int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.byName == nil {
		s.byName = map[string]*set{}
	}
	one := s.byName[name]
	if one == nil {
		one = &set{numbers: map[int64]struct{}{}, ords: []int64{}, moved: moved}
		s.byName[name] = one
	}
	ords := slices.Clone(one.ords) // a search may be using them
	for n, ord := range numbers {
		if _, there := one.numbers[n]; !there {
			one.numbers[n] = struct{}{}
			ords = append(ords, ord)
		}
	}
	if slices.Sort(ords); one.ords == nil || one.moved != moved {
		ords = nil
	}
	one.ords = ords
}

// ords returns the ords of a set in ascending order. They must not be changed.
func (k *compiler) ords(name string) []int64 {
	moved, err := moves(k.ctx, k.c)
	if k.fail(err); k.err != nil {
		return nil
	}
	ords, numbers := k.e.sets.known(name, moved)
	if ords != nil {
		return ords
	}
	for _, n := range numbers {
		r, found, err := k.c.one(k.ctx, "SELECT ord FROM item WHERE id = ?", n)
		if k.fail(err); k.err != nil {
			return nil
		}
		if found {
			ords = append(ords, r.int(0))
		}
	}
	slices.Sort(ords)
	k.e.sets.learn(name, len(numbers), ords, moved)
	return ords
}

// known returns the ords of a set if they are right at a count of moves, else its
// numbers.
func (s *sets) known(name string, moved int64) (ords, numbers []int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	one := s.byName[name]
	if one == nil {
		return nil, nil
	}
	if one.ords != nil && one.moved == moved {
		return one.ords, nil
	}
	for n := range one.numbers {
		numbers = append(numbers, n)
	}
	return nil, numbers
}

// learn keeps what was looked up for n numbers, unless others have come since.
func (s *sets) learn(name string, n int, ords []int64, moved int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if one := s.byName[name]; one != nil && len(one.numbers) == n {
		one.ords, one.moved = ords, moved
	}
}

// hold keeps ascending ords for the function gathered, until release.
func (s *sets) hold(ords []int64) (handle int64) {
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
