package enginetest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"brief/model/library"
	"brief/model/query"
	"brief/model/triage"
)

// What several callers may ask at the same time, and take back.

// calls are all that take a context; those that write are marked.
func calls(e library.Engine, d, other draft) map[string]func(context.Context) error {
	q, st := query.Query{}, stamp("ana", "")
	decision := triage.Decision{Stamp: st, Changes: []triage.Change{setting(d, triage.Read, triage.Yes)}}
	return map[string]func(context.Context) error{
		"Put":         func(ctx context.Context) error { _, err := e.Put(ctx, additions(other)); return err },
		"Known":       func(ctx context.Context) error { _, err := e.Known(ctx, idsOf(d), firstVersion); return err },
		"Get":         func(ctx context.Context) error { _, err := e.Get(ctx, d.id()); return err },
		"Corrections": func(ctx context.Context) error { _, err := e.Corrections(ctx, d.id(), ""); return err },
		"Resolve":     func(ctx context.Context) error { _, err := e.Resolve(ctx, d.id()[:3], 2); return err },
		"Places":      func(ctx context.Context) error { _, err := e.Places(ctx, d.id()); return err },
		"Delete":      func(ctx context.Context) error { _, err := e.Delete(ctx, idsOf(d)); return err },
		"Outdated":    func(ctx context.Context) error { _, err := e.Outdated(ctx, secondVersion, 2); return err },
		"Search":      func(ctx context.Context) error { _, err := e.Search(ctx, scope(), q, query.Page{}); return err },
		"Count":       func(ctx context.Context) error { _, err := e.Count(ctx, scope(), q); return err },
		"Facets":      func(ctx context.Context) error { _, err := e.Facets(ctx, scope(), q, query.Sources, 2); return err },
		"Suggest":     func(ctx context.Context) error { _, err := e.Suggest(ctx, query.Actors, "a", 2); return err },
		"Gather":      func(ctx context.Context) error { return e.Gather(ctx, "set", idsOf(d)) },
		"Views":       func(ctx context.Context) error { _, err := e.Views(ctx, "ana"); return err },
		"SaveView":    func(ctx context.Context) error { return e.SaveView(ctx, "ana", query.View{Name: "new"}) },
		"DeleteView":  func(ctx context.Context) error { return e.DeleteView(ctx, "ana", "old") },
		"Asked":       func(ctx context.Context) error { _, err := e.Asked(ctx, "ana", 2); return err },
		"Ask":         func(ctx context.Context) error { return e.Ask(ctx, "ana", "new", epoch()) },
		"Remember":    func(ctx context.Context) error { return e.Remember(ctx, "ana", "place", "new") },
		"Remembered":  func(ctx context.Context) error { _, err := e.Remembered(ctx, "ana", "place"); return err },
		"At":          func(ctx context.Context) error { _, err := e.At(ctx, []library.Place{{Name: "/x"}}); return err },
		"Mark":        func(ctx context.Context) error { _, err := e.Mark(ctx, decision); return err },
		"MarkAll": func(ctx context.Context) error {
			_, err := e.MarkAll(ctx, scope(), q, st, "done", triage.Done, triage.Yes)
			return err
		},
		"States":  func(ctx context.Context) error { _, err := e.States(ctx, "ana", idsOf(d)); return err },
		"Marks":   func(ctx context.Context) error { _, err := e.Marks(ctx, "ana", ""); return err },
		"Undo":    func(ctx context.Context) error { return unless(library.ErrNotFound, second(e.Undo(ctx, st, 0))) },
		"Redo":    func(ctx context.Context) error { return unless(library.ErrNotFound, second(e.Redo(ctx, st, 0))) },
		"Next":    func(ctx context.Context) error { _, _, err := e.Next(ctx, "ana"); return err },
		"Journal": func(ctx context.Context) error { _, err := e.Journal(ctx, "ana", 0, 5); return err },
		"Changes": func(ctx context.Context) error {
			return unless(library.ErrNotFound, second(e.Changes(ctx, "ana", 1, 5)))
		},
		"Status": func(ctx context.Context) error { _, err := e.Status(ctx, firstVersion); return err },
		"Check":  func(ctx context.Context) error { return e.Check(ctx) },
	}
}

func second[T any](_ T, err error) error { return err }

// unless is err, but for one sort of it.
func unless(sort, err error) error {
	if errors.Is(err, sort) {
		return nil
	}
	return err
}

// testCancelled checks that no call does anything once its context has ended.
func testCancelled(t *testing.T, open Open) {
	e := open(t)
	d := draft{serial: 1}
	put(t, e, 1, d)
	if err := e.SaveView(t.Context(), "ana", query.View{Name: "old"}); err != nil {
		t.Fatal(err)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	for name, call := range calls(e, d, draft{serial: 2}) {
		failsWith(t, name+" with a context that has ended", call(ended), context.Canceled)
	}
	expect(t, e, "", d)
	if v, err := e.Views(t.Context(), "ana"); err != nil || len(v) != 1 || v[0].Name != "old" {
		t.Errorf("cancelled calls left the views %v, %v", v, err)
	}
	if a, err := e.Asked(t.Context(), "ana", 5); err != nil || len(a) > 0 {
		t.Errorf("cancelled calls left the questions %v, %v", a, err)
	}
	if got, err := e.Remembered(t.Context(), "ana", "place"); err != nil || got != "" {
		t.Errorf("cancelled calls left %q remembered, %v", got, err)
	}
	if j, err := e.Journal(t.Context(), "ana", 0, 5); err != nil || len(j) > 0 {
		t.Errorf("cancelled calls left the journal %v, %v", j, err)
	}
	if got := all(t, e, query.Query{Where: query.Among{Set: "set"}}); len(got) > 0 {
		t.Errorf("cancelled calls left a set of %v", short(got))
	}
	for name, call := range calls(e, d, draft{serial: 2}) {
		if name == "Delete" {
			continue // the others need the document
		}
		if err := call(t.Context()); err != nil {
			t.Errorf("%s after it was cancelled: %v", name, err)
		}
	}
}

// testCancelledOnTheWay ends contexts at any moment of a Put: all of it is there, or
// nothing.
func testCancelledOnTheWay(t *testing.T, open Open) {
	e := open(t)
	const size = 100
	there := 0
	for round := range 12 {
		var drafts []draft
		for i := range size {
			drafts = append(drafts, draft{serial: round*size + i, title: "Ship", paragraphs: []string{"It sails."}})
		}
		batch := additions(drafts...)
		ctx, cancel := context.WithTimeout(t.Context(), time.Duration(round*round)*100*time.Microsecond)
		added, err := e.Put(ctx, batch)
		cancel()
		switch {
		case err == nil && added == size:
			there += size
		case err == nil || added != 0 || !errors.Is(err, context.DeadlineExceeded):
			t.Errorf("Put with a context that ended: %d, %v; want %d or the context's error", added, err, size)
		}
		total, err := e.Count(t.Context(), scope(), parse(t, "sails"))
		if err != nil || total.N != there {
			t.Fatalf("%d documents are there, %v; acknowledged were %d", total.N, err, there)
		}
	}
	put(t, e, 1, draft{serial: 10_000})
	if err := e.Check(t.Context()); err != nil {
		t.Errorf("Check: %v", err)
	}
}

// testConcurrentUse has writers and readers at work at the same time.
func testConcurrentUse(t *testing.T, open Open) {
	e := open(t)
	const writers, rounds, size = 3, 8, 5
	var working, reading sync.WaitGroup
	done := make(chan struct{})
	for range 3 {
		reading.Go(func() { readUntil(t, e, done) })
	}
	for w := range writers {
		working.Go(func() {
			for round := range rounds {
				if err := writeRound(t.Context(), e, w, round, size); err != nil {
					t.Errorf("writer %d: %v", w, err)
				}
			}
		})
	}
	working.Wait()
	close(done)
	reading.Wait()
	want := writers * rounds * (size - 1)
	if got := all(t, e, query.Query{}); len(got) != want {
		t.Errorf("%d documents after all writers, want %d", len(got), want)
	}
	if got := all(t, e, parse(t, "actor:nobody")); len(got) != want {
		t.Errorf("%d documents are of the second version, want %d", len(got), want)
	}
}

// writeRound adds documents, deletes one, and reads the others again.
func writeRound(ctx context.Context, e library.Engine, w, round, size int) error {
	var drafts []draft
	for i := range size {
		drafts = append(drafts, draft{serial: (w*1000+round)*100 + i, title: fmt.Sprint("Ship ", w)})
	}
	if _, err := e.Put(ctx, additions(drafts...)); err != nil {
		return err
	}
	if n, err := e.Delete(ctx, idsOf(drafts[0])); err != nil || n != 1 {
		return fmt.Errorf("deleted %d of 1: %w", n, err)
	}
	for i := range drafts {
		drafts[i].version = secondVersion
		drafts[i].actors = samples()[0].actors
		drafts[i].actors[0].Name = "Nobody"
	}
	n, err := e.Put(ctx, additions(drafts[1:]...))
	if err != nil || n != 0 {
		return fmt.Errorf("added %d that were there: %w", n, err)
	}
	return e.Ask(ctx, "ana", fmt.Sprint(w, round), epoch())
}

func readUntil(t *testing.T, e library.Engine, done chan struct{}) {
	for {
		select {
		case <-done:
			return
		default:
		}
		r, err := e.Search(t.Context(), scope(), parse(t, "ship"), query.Page{Snippets: true})
		if err != nil {
			t.Errorf("Search beside writers: %v", err)
			return
		}
		if got := ids(r.Hits); len(slices.Compact(slices.Sorted(slices.Values(got)))) != len(got) {
			t.Error("Search beside writers finds a document twice")
		}
		if _, err := e.Facets(t.Context(), scope(), query.Query{}, query.Actors, 5); err != nil {
			t.Errorf("Facets beside writers: %v", err)
		}
		for _, h := range r.Hits {
			if _, err := e.Get(t.Context(), h.ID); err != nil && !errors.Is(err, library.ErrNotFound) {
				t.Errorf("Get beside writers: %v", err)
			}
		}
	}
}

// testSameDocumentsAtOnce has several writers put the same documents: each is new to
// one of them.
func testSameDocumentsAtOnce(t *testing.T, open Open) {
	e := open(t)
	const writers, size = 4, 60
	var working sync.WaitGroup
	var added atomic.Int64
	for w := range writers {
		working.Go(func() {
			for i := range size {
				d := draft{serial: i, title: "Ship", place: library.Place{Name: fmt.Sprint("/", w)}}
				n, err := e.Put(t.Context(), additions(d))
				if err != nil {
					t.Errorf("writer %d: %v", w, err)
				}
				added.Add(int64(n))
			}
		})
	}
	working.Wait()
	if n := len(all(t, e, parse(t, "ship"))); n != size || added.Load() != size {
		t.Errorf("%d documents are there, %d were added; want %d", n, added.Load(), size)
	}
	if p, err := e.Places(t.Context(), draft{serial: 7, title: "Ship"}.id()); err != nil || len(p) != writers {
		t.Errorf("a document that %d writers put has the places %v, %v", writers, p, err)
	}
}

// testClosed checks that what comes too late is an error and no more.
func testClosed(t *testing.T, open Open) {
	e := open(t)
	d := draft{serial: 1}
	put(t, e, 1, d)
	if err := e.Close(); err != nil {
		t.Errorf("Close: %v", err)
	}
	for name, call := range calls(e, d, draft{serial: 2}) {
		if call(t.Context()) == nil {
			t.Errorf("%s after Close has no error", name)
		}
	}
}

func testViews(t *testing.T, open Open) {
	e := open(t)
	ctx := t.Context()
	want := []query.View{{Name: "a view", Query: "is:unread"}, {Name: "b", Query: `"open`}, {Name: "ç%_'", Query: ""}}
	for _, v := range []query.View{want[1], {Name: "a view", Query: "first"}, want[2], want[0]} {
		if err := e.SaveView(ctx, "ana", v); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.SaveView(ctx, "bob", query.View{Name: "b", Query: "bob's"}); err != nil {
		t.Fatal(err)
	}
	if got, err := e.Views(ctx, "ana"); err != nil || !slices.Equal(got, want) {
		t.Errorf("Views: %v, %v; want %v", got, err, want)
	}
	if err := e.DeleteView(ctx, "ana", "b"); err != nil {
		t.Errorf("DeleteView: %v", err)
	}
	failsWith(t, "DeleteView again", e.DeleteView(ctx, "ana", "b"), library.ErrNotFound)
	if got, err := e.Views(ctx, "ana"); err != nil || len(got) != 2 {
		t.Errorf("Views after DeleteView: %v, %v", got, err)
	}
	if got, err := e.Views(ctx, "bob"); err != nil || len(got) != 1 || got[0].Query != "bob's" {
		t.Errorf("another analyst's views: %v, %v", got, err)
	}
	if got, err := e.Views(ctx, ""); err != nil || len(got) != 0 {
		t.Errorf("nobody's views: %v, %v", got, err)
	}
}

func testAsked(t *testing.T, open Open) {
	e := open(t)
	for i, q := range []string{"first", `actor:"x`, "again", "third", "again"} {
		if err := e.Ask(t.Context(), "ana", q, epoch().Add(time.Duration(i)*time.Second)); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{"again", "third", `actor:"x`, "first"}
	for n := range 6 {
		got, err := e.Asked(t.Context(), "ana", n)
		if want := want[:min(n, len(want))]; err != nil || !slices.Equal(got, want) {
			t.Errorf("Asked, at most %d: %q, %v; want %q", n, got, err, want)
		}
	}
	if got, err := e.Asked(t.Context(), "bob", 5); err != nil || len(got) != 0 {
		t.Errorf("what another analyst asked: %q, %v", got, err)
	}
}

func testRemembered(t *testing.T, open Open) {
	e := open(t)
	ctx := t.Context()
	is := func(analyst, what, want string) {
		t.Helper()
		if got, err := e.Remembered(ctx, analyst, what); err != nil || got != want {
			t.Errorf("%s's %s: %q, %v; want %q", analyst, what, got, err, want)
		}
	}
	longest := strings.Repeat("é", library.MaxRemembered/2)
	is("ana", "place", "")
	for _, v := range []string{"first", "a\x00b\n%_'", longest} {
		if err := e.Remember(ctx, "ana", "place", v); err != nil {
			t.Fatal(err)
		}
		is("ana", "place", v)
	}
	if err := e.Remember(ctx, "ana", "place", longest+"."); err == nil {
		t.Error("a value that is too long is kept")
	}
	is("ana", "place", longest)
	is("ana", "other", "")
	is("bob", "place", "")
	if j, err := e.Journal(ctx, "ana", 0, 5); err != nil || len(j) > 0 {
		t.Errorf("the journal has %v, %v", j, err)
	}
	if err := e.Remember(ctx, "ana", "place", ""); err != nil {
		t.Fatal(err)
	}
	is("ana", "place", "")
}
