package keypoint

import (
	"cmp"
	"math"
	"slices"

	"brief/model"
)

const (
	// maxEvidence is how many sentences are shown for one key point.
	maxEvidence = 3
	// candidates is how many sentences are compared in full for one key point.
	candidates = 48
	// comparedTerms bounds the terms of a key point and of a sentence that are
	// compared in full.
	comparedTerms = 400

	// The weights were chosen on annotated pairs of highlight and sentences; doc.go
	// has the figures.
	rarity        = 0.53 // exponent of the inverse document frequency
	pairWeight    = 0.54 // of a shared pair of neighbours, in shares of its words
	nearWeight    = 0.37 // the same for a pair that stands turned round or one word apart
	phraseWeight  = 0.33 // of a shared pair with a word of grammar in it ("in prison")
	grammarWeight = 0.16 // of a shared word of grammar
	kinWeight     = 0.5  // of a word matched by family of meaning only
	nameWeight    = 0.12 // what a name is worth more than another word
	lengthWeight  = 0.55 // how much a long sentence is held back, 0 to 1
	lengthPower   = 0.7  // how fast that grows
	nearness      = 0.04 // what a sentence next to the first one gains as the second
	residual      = 0.14 // what a word is still worth once a sentence covered it
	leastRecall   = 0.12 // share of the key point that the first sentence needs
	leastSecond   = 0.08 // share that the second must add
	leastThird    = 0.15 // share that each further one must add
)

// claim is a key point in the terms of an index.
type claim struct {
	terms   []term    // its distinct content terms
	weight  []float64 // of each, falling as sentences cover it
	total   float64   // of all weights at the start
	grammar []term    // its distinct words of grammar
	// pairs are its neighbours with words of grammar left out, phrases those with one.
	pairs, phrases map[[2]term]bool
}

// finder ranks the sentences of one index for one claim after another.
type finder struct {
	*index
	score   []float64 // by sentence, zero between claims
	touched []int32
	place   []int32 // by term, scratch: 1 + its index in the claim, 0 for none
	first   int32   // the sentence that was picked first, -1 before
	// budget is how many postings one claim may visit, so that hostile text
	// of few words and many sentences stays cheap.
	budget int
}

func newFinder(x *index, claims int) *finder {
	const visits = 1 << 26
	return &finder{
		index:  x,
		score:  make([]float64, len(x.sentences)),
		place:  make([]int32, x.lex.size()),
		budget: visits / max(1, claims),
	}
}

// claim readies f to be asked for the evidence of a key point.
func (f *finder) claim(r reader, terms []term) claim {
	terms = terms[:min(len(terms), comparedTerms)]
	c := claim{pairs: make(map[[2]term]bool, len(terms)), phrases: make(map[[2]term]bool)}
	previous, beside := noTerm, noTerm // the last content term, the last term
	for _, t := range terms {
		grammar := f.lex.function[t]
		if beside != noTerm && (grammar || f.lex.function[beside]) {
			c.phrases[[2]term{beside, t}] = true
		}
		beside = t
		switch {
		case grammar && !slices.Contains(c.grammar, t):
			c.grammar = append(c.grammar, t)
		case !grammar:
			if previous != noTerm {
				c.pairs[[2]term{previous, t}] = true
			}
			previous = t
			if !slices.Contains(c.terms, t) {
				c.terms = append(c.terms, t)
			}
		}
	}
	// The rarest first: when the budget ends, what is left tells least.
	slices.SortStableFunc(c.terms, func(a, b term) int {
		return cmp.Compare(len(f.postings(a)), len(f.postings(b)))
	})
	names := r.inner()
	for _, t := range c.terms {
		w := math.Pow(f.weight(t), rarity)
		if slices.Contains(names, t) {
			w *= 1 + nameWeight
		}
		c.weight = append(c.weight, w)
		c.total += w
	}
	return c
}

// inner are the terms of the first words of r that have a capital for
// themselves, not for their place at its beginning.
func (r reader) inner() []term {
	var names []term
	for i := 1; i < min(len(r.words), comparedTerms); i++ {
		if s := r.at(i); s.capital {
			names = append(names, s.term)
		}
	}
	return names
}

// evidence returns the sentences that support c, best first.
func (f *finder) evidence(c claim) []model.Evidence {
	if c.total == 0 {
		return nil
	}
	f.mark(c, true)
	defer f.mark(c, false)
	f.first = -1
	shortlist := f.shortlist(c)
	var found []model.Evidence
	ceiling := 1.0
	for len(found) < maxEvidence {
		best := f.best(c, shortlist)
		if best < 0 {
			break
		}
		gain := f.recall(c, shortlist[best])
		if gain < [maxEvidence]float64{leastRecall, leastSecond, leastThird}[len(found)] {
			break
		}
		p := f.sentence(int(shortlist[best]))
		ceiling = min(ceiling, gain)
		found = append(found, model.Evidence{Span: p.Span, Paragraph: p.Paragraph, Sentence: p.Sentence, Score: ceiling})
		f.cover(c, shortlist[best])
		if f.first < 0 {
			f.first = shortlist[best]
		}
		shortlist = slices.Delete(shortlist, best, best+1)
	}
	return found
}

// mark notes the places of the terms of c, or forgets them.
func (f *finder) mark(c claim, on bool) {
	for i, t := range c.terms {
		f.place[t] = 0
		if on {
			f.place[t] = int32(i + 1)
		}
	}
}

// shortlist is the sentences that share most with c by the inverted index.
func (f *finder) shortlist(c claim) []int32 {
	budget := f.budget
	for i, t := range c.terms {
		budget -= f.add(f.postings(t), c.weight[i])
		if k := f.lex.kin[t]; k != noTerm {
			budget -= f.add(f.postings(k), kinWeight*c.weight[i])
		}
		if budget < 0 {
			break
		}
	}
	for _, s := range f.touched {
		f.score[s] *= f.norm(s)
	}
	list := f.top(candidates)
	for _, s := range f.touched {
		f.score[s] = 0
	}
	f.touched = f.touched[:0]
	return list
}

func (f *finder) add(postings []int32, w float64) int {
	for _, s := range postings {
		if f.score[s] == 0 {
			f.touched = append(f.touched, s)
		}
		f.score[s] += w
	}
	return len(postings)
}

// top returns the n best touched sentences, best first.
func (f *finder) top(n int) []int32 {
	better := func(a, b int32) int {
		return cmp.Or(cmp.Compare(f.score[b], f.score[a]), cmp.Compare(a, b))
	}
	if len(f.touched) <= n {
		list := slices.Clone(f.touched)
		slices.SortFunc(list, better)
		return list
	}
	list := make([]int32, 0, 2*n)
	for _, s := range f.touched { // keep the best n, pruned each time n more have come
		if list = append(list, s); len(list) == 2*n {
			slices.SortFunc(list, better)
			list = list[:n]
		}
	}
	slices.SortFunc(list, better)
	return list[:min(n, len(list))]
}

// norm is the factor by which a sentence's length changes its score.
func (f *finder) norm(s int32) float64 {
	return 1 / (1 - lengthWeight + lengthWeight*math.Pow(float64(f.content[s])/f.mean, lengthPower))
}

// best is the index in list of the sentence that adds most to what is already
// covered, or -1.
func (f *finder) best(c claim, list []int32) int {
	best, most := -1, 0.0
	for i, s := range list {
		score := f.overlap(c, s) * f.norm(s)
		if f.first >= 0 {
			score *= 1 + nearness/math.Abs(float64(s-f.first))
		}
		if score > most {
			best, most = i, score
		}
	}
	return best
}

// overlap is the weight of what c and sentence s share: words, half for kin,
// and pairs of neighbours.
func (f *finder) overlap(c claim, s int32) float64 {
	sum := 0.0
	for i, t := range c.terms {
		sum += f.matched(t, s) * c.weight[i]
	}
	if sum == 0 {
		return 0
	}
	before, previous, beside := noTerm, noTerm, noTerm
	seen := uint64(0)
	for _, t := range f.capped(s) {
		if grammar := f.lex.function[t]; grammar || beside != noTerm && f.lex.function[beside] {
			if beside != noTerm && c.phrases[[2]term{beside, t}] {
				sum += phraseWeight * (f.weightOf(c, beside) + f.weightOf(c, t) + phraseBase)
			}
			if i := slices.Index(c.grammar, t); grammar && i >= 0 && i < 64 && seen&(1<<i) == 0 {
				seen |= 1 << i
				sum += grammarWeight
			}
		}
		beside = t
		if f.lex.function[t] {
			continue
		}
		if f.place[t] > 0 {
			sum += pairWeight * f.pair(c, previous, t)
			sum += nearWeight * (f.pair(c, t, previous) + max(f.pair(c, before, t), f.pair(c, t, before)))
		}
		before, previous = previous, t
	}
	return sum
}

// phraseBase is what a word of grammar adds to a phrase, as a weight.
const phraseBase = 0.5

// pair is the mean weight of two terms that are neighbours in c, else 0.
func (f *finder) pair(c claim, a, b term) float64 {
	if a == noTerm || b == noTerm || f.place[a] == 0 || f.place[b] == 0 || !c.pairs[[2]term{a, b}] {
		return 0
	}
	return (f.weightOf(c, a) + f.weightOf(c, b)) / 2
}

func (f *finder) weightOf(c claim, t term) float64 {
	if i := f.place[t]; i > 0 {
		return c.weight[i-1]
	}
	return 0
}

func (f *finder) capped(s int32) []term {
	terms := f.of(int(s))
	return terms[:min(len(terms), comparedTerms)]
}

// matched is 1 where sentence s has t, kinWeight where it has kin of it.
func (f *finder) matched(t term, s int32) float64 {
	if _, ok := slices.BinarySearch(f.postings(t), s); ok {
		return 1
	}
	if k := f.lex.kin[t]; k != noTerm {
		if _, ok := slices.BinarySearch(f.postings(k), s); ok {
			return kinWeight
		}
	}
	return 0
}

// recall is the share of c, 0 to 1, that sentence s covers beyond what was
// covered before.
func (f *finder) recall(c claim, s int32) float64 {
	sum := 0.0
	for i, t := range c.terms {
		sum += f.matched(t, s) * c.weight[i]
	}
	return sum / c.total
}

// cover lowers the weight of what sentence s has of c.
func (f *finder) cover(c claim, s int32) {
	for i, t := range c.terms {
		if m := f.matched(t, s); m > 0 {
			c.weight[i] *= 1 - m*(1-residual)
		}
	}
}
