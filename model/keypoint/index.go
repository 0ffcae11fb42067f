package keypoint

import (
	"math"
	"slices"

	"brief/model"
)

// index holds the sentences of a body as terms, with what a match of each term
// is worth and, for the terms that are asked for, the sentences that have them
// (an inverted index).
type index struct {
	lex *lexicon
	in  []model.Passage // among others, the sentences
	// sentences are indexes in in.
	sentences []int32
	// terms of sentence i are flat[offset[i]:offset[i+1]], in order, with
	// words of grammar.
	flat   []term
	offset []int32
	// frequency is, by term of the body, how many sentences have it or kin of it.
	frequency []int32
	// Those sentences are, for terms that are asked for,
	// posting[start[t]:start[t+1]], in order, each once.
	posting []int32
	start   []int32
	content []int32   // by sentence: its number of terms that are no grammar
	worth   []float64 // by term of the body: its weight
	mean    float64   // of content
}

func (x *index) sentence(i int) *model.Passage { return &x.in[x.sentences[i]] }

// reserve makes room for the sentences of in.
func (x *index) reserve() {
	const bytesPerTerm = 6
	count, bytes := 0, 0
	for i := range x.in {
		if x.in[i].Sentence > 0 {
			count++
			bytes += x.in[i].Span.Len()
		}
	}
	x.sentences = make([]int32, 0, count)
	x.offset = append(make([]int32, 0, count+1), 0)
	x.flat = make([]term, 0, bytes/bytesPerTerm+16)
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
	n, df := float64(len(x.sentences)), 0.0
	if int(t) < len(x.frequency) {
		df = float64(x.frequency[t])
	}
	return math.Log(1 + (n+0.5)/(df+0.5))
}

// finish builds the inverted index, for the terms asked and their kin, once all
// sentences are in.
func (x *index) finish(asked []term) {
	last := make([]int32, x.lex.size())
	x.frequency = make([]int32, x.lex.size())
	x.eachPosting(last, func(t term, _ int32) { x.frequency[t]++ })
	if len(asked) > 0 {
		x.invert(last, asked)
	}
	x.worth = make([]float64, len(last))
	for t := range x.worth {
		x.worth[t] = x.inverseFrequency(term(t))
	}
	x.measureLengths()
}

func (x *index) invert(last []int32, asked []term) {
	x.start = make([]int32, x.lex.size()+1)
	for _, t := range asked {
		for _, u := range [...]term{t, x.lex.kin[t]} {
			if u != noTerm {
				x.start[u+1] = x.frequency[u]
			}
		}
	}
	for i := 1; i < len(x.start); i++ {
		x.start[i] += x.start[i-1]
	}
	x.posting = make([]int32, x.start[len(x.start)-1])
	next := slices.Clone(x.start)
	x.eachPosting(last, func(t term, s int32) {
		if next[t] < x.start[t+1] {
			x.posting[next[t]] = s
			next[t]++
		}
	})
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
