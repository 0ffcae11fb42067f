package keypoint

import (
	"brief/model"
)

// shownInstead is in how many supporting sentences the body's own figure is
// looked for, longestInstead how long they may be, in bytes.
const (
	shownInstead   = 2
	longestInstead = 2000
)

// otherNumber is the number that the supporting sentences give of what n counts,
// as they write it, where they give exactly one; else "".
func (c *checker) otherNumber(r reader, n number) string {
	want := r.unitOf(n)
	counted := r.at(n.last + 1).term
	if n.ordinal || want.unit == unitless && (counted == noTerm || c.lex.function[counted]) {
		return ""
	}
	found := ""
	for _, span := range c.near {
		if span.Len() > longestInstead {
			continue
		}
		body := c.cut(span)
		for i := 0; i < len(body.words); i++ {
			m, ok := body.numberAt(i, c.comma)
			if !ok {
				continue
			}
			i = m.last
			if m.ordinal || body.unitOf(m).unit != want.unit || want.unit == unitless && body.at(m.last+1).term != counted {
				continue
			}
			said := body.quantity(m).In(body.source)
			if found != "" && found != said {
				return ""
			}
			found = said
		}
	}
	return found
}

// quantity is the span of n with the sign or word of its unit.
func (r reader) quantity(n number) model.Span {
	s := r.span(n.first, n.last)
	if i := n.first - 1; i >= 0 && r.adjacent(n.first) && r.mark(i) {
		switch r.spelling(i) {
		case "$", "£", "€", "¥", "₹":
			s.Start = r.words[i].span.Start
		}
	}
	switch next := n.last + 1; r.unitOf(n).unit {
	case short, long, percent:
		if next < len(r.words) && (!r.mark(next) || r.spelling(next) == "%") {
			s.End = r.words[next].span.End
		}
	}
	return s
}

// otherDate is the date of the same parts that the supporting sentences give, as
// they write it, where they give exactly one; else "".
func (c *checker) otherDate(d dated) string {
	found := ""
	for _, span := range c.near {
		if span.Len() > longestInstead {
			continue
		}
		body := c.cut(span)
		for _, e := range body.dates() {
			if (d.Year > 0) != (e.Year > 0) || (d.Month > 0) != (e.Month > 0) || (d.Day > 0) != (e.Day > 0) {
				continue
			}
			said := e.span.In(body.source)
			if found != "" && found != said {
				return ""
			}
			found = said
		}
	}
	return found
}

// bounds are the numbers that a body bounds, with how: "more than 105".
type bounds map[float64][under + 1]bool

// add notes how r bounds n.
func (b bounds) add(r reader, n number) {
	if how := approximator(r, n.first); (how == over || how == under) && len(b) < maxNames {
		all := b[n.value]
		all[how] = true
		b[n.value] = all
	}
}

// contraryBound reports whether the body has n only as the other end: "less than
// 105" where it says "more than 105".
func (c *checker) contraryBound(r reader, n number) bool {
	var other approximation
	switch approximator(r, n.first) {
	case over:
		other = under
	case under:
		other = over
	default:
		return false
	}
	said := c.bounds[n.value]
	return said[other] && !said[over+under-other]
}
