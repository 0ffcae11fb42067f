package main

import (
	"strings"
	"testing"
	"time"

	"brief/model/ingest"
)

// A failure of the listing itself is an error like any other: it must not end the
// program while the reader has the terminal.
func TestListingSurvivesAPanic(t *testing.T) {
	broken := func(func(ingest.Item, error) bool) { panic("a walk gone wrong") }
	lib := &library{Collection: ingest.NewCollection(broken)}
	if lib.begin(t.Context(), 10*time.Second) {
		t.Error("there is something to show")
	}
	if f := lib.failures(); len(f) != 1 || !strings.Contains(f[0].Error(), "a walk gone wrong") {
		t.Errorf("failures %v", f)
	}
}
