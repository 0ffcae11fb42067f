package enginetest

import (
	"context"
	"fmt"
	"testing"

	"brief/model/library"
	"brief/model/triage"
)

func testUndo(t *testing.T, open Open) {
	e := open(t)
	d := three(t, e)
	one := decided(t, e, "read", setting(d[0], triage.Read, triage.Yes))
	two := decided(t, e, "star", setting(d[1], triage.Star, triage.Yes), setting(d[2], triage.Star, triage.Yes))
	_, err := e.Redo(t.Context(), stamp("ana", ""), 0)
	failsWith(t, "Redo where nothing was taken back", err, library.ErrNotFound)
	same(t, "Undo", undone(t, e, 0), triage.Entry{Stamp: stamp("ana", "w2"), Seq: 3, Verb: "star", N: 2, Marks: 2, Of: two.Seq, ID: d[1].id(), Title: "Second"})
	same(t, "Undo again", undone(t, e, 0), triage.Entry{Stamp: stamp("ana", "w2"), Seq: 4, Verb: "read", N: 1, Marks: 1, Of: one.Seq, ID: d[0].id(), Title: "First"})
	_, err = e.Undo(t.Context(), stamp("ana", ""), 0)
	failsWith(t, "Undo where nothing stands", err, library.ErrNotFound)
	undo, redo, err := e.Next(t.Context(), "ana")
	one.TakenBack, two.TakenBack = true, true
	if err != nil {
		t.Fatal(err)
	}
	same(t, "Next", []triage.Entry{undo, redo}, []triage.Entry{{}, one})
	same(t, "Redo", redone(t, e, 0), triage.Entry{Stamp: stamp("ana", "w2"), Seq: 5, Verb: "read", N: 1, Marks: 1, Of: one.Seq, Again: true, ID: d[0].id(), Title: "First"})
	if got := redone(t, e, 0); got.Of != two.Seq || !got.Again {
		t.Errorf("the second Redo is of %+v", got)
	}
	expect(t, e, "is:starred", d[2], d[1])
	undone(t, e, two.Seq)
	three := decided(t, e, "done", setting(d[0], triage.Done, triage.Yes))
	_, err = e.Redo(t.Context(), stamp("ana", ""), 0)
	failsWith(t, "Redo after something new was decided", err, library.ErrNotFound)
	redone(t, e, two.Seq)
	expect(t, e, "is:starred", d[2], d[1])
	if got := undone(t, e, 0); got.Of != three.Seq {
		t.Errorf("Undo takes %+v back, want the newest that stands", got)
	}
	for _, seq := range []int64{three.Seq, 3, 99, -1} { // taken back, an undo, none
		_, err = e.Undo(t.Context(), stamp("ana", ""), seq)
		failsWith(t, fmt.Sprint("Undo of ", seq), err, library.ErrNotFound)
	}
	_, err = e.Redo(t.Context(), stamp("ana", ""), one.Seq)
	failsWith(t, "Redo of what stands", err, library.ErrNotFound)
	for _, call := range []func(context.Context, triage.Stamp, int64) (triage.Entry, error){e.Undo, e.Redo} {
		for _, seq := range []int64{0, one.Seq, three.Seq} {
			_, err = call(t.Context(), stamp("bob", ""), seq)
			failsWith(t, "another analyst's Undo or Redo", err, library.ErrNotFound)
		}
	}
	testJournalPages(t, e)
}

// testJournalPages checks that the journal is the same in pages.
func testJournalPages(t *testing.T, e library.Engine) {
	t.Helper()
	whole, err := e.Journal(t.Context(), "ana", 0, 100)
	if err != nil {
		t.Fatal(err)
	}
	var paged []triage.Entry
	for before := int64(0); ; {
		page, err := e.Journal(t.Context(), "ana", before, 2)
		if err != nil {
			t.Fatal(err)
		}
		if len(page) == 0 {
			break
		}
		paged = append(paged, page...)
		before = page[len(page)-1].Seq
	}
	same(t, "the journal in pages", paged, whole)
	for _, s := range whole {
		if s.TakenBack && s.Of != 0 {
			t.Errorf("an undo is taken back: %+v", s)
		}
	}
	if none, err := e.Journal(t.Context(), "ana", 0, 0); err != nil || len(none) > 0 {
		t.Errorf("no entries are %v, %v", none, err)
	}
	if bobs, err := e.Journal(t.Context(), "bob", 0, 9); err != nil || len(bobs) > 0 {
		t.Errorf("another analyst's journal: %v, %v", bobs, err)
	}
	_, err = e.Changes(t.Context(), "bob", 1, 9)
	failsWith(t, "another analyst's Changes", err, library.ErrNotFound)
}

// testUndoKeeps checks that an undo leaves alone what was changed since, and says so.
func testUndoKeeps(t *testing.T, open Open) {
	e := open(t)
	var drafts []draft
	for i := range 30 {
		drafts = append(drafts, draft{serial: i})
	}
	put(t, e, 30, drafts...)
	all := markedAll(t, e, "", triage.Note, "first")
	for _, d := range drafts[:25] {
		decided(t, e, "note", triage.Change{ID: d.id(), Key: triage.Note, Before: "first", After: "second"})
	}
	decided(t, e, "clear", triage.Change{ID: drafts[25].id(), Key: triage.Note, Before: "first"})
	got := undone(t, e, all.Seq)
	if got.N != 4 || got.Marks != 4 || got.Left != 25 || len(got.Kept) != triage.MaxKept || got.ID != drafts[26].id() {
		t.Errorf("Undo: %+v; want one that changes 4 and leaves 25", got)
	}
	for i, c := range got.Kept {
		same(t, "what is left alone", c, triage.Change{ID: drafts[i].id(), Key: triage.Note, Before: "first"})
	}
	if s := stateOf(t, e, "ana", drafts[0]); s.Note != "second" {
		t.Errorf("the later note is %q", s.Note)
	}
	if got := redone(t, e, all.Seq); got.N != 5 || got.Left != 25 {
		t.Errorf("Redo: %+v; want one that changes 5 and leaves 25", got)
	}
	if got := undone(t, e, all.Seq); got.N != 5 || got.Left != 25 {
		t.Errorf("Undo again: %+v; want one that changes 5 and leaves 25", got)
	}
}
