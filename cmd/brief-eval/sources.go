package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
)

// goldSource is who a gold quantity is attributed to; SourceSpan is null where the
// source stands in no words of the text.
type goldSource struct {
	Source     string
	SourceSpan json.RawMessage `json:"source_span"`
}

// given reports whether the gold data name a source for q.
func (q *goldQuantity) given() bool {
	return q.Attribution != nil && len(q.Attribution.SourceSpan) > 0 && string(q.Attribution.SourceSpan) != "null"
}

// scoreSources scores who a quantity is attributed to, over the quantities that
// PolNeAR (Newell et al., LREC 2018) marks: right is a source that shares a word
// with the gold one. A quantity that was not found has no source.
func scoreSources(ctx context.Context, path string) ([]score, error) {
	var t tally
	err := eachSource(ctx, path, func(_ int, _ *goldDocument, q *goldQuantity, said string) {
		if q.given() {
			t.gold++
		}
		if len(contentWords(said)) == 0 {
			return
		}
		t.found++
		if q.sourceIs(said) {
			t.right++
		}
	})
	return []score{{"source P", t.precision()}, {"source R", t.recall()}, {"source F1", t.f1()}}, err
}

// sourceIs reports whether said shares a word with the gold source.
func (q *goldQuantity) sourceIs(said string) bool {
	ours := contentWords(said)
	return q.given() && len(ours) > 0 && sharesConcept(&quantity{concept: contentWords(q.Attribution.Source)}, &quantity{concept: ours})
}

// eachSource calls do for every gold quantity with the source that was found for it.
func eachSource(ctx context.Context, path string, do func(k int, d *goldDocument, q *goldQuantity, said string)) error {
	docs, err := readGold[goldDocument](path)
	if err != nil {
		return err
	}
	texts := make([]string, len(docs))
	for i := range docs {
		texts[i] = docs[i].Text
	}
	made, err := briefings(ctx, texts)
	if err != nil {
		return err
	}
	for i := range docs {
		at := codePoints(docs[i].Text)
		for k := range docs[i].Quantities {
			q, said := &docs[i].Quantities[k], ""
			for _, s := range made[i].Statistics {
				if s.Span.Start < at[q.End] && s.Span.End > at[q.Start] {
					said = s.Source
					break
				}
			}
			do(i, &docs[i], q, said)
		}
	}
	return nil
}

// sourceErrors lists the quantities whose source differs from the gold one.
func sourceErrors(ctx context.Context, path, half string, out io.Writer) error {
	return eachSource(ctx, path, func(k int, d *goldDocument, q *goldQuantity, said string) {
		if otherHalf(half, k) || q.sourceIs(said) || !q.given() && len(contentWords(said)) == 0 {
			return
		}
		want := ""
		if q.given() {
			want = q.Attribution.Source
		}
		fmt.Fprintf(out, "%s\n  %s: gold %q, found %q\n", d.Text, string([]rune(d.Text)[q.Start:q.End]), want, said)
	})
}
