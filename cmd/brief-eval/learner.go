package main

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"strings"

	"brief/cmd/brief-eval/crf"
	"brief/model"
	"brief/model/actor"
	"brief/model/ingest"
	"brief/model/tagger"
	"brief/model/text"
)

// learner makes weights of documents.
type learner struct {
	opt   *trainActors
	names map[uint64]uint8 // known names and classes of words, by hash
	list  *tagger.Model    // of them alone
}

// classRounds and classLeast are the rounds in which words are sorted, and how often a
// word must be seen to have a class.
const (
	classRounds = 8
	classLeast  = 4
)

// newLearner reads the lists of names, and sorts the words of the news into classes.
func newLearner(opt *trainActors, news []freeNews) (*learner, error) {
	names := map[uint64]uint8{}
	if !opt.unlisted {
		var err error
		if names, err = readLists(filepath.Join(opt.data, "actors/gaz")); err != nil {
			return nil, err
		}
	}
	if opt.classes > 0 {
		maps.Copy(names, wordClasses(news, opt.classes, classRounds, classLeast))
	}
	list, err := tagger.Parse(string((&tagger.Weights{Names: names}).Bytes()))
	if err != nil {
		return nil, err
	}
	return &learner{opt, names, list}, nil
}

// lesson is what is learned from, and how much it counts.
type lesson struct {
	samples []actor.Sample
	weight  float32
	set     uint64
}

// lessons are what the tagger sees of documents.
func (l *learner) lessons(ctx context.Context, docs []labelled) ([]lesson, error) {
	out := make([]lesson, 0, len(docs)+1)
	for i := range docs {
		samples, err := samplesOf(ctx, l.list, &docs[i])
		if err != nil {
			return nil, fmt.Errorf("train on %s: %w", docs[i].id, err)
		}
		out = append(out, lesson{samples, docs[i].weight, docs[i].set})
	}
	return out, nil
}

// learned is a model: its weights, the hashes of their features, and its bytes.
type learned struct {
	weights *crf.Weights
	hashes  []uint64
	raw     []byte
}

// numbers are the numbers of the features by their hashes.
func (m *learned) numbers() map[uint64]uint32 {
	out := make(map[uint64]uint32, len(m.hashes))
	for k, h := range m.hashes {
		out[h] = uint32(k)
	}
	return out
}

// learn trains on the lessons.
func (l *learner) learn(from []lesson) *learned {
	t := l.opt
	n := newNumbering(t.least)
	for _, f := range from {
		n.take(f.samples, f.weight, f.set)
	}
	sequences := n.sequences()
	fmt.Fprintf(t.out, "%d lessons, %d passages, %d features\n", len(from), len(sequences), len(n.kept))
	w := crf.Train(sequences, len(n.kept), crf.Options{
		Passes: t.passes, Step: t.step, L1: t.l1, Seed: t.seed, Dropout: t.dropout,
		Progress: func(pass int, loss float64) { fmt.Fprintf(t.out, "pass %d: loss %.5f\n", pass, loss) },
	})
	made := &learned{}
	made.weights, made.hashes = n.merged(w, ownSet)
	made.weights.Outside(t.bias)
	rounded := crf.Round(made.weights, made.hashes, t.most, t.limit, l.names)
	made.raw = rounded.Bytes()
	fmt.Fprintf(t.out, "%s, %d bytes\n", rounded, len(made.raw))
	return made
}

// opened is a text as the whole program opens it.
func opened(ctx context.Context, id, s string) (*model.Document, error) {
	return ingest.Open(ctx, id, strings.NewReader(s), ingest.Options{Format: model.Text})
}

// samplesOf is what the tagger sees of a document, as the whole program does.
func samplesOf(ctx context.Context, list *tagger.Model, l *labelled) ([]actor.Sample, error) {
	d, err := opened(ctx, l.id, l.text)
	if err != nil {
		return nil, err
	}
	gold := l.names
	if d.Text != l.text {
		gold = l.movedTo(d.Text)
	}
	return actor.Samples(ctx, list, d, text.Passages(d), gold)
}
