package crf

import (
	"math"

	"brief/model/tagger"
)

// lattice holds the sums over all sequences of labels of one passage.
type lattice struct {
	emit, marginal        [][labels]float32
	weight, alpha, beta   [][labels]float64
	expected              [labels][labels]float32
	transition, mayFollow [labels][labels]float64
	ready                 bool
}

func (l *lattice) reset(n int) {
	if !l.ready {
		l.ready = true
		for a := range labels {
			for b := range labels {
				if tagger.Label(b).Follows(tagger.Label(a)) {
					l.mayFollow[a][b] = 1
				}
			}
		}
	}
	if cap(l.emit) < n {
		l.emit, l.marginal = make([][labels]float32, 2*n), make([][labels]float32, 2*n)
		l.weight, l.alpha, l.beta = make([][labels]float64, 2*n), make([][labels]float64, 2*n), make([][labels]float64, 2*n)
	}
	l.emit, l.marginal = l.emit[:n], l.marginal[:n]
	l.weight, l.alpha, l.beta = l.weight[:n], l.alpha[:n], l.beta[:n]
	clear(l.emit)
}

// forwardBackward fills in the marginals and the expected transitions, and returns
// the negative log-likelihood of gold. Sums are scaled token by token, so that none
// leaves the range of a float64.
func (l *lattice) forwardBackward(transitions *[labels][labels]float32, gold []tagger.Label) float64 {
	n := len(gold)
	for a := range labels {
		for b := range labels {
			l.transition[a][b] = l.mayFollow[a][b] * math.Exp(float64(transitions[a][b]))
			l.expected[a][b] = 0
		}
	}
	logZ := l.forward(n)
	l.backward(n)
	score := 0.0
	for i, y := range gold {
		score += float64(l.emit[i][y])
		if i > 0 {
			score += float64(transitions[gold[i-1]][y])
		}
	}
	l.expect(n)
	return logZ - score
}

func (l *lattice) forward(n int) float64 {
	logZ := 0.0
	for i := range n {
		top := l.emit[i][0]
		for _, v := range l.emit[i] {
			top = max(top, v)
		}
		sum := 0.0
		for y := range labels {
			l.weight[i][y] = math.Exp(float64(l.emit[i][y] - top))
			into := 0.0
			if i == 0 {
				into = l.mayFollow[0][y]
			} else {
				for x := range labels {
					into += l.alpha[i-1][x] * l.transition[x][y]
				}
			}
			if i == n-1 {
				into *= l.mayFollow[y][0]
			}
			l.alpha[i][y] = into * l.weight[i][y]
			sum += l.alpha[i][y]
		}
		for y := range labels {
			l.alpha[i][y] /= sum
		}
		logZ += math.Log(sum) + float64(top)
	}
	return logZ
}

// backward goes the other way; its sums are scaled to add up to 1 too.
func (l *lattice) backward(n int) {
	for y := range labels {
		l.beta[n-1][y] = l.mayFollow[y][0]
	}
	for i := n - 2; i >= 0; i-- {
		sum := 0.0
		for x := range labels {
			l.beta[i][x] = 0
			for y := range labels {
				l.beta[i][x] += l.transition[x][y] * l.weight[i+1][y] * l.beta[i+1][y]
			}
			sum += l.beta[i][x]
		}
		for x := range labels {
			l.beta[i][x] /= sum
		}
	}
}

func (l *lattice) expect(n int) {
	for i := range n {
		sum := 0.0
		for y := range labels {
			sum += l.alpha[i][y] * l.beta[i][y]
		}
		for y := range labels {
			l.marginal[i][y] = float32(l.alpha[i][y] * l.beta[i][y] / sum)
		}
	}
	for i := 1; i < n; i++ {
		var pair [labels][labels]float64
		sum := 0.0
		for x := range labels {
			for y := range labels {
				if l.transition[x][y] != 0 {
					pair[x][y] = l.alpha[i-1][x] * l.transition[x][y] * l.weight[i][y] * l.beta[i][y]
					sum += pair[x][y]
				}
			}
		}
		for x := range labels {
			for y := range labels {
				l.expected[x][y] += float32(pair[x][y] / sum)
			}
		}
	}
}
