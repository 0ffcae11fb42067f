package statistic

import "brief/model/text"

// rejection is one named reason why a figure is no quantity. Exactly one of its
// tests is set: tail says where to read on, alone takes the figure only.
type rejection struct {
	reason, why string
	tail        func(s *scanner, i int) (next int, yes bool)
	alone       func(s *scanner, i int) bool
}

// rejections are the tests of figures, in the order in which they are asked.
var rejections = [...]rejection{
	{reason: "chain", why: "tied to other figures: a date, a time, a version, a score", tail: (*scanner).chain},
	{reason: "telephone", why: "groups of digits as of a telephone number", tail: (*scanner).telephone},
	{reason: "identifier", why: "an identifier: it touches letters or marks, or opens with a nought", alone: (*scanner).identifier},
	{reason: "list_mark", why: "the mark of a list item or a footnote", alone: (*scanner).listMark},
	{reason: "suffix", why: "an ordinal, a decade, a time of day, or digits that run into letters", tail: (*scanner).suffixed},
	{reason: "day", why: "the day of a date", tail: (*scanner).dated},
	{reason: "label", why: "it numbers the noun before it and counts nothing", tail: (*scanner).labelled},
	{reason: "name", why: "the end of a name", alone: (*scanner).nameNumber},
	{reason: "model", why: "the beginning of a name or an address", alone: (*scanner).modelNumber},
	{reason: "year", why: "a year", alone: (*scanner).year},
}

// Further reasons, of words and of what a figure turns out to be when it is read.
var (
	rejectWord     = rejection{reason: "word", why: "part of a name, or a word that counts nothing here"}
	rejectOrdinal  = rejection{reason: "ordinal", why: "an ordinal"}
	rejectScore    = rejection{reason: "score", why: "two figures that are neither a range nor a vote: a score"}
	rejectPlace    = rejection{reason: "coordinate", why: "a place on the globe"}
	rejectNegative = rejection{reason: "negative", why: "nothing is counted below zero"}
	rejectNought   = rejection{reason: "nought", why: "a word for nought, without a unit"}
	rejectSize     = rejection{reason: "size", why: "larger than any quantity of a briefing"}
	rejectUnread   = rejection{reason: "unread", why: "not written as a number that can be read"}
)

// rejected reports whether the figure or number word at token i is no quantity
// (a date, a time, part of a name, an identifier), and where to read on.
func (s *scanner) rejected(i int) (next int, yes bool) {
	if s.at(i).kind != text.Number {
		yes = s.rejectedWord(i)
		if yes {
			s.note(i, i+1, &rejectWord)
		}
		return i + 1, yes
	}
	for k := range rejections {
		r := &rejections[k]
		next, yes = i+1, false
		if r.alone != nil {
			yes = r.alone(s, i)
		} else {
			next, yes = r.tail(s, i)
		}
		if yes {
			s.note(i, next, r)
			return next, true
		}
	}
	return i + 1, false
}
