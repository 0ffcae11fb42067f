package statistic

import (
	"brief/model/text"
	"brief/model/wordlist"
)

// clockWords rejects a time of day in words: "half past ten", "a quarter to nine",
// "five to twelve", "nine o'clock", "At nine the police came".
func (s *scanner) clockWords(i int) (int, bool) {
	if s.is(i, "half", "quarter", "quarters") {
		return s.clockPart(i)
	}
	v, j, ok := s.cardinal(i)
	if !ok || v < 1 || v > 29 {
		return i, false
	}
	if next, ok := s.clockMinutes(i, j, v); ok {
		return next, true
	}
	if j != i+1 || !s.hour(i) {
		return i, false
	}
	if clock(s.at(j).w) {
		return s.clockTail(j), true
	}
	return j, s.is(i-1, "at") && (s.dayPart(j) || (i == 1 || s.opensClause(i-1)) && s.timedSubject(j))
}

// clockPart reads "half past ten" and "quarter to nine". A quarter of a year also goes
// "to nine percent", so that what is before and behind the time must fit one.
func (s *scanner) clockPart(i int) (int, bool) {
	if !s.hour(i + 2) {
		return i, false
	}
	if s.is(i+1, "past") {
		return s.clockTail(i + 3), true
	}
	lead := i - 1
	if s.is(lead, "a") {
		lead--
	}
	at := s.is(lead, "at", "until", "till", "before", "after", "since", "around", "about")
	return s.clockTail(i + 3), s.is(i, "quarter") && s.is(i+1, "to") && at && s.hourEnds(i+3)
}

// clockMinutes reads the rest of "ten past six" and "five to twelve" from token j behind
// the minutes v. "To" also makes ranges and odds, which have a unit or end in one.
func (s *scanner) clockMinutes(i, j int, v float64) (int, bool) {
	said := s.is(j, "minutes", "minute")
	if said {
		j++
	}
	if !said && int(v)%5 != 0 || !s.hour(j+1) {
		return i, false
	}
	if s.is(j, "past") {
		return s.clockTail(j + 2), true
	}
	return s.clockTail(j + 2), s.is(j, "to") && s.is(i-1, "at") && !s.is(j+1, "one", "1") && s.hourEnds(j+2)
}

// hour is true of the hours of a clock's face, noon and midnight.
func (s *scanner) hour(i int) bool {
	if s.is(i, "noon", "midnight") {
		return true
	}
	v, ok := wordlist.Cardinal(s.at(i).w)
	if !ok && s.at(i).kind == text.Number && allDigits(s.at(i).w) {
		v, ok = s.figure(i), true
	}
	return ok && v >= 1 && v <= 12 && wordScale(s.at(i+1).w) == 0 && !s.hyphen(i+1)
}

// hourEnds is true where nothing is counted or measured from token i on.
func (s *scanner) hourEnds(i int) bool {
	if s.is(i, "and", "or", "to") {
		return !s.numeralAt(i + 1)
	}
	return s.at(i).w == "" || clock(s.at(i).w) || s.dayPart(i) ||
		s.cls(i)&(function|adverb|weekday) != 0 && !s.is(i, "of", "per")
}

// timedSubject is true of the word that opens the subject behind a time. A pronoun does
// not tell the hour from an age: "At nine she left school".
func (s *scanner) timedSubject(i int) bool {
	return s.is(i, "the", "a", "an") || s.cls(i)&possessive != 0
}

// dayPart is true of words that say of which day or part of it an hour is.
func (s *scanner) dayPart(i int) bool {
	switch {
	case s.is(i, "sharp", "tonight", "tomorrow", "yesterday"):
		return true
	case s.is(i, "on"):
		return s.cls(i+1)&weekday != 0
	case s.is(i, "in") && s.is(i+1, "the"):
		i++
	case !s.is(i, "this", "that", "every", "each"):
		return false
	}
	return s.is(i+1, "morning", "afternoon", "evening")
}
