package export

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brief/model"
	"brief/model/query"
)

// hits are documents as a query finds them.
func hits() []query.Hit {
	id := strings.Repeat("0123456789abcdef", 4)
	return []query.Hit{
		{
			Entry: model.Entry{ID: id, Title: "President Sheinbaum rejects Trump's military intervention proposal", Published: "2024-03-01", Source: "Reuters", Words: 1614},
			Snippet: query.Snippet{
				Text: "Fentanyl seizures at border checkpoints rose 41% year over year, according to unpublished DEA data.",
				Lit:  []model.Span{{Start: 0, End: 17}, {Start: 45, End: 48}}, Paragraph: 3, Sentence: 1,
			},
		},
		{Entry: model.Entry{ID: id}, Sample: true},
		{
			Entry:   model.Entry{ID: id, Title: "hidden\x1b[31m\u202e\ttext", Published: "2024", Source: "=cmd\n世界通訊社世界通訊社"},
			Snippet: query.Snippet{Text: "a\x1bb", Lit: []model.Span{{Start: 0, End: 1}}},
		},
	}
}

func TestHitText(t *testing.T) {
	star := func(s string) string { return "*" + s + "*" }
	bare := func(string) string { return "" }
	var out strings.Builder
	for _, o := range []HitStyle{{}, {Width: 30, Strong: star, Lit: star}} {
		for _, h := range hits() {
			out.WriteString(HitText(h, o))
		}
		for _, s := range found() {
			out.WriteString(SentenceText(s, o))
		}
		out.WriteString(strings.Repeat("=", 20) + "\n")
	}
	for _, h := range hits() {
		out.WriteString(ListLine(h, 0) + ListLine(h, 60) + ListFields(h))
	}
	golden(t, "hits.txt", []byte(out.String()))
	if got := HitText(hits()[0], HitStyle{Strong: bare}); strings.Contains(got, "President") {
		t.Errorf("the title is not marked by Strong: %s", got)
	}
}

// What is marked is what is lit, at every width, and the words stay as they are.
func TestLitLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringOfN(rapid.RuneFrom([]rune("ab世é🙂-")), 1, 9, -1), 1, 9).Draw(t, "words")
		text := strings.Join(words, " ")
		var lit []model.Span
		for i, w := range words {
			start := len(strings.Join(words[:i], " "))
			if i > 0 {
				start++
			}
			if rapid.Bool().Draw(t, "lit") {
				lit = append(lit, model.Span{Start: start, End: start + len(w)})
			}
		}
		mark := func(s string) string { return "<" + s + ">" }
		width := rapid.IntRange(1, 30).Draw(t, "width")
		var want strings.Builder
		at := 0
		for _, l := range lit {
			want.WriteString(text[at:l.Start] + l.In(text))
			at = l.End
		}
		want.WriteString(text[at:])
		lines := litLines(text, lit, width, mark)
		got := strings.NewReplacer("<", "", ">", "").Replace(strings.Join(lines, ""))
		if bare := strings.ReplaceAll(want.String(), " ", ""); strings.ReplaceAll(got, " ", "") != bare {
			t.Fatalf("%q became %q", text, lines)
		}
		marked := 0
		for _, l := range lines {
			inside := false
			for _, r := range l {
				switch {
				case r == '<' || r == '>':
					inside = r == '<'
				case inside:
					marked += len(string(r))
				}
			}
		}
		for _, l := range lit {
			marked -= l.Len()
		}
		if marked != 0 {
			t.Fatalf("%+d bytes are marked beside %v in %q", marked, lit, lines)
		}
	})
}
