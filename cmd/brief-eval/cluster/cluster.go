// Package cluster sorts words into classes by the words that stand beside them.
//
// Use Classes. Equal texts and options give equal classes on one kind of processor.
//
// Method. The exchange algorithm of Martin, Liermann and Ney ("Algorithms for bigram
// and trigram word clustering", 1998): each word in turn goes to the class in which the
// likelihood of the texts under a bigram model of classes is highest, until the rounds
// are over. A round takes time in proportion to the distinct pairs of words times the
// classes.
package cluster

import (
	"cmp"
	"math"
	"slices"
)

// Options say how to sort.
type Options struct {
	Classes int // from 2 to 255
	Rounds  int // over all words
}

// Classes returns the class of each of the words [0, n), below opt.Classes, for texts
// that are sequences of words.
func Classes(texts [][]uint32, n int, opt Options) []uint8 {
	s := newSorting(texts, n, opt.Classes)
	for range opt.Rounds {
		for _, w := range s.order {
			s.move(w)
		}
	}
	return s.class
}

// neighbour is a word that stands beside another, and how often.
type neighbour struct{ word, times uint32 }

// sorting is the state of Classes.
type sorting struct {
	classes int
	class   []uint8
	order   []uint32 // of words, the most frequent first
	times   []int32  // by word
	self    []int32  // by word, how often it follows itself
	after   [][]neighbour
	before  [][]neighbour
	// pairs counts by class what follows a class, turned what stands before it.
	pairs, turned [][]int32
	sums          []int32 // by class
	entropy       []float64

	next, last tally
}

// tally counts the words beside one by class.
type tally struct {
	times   [256]int32
	classes []uint8 // those that were counted
}

func newSorting(texts [][]uint32, n, classes int) *sorting {
	s := &sorting{
		classes: classes, class: make([]uint8, n), times: make([]int32, n), self: make([]int32, n),
		pairs: square(classes), turned: square(classes), sums: make([]int32, classes),
	}
	for _, text := range texts {
		for _, w := range text {
			s.times[w]++
		}
	}
	for w := range n {
		s.order = append(s.order, uint32(w))
	}
	slices.SortFunc(s.order, func(a, b uint32) int {
		return cmp.Or(cmp.Compare(s.times[b], s.times[a]), cmp.Compare(a, b))
	})
	for i, w := range s.order {
		s.class[w] = uint8(i % classes)
		s.sums[s.class[w]] += s.times[w]
	}
	s.meet(texts, n)
	return s
}

func square(n int) [][]int32 {
	rows := make([][]int32, n)
	for i := range rows {
		rows[i] = make([]int32, n)
	}
	return rows
}

// meet counts which words stand beside which.
func (s *sorting) meet(texts [][]uint32, n int) {
	times := map[[2]uint32]uint32{}
	for _, text := range texts {
		for i := 1; i < len(text); i++ {
			times[[2]uint32{text[i-1], text[i]}]++
		}
	}
	pairs := make([][2]uint32, 0, len(times))
	for p := range times {
		pairs = append(pairs, p)
	}
	slices.SortFunc(pairs, func(a, b [2]uint32) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	s.after, s.before = make([][]neighbour, n), make([][]neighbour, n)
	for _, p := range pairs {
		a, b, k := p[0], p[1], times[p]
		s.pairs[s.class[a]][s.class[b]] += int32(k)
		s.turned[s.class[b]][s.class[a]] += int32(k)
		if a == b {
			s.self[a] = int32(k)
			continue
		}
		s.after[a] = append(s.after[a], neighbour{b, k})
		s.before[b] = append(s.before[b], neighbour{a, k})
	}
}

// move takes w out of its class and puts it where it does best.
func (s *sorting) move(w uint32) {
	s.next.count(s.after[w], s.class)
	s.last.count(s.before[w], s.class)
	s.put(w, s.class[w], -1)
	best, most := uint8(0), math.Inf(-1)
	for c := range s.classes {
		if gain := s.gain(w, uint8(c)); gain > most {
			best, most = uint8(c), gain
		}
	}
	s.class[w] = best
	s.put(w, best, 1)
}

// count counts the classes of words.
func (t *tally) count(words []neighbour, class []uint8) {
	for _, c := range t.classes {
		t.times[c] = 0
	}
	t.classes = t.classes[:0]
	for _, n := range words {
		c := class[n.word]
		if t.times[c] == 0 {
			t.classes = append(t.classes, c)
		}
		t.times[c] += int32(n.times)
	}
}

// put adds what is counted of w to class c, or takes it away where sign is -1.
func (s *sorting) put(w uint32, c uint8, sign int32) {
	for _, g := range s.next.classes {
		s.pairs[c][g] += sign * s.next.times[g]
		s.turned[g][c] += sign * s.next.times[g]
	}
	for _, g := range s.last.classes {
		s.pairs[g][c] += sign * s.last.times[g]
		s.turned[c][g] += sign * s.last.times[g]
	}
	s.pairs[c][c] += sign * s.self[w]
	s.turned[c][c] += sign * s.self[w]
	s.sums[c] += sign * s.times[w]
}

// gain is by how much the logarithm of the likelihood grows when w, which is in no
// class, goes to c.
func (s *sorting) gain(w uint32, c uint8) float64 {
	sum := 2 * (s.weight(s.sums[c]) - s.weight(s.sums[c]+s.times[w]))
	row := s.pairs[c]
	for _, g := range s.next.classes {
		if g != c {
			sum += s.weight(row[g]+s.next.times[g]) - s.weight(row[g])
		}
	}
	column := s.turned[c]
	for _, g := range s.last.classes {
		if g != c {
			sum += s.weight(column[g]+s.last.times[g]) - s.weight(column[g])
		}
	}
	return sum + s.weight(row[c]+s.next.times[c]+s.last.times[c]+s.self[w]) - s.weight(row[c])
}

// maxTable bounds the numbers whose weight is looked up.
const maxTable = 1 << 18

// weight is n times its logarithm.
func (s *sorting) weight(n int32) float64 {
	if s.entropy == nil {
		s.entropy = make([]float64, maxTable)
		for i := 1; i < maxTable; i++ {
			s.entropy[i] = float64(i) * math.Log(float64(i))
		}
	}
	if n < maxTable {
		return s.entropy[n]
	}
	return float64(n) * math.Log(float64(n))
}
