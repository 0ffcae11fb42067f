package doubt_test

import (
	"fmt"
	"strings"
	"testing"

	"brief/model"
	"brief/model/doubt"
)

// pointsOf makes a briefing whose key points are lines; what stands in brackets is
// flagged as a name.
func pointsOf(lines ...string) *model.Briefing {
	b := &model.Briefing{Document: &model.Document{Published: model.Published{Date: "2024-03-01"}}}
	var text strings.Builder
	for _, line := range lines {
		k := model.KeyPoint{Span: model.Span{Start: text.Len()}, Given: true}
		for i, part := range strings.FieldsFunc(line, func(r rune) bool { return r == '[' || r == ']' }) {
			at := text.Len()
			text.WriteString(part)
			if i%2 == 1 {
				k.Unsupported = append(k.Unsupported, model.Unsupported{
					Span: model.Span{Start: at, End: text.Len()}, Kind: model.UnsupportedName,
				})
			}
		}
		k.Span.End = text.Len()
		b.KeyPoints = append(b.KeyPoints, k)
		text.WriteByte('\n')
	}
	b.Document.Text = text.String()
	return b
}

// Key points of another text are said once, and only where most of their names are
// absent.
func TestUnrelated(t *testing.T) {
	foreign := []string{"The party of [Oduya] met [Ada Lind] in [Brenn]", "A [Tesmara] bank left [Port Velmar]"}
	for _, c := range []struct {
		lines []string
		want  bool
	}{
		{foreign, true},
		{foreign[:1], false},
		{append(foreign[:2:2], "Then Rome, Paris, Lima, Oslo, Bern, Kyiv and Baku spoke"), false},
		{[]string{"a [Lind] b", "c [Oduya] d"}, false},
	} {
		b := pointsOf(c.lines...)
		found := doubt.Of(b)
		if doubt.Unrelated(b) != c.want {
			t.Errorf("%q: unrelated is %v, want %v", c.lines, !c.want, c.want)
		}
		if c.want && len(found) != 1 {
			t.Errorf("%q: %v, want one doubt", c.lines, found)
		}
	}
}

// A list that is too long to be compared says so.
func TestNotAllCompared(t *testing.T) {
	found := fmt.Sprint(doubt.Of(pointsOf(strings.Split(strings.Repeat("a point\n", model.ComparedKeyPoints+1), "\n")[:model.ComparedKeyPoints+1]...)))
	if want := "only the first 500 of 501 were compared with the body"; !strings.Contains(found, want) {
		t.Errorf("doubts are %s, want one that holds %q", found, want)
	}
}
