package ingest

import (
	"context"
	"errors"
	"iter"
	"runtime"
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
