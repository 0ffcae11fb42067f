package keypoint

import (
	"context"
	"slices"

	"brief/model"
)

// Result is what Extract found.
type Result struct {
	// KeyPoints are the author's, in order; where there are none, sentences
	// selected from the body, best first. The evidence of a selected one is the
	// sentence itself, with its centrality as score: cosine with the whole body,
	// stretched to 0..1.
	KeyPoints []model.KeyPoint
	// Suggested are up to three selected sentences, best first, that say what
	// the author's key points do not. It is empty where KeyPoints are selected.
	Suggested []model.KeyPoint
}

const maxCompared = model.ComparedKeyPoints

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
	words []word // scratch, of the passage at hand
	terms []term // scratch, likewise
	given []statement
	also  []term   // of what is asked beside the given key points
	said  []vector // the given key points
	facts *facts   // nil where no key points are given
	body  bool     // a passage of it was read
}

func newAnalysis(d *model.Document) *analysis {
	lex := newLexicon(d.Language, len(d.Text))
	a := &analysis{
		doc:   d,
		split: splitter{text: d.Text, lex: lex},
		lex:   lex,
		index: &index{lex: lex},
	}
	if len(d.KeyPoints()) > 0 {
		a.facts = newFacts(lex, d)
	}
	return a
}

// read takes in the body: its sentences for the index and, where key points
// were given, what it states.
func (a *analysis) read(ctx context.Context, passages []model.Passage) error {
	a.index.in = passages
	a.index.reserve()
	var asked []term
	if a.facts != nil {
		asked = append(a.state(), a.also...)
	}
	for i, p := range passages {
		if i%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if p.In != model.InBody {
			continue
		}
		a.body = true
		terms := a.take(p.Span, a.doc.Blocks[p.Block].Kind == model.BlockCell)
		if p.Sentence > 0 {
			a.index.sentences = append(a.index.sentences, int32(i))
			a.index.flat = append(a.index.flat, terms...)
			a.index.offset = append(a.index.offset, int32(len(a.index.flat)))
		}
	}
	for _, span := range outside(a.doc) {
		a.take(span, false)
	}
	if a.facts != nil {
		a.facts.addPublished(a.doc.Published)
		a.facts.finish()
	}
	a.index.finish(asked)
	return ctx.Err()
}

// statement is a given key point, cut.
type statement struct {
	reader
	terms []term
}

// state cuts the given key points that are compared.
func (a *analysis) state() []term {
	var all []term
	given := a.doc.KeyPoints()
	a.given = make([]statement, 0, min(len(given), maxCompared))
	for _, span := range given[:min(len(given), maxCompared)] {
		words := a.split.words(nil, span)
		terms := a.lex.terms(nil, a.doc.Text, words)
		r := reader{a.lex, a.doc.Text, words, slices.Clone(a.split.tokens)}
		a.facts.ask(r)
		a.given = append(a.given, statement{r, terms})
		all = append(all, terms...)
	}
	return all
}

// take cuts span into words and terms and adds them to the facts; cell says that
// it is of a table.
func (a *analysis) take(span model.Span, cell bool) []term {
	a.words = a.split.words(a.words[:0], span)
	a.terms = a.lex.terms(a.terms[:0], a.doc.Text, a.words)
	if a.facts != nil {
		a.facts.add(reader{a.lex, a.doc.Text, a.words, a.split.tokens}, a.terms, cell)
	}
	return a.terms
}

// cut reads a sentence of the body again; what it returns holds until the next
// call.
func (a *analysis) cut(span model.Span) reader {
	a.words = a.split.words(a.words[:0], span)
	return reader{a.lex, a.doc.Text, a.words, a.split.tokens}
}

func (a *analysis) points(ctx context.Context, given []model.Span) ([]model.KeyPoint, error) {
	points := make([]model.KeyPoint, len(given))
	find := newFinder(a.index, min(len(given), maxCompared))
	check := newChecker(a.facts, a.doc.Language, a.body, a.cut)
	for i, span := range given {
		points[i] = model.KeyPoint{Span: span, Given: true}
		if i >= maxCompared {
			continue
		}
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		g := a.given[i]
		a.said = append(a.said, a.index.vector(g.terms))
		points[i].Evidence = find.evidence(find.claim(g.reader, g.terms))
		points[i].Unsupported = check.unsupported(g.reader, points[i].Evidence)
	}
	return points, nil
}
