package keypoint

// date is a calendar date or a part of one; 0 where a part is not stated.
type date struct {
	year           int
	month, day     int
	weekday        int // 1 is Monday
	first, last    int // the words it stands in, as indices
	needsSupport   bool
	yearMayBeCount bool // a bare number of four digits: a year or a quantity
}

// key is d without where it stands, for comparison.
func (d date) key() date {
	return date{year: d.year, month: d.month, day: d.day, weekday: d.weekday}
}

// parts are the dates that d vouches for: itself with any part left out.
func (d date) parts() []date {
	var out []date
	for mask := 1; mask < 8; mask++ {
		var p date
		if mask&1 != 0 {
			p.year = d.year
		}
		if mask&2 != 0 {
			p.month = d.month
		}
		if mask&4 != 0 {
			p.day = d.day
		}
		out = append(out, p)
	}
	if d.weekday > 0 {
		out = append(out, date{weekday: d.weekday})
	}
	return out
}

// reader gives the words of one passage to the parsers of dates, numbers and
// names.
type reader struct {
	source string
	words  []word
}

func (r reader) spelling(i int) string {
	if i < 0 || i >= len(r.words) {
		return ""
	}
	return r.words[i].span.In(r.source)
}

func (r reader) lower(i int) string { return fold(r.spelling(i)) }

// mark reports whether word i is no word or number.
func (r reader) mark(i int) bool {
	return i >= 0 && i < len(r.words) && r.words[i].mark()
}

// adjacent reports whether nothing stands between words i-1 and i.
func (r reader) adjacent(i int) bool {
	return i > 0 && i < len(r.words) && r.words[i].span.Start == r.words[i-1].span.End
}

// ordinalEnding reports whether word i is the "th" of "12th".
func (r reader) ordinalEnding(i int) bool {
	if !r.adjacent(i) {
		return false
	}
	switch r.lower(i) {
	case "st", "nd", "rd", "th", "º":
		return true
	}
	return false
}

// dateAt reads the longest date that begins at word i.
func (r reader) dateAt(i int) (date, bool) {
	if d, ok := r.isoDate(i); ok {
		return d, true
	}
	if m := r.monthAt(i); m > 0 {
		return r.fromMonth(date{month: m, first: i, last: i}), true
	}
	if day := r.dayAt(i); day > 0 {
		j := i + 1
		if r.ordinalEnding(j) {
			j++
		}
		if of := r.lower(j); of == "of" || of == "de" {
			j++
		}
		if m := r.monthAt(j); m > 0 {
			return r.withYear(date{month: m, day: day, first: i, last: j}), true
		}
	}
	if y := r.yearAt(i); y > 0 {
		return date{year: y, first: i, last: i, yearMayBeCount: !datePreposition(r.lower(i - 1))}, true
	}
	if w := weekday(r.spelling(i)); w > 0 {
		return date{weekday: w, first: i, last: i}, true
	}
	return date{}, false
}

// fromMonth continues d after its month: a day and a year, or a year.
func (r reader) fromMonth(d date) date {
	next := d.last + 1
	if r.spelling(next) == "." { // of an abbreviation
		next++
	}
	if day := r.dayAt(next); day > 0 {
		d.day, d.last = day, next
		if r.ordinalEnding(next + 1) {
			d.last++
		}
	}
	return r.withYear(d)
}

// withYear continues d with the year that follows it, after a comma or "of".
func (r reader) withYear(d date) date {
	next := d.last + 1
	if s := r.lower(next); s == "," || s == "of" || s == "de" || s == "del" || s == "." {
		next++
	}
	if y := r.yearAt(next); y > 0 {
		d.year, d.last = y, next
	}
	return d
}

// isoDate reads a date as ISO 8601 writes it ("2014-09-12").
func (r reader) isoDate(i int) (date, bool) {
	start := r.words[i].span.Start
	s := r.source[start:min(len(r.source), start+10)]
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return date{}, false
	}
	year, ok1 := digits(s[:4])
	month, ok2 := digits(s[5:7])
	day, ok3 := digits(s[8:])
	if !ok1 || !ok2 || !ok3 || month < 1 || month > 12 || day < 1 || day > 31 {
		return date{}, false
	}
	last := i
	for last+1 < len(r.words) && r.words[last+1].span.End <= start+10 {
		last++
	}
	return date{year: year, month: month, day: day, first: i, last: last}, true
}

func (r reader) yearAt(i int) int {
	s := r.spelling(i)
	if len(s) != 4 || s[0] == '0' {
		return 0
	}
	if y, ok := digits(s); ok && y >= 1000 && y <= 2100 {
		return y
	}
	return 0
}

func (r reader) dayAt(i int) int {
	s := r.spelling(i)
	if d, ok := digits(s); ok && len(s) <= 2 && d >= 1 && d <= 31 {
		return d
	}
	return 0
}

// digits reads a short ASCII number.
func digits(s string) (int, bool) {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = 10*n + int(s[i]-'0')
	}
	return n, s != "" && len(s) < 6
}

// monthAt is the month that word i names, 0 for none. "May" and "March" count
// only where a day, a year or a preposition of time stands by them.
func (r reader) monthAt(i int) int {
	s := r.spelling(i)
	m := month(fold(s))
	if m == 0 || len(s) < 3 {
		return 0
	}
	if !capitalised(s) {
		if spanishMonth(s) {
			return m
		}
		return 0
	}
	if s == "May" || s == "March" || s == "Mar" {
		dated := r.dayAt(i+1) > 0 || r.yearAt(i+1) > 0 || r.dayAt(i-1) > 0 || datePreposition(r.lower(i-1))
		if !dated {
			return 0
		}
	}
	return m
}

func month(w string) int {
	switch w {
	case "january", "jan", "enero", "janvier":
		return 1
	case "february", "feb", "febrero", "fevrier":
		return 2
	case "march", "mar", "marzo", "mars":
		return 3
	case "april", "apr", "abril", "avril":
		return 4
	case "may", "mayo", "mai":
		return 5
	case "june", "jun", "junio", "juin", "juni":
		return 6
	case "july", "jul", "julio", "juillet", "juli":
		return 7
	case "august", "aug", "agosto", "aout":
		return 8
	case "september", "sept", "sep", "septiembre", "septembre":
		return 9
	case "october", "oct", "octubre", "octobre", "oktober":
		return 10
	case "november", "nov", "noviembre", "novembre":
		return 11
	case "december", "dec", "diciembre", "decembre", "dezember":
		return 12
	}
	return 0
}

// spanishMonth reports whether w is a month in one of the languages that write
// months in lower case, and no English word.
func spanishMonth(w string) bool {
	switch w {
	case "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
		"octubre", "noviembre", "diciembre", "janvier", "février", "avril", "juin", "juillet",
		"août", "septembre", "octobre", "novembre", "décembre":
		return true
	}
	return false
}

func weekday(w string) int {
	switch w {
	case "Monday":
		return 1
	case "Tuesday":
		return 2
	case "Wednesday":
		return 3
	case "Thursday":
		return 4
	case "Friday":
		return 5
	case "Saturday":
		return 6
	case "Sunday":
		return 7
	}
	return 0
}

func datePreposition(w string) bool {
	switch w {
	case "in", "since", "until", "till", "by", "of", "from", "to", "through", "before", "after",
		"during", "last", "this", "next", "early", "late", "mid", "between", "around", "spring",
		"summer", "autumn", "fall", "winter", "en", "desde", "hasta", "de", "depuis", "seit":
		return true
	}
	return false
}
