package keypoint

import (
	"context"
	"os"
	"strings"
	"testing"

	"brief/model"
	"brief/model/text"
)

// document makes a Document of plain text: leading "- " lines are key points,
// "# " lines headings, other lines paragraphs.
func document(source, language string) *model.Document {
	d := &model.Document{Text: source, Format: model.Text, Language: language}
	at := 0
	for line := range strings.SplitAfterSeq(source, "\n") {
		span := model.Span{Start: at, End: at + len(strings.TrimRight(line, "\n"))}
		at += len(line)
		switch {
		case strings.TrimSpace(line) == "":
			continue
		case strings.HasPrefix(line, "- ") && len(d.Paragraphs) == 0:
			span.Start += 2
			d.Blocks = append(d.Blocks, model.Block{Kind: model.BlockKeyPoint, Span: span})
			continue
		case strings.HasPrefix(line, "# "):
			span.Start += 2
			d.Blocks = append(d.Blocks, model.Block{Kind: model.BlockHeading, Level: 1, Span: span})
			continue
		}
		n := len(d.Blocks)
		d.Blocks = append(d.Blocks, model.Block{Kind: model.BlockParagraph, Span: span})
		d.Paragraphs = append(d.Paragraphs, model.Paragraph{Span: span, FirstBlock: n, EndBlock: n + 1})
	}
	return d
}

func extract(t testing.TB, d *model.Document) Result {
	t.Helper()
	r, err := Extract(context.Background(), d, text.Passages(d))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func article(t testing.TB) *model.Document {
	t.Helper()
	raw, err := os.ReadFile("../../seeds/000_0595d46202efcefa.txt")
	if err != nil {
		t.Fatal(err)
	}
	return document(string(raw), "en")
}

// The article's five key points, as an analyst reads them: any of first may
// lead the evidence, also must be among it.
func TestArticleEvidence(t *testing.T) {
	type at [2]int // paragraph, sentence
	cases := []struct {
		first, also []at
	}{
		{[]at{{1, 1}}, []at{{1, 2}}},
		{[]at{{4, 2}, {1, 1}, {6, 2}}, nil},
		{[]at{{2, 1}}, []at{{3, 1}}},
		{[]at{{2, 2}}, nil},
		{[]at{{5, 2}, {1, 3}, {2, 3}}, nil},
	}
	points := extract(t, article(t)).KeyPoints
	if len(points) != len(cases) {
		t.Fatalf("%d key points, want %d", len(points), len(cases))
	}
	for i, c := range cases {
		var got []at
		for _, e := range points[i].Evidence {
			got = append(got, at{e.Paragraph, e.Sentence})
		}
		if len(got) == 0 || !contains(c.first, got[0]) {
			t.Errorf("key point %d: evidence %v, want it to begin with one of %v", i+1, got, c.first)
		}
		for _, want := range c.also {
			if !contains(got, want) {
				t.Errorf("key point %d: evidence %v is without %v", i+1, got, want)
			}
		}
	}
}

func contains[T comparable](list []T, want T) bool {
	for _, v := range list {
		if v == want {
			return true
		}
	}
	return false
}

func TestArticleFlags(t *testing.T) {
	want := model.Unsupported{Span: model.Span{Start: 240, End: 253}, Kind: model.UnsupportedDate}
	var got []model.Unsupported
	for i, p := range extract(t, article(t)).KeyPoints {
		if len(p.Unsupported) > 0 && i != 3 {
			t.Errorf("key point %d is flagged: %v", i+1, p.Unsupported)
		}
		got = append(got, p.Unsupported...)
	}
	if len(got) != 1 || got[0] != want {
		t.Errorf("unsupported parts are %v, want only %v", got, want)
	}
}
