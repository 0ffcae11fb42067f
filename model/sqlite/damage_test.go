package sqlite_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"brief/model/library"
	"brief/model/library/enginetest"
	"brief/model/query"
	"brief/model/sqlite"
	"brief/model/triage"
)

// whole makes the bytes of a library of n documents.
func whole(t *testing.T, n int) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "whole")
	e, err := sqlite.Open(t.Context(), path, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i := range n {
		if _, err := e.Put(t.Context(), []library.Addition{enginetest.Article(i)}); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := e.MarkAll(t.Context(), query.Scope{Analyst: "ana"}, query.Query{}, triage.Stamp{Analyst: "ana"}, "note", triage.Note, "x"); err != nil {
		t.Fatal(err)
	}
	if _, err := e.MarkAll(t.Context(), query.Scope{Analyst: "ana"}, query.Query{}, triage.Stamp{Analyst: "ana"}, "star", triage.Star, triage.Yes); err != nil {
		t.Fatal(err)
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// TestDamage opens libraries that were cut, or of which bytes have changed, and does
// with them all that can be done. What cannot be answered is a plain error: never a
// panic, never an endless search.
func TestDamage(t *testing.T) {
	raw := whole(t, 40)
	random := rand.New(rand.NewPCG(10, 11))
	rounds := 40
	if testing.Short() {
		rounds = 12
	}
	refused := 0
	for round := range rounds {
		damaged := append([]byte(nil), raw...)
		what := "cut"
		switch round % 4 {
		case 0:
			damaged = damaged[:random.IntN(len(damaged))]
		case 1:
			what = "flipped"
			damaged[random.IntN(len(damaged))] ^= 1 << random.IntN(8)
		case 2:
			what = "overwritten"
			at := random.IntN(len(damaged) - 512)
			for i := range 512 {
				damaged[at+i] = byte(random.Uint32())
			}
		case 3: // the first page is that of the schema
			what = "flipped in the first pages"
			for range 3 {
				damaged[random.IntN(16384)] ^= 1 << random.IntN(8)
			}
		}
		path := filepath.Join(t.TempDir(), "damaged")
		if err := os.WriteFile(path, damaged, 0o600); err != nil {
			t.Fatal(err)
		}
		for _, err := range useAll(t, path) {
			refused++
			plain(t, fmt.Sprintf("round %d, %s", round, what), err)
		}
	}
	if refused == 0 {
		t.Error("no damage was noticed")
	}
}

// useDecisions does what analysts do, and returns what went wrong first.
func useDecisions(ctx context.Context, e library.Engine) error {
	st := triage.Stamp{Analyst: "ana"}
	for i, call := range []func() error{
		func() error { _, err := e.Undo(ctx, st, 0); return err },
		func() error {
			_, err := e.MarkAll(ctx, query.Scope{Analyst: "ana"}, query.Query{}, st, "all", triage.Read, triage.Yes)
			return err
		},
		func() error { _, err := e.Marks(ctx, "ana", ""); return err },
		func() error {
			_, err := e.Search(ctx, query.Scope{Analyst: "ana"}, query.Query{Where: query.Is{State: query.Unread}}, query.Page{})
			return err
		},
		func() error { _, err := e.Journal(ctx, "ana", 0, 100); return err },
		func() error { _, err := e.Changes(ctx, "ana", 1, 100); return err },
	} {
		if err := call(); err != nil && !errors.Is(err, library.ErrNotFound) {
			return fmt.Errorf("call %d: %w", i, err)
		}
	}
	return nil
}

// plain checks that an error is one that readers can do something with.
func plain(t *testing.T, what string, err error) {
	t.Helper()
	for _, known := range []error{library.ErrCorrupt, library.ErrNotLibrary, library.ErrNewer, library.ErrNotFound} {
		if errors.Is(err, known) {
			return
		}
	}
	t.Errorf("%s: an error that does not say that the library is damaged: %v", what, err)
}

// useAll does with a library what can be done, and returns the errors.
func useAll(t *testing.T, path string) (failed []error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	note := func(err error) {
		if err != nil {
			failed = append(failed, err)
		}
	}
	e, err := sqlite.Open(ctx, path, sqlite.Options{})
	if err != nil {
		return []error{err}
	}
	note(useDecisions(ctx, e))
	for _, typed := range []string{"", enginetest.ArticleWord(7), "article*", "actor:o*", "stat:>1", "source:source date:2016..2021", "is:new sort:oldest", "in:/briefings", "ba* sort:relevance"} {
		q, err := query.Parse(typed)
		if err != nil {
			t.Fatal(err)
		}
		_, err = e.Search(ctx, query.Scope{}, q, query.Page{Snippets: true})
		note(err)
		_, err = e.Count(ctx, query.Scope{}, q)
		note(err)
	}
	for f := range query.Facet(query.Facets) {
		_, err := e.Facets(ctx, query.Scope{}, query.Query{}, f, 5)
		note(err)
		_, err = e.Suggest(ctx, f, "b", 5)
		note(err)
	}
	for i := range 20 {
		id := enginetest.Article(i).Briefing.Document.ID
		_, err := e.Get(ctx, id)
		note(err)
		_, err = e.Places(ctx, id)
		note(err)
	}
	_, err = e.Put(ctx, []library.Addition{enginetest.Article(40)})
	note(err)
	_, err = e.Delete(ctx, []string{enginetest.Article(3).Briefing.Document.ID})
	note(err)
	note(e.SaveView(ctx, "ana", query.View{Name: "a"}))
	note(useDecisions(ctx, e))
	note(e.Check(ctx))
	if err := e.Close(); err != nil {
		note(err)
	}
	if ctx.Err() != nil {
		t.Error("a damaged library kept an answer from coming")
	}
	return failed
}
