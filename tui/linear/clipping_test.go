package linear_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"brief/model/clipping"
	"brief/model/triage"
	"brief/tui/linear"
)

// drawer is a library in which clippings are kept.
type drawer struct {
	linear.Library
	linear.Triaged
	marks []triage.Mark
}

func (d *drawer) Mark(_ context.Context, verb string, changes []triage.Change) (triage.Entry, error) {
	for _, c := range changes {
		d.marks = append(d.marks, triage.Mark{ID: c.ID, Key: c.Key, Value: c.After})
	}
	return triage.Entry{Verb: verb}, nil
}

func (d *drawer) States(_ context.Context, ids []string) ([]triage.State, error) {
	states := make([]triage.State, len(ids))
	for i, id := range ids {
		states[i] = triage.Of(slices.DeleteFunc(slices.Clone(d.marks), func(m triage.Mark) bool { return m.ID != id }))
	}
	return states, nil
}

// Next and Undo are about the last mark.
func (d *drawer) Next(context.Context) (undo, redo triage.Entry, err error) {
	return triage.Entry{Seq: int64(len(d.marks))}, triage.Entry{}, nil
}

func (d *drawer) Undo(context.Context, int64) (triage.Entry, error) {
	d.marks = d.marks[:len(d.marks)-1]
	return triage.Entry{Verb: "a correction"}, nil
}

func (d *drawer) Marks(context.Context, triage.Key) ([]triage.Mark, error) { return d.marks, nil }

// A sentence, or that of an item, is clipped by name; the last case file needs none.
func TestClip(t *testing.T) {
	d := &drawer{Library: samples(t, "000")}
	now := func() time.Time { return time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC) }
	said := hold(t, d, linear.Options{Now: now}, "case", "clip", "paragraph 1", "next-sentence", "clip", "clip border -- who says so?", "statistics", "2", "a", "case", "case border", "case none")
	for _, want := range []string{
		"No case files: clip NAME", "Say into which case file: clip border",
		`Clipped into "border": President Sheinbaum rejects`, "border, 2 clippings", "Comment: who says so?",
		"2 The sovereignty debate coincides with a 41%", `Nothing was clipped into "none".`,
	} {
		if !strings.Contains(said, want) {
			t.Errorf("%q was not said:\n%s", want, said)
		}
	}
	files := clipping.Files(d.marks)
	if len(files) != 1 || len(files[0].Clippings) != 2 || files[0].Clippings[0].Comment != "who says so?" {
		t.Errorf("kept is %+v", files)
	}
}
