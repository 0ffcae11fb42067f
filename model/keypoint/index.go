package keypoint

import (
	"math"

	"brief/model"
)

// index holds the sentences of a body as terms, with the sentences of each
// term (an inverted index) and what a match of the term is worth.
type index struct {
	lex       *lexicon
	sentences []model.Passage
	// terms of sentence i are flat[offset[i]:offset[i+1]], in order, with
	// words of grammar.
	flat   []term
	offset []int32
	// The sentences that have term t, or kin of it, are
	// posting[start[t]:start[t+1]], in order, each once.
	posting []int32
	start   []int32
	content []int32   // by sentence: its number of terms that are no grammar
	worth   []float64 // by term of the body: its weight
	mean    float64   // of content
}

func (x *index) of(sentence int) []term {
	return x.flat[x.offset[sentence]:x.offset[sentence+1]]
}

func (x *index) postings(t term) []int32 {
	if int(t)+1 >= len(x.start) {
		return nil // a term that the body does not have
	}
	return x.posting[x.start[t]:x.start[t+1]]
}

// weight is the inverse document frequency of t over the sentences of this
// body, 0 for words of grammar.
func (x *index) weight(t term) float64 {
	if int(t) < len(x.worth) {
		return x.worth[t]
	}
	return x.inverseFrequency(t)
}

func (x *index) inverseFrequency(t term) float64 {
	if x.lex.function[t] {
		return 0
	}
	n, df := float64(len(x.sentences)), float64(len(x.postings(t)))
	return math.Log(1 + (n+0.5)/(df+0.5))
}

// finish builds the inverted index once all sentences are in.
func (x *index) finish() {
	last := make([]int32, x.lex.size())
	counts := make([]int32, x.lex.size()+1)
	x.eachPosting(last, func(t term, _ int32) { counts[t+1]++ })
	for i := 1; i < len(counts); i++ {
		counts[i] += counts[i-1]
	}
	x.start = counts
	x.posting = make([]int32, counts[len(counts)-1])
	next := append([]int32(nil), counts...)
	x.eachPosting(last, func(t term, s int32) {
		x.posting[next[t]] = s
		next[t]++
	})
	x.worth = make([]float64, len(last))
	for t := range x.worth {
		x.worth[t] = x.inverseFrequency(term(t))
	}
	x.measureLengths()
}

// eachPosting calls visit once for each sentence and each different term or
// kin in it. last is scratch, by term.
func (x *index) eachPosting(last []int32, visit func(term, int32)) {
	clear(last)
	for s := range x.sentences {
		mark := int32(s + 1)
		for _, t := range x.of(s) {
			if x.lex.function[t] {
				continue
			}
			for _, u := range [...]term{t, x.lex.kin[t]} {
				if u != noTerm && last[u] != mark {
					last[u] = mark
					visit(u, int32(s))
				}
			}
		}
	}
}

func (x *index) measureLengths() {
	x.content = make([]int32, len(x.sentences))
	total := 0
	for s := range x.sentences {
		for _, t := range x.of(s) {
			if !x.lex.function[t] {
				x.content[s]++
			}
		}
		total += int(x.content[s])
	}
	x.mean = max(1, float64(total)/float64(max(1, len(x.sentences))))
}
