package statistic

import (
	"strconv"
	"strings"
	"time"

	"brief/model/date"
	"brief/model/text"
)

// dayOf reads a document's date; a month is taken for its last day, as what a text of
// that month tells of lies before it. The zero time where there is no month.
func dayOf(published string) time.Time {
	if t, err := time.Parse(time.DateOnly, published); err == nil {
		return t
	}
	if t, err := time.Parse("2006-01", published); err == nil {
		return t.AddDate(0, 1, -1)
	}
	return time.Time{}
}

// span of time, both ends in the words of RFC 3339: a day, a month or a year.
type settled struct{ start, end string }

// resolve settles what p means on the day the document bears: "since February", "last
// week", "in Q3". What the words do not settle stays open; so does everything where
// the document has no date, as a guess would look like a fact.
func (s *scanner) resolve(p *period) {
	if s.today.IsZero() || p.start != "" || p.end != "" {
		return
	}
	j := p.first
	open := ""
	switch s.at(j).w {
	case "since", "from", "after", "by", "until", "before":
		open = s.at(j).w
	}
	for s.cls(j)&(preposition|subordinator|determiner) != 0 && !s.is(j, "this", "past") && j+1 < p.next {
		j++
	}
	got, ok := s.settle(j, p, open)
	if !ok {
		return
	}
	switch open {
	case "since", "from", "after":
		p.start = got.start
	case "by", "until", "before":
		p.end = got.end
	default:
		p.start, p.end = got.start, got.end
	}
}

// settle reads the words of a period from token j.
func (s *scanner) settle(j int, p *period, open string) (settled, bool) {
	w := s.at(j).w
	switch {
	case strings.HasPrefix(w, "year-o") || w == "year" && s.is(j+2, "year"):
		return settled{s.today.AddDate(-1, 0, 0).Format("2006-01"), s.today.Format("2006-01")}, true
	case s.is(j, "today", "tonight", "now", "currently"):
		return s.days(0, 0), true
	case s.is(j, "yesterday", "overnight"):
		return s.days(-1, -1), true
	case s.is(j, "so") && s.is(j+2, "this") && s.is(j+3, "year"):
		return settled{s.today.Format("2006"), s.today.Format(time.DateOnly)}, true
	case s.is(j, "a", "one", "year") && s.is(p.next-1, "ago", "earlier") && s.is(p.next-2, "year"):
		return oneMonth(s.today.AddDate(-1, 0, 0)), true
	case s.cls(j)&weekday != 0:
		return s.weekday(j)
	case s.calendarMonth(j) || s.at(j).kind == text.Number && s.calendarMonth(j+1):
		return s.monthOf(j, open)
	}
	if n := quarterNumber(s, j); n > 0 {
		return s.quarter(n), true
	}
	return s.relative(j)
}

// days is the time from one day to another, counted from the document's.
func (s *scanner) days(from, to int) settled {
	return settled{s.today.AddDate(0, 0, from).Format(time.DateOnly), s.today.AddDate(0, 0, to).Format(time.DateOnly)}
}

func oneMonth(t time.Time) settled { return settled{t.Format("2006-01"), t.Format("2006-01")} }

// weekday is the last day of that name up to the document's date.
func (s *scanner) weekday(j int) (settled, bool) {
	for back := range 7 {
		if strings.ToLower(s.today.AddDate(0, 0, -back).Weekday().String()) == s.at(j).w {
			return s.days(-back, -back), true
		}
	}
	return settled{}, false
}

// monthOf is the month at token j, with its day where one stands: the last of that
// name, and behind "by" and "until" the next.
func (s *scanner) monthOf(j int, open string) (settled, bool) {
	day := 0
	if s.at(j).kind == text.Number {
		day, _ = strconv.Atoi(s.at(j).w)
		j++
	} else if w := s.at(j + 1).w; allDigits(w) && len(w) < 3 {
		day, _ = strconv.Atoi(w)
	}
	d := date.Date{Year: s.today.Year(), Month: date.Month(s.at(j).w), Day: day}
	later := d.Month > int(s.today.Month()) || d.Month == int(s.today.Month()) && day > s.today.Day()
	ahead := open == "by" || open == "until" || open == "before"
	switch {
	case s.is(j-1, "last") && d.Month >= int(s.today.Month()), later && !ahead && !s.is(j-1, "next", "this"):
		d.Year--
	case ahead && !later && d.Month != int(s.today.Month()), s.is(j-1, "next") && !later:
		d.Year++
	}
	if d.Month == 0 || !d.Valid() {
		return settled{}, false
	}
	return settled{d.String(), d.String()}, true
}

// quarterNumber reads "third quarter" and "Q3"; 0 where neither stands.
func quarterNumber(s *scanner, j int) int {
	w := s.at(j).w
	if len(w) == 2 && w[0] == 'q' && w[1] >= '1' && w[1] <= '4' {
		return int(w[1] - '0')
	}
	if !s.is(j+1, "quarter") {
		return 0
	}
	switch w {
	case "first":
		return 1
	case "second":
		return 2
	case "third":
		return 3
	case "fourth", "final":
		return 4
	}
	return 0
}

// quarter is the last quarter of that number that has begun.
func (s *scanner) quarter(n int) settled {
	year := s.today.Year()
	if 3*n-2 > int(s.today.Month()) {
		year--
	}
	return settled{date.Date{Year: year, Month: 3*n - 2}.String(), date.Date{Year: year, Month: 3 * n}.String()}
}

// relative reads "last year", "this month", "past 12 months", "next week".
func (s *scanner) relative(j int) (settled, bool) {
	step := 0
	switch s.at(j).w {
	case "last", "past", "previous":
		step = -1
	case "next", "coming":
		step = 1
	case "this", "current":
	default:
		return settled{}, false
	}
	j++
	if n, ok := s.smallNumber(j); ok && step < 0 {
		return s.backBy(n, singular(s.at(j+1).w))
	}
	t := s.today
	switch s.at(j).w {
	case "year":
		y := strconv.Itoa(t.Year() + step)
		return settled{y, y}, true
	case "month":
		return oneMonth(t.AddDate(0, 0, 1-t.Day()).AddDate(0, step, 0)), true
	case "quarter":
		first := t.AddDate(0, -(int(t.Month())-1)%3, 1-t.Day()).AddDate(0, 3*step, 0)
		return settled{first.Format("2006-01"), first.AddDate(0, 2, 0).Format("2006-01")}, true
	case "week":
		monday := -(int(t.Weekday())+6)%7 + 7*step
		return s.days(monday, monday+6), true
	}
	if s.cls(j)&weekday != 0 && step <= 0 {
		return s.weekday(j)
	}
	if s.calendarMonth(j) {
		return s.monthOf(j, "")
	}
	return settled{}, false
}

// smallNumber reads a whole number in figures or words.
func (s *scanner) smallNumber(i int) (int, bool) {
	if v, ok := s.parseDigits(s.at(i).w); ok && s.at(i).kind == text.Number && v < 1000 {
		return int(v), true
	}
	v, _, ok := s.cardinal(i)
	return int(v), ok && v < 1000
}

// backBy is the time from n units before the document's date until then.
func (s *scanner) backBy(n int, unit string) (settled, bool) {
	t := s.today
	switch unit {
	case "day":
		return s.days(-n, 0), true
	case "week":
		return s.days(-7*n, 0), true
	case "month":
		return settled{t.AddDate(0, 0, 1-t.Day()).AddDate(0, -n, 0).Format("2006-01"), t.Format("2006-01")}, true
	case "year":
		return settled{strconv.Itoa(t.Year() - n), strconv.Itoa(t.Year())}, true
	}
	return settled{}, false
}
