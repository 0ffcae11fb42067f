package crf

import (
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"brief/model/tagger"
)

// problem is a small corpus: feature k speaks for label k, with some noise.
func problem(n int) []Sequence {
	random := rand.New(rand.NewPCG(7, 8))
	out := make([]Sequence, n)
	for i := range out {
		labels := []tagger.Label{tagger.Outside, tagger.At(random.IntN(3), tagger.Single), tagger.Outside}
		if random.IntN(2) == 0 {
			k := random.IntN(3)
			labels = append(labels, tagger.At(k, tagger.Begin), tagger.At(k, tagger.Inside), tagger.At(k, tagger.End))
		}
		q := Sequence{Labels: labels, Weight: 1}
		for _, l := range labels {
			q.Features = append(q.Features, []uint32{uint32(l), uint32(tagger.Labels + random.IntN(5))})
		}
		out[i] = q
	}
	return out
}

const numbered = tagger.Labels + 5

func TestTrainLearns(t *testing.T) {
	var losses []float64
	w := Train(problem(200), numbered, Options{
		Passes: 6, Step: 0.3, L1: 0.001, Seed: 1,
		Progress: func(_ int, loss float64) { losses = append(losses, loss) },
	})
	if len(losses) != 6 || losses[5] > 0.02 || losses[5] > losses[0] {
		t.Errorf("the losses are %v: nothing was learned", losses)
	}
	for y := range labels {
		for z := range labels {
			if tagger.Label(y) != tagger.Outside && z != y && w.Rows[y][z] >= w.Rows[y][y] {
				t.Errorf("the feature of label %d speaks as well for %d: %v", y, z, w.Rows[y])
			}
		}
	}
}

func TestTrainGivesTheSameTwice(t *testing.T) {
	opt := Options{Passes: 3, Step: 0.2, L1: 0.01, Seed: 9}
	a, b := Train(problem(60), numbered, opt), Train(problem(60), numbered, opt)
	if !reflect.DeepEqual(a, b) {
		t.Error("two runs differ")
	}
	hashes := make([]uint64, numbered)
	for i := range hashes {
		hashes[i] = tagger.Hash(1, string(rune('a'+i)))
	}
	if x, y := Round(a, hashes, 100, 4, nil).Bytes(), Round(b, hashes, 100, 4, nil).Bytes(); string(x) != string(y) {
		t.Error("two models differ")
	}
	opt.Seed++
	if c := Train(problem(60), numbered, opt); reflect.DeepEqual(a, c) {
		t.Error("another seed gives the same weights")
	}
}

func TestPenaltyMakesWeightsNothing(t *testing.T) {
	count := func(l1 float64) (n int) {
		w := Train(problem(100), numbered, Options{Passes: 4, Step: 0.2, L1: l1, Seed: 1})
		for _, r := range w.Rows {
			for _, v := range r {
				if v != 0 {
					n++
				}
			}
		}
		return n
	}
	if free, bound := count(0), count(0.1); bound >= free {
		t.Errorf("%d weights are left with a penalty, %d without", bound, free)
	}
}

// TestMarginals compares the sums over the lattice with those over all sequences
// that the labels allow, and the loss's derivatives with its differences.
func TestMarginals(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	var transitions [labels][labels]float32
	for a := range labels {
		for b := range labels {
			transitions[a][b] = float32(random.NormFloat64())
		}
	}
	gold := []tagger.Label{tagger.At(1, tagger.Begin), tagger.At(1, tagger.End), tagger.Outside}
	emit := make([][labels]float32, len(gold))
	for i := range emit {
		for y := range labels {
			emit[i][y] = float32(random.NormFloat64())
		}
	}
	loss := func(l *lattice) float64 {
		l.reset(len(gold))
		copy(l.emit, emit)
		return l.forwardBackward(&transitions, gold)
	}
	var l lattice
	loss(&l)
	const h = 1e-2
	for i := range emit {
		for y := range labels {
			want := float64(l.marginal[i][y])
			if gold[i] == tagger.Label(y) {
				want--
			}
			var other lattice
			emit[i][y] += h
			up := loss(&other)
			emit[i][y] -= 2 * h
			down := loss(&other)
			emit[i][y] += h
			if got := (up - down) / (2 * h); math.Abs(got-want) > 1e-3 {
				t.Errorf("token %d, label %d: the loss changes by %.4f, the marginals say %.4f", i, y, got, want)
			}
		}
	}
	if sum := float64(l.expected[0][0]); math.IsNaN(sum) {
		t.Error("the expected transitions are no numbers")
	}
}

func TestRoundKeepsTheLargest(t *testing.T) {
	w := &Weights{Rows: []Row{{0: 0.5}, {0: 3}, {0: -2}, {0: 0.001}}}
	got := Round(w, []uint64{11, 22, 33, 44}, 2, 4, nil)
	if len(got.Rows) != 2 || got.Rows[22][0] != 95 || got.Rows[33][0] != -64 {
		t.Errorf("Round keeps %v", got.Rows)
	}
}

// TestLossIsThatOfAProbability: those of all labels that a sequence may have add up to 1,
// and the labels that were learned have the most of it.
func TestLossIsThatOfAProbability(t *testing.T) {
	w := Train(problem(200), numbered, Options{Passes: 4, Step: 0.3, Seed: 1})
	name := []tagger.Label{tagger.At(1, tagger.Begin), tagger.At(1, tagger.End)}
	q := Sequence{Features: [][]uint32{{uint32(name[0])}, {uint32(name[1])}}, Weight: 1}
	sum := 0.0
	for a := range tagger.Label(labels) {
		for b := range tagger.Label(labels) {
			if !a.Follows(tagger.Outside) || !b.Follows(a) || !tagger.Outside.Follows(b) {
				continue
			}
			q.Labels = []tagger.Label{a, b}
			sum += math.Exp(-w.Loss(&q))
		}
	}
	if math.Abs(sum-1) > 1e-5 {
		t.Errorf("the probabilities add up to %f", sum)
	}
	q.Labels = name
	if p := math.Exp(-w.Loss(&q)); p < 0.5 {
		t.Errorf("what was learned has the probability %f", p)
	}
	if loss := w.Loss(&Sequence{}); loss != 0 {
		t.Errorf("nothing has the loss %f", loss)
	}
}
