package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"brief/model"
	"brief/model/ingest"
	"brief/model/library"
	"brief/model/library/enginetest"
	"brief/model/query"
	"brief/tui"
)

// behind is a reader's library without a reader.
type behind struct {
	*shown
	failures []error
}

// watching returns what a reader of the items has, with a library that opens to e.
func watching(t *testing.T, e library.Engine, items iter.Seq2[ingest.Item, error]) *behind {
	t.Helper()
	lib := &files{}
	a := newAdder(&lib.memory, library.Options{Now: time.Now})
	b := &behind{}
	a.open = func(context.Context) (library.Engine, error) { return e, nil }
	a.failed = func(err error) { b.failures = append(b.failures, err) }
	lib.Collection = ingest.NewCollection(a.watch(items))
	lib.listed = a.entry
	b.shown = newShown(lib, a, func() query.Scope { return query.Scope{Analyst: localAnalyst, Now: time.Now()} }, "w")
	ctx, stop := context.WithCancel(context.Background())
	lib.begin(ctx, time.Hour)
	go a.run(ctx)
	t.Cleanup(func() {
		stop()
		<-a.ended
	})
	return b
}

// lists ranges over the documents and returns their keys.
func (b *behind) lists(t *testing.T) (keys []string) {
	t.Helper()
	for e, err := range b.Entries(t.Context()) {
		if err != nil {
			t.Error(err)
		}
		keys = append(keys, filepath.Base(e.Key))
	}
	return keys
}

// all waits until the library has what is listed.
func (b *behind) all() {
	for b.Missing() > 0 {
		time.Sleep(10 * time.Millisecond)
	}
}

// finds are the names of the keys that a query finds.
func (b *behind) finds(t *testing.T, typed string) (keys []string) {
	t.Helper()
	q, err := query.Parse(typed)
	if err != nil {
		t.Fatal(err)
	}
	found, err := b.Search(t.Context(), q, query.Page{})
	if err != nil {
		t.Fatal(err)
	}
	for _, hit := range found.Hits {
		d, err := b.Open(t.Context(), hit.Key)
		if err != nil || d.ID != hit.ID {
			t.Errorf("%s opens %v, %v", hit.Key, d, err)
		}
		keys = append(keys, filepath.Base(hit.Name))
	}
	slices.Sort(keys)
	return keys
}

func same(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: %q, want %q", what, got, want)
	}
}

// Questions are about what is shown, by the keys of the list; a file that has changed
// is its new text after a refresh.
func TestShownIsFound(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("a.txt", "Ships came to Velmar.")
	write("b.txt", "Trains came to Velmar.")
	synctest.Test(t, func(t *testing.T) {
		e := enginetest.NewReference()
		for _, err := range library.Add(t.Context(), e, ingest.Files(t.Context(), []string{"-"}, strings.NewReader("Velmar, elsewhere."), ingest.Options{}), library.Options{}) {
			if err != nil {
				t.Fatal(err)
			}
		}
		b := watching(t, e, ingest.Files(t.Context(), []string{dir}, nil, ingest.Options{}))
		same(t, "list", b.lists(t), "a.txt", "b.txt")
		b.all()
		same(t, "velmar", b.finds(t, "velmar"), "a.txt", "b.txt")
		same(t, "ships", b.finds(t, "ships"), "a.txt")
		if total, err := b.Count(t.Context(), query.Query{}); err != nil || total.N != 2 {
			t.Errorf("%+v, %v", total, err)
		}
		for s, err := range b.Sentences(t.Context(), query.Query{Where: query.Text{Words: query.Words{Typed: "trains", Terms: []string{"trains"}, Exact: true}}}) {
			if err != nil || filepath.Base(s.Key) != "b.txt" {
				t.Errorf("%+v, %v", s, err)
			}
		}
		write("a.txt", "Lorries came to Velmar.")
		write("c.txt", "Ferries came to Velmar.")
		same(t, "list after a change", b.lists(t), "a.txt", "b.txt", "c.txt")
		b.all()
		same(t, "velmar after a change", b.finds(t, "velmar"), "a.txt", "b.txt", "c.txt")
		same(t, "ships after a change", b.finds(t, "ships"))
		if total, err := e.Count(t.Context(), query.Scope{}, query.Query{}); err != nil || total.N != 5 {
			t.Errorf("the library has %+v, %v", total, err)
		}
	})
}

// The library is left alone until the first screen stands, unless somebody asks.
func TestAdderIsLate(t *testing.T) {
	for name, ask := range map[string]bool{"nobody asks": false, "somebody asks": true} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b := watching(t, enginetest.NewReference(), ingest.Files(t.Context(), []string{"-"}, strings.NewReader("Ships came."), ingest.Options{}))
				from := time.Now()
				b.lists(t)
				if ask {
					if _, err := b.Views(t.Context()); err != nil {
						t.Error(err)
					}
				}
				<-b.adder.ready
				if took := time.Since(from); ask != (took < screenFirst) {
					t.Errorf("it was opened after %v", took)
				}
			})
		})
	}
}

// A library that refuses is told, and the reader goes on.
func TestAdderFails(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := watching(t, full{enginetest.NewReference()}, ingest.Files(t.Context(), []string{"-"}, strings.NewReader("Ships came."), ingest.Options{}))
		b.lists(t)
		time.Sleep(time.Minute)
		synctest.Wait()
		if len(b.failures) != 1 || !errors.Is(b.failures[0], library.ErrFull) || b.Missing() != 1 {
			t.Errorf("%v, %d missing", b.failures, b.Missing())
		}
	})
}

// full is an engine on a full disk.
type full struct{ library.Engine }

func (full) Put(context.Context, []library.Addition) (int, error) {
	return 0, fmt.Errorf("putting: %w", library.ErrFull)
}

// The reader goes first with long documents, and what it has found is taken over.
func TestTurns(t *testing.T) {
	long := &model.Document{ID: "long", Text: strings.Repeat("Ships came to the harbour.\n", 50_000)}
	turns := turns{memory: &memory{}}
	done := turns.read()
	type made struct {
		b   *model.Briefing
		err error
	}
	answer := make(chan made)
	go func() {
		b, err := turns.extract(t.Context(), long)
		answer <- made{b, err}
	}()
	select {
	case m := <-answer:
		t.Fatalf("the adder did not wait: %v, %v", m.b, m.err)
	case <-time.After(50 * time.Millisecond):
	}
	found := &model.Briefing{Document: long, Covers: 1}
	done(found)
	if m := <-answer; m.b != found || m.err != nil {
		t.Errorf("%v, %v was not taken over", m.b, m.err)
	}
}

// What the adder has begun it gives up for the reader, and does again.
func TestTurnsYield(t *testing.T) {
	long := &model.Document{ID: "long", Text: strings.Repeat("Ships came to the harbour.\n", 50_000)}
	turns := turns{memory: &memory{}}
	answer := make(chan error)
	go func() {
		b, err := turns.extract(t.Context(), long)
		if err == nil && b.Document != long {
			err = errors.New("another document")
		}
		answer <- err
	}()
	begun := func() bool {
		turns.mu.Lock()
		defer turns.mu.Unlock()
		return turns.yield != nil
	}
	for !begun() {
		time.Sleep(time.Millisecond)
	}
	done := turns.read()
	for begun() {
		time.Sleep(time.Millisecond)
	}
	done(nil)
	if err := <-answer; err != nil {
		t.Error(err)
	}
}

// A queue hands on what comes, in order, until it is closed.
func TestQueue(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := newQueue()
		go func() {
			for i := range 100 {
				q.push(ingest.Item{Key: fmt.Sprint(i)})
				if i%7 == 0 {
					time.Sleep(time.Second)
				}
			}
			q.close()
		}()
		n := 0
		for it, err := range q.all(t.Context(), func(context.Context, ingest.Item) {}) {
			if err != nil || it.Key != fmt.Sprint(n) {
				t.Errorf("%q, %v after %d", it.Key, err, n)
			}
			n++
		}
		if n != 100 {
			t.Errorf("%d items", n)
		}
		ctx, stop := context.WithTimeout(t.Context(), time.Second)
		defer stop()
		for range newQueue().all(ctx, nil) {
			t.Error("an empty queue has an item")
		}
	})
}

// The catalogue answers with what the library has; older briefings are made again.
func TestCatalogue(t *testing.T) {
	e := enginetest.NewReference()
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte("Ships came to Velmar in May 2024."), 0o600); err != nil {
		t.Fatal(err)
	}
	old := func(_ context.Context, d *model.Document) (*model.Briefing, error) {
		return &model.Briefing{Document: d, Extractor: "0", Covers: 1}, nil
	}
	ids := map[bool]string{}
	for _, outdated := range []bool{true, false} {
		opt, items := library.Options{}, ingest.Files(t.Context(), []string{path}, nil, ingest.Options{})
		if outdated {
			opt.Extract, items = old, ingest.Files(t.Context(), []string{"-"}, strings.NewReader("Trains came to Velmar."), ingest.Options{})
		}
		for o, err := range library.Add(t.Context(), e, items, opt) {
			if err != nil {
				t.Fatal(err)
			}
			ids[outdated] = o.ID
		}
	}
	c := newCatalogue(e, func() query.Scope { return query.Scope{} }, "w")
	for outdated, id := range ids {
		d, err := c.Open(t.Context(), id)
		if err != nil || d.ID != id {
			t.Fatalf("%v, %v", d, err)
		}
		n := 0
		for b, err := range c.Extract(t.Context(), d) {
			if err != nil || len(b.Sentences) == 0 || b.Extractor != ingest.ExtractorVersion {
				t.Errorf("outdated %v: %+v, %v", outdated, b, err)
			}
			n++
		}
		file, line := c.File(id)
		if want := map[bool]string{true: "", false: path}[outdated]; n == 0 || file != want || line != 0 {
			t.Errorf("outdated %v: %d briefings of %q line %d", outdated, n, file, line)
		}
	}
	if _, err := c.Open(t.Context(), strings.Repeat("0", wholeHash)); !errors.Is(err, library.ErrNotFound) || !errors.Is(err, fs.ErrNotExist) || len(err.Error()) > 80 {
		t.Errorf("a document that is not there: %v", err)
	}
	n := 0
	for entry, err := range c.Entries(t.Context()) {
		if err != nil || entry.Key != entry.ID || entry.Title == "" {
			t.Errorf("%+v, %v", entry, err)
		}
		n++
	}
	if n != 2 {
		t.Errorf("%d entries", n)
	}
	var _ tui.Indexed = c
}

// Of two programs that make a library at the same time one makes it, and both have it.
func TestCreate(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "library.db")
	errs := make(chan error)
	for range 4 {
		go func() { errs <- create(t.Context(), path, time.Now()) }()
	}
	for range 4 {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 1 {
		t.Errorf("%v is left, %v", left, err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if err := create(ctx, filepath.Join(dir, "other.db"), time.Now()); !errors.Is(err, context.Canceled) {
		t.Errorf("a run that has ended: %v", err)
	}
	if left, err = os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("%v is left, %v", left, err)
	}
	if n := kept(t, path); n != samplesKept {
		t.Errorf("%d documents", n)
	}
}
