package statistic

import (
	"strings"
	"unicode/utf8"

	"brief/model/text"
	"brief/model/wordlist"
)

// telephone rejects three or more groups of digits set off by blanks that are
// not groups of three.
func (s *scanner) telephone(i int) (int, bool) {
	j, odd := i, s.is(i-1, "+") || s.at(i).w[0] == '0'
	for s.at(j).kind == text.Number && allDigits(s.at(j).w) && (j == i || s.at(j).Start-s.at(j-1).End == 1) {
		odd = odd || j > i && len(s.at(j).w) != 3
		j++
	}
	return j, odd && (j-i > 2 || j-i == 2 && s.at(i).w[0] == '0')
}

// modelNumber rejects a figure that is the head of a name ("787 Dreamliner",
// "12 Elm Road", "90049 ZIP").
func (s *scanner) modelNumber(i int) bool {
	t, next := s.at(i), s.at(i+1)
	if !allDigits(t.w) || len(t.w) > 5 || next.kind != text.Word || !next.upper || next.glued ||
		s.cls(i+1)&(month|weekday|function) != 0 || s.measured(i) {
		return false
	}
	if s.is(i+1, "u.s.c.", "u.s.c", "c.f.r.", "cfr", "stat.", "usc") {
		return true
	}
	for j := i + 1; j < i+4 && s.at(j).upper; j++ {
		if s.is(j, "road", "street", "avenue", "lane", "drive", "boulevard", "st", "rd", "ave", "zip") {
			return true
		}
	}
	return len(t.w) > 2 && !s.titled && !s.counted(i+1, 2).plural
}

// chain rejects figures tied by - / . or : that are dates, times, telephone
// numbers, versions, year ranges and ratings.
func (s *scanner) chain(i int) (int, bool) {
	j, groups, sep := i+1, 1, rune(0)
	for s.at(j+1).kind == text.Number && s.at(j).glued && s.at(j+1).glued {
		r, _ := utf8.DecodeRuneInString(s.at(j).w)
		if !dash(r) && r != '/' && r != '.' && r != ':' {
			break
		}
		sep = r
		groups++
		j += 2
	}
	switch {
	case groups == 1:
		return i, false
	case groups > 2:
		return s.clockTail(j), true
	case sep == ':':
		return s.clockTail(j), !s.is(j, "ratio", "odds", "margin")
	case sep == '/':
		n := number{integer: true}
		_, next := s.mixed(&n, s.figure(i), i+1)
		return j, next == i+1
	case sep == '.':
		return j, true
	}
	return j, s.yearRange(i, i+2) || s.cls(i-1)&month != 0 || s.calendarMonth(j)
}

func (s *scanner) figure(i int) float64 {
	v, _ := s.parseDigits(s.at(i).w)
	return v
}

// clockTail steps over "a.m." and time zones.
func (s *scanner) clockTail(j int) int {
	for clock(s.at(j).w) {
		j++
	}
	return j
}

func clock(w string) bool {
	switch w {
	case "a.m.", "p.m.", "am", "pm", "a.m", "p.m", "gmt", "est", "edt", "bst", "et", "utc", "cet", "o'clock", "o’clock":
		return true
	}
	return false
}

// identifier rejects figures that touch letters or marks before them, and
// numerals with a leading zero.
func (s *scanner) identifier(i int) bool {
	t, p := s.at(i), s.at(i-1)
	if len(t.w) > 1 && t.w[0] == '0' && !strings.ContainsAny(t.w, ".,") {
		return !s.at(i+1).glued || s.at(i+1).kind != text.Number
	}
	switch p.w {
	case "#", "№", "no.", "nos.", "number", "numbers", "isbn", "id":
		return p.w != "number" || !s.is(i-2, "the", "a")
	case "@", "_", "=", "/", "\\", "~/":
		return t.glued
	case "'", "’", "‘":
		return t.glued && len(t.w) == 2
	}
	if s.is(i-1, ".") && s.is(i-2, "no", "nos") && s.at(i-1).glued {
		return true
	}
	if p.kind == text.Word && t.glued || p.w == "." && t.glued && p.glued && s.at(i-2).upper {
		return true
	}
	return s.hyphen(i-1) && s.at(i-2).kind == text.Word && !strings.Contains(s.at(i-1).w, "—") && !spelledNumber(s.at(i-2).w) && !s.is(i-2, "to") && !degreePrefix(s.at(i-2).w)
}

func spelledNumber(w string) bool {
	_, ok := wordlist.Cardinal(w)
	return ok
}

// listMark rejects "1." and "2)" at the head of a passage and "(3)" anywhere,
// and footnote marks in brackets.
func (s *scanner) listMark(i int) bool {
	if i == 0 && s.is(1, ")", ".") && len(s.at(0).w) < 3 {
		return true
	}
	if s.is(i+1, ")") && len(s.at(i).w) < 3 && !s.bracketed(i) {
		return true
	}
	if s.is(i-1, "[") && s.is(i+1, "]") {
		return true
	}
	return s.is(i-1, "(") && s.is(i+1, ")") && allDigits(s.at(i).w) && len(s.at(i).w) < 5
}

// bracketed reports whether a bracket opens shortly before token i.
func (s *scanner) bracketed(i int) bool {
	for j := i - 1; j >= 0 && j > i-14; j-- {
		if s.is(j, "(") {
			return true
		}
	}
	return false
}

// suffixed rejects ordinals, decades and figures that run into letters.
func (s *scanner) suffixed(i int) (int, bool) {
	t := s.at(i + 1)
	switch {
	case s.is(i+1, "st", "nd", "rd", "th") && t.glued:
		return i + 2, true
	case s.is(i+1, "s", "'s") && t.glued && allDigits(s.at(i).w):
		return i + 2, true
	case clock(t.w):
		return s.clockTail(i + 1), true
	case !t.glued || t.kind != text.Word:
		return i, false
	}
	if t.upper && len(t.w) == 1 && s.at(i+2).kind == text.Number && s.at(i+2).glued {
		return i + 3, true
	}
	n := number{value: s.figure(i), integer: allDigits(s.at(i).w), digits: i, first: i, factor: 1, next: i + 1}
	if f, _ := suffixScale(t.In(s.text)); f > 0 {
		return i, false
	}
	if s.unitAfter(&n, i+1).name != "" && !s.unitAfter(&n, i+1).counts {
		return i, false
	}
	return i + 2, true
}

// calendarMonth reports whether token i names a month; "may" only as "May".
func (s *scanner) calendarMonth(i int) bool {
	if s.is(i, "may", "march", "mar") {
		return s.at(i).upper || s.is(i-1, "on", "in", "since", "until", "last", "next") && s.at(i+1).kind == text.Number
	}
	return s.cls(i)&month != 0
}

// dated rejects the day in "March 5" and "5 March", with the year after it.
func (s *scanner) dated(i int) (int, bool) {
	w := s.at(i).w
	if !allDigits(w) || len(w) > 2 || s.figure(i) > 31 {
		return i, false
	}
	if s.calendarMonth(i + 1) {
		return i + 2, true
	}
	if s.is(i+1, "of") && s.calendarMonth(i+2) {
		return i + 3, true
	}
	if s.calendarMonth(i-1) || s.is(i-1, ".") && s.calendarMonth(i-2) {
		return i + 1, !s.measured(i)
	}
	return i, false
}

// measured reports whether the figure at token i has a unit of its own.
func (s *scanner) measured(i int) bool {
	n := number{value: s.figure(i), integer: true, digits: i, factor: 1}
	if wordScale(s.at(i+1).w) > 0 {
		return true
	}
	u := s.unitAfter(&n, i+1)
	return u.name != "" && !u.counts
}

// nameNumber rejects a small integer right after a name ("Boeing 737"), unless
// it counts or measures what follows.
func (s *scanner) nameNumber(i int) bool {
	p, w := s.at(i-1), s.at(i).w
	if p.kind != text.Word || !allDigits(w) || len(w) > 5 || p.w == "'s" {
		return false
	}
	if p.upper && s.is(i+1, "-", "−", "+") && !s.at(i+1).glued && s.at(i+2).glued && s.at(i+2).kind == text.Number {
		return true // "Stoxx 50 -1.3%"
	}
	closed := function | adverb | month
	if i == 1 || s.opensClause(i-1) {
		closed |= anyVerb | rising | falling
	}
	if !p.upper || s.titled && s.at(i+1).w != "" || s.cls(i-1)&closed != 0 {
		return false
	}
	if s.measured(i) || s.hyphen(i+1) && s.at(i+2).kind == text.Number {
		return false
	}
	np := s.counted(i+1, 2)
	return !np.plural || s.at(np.first).upper || s.at(i-1).w == "big"
}

// year rejects a calendar year.
func (s *scanner) year(i int) bool {
	if !yearFigure(s.at(i).w) || s.measured(i) {
		return false
	}
	v := s.figure(i)
	if s.cls(i-1)&month != 0 || s.is(i-1, "in", "since", "until", "till", "circa", "during", "early", "late", "mid") {
		return true
	}
	if s.is(i-1, "than", "least", "nearly", "almost", "over", "approximately", "roughly", "some", "exactly") {
		return v >= 1900 && v <= 2100 && !s.counted(i+1, 2).plural
	}
	if v < 1900 || v > 2100 {
		return s.is(i-1, "by", "from", "before", "after", "of") && !s.counted(i+1, 2).plural
	}
	np := s.counted(i+1, 2)
	verb := s.cls(i-1)&(verbPast|verbBase|verbS|verbIng) != 0 || s.at(i-1).w == ""
	return !np.plural || !verb
}

// yearFigure is true of four digits that can be a year of our era.
func yearFigure(w string) bool {
	return len(w) == 4 && allDigits(w) && (w[0] == '1' && w[1] >= '3' || w[0] == '2' && w[1] < '2')
}

// yearRange is true of "2012-13" and "2014-2018".
func (s *scanner) yearRange(i, j int) bool {
	b := s.at(j).w
	return yearFigure(s.at(i).w) && allDigits(b) && (len(b) == 2 || yearFigure(b)) && !s.measured(j)
}

// nameWord rejects a number word that is part of a name: "Group of Seven".
func (s *scanner) nameWord(i int) bool {
	return s.at(i).upper && i > 0 && !s.titled && !s.opensClause(i)
}

// compoundWord rejects one that is tied to a word by a hyphen: "one-way".
func (s *scanner) compoundWord(i int) bool {
	if s.hyphen(i-1) && s.at(i-2).kind == text.Word && !spelledNumber(s.at(i-2).w) {
		return true
	}
	return s.hyphen(i+1) && attribute(s.at(i+2).w)
}

// pronounOne rejects "one" where it does not count: "no one", "one another".
func (s *scanner) pronounOne(i int) bool { return s.at(i).w == "one" && !s.oneCounts(i) }

// attribute lists what a number and a hyphen make an adjective of, which
// counts nothing ("two-legged", "one-way").
func attribute(w string) bool {
	switch w {
	case "way", "off", "sided", "time", "on", "up", "handed", "legged", "pronged", "size", "digit", "liner", "horse", "by":
		return true
	}
	return strings.HasSuffix(w, "ed") && verbClass(w)&verbPast != 0
}

// opensClause is true of a token after a mark that may begin a sentence.
func (s *scanner) opensClause(i int) bool {
	return s.cls(i-1)&ending != 0 || s.is(i-1, "(", "‘", "'", "-")
}

// oneCounts tells the numeral "one" from the pronoun.
func (s *scanner) oneCounts(i int) bool {
	if s.is(i-1, "no", "the", "this", "that", "any", "each", "every", "some", "another", "which", "only", "first", "last", "big") ||
		s.is(i+1, "another", "day", "thing", "time", "way", "reason", "'s") {
		return false
	}
	if s.is(i+1, "of") {
		return s.partitive(i+2) || s.at(i+2).upper
	}
	if s.is(i+1, "in", "out", "to", "or", "and") || s.hyphen(i+1) {
		return s.numeralAt(i + 2)
	}
	n := number{value: 1, words: true, factor: 1}
	if wordScale(s.at(i+1).w) > 0 {
		return true
	}
	if u := s.unitAfter(&n, i+1); u.name != "" {
		return true
	}
	return false
}

// numeralAt reports whether a plain numeral stands at token i or after "of" or a
// hyphen there.
func (s *scanner) numeralAt(i int) bool {
	if s.is(i, "of") || s.hyphen(i+1) && s.is(i, "to", "in") {
		i++
	}
	if s.hyphen(i) {
		i++
	}
	return s.at(i).kind == text.Number || spelledNumber(s.at(i).w) || denominator(s.at(i).w) > 0 || wordScale(s.at(i).w) > 0
}
