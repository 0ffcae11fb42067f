package statistic

import "brief/model"

// boundOf reads how exactly a quantity is stated from the words around it.
func (s *scanner) boundOf(q *quantity) model.Bound {
	if b := s.boundAfter(q); b != "" {
		return b
	}
	i := q.first - 1
	if s.hyphen(i) && s.is(i-1, "sub", "under") {
		return model.Below // "sub-7 nanometre"
	}
	if s.is(i, "the") && s.is(i-1, "around", "about", "near", "over") {
		return model.Exactly // "centres around the 37m skeleton" says where
	}
	for s.is(i, "a", "an", "the", "just", "only", "some") && s.boundBefore(i) == "" {
		i--
	}
	if b := s.boundBefore(i); b != "" {
		return b
	}
	return model.Exactly
}

// boundBefore reads the bound whose last word is token i.
func (s *scanner) boundBefore(i int) model.Bound {
	prev := func(words ...string) bool { return s.is(i-1, words...) }
	switch s.at(i).w {
	case "about", "around", "approximately", "roughly", "nearly", "almost", "circa", "ca", "some", "estimated",
		"averaged", "averages", "averaging", "~", "≈", "near", "virtually", "approx", "approx.":
		return model.About
	case "than":
		return s.thanBound(i)
	case "over", "above", "exceeding", "exceeded", "exceeds", "surpassed", "surpassing", ">", "topped", "upwards":
		if prev("just", "well") || !prev("from", "spread", "per") {
			return model.Above
		}
	case "under", "below", "<":
		return model.Below
	case "least", "minimum", "≥":
		return model.AtLeast
	case "most", "maximum", "≤":
		return pickBound(prev("at") || s.is(i, "maximum", "≤"), model.AtMost)
	case "to":
		if prev("up") {
			return model.AtMost
		}
		return pickBound(prev("close"), model.About)
	case "of":
		return s.ofBound(i)
	case "many", "much":
		return pickBound(prev("as"), "")
	case "as":
		return pickBound(prev("many", "much", "high") && s.is(i-2, "as"), model.AtMost)
	}
	return ""
}

// pickBound is b where ok holds, else no bound.
func pickBound(ok bool, b model.Bound) model.Bound {
	if ok {
		return b
	}
	return ""
}

// thanBound reads "more than", "no fewer than", "not more than".
func (s *scanner) thanBound(i int) model.Bound {
	negated := s.is(i-2, "no", "not", "never")
	switch s.at(i - 1).w {
	case "more", "greater", "higher", "larger", "longer", "older", "better", "bigger", "over", "further", "taller":
		if negated {
			return model.AtMost
		}
		return model.Above
	case "less", "fewer", "lower", "smaller", "shorter", "younger", "under":
		if negated {
			return model.AtLeast
		}
		return model.Below
	}
	return ""
}

// ofBound reads "a minimum of", "in excess of", "an average of".
func (s *scanner) ofBound(i int) model.Bound {
	switch s.at(i - 1).w {
	case "minimum":
		return model.AtLeast
	case "maximum":
		return model.AtMost
	case "excess", "upwards", "upward", "north":
		return model.Above
	case "south", "short", "shy":
		return model.Below
	case "estimate", "region", "estimated", "order":
		return pickBound(!s.is(i-1, "order") || s.is(i-2, "the") && s.is(i-3, "in", "on"), model.About)
	}
	return ""
}

// boundAfter reads "or more", "-plus", "or so", "or fewer" after a quantity.
func (s *scanner) boundAfter(q *quantity) model.Bound {
	for _, i := range [2]int{q.num.next, q.next} {
		if s.hyphen(i) {
			i++
		}
		switch {
		case s.is(i, "plus", "+") && (s.at(i).glued || !spelledNumber(s.at(i+1).w)):
			return model.Above
		case s.is(i, "or", "and") && s.is(i+1, "more", "over", "above", "higher", "older", "greater", "longer", "up"):
			return model.AtLeast
		case s.is(i, "or", "and") && s.is(i+1, "less", "fewer", "under", "below", "younger", "lower"):
			return model.AtMost
		case s.is(i, "or") && s.is(i+1, "so"), s.is(i, "ish"), s.is(i, "-ish"):
			return model.About
		}
	}
	return ""
}
