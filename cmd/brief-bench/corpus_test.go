package main

import (
	"bytes"
	"reflect"
	"testing"

	"brief/model"
	"brief/model/ingest"
	"brief/model/library/enginetest"
)

// An article must be the same document whether brief reads its line or the loader
// puts its briefing: else the two loads cannot be compared.
func TestArticle(t *testing.T) {
	c, err := readCorpus(t.Context(), "", 100)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 20 {
		a := c.article(i)
		if len(a.Text) < textSize || !reflect.DeepEqual(a, c.article(i)) {
			t.Errorf("article %d has %d bytes, or is another one the second time", i, len(a.Text))
		}
		got := a.briefing()
		for it, err := range ingest.Lines(t.Context(), "-", bytes.NewReader(a.line()), ingest.Options{}) {
			if err != nil {
				t.Fatal(err)
			}
			want, err := it.Open(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			want.Name = ""
			if diff := enginetest.Difference(got.Document, want); diff != "" {
				t.Errorf("article %d is not what brief reads: %s", i, diff)
			}
		}
		for _, s := range got.Sentences {
			if !got.Document.Paragraphs[s.Paragraph-1].Span.Contains(s.Span) {
				t.Errorf("article %d: a sentence of paragraph %d stands at %v", i, s.Paragraph, s.Span)
			}
		}
		for _, s := range got.Statistics {
			if s.Span != (model.Span{}) && got.Document.ParagraphAt(s.Span.Start) < 0 {
				t.Errorf("article %d: a statistic stands at %v, outside every paragraph", i, s.Span)
			}
		}
	}
}

func TestGrouped(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 20_000: "20,000", 1_000_000: "1,000,000"} {
		if got := grouped(n); got != want {
			t.Errorf("grouped(%d) = %q, want %q", n, got, want)
		}
	}
}
