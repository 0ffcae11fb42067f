package date

import (
	"strings"
	"unicode"

	"brief/model"
	"brief/model/text"
)

// maxStated is the longest string, in bytes, that Parse takes for a date.
const maxStated = 100

// Parse reads the date that s consists of, as header lines and metadata state
// it: with a weekday before it or a time of day behind it, but no other word.
// The year is always stated in what it returns; month or day may not be.
//
// Read are the forms of ParseFigures and of Read: "March 1, 2024", "Friday, 1
// March 2024", "1. März 2024", "1 de marzo de 2024", "March 2024". 03/04/2024 is
// not: which number is the month depends on who wrote it.
func Parse(s string) (Date, bool) {
	if len(s) > maxStated {
		return Date{}, false
	}
	s = strings.TrimFunc(s, blank)
	first, rest := s, ""
	if i := strings.IndexFunc(s, blank); i > 0 {
		first, rest = s[:i], s[i:]
	}
	if d, ok := ParseFigures(first); ok {
		return d, timeOfDay(rest)
	}
	toks := text.Tokens(nil, s, model.Span{End: len(s)})
	r := reader{s, toks}
	i := 0
	if w := strings.TrimSuffix(r.word(i), "."); Weekday(w) || shortWeekday(fold(w)) {
		i++
	}
	for i < len(toks) && (r.word(i) == "," || r.word(i) == "." || i > 0 && fold(r.word(i)) == "the") {
		i++
	}
	if i == len(toks) {
		return Date{}, false
	}
	d, next, ok := Read(s, toks, i)
	if !ok || d.Year < firstYear || d.Month == 0 {
		return Date{}, false
	}
	return d, timeOfDay(s[toks[next-1].Span.End:])
}

func blank(r rune) bool { return unicode.IsSpace(r) || r == ',' }

// ParseFigures reads a date in figures, the year first: 2024-03-01, 2024/3/1,
// 2024.03.01 (each with or without a time behind "T"), 20240301, 2024-03, 2024.
func ParseFigures(s string) (Date, bool) {
	if i := strings.IndexByte(s, 'T'); i >= 0 {
		if i+1 == len(s) || s[i+1] < '0' || s[i+1] > '9' {
			return Date{}, false
		}
		s = s[:i]
	}
	if len(s) == 8 && number(s) > 0 {
		s = s[:4] + "-" + s[4:6] + "-" + s[6:]
	}
	fields := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '/' || r == '.' })
	if len(fields) == 0 || len(fields) > 3 || len(fields[0]) != 4 {
		return Date{}, false
	}
	var parts [3]int
	for i, f := range fields {
		if parts[i] = number(f); parts[i] == 0 || i > 0 && len(f) > 2 {
			return Date{}, false
		}
	}
	d := Date{parts[0], parts[1], parts[2]}
	return d, d.Year >= firstYear && d.Valid()
}

// timeOfDay reports whether s is a time of day with its zone, or nothing.
func timeOfDay(s string) bool {
	for i, f := range strings.FieldsFunc(strings.TrimLeft(s, "."), blank) {
		f = strings.Trim(f, ".()[]")
		zone := i > 0 && len(f) <= 5 && strings.ToUpper(f) == f
		clock := f != "" && f[0] >= '0' && f[0] <= '9' && strings.ContainsAny(f, ":.h")
		if !clock && !zone && !timeWord(f) {
			return false
		}
	}
	return true
}

func timeWord(w string) bool {
	switch strings.ToLower(w) {
	case "at", "a.m", "p.m", "am", "pm", "uhr", "-", "|":
		return true
	}
	return false
}

// Weekday reports whether w is the full name of a day of the week, in any case,
// in English, Spanish, French or German.
func Weekday(w string) bool {
	switch fold(w) {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
		"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
		"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag":
		return true
	}
	return false
}

// shortWeekday reports whether the lower-case word w abbreviates a weekday.
// Several do so only where nothing but a date can stand.
func shortWeekday(w string) bool {
	switch w {
	case "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun":
		return true
	}
	return false
}

// number reads a short ASCII number; 0 where w is none.
func number(w string) int {
	if len(w) > 8 {
		return 0
	}
	n := 0
	for i := range len(w) {
		if w[i] < '0' || w[i] > '9' {
			return 0
		}
		n = 10*n + int(w[i]-'0')
	}
	return n
}
