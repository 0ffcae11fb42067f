package statistic

import (
	"strings"

	"brief/model"
	"brief/model/text"
)

// joinSecond reads the second number of a range, a change or a tally, and
// reports whether there is one.
//
//	range   12-15% | 15 to 22 miles | between 3 and 5 per cent
//	change  from 12 to 18 | from 2.4% in May to 2.8% | to 2.1% from 2.4%
//	tally   voted 52-48 | by 52 to 48
func (s *scanner) joinSecond(q *quantity) bool {
	if q.num.high > 0 || q.num.fraction {
		return false
	}
	for _, j := range [2]int{q.num.next, q.unit.next} {
		if k, kind := s.separator(q, j); kind != 0 && s.second(q, k, kind) {
			return true
		}
		if q.unit.counts && q.unit.next > q.num.next {
			continue
		}
	}
	return false
}

// The ways two numbers are joined.
const (
	byDash = iota + 1
	byTo
	byAnd
	byFrom
)

// separator finds what joins a second number at token j, and where that
// number starts.
func (s *scanner) separator(q *quantity, j int) (k, kind int) {
	if s.hyphen(j) && s.is(j+1, "to") && s.hyphen(j+2) {
		return j + 3, byTo
	}
	if s.hyphen(j) || s.is(j, "–", "-") && s.at(j+1).kind == text.Number && q.num.value > 0 && !s.at(j+1).glued {
		return j + 1, byDash
	}
	if s.is(q.first-1, "from") || s.is(q.first-1, "to") {
		j = s.skipPeriod(j)
		if s.cls(j)&verbPast != 0 && s.is(j+1, "to") {
			j++ // "from 21 mpg combined to 23"
		}
	}
	switch {
	case s.is(j, "to"):
		return j + 1, byTo
	case s.is(j, "and") && s.is(q.first-1, "between"):
		return j + 1, byAnd
	case s.is(j, "from") && s.is(q.first-1, "to"):
		return j + 1, byFrom
	}
	return j, 0
}

// second reads the number at token k and joins it to q where the two fit.
func (s *scanner) second(q *quantity, k, kind int) bool {
	if s.at(k).kind == text.Number {
		if _, no := s.rejected(k); no && kind != byDash {
			return false
		}
	}
	m, ok := s.number(k)
	if !ok || m.high > 0 || m.fraction {
		return false
	}
	if m.cur.name == "" {
		m.cur = q.num.cur
	}
	u := s.unitAfter(&m, m.next)
	if !s.unitsFit(q, &u, &m) {
		return false
	}
	form, ok := s.pairForm(q, &m, &u, kind)
	if !ok {
		return false
	}
	s.shareScale(q, &m, kind)
	a, b := q.num.value, m.value
	if kind == byFrom {
		a, b = b, a
	}
	q.values, q.form = []float64{a, b}, form
	s.takeUnit(q, &u, &m)
	return true
}

// unitsFit reports whether the two ends of a pair can share one unit.
func (s *scanner) unitsFit(q *quantity, u *unit, m *number) bool {
	if q.unit.counts && q.unit.next > q.unit.first && u.name != q.unit.name && u.name != "" {
		return false
	}
	if q.unit.name != "" && q.num.cur.name == "" && u.name == "" && !q.unit.counts {
		return s.is(q.first-1, "from") // "gained 2% to 3,005" states two things
	}
	return q.unit.name == "" || u.name == "" || q.unit.name == u.name || strings.HasPrefix(q.unit.name, u.name+" per ")
}

// shareScale applies the scale of the second number to the first where only
// the second has one: "1 to 2 thousand", "$3-5 billion".
func (s *scanner) shareScale(q *quantity, m *number, kind int) {
	if q.num.factor == 1 && m.factor > 1 && kind != byFrom && q.num.value < m.base && q.unit.name != "percent" &&
		(q.num.cur.name != "" || q.unit.name == "") {
		q.num.value *= m.factor
	}
}

// takeUnit extends q over the second number and its unit.
func (s *scanner) takeUnit(q *quantity, u *unit, m *number) {
	q.next = m.next
	if u.name != "" && len(u.name) >= len(q.unit.name) {
		q.unit = *u
	} else if q.unit.name != "" && q.unit.kind != model.KindNumber {
		u.next = m.next
	}
	if !q.unit.counts && u.next > q.next {
		q.next = u.next
	}
	q.kind = q.unit.kind
	if q.kind == model.KindNumber && (s.is(q.first-1, "aged", "age", "ages") || s.is(q.first-2, "aged", "ages")) {
		q.kind, q.unit.name = model.KindAge, "year of age"
	}
	if q.form == model.FormTally {
		q.kind = model.KindTally
	}
}

// pairForm decides what two joined numbers are; ok is false for scores, years
// and numbers that only happen to stand together.
func (s *scanner) pairForm(q *quantity, m *number, u *unit, kind int) (model.Form, bool) {
	bare := q.unit.name == "" && u.name == ""
	switch kind {
	case byAnd:
		return model.FormRange, true
	case byFrom:
		return model.FormChange, s.near(q.first, 8, rising|falling)
	case byDash:
		if bare && s.voted(q.first, m.next) {
			return model.FormTally, true
		}
		small := q.num.value < 20 && m.value < 20
		return model.FormRange, q.num.value < m.value && !(bare && small) && !(bare && q.num.integer && m.integer && !s.is(q.first-1, "about", "some", "by"))
	}
	if s.is(q.first-1, "from") {
		if next := max(m.next, u.next); s.is(next, "to") && s.figureAt(next+1) {
			return model.FormRange, q.num.value < m.value // "from 5 to 7% to 3 to 5%"
		}
		return s.fromTo(q, m)
	}
	if bare && s.voted(q.first, m.next) {
		return model.FormTally, true
	}
	return model.FormRange, q.num.value < m.value
}

// fromTo tells a change from a range: it takes a word of change before it, or
// a value that falls.
func (s *scanner) fromTo(q *quantity, m *number) (model.Form, bool) {
	if s.near(q.first, 10, rising|falling) || s.is(q.first-2, "went", "moved", "going") {
		return model.FormChange, true
	}
	if q.num.value > m.value {
		return model.FormChange, true
	}
	return model.FormRange, true
}

// near reports whether one of size tokens before token i, in the same clause,
// has a class of want.
func (s *scanner) near(i, size int, want class) bool {
	for j := i - 1; j >= 0 && j >= i-size; j-- {
		c := s.cls(j)
		if c&ending != 0 {
			return false
		}
		if c&want != 0 && c&fewer == 0 {
			return true
		}
	}
	return false
}

// voted reports whether a word of voting stands near tokens [first, next).
func (s *scanner) voted(first, next int) bool {
	for j := max(first-8, 0); j < next+6; j++ {
		switch s.at(j).w {
		case "vote", "voted", "votes", "voting", "ballot", "ballots", "senate", "majority", "passed", "ratified",
			"lawmakers", "parliament", "referendum", "councillors", "confirmed", "approved", "rejected":
			return true
		}
	}
	return false
}
