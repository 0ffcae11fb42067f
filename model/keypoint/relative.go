package keypoint

import (
	"strings"
	"time"

	"brief/model"
	"brief/model/date"
)

// calendar settles dates that a text gives by their distance from the day it bears.
// The zero calendar, of a document without such a day, settles nothing.
type calendar struct{ today time.Time }

// calendarOf is that of a document that states its day, or whose day an analyst gave.
func calendarOf(p model.Published) calendar {
	if p.From != model.PublishedStated && p.From != model.PublishedAnalyst {
		return calendar{}
	}
	t, err := time.Parse(time.DateOnly, p.Date)
	if err != nil {
		return calendar{}
	}
	return calendar{t}
}

// when is what a folded English word says of a day; the zero when for others.
type when struct {
	kind whenKind
	// by is the distance in days, or the day of the week.
	by int
}

type whenKind uint8

const (
	notWhen whenKind = iota
	whenDay          // "yesterday"
	whenWeekday
	whenUnit // "month" behind "last", "this" or "next"
)

func whenOf(folded string) when {
	switch folded {
	case "today", "tonight":
		return when{whenDay, 0}
	case "yesterday":
		return when{whenDay, -1}
	case "tomorrow":
		return when{whenDay, 1}
	case "month", "year":
		return when{whenUnit, 0}
	}
	if strings.HasSuffix(folded, "day") {
		for d := time.Sunday; d <= time.Saturday; d++ {
			if strings.EqualFold(d.String(), folded) {
				return when{whenWeekday, int(d)}
			}
		}
	}
	return when{}
}

// settled are the dates that word i of r may stand for, at most four; none where it
// says no date.
func (k calendar) settled(r reader, i int) []date.Date {
	w := r.at(i).when
	if w.kind == notWhen || k.today.IsZero() {
		return nil
	}
	before := r.lower(i - 1)
	switch w.kind {
	case whenDay:
		return []date.Date{k.day(w.by)}
	case whenUnit:
		return k.unit(before, r.lower(i))
	}
	back := (int(k.today.Weekday()) - w.by + 7) % 7
	ahead := 7 - back
	switch before {
	case "last", "past": // of this week or of the one before
		if back == 0 {
			back = 7
		}
		return []date.Date{k.day(-back), k.day(-back - 7)}
	case "next", "coming":
		return []date.Date{k.day(ahead), k.day(ahead + 7)}
	}
	return []date.Date{k.day(-back), k.day(ahead)}
}

// unit is "last month", "this year" and their like.
func (k calendar) unit(before, unit string) []date.Date {
	step := 0
	switch before {
	case "last", "past", "previous":
		step = -1
	case "next", "coming":
		step = 1
	case "this", "current":
	default:
		return nil
	}
	first := k.today.AddDate(0, 0, 1-k.today.Day())
	if unit == "year" {
		return []date.Date{{Year: k.today.Year() + step}}
	}
	first = first.AddDate(0, step, 0)
	return []date.Date{{Year: first.Year(), Month: int(first.Month())}}
}

// day is that many days from today.
func (k calendar) day(by int) date.Date {
	t := k.today.AddDate(0, 0, by)
	return date.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}

// years are those that a date without one may be of: the year of the document and,
// where that makes it lie ahead, the year before, else the next.
func (k calendar) years(d date.Date) []date.Date {
	if k.today.IsZero() || d.Year != 0 || d.Month == 0 {
		return nil
	}
	other := 1
	if d.Month > int(k.today.Month()) || d.Month == int(k.today.Month()) && d.Day > k.today.Day() {
		other = -1
	}
	now, then := d, d
	now.Year, then.Year = k.today.Year(), k.today.Year()+other
	return []date.Date{now, then}
}

// addRelative adds the dates that the words of r settle by the document's date.
func (f *facts) addRelative(r reader) {
	if f.calendar.today.IsZero() || !f.lex.english {
		return
	}
	for i := range r.words {
		for _, d := range f.calendar.settled(r, i) {
			f.addDate(d)
		}
	}
}

// hasDay reports whether the body has one of the dates that word i stands for.
func (f *facts) hasDay(r reader, i int) bool {
	for _, d := range f.calendar.settled(r, i) {
		if f.dates[d] {
			return true
		}
	}
	return false
}
