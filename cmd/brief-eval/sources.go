package main

import (
	"context"
	"encoding/json"
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
	docs, err := readGold[goldDocument](path)
	if err != nil {
		return nil, err
	}
	texts := make([]string, len(docs))
	for i := range docs {
		texts[i] = docs[i].Text
	}
	made, err := briefings(ctx, texts)
	if err != nil {
		return nil, err
	}
	var t tally
	for i := range docs {
		at := codePoints(docs[i].Text)
		for k := range docs[i].Quantities {
			q := &docs[i].Quantities[k]
			if q.given() {
				t.gold++
			}
			said := ""
			for _, s := range made[i].Statistics {
				if s.Span.Start < at[q.End] && s.Span.End > at[q.Start] {
					said = s.Source
					break
				}
			}
			if len(contentWords(said)) == 0 {
				continue
			}
			t.found++
			if q.given() && sharesConcept(&quantity{concept: contentWords(q.Attribution.Source)}, &quantity{concept: contentWords(said)}) {
				t.right++
			}
		}
	}
	return []score{{"source P", t.precision()}, {"source R", t.recall()}, {"source F1", t.f1()}}, nil
}
