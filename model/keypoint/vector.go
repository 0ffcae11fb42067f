package keypoint

import (
	"math"
	"slices"
)

// vector is a short text as weighted terms, ordered by term, of length 1.
type vector struct {
	terms  []term
	weight []float64
}

// vector makes one of terms, of which it takes the first comparedTerms.
func (x *index) vector(terms []term) vector {
	sorted := slices.Clone(terms[:min(len(terms), comparedTerms)])
	slices.Sort(sorted)
	var v vector
	sum := 0.0
	for i := 0; i < len(sorted); {
		t, n := sorted[i], 0
		for i < len(sorted) && sorted[i] == t {
			n, i = n+1, i+1
		}
		if w := float64(n) * x.weight(t); w > 0 {
			v.terms = append(v.terms, t)
			v.weight = append(v.weight, w)
			sum += w * w
		}
	}
	for i := range v.weight {
		v.weight[i] /= math.Sqrt(sum)
	}
	return v
}

// cosine is 0 for texts that share nothing and 1 for equal ones.
func (v vector) cosine(w vector) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(v.terms) && j < len(w.terms); {
		switch {
		case v.terms[i] < w.terms[j]:
			i++
		case v.terms[i] > w.terms[j]:
			j++
		default:
			sum += v.weight[i] * w.weight[j]
			i, j = i+1, j+1
		}
	}
	return sum
}
