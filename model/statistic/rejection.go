package statistic

import "brief/model/text"

// rejection is one named reason why a number is no quantity. At most one of its tests
// is set: tail and alone look at figures, where tail says where to read on and alone
// takes the figure only; words and word do the same for number words. Without a test it
// is what a number turns out to be when it is read with what stands beside it.
type rejection struct {
	reason, why string
	tail        func(s *scanner, i int) (next int, yes bool)
	alone       func(s *scanner, i int) bool
	word        func(s *scanner, i int) bool
	words       func(s *scanner, i int) (next int, yes bool)
}

// because is an index in rejections; 0 is for no reason.
type because uint8

const (
	byNothing because = iota
	byChain
	byTelephone
	byIdentifier
	byListMark
	bySuffix
	byDay
	byPage
	byPart
	byLaw
	byLabel
	byName
	byModel
	byYear
	byClock
	byNameWord
	byCompound
	byPronoun
	byLabelWord
	byOrdinal
	byScore
	byPlace
	byNegative
	byNought
	bySize
	byUnread
)

// rejections are all reasons, tests in the order in which they are asked.
var rejections = [...]rejection{
	byChain:      {reason: "chain", why: "tied to other figures: a date, a time, a version, a score", tail: (*scanner).chain},
	byTelephone:  {reason: "telephone", why: "groups of digits as of a telephone number", tail: (*scanner).telephone},
	byIdentifier: {reason: "identifier", why: "an identifier: it touches letters or marks, or opens with a nought", alone: (*scanner).identifier},
	byListMark:   {reason: "list_mark", why: "the mark of a list item or a footnote", alone: (*scanner).listMark},
	bySuffix:     {reason: "suffix", why: "an ordinal, a decade, a time of day, or digits that run into letters", tail: (*scanner).suffixed},
	byDay:        {reason: "day", why: "the day of a date", tail: (*scanner).dated},
	byPage:       {reason: "page", why: "a page or line of a text", tail: (*scanner).pageNumber},
	byPart:       {reason: "part", why: "a part of a work: a section, chapter, volume, issue, figure or table", tail: (*scanner).partNumber},
	byLaw:        {reason: "law", why: "an article, rule, resolution or other passage of a law", tail: (*scanner).lawNumber},
	byLabel:      {reason: "label", why: "it numbers the noun before it and counts nothing", tail: (*scanner).labelNumber},
	byName:       {reason: "name", why: "the end of a name", alone: (*scanner).nameNumber},
	byModel:      {reason: "model", why: "the beginning of a name or an address", alone: (*scanner).modelNumber},
	byYear:       {reason: "year", why: "a year", alone: (*scanner).year},
	byClock:      {reason: "clock", why: "a time of day in words", words: (*scanner).clockWords},
	byNameWord:   {reason: "name", why: "a number word in a name", word: (*scanner).nameWord},
	byCompound:   {reason: "compound", why: "part of a compound that counts nothing", word: (*scanner).compoundWord},
	byPronoun:    {reason: "pronoun", why: "the pronoun, not the number", word: (*scanner).pronounOne},
	byLabelWord:  {reason: "label", why: "it numbers the noun before it and counts nothing", word: (*scanner).labelWord},
	byOrdinal:    {reason: "ordinal", why: "an ordinal"},
	byScore:      {reason: "score", why: "two figures that are neither a range nor a vote: a score"},
	byPlace:      {reason: "coordinate", why: "a place on the globe"},
	byNegative:   {reason: "negative", why: "nothing is counted below zero"},
	byNought:     {reason: "nought", why: "a word for nought, without a unit"},
	bySize:       {reason: "size", why: "larger than any quantity of a briefing"},
	byUnread:     {reason: "unread", why: "not written as a number that can be read"},
}

// rejected reports whether the figure or number word at token i is no quantity
// (a date, a time, part of a name, an identifier), and where to read on.
func (s *scanner) rejected(i int) (next int, yes bool) {
	figure := s.at(i).kind == text.Number
	for by := range rejections {
		r := &rejections[by]
		next, yes = i+1, false
		switch {
		case !figure && r.words != nil:
			next, yes = r.words(s, i)
		case !figure:
			yes = r.word != nil && r.word(s, i)
		case r.alone != nil:
			yes = r.alone(s, i)
		case r.tail != nil:
			next, yes = r.tail(s, i)
		}
		if yes {
			s.note(i, next, because(by))
			return next, true
		}
	}
	return i + 1, false
}
