package triage_test

import (
	"reflect"
	"testing"

	"brief/model/triage"
)

// Setting marks one by one comes to what Of makes of all of them.
func TestWith(t *testing.T) {
	marks := []triage.Mark{
		{Key: triage.Read, Value: triage.Yes},
		{Key: triage.Star, Value: triage.Yes},
		{Key: triage.Done, Value: triage.Yes},
		{Key: triage.Later, Value: "2026-12-01T08:00:00Z"},
		{Key: triage.Note, Value: "ask\nagain"},
		{Key: triage.Priority, Value: triage.Low},
		{Key: triage.Tag("zeta"), Value: "Zeta"},
		{Key: triage.Tag("alpha"), Value: "alpha"},
		{Key: triage.Correction("b"), Value: "1"},
		{Key: triage.Correction("a"), Value: "2"},
	}
	var s triage.State
	for i, m := range marks {
		s = s.With(m.Key, m.Value)
		if want := triage.Of(marks[:i+1]); !reflect.DeepEqual(s, want) {
			t.Fatalf("with %s it is\n%+v, want\n%+v", m.Key, s, want)
		}
		if got := s.Value(m.Key); got != m.Value {
			t.Errorf("%s is %q, want %q", m.Key, got, m.Value)
		}
		if off := s.With(m.Key, ""); off.Value(m.Key) != "" || s.Value(m.Key) != m.Value {
			t.Errorf("without %s it is %+v", m.Key, off)
		}
	}
	if got := s.With(triage.Tag("ZETA"), "ZETA").Tags; !reflect.DeepEqual(got, []string{"alpha", "ZETA"}) {
		t.Errorf("a tag in another spelling makes %q", got)
	}
	if got := s.With("clip:1:x", "y"); !reflect.DeepEqual(got, s) {
		t.Errorf("a clipping changes %+v", got)
	}
}
