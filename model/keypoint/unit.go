package keypoint

import "brief/model/text"

// unit is what a number counts, of the few things that a text gives to so many
// numbers that a value alone supports little.
type unit uint8

const (
	unitless unit = iota
	short         // time, in seconds
	long          // time, in months
	percent
	money   // of any currency
	anyUnit // of a cell of a table, whose unit stands elsewhere
)

// amount is a number with its unit; value and step of the number are to be
// multiplied by factor.
type amount struct {
	unit   unit
	factor float64
}

// unitOf is the unit of n.
func (r reader) unitOf(n number) amount {
	i := n.last + 1
	if i < len(r.words) && r.mark(i) && r.spelling(i) == "-" {
		i++
	}
	w := r.lower(i)
	if u := timeUnit(w); u.unit != unitless {
		return u
	}
	switch w {
	case "%", "percent", "pc", "percentage":
		return amount{percent, 1}
	case "per":
		if r.lower(i+1) == "cent" {
			return amount{percent, 1}
		}
	case "dollar", "dollars", "pound", "pounds", "euro", "euros":
		return amount{money, 1}
	}
	switch r.spelling(n.first - 1) {
	case "$", "£", "€", "¥", "₹":
		return amount{money, 1}
	}
	return amount{unitless, 1}
}

// timeUnit is the unit of time that w names, in one or in many.
func timeUnit(w string) amount {
	switch singular(w) {
	case "second":
		return amount{short, 1}
	case "minute", "min":
		return amount{short, 60}
	case "hour":
		return amount{short, 60 * 60}
	case "day", "night":
		return amount{short, 24 * 60 * 60}
	case "week":
		return amount{short, 7 * 24 * 60 * 60}
	case "fortnight":
		return amount{short, 14 * 24 * 60 * 60}
	case "month":
		return amount{long, 1}
	case "year":
		return amount{long, 12}
	case "decade":
		return amount{long, 120}
	case "century", "centurie":
		return amount{long, 1200}
	}
	return amount{}
}

// age reports whether n is how old somebody is ("a 19-year-old"), which texts
// also give as a bare number ("Ibe, 19").
func (r reader) age(n number) bool {
	for i := n.last + 2; i < min(len(r.words), n.last+5); i++ {
		if r.lower(i) == "old" || r.lower(i) == "olds" {
			return true
		}
	}
	return false
}

// lastsOne reports whether word i begins "hour-long".
func (r reader) lastsOne(i int) bool {
	if i+1 >= len(r.words) || !r.words[i+1].joined || r.words[i].joined || r.lower(i+1) != "long" {
		return false
	}
	if i > 0 && (r.words[i-1].kind == text.Number || r.at(i-1).numeral.any) {
		return false
	}
	return timeUnit(r.lower(i)).unit != unitless
}

// measured are the numbers of a body by unit.
type measured struct {
	values [anyUnit + 1][]float64
	// open are the last numbers of the passage at hand that have no unit so far:
	// in "3, 4 and 5 percent" the last one has it for all. They end before word
	// openEnd.
	open    []float64
	openEnd int
}

// begin starts a passage.
func (m *measured) begin() { m.open = m.open[:0] }

// end ends one. What had no unit in a cell may be of any.
func (m *measured) end(cell bool) {
	if cell {
		m.values[anyUnit] = append(m.values[anyUnit], m.open...)
	}
}

// add takes in n, the next number of r.
func (m *measured) add(r reader, n number) {
	for i := m.openEnd; i < n.first && len(m.open) > 0; i++ {
		if !joins(r.lower(i)) {
			m.open = m.open[:0]
		}
	}
	m.open = append(m.open[max(0, len(m.open)-longestList):], n.value)
	m.openEnd = n.last + 1
	a := r.unitOf(n)
	if a.unit == unitless {
		return
	}
	for _, v := range m.open {
		m.values[a.unit] = append(m.values[a.unit], v*a.factor)
	}
	m.open = m.open[:0]
}

// longestList bounds the numbers that share a unit.
const longestList = 16

// joins reports whether w may stand between numbers that share a unit.
func joins(w string) bool {
	switch w {
	case ",", "and", "or", "to", "-", "–", "—", "from", "$", "£", "€", "¥", "₹", "a", "about", "around":
		return true
	}
	return false
}
