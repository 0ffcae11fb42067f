// Package date reads calendar dates: "14 February 2024", "January 2024",
// "2024-02-14", "since February", "in 2024", with the months of English, Spanish,
// French, German, Portuguese and Italian.
//
// Use Find for all dates of a document, Read where a parser of its own stands on
// a token, and Parse for a string that is a date. Read is exact about what the text leaves open: a part that
// is not stated is 0, and nothing is filled in. Days are checked against the
// calendar.
//
// Not here: relative times ("last week"), times of day, seasons, and bare years
// that no preposition marks as years, which are as often quantities.
//
// All functions are pure and safe for concurrent use.
package date

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model"
	"brief/model/text"
)

// Date is a calendar date or a part of one; a part that is not stated is 0.
type Date struct{ Year, Month, Day int }

// String writes d as model.Date.Date has it: "2024-02-14", "2024-02", "2024",
// "--02", "--02-14"; "" for the zero Date.
func (d Date) String() string {
	switch {
	case d == Date{}:
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	}
	s := fmt.Sprintf("%02d", d.Month)
	if d.Day > 0 {
		s += fmt.Sprintf("-%02d", d.Day)
	}
	if d.Year == 0 {
		return "--" + s
	}
	return fmt.Sprintf("%04d-%s", d.Year, s)
}

func (d Date) full() bool { return d.Year > 0 && d.Month > 0 && d.Day > 0 }

// Valid reports whether the calendar has d. A day without a year may be the 29th
// of February.
func (d Date) Valid() bool {
	if d.Month < 0 || d.Month > 12 || d.Day < 0 || d.Day > 0 && d.Month == 0 {
		return false
	}
	return d.Day <= Days(d.Year, d.Month)
}

// Days is the number of days of a month; of February in year 0, which is any
// year, 29.
func Days(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year == 0 || year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// Find returns the dates that the passages of d name, in order.
func Find(d *model.Document, passages []model.Passage) []model.Date {
	var out []model.Date
	var toks []text.Token
	for _, p := range passages {
		toks = text.Tokens(toks[:0], d.Text, p.Span)
		for i := 0; i < len(toks); {
			got, next, ok := Read(d.Text, toks, i)
			if !ok {
				i++
				continue
			}
			span := model.Span{Start: toks[i].Span.Start, End: toks[next-1].Span.End}
			out = append(out, model.Date{Span: span, In: p.In, Date: got.String()})
			i = next
		}
	}
	return out
}

// Read reads the date that begins at token i of toks, tokens of s; next is the
// index of the token after it.
func Read(s string, toks []text.Token, i int) (d Date, next int, ok bool) {
	r := reader{s, toks}
	if toks[i].Kind != text.Number && Month(r.word(i)) == 0 {
		return Date{}, i, false // most words
	}
	if d, next, ok = r.iso(i); ok {
		return d, next, true
	}
	if m := Month(r.word(i)); m > 0 {
		d, next, ok = r.afterMonth(Date{Month: m}, i+1)
		return d, next, ok && (r.namesMonth(i) || d.full())
	}
	if day := r.day(i); day > 0 {
		if d, next, ok = r.afterDay(day, i+1); ok {
			return d, next, true
		}
	}
	if y := r.year(i); y > 0 && r.markedYear(i) {
		return Date{Year: y}, i + 1, true
	}
	return Date{}, i, false
}

// reader gives the words of tokens to the readers of a date's parts.
type reader struct {
	s    string
	toks []text.Token
}

func (r reader) word(i int) string {
	if i < 0 || i >= len(r.toks) {
		return ""
	}
	return r.toks[i].Span.In(r.s)
}

// afterDay reads "of February 2024" behind a day.
func (r reader) afterDay(day, i int) (Date, int, bool) {
	switch r.word(i) {
	case "st", "nd", "rd", "th", "er", ".", "º":
		i++
	}
	switch r.word(i) {
	case "of", "de":
		i++
	}
	m := Month(r.word(i))
	if m == 0 {
		return Date{}, i, false
	}
	d, next := r.withYear(Date{Month: m, Day: day}, i+1)
	return d, next, d.Valid() && (r.namesMonth(i) || d.full())
}

// afterMonth reads "14, 2024" or "2024" behind a month. A month alone is a date
// only where a preposition or another sign of time stands before it, because
// many of them are words and names too.
func (r reader) afterMonth(d Date, i int) (Date, int, bool) {
	month := i - 1
	next := i
	if r.word(next) == "." {
		next++
	}
	if day := r.day(next); day > 0 && day <= Days(0, d.Month) {
		d.Day, next = day, next+1
		switch r.word(next) {
		case "st", "nd", "rd", "th":
			next++
		}
	}
	got, end := r.withYear(d, next)
	switch {
	case got.Year > 0 || got.Day > 0:
		return got, end, got.Valid()
	case r.preposition(month - 1):
		return got, i, true
	}
	return Date{}, i, false
}

// withYear reads a year, after a comma or "of", behind the rest of a date.
func (r reader) withYear(d Date, i int) (Date, int) {
	next := i
	switch r.word(next) {
	case ",", "of", "de", "del":
		next++
	}
	if y := r.year(next); y > 0 {
		d.Year = y
		return d, next + 1
	}
	return d, i
}

// iso reads a date as ISO 8601 writes it.
func (r reader) iso(i int) (Date, int, bool) {
	start := r.toks[i].Span.Start
	if start+10 > len(r.s) {
		return Date{}, i, false
	}
	d, ok := ParseISO(r.s[start : start+10])
	if !ok {
		return Date{}, i, false
	}
	next := i
	for next < len(r.toks) && r.toks[next].Span.End <= start+10 {
		next++
	}
	if next == i || r.toks[next-1].Span.End != start+10 {
		return Date{}, i, false
	}
	return d, next, true
}

// ParseISO reads a full date as ISO 8601 writes it: "2024-02-14".
func ParseISO(s string) (Date, bool) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return Date{}, false
	}
	d := Date{number(s[:4]), number(s[5:7]), number(s[8:])}
	return d, d.full() && d.Valid()
}

// Years that are read as such.
const firstYear, lastYear = 1000, 2199

func (r reader) year(i int) int {
	w := r.word(i)
	if len(w) != 4 {
		return 0
	}
	if y := number(w); y >= firstYear && y <= lastYear {
		return y
	}
	return 0
}

// markedYear reports whether a preposition says that the number at token i is a
// year, and no unit behind it that it is not.
func (r reader) markedYear(i int) bool {
	switch fold(r.word(i - 1)) {
	case "in", "since", "by", "until", "till", "from", "during", "early", "late", "mid", "en", "desde", "hasta", "depuis", "seit", "im":
	case "to", "and":
		return r.year(i-2) > 0 && r.markedYear(i-2)
	default:
		return false
	}
	w := r.word(i + 1)
	return w == "" || r.toks[i+1].Kind != text.Symbol && !strings.HasPrefix(w, "%") && !plural(w)
}

// plural takes a lower-case word that ends in s for a counted noun: "in 2000
// villages".
func plural(w string) bool {
	return len(w) > 3 && strings.HasSuffix(w, "s") && w[0] >= 'a' && w[0] <= 'z' && !strings.HasSuffix(w, "ss")
}

func (r reader) day(i int) int {
	w := r.word(i)
	if len(w) > 2 {
		return 0
	}
	if n := number(w); n <= 31 {
		return n
	}
	return 0
}

// namesMonth reports whether token i, which may name a month, does so by
// itself. English writes months with a capital letter; a lower-case word that
// is one in English too names a month only in a full date.
func (r reader) namesMonth(i int) bool {
	w := r.word(i)
	first, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(first) || !english(w)
}

func (r reader) preposition(i int) bool {
	switch fold(r.word(i)) {
	case "in", "since", "until", "till", "by", "of", "from", "to", "through", "before", "after", "during", "last", "this",
		"next", "early", "late", "mid", "between", "and", "en", "desde", "hasta", "de", "depuis", "seit", "im":
		return true
	}
	return false
}

func fold(w string) string { return strings.ToLower(w) }

// Month is the number of a month by its name or abbreviation, in any case, in
// English, Spanish, French, German, Portuguese or Italian; 0 for any other word.
func Month(w string) int {
	if len(w) < 3 || len(w) > 12 || !mayNameMonth(w[0]|0x20, w[1]|0x20) {
		return 0
	}
	switch strings.TrimSuffix(fold(w), ".") {
	case "january", "jan", "enero", "ene", "janvier", "janv", "januar", "jänner", "janeiro", "gennaio":
		return 1
	case "february", "feb", "febrero", "février", "févr", "februar", "fevereiro", "febbraio":
		return 2
	case "march", "mar", "marzo", "mars", "märz", "março":
		return 3
	case "april", "apr", "abril", "abr", "avril", "avr", "aprile":
		return 4
	case "may", "mayo", "mai", "maio", "maggio":
		return 5
	case "june", "jun", "junio", "juin", "juni", "junho", "giugno":
		return 6
	case "july", "jul", "julio", "juillet", "juil", "juli", "julho", "luglio":
		return 7
	case "august", "aug", "agosto", "ago", "août":
		return 8
	case "september", "sept", "sep", "septiembre", "septembre", "setembro", "settembre":
		return 9
	case "october", "oct", "octubre", "octobre", "oktober", "okt", "outubro", "ottobre":
		return 10
	case "november", "nov", "noviembre", "novembre", "novembro":
		return 11
	case "december", "dec", "diciembre", "dic", "décembre", "déc", "dezember", "dez", "dezembro", "dicembre":
		return 12
	}
	return 0
}

// mayNameMonth looks at the first two bytes of a word, in small letters where they are
// ASCII, which tell most words from the names of months.
func mayNameMonth(a, b byte) bool {
	switch a {
	case 'j':
		return b == 'a' || b == 'u' || b >= utf8.RuneSelf
	case 'f', 'd':
		return b == 'e' || b == 'i' || b >= utf8.RuneSelf
	case 'm':
		return b == 'a' || b >= utf8.RuneSelf
	case 'a':
		return b == 'p' || b == 'b' || b == 'v' || b == 'u' || b == 'g' || b == 'o'
	case 'e':
		return b == 'n'
	case 's', 'g':
		return b == 'e' || b == 'i'
	case 'o':
		return b == 'c' || b == 'k' || b == 'u' || b == 't'
	case 'n':
		return b == 'o'
	}
	return false
}

// english reports whether a lower-case word is an English month or another
// English word that Month knows.
func english(w string) bool {
	switch w {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
		"december", "mar", "mars", "jan", "feb", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "mai", "ago":
		return true
	}
	return false
}
