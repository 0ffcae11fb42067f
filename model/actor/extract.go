package actor

import (
	"context"

	"brief/model"
	"brief/model/tagger"
	"brief/model/text"
)

// Extract returns the actors that passages of d name, the most salient first.
// The passages must be those of d, in document order. It fails only with the
// error of a context that has ended; it is looked at between passages. It
// keeps nothing and may be called from any number of goroutines.
func Extract(ctx context.Context, d *model.Document, passages []model.Passage) ([]model.Actor, error) {
	s := newScan(ctx, d, passages)
	for _, step := range [...]func() error{
		s.rules,
		s.tag,
		s.link,
		s.groups,
		func() error { return s.each((*record).hasFinds, s.describe) },
	} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return s.finish(), ctx.Err()
}

// newScan readies an extraction by the model of ctx.
func newScan(ctx context.Context, d *model.Document, passages []model.Passage) *scan {
	s := &scan{ctx: ctx, text: d.Text, in: passages, lex: lex(), words: make(map[string]*word, 256), names: make(map[string]*name, 64)}
	s.model = modelOf(ctx)
	s.romance = d.Language == "es" || d.Language == "fr" || d.Language == "pt"
	for i := range s.blanks {
		s.blanks[i].word = &s.blank
	}
	return s
}

// rules finds the names by rules and word lists, and decides on their kinds.
func (s *scan) rules() error {
	for _, step := range [...]func() error{
		s.read,
		s.spotAll,
		s.confirm,
		func() error { return s.each(func(r *record) bool { return r.headline }, s.recall) },
		s.decide,
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// scan is the state of one extraction.
type scan struct {
	ctx       context.Context
	text      string
	in        []model.Passage
	lex       *lexicon
	model     *tagger.Model // nil where the rules decide alone
	raw       []text.Token
	toks      []token // of the passage at hand, between blanks
	here      passage // the passage at hand
	blanks    [margin]token
	packed    []byte
	records   []record // by passage, and one after the last
	words     map[string]*word
	spellings []*word // all words
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
	capitals       int     // tokens with a capital inside sentences
	sorted         []*find // scratch
	actors         []*actor
}

// find is one place where the text seems to name an actor.
type find struct {
	name  *name
	actor *actor
	// passage is its index; from and to are the tokens of the name itself in it.
	passage, from, to int
	// title is the first token of the title before a person's name, or from.
	title int
	// called is that title.
	called string
	// weak is true for a single word at the head of a sentence, which counts
	// only when the document names it elsewhere.
	weak    bool
	nominal bool
	dropped bool
	// doubted is true for what the rules found and the tagger passed over, and with fresh
	// for what the tagger alone took for a name and a headline may have capitalised.
	doubted, fresh bool
	// listed is true where nothing but a comma or "and" parts it from the find
	// before, bracketed where that is an opening bracket.
	listed, bracketed bool
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
	why     model.Reason // of its actor, where brackets or initials say so
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
