package library_test

import (
	"context"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"brief/model"
	"brief/model/ingest"
	"brief/model/library"
	"brief/model/query"
)

var everything = query.Query{}

func among(set string) query.Query { return query.Query{Where: query.Among{Set: set}} }

func search(t *testing.T, e library.Engine, q query.Query) []query.Hit {
	t.Helper()
	found, err := e.Search(t.Context(), query.Scope{}, q, query.Page{Limit: query.MaxLimit})
	if err != nil {
		t.Fatal(err)
	}
	return found.Hits
}

// jsonl are items of texts, on standard input.
func jsonl(t *testing.T, texts ...string) iter.Seq2[ingest.Item, error] {
	var in strings.Builder
	for _, text := range texts {
		fmt.Fprintf(&in, "{\"text\":%q}\n", text)
	}
	return ingest.Files(t.Context(), []string{"-"}, strings.NewReader(in.String()), ingest.Options{Format: model.JSON})
}

// outdate puts items as older rules would have made them.
func outdate(t *testing.T, e library.Engine, items iter.Seq2[ingest.Item, error]) {
	t.Helper()
	old := func(ctx context.Context, d *model.Document) (*model.Briefing, error) {
		return &model.Briefing{Document: d, Extractor: "0", Covers: 1}, nil
	}
	for _, err := range library.Add(t.Context(), e, items, library.Options{Extract: old}) {
		if err != nil {
			t.Fatal(err)
		}
	}
}

func outdated(t *testing.T, e library.Engine) int {
	t.Helper()
	ids, err := e.Outdated(t.Context(), ingest.ExtractorVersion, 1000)
	if err != nil {
		t.Fatal(err)
	}
	return len(ids)
}

// Each document is read from where it is, else its text is taken.
func TestReindex(t *testing.T) { onBoth(t, testReindex) }

func testReindex(t *testing.T, e *engine) {
	samples := fstest.MapFS{"sample.txt": {Data: []byte("A sample came.")}}
	dir := folder(t, "same.md", "# Ships\n\nShips came.", "changed.txt", "Trains came.", "gone.txt", "Lorries came.",
		"items.jsonl", `{"text":"One came."}`+"\n"+`{"text":"Two came."}`+"\n")
	outdate(t, e, itemsOf(t, dir))
	outdate(t, e, ingest.Embedded(samples, ingest.Options{}))
	outdate(t, e, jsonl(t, "Piped in."))
	if err := os.WriteFile(filepath.Join(dir, "changed.txt"), []byte("Trains went."), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "gone.txt")); err != nil {
		t.Fatal(err)
	}
	got := map[string]library.Became{}
	for o, err := range library.Reindex(t.Context(), e, samples, library.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		got[filepath.Base(o.Place.String())] = o.Became
		b, err := e.Get(t.Context(), o.ID)
		if err != nil || len(b.Sentences) == 0 {
			t.Errorf("%s: %+v, %v", o.Title, b, err)
		}
	}
	for name, became := range map[string]library.Became{
		"same.md": library.Renewed, "changed.txt": library.Remade, "gone.txt": library.Remade,
		"items.jsonl:1": library.Renewed, "items.jsonl:2": library.Renewed,
		"sample.txt": library.Renewed, "-:1": library.Remade,
	} {
		if is, there := got[name]; !there || is != became {
			t.Errorf("%s became %d, %v, want %d", name, is, there, became)
		}
	}
	if len(got) != 7 || outdated(t, e) != 0 {
		t.Errorf("%d were made again, %d are left", len(got), outdated(t, e))
	}
}

// A second place will do where the first has gone.
func TestReindexFromAnotherPlace(t *testing.T) { onBoth(t, testReindexFromAnotherPlace) }

func testReindexFromAnotherPlace(t *testing.T, e *engine) {
	dir := folder(t, "a.txt", "Ships came.", "b.txt", "Ships came.")
	outdate(t, e, itemsOf(t, dir))
	if err := os.Remove(filepath.Join(dir, "a.txt")); err != nil {
		t.Fatal(err)
	}
	want(t, "reindex", told(library.Reindex(t.Context(), e, nil, library.Options{})), "renewed Ships came. b.txt")
}

// A run that is ended goes on where it was.
func TestReindexResumes(t *testing.T) { onBoth(t, testReindexResumes) }

func testReindexResumes(t *testing.T, e *engine) {
	var texts []string
	for i := range 30 {
		texts = append(texts, fmt.Sprintf("Ship %d came.", i))
	}
	outdate(t, e, jsonl(t, texts...))
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	slow := func(ctx context.Context, d *model.Document) (*model.Briefing, error) {
		if d.Text == "Ship 12 came." {
			stop()
		}
		return ingest.Extract(ctx, d)
	}
	done := 0
	for _, err := range library.Reindex(ctx, e, nil, library.Options{Extract: slow}) {
		if err == nil {
			done++
		}
	}
	if left := outdated(t, e); left != 30-done || left == 0 {
		t.Fatalf("%d are done and %d left", done, left)
	}
	for _, err := range library.Reindex(t.Context(), e, nil, library.Options{}) {
		if err != nil {
			t.Error(err)
		}
		done++
	}
	if left := outdated(t, e); done != 30 || left != 0 {
		t.Errorf("%d are done and %d left", done, left)
	}
}

// A document of which nothing can be made keeps what it has, and the run ends.
func TestReindexFails(t *testing.T) { onBoth(t, testReindexFails) }

func testReindexFails(t *testing.T, e *engine) {
	outdate(t, e, jsonl(t, "Ships came.", "Trains came."))
	extract := func(ctx context.Context, d *model.Document) (*model.Briefing, error) {
		if d.Text == "Trains came." {
			return nil, &ingest.Error{Op: "extract", Name: d.Name, Err: os.ErrInvalid}
		}
		return ingest.Extract(ctx, d)
	}
	got := strings.Split(told(library.Reindex(t.Context(), e, nil, library.Options{Extract: extract})), "\n")
	if len(got) != 3 || !strings.Contains(got[0]+got[1], "cannot extract standard input: invalid argument") {
		t.Errorf("%q", got)
	}
	if left := outdated(t, e); left != 1 {
		t.Errorf("%d are left", left)
	}
}

// What is done with a document stays: when it came, where it was, that it is a sample.
func TestReindexKeeps(t *testing.T) { onBoth(t, testReindexKeeps) }

func testReindexKeeps(t *testing.T, e *engine) {
	samples := fstest.MapFS{"sample.txt": {Data: []byte("A sample came.")}}
	outdate(t, e, ingest.Embedded(samples, ingest.Options{}))
	before := search(t, e, everything)[0]
	told(library.Reindex(t.Context(), e, samples, library.Options{Now: nil}))
	after := search(t, e, everything)[0]
	if !after.Added.Equal(before.Added) || after.Sample != before.Sample || after.Name != before.Name {
		t.Errorf("%+v was %+v", after, before)
	}
	places, err := e.Places(t.Context(), after.ID)
	if err != nil || len(places) != 1 {
		t.Errorf("%v, %v", places, err)
	}
}
