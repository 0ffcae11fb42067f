package ingest

import (
	"context"
	"errors"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

func count(n int) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for i := range n {
			var err error
			if i == 3 {
				err = errors.New("three")
			}
			if !yield(i, err) {
				return
			}
		}
	}
}

func TestOrderedKeepsTheOrder(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		slowFirst := func(_ context.Context, n int) (int, error) {
			time.Sleep(time.Duration(100-n) * time.Second)
			return n * n, nil
		}
		next := 0
		for got, err := range Ordered(t.Context(), count(50), slowFirst) {
			if next == 3 {
				if err == nil {
					t.Error("the error of the input is missing from its place")
				}
			} else if err != nil || got != next*next {
				t.Errorf("answer %d is %d, %v", next, got, err)
			}
			next++
		}
		if next != 50 {
			t.Errorf("%d answers, want 50", next)
		}
	})
}

func TestOrderedIsBounded(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var pulled atomic.Int64
		endless := func(yield func(int, error) bool) {
			for yield(0, nil) {
				pulled.Add(1)
			}
		}
		for range Ordered(t.Context(), endless, func(context.Context, int) (int, error) { return 0, nil }) {
			synctest.Wait()
			break
		}
		if most := int64((ahead+1)*runtime.GOMAXPROCS(0) + 2); pulled.Load() > most {
			t.Errorf("%d values were under way, want at most %d", pulled.Load(), most)
		}
	}) // a goroutine that is left behind fails the test as a deadlock
}

// large is a value of so many bytes.
type large int64

func (n large) Size() int64 { return int64(n) }

// TestOrderedIsBoundedByBytes: what is under way has no more bytes together than
// the budget, but for a value that has more by itself.
func TestOrderedIsBoundedByBytes(t *testing.T) {
	const mb = unit
	for _, c := range []struct {
		size large
		most int64
	}{{40 * mb, 1}, {32 * mb, 2}, {1 << 40, 1}} {
		synctest.Test(t, func(t *testing.T) {
			var under, most, yielded atomic.Int64
			in := func(yield func(large, error) bool) {
				for range 20 {
					if !yield(c.size, nil) {
						return
					}
				}
			}
			work := func(context.Context, large) (int, error) {
				now := under.Add(1)
				for before := most.Load(); now > before && !most.CompareAndSwap(before, now); before = most.Load() {
				}
				time.Sleep(time.Second)
				return 0, nil
			}
			for _, err := range Ordered(t.Context(), in, work) {
				if err != nil {
					t.Fatal(err)
				}
				yielded.Add(1)
				synctest.Wait()
				under.Add(-1) // an answer counts until it has been yielded
			}
			if most.Load() > c.most || yielded.Load() != 20 {
				t.Errorf("%d bytes: %d values under way at once, want at most %d; %d answers, want 20", c.size, most.Load(), c.most, yielded.Load())
			}
		})
	}
}

func TestItemsKnowTheirSize(t *testing.T) {
	root := tree(t, "a.txt", "b.jsonl")
	line := `{"text":"x"}`
	if err := os.WriteFile(filepath.Join(root, "b.jsonl"), []byte(line+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	var sizes []int64
	for it, err := range Files(t.Context(), []string{root}, nil, Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		sizes = append(sizes, it.Size())
	}
	if want := []int64{int64(len("a.txt")), int64(len(line))}; !slices.Equal(sizes, want) {
		t.Errorf("sizes %d, want %d", sizes, want)
	}
}

func TestOrderedEndsWithItsContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		hang := func(ctx context.Context, _ int) (int, error) { <-ctx.Done(); return 0, ctx.Err() }
		var last error
		for _, err := range Ordered(ctx, count(1000), hang) {
			last = err
		}
		if !errors.Is(last, context.DeadlineExceeded) {
			t.Errorf("last error %v, want the end of the context", last)
		}
	})
}
