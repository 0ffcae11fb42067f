package enginetest

import (
	"testing"

	"brief/model/library"
	"brief/model/triage"
)

// testRemovedMarks checks that what was decided about a document outlives it, and is in
// force when the document comes again.
func testRemovedMarks(t *testing.T, open Open) {
	e := open(t)
	d := three(t, e)
	tag, clip := triage.Tag("x"), triage.Clipping("case", "1")
	first := decided(t, e, "all", setting(d[0], tag, "x"), setting(d[0], triage.Star, triage.Yes), setting(d[1], triage.Star, triage.Yes),
		setting(d[0], triage.Read, triage.Yes), setting(d[0], triage.Note, "mine"), setting(d[0], clip, "text"),
		setting(d[0], triage.Correction("a"), "b"), setting(d[0], triage.Later, triage.Moment(epoch().AddDate(1, 0, 0))))
	state, marks := stateOf(t, e, "ana", d[0]), marksOf(t, e)
	if n, err := e.Delete(t.Context(), idsOf(d[0])); err != nil || n != 1 {
		t.Fatalf("Delete: %d, %v", n, err)
	}
	same(t, "the marks of a removed document and another", marksOf(t, e), marks)
	same(t, "the state of a removed document", stateOf(t, e, "ana", d[0]), triage.State{})
	for typed, want := range map[string][]draft{
		"is:read": nil, "is:unread": {d[2], d[1]}, "-is:read": {d[2], d[1]}, "is:starred": {d[1]}, "-is:starred": {d[2]}, "is:later": nil, "tag:x": nil, "note:mine": nil,
	} {
		expect(t, e, typed, want...)
		if n, err := e.Count(t.Context(), scope(), parse(t, typed)); err != nil || n.N != len(want) {
			t.Errorf("%s counts %d, %v; want %d", typed, n.N, err, len(want))
		}
	}
	changes, err := e.Changes(t.Context(), "ana", first.Seq, 1)
	if err != nil || len(changes) != 1 || changes[0].ID != d[0].id() {
		t.Errorf("Changes of a removed document: %v, %v", changes, err)
	}
	if err := e.Check(t.Context()); err != nil {
		t.Errorf("Check while marks of a removed document are kept: %v", err)
	}
	put(t, e, 1, d[0])
	same(t, "the state of a document that came again", stateOf(t, e, "ana", d[0]), state)
	same(t, "the marks of a document that came again and another", marksOf(t, e), marks)
	expect(t, e, "is:read", d[0])
	expect(t, e, "is:starred", d[1], d[0])
	expect(t, e, "tag:x", d[0])
	if err := e.Check(t.Context()); err != nil {
		t.Errorf("Check after a document came again: %v", err)
	}
}

// testRemovedUndo checks that decisions about a document that was removed are taken back,
// repeated and made as others are.
func testRemovedUndo(t *testing.T, open Open) {
	e := open(t)
	d := three(t, e)
	star := decided(t, e, "star", setting(d[0], triage.Star, triage.Yes), setting(d[1], triage.Star, triage.Yes))
	note := decided(t, e, "note", setting(d[0], triage.Note, "mine"), setting(d[0], triage.Clipping("case", "1"), "text"))
	if _, err := e.Delete(t.Context(), idsOf(d[0])); err != nil {
		t.Fatal(err)
	}
	if got := undone(t, e, 0); got.Of != note.Seq || got.N != 1 || got.Marks != 2 || got.Left != 0 || got.ID != d[0].id() || got.Title != "First" {
		t.Errorf("Undo of a decision about a removed document: %+v", got)
	}
	if got := marksOf(t, e); len(got) != 2 {
		t.Errorf("%d marks are left, want two stars: %v", len(got), got)
	}
	if got := redone(t, e, 0); got.Marks != 2 || got.Title != "First" {
		t.Errorf("Redo of a decision about a removed document: %+v", got)
	}
	if got := undone(t, e, star.Seq); got.N != 2 || got.Left != 0 {
		t.Errorf("Undo of a decision about a removed document and another: %+v", got)
	}
	again := decided(t, e, "comment", triage.Change{ID: d[0].id(), Key: triage.Clipping("case", "1"), Before: "text", After: "more"})
	if again.ID != d[0].id() || again.Title != "" || again.N != 1 {
		t.Errorf("a decision about a removed document: %+v", again)
	}
	put(t, e, 1, d[0])
	same(t, "the state of a document that came again", stateOf(t, e, "ana", d[0]), triage.State{Note: "mine"})
	expect(t, e, "is:starred")
	expect(t, e, "note:mine", d[0])
}

func marksOf(t *testing.T, e library.Engine) []triage.Mark {
	t.Helper()
	marks, err := e.Marks(t.Context(), "ana", "")
	if err != nil {
		t.Fatal(err)
	}
	return marks
}
