package enginetest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"brief/model/library"
	"brief/model/query"
	"brief/model/triage"
)

// What analysts decide, and take back.

// stamp is that of a window of an analyst's.
func stamp(analyst, window string) triage.Stamp {
	return triage.Stamp{Analyst: analyst, At: epoch(), Window: window}
}

// setting is the change that makes something of a document which was nothing before.
func setting(d draft, key triage.Key, value string) triage.Change {
	return triage.Change{ID: d.id(), Key: key, After: value}
}

// decided keeps a decision of Ana's.
func decided(t testing.TB, e library.Engine, verb string, changes ...triage.Change) triage.Entry {
	t.Helper()
	entry, err := e.Mark(t.Context(), triage.Decision{Stamp: stamp("ana", "w1"), Verb: verb, Changes: changes})
	if err != nil {
		t.Fatalf("Mark: %v", err)
	}
	return entry
}

func markedAll(t testing.TB, e library.Engine, typed string, key triage.Key, value string) triage.Entry {
	t.Helper()
	entry, err := e.MarkAll(t.Context(), scope(), parse(t, typed), stamp("ana", "w1"), "all "+string(key), key, value)
	if err != nil {
		t.Fatalf("MarkAll: %v", err)
	}
	return entry
}

func undone(t testing.TB, e library.Engine, seq int64) triage.Entry {
	t.Helper()
	entry, err := e.Undo(t.Context(), stamp("ana", "w2"), seq)
	if err != nil {
		t.Fatalf("Undo %d: %v", seq, err)
	}
	return entry
}

func redone(t testing.TB, e library.Engine, seq int64) triage.Entry {
	t.Helper()
	entry, err := e.Redo(t.Context(), stamp("ana", "w2"), seq)
	if err != nil {
		t.Fatalf("Redo %d: %v", seq, err)
	}
	return entry
}

// same compares two values of one type.
func same(t testing.TB, what string, got, want any) {
	t.Helper()
	if diff := Difference(got, want); diff != "" {
		t.Errorf("%s: %s", what, diff)
	}
}

func stateOf(t testing.TB, e library.Engine, analyst string, d draft) triage.State {
	t.Helper()
	states, err := e.States(t.Context(), analyst, idsOf(d))
	if err != nil || len(states) != 1 {
		t.Fatalf("States: %v, %v", states, err)
	}
	return states[0]
}

// three are documents in the order of their arrival.
func three(t testing.TB, e library.Engine) []draft {
	t.Helper()
	drafts := []draft{{serial: 1, title: "First"}, {serial: 2, title: "Second"}, {serial: 3, title: "Third"}}
	put(t, e, 3, drafts...)
	return drafts
}

func testMark(t *testing.T, open Open) {
	e := open(t)
	d := three(t, e)
	back := epoch().Add(time.Hour)
	fix := triage.Correction("actor:DEA#1:kind")
	entry := decided(t, e, "much", setting(d[1], triage.Read, triage.Yes), setting(d[0], triage.Tag("Élan Vital"), "Élan Vital"),
		setting(d[1], triage.Note, "ask \"again\"\n\x00"), setting(d[1], triage.Later, triage.Moment(back)), setting(d[0], fix, "group"),
		setting(d[1], triage.Priority, triage.Low), triage.Change{Key: triage.Watch("word", "ñ"), After: "1"})
	same(t, "the entry", entry, triage.Entry{Stamp: stamp("ana", "w1"), Seq: 1, Verb: "much", N: 2, Marks: 7, ID: d[0].id(), Title: "First"})
	first := triage.State{Tags: []string{"Élan Vital"}, Corrections: []triage.Mark{{ID: d[0].id(), Key: fix, Value: "group"}}}
	second := triage.State{Read: true, Note: "ask \"again\"\n\x00", Later: back, Priority: triage.Low}
	states, err := e.States(t.Context(), "ana", append(idsOf(d[1], d[2], d[0]), "nothing", "", strings.ToUpper(d[1].id())))
	if err != nil {
		t.Fatal(err)
	}
	same(t, "States", states, []triage.State{second, {}, first, {}, {}, {}})
	states, err = e.States(t.Context(), "bob", idsOf(d...))
	if err != nil {
		t.Fatal(err)
	}
	same(t, "another analyst's", states, make([]triage.State, 3))
	r, err := e.Search(t.Context(), scope(), query.Query{}, query.Page{})
	if err != nil || len(r.Hits) != 3 {
		t.Fatalf("Search: %v, %v", r.Hits, err)
	}
	same(t, "hits", []triage.State{r.Hits[0].State, r.Hits[1].State, r.Hits[2].State}, []triage.State{{}, second, first})
	changes, err := e.Changes(t.Context(), "ana", entry.Seq, 3)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "Changes", changes, []triage.Change{
		{Key: triage.Watch("word", "ñ"), After: "1"}, setting(d[0], fix, "group"), setting(d[0], triage.Tag("Élan Vital"), "Élan Vital"),
	})
	decided(t, e, "back now", setting(d[2], triage.Later, triage.Moment(epoch())))
	for typed, want := range map[string][]draft{
		"is:read": {d[1]}, "is:unread": {d[2], d[0]}, "is:later": {d[1]}, "tag:\"elan vital\"": {d[0]}, "note:again": {d[1]}, "is:starred": nil,
		"-is:unread": {d[1]}, "is:new": {d[2], d[0]}, "is:read OR tag:\"élan vital\"": {d[1], d[0]}, "-is:later first": {d[0]},
	} {
		expect(t, e, typed, want...)
	}
}

// testMarks checks the lists of marks.
func testMarks(t *testing.T, open Open) {
	e := open(t)
	d := three(t, e)
	decided(t, e, "some", setting(d[2], triage.Star, triage.Yes), setting(d[0], triage.Star, triage.Yes), setting(d[1], triage.Tag("b"), "B"),
		setting(d[1], triage.Tag("a"), "a"), setting(d[0], triage.Tag("b"), "b"), triage.Change{Key: triage.Tag("b"), After: "b"},
		triage.Change{Key: triage.Watch("word", "x"), After: "1"}, triage.Change{Key: triage.Star, After: triage.Yes})
	mark := func(id string, key triage.Key, value string) triage.Mark {
		return triage.Mark{ID: id, Key: key, Value: value}
	}
	stars := []triage.Mark{mark("", triage.Star, triage.Yes), mark(d[0].id(), triage.Star, triage.Yes), mark(d[2].id(), triage.Star, triage.Yes)}
	tags := []triage.Mark{mark(d[1].id(), "tag:a", "a"), mark("", "tag:b", "b"), mark(d[0].id(), "tag:b", "b"), mark(d[1].id(), "tag:b", "B")}
	watched := []triage.Mark{mark("", triage.Watch("word", "x"), "1")}
	for prefix, want := range map[triage.Key][]triage.Mark{
		"star": stars, "s": stars, "tag:": tags, "tag:b": tags[1:], "watch:": watched, "": slices.Concat(stars, tags, watched), "x": nil, "tag:%": nil,
	} {
		got, err := e.Marks(t.Context(), "ana", prefix)
		if err != nil {
			t.Fatal(err)
		}
		same(t, fmt.Sprintf("Marks %q", prefix), got, want)
	}
	if got, err := e.Marks(t.Context(), "bob", ""); err != nil || len(got) > 0 {
		t.Errorf("another analyst's marks: %v, %v", got, err)
	}
}

// testConflicts checks that a decision is kept whole, or refused whole.
func testConflicts(t *testing.T, open Open) {
	e := open(t)
	d := three(t, e)
	decided(t, e, "note", setting(d[1], triage.Note, "mine"))
	try := func(changes ...triage.Change) (triage.Entry, error) {
		return e.Mark(t.Context(), triage.Decision{Stamp: stamp("ana", "w2"), Verb: "try", Changes: changes})
	}
	_, err := try(setting(d[0], triage.Read, triage.Yes), setting(d[1], triage.Note, "other"))
	conflict := (*triage.Conflict)(nil)
	if !errors.As(err, &conflict) {
		t.Fatalf("a change of what is otherwise: %v", err)
	}
	same(t, "the conflict", *conflict, triage.Conflict{Change: setting(d[1], triage.Note, "other"), Now: "mine"})
	_, err = try(setting(d[0], triage.Read, triage.Yes), setting(draft{serial: 9}, triage.Read, triage.Yes))
	failsWith(t, "a decision about a document that is not there", err, library.ErrNotFound)
	for _, c := range []triage.Change{setting(d[0], triage.Read, "no"), setting(d[0], triage.Later, "soon"), setting(d[0], "", "x"), setting(d[0], triage.Tag("a"), "b")} {
		if _, err := try(setting(d[0], triage.Star, triage.Yes), c); err == nil {
			t.Errorf("%q is kept under %q", c.After, c.Key)
		}
	}
	if _, err := e.MarkAll(t.Context(), scope(), query.Query{}, stamp("ana", "w2"), "all", triage.Read, "no"); err == nil {
		t.Error("MarkAll keeps what is no value")
	}
	same(t, "after decisions that were refused", stateOf(t, e, "ana", d[0]), triage.State{})

	// What is as is wanted is no conflict, and no change.
	for _, changes := range [][]triage.Change{{setting(d[1], triage.Note, "mine")}, nil, {{ID: d[0].id(), Key: triage.Read, Before: triage.Yes}}} {
		if entry, err := try(changes...); err != nil || entry.Seq != 0 {
			t.Errorf("a decision that changes nothing: %+v, %v", entry, err)
		}
	}
	entry, err := try(setting(d[0], triage.Note, "a"), triage.Change{ID: d[0].id(), Key: triage.Note, Before: "a", After: "b"}, setting(d[1], triage.Note, "mine"))
	if err != nil || entry.Marks != 1 || entry.N != 1 {
		t.Errorf("two changes of one mark: %+v, %v", entry, err)
	}
	changes, err := e.Changes(t.Context(), "ana", entry.Seq, 9)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "what two changes of one mark are", changes, []triage.Change{setting(d[0], triage.Note, "b")})
	if j, err := e.Journal(t.Context(), "ana", 0, 9); err != nil || len(j) != 2 {
		t.Errorf("the journal has %d entries, %v; want those of two decisions", len(j), err)
	}
}

func testMarkAll(t *testing.T, open Open) {
	e := open(t)
	d := three(t, e)
	decided(t, e, "read", setting(d[1], triage.Read, triage.Yes))
	entry := markedAll(t, e, "", triage.Read, triage.Yes)
	same(t, "the entry", entry, triage.Entry{Stamp: stamp("ana", "w1"), Seq: 2, Verb: "all read", N: 2, Marks: 2, ID: d[0].id(), Title: "First"})
	expect(t, e, "is:read", d[2], d[1], d[0])
	if entry := markedAll(t, e, "is:unread", triage.Star, triage.Yes); entry.Seq != 0 {
		t.Errorf("marking nothing: %+v", entry)
	}
	markedAll(t, e, "is:read -first", triage.Tag("x"), "X")
	expect(t, e, "tag:x", d[2], d[1])
	undone(t, e, entry.Seq)
	expect(t, e, "is:read", d[1])
	expect(t, e, "is:unread", d[2], d[0])
}

// testFollows checks what a new version of a document begins with.
func testFollows(t *testing.T, open Open) {
	e := open(t)
	d := three(t, e)
	for _, analyst := range []string{"ana", "bob"} {
		changes := []triage.Change{setting(d[0], triage.Star, triage.Yes), setting(d[0], triage.Note, analyst), setting(d[0], triage.Tag(analyst), analyst)}
		for _, c := range []triage.Mark{
			{Key: triage.Read, Value: triage.Yes},
			{Key: triage.Done, Value: triage.Yes},
			{Key: triage.Later, Value: triage.Moment(epoch())},
			{Key: triage.Priority, Value: triage.High},
			{Key: triage.Correction("x"), Value: "y"},
		} {
			changes = append(changes, setting(d[0], c.Key, c.Value))
		}
		if _, err := e.Mark(t.Context(), triage.Decision{Stamp: stamp(analyst, ""), Changes: changes}); err != nil {
			t.Fatal(err)
		}
	}
	second, third, other := draft{serial: 5, title: "v2"}, draft{serial: 6, title: "v3"}, draft{serial: 7}
	batch := additions(second, third, other)
	batch[0].Follows, batch[1].Follows, batch[2].Follows = d[0].id(), second.id(), draft{serial: 99}.id()
	if n, err := e.Put(t.Context(), batch); err != nil || n != 3 {
		t.Fatalf("Put: %d, %v", n, err)
	}
	for _, version := range []draft{second, third} {
		for _, analyst := range []string{"ana", "bob"} {
			want := triage.State{Starred: true, Note: analyst, Tags: []string{analyst}}
			same(t, "the state of a new version", stateOf(t, e, analyst, version), want)
		}
	}
	same(t, "the state of what follows nothing", stateOf(t, e, "ana", other), triage.State{})
	names := func(id, want string) {
		t.Helper()
		b, err := e.Get(t.Context(), id)
		if err != nil || b.Document.Follows != want {
			t.Errorf("%.6s follows %.6q, %v; want %.6q", id, b.Document.Follows, err, want)
		}
		r, err := e.Search(t.Context(), scope(), query.Query{}, query.Page{})
		if err != nil {
			t.Fatal(err)
		}
		if i := slices.Index(ids(r.Hits), id); i < 0 || r.Hits[i].Follows != want {
			t.Errorf("the hit %.6s follows another than %.6q", id, want)
		}
	}
	names(d[0].id(), "")
	names(second.id(), d[0].id())
	names(third.id(), second.id())
	names(other.id(), "")

	// A document that is there follows nothing new, and keeps what it has.
	batch[1].Follows, batch[1].Briefing.Extractor = d[1].id(), secondVersion
	if n, err := e.Put(t.Context(), batch[1:2]); err != nil || n != 0 {
		t.Fatalf("Put: %d, %v", n, err)
	}
	names(third.id(), second.id())
	same(t, "the state after another reading", stateOf(t, e, "ana", third), triage.State{Starred: true, Note: "ana", Tags: []string{"ana"}})

	// One that comes again has what it had, whatever it follows; and never one that
	// arrived after it.
	decided(t, e, "no star", triage.Change{ID: third.id(), Key: triage.Star, Before: triage.Yes})
	if n, err := e.Delete(t.Context(), idsOf(third, d[0])); err != nil || n != 2 {
		t.Fatalf("Delete: %d, %v", n, err)
	}
	first := additions(d[0])[0]
	batch[1].Follows, first.Follows = d[0].id(), second.id()
	if n, err := e.Put(t.Context(), []library.Addition{batch[1], first}); err != nil || n != 2 {
		t.Fatalf("Put: %d, %v", n, err)
	}
	names(third.id(), d[0].id())
	names(d[0].id(), "")
	same(t, "the state of a version that came again", stateOf(t, e, "ana", third), triage.State{Note: "ana", Tags: []string{"ana"}})
	if entries, err := e.Journal(t.Context(), "ana", 0, 9); err != nil || len(entries) != 2 {
		t.Errorf("the journal has %d entries, %v; want those of two decisions", len(entries), err)
	}
}

func testAt(t *testing.T, open Open) {
	e := open(t)
	file, line := library.Place{Name: "/in box/a'b.txt"}, library.Place{Name: "/in box/all.jsonl", Line: 3}
	first, second := draft{serial: 1, place: file}, draft{serial: 2, place: file}
	put(t, e, 3, first, second, draft{serial: 3, place: line})
	places := []library.Place{{Name: "/else"}, file, line, {Name: "/in box/all.jsonl"}, {Name: "-"}}
	got, err := e.At(t.Context(), places)
	if want := []string{"", second.id(), "", "", ""}; err != nil || !slices.Equal(got, want) {
		t.Errorf("At: %v, %v; want %v", short(got), err, short(want))
	}
	if _, err := e.Delete(t.Context(), idsOf(second)); err != nil {
		t.Fatal(err)
	}
	if got, err := e.At(t.Context(), places[1:2]); err != nil || !slices.Equal(got, idsOf(first)) {
		t.Errorf("At, after the last one was removed: %v, %v", short(got), err)
	}
}

// testDecidingAtOnce has windows decide at the same time: nothing that was
// acknowledged is lost.
func testDecidingAtOnce(t *testing.T, open Open) {
	e := open(t)
	d := three(t, e)
	const windows, rounds = 4, 12
	var working sync.WaitGroup
	for w := range windows {
		analyst := []string{"ana", "bob"}[w%2]
		working.Go(func() {
			for i := range rounds {
				changes := []triage.Change{setting(d[i%3], triage.Tag(fmt.Sprint(w, " ", i)), fmt.Sprint(w, " ", i))}
				if _, err := e.Mark(t.Context(), triage.Decision{Stamp: stamp(analyst, fmt.Sprint(w)), Verb: "tag", Changes: changes}); err != nil {
					t.Errorf("window %d: %v", w, err)
				}
			}
		})
	}
	working.Go(func() {
		for i := range rounds {
			if _, err := e.Put(t.Context(), additions(draft{serial: 100 + i})); err != nil {
				t.Errorf("the adder: %v", err)
			}
		}
	})
	working.Wait()
	for _, analyst := range []string{"ana", "bob"} {
		marks, err := e.Marks(t.Context(), analyst, triage.Tags())
		entries, journalErr := e.Journal(t.Context(), analyst, 0, 1000)
		if want := windows / 2 * rounds; len(marks) != want || len(entries) != want || err != nil || journalErr != nil {
			t.Errorf("%s has %d tags and %d entries, %v, %v; want %d", analyst, len(marks), len(entries), err, journalErr, want)
		}
	}
}

// testCancelledMarkAll ends contexts at any moment of a decision about many.
func testCancelledMarkAll(t *testing.T, open Open) {
	e := open(t)
	var drafts []draft
	for i := range 400 {
		drafts = append(drafts, draft{serial: i})
	}
	put(t, e, 400, drafts...)
	kept := 0
	for round := range 12 {
		ctx, cancel := context.WithTimeout(t.Context(), time.Duration(round*round)*100*time.Microsecond)
		value := fmt.Sprint(round)
		entry, err := e.MarkAll(ctx, scope(), query.Query{}, stamp("ana", ""), "all", triage.Note, value)
		cancel()
		if err == nil {
			kept++
		}
		noted, countErr := e.Count(t.Context(), scope(), parse(t, "note:"+value))
		switch {
		case countErr != nil:
			t.Fatal(countErr)
		case err == nil && (entry.N != 400 || noted.N != 400),
			err != nil && (noted.N != 0 || !errors.Is(err, context.DeadlineExceeded)):
			t.Errorf("MarkAll whose context ended: %+v, %v, and %d have the note", entry, err, noted.N)
		}
	}
	if entries, err := e.Journal(t.Context(), "ana", 0, 99); err != nil || len(entries) != kept {
		t.Errorf("%d entries, %v; %d were acknowledged", len(entries), err, kept)
	}
}
