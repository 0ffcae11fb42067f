package actor

import (
	"context"
	"sort"

	"brief/model"
	"brief/model/tagger"
)

// Gold is a name that someone annotated.
type Gold struct {
	Span model.Span
	Kind model.ActorKind // person, organization or place
}

// Sample is what the tagger is shown of a stretch of tokens, for training: the features of each
// token and the label that it should have.
type Sample struct {
	Features [][]uint64
	Labels   []tagger.Label
}

// Samples returns what the tagger sees of d, labelled by the names in
// gold, which are in text order. A token that a name covers in part counts as covered.
// The names that the list of m knows are a part of what is seen; its weights are not.
func Samples(ctx context.Context, m *tagger.Model, d *model.Document, passages []model.Passage, gold []Gold) ([]Sample, error) {
	s := newScan(WithModel(ctx, m), d, passages)
	if err := s.rules(); err != nil {
		return nil, err
	}
	v := newView(s)
	out := make([]Sample, 0, len(passages))
	for i := range s.in {
		p := s.load(i)
		v.look(p, s.inOrder(p.record))
		for k := p.from; k < p.to && !v.shouted(p); {
			from, to := v.stretch(p, k)
			if from < to {
				out = append(out, v.sample(p, from, to, gold))
			}
			k = to
		}
	}
	return out, ctx.Err()
}

func (v *view) sample(p *passage, begin, end int, gold []Gold) Sample {
	var out Sample
	for i := begin; i < end; i++ {
		var features []uint64
		for side := range sides {
			features = v.wordFeatures(features, v.s.tok(p, i+offsets(side)).word, side)
		}
		out.Features = append(out.Features, v.tokenFeatures(features, p, i))
		out.Labels = append(out.Labels, v.labelOf(i, begin, end, gold))
	}
	return out
}

// labelOf is the label that a token should have.
func (v *view) labelOf(i, begin, end int, gold []Gold) tagger.Label {
	at := v.s.toks[i].span
	k := sort.Search(len(gold), func(k int) bool { return gold[k].Span.End > at.Start })
	if k == len(gold) || gold[k].Span.Start >= at.End {
		return tagger.Outside
	}
	kind := map[model.ActorKind]kind{model.Person: person, model.Organization: organization, model.Place: place}[gold[k].Kind]
	begins := i == begin || v.s.toks[i-1].span.End <= gold[k].Span.Start
	ends := i+1 == end || v.s.toks[i+1].span.Start >= gold[k].Span.End
	switch {
	case begins && ends:
		return tagger.At(int(kind), tagger.Single)
	case begins:
		return tagger.At(int(kind), tagger.Begin)
	case ends:
		return tagger.At(int(kind), tagger.End)
	}
	return tagger.At(int(kind), tagger.Inside)
}
