package cluster

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// sentences are texts of three sorts of words in a fixed order: those of a sort stand
// beside the same words, and should end in one class.
func sentences(n int) [][]uint32 {
	random := rand.New(rand.NewPCG(3, 4))
	out := make([][]uint32, n)
	for i := range out {
		for sort := range 3 {
			out[i] = append(out[i], uint32(10*sort+random.IntN(10)))
		}
	}
	return out
}

func TestWordsOfASortShareAClass(t *testing.T) {
	got := Classes(sentences(2000), 30, Options{Classes: 3, Rounds: 8})
	for w, c := range got {
		if c != got[w/10*10] {
			t.Errorf("word %d is in class %d, the first of its sort in %d", w, c, got[w/10*10])
		}
	}
	if got[0] == got[10] || got[10] == got[20] || got[0] == got[20] {
		t.Errorf("two sorts share a class: %v", got)
	}
}

func TestClassesAreTheSameTwice(t *testing.T) {
	opt := Options{Classes: 5, Rounds: 3}
	if a, b := Classes(sentences(300), 30, opt), Classes(sentences(300), 30, opt); !slices.Equal(a, b) {
		t.Errorf("two runs differ: %v, %v", a, b)
	}
}

// TestGainIsTheLikelihoods compares what a move is said to bring with what it brings.
func TestGainIsTheLikelihoods(t *testing.T) {
	texts := append(sentences(50), []uint32{1, 1, 1, 12, 1, 25})
	s := newSorting(texts, 30, 4)
	likelihood := func() (sum float64) {
		for a := range s.pairs {
			for b, n := range s.pairs[a] {
				if n != s.turned[b][a] {
					t.Fatalf("%d pairs of %d and %d, turned %d", n, a, b, s.turned[b][a])
				}
				sum += s.weight(n)
			}
			sum -= 2 * s.weight(s.sums[a])
		}
		return sum
	}
	const w = 1
	s.next.count(s.after[w], s.class)
	s.last.count(s.before[w], s.class)
	s.put(w, s.class[w], -1)
	before := likelihood()
	for c := range uint8(4) {
		gain := s.gain(w, c)
		s.put(w, c, 1)
		if got := likelihood() - before; got-gain > 1e-9 || gain-got > 1e-9 {
			t.Errorf("to class %d: gain %f, the likelihood grows by %f", c, gain, got)
		}
		s.put(w, c, -1)
	}
}
