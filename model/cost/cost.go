// Package cost measures what a function costs, for tests of growth: a test that compares
// times by the clock fails where other programs use the machine, and this one's others run
// at the same time.
//
// Use Least. It is meant for tests; the clock of a thread is read where the system has one,
// on Linux, and elsewhere that of the wall.
package cost

import (
	"runtime"
	"time"
)

// Least returns the least time of the processor that f takes in some runs, 0 where runs is
// less than 1. What f has done in other goroutines is not counted. The collector takes part
// of what it costs from whoever allocates, so that the least is nearest to the work itself.
func Least(runs int, f func()) time.Duration {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	var least time.Duration
	for i := range runs {
		before := used()
		f()
		if took := used() - before; i == 0 || took < least {
			least = took
		}
	}
	return least
}
