package query

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// parseDate reads the value of date:, in lower case; reason says why it cannot.
func parseDate(s string) (d Date, reason string) {
	if s == "none" {
		return Date{None: true}, ""
	}
	low, high, ranged := strings.Cut(s, "..")
	if !ranged {
		day, reason := parseDay(s)
		if reason != "" {
			return Date{}, reason
		}
		if day.Today && day.Ago > 0 && s != "yesterday" {
			return Date{From: day, To: today()}, ""
		}
		return Date{From: day, To: day}, ""
	}
	if low == "" && high == "" {
		return Date{}, "open at both ends; has:date asks for any date"
	}
	if low != "" {
		if d.From, reason = parseDay(low); reason != "" {
			return Date{}, reason
		}
	}
	if high != "" {
		if d.To, reason = parseDay(high); reason != "" {
			return Date{}, reason
		}
	}
	if d.backwards() {
		return Date{}, endsFirst
	}
	return d, ""
}

// endsFirst is why a range cannot be read whose ends are the wrong way round.
const endsFirst = "ends before it begins"

// backwards reports whether d ends before it begins whatever day it is.
func (d Date) backwards() bool {
	if d.From.Date != "" && d.To.Date != "" {
		from, to := d.Days(time.Time{})
		return from > to
	}
	return d.From.Today && d.To.Today && d.From.Ago < d.To.Ago && (d.From.Unit == d.To.Unit || d.From.Ago == 0)
}

func today() Day { return Day{Today: true, Unit: 'd'} }

// maxAgo is how many units back a day may be.
const maxAgo = 9999

// parseDay reads a day, a month, a year, or a day counted from today.
func parseDay(s string) (Day, string) {
	switch s {
	case "today":
		return today(), ""
	case "yesterday":
		return Day{Today: true, Ago: 1, Unit: 'd'}, ""
	}
	if n := len(s) - 1; n > 0 && strings.IndexByte("dwmy", s[n]) >= 0 {
		ago, err := strconv.ParseUint(s[:n], 10, 32)
		if err != nil || ago > maxAgo {
			return Day{}, "no number of days, weeks, months or years"
		}
		if ago == 0 {
			return today(), ""
		}
		return Day{Today: true, Ago: int(ago), Unit: s[n]}, ""
	}
	if _, _, ok := calendar(s); !ok {
		return Day{}, "no date"
	}
	return Day{Date: s}, ""
}

// calendar returns the first and the last day of a full date, a month or a year, as
// days since 1970-01-01.
func calendar(s string) (first, last int, ok bool) {
	switch len(s) {
	case len("2024"):
		t, err := time.Parse("2006", s)
		return dayNumber(t), dayNumber(t.AddDate(1, 0, -1)), err == nil
	case len("2024-03"):
		t, err := time.Parse("2006-01", s)
		return dayNumber(t), dayNumber(t.AddDate(0, 1, -1)), err == nil
	case len("2024-03-01"):
		t, err := time.Parse("2006-01-02", s)
		return dayNumber(t), dayNumber(t), err == nil
	}
	return 0, 0, false
}

// dayNumber counts the days from 1970-01-01 to a midnight in UTC.
func dayNumber(t time.Time) int { return int(t.Unix() / 86400) }

// Days returns the first and the last day that d asks for, as days since 1970-01-01;
// an open end is math.MinInt32 or math.MaxInt32. Where d ends before it begins, as it may
// where only one end is counted from today, it is the two the other way round, between
// which no day lies. The calendar of now's location says which day today is. The days
// mean nothing where d.None is set.
func (d Date) Days(now time.Time) (from, to int) {
	from, to = math.MinInt32, math.MaxInt32
	if first, _, ok := d.From.days(now); ok {
		from = first
	}
	if _, last, ok := d.To.days(now); ok {
		to = last
	}
	if from > to {
		return math.MaxInt32, math.MinInt32
	}
	return from, to
}

func (d Day) days(now time.Time) (first, last int, ok bool) {
	if !d.Today {
		return calendar(d.Date)
	}
	year, month, day := now.Date()
	switch d.Unit {
	case 'w':
		day -= 7 * d.Ago
	case 'm':
		month -= time.Month(d.Ago)
		day = min(day, lastOf(year, month))
	case 'y':
		year -= d.Ago
		day = min(day, lastOf(year, month))
	default:
		day -= d.Ago
	}
	n := dayNumber(time.Date(year, month, day, 0, 0, 0, 0, time.UTC))
	return n, n, true
}

// lastOf is the number of days of a month, which may lie in an earlier year.
func lastOf(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// PublishedDays returns the first and the last day of the date a document bears
// (model.Published.Date), as days since 1970-01-01. A query's Date matches where the
// two stretches of time have a day in common. ok is false for "" and for what is no
// date.
func PublishedDays(date string) (from, to int, ok bool) { return calendar(date) }

// String writes d as date: reads it.
func (d Date) String() string {
	yesterday := Day{Today: true, Ago: 1, Unit: 'd'}
	switch {
	case d.None:
		return "date:none"
	case d.From == Day{} && d.To == Day{}:
		return "has:date"
	case d.From == d.To && (!d.From.Today || d.From.Ago == 0):
		return "date:" + d.From.String()
	case d.From == d.To && d.From == yesterday:
		return "date:yesterday"
	case d.From.Today && d.From.Ago > 0 && d.To == today():
		return "date:" + d.From.String()
	}
	return "date:" + d.From.String() + ".." + d.To.String()
}

// String writes a day as it stands in a date: "" for the zero Day.
func (d Day) String() string {
	switch {
	case !d.Today:
		return d.Date
	case d.Ago == 0:
		return "today"
	}
	return strconv.Itoa(d.Ago) + string(rune(d.Unit))
}
