package main

import (
	"brief/cmd/brief-eval/crf"
	"brief/model/actor"
	"brief/model/tagger"
)

// numbering gives the features of samples numbers, in the order in which they come.
//
// A feature has one number for all data and another for each set of data, so that
// what is true of one scheme of annotation alone is learned apart (Daumé 2007). The
// weights that are shipped are the sums of those for all data and for our own.
type numbering struct {
	least  int // times that a feature must be seen
	number map[uint64]uint32
	all    []feature // by the first number
	taken  []crf.Sequence
	kept   []feature // by the last number
}

// feature is one that has a number.
type feature struct {
	hash  uint64
	set   uint64 // of data; 0 for all
	times uint32
}

func newNumbering(least int) *numbering {
	return &numbering{least: least, number: map[uint64]uint32{}}
}

func (n *numbering) take(samples []actor.Sample, weight float32, set uint64) {
	for _, s := range samples {
		q := crf.Sequence{Features: make([][]uint32, len(s.Features)), Labels: append([]tagger.Label(nil), s.Labels...), Weight: weight}
		for i, hashes := range s.Features {
			q.Features[i] = make([]uint32, 0, 2*len(hashes))
			for _, h := range hashes {
				q.Features[i] = append(q.Features[i], n.of(h, 0))
				if set != 0 {
					q.Features[i] = append(q.Features[i], n.of(h, set))
				}
			}
		}
		n.taken = append(n.taken, q)
	}
}

func (n *numbering) of(h, set uint64) uint32 {
	key := h
	if set != 0 {
		key = tagger.Mix(h, set)
	}
	k, known := n.number[key]
	if !known {
		k = uint32(len(n.all))
		n.number[key] = k
		n.all = append(n.all, feature{hash: h, set: set})
	}
	n.all[k].times++
	return k
}

// sequences returns what was taken without the features that are too rare, numbered
// anew.
func (n *numbering) sequences() []crf.Sequence {
	again := make([]int32, len(n.all))
	for k, f := range n.all {
		again[k] = -1
		if int(f.times) >= n.least {
			again[k] = int32(len(n.kept))
			n.kept = append(n.kept, f)
		}
	}
	n.number = nil
	for _, q := range n.taken {
		for i, features := range q.Features {
			kept := features[:0]
			for _, f := range features {
				if again[f] >= 0 {
					kept = append(kept, uint32(again[f]))
				}
			}
			q.Features[i] = kept
		}
	}
	return n.taken
}

// merged adds the weights of the set to those for all data, and leaves the other
// sets' out.
func (n *numbering) merged(w *crf.Weights, set uint64) (*crf.Weights, []uint64) {
	out := &crf.Weights{Transitions: w.Transitions}
	var hashes []uint64
	at := make(map[uint64]int, len(n.kept))
	for k, f := range n.kept {
		if f.set != 0 && f.set != set {
			continue
		}
		i, known := at[f.hash]
		if !known {
			i = len(hashes)
			at[f.hash] = i
			hashes = append(hashes, f.hash)
			out.Rows = append(out.Rows, crf.Row{})
		}
		for y, v := range w.Rows[k] {
			out.Rows[i][y] += v
		}
	}
	return out, hashes
}
