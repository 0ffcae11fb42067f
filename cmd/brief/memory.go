package main

import (
	"context"
	"runtime/debug"
	"sync"
	"time"

	"brief/cmd/brief/startup"
	"brief/model"
	"brief/model/ingest"
)

// longText is the length, in bytes, from which a document's extraction is what
// the memory of the process depends on.
const longText = 1 << 20

// hugeText is the length, in bytes, from which runs of the collector take so long
// that there should be few.
const hugeText = 16 << 20

// lingering is how long after an extraction memory is still spared: what it has
// found is being put on the screen.
const lingering = 3 * time.Second

// sparePercent is how much the heap may grow between two runs of the collector
// while a long document is extracted. With the usual 100 a text of 64 MB peaks at
// 810 MB instead of 574 with 40, in the same time. For one of 5 MB a run takes a
// few milliseconds, so there may be more of them.
func sparePercent(text int) int {
	if text < hugeText {
		return 15
	}
	return 40
}

// memory spares memory while at least one long document is extracted.
type memory struct {
	mu      sync.Mutex
	running int
	percent int // as it was before
}

func (m *memory) spare(text int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.running == 0 {
		m.percent = debug.SetGCPercent(sparePercent(text))
		if m.percent == startup.Patient { // the start is over now
			m.percent = startup.Usual
		}
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

// extract makes the briefing of d as ingest.Extract does, and spares memory where it
// is long.
func (m *memory) extract(ctx context.Context, d *model.Document) (*model.Briefing, error) {
	if len(d.Text) >= longText {
		m.spare(len(d.Text))
		defer m.usual()
	}
	return ingest.Extract(ctx, d)
}
