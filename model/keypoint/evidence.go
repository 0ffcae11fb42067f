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
	pairWeight    = 0.6  // of a shared pair of neighbours, in shares of its words
	nearWeight    = 0.5  // the same for a pair that stands turned round or one word apart
	kinWeight     = 0.45 // of a word matched by family of meaning only
	lengthWeight  = 0.6  // how much a long sentence is held back, 0 to 1
	leadWeight    = 0.05 // what the first sentence gains, falling off with position
	subjectWeight = 0.25 // what the first content word gains, falling off with position
	residual      = 0.2  // what a word is still worth once a sentence covered it
	leastRecall   = 0.12 // share of the key point that the first sentence needs
	leastSecond   = 0.08 // share that the second must add
	leastThird    = 0.15 // share that each further one must add
)

// claim is a key point in the terms of an index.
type claim struct {
	terms  []term           // its distinct content terms
	weight []float64        // of each, falling as sentences cover it
	total  float64          // of all weights at the start
	pairs  map[[2]term]bool // neighbours, words of grammar left out
}

// finder ranks the sentences of one index for one claim after another.
type finder struct {
	*index
	score   []float64 // by sentence, zero between claims
	touched []int32
	// budget is how many postings one claim may visit, so that hostile text
	// of few words and many sentences stays cheap.
	budget int
}

func newFinder(x *index, claims int) *finder {
	const visits = 1 << 26
	return &finder{index: x, score: make([]float64, len(x.sentences)), budget: visits / max(1, claims)}
}

func (f *finder) claim(terms []term) claim {
	c := claim{pairs: make(map[[2]term]bool)}
	place := make(map[term]int) // of a term in the key point, from 0
	previous := noTerm
	for _, t := range terms[:min(len(terms), comparedTerms)] {
		if f.lex.function[t] {
			continue
		}
		if previous != noTerm {
			c.pairs[[2]term{previous, t}] = true
		}
		previous = t
		if _, seen := place[t]; !seen {
			place[t] = len(c.terms)
			c.terms = append(c.terms, t)
		}
	}
	// The rarest first: when the budget ends, what is left tells least.
	slices.SortStableFunc(c.terms, func(a, b term) int {
		return cmp.Compare(len(f.postings(a)), len(f.postings(b)))
	})
	for _, t := range c.terms {
		w := f.weight(t) * (1 + subjectWeight/float64(1+place[t]))
		c.weight = append(c.weight, w)
		c.total += w
	}
	return c
}

// evidence returns the sentences that support c, best first.
func (f *finder) evidence(c claim) []model.Evidence {
	if c.total == 0 {
		return nil
	}
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
		shortlist = slices.Delete(shortlist, best, best+1)
	}
	return found
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
		f.score[s] *= f.norm(int(s))
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

// norm is the factor by which a sentence's length and place change its score.
func (f *finder) norm(s int) float64 {
	length := 1 - lengthWeight + lengthWeight*math.Sqrt(float64(f.content[s])/f.mean)
	lead := 1 + leadWeight/math.Sqrt(float64(s+1))
	return lead / length
}

// best is the index in list of the sentence that adds most to what is already
// covered, or -1.
func (f *finder) best(c claim, list []int32) int {
	best, most := -1, 0.0
	for i, s := range list {
		if score := f.overlap(c, s) * f.norm(int(s)); score > most {
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
	if sum == 0 || len(c.pairs) == 0 {
		return sum
	}
	before, previous := noTerm, noTerm
	for _, t := range f.capped(s) {
		if f.lex.function[t] {
			continue
		}
		sum += pairWeight * c.pair(previous, t)
		sum += nearWeight * (c.pair(t, previous) + max(c.pair(before, t), c.pair(t, before)))
		before, previous = previous, t
	}
	return sum
}

// pair is the mean weight of two terms that are neighbours in c, else 0.
func (c claim) pair(a, b term) float64 {
	if !c.pairs[[2]term{a, b}] {
		return 0
	}
	return (c.weightOf(a) + c.weightOf(b)) / 2
}

func (c claim) weightOf(t term) float64 {
	if i := slices.Index(c.terms, t); i >= 0 {
		return c.weight[i]
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
