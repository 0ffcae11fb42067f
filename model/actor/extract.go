package actor

import (
	"context"

	"brief/model"
	"brief/model/text"
)

// Extract returns the actors that passages of d name, the most salient first.
// The passages must be those of d, in document order. It fails only with the
// error of a context that has ended; it is looked at between passages. It
// keeps nothing and may be called from any number of goroutines.
func Extract(ctx context.Context, d *model.Document, passages []model.Passage) ([]model.Actor, error) {
	s := &scan{text: d.Text, lex: lex(), words: make(map[string]*word, 256), names: make(map[string]*name, 64)}
	s.toks = make([]token, 0, len(d.Text)/5+16)
	s.romance = d.Language == "es" || d.Language == "fr" || d.Language == "pt"
	for _, p := range passages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		s.read(p)
	}
	for i := range s.passages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		s.spot(&s.passages[i])
	}
	s.confirm()
	for i := range s.passages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		s.recall(&s.passages[i])
	}
	s.decide()
	actors := s.link()
	s.groups()
	s.describe(actors)
	return s.finish(actors), nil
}

// scan is the state of one extraction.
type scan struct {
	text      string
	lex       *lexicon
	raw       []text.Token
	toks      []token
	passages  []passage
	words     map[string]*word
	wordBlock []word
	names     map[string]*name
	order     []*name            // of names, by first appearance
	parts     map[string][]*name // the names of several words that have a word
	romance   bool               // the document is in Spanish, French, Portuguese
	blank     word
	// arabicFamilies are the last words of the Arabic names found so far.
	arabicFamilies map[string]bool
	gathered       []*gathering // the groups, by first appearance
	finds          []find
}

// passage is a passage with its tokens.
type passage struct {
	model.Passage
	index    int // in scan.passages
	from, to int
	headline bool
	script   bool // holds words of a script without capitals
	// finds is the half-open range of scan.finds that the passage holds.
	firstFind, endFind int
}

// find is one place where the text seems to name an actor.
type find struct {
	// from and to are the tokens of the name itself.
	from, to int
	passage  int
	name     *name
	// title is the first token of the title before a person's name, or from.
	title int
	// weak is true for a single word at the head of a sentence, which counts
	// only when the document names it elsewhere.
	weak    bool
	nominal bool
	dropped bool
	actor   *actor
}

// name is one spelling of a name with all that speaks for its kind.
type name struct {
	key     string
	words   []string
	votes   [kinds]float32
	context [kinds]float32 // what the words around its mentions say, added up
	kind    kind
	country string // the usual name of the country that it names
	finds   int
	first   int // index of the first find
	known   bool
	plain   *name // the same name without capitals throughout, or nil
	script  bool  // of a script without capitals
	actor   *actor
}

// kind is an actor's kind while it is weighed; none stands for what is no
// actor (events, works, days).
type kind uint8

const (
	person kind = iota
	organization
	place
	none
	kinds
)
