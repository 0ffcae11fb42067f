package enginetest

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"brief/model"
	"brief/model/correct"
	"brief/model/library"
	"brief/model/query"
	"brief/model/triage"

	"pgregory.net/rapid"
)

// testDecideAny has two analysts in two windows each decide anything, take it back and
// repeat it, while documents go and come again. The engine must do as the reference
// does, and at the end the journal must give what is set.
func testDecideAny(t *testing.T, open Open) {
	rapid.Check(t, func(rt *rapid.T) {
		e, naive := open(t), NewReference()
		defer e.Close()
		tb := failing{t, rt}
		a := &acting{TB: tb, rt: rt, engines: []library.Engine{e, naive}}
		for i := range 6 {
			a.drafts = append(a.drafts, draft{serial: i, title: fmt.Sprint("Title ", i), added: epoch().Add(-time.Duration(i) * 9 * time.Hour)})
		}
		for _, e := range a.engines {
			put(tb, e, len(a.drafts), a.drafts...)
		}
		for range rapid.IntRange(1, 25).Draw(rt, "steps") {
			a.step()
		}
		a.compare()
		for _, analyst := range analysts() {
			a.replay(e, analyst)
		}
	})
}

func analysts() []string { return []string{"ana", "bob"} }

// acting does the same with two engines.
type acting struct {
	testing.TB
	rt      *rapid.T
	engines []library.Engine
	drafts  []draft
	steps   int
}

// both calls f with each engine, and checks that the entries and the sort of error
// are the same.
func (a *acting) both(what string, f func(library.Engine) (triage.Entry, error)) {
	got, err := f(a.engines[0])
	want, wanted := f(a.engines[1])
	if sortOf(err) != sortOf(wanted) {
		a.Fatalf("%s: error %v, want %v", what, err, wanted)
	}
	same(a, what, got, want)
}

// sortOf says what an error is, so that those of two engines can be compared.
func sortOf(err error) string {
	conflict := (*triage.Conflict)(nil)
	switch {
	case err == nil:
		return ""
	case errors.As(err, &conflict):
		return fmt.Sprintf("%+v", *conflict)
	case errors.Is(err, library.ErrNotFound):
		return "not found"
	}
	return "other"
}

func (a *acting) step() {
	a.steps++
	st := triage.Stamp{
		Analyst: oneOf(a.rt, "analyst", analysts()), Window: oneOf(a.rt, "window", []string{"one", "two"}),
		At: epoch().Add(time.Duration(a.steps) * time.Second),
	}
	ctx := a.Context()
	switch rapid.IntRange(0, 11).Draw(a.rt, "step") {
	case 0, 1:
		seq := a.number()
		a.both(fmt.Sprint("Undo ", seq), func(e library.Engine) (triage.Entry, error) { return e.Undo(ctx, st, seq) })
	case 2, 3:
		seq := a.number()
		a.both(fmt.Sprint("Redo ", seq), func(e library.Engine) (triage.Entry, error) { return e.Redo(ctx, st, seq) })
	case 4:
		m, q := a.mark(), query.Query{Where: randomExpr(a.rt, 1)}
		a.both("MarkAll", func(e library.Engine) (triage.Entry, error) {
			return e.MarkAll(ctx, query.Scope{Analyst: st.Analyst, Now: epoch()}, q, st, "all", m.Key, m.Value)
		})
	case 5, 6:
		a.coming()
	default:
		d := triage.Decision{Stamp: st, Verb: "step"}
		for range rapid.IntRange(1, 3).Draw(a.rt, "changes") {
			d.Changes = append(d.Changes, a.change(st.Analyst))
		}
		a.both("Mark", func(e library.Engine) (triage.Entry, error) { return e.Mark(ctx, d) })
	}
}

// number draws 0 or the number of an entry.
func (a *acting) number() int64 {
	return max(0, int64(rapid.IntRange(-a.steps, a.steps).Draw(a.rt, "entry")))
}

// mark draws a key and a value for it.
func (a *acting) mark() triage.Mark { return oneOf(a.rt, "mark", someMarks()) }

func someMarks() []triage.Mark {
	return []triage.Mark{
		{Key: triage.Read, Value: triage.Yes},
		{Key: triage.Read},
		{Key: triage.Star, Value: triage.Yes},
		{Key: triage.Star},
		{Key: triage.Done, Value: triage.Yes},
		{Key: triage.Note, Value: "ship seized"},
		{Key: triage.Note, Value: "running"},
		{Key: triage.Note},
		{Key: triage.Later, Value: triage.Moment(epoch())},
		{Key: triage.Later, Value: triage.Moment(epoch().Add(time.Second))},
		{Key: triage.Tag("urgent"), Value: "Urgent"},
		{Key: triage.Tag("urgent"), Value: "urgent"},
		{Key: triage.Tag("urgent")},
		{Key: triage.Tag("ñ"), Value: "ñ"},
		{Key: triage.Priority, Value: triage.High},
		{Key: triage.Correction("a"), Value: "b"},
		fixing(correct.Document, correct.Published, "", "2024-02-29"),
		fixing(correct.Document, correct.Published, "", "1066"),
		fixing(correct.Document, correct.Published, "", ""),
		fixing(correct.Actor, correct.Name, "Text", "São Paulo"),
		fixing(correct.Actor, correct.Kind, "Text", string(model.Group)),
		fixing(correct.Actor, correct.Kind, "Text", ""),
		fixing(correct.Actor, correct.Dismiss, "Text", triage.Yes),
		fixing(correct.Actor, correct.Merge, "Text", "DEA"),
		fixing(correct.Statistic, correct.Value, "Text", "41"),
		fixing(correct.Statistic, correct.Measure, "Text", "ships"),
		fixing(correct.Statistic, correct.Dismiss, "Text", triage.Yes),
		fixing(correct.Statistic, correct.Dismiss, "Text", ""),
		fixing(correct.Flag, correct.Dismiss, "Point", triage.Yes),
		fixing(correct.Flag, correct.Dismiss, "Point", ""),
	}
}

// fixing is a correction of what stands at the first occurrence of a text.
func fixing(of correct.Subject, field correct.Field, text, value string) triage.Mark {
	f := correct.Fix{Of: of, Field: field, Value: value}
	if text != "" {
		f.Text, f.Occurrence = text, 1
	}
	return triage.Mark{Key: f.Key(), Value: value}
}

// change draws a change, mostly of what is there.
func (a *acting) change(analyst string) triage.Change {
	m := a.mark()
	c := triage.Change{ID: oneOf(a.rt, "document", append(idsOf(a.drafts...), "")), Key: m.Key, After: m.Value}
	if rapid.IntRange(0, 9).Draw(a.rt, "blind") > 0 {
		for _, there := range a.marks(a.engines[1], analyst) {
			if there.ID == c.ID && there.Key == c.Key {
				c.Before = there.Value
			}
		}
	}
	return c
}

func (a *acting) marks(e library.Engine, analyst string) []triage.Mark {
	marks, err := e.Marks(a.Context(), analyst, "")
	if err != nil {
		a.Fatalf("Marks: %v", err)
	}
	return marks
}

// coming removes a document, or puts one that is there or comes again.
func (a *acting) coming() {
	d := oneOf(a.rt, "document", a.drafts)
	remove := rapid.Bool().Draw(a.rt, "remove")
	for _, e := range a.engines {
		var err error
		if remove {
			_, err = e.Delete(a.Context(), idsOf(d))
		} else {
			_, err = e.Put(a.Context(), additions(d))
		}
		if err != nil {
			a.Fatalf("a document goes or comes: %v", err)
		}
	}
}

// compare compares all that can be asked about decisions.
func (a *acting) compare() {
	e, naive := a.engines[0], a.engines[1]
	for _, analyst := range analysts() {
		same(a, "Marks", a.marks(e, analyst), a.marks(naive, analyst))
		got, err := e.States(a.Context(), analyst, idsOf(a.drafts...))
		if err != nil {
			a.Fatalf("States: %v", err)
		}
		want, _ := naive.States(a.Context(), analyst, idsOf(a.drafts...))
		same(a, "States", got, want)
		entries, err := e.Journal(a.Context(), analyst, 0, 99)
		if err != nil {
			a.Fatalf("Journal: %v", err)
		}
		wanted, _ := naive.Journal(a.Context(), analyst, 0, 99)
		same(a, "Journal", entries, wanted)
		for _, s := range entries {
			got, err := e.Changes(a.Context(), analyst, s.Seq, 99)
			if err != nil {
				a.Fatalf("Changes: %v", err)
			}
			want, _ := naive.Changes(a.Context(), analyst, s.Seq, 99)
			same(a, "Changes", got, want)
		}
		undo, redo, err := e.Next(a.Context(), analyst)
		if err != nil {
			a.Fatalf("Next: %v", err)
		}
		wantedUndo, wantedRedo, _ := naive.Next(a.Context(), analyst)
		same(a, "Next", []triage.Entry{undo, redo}, []triage.Entry{wantedUndo, wantedRedo})
	}
}

// replay checks that the changes in the journal, from the first on, give the marks, also
// those of documents that were removed.
func (a *acting) replay(e library.Engine, analyst string) {
	entries, err := e.Journal(a.Context(), analyst, 0, 1000)
	if err != nil {
		a.Fatalf("Journal: %v", err)
	}
	type at struct {
		id  string
		key triage.Key
	}
	marks := map[at]string{}
	for i := len(entries) - 1; i >= 0; i-- {
		changes, err := e.Changes(a.Context(), analyst, entries[i].Seq, 1000)
		if err != nil {
			a.Fatalf("Changes: %v", err)
		}
		for _, c := range changes {
			m := at{c.ID, c.Key}
			if marks[m] != c.Before {
				a.Errorf("entry %d changes %q from %q, which was %q", entries[i].Seq, c.Key, c.Before, marks[m])
			}
			if marks[m] = c.After; c.After == "" {
				delete(marks, m)
			}
		}
	}
	there := a.marks(e, analyst)
	for _, m := range there {
		if marks[at{m.ID, m.Key}] != m.Value {
			a.Errorf("%q is %q, and %q by the journal", m.Key, m.Value, marks[at{m.ID, m.Key}])
		}
	}
	if len(there) != len(marks) {
		a.Errorf("%d marks are set, %d by the journal", len(there), len(marks))
	}
}
