package keypoint

import (
	"math"
	"slices"

	"brief/model"
)

// checker finds the parts of key points that the body does not have.
type checker struct {
	*facts
	lex      *lexicon
	language string
	body     bool // the document has one; without it there is nothing to compare with
	lookups  int  // of misspelt names that are still allowed
}

// unsupported returns the dates, numbers and names of a key point that the
// body does not have, in order; none where there is no body.
func (c *checker) unsupported(r reader) []model.Unsupported {
	if !c.body {
		return nil
	}
	used := make([]bool, len(r.words))
	found := c.dates(r, used)
	found = append(found, c.numerals(r, used)...)
	found = append(found, c.nameParts(r, used)...)
	slices.SortFunc(found, func(a, b model.Unsupported) int { return a.Span.Compare(b.Span) })
	return found
}

func (r reader) span(first, last int) model.Span {
	return model.Span{Start: r.words[first].span.Start, End: r.words[last].span.End}
}

// dates checks the dates and days of the week of r and marks their words as
// used. A date whose parts the body has only in different dates is not
// supported.
func (c *checker) dates(r reader, used []bool) []model.Unsupported {
	var found []model.Unsupported
	i := 0
	for _, d := range r.dates() {
		for ; i < len(r.words) && r.words[i].span.Start < d.span.End; i++ {
			used[i] = r.words[i].span.End > d.span.Start
		}
		if !c.hasDate(r, d) {
			found = append(found, model.Unsupported{Span: d.span, Kind: model.UnsupportedDate})
		}
	}
	for i, w := range r.words {
		if used[i] || !weekday(r.spelling(i)) {
			continue
		}
		used[i] = true
		if !c.hasTerm(c.lex.term(r.spelling(i))) {
			found = append(found, model.Unsupported{Span: w.span, Kind: model.UnsupportedDate})
		}
	}
	return found
}

// numerals checks the numbers of r and marks their words as used.
func (c *checker) numerals(r reader, used []bool) []model.Unsupported {
	var found []model.Unsupported
	for i := 0; i < len(r.words); i++ {
		if used[i] {
			continue
		}
		n, ok := r.numberAt(i, c.comma)
		if !ok {
			continue
		}
		for j := n.first; j <= n.last; j++ {
			used[j] = true
		}
		if !c.supportsNumber(r, n) {
			found = append(found, model.Unsupported{Span: r.span(n.first, n.last), Kind: model.UnsupportedNumber})
		}
		i = n.last
	}
	return found
}

// supportsNumber reports whether the body has n, exactly or rounded to the
// digits n is written with; after "about" or "nearly" to its trailing zeros.
// Small numbers in words are not checked: authors count what the body lists.
func (c *checker) supportsNumber(r reader, n number) bool {
	if n.spelled && (n.ordinal || n.value < leastSpelled || fixed(r.lower(n.first)) > 0) {
		return true
	}
	half := n.step / 2
	low, high := n.value-half, n.value+half
	switch approximator(r, n.first) {
	case about:
		half = max(half, zeros(n.value)/2)
		low, high = n.value-half, n.value+half
	case over:
		high = n.value + max(half, zeros(n.value))
	case under:
		low = n.value - max(half, zeros(n.value))
	}
	return c.hasNumber(low, high)
}

// leastSpelled is the least number in words that is checked.
const leastSpelled = 4

// zeros is the place of the last digit of v that is not 0.
func zeros(v float64) float64 {
	z := 1.0
	for z < v && math.Mod(v, z*10) == 0 {
		z *= 10
	}
	return z
}

type approximation uint8

const (
	exact approximation = iota
	about
	over
	under
)

func approximator(r reader, i int) approximation {
	for j := i - 1; j >= max(0, i-2); j-- {
		switch r.lower(j) {
		case "about", "around", "roughly", "some", "approximately", "estimated", "~", "unos", "unas", "casi":
			return about
		case "over", "than", "least", "exceeding", "past", "above", "topped", "topping", "passed":
			return over
		case "nearly", "almost", "under", "below", "to":
			return under
		}
	}
	return exact
}
