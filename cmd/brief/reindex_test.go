package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brief/model"
	"brief/model/ingest"
	"brief/model/library"
	"brief/model/query"
)

// TestReindexCommand: what older rules have made is made again, once; what could not be
// read again is listed; views stay.
func TestReindexCommand(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "library.db")
	t.Setenv(libraryVariable, path)
	there, gone := filepath.Join(dir, "there.txt"), filepath.Join(dir, "gone.txt")
	for file, text := range map[string]string{there: "Ships came in May 2024.", gone: "Trains came in June 2024."} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	e, err := openEngine(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	old := func(_ context.Context, d *model.Document) (*model.Briefing, error) {
		return &model.Briefing{Document: d, Extractor: "0", Covers: 1}, nil
	}
	for _, err := range library.Add(t.Context(), e, ingest.Files(t.Context(), []string{there, gone}, nil, ingest.Options{}), library.Options{Extract: old}) {
		if err != nil {
			t.Fatal(err)
		}
	}
	view := query.View{Name: "ships", Query: "ships"}
	if err := e.SaveView(t.Context(), localAnalyst, view); err != nil {
		t.Fatal(err)
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(gone); err != nil {
		t.Fatal(err)
	}
	for i, want := range []struct{ told, listed string }{
		{"brief: 1 made again, 1 made again from the text in the library\n", gone},
		{"brief: nothing to do\n", ""},
	} {
		listed, told := ran(t, "reindex")
		var line outcomeJSON
		if len(listed) > 0 {
			if err := json.Unmarshal(listed, &line); err != nil {
				t.Errorf("%q: %v", listed, err)
			}
		}
		if told != want.told || line.Place != want.listed || bytes.Count(listed, []byte("\n")) > 1 {
			t.Errorf("run %d told %q and listed %q", i+1, told, listed)
		}
	}
	views, told := ran(t, "views")
	if !strings.Contains(string(views), "ships") {
		t.Errorf("the view has gone: %q, %q", views, told)
	}
	found, _ := ran(t, "list", "has:statistics OR ships OR trains")
	if !strings.Contains(string(found), "Ships came") || !strings.Contains(string(found), "Trains came") {
		t.Errorf("the library has %q", found)
	}
}

// ran runs a command that succeeds and returns what it writes.
func ran(t *testing.T, args ...string) (out []byte, told string) {
	t.Helper()
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	outR, outW := pipe(t)
	errR, errW := pipe(t)
	status := start(null, outW, errW, args...)
	printed := make(chan []byte)
	go func() {
		b, _ := io.ReadAll(outR)
		printed <- b
	}()
	said, _ := io.ReadAll(errR)
	if got := <-status; got != statusDone {
		t.Errorf("%v: status %d, %s", args, got, said)
	}
	return <-printed, string(said)
}
