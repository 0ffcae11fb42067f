package keypoint

import (
	"context"

	"brief/model"
	"brief/model/text"
)

// Result is what Extract found.
type Result struct {
	// KeyPoints are the author's, in order; where there are none, sentences
	// selected from the body, best first.
	KeyPoints []model.KeyPoint
	// Suggested are up to three selected sentences, best first, that say what
	// the author's key points do not. It is empty where KeyPoints are selected.
	Suggested []model.KeyPoint
}

// maxCompared is how many of the author's key points are given evidence and
// checked. A document with more is a list, not a briefing.
const maxCompared = 500

// maxLookups bounds how many missing names are looked for in another spelling.
const maxLookups = 64

// Extract gives the key points of d their evidence and marks what the body does
// not have; where the author gave none, it selects sentences. passages are
// those of d, as text.Passages returns them. The only error is that of ctx.
func Extract(ctx context.Context, d *model.Document, passages []model.Passage) (Result, error) {
	a := newAnalysis(d)
	if err := a.read(ctx, passages); err != nil {
		return Result{}, err
	}
	given := d.KeyPoints()
	if len(given) == 0 {
		return Result{KeyPoints: a.selection(nil, selectionSize(len(a.index.sentences)))}, ctx.Err()
	}
	points, err := a.points(ctx, given)
	if err != nil {
		return Result{}, err
	}
	return Result{KeyPoints: points, Suggested: a.selection(points, suggestionSize(len(a.index.sentences)))}, ctx.Err()
}

// analysis is a document on its way through Extract.
type analysis struct {
	doc   *model.Document
	split splitter
	lex   *lexicon
	index *index
	words []word   // scratch, of the passage at hand
	terms []term   // scratch, likewise
	said  []vector // the given key points
	facts *facts   // nil where no key points are given
	body  bool     // a passage of it was read
}

func newAnalysis(d *model.Document) *analysis {
	lex := newLexicon(d.Language)
	a := &analysis{
		doc:   d,
		split: splitter{text: d.Text},
		lex:   lex,
		index: &index{lex: lex},
	}
	if len(d.KeyPoints()) > 0 {
		a.facts = newFacts(lex, text.DecimalComma(d.Text, d.Language))
	}
	return a
}

// read takes in the body: its sentences for the index and, where key points
// were given, what it states.
func (a *analysis) read(ctx context.Context, passages []model.Passage) error {
	a.index.in = passages
	a.index.reserve()
	for i, p := range passages {
		if i%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if p.In != model.InBody {
			continue
		}
		a.body = true
		terms := a.take(p.Span)
		if p.Sentence > 0 {
			a.index.sentences = append(a.index.sentences, int32(i))
			a.index.flat = append(a.index.flat, terms...)
			a.index.offset = append(a.index.offset, int32(len(a.index.flat)))
		}
	}
	for _, span := range outside(a.doc) {
		a.take(span)
	}
	if a.facts != nil {
		a.facts.addPublished(a.doc.Published)
		a.facts.finish()
	}
	a.index.finish(a.asked())
	return ctx.Err()
}

// asked are the terms of the given key points that are compared.
func (a *analysis) asked() []term {
	var all []term
	given := a.doc.KeyPoints()
	for _, span := range given[:min(len(given), maxCompared)] {
		a.words = a.split.words(a.words[:0], span)
		all = a.lex.terms(all, a.doc.Text, a.words)
	}
	return all
}

// take cuts span into words and terms and adds them to the facts.
func (a *analysis) take(span model.Span) []term {
	a.words = a.split.words(a.words[:0], span)
	a.terms = a.lex.terms(a.terms[:0], a.doc.Text, a.words)
	if a.facts != nil {
		a.facts.add(reader{a.doc.Text, a.words, a.split.tokens}, a.terms)
	}
	return a.terms
}

func (a *analysis) points(ctx context.Context, given []model.Span) ([]model.KeyPoint, error) {
	points := make([]model.KeyPoint, len(given))
	find := newFinder(a.index, min(len(given), maxCompared))
	check := &checker{facts: a.facts, lex: a.lex, language: a.doc.Language, body: a.body, lookups: maxLookups}
	for i, span := range given {
		points[i] = model.KeyPoint{Span: span, Given: true}
		if i >= maxCompared {
			continue
		}
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		words := a.split.words(nil, span)
		terms := a.lex.terms(nil, a.doc.Text, words)
		a.said = append(a.said, a.index.vector(terms))
		points[i].Evidence = find.evidence(find.claim(terms))
		points[i].Unsupported = check.unsupported(reader{a.doc.Text, words, a.split.tokens})
	}
	return points, nil
}
