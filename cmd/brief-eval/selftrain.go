package main

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"

	"brief/cmd/brief-eval/crf"
	"brief/model"
	"brief/model/actor"
	"brief/model/tagger"
	"brief/model/text"
)

// selfTraining is training on texts that nobody has annotated: a first model finds the
// names in them, and what it is sure of is learned from as if it were gold.
type selfTraining struct {
	share float64 // what such a passage counts beside an annotated one; 0 for none of it
	sure  float64 // least probability of the names in a passage
	bytes int     // of each text that are looked at
}

// tagged returns the passages of texts in which the model is sure of the names that the
// whole program finds with it.
func (l *learner) tagged(ctx context.Context, made *learned, news []freeNews) ([]actor.Sample, error) {
	m, err := tagger.Parse(string(made.raw))
	if err != nil {
		return nil, err
	}
	row := made.numbers()
	var out []actor.Sample
	for i := range news {
		samples, err := l.found(actor.WithModel(ctx, m), &news[i])
		if err != nil {
			return nil, fmt.Errorf("find names in %s: %w", news[i].ID, err)
		}
		for _, s := range samples {
			if math.Exp(-made.weights.Loss(numbered(row, s))) >= l.opt.self.sure {
				out = append(out, s)
			}
		}
	}
	return out, nil
}

// found is what the tagger sees of the beginning of a text, labelled by the names that
// the whole program finds there.
func (l *learner) found(ctx context.Context, n *freeNews) ([]actor.Sample, error) {
	d, err := opened(ctx, n.ID, n.beginning(l.opt.self.bytes))
	if err != nil {
		return nil, err
	}
	passages := text.Passages(d)
	actors, err := actor.Extract(ctx, d, passages)
	if err != nil {
		return nil, err
	}
	return actor.Samples(ctx, l.list, d, passages, namesOf(actors))
}

// namesOf are the mentions by name of persons, organisations and places, in text order.
func namesOf(actors []model.Actor) []actor.Gold {
	var out []actor.Gold
	for _, a := range actors {
		for _, m := range a.Mentions {
			if !m.Nominal && a.Kind != model.Group {
				out = append(out, actor.Gold{Span: m.Span, Kind: a.Kind})
			}
		}
	}
	slices.SortFunc(out, func(a, b actor.Gold) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return out
}

// numbered is a sample with the numbers of those features that have one.
func numbered(row map[uint64]uint32, s actor.Sample) *crf.Sequence {
	q := &crf.Sequence{Features: make([][]uint32, len(s.Features)), Labels: s.Labels, Weight: 1}
	for i, hashes := range s.Features {
		for _, h := range hashes {
			if k, known := row[h]; known {
				q.Features[i] = append(q.Features[i], k)
			}
		}
	}
	return q
}
