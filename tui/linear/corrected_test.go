package linear_test

import (
	"slices"
	"strings"
	"testing"

	"brief/model/correct"
	"brief/model/triage"
	"brief/tui/linear"
)

// What was corrected is told as corrected, and no longer once that is taken back.
func TestCorrected(t *testing.T) {
	d := &drawer{Library: samples(t, "000")}
	for _, f := range []correct.Fix{
		{Of: correct.Actor, Field: correct.Name, Text: "DEA", Occurrence: 1, Value: "Drug Enforcement Administration"},
		{Of: correct.Flag, Field: correct.Dismiss, Text: "February 2024", Occurrence: 1, Value: triage.Yes},
		{Of: correct.Document, Field: correct.Published, Value: "1999-05-06"},
	} {
		d.marks = append(d.marks, triage.Mark{ID: firstSample, Key: f.Key(), Value: f.Value})
	}
	walk := slices.Repeat([]string{"doubts"}, 10) // more than there are: it begins anew
	said := hold(t, d, linear.Options{}, slices.Concat([]string{"actors"}, walk, []string{"undo", "undo", "undo", "actors"}, walk)...)
	before, after, taken := strings.Cut(said, "Undo: a correction.")
	if !taken {
		t.Fatalf("nothing was taken back:\n%s", said)
	}
	for _, want := range []string{"1999-05-06, corrected", "Drug Enforcement Administration (corrected), organization"} {
		if !strings.Contains(before, want) {
			t.Errorf("%q is not told:\n%s", want, before)
		}
	}
	last := after[strings.LastIndex(after, "Undo: a correction."):]
	if strings.Contains(before, "date not in the body") || strings.Contains(last, "Drug Enforcement") || !strings.Contains(last, "DEA") || !strings.Contains(last, "date not in the body") {
		t.Errorf("it was told\n%s\nand afterwards\n%s", before, last)
	}
}

const firstSample = "27e906cf038e17ee10ca8c3b58b9a8c12cad3aedb1275233a347f33cb154b996"
