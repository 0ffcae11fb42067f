package library_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"brief/model"
	"brief/model/ingest"
	"brief/model/library"
	"brief/model/library/enginetest"
	"brief/model/sqlite"
)

// engine is the reference with a watch on what is put.
type engine struct {
	library.Engine
	puts atomic.Int32
	fail error // of every Put
}

func newEngine() *engine { return &engine{Engine: enginetest.NewReference()} }

// onBoth runs a test on the reference and on the embedded engine.
func onBoth(t *testing.T, f func(t *testing.T, e *engine)) {
	t.Run("reference", func(t *testing.T) { f(t, newEngine()) })
	t.Run("sqlite", func(t *testing.T) {
		e, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "library.db"), sqlite.Options{})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { e.Close() })
		f(t, &engine{Engine: e})
	})
}

func (e *engine) Put(ctx context.Context, additions []library.Addition) (int, error) {
	e.puts.Add(1)
	if e.fail != nil {
		return 0, e.fail
	}
	return e.Engine.Put(ctx, additions)
}

// folder is a new folder with files of a name and a text.
func folder(t *testing.T, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	for i := 0; i < len(files); i += 2 {
		if err := os.WriteFile(filepath.Join(dir, files[i]), []byte(files[i+1]), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func itemsOf(t *testing.T, paths ...string) iter.Seq2[ingest.Item, error] {
	return ingest.Files(t.Context(), paths, strings.NewReader(""), ingest.Options{})
}

// told writes what a run yields: a line for each.
func told(run iter.Seq2[library.Outcome, error]) string {
	became := map[library.Became]string{library.Added: "added", library.Known: "known", library.Renewed: "renewed", library.Remade: "remade"}
	var out strings.Builder
	for o, err := range run {
		if err != nil {
			fmt.Fprintln(&out, err)
			continue
		}
		fmt.Fprintln(&out, became[o.Became], o.Title, filepath.Base(o.Place.String()))
	}
	return out.String()
}

func want(t *testing.T, what, got, want string) {
	t.Helper()
	if got = strings.TrimSpace(got); got != strings.TrimSpace(want) {
		t.Errorf("%s:\n%s\nwant\n%s", what, got, want)
	}
}

func TestAdd(t *testing.T) { onBoth(t, testAdd) }

func testAdd(t *testing.T, e *engine) {
	dir := folder(t, "1.txt", "Ships came.", "2.txt", "", "3.jsonl", `{"text":"Lorries came."}`+"\nnothing\n"+`{"text":"Trains came."}`,
		"4.txt", "Ships came.")
	want(t, "first run", told(library.Add(t.Context(), e, itemsOf(t, dir), library.Options{})), `
added Ships came. 1.txt
cannot add `+filepath.Join(dir, "2.txt")+`: there is no text in it
added Lorries came. 3.jsonl:1
cannot read `+dir+`/3.jsonl line 2: not a briefing in JSON: it ceases to be JSON at character 2, 'o'
added Trains came. 3.jsonl:3
known Ships came. 4.txt`)
	puts := e.puts.Load()
	want(t, "second run", told(library.Add(t.Context(), e, itemsOf(t, filepath.Join(dir, "1.txt"), filepath.Join(dir, "4.txt")), library.Options{})), `
known Ships came. 1.txt
known Ships came. 4.txt`)
	if e.puts.Load() != puts {
		t.Error("the second run wrote to the library")
	}
}

// What was added is there whole, with the place and the time at which it came.
func TestAddedIsThere(t *testing.T) { onBoth(t, testAddedIsThere) }

func testAddedIsThere(t *testing.T, e *engine) {
	dir := folder(t, "a.txt", "- Seizures rose by 41%\n\nSeizures rose by 41 percent in May 2024.")
	t.Chdir(dir)
	at := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	opt := library.Options{Now: func() time.Time { return at }, Sample: true, Set: "these"}
	for o, err := range library.Add(t.Context(), e, itemsOf(t, "a.txt"), opt) {
		if err != nil || o.Became != library.Added || o.Key != "a.txt" || o.Size == 0 {
			t.Fatalf("%+v, %v", o, err)
		}
		b, err := e.Get(t.Context(), o.ID)
		if err != nil || len(b.Statistics) == 0 || b.Extractor != ingest.ExtractorVersion {
			t.Errorf("%+v, %v", b, err)
		}
		if !filepath.IsAbs(o.Place.Name) || filepath.Base(o.Place.Name) != "a.txt" {
			t.Errorf("it was found at %q", o.Place.Name)
		}
	}
	hit := search(t, e, among("these"))[0]
	if !hit.Sample || !hit.Added.Equal(at) || !hit.Given || hit.Words == 0 || hit.Name == "" {
		t.Errorf("%+v", hit)
	}
}

// A place that is new for a document is noted, and so is that it belongs to a set.
func TestAnotherPlace(t *testing.T) { onBoth(t, testAnotherPlace) }

func testAnotherPlace(t *testing.T, e *engine) {
	dir := folder(t, "a.txt", "Ships came.", "b.txt", "Ships came.", "c.txt", "Trains came.")
	told(library.Add(t.Context(), e, itemsOf(t, filepath.Join(dir, "a.txt"), filepath.Join(dir, "c.txt")), library.Options{}))
	want(t, "another place", told(library.Add(t.Context(), e, itemsOf(t, filepath.Join(dir, "b.txt")), library.Options{Set: "b"})), "known Ships came. b.txt")
	hits := search(t, e, among("b"))
	if len(hits) != 1 || hits[0].Title != "Ships came." {
		t.Fatalf("the set has %+v", hits)
	}
	places, err := e.Places(t.Context(), hits[0].ID)
	if err != nil || len(places) != 2 || filepath.Base(places[1].Name) != "b.txt" {
		t.Errorf("%v, %v", places, err)
	}
	b, err := e.Get(t.Context(), hits[0].ID)
	if err != nil || len(b.Sentences) == 0 {
		t.Errorf("the briefing was lost: %+v, %v", b, err)
	}
}

// What older rules made is made again, and keeps when it came.
func TestAddRenews(t *testing.T) { onBoth(t, testAddRenews) }

func testAddRenews(t *testing.T, e *engine) {
	dir := folder(t, "a.txt", "Ships came.")
	outdate(t, e, itemsOf(t, dir))
	want(t, "outdated", told(library.Add(t.Context(), e, itemsOf(t, dir), library.Options{})), "renewed Ships came. a.txt")
	want(t, "again", told(library.Add(t.Context(), e, itemsOf(t, dir), library.Options{})), "known Ships came. a.txt")
}

// A slow input does not hold back what has come before.
func TestStreamIsKept(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		r, w := io.Pipe()
		e := newEngine()
		kept := make(chan string)
		go func() {
			defer close(kept)
			items := ingest.Files(t.Context(), []string{"-"}, r, ingest.Options{Format: model.JSON})
			for o, err := range library.Add(t.Context(), e, items, library.Options{}) {
				kept <- fmt.Sprint(o.Title, o.Place, err)
			}
		}()
		for i, title := range []string{"Ships came.", "Trains came."} {
			fmt.Fprintf(w, `{"text":%q}`+"\n", title)
			from := time.Now()
			if got, wanted := <-kept, fmt.Sprint(title, library.Place{Name: "-", Line: i + 1}, nil); got != wanted {
				t.Errorf("%s, want %s", got, wanted)
			}
			if took := time.Since(from); took > time.Second {
				t.Errorf("it took %v", took)
			}
		}
		w.Close()
		if got, more := <-kept; more {
			t.Error(got)
		}
	})
}

// When ctx ends Add does, at once, and what it had yielded is there.
func TestAddStops(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, stop := context.WithCancel(t.Context())
		defer stop()
		e := newEngine()
		slow := func(ctx context.Context, d *model.Document) (*model.Briefing, error) {
			if !strings.HasPrefix(d.Text, "Slow") {
				return ingest.Extract(ctx, d)
			}
			<-ctx.Done()
			return nil, ctx.Err()
		}
		time.AfterFunc(time.Minute, stop)
		from := time.Now()
		var got []string
		for o, err := range library.Add(ctx, e, jsonl(t, "Ships came.", "Trains came.", "Slow lorries."), library.Options{Extract: slow}) {
			got = append(got, fmt.Sprint(o.Title, err))
		}
		if wanted := []string{"Ships came.<nil>", "Trains came.<nil>", "context canceled"}; !slices.Equal(got, wanted) {
			t.Errorf("%q, want %q", got, wanted)
		}
		if took := time.Since(from); took != time.Minute {
			t.Errorf("it ended after %v", took)
		}
		if hits := search(t, e, everything); len(hits) != 2 {
			t.Errorf("%d documents are there", len(hits))
		}
	})
}

// A caller that has seen enough ends the work too.
func TestCallerStops(t *testing.T) { onBoth(t, testCallerStops) }

func testCallerStops(t *testing.T, e *engine) {
	for range library.Add(t.Context(), e, jsonl(t, "Ships came.", "Trains came."), library.Options{}) {
		break
	}
	if hits := search(t, e, everything); len(hits) != 2 {
		t.Errorf("%d documents of one transaction are there", len(hits))
	}
}

// What the library cannot do ends the run, and is told as it is.
func TestLibraryFails(t *testing.T) {
	e := newEngine()
	e.fail = fmt.Errorf("putting: %w", library.ErrFull)
	want(t, "full disk", told(library.Add(t.Context(), e, jsonl(t, "Ships came."), library.Options{})), "putting: the disk is full")
	closed := newEngine()
	closed.Close()
	n := 0
	for _, err := range library.Add(t.Context(), closed, jsonl(t, "Ships came.", "Trains came."), library.Options{}) {
		var ofOne *ingest.Error
		if err == nil || errors.As(err, &ofOne) {
			t.Errorf("a library that is closed: %v", err)
		}
		n++
	}
	if n != 1 {
		t.Errorf("%d answers of a library that is closed", n)
	}
}

// A fault of an extractor costs its document.
func TestExtractorFails(t *testing.T) { onBoth(t, testExtractorFails) }

func testExtractorFails(t *testing.T, e *engine) {
	extract := func(ctx context.Context, d *model.Document) (*model.Briefing, error) {
		if strings.HasPrefix(d.Text, "Trains") {
			panic("no trains")
		}
		return ingest.Extract(ctx, d)
	}
	run := library.Add(t.Context(), e, jsonl(t, "Ships came.", "Trains came.", "Lorries came."), library.Options{Extract: extract})
	want(t, "panic", told(run), `
added Ships came. -:1
cannot extract -:2: internal error: no trains
added Lorries came. -:3`)
}

// Of the largest documents one is in memory until it is put.
func TestLargeOnesComeAlone(t *testing.T) {
	if testing.Short() {
		t.Skip("it decodes 100 MB")
	}
	text := strings.Repeat(strings.Repeat("Ships came to the harbour. ", 100)+"\n", 13_000)
	dir := folder(t, "1.txt", text, "2.txt", "2"+text, "3.txt", "3"+text, "4.txt", "Small.")
	e := &watched{engine: newEngine()}
	extract := func(_ context.Context, d *model.Document) (*model.Briefing, error) {
		if len(d.Text) > large && e.held.Add(1) > 1 {
			t.Error("more than one is held")
		}
		return &model.Briefing{Document: d, Extractor: ingest.ExtractorVersion, Covers: 1}, nil
	}
	n := 0
	for _, err := range library.Add(t.Context(), e, itemsOf(t, dir), library.Options{Extract: extract}) {
		if err != nil {
			t.Error(err)
		}
		n++
	}
	if n != 4 {
		t.Errorf("%d documents", n)
	}
}

// large is the length of a text in TestLargeOnesComeAlone.
const large = 35_000_000

// watched counts the large documents that are held.
type watched struct {
	*engine
	held atomic.Int32
}

func (w *watched) Put(ctx context.Context, additions []library.Addition) (int, error) {
	for _, a := range additions {
		if len(a.Briefing.Document.Text) > large {
			w.held.Add(-1)
		}
	}
	return w.engine.Put(ctx, additions)
}

// What has no text would be found by nothing: it is named and left out.
func TestBlankIsRefused(t *testing.T) {
	e := newEngine()
	dir := folder(t, "a.txt", "", "b.txt", " \n\t\n", "c.jsonl", `{"text":""}`+"\n"+`{"text":"Ships came."}`+"\n")
	var blank []string
	added := 0
	for _, err := range library.Add(t.Context(), e, itemsOf(t, dir), library.Options{}) {
		one := (*ingest.Error)(nil)
		switch {
		case err == nil:
			added++
		case errors.Is(err, library.ErrBlank) && errors.As(err, &one):
			blank = append(blank, filepath.Base(one.Name))
		default:
			t.Error(err)
		}
	}
	slices.Sort(blank)
	if want := []string{"a.txt", "b.txt", "c.jsonl:1"}; added != 1 || !slices.Equal(blank, want) {
		t.Errorf("%d added, %q refused, want 1 and %q", added, blank, want)
	}
}
