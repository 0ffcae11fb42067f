package query

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"brief/model"
	"brief/model/ingest"
	"brief/model/text"
	"brief/seeds"
)

func read(t testing.TB, s string) Query {
	t.Helper()
	q, err := Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// marked puts brackets around the spans of s.
func marked(s string, spans []model.Span) string {
	var b strings.Builder
	at := 0
	for _, span := range spans {
		b.WriteString(s[at:span.Start] + "[" + span.In(s) + "]")
		at = span.End
	}
	return b.String() + s[at:]
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ query, text, want string }{
		{"seizure", "Seizures rose; a seizure, pre-seizure.", "[Seizures] rose; a [seizure], pre-[seizure]."},
		{`"seizure"`, "Seizures rose; a SEIZURE.", "Seizures rose; a [SEIZURE]."},
		{"seiz*", "Seizures, seized, size", "[Seizures], [seized], size"},
		{"f-16", "F-16s, the F-16; F 16, F/A 16", "F-16s, the [F-16]; [F 16], F/A 16"},
		{`border "border seizures"`, "border seizures at the border", "[border seizures] at the [border]"},
		{`"a b c" "b"`, "a b c b a b", "[a b c] [b] a [b]"},
		{`"a a"`, "a a a a a", "[a a] [a a] a"},
		{`"border sei"*`, "border\nseizures, border size", "[border\nseizures], border size"},
		{"a -b -(c OR d) (e OR f -g)", "a b c d e f g", "[a] b c d [e] [f] g"},
		{"actor:x source:y measure:z title:t body:u note:n tag:v kind:person", "x y z t u n v person", "[x] [y] [z] [t] [u] n v person"},
		{"us", "The U.S. used US guns", "The [U.S]. used [US] guns"},
		{"sao", "SÃO são sa\u0303o sao", "[SÃO] [são] [sa\u0303o] [sao]"},
		{"京", "北京の東京", "北[京]の東[京]"},
		{"北京", "在北京 北 京", "在[北京] [北 京]"},
		{"", "all", "all"},
		{"-a", "a", "a"},
	} {
		l := NewLights(read(t, c.query))
		if got := marked(c.text, l.Find(c.text, 0)); got != c.want {
			t.Errorf("%s: got %s, want %s", c.query, got, c.want)
		}
		if none := c.query == "" || c.query == "-a"; l.Empty() != none {
			t.Errorf("%s: empty is %v", c.query, l.Empty())
		}
	}
	if got := NewLights(read(t, "a")).Find("a a a", 2); len(got) != 2 {
		t.Errorf("%d spans, want 2", len(got))
	}
	if (&Lights{}).Find("a", 0) != nil {
		t.Error("the zero Lights finds something")
	}
}

func TestLabel(t *testing.T) {
	for in, want := range map[string]string{
		"":                               "",
		`fentanyl "border seizures" -x`:  `fentanyl "border seizures"`,
		"seiz":                           "seiz",
		"actor:sheinbaum is:unread a a*": "sheinbaum a",
		strings.Repeat("abcdéf ", 20):    "abcdéf",
		"abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNéPQRSTUVWXYZ-1": "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLM…",
	} {
		q, err := Typing(in)
		if err != nil {
			t.Fatal(err)
		}
		if got := NewLights(q).Label(); got != want {
			t.Errorf("%s: got %q, want %q", in, got, want)
		}
	}
}

// TestLightsAgree: a text is lit where it has a word that is not excluded, and only
// there.
func TestLightsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x, s := anExpr(t, 3), aText(t, 12)
		l := NewLights(Query{Where: x})
		has := false
		collect(x, false, func(w Words) { has = has || w.In(s) })
		spans := l.Find(s, 0)
		if (len(spans) > 0) != has {
			t.Fatalf("%s in %q: %v", x, s, spans)
		}
		checkSpans(t, s, spans)
		if few := l.Find(s, 2); !slices.Equal(few, spans[:min(2, len(spans))]) {
			t.Fatalf("%v of %v", few, spans)
		}
		for _, span := range spans {
			if len(l.Find(span.In(s), 0)) == 0 {
				t.Fatalf("%s: %q is lit", x, span.In(s))
			}
		}
	})
}

func checkSpans(t rapid.TB, s string, spans []model.Span) {
	t.Helper()
	end := 0
	for _, span := range spans {
		if span.Start < end || span.Empty() || span.End > len(s) || !utf8.ValidString(span.In(s)) {
			t.Fatalf("%v of %q", span, s)
		}
		end = span.End
	}
}

func FuzzLights(f *testing.F) {
	for _, s := range []string{"border seiz", `"a b" -c`, "北京 f-16 U.S.", "são* or"} {
		f.Add(s, "The U.S. border, F-16;\n  a b São 北京  seizures", 5, 20)
	}
	f.Fuzz(func(t *testing.T, typed, s string, from, to int) {
		q, err := Typing(typed)
		if err != nil || !utf8.ValidString(s) {
			return
		}
		l := NewLights(q)
		checkSpans(t, s, l.Find(s, 0))
		if label := l.Label(); len(label) > maxLabel+len("…") || utf8.ValidString(typed) && !utf8.ValidString(label) {
			t.Errorf("%q is called %q", typed, label)
		}
		d := &model.Document{Text: s}
		if span := (model.Span{Start: from, End: to}); from >= 0 && to <= len(s) && from < to && utf8.ValidString(s[:from]) && utf8.ValidString(s[:to]) {
			d.Paragraphs = []model.Paragraph{{Span: span}}
			d.Blocks = []model.Block{{Kind: model.BlockParagraph, Span: span}}
		}
		checkSnippet(t, d, l, l.Snippet(d))
		for _, sentence := range l.Sentences(d) {
			checkLine(t, sentence.Text, sentence.Lit)
		}
	})
}

func checkSnippet(t *testing.T, d *model.Document, l *Lights, s Snippet) {
	t.Helper()
	found := l.Find(d.Text, 1)
	if (s.Text == "") != (len(found) == 0) {
		t.Fatalf("%q has the snippet %q", d.Text, s.Text)
	}
	if s.Text == "" {
		return
	}
	checkLine(t, s.Text, s.Lit)
	if len(s.Lit) == 0 || !s.Span.Contains(model.Span{Start: s.First.Start, End: s.First.Start + 1}) {
		t.Fatalf("%q: %+v", d.Text, s)
	}
	if (s.Paragraph == 0) != (d.ParagraphAt(s.First.Start) < 0) {
		t.Fatalf("%q: %+v", d.Text, s)
	}
}

// checkLine fails where text is not one line with spans in order.
func checkLine(t *testing.T, s string, lit []model.Span) {
	t.Helper()
	checkSpans(t, s, lit)
	if strings.ContainsAny(s, "\n\t\v\f\r") || strings.Contains(s, "  ") || len(s) > 0 && strings.TrimSpace(s) == "" {
		t.Fatalf("%q is no line", s)
	}
}

const story = `- Seizures rose by 41%
- Mexico objects

# Border

The president spoke. Officials said that   border
seizures rose. A Seizure at the border was
the largest.

Nothing here.	But a seizure there.`

func TestSnippet(t *testing.T) {
	d, err := ingest.Open(t.Context(), "a.md", strings.NewReader(story), ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{
		"seizures":          "0.0 [Seizures] rose by 41%",
		"border seizure":    "1.2 Officials said that [border] [seizures] rose.",
		`"the border"`:      "1.3 A Seizure at [the border] was the largest.",
		"largest seizure":   "1.3 A [Seizure] at the border was the [largest].",
		"there":             "2.2 But a seizure [there].",
		"mexico":            "0.0 [Mexico] objects",
		`"border seizures"`: "1.2 Officials said that [border seizures] rose.",
		"absent":            "0.0 ",
		"rose absent":       "0.0 Seizures [rose] by 41%",
		"seizure -border":   "0.0 [Seizures] rose by 41%",
		`title:"border"`:    "0.0 [Border]",
	} {
		s := NewLights(read(t, in)).Snippet(d)
		if got := fmt.Sprintf("%d.%d %s", s.Paragraph, s.Sentence, marked(s.Text, s.Lit)); got != want {
			t.Errorf("%s: got  %s\n want %s", in, got, want)
		}
	}
}

// TestLongSnippet: a long sentence is cut at words around the first that is looked for.
func TestLongSnippet(t *testing.T) {
	for _, filler := range []string{"word ", "wörd ", "字", "x"} {
		for _, before := range []int{0, 10, 100, 500} {
			s := strings.Repeat(filler, before) + " needle " + strings.Repeat(filler, 300) + "needle"
			d := &model.Document{Text: s, Paragraphs: []model.Paragraph{{Span: model.Span{End: len(s)}}}}
			l := NewLights(read(t, "needle"))
			got := l.Snippet(d)
			checkSnippet(t, d, l, got)
			if n := len(got.Text); n > snippetBytes+2*len("…")+snippetBefore || n < snippetBytes/2 {
				t.Errorf("%d of %q: %d bytes", before, filler, n)
			}
			if !utf8.ValidString(got.Text) || !strings.Contains(got.Text, "needle") || got.Lit[0].In(got.Text) != "needle" {
				t.Errorf("%d of %q: %q, lit %v", before, filler, got.Text, got.Lit)
			}
			if text := strings.Trim(got.Text, "…"); strings.HasSuffix(filler, " ") && !strings.HasPrefix(text, strings.TrimSpace(filler)) && !strings.HasPrefix(text, "needle") {
				t.Errorf("%d of %q: %q", before, filler, got.Text)
			}
		}
	}
}

func TestSnippetIsNoTitle(t *testing.T) {
	s := "Border seizures\n\nThe seizures rose."
	d := &model.Document{Text: s, Title: model.Title{Span: model.Span{End: 15}}, Paragraphs: []model.Paragraph{{Span: model.Span{Start: 17, End: len(s)}}}}
	if got := NewLights(read(t, "seizures border")).Snippet(d); got.Text != "The seizures rose." {
		t.Errorf("%+v", got)
	}
	if got := NewLights(read(t, "border")).Snippet(d); got.Text != "Border seizures" || got.Paragraph != 0 {
		t.Errorf("%+v", got)
	}
}

func TestSentences(t *testing.T) {
	front := "---\ntitle: Elsewhere\nsource: Desk\ndate: 2024-03\n---\n"
	d, err := ingest.Open(t.Context(), "a.md", strings.NewReader(front+story), ingest.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range NewLights(read(t, `seizure border "rose by"`)).Sentences(d) {
		got = append(got, fmt.Sprintf("%s %d.%d %s", s.In, s.Paragraph, s.Sentence, marked(s.Text, s.Lit)))
		if s.Key != d.ID || s.ID != d.ID || s.Title != "Elsewhere" || s.Source != "Desk" || s.Published != "2024-03" {
			t.Errorf("%+v", s)
		}
		if strings.Join(strings.Fields(s.Span.In(d.Text)), " ") != s.Text {
			t.Errorf("%q stands at %v", s.Text, s.Span)
		}
	}
	want := []string{
		"key_point 0.0 [Seizures] [rose by] 41%",
		"body 0.0 [Border]",
		"body 1.2 Officials said that [border] [seizures] rose.",
		"body 1.3 A [Seizure] at the [border] was the largest.",
		"body 2.2 But a [seizure] there.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if NewLights(read(t, "absent")).Sentences(d) != nil {
		t.Error("sentences without a word")
	}
}

// TestPhraseAcrossSentences: a phrase that two sentences share is lit in both.
func TestPhraseAcrossSentences(t *testing.T) {
	d := &model.Document{Text: "It was large. Seizures rose."}
	d.Blocks = []model.Block{{Kind: model.BlockParagraph, Span: model.Span{End: len(d.Text)}}}
	d.Paragraphs = []model.Paragraph{{Span: model.Span{End: len(d.Text)}, EndBlock: 1}}
	var got []string
	for _, s := range NewLights(read(t, `"large seizures"`)).Sentences(d) {
		got = append(got, marked(s.Text, s.Lit))
	}
	if want := []string{"It was [large.]", "[Seizures] rose."}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}

// TestSamplesSnippets: the sentence of a snippet is one that package text finds.
func TestSamplesSnippets(t *testing.T) {
	for _, d := range samples(t) {
		passages := text.Passages(d)
		for _, word := range []string{"the", "of", "percent", "border seizure", "de la", "的", "في"} {
			l := NewLights(read(t, word))
			s := l.Snippet(d)
			checkSnippet(t, d, l, s)
			if s.Text == "" || s.Paragraph == 0 {
				continue
			}
			if !slices.ContainsFunc(passages, func(p model.Passage) bool {
				return p.Span == s.Span && p.Paragraph == s.Paragraph && p.Sentence == s.Sentence
			}) && !inTableOrCode(d, s.Paragraph) {
				t.Errorf("%s: %+v", d.Name, s)
			}
		}
	}
}

func inTableOrCode(d *model.Document, paragraph int) bool {
	p := d.Paragraphs[paragraph-1]
	kind := d.Blocks[p.FirstBlock].Kind
	return kind == model.BlockCell || kind == model.BlockCode
}

func samples(t testing.TB) []*model.Document {
	t.Helper()
	var out []*model.Document
	entries, err := fs.ReadDir(seeds.Files(), ".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		f, err := seeds.Files().Open(e.Name())
		if err != nil {
			t.Fatal(err)
		}
		d, err := ingest.Open(t.Context(), e.Name(), f, ingest.Options{})
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, d)
	}
	return out
}

// What makes a sentence an answer are the words of the query; an actor beside them says
// which documents it is in, and alone what it says.
func TestSentenceLights(t *testing.T) {
	const text = "The DEA came. Seizures rose, says Reuters."
	for typed, want := range map[string]string{
		"seizures": "Seizures", "seizures actor:DEA source:reuters": "Seizures", "actor:DEA date:2024": "DEA",
		"actor:DEA source:reuters": "DEA Reuters", "-seizures actor:DEA": "DEA", "is:unread": "",
	} {
		var found []string
		for _, s := range SentenceLights(read(t, typed)).Find(text, 0) {
			found = append(found, s.In(text))
		}
		if got := strings.Join(found, " "); got != want {
			t.Errorf("%s is answered by %q, want %q", typed, got, want)
		}
	}
}
