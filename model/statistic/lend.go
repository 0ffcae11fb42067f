package statistic

import (
	"math"

	"brief/model"
)

// shareUnits gives a bare number the unit of the number it is listed or
// compared with: "eight or nine euros", "2.4 million, up from 2.1 million".
func (s *scanner) shareUnits() {
	for k := len(s.found) - 2; k >= 0; k-- {
		a, b := &s.found[k], &s.found[k+1]
		if a.bare() && b.lends() && s.listedBefore(a, b) {
			a.lend(b)
		}
	}
	for k := range s.found {
		b := &s.found[k]
		if !b.bare() {
			continue
		}
		if a := s.lender(k); a != nil {
			b.lend(a)
		} else if b.form == model.FormSingle && s.is(b.next, "who") {
			b.kind, b.unit.kind, b.unit.name = model.KindCount, model.KindCount, "people"
		}
	}
}

// bare is true of a number without any unit.
func (q *quantity) bare() bool { return q.kind == model.KindNumber && q.unit.name == "" }

// lends is true of a quantity whose unit another number may be meant in.
func (q *quantity) lends() bool {
	switch q.kind {
	case model.KindNumber:
		return q.unit.name != ""
	case model.KindAge, model.KindRatio, model.KindMultiplier, model.KindTally, model.KindFraction:
		return false
	}
	return true
}

// listedBefore is true where only a list mark, "of the" or a direction stands
// between a bare number and the next: "6 or 7 buses", "7- or 8-inch",
// "280 million of the 1.5 billion shekels", "16,369 up 58 points".
func (s *scanner) listedBefore(a, b *quantity) bool {
	j := a.next
	if s.is(j, "-", "–") {
		j++
	}
	if s.is(j, ",") && j+1 < b.first {
		j++
	}
	switch {
	case s.is(j, "or", ",", "and") && j+1 == b.first:
		return !s.is(j, "and") || j > a.next
	case s.is(j, "of") && s.is(j+1, "the", "its", "his", "their") && j+2 == b.first:
		return true
	}
	return s.is(j, "up", "down") && j+1 == b.first && b.unit.name == "point"
}

// lend copies the unit of b to a, leaving a's extent as it is.
func (q *quantity) lend(b *quantity) {
	q.kind = b.kind
	q.unit.name, q.unit.code, q.unit.kind = b.unit.name, b.unit.code, b.unit.kind
	q.unit.first, q.unit.next, q.unit.counts = b.unit.first, b.unit.next, b.unit.counts
}

// lender is the quantity whose unit the bare number k is meant in, or nil: the one it
// is compared with, or one of its own size before it in the sentence ("the highest is
// 84 cents, the lowest is 74"). A decimal is of the size of decimals and a grouped
// figure of grouped ones; small whole numbers count something else.
func (s *scanner) lender(k int) *quantity {
	b := &s.found[k]
	if k > 0 && s.found[k-1].lends() && s.compared(&s.found[k-1], b) {
		return &s.found[k-1]
	}
	lead := s.is(b.first-1, "to", "at", "is", "was", "and", "between", "from", "of", "by", "only", "just", "about", "nearly")
	for j := k - 1; j >= 0 && j >= k-4 && lead; j-- {
		a := &s.found[j]
		if !a.lends() || a.kind == model.KindPercent || a.kind == model.KindCount || a.kind == model.KindDuration {
			continue
		}
		if a.unit.name == "point" && b.magnitude() >= 100 || a.near(b) {
			return a
		}
	}
	return nil
}

// magnitude is the size of a quantity's number without its sign.
func (q *quantity) magnitude() float64 { return math.Abs(q.num.value) }

// near is true of two numbers of one size that are written alike.
func (q *quantity) near(b *quantity) bool {
	x, y := q.magnitude(), b.magnitude()
	return x > 0 && x <= 3*y && y <= 3*x && (!q.num.integer && !b.num.integer && !b.num.words || y >= 50 && x >= 50)
}

// compared is true where b is what a came from, or what it is held against.
func (s *scanner) compared(a, b *quantity) bool {
	if b.first-a.next > 16 {
		return false
	}
	if s.is(b.first-1, "including") && b.num.scaled {
		return true
	}
	return s.is(b.first-1, "from") && s.is(b.first-2, "up", "down") ||
		s.is(b.first-1, "with", "to", "against") && s.is(b.first-2, "compared")
}
