package typeset

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brief/model"
	"brief/tui/theme"
)

// What is broken without Glamour has its line ends where Glamour would put them.
func TestProseBreaksAsGlamourDoes(t *testing.T) {
	words := []string{
		"a", "I", "the", "Mexico's", "U.S.", "cross-border", "year-over-year", "(35%)", "$1.2bn", "—", "“quoted”", "été",
		"state-of-the-art,", "x-", "-y", "--", "co-op-", "1-2", "autonomydoctrine", "anti-trafficking", "a-b-c-d-e-f-g-h", "3.2%",
		"and/or", "中文", "中-文", "e\u0301a-b", "A-", "3\u00a0%", "soft\u00adly", "non\u2011breaking", "‐", "*", "_b_", "`c`", "#", "1.", "<b>", "&amp;",
	}
	s := New()
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 8, 60).Draw(t, "words"), " ")
		width := rapid.IntRange(20, 90).Draw(t, "width")
		glyphs := Glyphs(text, model.Span{End: len(text)}, nil, theme.Quote)
		got, ok := prose(glyphs, width, theme.Quote)
		if !ok {
			t.Fatalf("%q at %d is left to Glamour", text, width)
		}
		out, err := s.render(encode(glyphs), width)
		if err != nil {
			t.Fatal(err)
		}
		want, ok := align(out, glyphs, width)
		if !ok {
			return // Glamour has lost something: nothing to compare with
		}
		if joined(got) != joined(want) {
			t.Fatalf("at width %d:\n%s\nGlamour:\n%s", width, joined(got), joined(want))
		}
	})
}

func joined(lines []Line) string {
	var b strings.Builder
	for _, l := range lines {
		for _, g := range l {
			b.WriteString(g.Text)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestProseLeavesTheRestToGlamour(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		marks []model.Mark
	}{
		"a mark":      {"some words and some more", []model.Mark{{Span: model.Span{Start: 5, End: 10}, Kind: model.MarkStrong}}},
		"a wide word": {"some incomprehensibilities", nil},
	} {
		if _, ok := prose(Glyphs(c.text, model.Span{End: len(c.text)}, c.marks, 0), 12, 0); ok {
			t.Errorf("%s is taken for plain prose", name)
		}
	}
}
