package triage_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"brief/model/triage"
)

func TestStateOfMarks(t *testing.T) {
	back := time.Date(2026, 12, 1, 8, 0, 0, 0, time.UTC)
	fix := triage.Mark{Key: triage.Correction("actor:DEA#1:kind"), Value: "organization"}
	got := triage.Of([]triage.Mark{
		{Key: triage.Tag("Zeta"), Value: "Zeta"},
		{Key: triage.Tag("Élan  Vital"), Value: "Élan  Vital"},
		{Key: triage.Read, Value: triage.Yes},
		{Key: triage.Star, Value: ""},
		{Key: triage.Later, Value: triage.Moment(back)},
		{Key: triage.Note, Value: "ask again"},
		{Key: triage.Priority, Value: triage.High},
		{Key: triage.Clipping("case", "1"), Value: "{}"},
		fix,
	})
	want := triage.State{
		Read: true, Later: back, Tags: []string{"Élan  Vital", "Zeta"}, Note: "ask again", Priority: triage.High,
		Corrections: []triage.Mark{fix},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("the state is\n%+v, want\n%+v", got, want)
	}
	if !got.Waits(back.Add(-time.Second)) || got.Waits(back) {
		t.Error("a document comes back at its time, and not before")
	}
	if triage.Tag("ÉLAN vital") != triage.Tag("élan  Vital") {
		t.Error("tags that differ in case alone are two")
	}
}

func TestKeysSayWhatTheyAreOf(t *testing.T) {
	for _, c := range []struct{ file, id string }{{"case: one", "a1"}, {"", "2"}} {
		file, id, ok := triage.Clipping(c.file, c.id).Clipping()
		if file != c.file || id != c.id || !ok {
			t.Errorf("a clipping of %q with the id %q is read as %q, %q, %v", c.file, c.id, file, id, ok)
		}
	}
	if kind, what, ok := triage.Watch("word", "a:b").Watch(); kind != "word" || what != "a:b" || !ok {
		t.Errorf("a watched word is read as %q, %q, %v", kind, what, ok)
	}
	if _, _, ok := triage.Read.Watch(); ok {
		t.Error("read is no watched thing")
	}
}

func TestApply(t *testing.T) {
	c := triage.Change{Key: triage.Note, Before: "a", After: "b"}
	for now, want := range map[string]struct {
		value string
		ok    bool
	}{"a": {"b", true}, "b": {"b", true}, "c": {"c", false}, "": {"", false}} {
		if got, ok := c.Apply(now); got != want.value || ok != want.ok {
			t.Errorf("%q becomes %q, %v; want %q, %v", now, got, ok, want.value, want.ok)
		}
	}
	if got, ok := c.Inverse().Apply("b"); got != "a" || !ok {
		t.Errorf("taking it back leaves %q, %v", got, ok)
	}
}

func TestCheck(t *testing.T) {
	back := triage.Moment(time.Date(2026, 12, 1, 8, 0, 0, 0, time.UTC))
	for _, m := range []triage.Mark{
		{Key: triage.Read, Value: triage.Yes},
		{Key: triage.Done},
		{Key: triage.Later, Value: back},
		{Key: triage.Priority, Value: triage.Low},
		{Key: triage.Tag("Élan"), Value: "élan "},
		{Key: triage.Note, Value: "a\nb"},
		{Key: triage.Watch("word", "x"), Value: "1"},
	} {
		if err := m.Key.Check(m.Value); err != nil {
			t.Errorf("%s, %q: %v", m.Key, m.Value, err)
		}
	}
	for _, m := range []triage.Mark{
		{Value: "x"},
		{Key: triage.Read, Value: "no"},
		{Key: triage.Later, Value: "tomorrow"},
		{Key: triage.Later, Value: "2026-12-01T09:00:00+01:00"},
		{Key: triage.Priority, Value: triage.Yes},
		{Key: triage.Tag("a"), Value: "b"},
		{Key: triage.Note, Value: strings.Repeat("x", triage.MaxValue+1)},
	} {
		if m.Key.Check(m.Value) == nil {
			t.Errorf("%s: %.20q is taken for a value", m.Key, m.Value)
		}
	}
}
