package statistic

import (
	"math"
	"strings"

	"brief/model"
	"brief/model/text"
	"brief/model/wordlist"
)

// quantity is a statistic in the making: numbers and unit are read, the words
// around it not yet.
type quantity struct {
	num  number
	unit unit
	form model.Form
	kind model.StatisticKind
	// values is nil or the two ends of a range, change or tally.
	values []float64
	// first and next bound the tokens of the quantity with its unit.
	first, next int
	// verb is true of a multiplier that is a verb ("tripled").
	verb bool
	// oneOf is true of "one of the …".
	oneOf   bool
	change  model.Change
	measure measure
}

// scan reads all quantities of the passage from left to right.
func (s *scanner) scan() {
	s.found = s.found[:0]
	for i := 0; i < len(s.toks); {
		next, ok := s.step(i)
		if ok {
			i = next
			continue
		}
		i++
	}
	if s.english {
		s.shareUnits()
	}
}

// step reads or rejects what starts at token i; ok is false where nothing does.
func (s *scanner) step(i int) (next int, ok bool) {
	if !s.english {
		return s.foreign(i)
	}
	t := s.at(i)
	if t.kind == text.Number || t.kind == text.Word && numeric(t.w) {
		if q, ok := s.multiplier(i); ok {
			s.found = append(s.found, q)
			return q.next, true
		}
		if next, no := s.rejected(i); no {
			return next, true
		}
	} else if !s.mayPrefix(i) {
		return i, false
	} else if t.kind != text.Word && s.at(i+1).kind == text.Number && !s.money(i) {
		if next, no := s.rejected(i + 1); no {
			return next, true
		}
	}
	q, next, ok := s.quantity(i)
	if !ok {
		return i, false
	}
	if q.next > q.first {
		s.found = append(s.found, q)
	}
	return max(next, i+1), true
}

// money reports whether token i is a currency sign.
func (s *scanner) money(i int) bool {
	_, ok := symbolCurrency(s.at(i).w)
	return ok
}

// mayPrefix is true of tokens that can open a number without being one:
// currency signs and codes, a sign, "a" before a scale.
func (s *scanner) mayPrefix(i int) bool {
	t, next := s.at(i), s.at(i+1)
	if t.kind == text.Word {
		if t.w == "a" || t.w == "an" {
			return numeric(next.w)
		}
		if t.w == "minus" || next.kind == text.Number && s.worded(i) > i {
			return true
		}
		return t.upper && len(t.w) <= 4 && (next.kind == text.Number || next.w == "=" || next.w == "." && s.at(i+2).kind == text.Number)
	}
	if t.w == "-" || t.w == "−" || t.w == "+" || t.w == "–" {
		_, money := symbolCurrency(next.w)
		return (next.kind == text.Number || money) && next.glued && !t.glued || s.is(i-1, "(") && next.glued
	}
	_, ok := symbolCurrency(t.w)
	return ok
}

// quantity reads a number with its unit, and the second number where there is
// one. An ok result with an empty token range is something to skip.
func (s *scanner) quantity(i int) (quantity, int, bool) {
	n, ok := s.number(i)
	if !ok {
		return quantity{}, i, false
	}
	if s.is(n.next, "-") && s.hyphen(n.next) && ordinal(s.at(n.next+1).w) {
		s.note(n.first, n.next+2, byOrdinal)
		return quantity{}, n.next + 2, true // twenty-first
	}
	q := quantity{num: n, first: n.first, form: model.FormSingle}
	if q.ratio(s) {
		return q, q.next, true
	}
	q.unit = s.unitAfter(&n, n.next)
	if s.joinSecond(&q) {
		return q, q.next, true
	}
	if s.bareScore(&q) {
		s.note(n.first, n.next+2, byScore)
		return quantity{}, n.next + 2, true
	}
	if n.signed == '-' && q.unit.counts {
		s.note(n.first, n.next, byNegative)
		return quantity{}, n.next, true // nothing is counted below zero: "COVID -19 tests"
	}
	if q.unit.name == "degree" && s.is(q.unit.next, "n", "s", "e", "w") && s.at(q.unit.next).upper {
		s.note(n.first, q.unit.next+1, byPlace)
		return quantity{}, q.unit.next + 1, true
	}
	if n.value == 0 && n.words && !s.is(n.next, "percent", "per", "%") {
		s.note(n.first, n.next, byNought)
		return quantity{}, n.next, true
	}
	q.settle(s)
	s.cents(&q)
	if n.high > 0 {
		q.form, q.values = model.FormRange, []float64{n.value, n.high}
	}
	return q, q.next, true
}

// cents adds the hundredths that speech sets behind a sum: "15 dollars 50",
// "thirteen dollars forty five".
func (s *scanner) cents(q *quantity) {
	if q.kind != model.KindMoney || q.num.cur.name != "" || q.num.scaled || q.unit.next != q.next || !s.is(q.next-1, "dollars", "dollar", "euros", "euro", "pounds", "usd", "eur") {
		return
	}
	m, ok := s.number(q.next)
	if !ok || m.cur.name != "" || m.signed != 0 || m.scaled || m.high > 0 || m.fraction || m.value < 1 || m.value > 99 || m.value != math.Trunc(m.value) {
		return
	}
	if c := s.at(m.next); c.w != "" && c.kind != text.Punct && s.cls(m.next)&function == 0 {
		return // "paid 15 dollars 20 times"
	}
	q.num.value = exact(q.num.value + m.value/100)
	q.next, q.num.next, q.unit.next = m.next, m.next, m.next
}

// settle fills kind and extent from number and unit.
func (q *quantity) settle(s *scanner) {
	q.kind = q.unit.kind
	q.next = q.num.next
	if !q.unit.counts && q.unit.next > q.next {
		q.next = q.unit.next
	}
	if q.kind == model.KindCount && q.unit.name == "count" && s.timesMore(q.unit.next) {
		q.kind, q.unit.name = model.KindMultiplier, "multiplier"
	}
	q.oneOf = q.num.value == 1 && s.is(q.num.next, "of")
	s.bareAge(q)
}

// timesMore tells "three times as many" from "three times".
func (s *scanner) timesMore(i int) bool {
	return s.cls(i)&fewer != 0 || s.is(i, "as", "more", "higher", "larger", "bigger", "greater", "faster", "the", "less", "lower", "that", "its")
}

// bareAge reads an age from its place: "Smith, 45, said", "aged 18", "was 10".
func (s *scanner) bareAge(q *quantity) {
	n := &q.num
	if q.kind != model.KindNumber || n.value < 1 || n.value > 120 || !n.integer && !n.words {
		return
	}
	before := s.at(q.first - 2)
	apposed := s.is(q.first-1, ",") && s.is(q.next, ",") && before.kind == text.Word && s.cls(q.first-2)&(function|month|weekday|adverb) == 0
	if apposed && n.integer || s.is(q.first-1, "aged", "age", "ages") || s.is(q.first-1, "of") && s.is(q.first-2, "age") || s.wasAge(q) {
		q.kind, q.unit.name = model.KindAge, "year of age"
	}
}

// wasAge reads "she was 10", "who turned 40", "he will be 35 by".
func (s *scanner) wasAge(q *quantity) bool {
	j := q.first - 1
	for s.cls(j)&auxiliary != 0 || s.is(j, "turned", "turns", "only", "just") {
		j--
	}
	return j < q.first-1 && s.is(j, "who", "he", "she", "when", "i") && s.cls(q.next)&(punct|conjunction|subordinator|preposition) != 0
}

// multiplier reads words that scale: "tripled", "tenfold", "twice as many",
// "10-fold".
func (s *scanner) multiplier(i int) (quantity, bool) {
	q := quantity{
		first: i, next: i + 1, form: model.FormSingle, kind: model.KindMultiplier,
		unit: unit{name: "multiplier", kind: model.KindMultiplier, first: i + 1, next: i + 1},
	}
	q.num = number{first: i, next: i + 1, digits: i, words: true}
	w := s.at(i).w
	if v, ok := multiplierVerb(w); ok {
		q.num.value, q.verb = v, true
		q.change = model.ChangeUp
		if v < 1 {
			q.change = model.ChangeDown
		}
		return q, !s.is(i+1, "down", "up", "as", "over", "the", "back") && !s.hyphen(i-1) && !s.hyphen(i+1) && !s.nounInS(i)
	}
	if v := foldWord(w); v > 0 {
		q.num.value = v
		return q, true
	}
	if w == "twice" {
		q.num.value = 2
		return q, s.timesMore(i+1) && !s.is(i+1, "the", "that") || s.is(i+1, "the") && s.is(i+2, "rate", "number", "size", "amount", "level", "average")
	}
	v, ok := wordlist.Cardinal(w)
	if !ok && s.at(i).kind == text.Number {
		v, ok = s.parseDigits(w)
	}
	if ok && s.hyphen(i+1) && s.is(i+2, "fold") {
		q.num.value, q.next, q.num.next = v, i+3, i+3
		return q, true
	}
	return q, false
}

// nounInS is true of "halves" and "doubles" as nouns: a determiner or a number
// stands before them.
func (s *scanner) nounInS(i int) bool {
	before := s.at(i - 1)
	return strings.HasSuffix(s.at(i).w, "s") && (s.cls(i-1)&(determiner|possessive) != 0 || before.kind == text.Number || spelledNumber(before.w))
}

// ratio reads "one in five", "two out of three", "2-to-1", "2:1 ratio".
func (q *quantity) ratio(s *scanner) bool {
	n := &q.num
	if n.cur.name != "" || n.scaled || n.fraction || !n.words && !n.integer {
		return false
	}
	j, share := n.next, false
	hyphen := s.hyphen(j)
	if hyphen {
		j++
	}
	switch {
	case s.is(j, "in"):
		j, share = j+1, true
	case s.is(j, "out") && s.is(j+1, "of"):
		j, share = j+2, true
	case s.is(j, "to") || s.is(j, ":") && s.at(j).glued:
		j++
	default:
		return false
	}
	if hyphen && s.hyphen(j) {
		j++
	}
	every := s.is(j, "every")
	if every {
		j++
	}
	m, ok := s.number(j)
	if !ok || m.cur.name != "" || m.value <= 0 {
		return false
	}
	if share {
		return q.share(s, &m)
	}
	if m.value != 1 && !s.is(m.next, "ratio", "odds", "margin") || n.value == 0 || m.value == 0 || s.is(q.first-1, "from") {
		return false
	}
	q.finishRatio(n.value/m.value, m.next)
	return m.value == 1 && (hyphen || s.is(m.next, "ratio", "odds", "margin", "against", "in"))
}

// share completes "one in five"; a time span or a year is no base.
func (q *quantity) share(s *scanner, m *number) bool {
	n := &q.num
	if n.value >= m.value || n.value < 1 || s.cls(m.next)&(timeUnit|month) != 0 || m.fraction {
		return false
	}
	if !n.words && n.value > 9 && m.value != 100 && m.value != 1000 || m.integer && yearFigure(s.at(m.digits).w) {
		return false
	}
	if u := s.unitAfter(m, m.next); u.name != "" && !u.counts {
		return false
	}
	q.finishRatio(n.value/m.value, m.next)
	return true
}

func (q *quantity) finishRatio(v float64, next int) {
	q.num.value, q.num.next, q.next = v, next, next
	q.kind = model.KindRatio
	q.unit = unit{name: "ratio", kind: model.KindRatio, first: next, next: next}
}

// bareScore is true of two small figures joined by a hyphen that are neither a
// range nor a vote: a sports score.
func (s *scanner) bareScore(q *quantity) bool {
	n := &q.num
	return n.integer && s.hyphen(n.next) && s.at(n.next+1).kind == text.Number && !q.unit.joined
}

// value returns the one value of q, or nil where it has two and no last one.
func (q *quantity) value() *float64 {
	switch q.form {
	case model.FormRange, model.FormTally:
		return nil
	case model.FormChange:
		v := q.values[1]
		return &v
	}
	v := q.num.value
	return &v
}

// unitText is the unit as written.
func (s *scanner) unitText(q *quantity) string {
	if q.num.cur.name != "" && q.unit.next <= q.unit.first {
		return strings.TrimSpace(s.words(q.num.first, q.num.digits))
	}
	return s.words(q.unit.first, q.unit.next)
}
