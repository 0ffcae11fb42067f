package main

import (
	"runtime/debug"
	"sync"
)

// longText is the length, in bytes, from which a document's extraction is what
// the memory of the process depends on.
const longText = 1 << 20

// sparePercent is how much the heap may grow between two runs of the collector
// while a long document is extracted. With the usual 100 a text of 64 MB peaks at
// 810 MB instead of 574, in the same time.
const sparePercent = 40

// memory spares memory while at least one long document is extracted.
type memory struct {
	mu      sync.Mutex
	running int
	percent int // as it was before
}

func (m *memory) spare() {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.running == 0 {
		m.percent = debug.SetGCPercent(sparePercent)
	}
	m.running++
}

// usual ends what spare began and gives free memory back.
func (m *memory) usual() {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.running--; m.running == 0 {
		debug.SetGCPercent(m.percent)
		debug.FreeOSMemory()
	}
}
