package ingest

import (
	"context"
	"iter"
	"runtime"
)

// ahead is how many answers may wait for one that is still being worked on, for
// each worker: enough that a long document does not hold up the others, and a
// bound on what is held in memory.
const ahead = 4

// Values under way may have up to budget units of bytes together, of which each
// counts what it has in full units: large documents are worked on one by one, and
// a value that is larger than the budget by itself.
const (
	unit   = 1 << 20
	budget = 64
)

// sized is a value that knows how many bytes are to be read for it.
type sized interface{ Size() int64 }

// cost is what v takes of the budget.
func cost(v any) int {
	if s, ok := v.(sized); ok {
		return int(min(s.Size()/unit, budget))
	}
	return 0
}

// Ordered calls do for every value of in, several at a time, and yields the
// answers in the order of the values; an error of in takes its place among them.
// At most ahead+1 values for each processor are under way, and of those with a
// Size method, as an Item, as many as have 64 MB together, so that an endless input
// needs bounded memory. An answer is yielded as soon as those before it are.
//
// The input runs on a goroutine of its own. When the caller stops early or ctx
// ends, the context given to do ends; an input that is blocked is left behind. The
// end of ctx is yielded as its error.
func Ordered[In, Out any](ctx context.Context, in iter.Seq2[In, error], do func(context.Context, In) (Out, error)) iter.Seq2[Out, error] {
	return OrderedBy(ctx, runtime.GOMAXPROCS(0), in, do)
}

// OrderedBy is Ordered with a number of workers, at least 1, in place of that of the
// processors.
func OrderedBy[In, Out any](ctx context.Context, workers int, in iter.Seq2[In, error], do func(context.Context, In) (Out, error)) iter.Seq2[Out, error] {
	return func(yield func(Out, error) bool) {
		work, stop := context.WithCancel(ctx)
		defer stop()
		spent := make(chan struct{}, budget)
		for p := range start(work, workers, in, do, spent) {
			select {
			case a := <-p.answer:
				if !yield(a.value, a.err) {
					return
				}
			case <-ctx.Done():
				var none Out
				yield(none, ctx.Err())
				return
			}
			for range p.cost {
				<-spent
			}
		}
	}
}

// promise is an answer to come and what it takes of the budget until it has been
// yielded.
type promise[T any] struct {
	answer chan answer[T]
	cost   int
}

type answer[T any] struct {
	value T
	err   error
}

// start works through in and returns the promised answers in order. The channel
// is closed at the end of in, or of ctx. Spent has an element for each unit of the
// budget that is taken.
func start[In, Out any](ctx context.Context, workers int, in iter.Seq2[In, error], do func(context.Context, In) (Out, error), spent chan<- struct{}) <-chan promise[Out] {
	promises := make(chan promise[Out], ahead*workers)
	busy := make(chan struct{}, workers)
	go func() {
		defer close(promises)
		for value, err := range guarded(in) {
			p := promise[Out]{answer: make(chan answer[Out], 1)}
			if err == nil {
				p.cost = cost(value)
			}
			if !spend(ctx, spent, p.cost) {
				return
			}
			select {
			case promises <- p:
			case <-ctx.Done():
				return
			}
			if err != nil {
				p.answer <- answer[Out]{err: err}
				continue
			}
			busy <- struct{}{}
			go func() {
				defer func() { <-busy }()
				var a answer[Out]
				err := guard(func() (err error) {
					a.value, err = do(ctx, value)
					return err
				})
				p.answer <- answer[Out]{a.value, err}
			}()
		}
	}()
	return promises
}

// guarded is in, whose panic is its last error: the goroutines here are nobody's
// to recover, and a reader would leave its terminal raw.
func guarded[T any](in iter.Seq2[T, error]) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		ended := false
		err := guard(func() error {
			in(func(v T, err error) bool {
				ended = !yield(v, err)
				return !ended
			})
			return nil
		})
		if err != nil && !ended {
			var none T
			yield(none, err)
		}
	}
}

// spend takes n units of the budget, as they are free. It reports false where ctx
// ends first.
func spend(ctx context.Context, spent chan<- struct{}, n int) bool {
	for range n {
		select {
		case spent <- struct{}{}:
		case <-ctx.Done():
			return false
		}
	}
	return true
}
