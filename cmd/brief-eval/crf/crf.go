// Package crf trains the weights of a linear-chain conditional random field, the
// model that brief/model/tagger reads.
//
// Use Train. Equal samples and options give equal weights on one kind of processor;
// on another the last bits of sums may differ, where it has instructions that
// multiply and add in one step.
//
// Method. The negative log-likelihood of the labels is made small by stochastic
// gradient descent, one passage at a time, with a step of its own for each weight
// (AdaGrad, Duchi et al. 2011) and an L1 penalty that is taken off at each step
// (forward-backward splitting, Duchi and Singer 2009), so that most weights become 0.
// The weights are the mean over the steps of the later passes. What is left is
// rounded to whole numbers from -127 to 127, the largest rows first.
package crf

import (
	"math"
	"math/rand/v2"

	"brief/model/tagger"
)

// Sequence is a labelled passage with the number of each of its tokens' features.
type Sequence struct {
	Features [][]uint32
	Labels   []tagger.Label
	// Weight is how much the passage counts; 1 for what was annotated with care.
	Weight float32
}

// Options say how to train.
type Options struct {
	Passes int     // over all sequences
	Step   float64 // of AdaGrad
	L1     float64 // penalty
	// Dropout is the share of a token's features that a step leaves out, others each
	// time, so that none is relied upon alone (Hinton et al. 2012).
	Dropout float64
	Seed    uint64 // of the order of the sequences and of what is left out
	// Progress hears of each pass that is done, with the mean loss of a token; nil for
	// nobody.
	Progress func(pass int, loss float64)
}

const labels = tagger.Labels

const width = 16

// Row is the weights of a feature, by label; the last ones are unused.
type Row [width]float32

// Weights are what was learned, by the number of the feature.
type Weights struct {
	Rows        []Row
	Transitions [labels][labels]float32
}

// Train returns the weights for sequences whose features are numbered below n.
func Train(sequences []Sequence, n int, opt Options) *Weights {
	t := &trainer{
		Weights: Weights{Rows: make([]Row, n)}, squares: make([]Row, n), sums: make([]Row, n), since: make([]int32, n),
		opt: opt, random: rand.New(rand.NewPCG(opt.Seed, 0)),
	}
	order := make([]int, len(sequences))
	for i := range order {
		order[i] = i
	}
	half := opt.Passes / 2
	for pass := range opt.Passes {
		t.random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss, tokens := 0.0, 0
		t.averaging = pass >= half
		for _, i := range order {
			loss += t.learn(&sequences[i])
			tokens += len(sequences[i].Labels)
		}
		if opt.Progress != nil {
			opt.Progress(pass+1, loss/float64(max(tokens, 1)))
		}
	}
	return t.mean()
}

// least is the least part of a gradient that moves a weight: most labels are out of
// the question for most tokens, and their parts are most of the work.
const least = 1e-3

type trainer struct {
	Weights
	squares           []Row // sums of squared gradients
	transitionSquares [labels][labels]float32
	// sums of the weights over the steps since averaging began, up to step since of
	// each row.
	sums           []Row
	since          []int32
	transitionSums [labels][labels]float64
	steps          int32
	averaging      bool
	opt            Options
	random         *rand.Rand

	lattice lattice
	kept    [][]uint32 // features of the sequence at hand
}

// learn takes one step on a sequence and returns its loss.
func (t *trainer) learn(q *Sequence) float64 {
	n := len(q.Labels)
	if n == 0 {
		return 0
	}
	l := &t.lattice
	l.reset(n)
	for i, features := range t.keep(q) {
		for _, f := range features {
			w := &t.Rows[f]
			for y := range labels {
				l.emit[i][y] += w[y]
			}
		}
	}
	loss := l.forwardBackward(&t.Transitions, q.Labels)
	for i, features := range t.kept {
		var g Row
		moves := false
		for y := range labels {
			g[y] = -l.marginal[i][y]
			if tagger.Label(y) == q.Labels[i] {
				g[y]++
			}
			if g[y] *= q.Weight; g[y] > -least && g[y] < least {
				g[y] = 0
			}
			moves = moves || g[y] != 0
		}
		for k := 0; moves && k < len(features); k++ {
			t.step(features[k], &g)
		}
	}
	t.stepTransitions(q)
	if t.averaging {
		t.steps++
	}
	return loss * float64(q.Weight)
}

// keep returns the features of a sequence without those that a step leaves out.
func (t *trainer) keep(q *Sequence) [][]uint32 {
	if t.opt.Dropout == 0 {
		t.kept = q.Features
		return t.kept
	}
	share := uint32(t.opt.Dropout * (1 << 32))
	for len(t.kept) < len(q.Features) {
		t.kept = append(t.kept, nil)
	}
	t.kept = t.kept[:len(q.Features)]
	for i, features := range q.Features {
		t.kept[i] = t.kept[i][:0]
		for _, f := range features {
			if t.random.Uint32() >= share {
				t.kept[i] = append(t.kept[i], f)
			}
		}
	}
	return t.kept
}

// step moves the weights of a feature along a gradient.
func (t *trainer) step(f uint32, g *Row) {
	w, squares := &t.Rows[f], &t.squares[f]
	if t.averaging {
		t.catchUp(f)
	}
	for y := range labels {
		if g[y] == 0 {
			continue
		}
		w[y], squares[y] = t.moved(w[y], squares[y], g[y])
	}
}

// moved is a weight and its sum of squares after a step along g.
func (t *trainer) moved(w, squares, g float32) (float32, float32) {
	squares += g * g
	rate := float32(t.opt.Step / math.Sqrt(float64(squares)+1e-6))
	w += rate * g
	shrink := rate * float32(t.opt.L1)
	switch {
	case w > shrink:
		w -= shrink
	case w < -shrink:
		w += shrink
	default:
		w = 0
	}
	return w, squares
}

// catchUp adds the weights of a feature to its sum for the steps since it moved last.
func (t *trainer) catchUp(f uint32) {
	if n := float32(t.steps - t.since[f]); n > 0 {
		w, sum := &t.Rows[f], &t.sums[f]
		for y := range labels {
			sum[y] += n * w[y]
		}
	}
	t.since[f] = t.steps
}

func (t *trainer) stepTransitions(q *Sequence) {
	l := &t.lattice
	for i := 1; i < len(q.Labels); i++ {
		l.expected[q.Labels[i-1]][q.Labels[i]]--
	}
	for a := range labels {
		for b := range labels {
			if g := -l.expected[a][b] * q.Weight; g != 0 {
				t.Transitions[a][b], t.transitionSquares[a][b] = t.moved(t.Transitions[a][b], t.transitionSquares[a][b], g)
			}
			if t.averaging {
				t.transitionSums[a][b] += float64(t.Transitions[a][b])
			}
		}
	}
}

// mean returns the mean weights, smaller by the share that dropout left out: all
// features speak now.
func (t *trainer) mean() *Weights {
	if t.steps == 0 {
		return &t.Weights
	}
	for f := range t.Rows {
		t.catchUp(uint32(f))
		for y := range labels {
			if t.Rows[f][y] == 0 { // the penalty has the last word
				continue
			}
			t.Rows[f][y] = t.sums[f][y] / float32(t.steps) * float32(1-t.opt.Dropout)
		}
	}
	for a := range labels {
		for b := range labels {
			t.Transitions[a][b] = float32(t.transitionSums[a][b] / float64(t.steps))
		}
	}
	return &t.Weights
}

// Loss is the negative logarithm of the probability that the weights give to the labels
// of a sequence.
func (w *Weights) Loss(q *Sequence) float64 {
	if len(q.Labels) == 0 {
		return 0
	}
	var l lattice
	l.reset(len(q.Labels))
	for i, features := range q.Features {
		for _, f := range features {
			for y := range labels {
				l.emit[i][y] += w.Rows[f][y]
			}
		}
	}
	return l.forwardBackward(&w.Transitions, q.Labels)
}
