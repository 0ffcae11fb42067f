package main

import (
	"runtime/debug"
	"testing"
)

// However extractions overlap, the collector runs as before once none is left.
func TestMemoryIsSparedWhileAnyExtractionRuns(t *testing.T) {
	const before = 77
	defer debug.SetGCPercent(debug.SetGCPercent(before))
	percent := func() int {
		now := debug.SetGCPercent(before)
		debug.SetGCPercent(now)
		return now
	}
	var m memory
	m.spare(longText)
	m.spare(longText)
	m.usual()
	if got := percent(); got != sparePercent(longText) {
		t.Errorf("with one extraction left the percentage is %d", got)
	}
	m.usual()
	if got := percent(); got != before {
		t.Errorf("at the end the percentage is %d", got)
	}
}
