package crf

import (
	"cmp"
	"math"
	"slices"

	"brief/model/tagger"
)

// Round returns w as a model has it: at most most rows, those with the largest
// weights, in whole numbers of which the least part that is kept is one 127th of
// limit. hashes are those of the features by their number; names go into the list.
func Round(w *Weights, hashes []uint64, most int, limit float64, names map[uint64]uint8) *tagger.Weights {
	type ranked struct {
		row  int
		size float32
	}
	var kept []ranked
	for f := range w.Rows {
		size := float32(0)
		for y := range labels {
			size = max(size, float32(math.Abs(float64(w.Rows[f][y]))))
		}
		if float64(size) >= limit/127/2 {
			kept = append(kept, ranked{f, size})
		}
	}
	slices.SortFunc(kept, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(b.size, a.size), cmp.Compare(hashes[a.row], hashes[b.row]))
	})
	out := &tagger.Weights{Rows: make(map[uint64][labels]int8, min(most, len(kept))), Names: names}
	scale := 127 / limit
	for _, k := range kept[:min(most, len(kept))] {
		var r [labels]int8
		for y := range labels {
			r[y] = int8(min(max(math.Round(float64(w.Rows[k.row][y])*scale), -127), 127))
		}
		out.Rows[hashes[k.row]] = r
	}
	for a := range labels {
		for b := range labels {
			if tagger.Label(b).Follows(tagger.Label(a)) {
				out.Transitions[a][b] = int16(min(max(math.Round(float64(w.Transitions[a][b])*scale), -32000), 32000))
			}
		}
	}
	return out
}

// Outside takes less from the weights of the transitions to a token outside names, so
// that more is found where it is above 0.
func (w *Weights) Outside(less float64) {
	for a := range labels {
		w.Transitions[a][tagger.Outside] -= float32(less)
	}
}
