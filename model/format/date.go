package format

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// parseDate reads the date that s consists of, apart from a weekday before it
// and a time behind it, and returns it as RFC 3339 writes full dates, or as a
// month or a year where s says no more; "" where s is no calendar date.
//
// Read are 2024-03-01, 2024/03/01, 2024.03.01 (with or without a time behind
// "T"), 2024-03, 2024, 20240301, "March 1, 2024", "1 March 2024", "1. März
// 2024", "1 de marzo de 2024" and "March 2024". 03/04/2024 is not: which number
// is the month depends on who wrote it.
func parseDate(s string) string {
	fields := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || r == ',' })
	if len(fields) == 0 || len(fields) > 12 {
		return ""
	}
	if date := numericDate(fields[0]); date != "" {
		if len(fields) > 1 && !isTime(fields[1:]) {
			return ""
		}
		return date
	}
	var d dateParts
	for i, f := range fields {
		if !d.take(f, i) {
			if d.year == 0 || !isTime(fields[i:]) {
				return ""
			}
			break
		}
	}
	return d.date()
}

// dateParts are what has been read of a date in words.
type dateParts struct{ year, month, day int }

// take reads one field of a date in words and reports whether it is part of it.
func (d *dateParts) take(f string, i int) bool {
	f = strings.ToLower(strings.TrimRight(f, "."))
	if m := monthOf(f); m > 0 && d.month == 0 {
		d.month = m
		return true
	}
	if f == "de" || f == "of" || f == "del" || f == "the" && i > 0 || i == 0 && isWeekday(f) {
		return true
	}
	for _, suffix := range []string{"st", "nd", "rd", "th", "er", "º"} {
		f = strings.TrimSuffix(f, suffix)
	}
	n, err := strconv.Atoi(f)
	switch {
	case err != nil || f[0] == '+' || f[0] == '-':
		return false
	case len(f) == 4 && d.year == 0 && d.month > 0:
		d.year = n
	case len(f) <= 2 && d.day == 0 && d.year == 0:
		d.day = n
	default:
		return false
	}
	return true
}

func (d *dateParts) date() string {
	switch {
	case d.month == 0:
		return ""
	case d.day == 0:
		return calendarDate(d.year, d.month, -1)
	}
	return calendarDate(d.year, d.month, d.day)
}

// calendarDate writes a date that exists, or "". A month or day of -1 is not
// stated.
func calendarDate(year, month, day int) string {
	if year < 1000 || year > 9999 {
		return ""
	}
	if month == -1 {
		return fmt.Sprintf("%04d", year)
	}
	if month < 1 || month > 12 {
		return ""
	}
	if day == -1 {
		return fmt.Sprintf("%04d-%02d", year, month)
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if day < 1 || t.Day() != day {
		return ""
	}
	return t.Format(time.DateOnly)
}

// numericDate reads 2024-03-01 and its kin, with or without a time behind a T.
func numericDate(s string) string {
	if i := strings.IndexByte(s, 'T'); i >= 0 {
		if len(s) <= i+1 || !isDigit(s[i+1]) {
			return ""
		}
		s = s[:i]
	}
	if len(s) == 8 {
		s = s[:4] + "-" + s[4:6] + "-" + s[6:]
	}
	if len(s) < 4 {
		return ""
	}
	parts := [3]int{-1, -1, -1}
	fields := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '/' || r == '.' })
	if len(fields) == 0 || len(fields) > 3 || len(fields[0]) != 4 {
		return ""
	}
	for i, f := range fields {
		n, err := strconv.ParseUint(f, 10, 16)
		if err != nil || i > 0 && len(f) > 2 {
			return ""
		}
		parts[i] = int(n)
	}
	return calendarDate(parts[0], parts[1], parts[2])
}

// isTime reports whether fields are a time of day with its zone.
func isTime(fields []string) bool {
	for i, f := range fields {
		f = strings.Trim(f, ".()[]")
		upper := strings.ToUpper(f) == f && len(f) <= 5
		clock := f != "" && isDigit(f[0]) && strings.ContainsAny(f, ":.h")
		word := strings.EqualFold(f, "at") || strings.EqualFold(f, "a.m") || strings.EqualFold(f, "p.m") ||
			strings.EqualFold(f, "am") || strings.EqualFold(f, "pm") || f == "Uhr" || f == "-" || f == "|"
		if !clock && !word && (i == 0 || !upper) {
			return false
		}
	}
	return true
}

// monthOf returns the number of the month that the lower-case word w names in
// English, Spanish, French, German, Portuguese or Italian, or 0.
func monthOf(w string) int {
	switch w {
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
	case "september", "sep", "sept", "septiembre", "septembre", "setembro", "settembre":
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

func isWeekday(w string) bool {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
		"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
		"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
		"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag":
		return true
	}
	return false
}

// fileDate returns the first full date in the name of a file, written
// 2024-03-01, 2024_03_01 or 20240301 with no digit next to it, from the years
// 1900 to 2099; "" where there is none.
//
// The time a file was last written is no date of its text: copying, unpacking
// or checking it out sets it anew.
func fileDate(name string) string {
	for i := 0; i+8 <= len(name); i++ {
		if i > 0 && isDigit(name[i-1]) || name[i] != '1' && name[i] != '2' {
			continue
		}
		for _, n := range [2]int{10, 8} {
			if i+n > len(name) || i+n < len(name) && isDigit(name[i+n]) {
				continue
			}
			if date := numericDate(strings.ReplaceAll(name[i:i+n], "_", "-")); len(date) == 10 && (date[:2] == "19" || date[:2] == "20") {
				return date
			}
		}
	}
	return ""
}
