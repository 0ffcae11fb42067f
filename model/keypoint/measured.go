package keypoint

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

// add takes in n, the next number of r, in the unit of a.
func (m *measured) add(r reader, n number, a amount) {
	for i := m.openEnd; i < n.first && len(m.open) > 0; i++ {
		if !joins(r.lower(i)) {
			m.open = m.open[:0]
		}
	}
	m.open = append(m.open[max(0, len(m.open)-longestList):], n.value)
	m.openEnd = n.last + 1
	if a.unit == unitless {
		m.values[unitless] = append(m.values[unitless], n.value)
		return
	}
	for _, v := range m.open {
		m.values[a.unit] = append(m.values[a.unit], v*a.factor)
		if a.or != unitless {
			m.values[a.or] = append(m.values[a.or], v*a.orFactor)
		}
	}
	m.open = m.open[:0]
}

// has reports whether a number from low to high stands there in the unit of a.
func (m *measured) has(a amount, low, high float64) bool {
	if within(m.values[a.unit], low*a.factor, high*a.factor) || within(m.values[anyUnit], low, high) {
		return true
	}
	if a.or != unitless && within(m.values[a.or], low*a.orFactor, high*a.orFactor) {
		return true
	}
	return !a.unit.strict() && within(m.values[unitless], low, high)
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
