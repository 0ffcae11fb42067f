package tagger

import "math"

// Decoder finds the best labels of sequences; it keeps its memory from one to the
// next. The zero value is ready. It is not safe for concurrent use.
type Decoder struct {
	from [][Labels]Label
	out  []Label
}

// never is the score of what may not be.
const never = math.MinInt32 / 2

// Decode returns the sequence of labels with the highest sum of scores and
// transitions; the first of equal ones. The result is valid until the next call.
// Time and memory are linear in len(scores).
func (d *Decoder) Decode(m *Model, scores []Scores) []Label {
	n := len(scores)
	if cap(d.from) < n {
		d.from, d.out = make([][Labels]Label, n+n/4), make([]Label, n+n/4)
	}
	best := Scores{}
	for l := range Label(Labels) {
		if best[l] = never; n > 0 && l.opens() {
			best[l] = scores[0][l]
		}
	}
	for i := 1; i < n; i++ {
		best = d.step(m, &best, &scores[i], i)
	}
	last, top := Outside, int32(never)
	for l := range Label(Labels) {
		if l.closes() && best[l] > top {
			last, top = l, best[l]
		}
	}
	out := d.out[:n]
	for i := n - 1; i >= 0; i-- {
		out[i] = last
		last = d.from[i][last]
	}
	return out
}

// step goes on from the best sums of the labels before token i to its own. A label
// that goes on with a name has two labels before it, the others those that close.
func (d *Decoder) step(m *Model, before *Scores, scores *Scores, i int) (best Scores) {
	from := &d.from[i]
	for l := range Label(Labels) {
		top, arg := int32(never), Outside
		switch l.Position() {
		case Begin, Single:
			for b := Outside; b < Labels; b += closing(b) {
				if v := before[b] + m.transitions[b][l]; v > top {
					top, arg = v, b
				}
			}
		default:
			begin := At(l.Kind(), Begin)
			top, arg = before[begin]+m.transitions[begin][l], begin
			if v := before[begin+1] + m.transitions[begin+1][l]; v > top {
				top, arg = v, begin+1
			}
		}
		best[l], from[l] = max(top+scores[l], never), arg
	}
	return best
}

// closing is the distance from the label b, which closes, to the next that does.
func closing(b Label) Label {
	if b == Outside || b.Position() == Single {
		return 3
	}
	return 1
}
