package sqlite

import (
	"time"

	"brief/model/query"
)

// The place of a document in the orders of time is its ord: the day it stands at in
// the upper bits (days since 1970-01-01), and in the lower 30 its number. Numbers
// are given in the order of arrival, so that the documents of one day stand in that
// order, also those whose date was corrected. A document with a date stands at the
// first day of it, one without at the day of its arrival (UTC).
//
// Every ord lies between -1<<53 and 1<<53, which other systems can hold too.
const (
	numberBits = 30
	maxNumber  = 1<<numberBits - 1
	maxDay     = 1<<22 - 1 // of the year 13,000 or so; of the year 9999 it is 2,932,896

	leastOrd = -(maxDay + 1) << numberBits
	mostOrd  = maxDay<<numberBits + maxNumber
)

// moment is where a document stands in time.
type moment struct {
	dated       bool
	first, last int // days of its date
	day         int // the one it stands at
}

func momentOf(published string, added time.Time) moment {
	if first, last, ok := query.PublishedDays(published); ok {
		return moment{dated: true, first: first, last: last, day: first}
	}
	seconds := added.Unix()
	day := seconds / 86400
	if seconds%86400 < 0 {
		day--
	}
	return moment{day: int(min(max(day, -maxDay), maxDay))}
}

func (m moment) ord(number int64) int64 { return int64(m.day)<<numberBits | number }

// numberOf is the number of the document at ord.
func numberOf(ord int64) int64 { return ord & maxNumber }

// args are the day columns of doc.
func (m moment) args() (first, last any) {
	if !m.dated {
		return nil, nil
	}
	return int64(m.first), int64(m.last)
}
