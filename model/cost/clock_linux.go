package cost

import (
	"time"

	"golang.org/x/sys/unix"
)

// used is the time of the processor that the calling thread has used.
func used() time.Duration {
	var t unix.Timespec
	if unix.ClockGettime(unix.CLOCK_THREAD_CPUTIME_ID, &t) != nil {
		return 0
	}
	return time.Duration(t.Nano())
}
