package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"brief/model"
	"brief/model/correct"
	"brief/model/ingest"
	"brief/model/library"
	"brief/model/query"
	"brief/model/triage"
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

// TestReindexKeepsCorrections: what an analyst has corrected stays, by its words; what of
// it finds nothing in the new briefing is named.
func TestReindexKeepsCorrections(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	t.Setenv(libraryVariable, path)
	e, err := openEngine(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	const text = "The DEA seized 41% more in May.\n\nThe DEA said so."
	old := func(_ context.Context, d *model.Document) (*model.Briefing, error) {
		gone := model.Actor{Name: "May", Kind: model.Person, Mentions: []model.Mention{{Span: model.Span{Start: 27, End: 30}, In: model.InBody}}}
		return &model.Briefing{Document: d, Extractor: "0", Covers: 1, Actors: []model.Actor{gone}}, nil
	}
	id := ""
	items := ingest.Files(t.Context(), []string{"-"}, strings.NewReader(text), ingest.Options{})
	for o, err := range library.Add(t.Context(), e, items, library.Options{Extract: old}) {
		if err != nil {
			t.Fatal(err)
		}
		id = o.ID
	}
	var changes []triage.Change
	for _, f := range []correct.Fix{
		{Of: correct.Actor, Field: correct.Name, Text: "DEA", Occurrence: 2, Value: "the agency"},
		{Of: correct.Actor, Field: correct.Kind, Text: "May", Occurrence: 1, Value: "place"},
	} {
		changes = append(changes, triage.Change{ID: id, Key: f.Key(), After: f.Value})
	}
	d := triage.Decision{Stamp: triage.Stamp{Analyst: localAnalyst, At: time.Now(), Window: "w"}, Verb: "correct", Changes: changes}
	if _, err := e.Mark(t.Context(), d); err != nil {
		t.Fatal(err)
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	_, told := ran(t, "reindex")
	if !strings.Contains(told, "could not be carried over: actor May: kind place, in ") || strings.Contains(told, "DEA: name") {
		t.Errorf("told %q", told)
	}
	if e, err = openEngine(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	states, err := e.States(t.Context(), localAnalyst, []string{id})
	if err != nil || len(states) != 1 || len(states[0].Corrections) != 2 {
		t.Fatalf("kept are %+v, %v", states, err)
	}
	b, err := e.Get(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	fixed, _ := correct.Apply(b, states[0].Corrections)
	if !slices.ContainsFunc(fixed.Actors, func(a model.Actor) bool { return a.Name == "the agency" && a.Corrected }) {
		t.Errorf("the new briefing is not corrected: %+v", fixed.Actors)
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
