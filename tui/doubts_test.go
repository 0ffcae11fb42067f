package tui_test

import (
	"context"
	"iter"
	"testing"

	"brief/model"
	"brief/tui"
)

// blank is a library whose briefings hold nothing and cover a share of the text.
type blank struct {
	tui.Library
	covers float64
}

func (b blank) Extract(_ context.Context, d *model.Document) iter.Seq2[*model.Briefing, error] {
	dated := *d
	dated.Published = model.Published{Date: "2024-03-01", From: model.PublishedStated}
	return func(yield func(*model.Briefing, error) bool) {
		yield(&model.Briefing{Document: &dated, Covers: b.covers}, nil)
	}
}

// That there is no doubt is said only where all has been looked at.
func TestNoDoubts(t *testing.T) {
	for covers, want := range map[float64]string{0.5: "no doubts so far", 1: "no doubts: every part"} {
		d := newDirect(blank{article(), covers}, tui.Options{}, 120, 40)
		d.keys("!")
		if s := d.text(); !contains(s, want) {
			t.Errorf("with %v covered %q is not said:\n%s", covers, want, s)
		}
	}
}
