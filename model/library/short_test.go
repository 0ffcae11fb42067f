package library_test

import (
	"fmt"
	"testing"

	"brief/model/library"
)

// decidedIn is an engine in whose library somebody decides.
type decidedIn struct{ *engine }

func (decidedIn) Deciding() bool { return true }

// While somebody decides, batches are short.
func TestShortBatches(t *testing.T) {
	var files []string
	for i := range 40 {
		files = append(files, fmt.Sprintf("%02d.txt", i), fmt.Sprintf("Ship %d came.", i))
	}
	dir := folder(t, files...)
	e := newEngine()
	for range library.Add(t.Context(), decidedIn{e}, itemsOf(t, dir), library.Options{}) {
	}
	if n := e.puts.Load(); n < 4 {
		t.Errorf("40 documents were put in %d batches while somebody decides, want 4 or more", n)
	}
}
