package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"unicode/utf8"

	"brief/model/actor"
	"brief/model/tagger"
)

// folds is how many times the annotated documents are parted: each part once is what
// weights are scored on that the others alone have made.
const folds = 3

// heldOut is a step's scores: F1 on the parts of our own annotations and of the web
// texts that were not trained on, and on articles of Worldwide's training part.
type heldOut struct{ own, web, world tally }

// crossValidate trains for the first folds, once for each, and scores on what it leaves
// out.
func (t *trainActors) crossValidate(ctx context.Context, first int) (heldOut, error) {
	var sum heldOut
	world, err := t.worldSample()
	if err != nil {
		return sum, err
	}
	for k := range first {
		ctx, own, web, err := t.fold(ctx, k)
		if err != nil {
			return sum, err
		}
		for _, s := range []struct {
			to   *tally
			docs []goldNames
		}{{&sum.own, own}, {&sum.web, web}, {&sum.world, world}} {
			byKind, err := tallied(ctx, s.docs)
			if err != nil {
				return sum, fmt.Errorf("score fold %d: %w", k+1, err)
			}
			for _, kind := range byKind {
				s.to.add(*kind)
			}
		}
	}
	return sum, nil
}

// add adds the counts of more to t.
func (t *tally) add(more tally) {
	t.right, t.found, t.gold = t.right+more.right, t.found+more.found, t.gold+more.gold
}

// fold trains without part k of our own annotations and of the web texts, and returns
// a context with the weights, and both parts.
func (t *trainActors) fold(ctx context.Context, k int) (_ context.Context, own, web []goldNames, err error) {
	other := *t
	other.out, other.heldOwn, other.heldWeb = io.Discard, part{k, folds}, part{k, folds}
	raw, err := other.made(ctx)
	if err != nil {
		return nil, nil, nil, err
	}
	m, err := tagger.Parse(string(raw))
	if err != nil {
		return nil, nil, nil, err
	}
	mine, err := t.own()
	if err != nil {
		return nil, nil, nil, err
	}
	for _, l := range inPart(mine, other.heldOwn) {
		own = append(own, l.gold())
	}
	all, err := t.gold("uner_ewt")
	if err != nil {
		return nil, nil, nil, err
	}
	for i := range all {
		if other.heldWeb.has(i) {
			web = append(web, all[i])
		}
	}
	return actor.WithModel(ctx, m), own, web, nil
}

// worldArticles is how many articles of Worldwide's training part are scored.
const worldArticles = 150

// worldTraining is the file of Worldwide's training part.
func (t *trainActors) worldTraining() string {
	return filepath.Join(t.data, "actors/worldwide/train.docs.jsonl")
}

// worldSample are articles from all of Worldwide's training part.
func (t *trainActors) worldSample() ([]goldNames, error) {
	all, err := readGold[goldNames](t.worldTraining())
	if err != nil {
		return nil, err
	}
	every := max(1, len(all)/worldArticles)
	var out []goldNames
	for i := 0; i < len(all) && len(out) < worldArticles; i += every {
		out = append(out, all[i])
	}
	return out, nil
}

// gold is a document as gold data have it.
func (l *labelled) gold() goldNames {
	g := goldNames{Doc: l.id, Text: l.text}
	for _, n := range l.names {
		start := utf8.RuneCountInString(l.text[:n.Span.Start])
		end := start + utf8.RuneCountInString(n.Span.In(l.text))
		g.Ents = append(g.Ents, goldName{start, end, goldKind(n.Kind)})
	}
	return g
}
