package startup

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

// The first run of the collector ends the exception. (Nothing here can tell
// whether that run has happened before this test.)
func TestTheFirstCollectionRestoresTheUsual(t *testing.T) {
	for range 200 {
		runtime.GC()
		now := debug.SetGCPercent(Usual)
		debug.SetGCPercent(now)
		if now == Usual {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	t.Error("the collector is still put off after 200 runs")
}
