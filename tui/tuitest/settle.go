package tuitest

import (
	"testing/synctest"
	"time"
)

// SynctestSettle lets the program's frame timer run and waits until all
// goroutines of the test's bubble are blocked.
func SynctestSettle(*Terminal) {
	time.Sleep(150 * time.Millisecond) // a lone escape is told from a sequence after 100 ms
	synctest.Wait()
}
