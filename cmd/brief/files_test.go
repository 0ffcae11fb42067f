package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"brief/model/ingest"
)

// A failure of the listing itself is an error like any other: it must not end the
// program while the reader has the terminal.
func TestListingSurvivesAPanic(t *testing.T) {
	broken := func(func(ingest.Item, error) bool) { panic("a walk gone wrong") }
	lib := &files{Collection: ingest.NewCollection(broken)}
	if lib.begin(t.Context(), 10*time.Second) {
		t.Error("there is something to show")
	}
	if f := lib.failures(); len(f) != 1 || !strings.Contains(f[0].Error(), "a walk gone wrong") {
		t.Errorf("failures %v", f)
	}
}

// What is there by then is listed from the second time on, and a failure that was
// mended is not told.
func TestListedAgain(t *testing.T) {
	dir := t.TempDir()
	put := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	put("a.txt", "A text.\n")
	put("b.txt", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
	lib := &files{Collection: ingest.NewCollection(ingest.Files(t.Context(), []string{dir}, nil, ingest.Options{}))}
	if !lib.begin(t.Context(), 10*time.Second) {
		t.Fatal("there is nothing to show")
	}
	count := func() (good, bad int) {
		for _, err := range lib.Entries(t.Context()) {
			if err != nil {
				bad++
			} else {
				good++
			}
		}
		return good, bad
	}
	if good, bad := count(); good != 1 || bad != 1 || len(lib.failures()) != 1 {
		t.Errorf("%d good, %d bad, failures %v", good, bad, lib.failures())
	}
	put("b.txt", "Another text.\n")
	put("c.txt", "A third.\n")
	if good, bad := count(); good != 3 || bad != 0 || len(lib.failures()) != 0 {
		t.Errorf("the second time: %d good, %d bad, failures %v", good, bad, lib.failures())
	}
}
