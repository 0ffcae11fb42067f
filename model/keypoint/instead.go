package keypoint

// shownInstead is in how many supporting sentences the body's own figure is
// looked for, longestInstead how long they may be, in bytes.
const (
	shownInstead   = 2
	longestInstead = 2000
)

// otherNumber is what the supporting sentences give in the place of n, as they write
// it: the same value in another unit or, where there is none, the one other number of
// what n counts; "" where there is none or several.
func (c *checker) otherNumber(r reader, n number) string {
	want := r.unitOf(n)
	counted := r.at(n.last + 1).term
	if n.ordinal || want.unit == unitless && (counted == noTerm || c.lex.function[counted]) {
		return ""
	}
	var otherUnit, otherValue onlyOne
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
			said := body.unitOf(m)
			switch {
			case m.ordinal:
			case said.unit != want.unit && said.unit != unitless && want.unit != unitless && m.value == n.value:
				otherUnit.add(body.quantity(said))
			case said.unit == want.unit && (want.unit != unitless || body.at(m.last+1).term == counted):
				if body.age(m) {
					said.last = m.last
				}
				otherValue.add(body.quantity(said))
			}
		}
	}
	if s := otherUnit.text(); s != "" {
		return s
	}
	return otherValue.text()
}

// onlyOne keeps a text and whether it was the only one.
type onlyOne struct {
	first   string
	several bool
}

func (o *onlyOne) add(s string) {
	o.several = o.several || o.first != "" && o.first != s
	o.first = s
}

func (o *onlyOne) text() string {
	if o.several {
		return ""
	}
	return o.first
}

// quantity is a number with the sign or word of its unit.
func (r reader) quantity(a amount) string { return r.span(a.first, a.last).In(r.source) }

// otherDate is the date of the same parts that the supporting sentences give, as
// they write it, where they give exactly one; else "".
func (c *checker) otherDate(d dated) string {
	var found onlyOne
	for _, span := range c.near {
		if span.Len() > longestInstead {
			continue
		}
		body := c.cut(span)
		for _, e := range body.dates() {
			if (d.Year > 0) != (e.Year > 0) || (d.Month > 0) != (e.Month > 0) || (d.Day > 0) != (e.Day > 0) {
				continue
			}
			found.add(e.span.In(body.source))
		}
	}
	return found.text()
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
