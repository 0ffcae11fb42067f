package actor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model/tagger"
)

// view is what the tagger sees of a document, in the form of features.
type view struct {
	s     *scan
	words []wordView // by word.index
	blank wordView   // of what stands outside the passage
	rules []rule     // by token of the passage at hand
	runs  []run      // the same

	features []uint64
	scores   []tagger.Scores
	decoder  tagger.Decoder
	found    []tagged
}

// wordView is what is known of a word wherever it stands in the document.
type wordView struct {
	low    uint64 // hash of the small spelling, its digits made alike
	shape  uint64
	class  uint64
	known  uint8 // classes of the model's list
	beside uint8 // the class of the words that stand beside the same words; 0 for none
	ready  bool
	scored [sides]bool
	scores [sides]tagger.Scores
	// parts are the kinds of the names that the rules found with the word in them, by
	// where it stands there: a bit each.
	parts uint16
}

// sides are the places from which a word speaks for the token at hand: itself, the
// one before and after, two before and after.
const sides = 5

// rule is what the rules say of a token: 0 for nothing, else a number for the kind
// of name and the position in it; and how sure they are.
type rule struct{ code, sure uint8 }

// run is the run of capitals that a token stands in.
type run struct{ from, to int32 }

// The numbers of the features. A new one goes to the end: a model knows them.
const (
	hashLow uint64 = iota + 1
	hashShape
	hashPrefix
	hashSuffix
	featLow
	featSpelling
	featShape
	featPrefix
	featSuffix
	featClass
	featClasses
	featLowClass
	featKnown
	featUse
	featParts
	featNear
	featRule
	featRuleSure
	featRulePair
	featRuleNext
	featRuleTriple
	featRuleShape
	featRuleLow
	featPair
	featNext
	featAround
	featShapes
	featShapesWide
	featPlace
	featClassPair
	featClassNext
	featRunLast
	featRunFirst
	featRunBefore
	featRunAfter
	featRunLength
	featRunClass
	featRunBeforePair
	featRunAfterPair
	featWindow
	featQuiet
	featBias
	hashClass
	featBeside
	featBesidePair
	featBesideNext
	featBesideAround
)

func newView(s *scan) *view {
	v := &view{s: s, words: make([]wordView, len(s.spellings)), blank: wordView{low: 1, shape: 1, class: 1, ready: true}}
	for _, n := range s.order {
		if n.finds == 0 || n.kind == none {
			continue
		}
		for i, w := range n.words {
			if known := s.words[w]; known != nil {
				v.words[known.index].parts |= 1 << (4*int(n.kind) + partOf(i, len(n.words)))
			}
		}
	}
	return v
}

// partOf is where word i stands among n: alone, first, last, between.
func partOf(i, n int) int {
	switch {
	case n == 1:
		return 0
	case i == 0:
		return 1
	case i == n-1:
		return 2
	}
	return 3
}

// of returns what is known of a word, looked up when it is first asked for.
func (v *view) of(w *word) *wordView {
	if w == &v.s.blank {
		return &v.blank
	}
	x := &v.words[w.index]
	if !x.ready {
		low := strings.ToLower(w.text)
		x.ready = true
		x.low = tagger.Hash(hashLow, digitsAlike(low))
		x.shape = tagger.Hash(hashShape, outline(w.text))
		x.class = tagger.Mix(uint64(w.class), uint64(w.low))
		x.known = v.s.model.Known(ListHash(low))
		x.beside = v.s.model.Known(ClassHash(w.text))
	}
	return x
}

// look makes the features' ground ready for a passage: what the rules decided on
// its tokens, and its runs of capitals.
func (v *view) look(p *passage, rules []*find) {
	n := len(v.s.toks)
	v.rules = append(v.rules[:0], make([]rule, n)...)
	for _, f := range rules {
		if v.foreign(f) {
			continue
		}
		class := f.class()
		sure := f.name.sureness()
		for i := f.from; i < f.to; i++ {
			if v.rules[i].code == 0 {
				v.rules[i] = rule{code: uint8(1 + 4*class + partOf(i-f.from, f.to-f.from)), sure: sure}
			}
		}
	}
	v.runs = append(v.runs[:0], make([]run, n)...)
	for i := p.from; i < p.to; {
		j := v.runEnd(p, i)
		for k := i; k < j; k++ {
			v.runs[k] = run{int32(i), int32(j)}
		}
		i = max(j, i+1)
	}
}

// class numbers what the rules took a find for: a kind, no actor, a demonym, or
// something they dropped.
func (f *find) class() int {
	switch {
	case f.dropped:
		return int(kinds) + 1
	case f.nominal:
		return int(kinds)
	}
	return int(f.name.kind)
}

// sureness says in four steps how far ahead of the next the name's kind is.
func (n *name) sureness() uint8 {
	if n.country != "" {
		return 4
	}
	first, second := float32(-100), float32(-100)
	for _, x := range n.votes {
		if x > first {
			first, second = x, first
		} else if x > second {
			second = x
		}
	}
	switch gap := first - second; {
	case gap < 0.5:
		return 0
	case gap < 1.5:
		return 1
	case gap < 3.5:
		return 2
	}
	return 3
}

// maxSmall is how many small words in a row may join a run.
const maxSmall = 2

// runEnd returns the end of the run of capitals that begins at token i, with the
// small words between them that names have; i where none begins.
func (v *view) runEnd(p *passage, i int) int {
	end := i
	for k := i; k < min(p.to, i+maxRun); k++ {
		t := v.s.toks[k]
		switch {
		case t.capital():
			end = k + 1
		case end == i || k-end >= maxSmall || t.low&isParticle == 0 && !joins(t.text):
			return end
		}
	}
	return end
}

func joins(s string) bool {
	switch s {
	case "of", "for", "and", "the", "&", "'s", "’s", "-":
		return true
	}
	return false
}

// around is how many tokens before and after one that may belong to a name are looked
// at with it.
const around = 2

// foreign reports whether a find is in other letters than Latin ones.
func (v *view) foreign(f *find) bool { return f.name.script || !latin(v.s.toks[f.from].text) }

// latin reports whether a word begins with a Latin letter, or with none.
func latin(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r < 0x370 || r >= 0x1e00 && r < 0x1f00 || !unicode.IsLetter(r)
}

// stretch returns the next tokens of the passage, from token i on, that are looked at
// together: those that may belong to names and a few around them. What lies between
// stretches belongs to no name.
func (v *view) stretch(p *passage, i int) (from, to int) {
	for i < p.to && !v.mayName(i) {
		i++
	}
	if i >= p.to {
		return p.to, p.to
	}
	first := i
	for from = first; from > p.from && from > first-around && !v.parted(from); from-- {
	}
	to = first + 1
	for i = to; i < p.to && i <= to+2*around && !v.parted(i); i++ {
		if v.mayName(i) {
			to = i + 1
		}
	}
	return from, min(i, to+around)
}

// parted reports whether a tab stands before token i, as between the cells of a table.
func (v *view) parted(i int) bool {
	return strings.IndexByte(v.s.text[v.s.toks[i-1].span.End:v.s.toks[i].span.Start], '\t') >= 0
}

// crossesCells reports whether a find goes on from one cell of a table into the next.
func (v *view) crossesCells(f *find) bool {
	for i := f.from + 1; i < f.to; i++ {
		if v.parted(i) {
			return true
		}
	}
	return false
}

// mayName reports whether token i may belong to a name: by its letters, by what the
// rules decided, or because the list knows it and it is no everyday word.
func (v *view) mayName(i int) bool {
	t := v.s.toks[i]
	if !latin(t.text) {
		return false
	}
	return t.capital() || v.rules[i].code != 0 || t.low&(isFunction|isCommon|isVerb|isRole) == 0 && v.of(t.word).known != 0
}

// shouted reports whether a passage is a headline in capitals, of which only what the
// rest of the document or a list knows is taken for a name.
func (v *view) shouted(p *passage) bool {
	for i := p.from; i < p.to && p.headline; i++ {
		if s := v.s.toks[i].shape; s == shapeCapital || s == shapeLower {
			return false
		}
	}
	return p.headline
}

// names returns the names of the passage by the labels that the model gives; none of a
// headline in capitals.
func (v *view) names(p *passage) []tagged {
	v.found = v.found[:0]
	for i := p.from; i < p.to && !v.shouted(p); {
		from, to := v.stretch(p, i)
		v.label(p, from, to)
		i = to
	}
	return v.found
}

// label adds the names in the tokens [from, to).
func (v *view) label(p *passage, from, to int) {
	v.scores = v.scores[:0]
	for i := from; i < to; i++ {
		v.scores = append(v.scores, v.score(p, i))
	}
	begin := from
	for k, l := range v.decoder.Decode(v.s.model, v.scores) {
		if l == tagger.Outside {
			continue
		}
		if at := l.Position(); at == tagger.Begin || at == tagger.Single {
			begin = from + k
		}
		if at := l.Position(); at == tagger.End || at == tagger.Single {
			v.found = append(v.found, v.s.untitled(tagged{begin, from + k + 1, kind(l.Kind())}))
		}
	}
}

// score sums the weights of a token's features.
func (v *view) score(p *passage, i int) tagger.Scores {
	var sum tagger.Scores
	for side := range sides {
		sum.Plus(v.wordScores(v.s.tok(p, i+offsets(side)).word, side))
	}
	v.features = v.tokenFeatures(v.features[:0], p, i)
	v.s.model.Add(&sum, v.features...)
	return sum
}

// offsets is where the word of a side stands.
func offsets(side int) int { return [sides]int{0, -1, 1, -2, 2}[side] }

// wordScores are the sums for a word that stands on a side of the token at hand.
func (v *view) wordScores(w *word, side int) *tagger.Scores {
	x := v.of(w)
	if !x.scored[side] {
		x.scored[side], x.scores[side] = true, tagger.Scores{}
		v.features = v.wordFeatures(v.features[:0], w, side)
		v.s.model.Add(&x.scores[side], v.features...)
	}
	return &x.scores[side]
}
