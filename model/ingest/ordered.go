package ingest

import (
	"context"
	"iter"
	"runtime"
)

// ahead is how many answers may wait for one that is still being worked on, for
// each processor: enough that a long document does not hold up the others, and a
// bound on what is held in memory.
const ahead = 4

// Ordered calls do for every value of in, several at a time, and yields the
// answers in the order of the values; an error of in takes its place among them.
// At most ahead+1 values for each processor are under way, so that an endless input
// needs bounded memory, and an answer is yielded as soon as those before it are.
//
// The input runs on a goroutine of its own. When the caller stops early or ctx
// ends, the context given to do ends; an input that is blocked is left behind. The
// end of ctx is yielded as its error.
func Ordered[In, Out any](ctx context.Context, in iter.Seq2[In, error], do func(context.Context, In) (Out, error)) iter.Seq2[Out, error] {
	return func(yield func(Out, error) bool) {
		work, stop := context.WithCancel(ctx)
		defer stop()
		for promise := range start(work, in, do) {
			select {
			case a := <-promise:
				if !yield(a.value, a.err) {
					return
				}
			case <-ctx.Done():
				var none Out
				yield(none, ctx.Err())
				return
			}
		}
	}
}

type answer[T any] struct {
	value T
	err   error
}

// start works through in and returns the promised answers in order. The channel
// is closed at the end of in, or of ctx.
func start[In, Out any](ctx context.Context, in iter.Seq2[In, error], do func(context.Context, In) (Out, error)) <-chan chan answer[Out] {
	processors := runtime.GOMAXPROCS(0)
	promises := make(chan chan answer[Out], ahead*processors)
	busy := make(chan struct{}, processors)
	go func() {
		defer close(promises)
		for value, err := range in {
			promise := make(chan answer[Out], 1)
			select {
			case promises <- promise:
			case <-ctx.Done():
				return
			}
			if err != nil {
				promise <- answer[Out]{err: err}
				continue
			}
			busy <- struct{}{}
			go func() {
				defer func() { <-busy }()
				out, err := do(ctx, value)
				promise <- answer[Out]{out, err}
			}()
		}
	}()
	return promises
}
