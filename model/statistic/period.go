package statistic

import (
	"strconv"

	"brief/model"
	"brief/model/date"
	"brief/model/text"
)

// period is a phrase of time in the passage.
type period struct {
	first, next int
	start, end  string
}

// periods lists the phrases of time in the passage, in order.
func (s *scanner) periods() {
	for i := 0; i < len(s.toks); {
		p, ok := s.periodAt(i)
		if !ok {
			i++
			continue
		}
		s.resolve(&p)
		s.times = append(s.times, p)
		i = p.next
	}
}

// periodAt reads the phrase of time that starts at token i.
func (s *scanner) periodAt(i int) (period, bool) {
	w := s.at(i).w
	switch w {
	case "since", "in", "by", "until", "during", "before", "after", "through", "throughout", "at", "from", "over", "for", "between", "on", "within":
		return s.prepositional(i)
	case "recently", "now", "currently", "today", "yesterday", "annually", "yearly", "monthly", "lately", "nowadays",
		"year-over-year", "year-on-year", "month-on-month", "month-over-month", "quarter-on-quarter", "quarter-over-quarter",
		"week-on-week", "week-over-week", "overnight", "tonight":
		return period{first: i, next: i + 1}, true
	case "year", "month", "quarter", "week":
		if s.is(i+1, "over", "on") && s.is(i+2, w) {
			return period{first: i, next: i + 3}, true
		}
	case "so":
		if s.is(i+1, "far") && s.is(i+2, "this") && s.cls(i+3)&timeUnit != 0 {
			return period{first: i, next: i + 4}, true
		}
	case "last", "this", "next", "previous", "past":
		if s.cls(i+1)&(timeUnit|weekday) != 0 || s.calendarMonth(i+1) {
			return period{first: i, next: i + 2}, s.is(i, "last", "this", "next")
		}
	case "a":
		if s.cls(i+1)&timeUnit != 0 && s.is(i+2, "ago", "earlier", "before", "later") {
			return period{first: i, next: i + 3}, true
		}
	}
	if s.calendarMonth(i) && yearFigure(s.at(i+1).w) {
		return s.dates(i, i)
	}
	return period{}, false
}

// prepositional reads a preposition with a date, a span of time or a season.
func (s *scanner) prepositional(i int) (period, bool) {
	if p, ok := s.dates(i, i+1); ok {
		return p, true
	}
	j := i + 1
	for s.is(j, "the", "a", "early", "late", "mid") {
		j++
	}
	if q, ok := s.quarterOf(i, j); ok {
		return q, true
	}
	named := s.is(j, "last", "past", "previous", "first", "next", "this", "same", "coming", "second", "third", "fourth", "final", "current")
	if named {
		j++
		if s.at(j).kind == text.Number || spelledNumber(s.at(j).w) {
			j++
		}
	}
	switch {
	case named && s.cls(j)&(timeUnit|weekday) != 0:
	case !named && s.is(i, "on", "since", "by") && s.cls(j)&weekday != 0:
	case s.is(i, "from", "since", "over") && s.is(i+1, "a", "one") && s.cls(i+2)&timeUnit != 0 && s.is(i+3, "earlier", "ago", "before"):
		return period{first: i, next: i + 4}, true
	default:
		return period{}, false
	}
	return s.ofYear(period{first: i, next: j + 1})
}

// ofYear extends a phrase by "of 2024" or "2024".
func (s *scanner) ofYear(p period) (period, bool) {
	j := p.next
	if s.is(j, "of", "in") {
		j++
	}
	if yearFigure(s.at(j).w) {
		p.next = j + 1
	}
	return p, true
}

// quarterOf reads "the first quarter of 2024" and "Q1 2024".
func (s *scanner) quarterOf(i, j int) (period, bool) {
	n := quarterNumber(s, j)
	if n == 0 {
		return period{}, false
	}
	next := j + 2
	if !s.is(j+1, "quarter") {
		next = j + 1 // "Q3"
	}
	p, _ := s.ofYear(period{first: i, next: next})
	if y := s.at(p.next - 1).w; yearFigure(y) {
		year, _ := strconv.Atoi(y)
		p.start, p.end = date.Date{Year: year, Month: 3*n - 2}.String(), date.Date{Year: year, Month: 3 * n}.String()
	}
	return p, true
}

// dates reads dates from token j after the opening word at token i: a year, a
// month with or without year and day, and a second one after "to" or "and".
func (s *scanner) dates(i, j int) (period, bool) {
	a, next, ok := s.date(j)
	if !ok {
		return period{}, false
	}
	p := period{first: i, next: next}
	switch s.at(i).w {
	case "since", "from", "after":
		p.start = a
	case "by", "until", "before":
		p.end = a
	case "in", "during", "on", "throughout", "for", "between", "over":
		p.start, p.end = a, a
	default:
		if i == j {
			p.start, p.end = a, a
		}
	}
	joined := s.is(i, "from") && s.is(next, "to", "until", "through") || s.is(i, "between") && s.is(next, "and")
	if b, end, ok := s.date(next + 1); joined && ok {
		p.next, p.end = end, b
		if len(a) < 4 && b != "" {
			p.start = ""
		}
	}
	return p, true
}

// date reads a year, month or full date; iso is what it settles, or "" for a
// month without a year.
func (s *scanner) date(j int) (iso string, next int, ok bool) {
	for s.is(j, "early", "late", "mid", "the") {
		j++
	}
	if y := s.at(j).w; yearFigure(y) && s.cls(j+1)&timeUnit == 0 {
		return y, j + 1, true
	}
	day := ""
	if w := s.at(j).w; allDigits(w) && len(w) < 3 && s.calendarMonth(j+1) {
		day, j = w, j+1
	}
	if !s.calendarMonth(j) {
		return "", j, false
	}
	d := date.Date{Month: date.Month(s.at(j).w)}
	j++
	if s.is(j, ".") && s.at(j).glued && s.at(j+1).kind == text.Number {
		j++
	}
	if w := s.at(j).w; day == "" && allDigits(w) && len(w) < 3 {
		day, j = w, j+1
	}
	y := j
	if s.is(y, ",", "of") {
		y++
	}
	if !yearFigure(s.at(y).w) {
		return "", j, true
	}
	d.Year, _ = strconv.Atoi(s.at(y).w)
	if full := d; day != "" {
		if full.Day, _ = strconv.Atoi(day); full.Valid() {
			d = full
		}
	}
	return d.String(), y + 1, true
}

// skipPeriod steps over one phrase of time at token j, if there is one.
func (s *scanner) skipPeriod(j int) int {
	if s.is(j, "to", "from") {
		return j
	}
	if p, ok := s.periodAt(j); ok {
		return p.next
	}
	return j
}

// periodOf finds the phrase of time that belongs to quantity k: the nearest
// one in its clause that no other quantity stands before, those after the
// quantity first. next is the index in s.times of the first phrase that starts
// after quantity k; quantities come in order, so it only moves forward.
func (s *scanner) periodOf(k int, next *int) period {
	q := &s.found[k]
	for *next < len(s.times) && s.times[*next].first < q.next {
		*next++
	}
	var before, after period
	if *next < len(s.times) && s.reaches(k, s.times[*next]) {
		after = s.times[*next]
	}
	for m := *next - 1; m >= 0 && m >= *next-3; m-- {
		if p := s.times[m]; q.form == model.FormChange && p.first >= q.first || p.next <= q.first && s.reaches(k, p) {
			before = p
			break
		}
	}
	if after.next > 0 && (before.next == 0 || after.first-q.next <= q.first-before.next+6) {
		return after
	}
	return before
}

// clauseReach caps how many tokens a statistic is read away from its words, so
// that a long passage costs no more than its length.
const clauseReach = 30

// reaches reports whether nothing that ends the clause and no other quantity
// stands between quantity k and p.
func (s *scanner) reaches(k int, p period) bool {
	q := &s.found[k]
	from, to := q.next, p.first
	after := p.first >= q.next
	if !after {
		from, to = p.next, q.first
	}
	if to-from > clauseReach {
		return false
	}
	for j := from; j < to; j++ {
		if s.cls(j)&ending != 0 || s.is(j, "while", "whereas", "but") || s.is(j, ",") && (after || !s.leading(p)) {
			return false
		}
	}
	if after {
		return k+1 >= len(s.found) || s.found[k+1].first >= to
	}
	return k == 0 || s.found[k-1].next <= from
}

// leading is true of a phrase of time that opens a sentence.
func (s *scanner) leading(p period) bool {
	return p.first == 0 || s.cls(p.first-1)&ending != 0 || s.is(p.first-1, ",")
}
