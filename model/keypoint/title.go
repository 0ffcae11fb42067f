package keypoint

import (
	"context"

	"brief/model"
)

// CheckTitle returns the parts of the author's title that the body of d does not
// have, as Extract does for key points, in order; their spans are of
// d.Title.Text. A derived title and a document without a body have none.
// passages are those of d, as text.Passages returns them. The only error is that
// of ctx.
//
// A title is written by looser rules: a word of the dictionary whose capital is due to
// its place or to the title's style is no name, callings and numbers in words up to
// twelve are not checked.
func CheckTitle(ctx context.Context, d *model.Document, passages []model.Passage) ([]model.Unsupported, error) {
	if d.Title.Derived || d.Title.Text == "" {
		return nil, ctx.Err()
	}
	lex := newLexicon(d.Language, len(d.Text))
	a := &analysis{
		doc:   d,
		split: splitter{text: d.Text, lex: lex},
		lex:   lex,
		index: &index{lex: lex},
		facts: newFacts(lex, d),
	}
	title := splitter{text: d.Title.Text, lex: lex}
	words := title.words(nil, model.Span{End: len(d.Title.Text)})
	r := reader{lex, d.Title.Text, words, title.tokens}
	a.facts.ask(r)
	a.also = lex.terms(nil, d.Title.Text, words)
	if err := a.read(ctx, passages); err != nil {
		return nil, err
	}
	find := newFinder(a.index, 1)
	evidence := find.evidence(find.claim(r, a.also))
	check := newChecker(a.facts, d.Language, a.body, a.cut)
	check.title = true
	return check.unsupported(r, evidence), ctx.Err()
}
