package sqlite

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"brief/model/library"
	"brief/model/library/enginetest"
	"brief/model/query"
	"brief/model/triage"
)

func stampOf(analyst string) triage.Stamp {
	return triage.Stamp{Analyst: analyst, At: time.Unix(1_700_000_000, 0).UTC(), Window: "w"}
}

func markArticle(t testing.TB, e *Engine, i int, key triage.Key, before, after string) triage.Entry {
	t.Helper()
	s, err := e.Mark(t.Context(), triage.Decision{
		Stamp: stampOf("ana"), Verb: string(key), Changes: []triage.Change{{ID: article(i), Key: key, Before: before, After: after}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func stateOf(t testing.TB, e *Engine, i int) triage.State {
	t.Helper()
	states, err := e.States(t.Context(), "ana", []string{article(i)})
	if err != nil {
		t.Fatal(err)
	}
	return states[0]
}

func foundBy(t testing.TB, e *Engine, typed string) int {
	t.Helper()
	q, err := query.Parse(typed)
	if err != nil {
		t.Fatal(err)
	}
	total, err := e.Count(t.Context(), query.Scope{Analyst: "ana"}, q)
	if err != nil {
		t.Fatal(err)
	}
	return total.N
}

// Decisions outlive the program, and can be taken back by another run.
func TestDecisionsStay(t *testing.T) {
	path := newFile(t, 1, 2, 3)
	reopened := func(f func(e *Engine)) {
		t.Helper()
		e, err := Open(t.Context(), path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		f(e)
		if err := e.Check(t.Context()); err != nil {
			t.Errorf("Check: %v", err)
		}
		if err := e.Close(); err != nil {
			t.Fatal(err)
		}
	}
	reopened(func(e *Engine) {
		markArticle(t, e, 1, triage.Read, "", triage.Yes)
		markArticle(t, e, 2, triage.Note, "", "ask again")
	})
	reopened(func(e *Engine) {
		if !stateOf(t, e, 1).Read || stateOf(t, e, 2).Note != "ask again" {
			t.Error("decisions are not there in another run")
		}
		for range 2 {
			if _, err := e.Undo(t.Context(), stampOf("ana"), 0); err != nil {
				t.Fatal(err)
			}
		}
	})
	reopened(func(e *Engine) {
		if stateOf(t, e, 1).Read {
			t.Error("what was taken back is there in another run")
		}
		s, err := e.Redo(t.Context(), stampOf("ana"), 0)
		if err != nil || s.Of != 1 || !stateOf(t, e, 1).Read {
			t.Errorf("Redo in another run: %+v, %v", s, err)
		}
	})
}

// A copy has what was decided, and a document that is made again keeps it.
func TestDecisionsAreCarried(t *testing.T) {
	e := openWith(t, newFile(t, 1, 2), Options{})
	markArticle(t, e, 1, triage.Star, "", triage.Yes)
	markArticle(t, e, 1, triage.Tag("x"), "", "X")
	again := enginetest.Article(1)
	again.Briefing.Document.Published.Date = "2031-01-01"
	again.Briefing.Extractor += "+"
	if _, err := e.Put(t.Context(), []library.Addition{again}); err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(t.TempDir(), "copy")
	if err := e.Backup(t.Context(), copied); err != nil {
		t.Fatal(err)
	}
	for what, e := range map[string]*Engine{"the library": e, "its copy": openWith(t, copied, Options{})} {
		if s := stateOf(t, e, 1); !s.Starred || len(s.Tags) != 1 {
			t.Errorf("after another reading, %s has the state %+v", what, s)
		}
		if n := foundBy(t, e, "is:starred tag:x"); n != 1 {
			t.Errorf("after another reading, %s finds %d documents", what, n)
		}
		if _, err := e.Undo(t.Context(), stampOf("ana"), 0); err != nil || len(stateOf(t, e, 1).Tags) > 0 {
			t.Errorf("Undo in %s: %v", what, err)
		}
	}
}

// Who adds documents finds out that somebody decides, also in another program.
func TestDeciding(t *testing.T) {
	path := newFile(t, 1)
	e, other := openWith(t, path, Options{}), openWith(t, path, Options{})
	putArticles(t, e, 2)
	putArticles(t, other, 3)
	putArticles(t, e, 4)
	if e.Deciding() {
		t.Error("what another program adds is taken for a decision")
	}
	markArticle(t, other, 1, triage.Read, "", triage.Yes)
	putArticles(t, e, 5)
	if !e.Deciding() {
		t.Error("a decision in another program is not noticed")
	}
}

// Bits of many rows, with documents missing between them, are those of a few.
func TestManyMarks(t *testing.T) {
	e := openWith(t, memory, Options{shardSize: 64})
	var all []int
	for i := range 200 {
		all = append(all, i)
	}
	putArticles(t, e, all[:100]...)
	// As if there had been many more documents between these and the next ones.
	err := e.write(t.Context(), func(ctx context.Context, c *conn) error {
		_, err := c.exec(ctx, "UPDATE meta SET value = 20000 WHERE key = 'next'")
		return err
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	putArticles(t, e, all[100:]...)
	if _, err := e.Delete(t.Context(), []string{article(7), article(150)}); err != nil {
		t.Fatal(err)
	}
	scope := query.Scope{Analyst: "ana"}
	s, err := e.MarkAll(t.Context(), scope, query.Query{}, stampOf("ana"), "all", triage.Read, triage.Yes)
	if err != nil || s.N != 198 || foundBy(t, e, "is:read") != 198 || foundBy(t, e, "is:unread") != 0 {
		t.Fatalf("MarkAll: %+v, %v; %d are read", s, err, foundBy(t, e, "is:read"))
	}
	markArticle(t, e, 120, triage.Read, triage.Yes, "")
	if foundBy(t, e, "is:unread") != 1 || foundBy(t, e, "-is:unread") != 197 {
		t.Error("one of many is not found unread")
	}
	s, err = e.Undo(t.Context(), stampOf("ana"), 1)
	if err != nil || s.N != 197 || foundBy(t, e, "is:read") != 0 {
		t.Errorf("Undo: %+v, %v", s, err)
	}
	if err := e.Check(t.Context()); err != nil {
		t.Error(err)
	}
}

// makeFirst writes a library as the program made it before there were decisions: the
// articles 1, 2, 9, 4, 5, without 9, then 3 and 8, without 8.
func makeFirst(t *testing.T, path string) {
	t.Helper()
	packed, err := os.ReadFile("testdata/version1.db.zst")
	if err != nil {
		t.Fatal(err)
	}
	z := compressor{}
	if err := z.ready(); err != nil {
		t.Fatal(err)
	}
	plain, err := z.decoder.DecodeAll(packed, nil)
	if err != nil {
		t.Fatal(err)
	}
	write(t, path, string(plain))
}

// A library of the first version, with documents that were removed, becomes one in
// which can be decided.
func TestUpgradeToDecisions(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.db")
	makeFirst(t, path)
	if _, err := Open(t.Context(), path, Options{ReadOnly: true}); !errors.Is(err, library.ErrReadOnly) {
		t.Errorf("the first version, for reading: %v; want one that is %q", err, library.ErrReadOnly)
	}
	e := openWith(t, path, Options{})
	checkDocuments(t, e, 5)
	if n := foundBy(t, e, "is:unread"); n != 5 {
		t.Errorf("%d of 5 documents are unread after the upgrade", n)
	}
	for _, i := range []int{1, 2, 4, 5} {
		markArticle(t, e, i, triage.Read, "", triage.Yes)
	}
	if n := foundBy(t, e, "is:unread"); n != 1 {
		t.Errorf("%d documents are unread, want 1", n)
	}
	if s, err := e.Status(t.Context(), ""); err != nil || s.Schema != current().version() {
		t.Errorf("Status: %+v, %v", s, err)
	}
	err := e.read(t.Context(), func(c *conn) error {
		b, err := readBitmap(t.Context(), c, "", gone)
		if fmt.Sprint(b.numbers()) != "[3 7]" {
			t.Errorf("the numbers of documents that were removed are %v", b.numbers())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	putArticles(t, e, 8)
	if n := foundBy(t, e, "is:unread"); n != 2 {
		t.Errorf("%d documents are unread after one came again, want 2", n)
	}
}

// A decision about a library whose file was removed is not said to be kept.
func TestRemovedLibrary(t *testing.T) {
	path := newFile(t, 1)
	e, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	for _, suffix := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(path + suffix); err != nil && !errors.Is(err, os.ErrNotExist) {
			t.Fatal(err)
		}
	}
	_, err = e.Mark(t.Context(), triage.Decision{
		Stamp: stampOf("ana"), Verb: "star", Changes: []triage.Change{{ID: article(1), Key: triage.Star, After: triage.Yes}},
	})
	if !errors.Is(err, errRemoved) {
		t.Errorf("a decision in a library that was removed: %v, want %v", err, errRemoved)
	}
}
