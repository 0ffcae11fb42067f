package cost

import (
	"runtime"
	"testing"
	"time"
)

// TestLeast: waiting costs nothing where threads have a clock, working does; and the least
// of several runs is taken.
func TestLeast(t *testing.T) {
	if runtime.GOOS == "linux" {
		if waiting := Least(2, func() { time.Sleep(20 * time.Millisecond) }); waiting > 10*time.Millisecond {
			t.Errorf("waiting for 20 ms cost %v", waiting)
		}
	}
	runs, sum := 0, 0
	work := func() {
		for i := range 2_000_000 * (2 - min(runs, 1)) { // the first takes longest
			sum += i % 7
		}
		runs++
	}
	long := Least(1, work)
	if least := Least(3, work); least <= 0 || least > long || runs != 4 {
		t.Errorf("the least of three shorter runs is %v, a long one %v; %d runs", least, long, runs)
	}
	if none := Least(0, work); none != 0 || runs != 4 {
		t.Errorf("no run cost %v; %d runs", none, runs)
	}
}
