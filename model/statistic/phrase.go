package statistic

import (
	"strings"

	"brief/model/text"
)

// phrase is a run of tokens [first, next).
type phrase struct{ first, next int }

func (p phrase) empty() bool { return p.next <= p.first }

// subjectBefore finds the noun phrase in front of the verb at token v: past
// auxiliaries and adverbs, over an apposition, and left to where the clause,
// or the verb that governs it, begins.
func (s *scanner) subjectBefore(v int) phrase {
	j := v
	for s.cls(j-1)&(auxiliary|adverb) != 0 && s.cls(j-1)&month == 0 || s.is(j-1, "to", "than", "more", "nearly", "almost", "about") {
		j--
		if s.is(j, "to") && (s.cls(j-1)&(verbPast|verbBase|verbS) != 0 || s.is(j-1, "likely", "set", "due", "bound")) {
			j-- // "are expected to rise"
		}
	}
	j = s.overApposition(j)
	if s.cls(j-1)&relative != 0 && s.opensNoun(j-2) {
		j-- // "data that show"
		j = s.overApposition(j)
	}
	next := j
	for j > 0 && next-j < 16 && !s.opensSubject(j-1, next) {
		j--
	}
	return s.trimLeft(phrase{j, next})
}

// overApposition steps left over ", the chief economist," when token j follows
// its closing comma.
func (s *scanner) overApposition(j int) int {
	if !s.is(j-1, ",", ")") {
		return j
	}
	open := ","
	if s.is(j-1, ")") {
		open = "("
	}
	for k := j - 2; k > 0 && k > j-18; k-- {
		if s.cls(k)&ending != 0 {
			return j
		}
		if s.is(k, open) {
			return k
		}
	}
	return j
}

// opensSubject is true of a token that a subject ending at token next does not
// reach over.
func (s *scanner) opensSubject(j, next int) bool {
	c := s.cls(j)
	switch {
	case c&(ending|subordinator|relative|pronoun) != 0 && j < next-1, c&ending != 0:
		return true
	case s.is(j, ",", "(", ")", "[", "but", "so", "yet", "while", "amid", "despite", "as"):
		return true
	case s.is(j, "and", "or", "after", "before"):
		return s.verbLeft(j)
	}
	if s.is(j, "released", "published", "conducted", "commissioned", "obtained", "issued", "compiled", "sponsored", "cited", "taken") && s.cls(j-1)&auxiliary == 0 {
		return false // "a poll released this week found"
	}
	return s.opensPhrase(j+1) && j+1 < next || c&(rising|falling) == 0 && s.isVerb(j)
}

// opensPhrase is true of an article that begins a noun phrase of its own, behind
// neither a preposition nor a conjunction: "Since 1982 the river".
func (s *scanner) opensPhrase(j int) bool {
	return s.is(j, "the") && j > 0 && s.at(j-1).kind != text.Punct && s.cls(j-1)&(preposition|conjunction|subordinator|determiner) == 0
}

// isVerb decides, from the words beside it, whether the form at token j is a
// finite verb here; many forms are nouns or adjectives as well.
func (s *scanner) isVerb(j int) bool {
	c := s.cls(j)
	switch {
	case c&auxiliary != 0:
		return c&month == 0 || !s.at(j).upper
	case c&verbPast != 0:
		return c&verbBase == 0 && !s.participleModifies(j) || pluralNoun(s.at(j-1).w) || c&verbBase != 0 && s.figureAt(j+1)
	case c&verbS != 0:
		return s.singularVerb(j)
	}
	return c&verbBase != 0 && s.finite(j)
}

// figureAt is true of digits, or of a currency sign before them.
func (s *scanner) figureAt(j int) bool {
	_, money := symbolCurrency(s.at(j).w)
	return s.at(j).kind == text.Number || money
}

// singularVerb tells the verb in -s ("the bank reports that") from the plural
// noun ("industry reports,"): nothing before it asks for a noun, and what
// follows can be its object.
func (s *scanner) singularVerb(j int) bool {
	before, after := s.cls(j-1), s.cls(j+1)
	if before&(determiner|possessive|preposition|verbPast|verbIng) != 0 || s.at(j-1).kind == text.Number || j == 0 {
		return false
	}
	return after&(determiner|relative|pronoun|possessive|adverb|verbIng|auxiliary) != 0 || s.at(j+1).upper || s.figureAt(j+1) ||
		s.is(j+1, "about", "to", "more", "around", "\"", "“")
}

// finite reports whether a base form at token j is the verb of a plural
// subject: "analysts note", "cartels now control".
func (s *scanner) finite(j int) bool {
	k := j - 1
	for s.cls(k)&adverb != 0 {
		k--
	}
	return pluralNoun(s.at(k).w) || s.is(k, "they", "we", "who", "to", "i", "you") || s.cls(k)&auxiliary != 0 && k == j-1
}

// verbLeft reports whether a finite verb or a quantity stands shortly before
// the word at token j, which then joins clauses and not nouns.
func (s *scanner) verbLeft(j int) bool {
	for k := j - 1; k >= 0 && k > j-12; k-- {
		c := s.cls(k)
		if c&ending != 0 {
			return false
		}
		if s.at(k).kind == text.Number || s.isVerb(k) {
			return true
		}
	}
	return false
}

// trimLeft drops what may stand before the first word of a noun phrase.
func (s *scanner) trimLeft(p phrase) phrase {
	for !p.empty() {
		c := s.cls(p.first)
		if c&(adverb|conjunction|preposition|determiner|punct|subordinator) == 0 || s.is(p.first, "no", "most", "many", "several") {
			break
		}
		if c&preposition != 0 && s.is(p.first, "under", "like") {
			return phrase{p.first, p.first}
		}
		p.first++
	}
	return p
}

// nounGroup reads a noun phrase from token j with the phrases that hang on it
// by the prepositions in links, up to where the clause goes on or ends.
func (s *scanner) nounGroup(j int, links ...string) phrase {
	p := phrase{j, j}
	for j-p.first < 16 && j < len(s.toks) {
		t, c := s.at(j), s.cls(j)
		switch {
		case s.is(j, links...):
			if !s.opensNoun(j + 1) {
				return p
			}
		case c&(punct|ending|relative|subordinator|auxiliary) != 0 && !s.inName(j):
			return p
		case t.kind == text.Symbol && !s.inName(j):
			return p
		case c&pronoun != 0 && j > p.first, c&preposition != 0, c&weekday != 0, c&conjunction != 0 && !s.listed(j):
			return p
		case c&(determiner|possessive) != 0 && j > p.first && !s.is(j-1, links...) && !s.is(j-1, "and", "or"):
			return p
		case j > p.first && s.verbAfter(j):
			return p
		case s.startsPeriod(j):
			return p
		case t.kind == text.Number && j > p.first && !s.at(j-1).upper:
			return p
		}
		j++
		p.next = j
		if s.is(j-1, links...) {
			p.next = j - 1
			for s.cls(j)&determiner != 0 {
				j++
			}
		}
	}
	return p
}

// inName is true of marks inside a name: "S&P", "Johnson & Johnson".
func (s *scanner) inName(j int) bool {
	return s.is(j, "&", "'s", "'", "’") || s.hyphen(j) || s.is(j, "/") && s.at(j).glued && s.at(j+1).glued && s.at(j+1).kind == text.Word
}

// opensNoun is true of a token that can begin a noun phrase.
func (s *scanner) opensNoun(j int) bool {
	t, c := s.at(j), s.cls(j)
	if t.w == "" || t.kind == text.Number || c&(punct|ending|preposition|conjunction|relative|subordinator|auxiliary) != 0 {
		return false
	}
	return !s.startsPeriod(j) && !spelledNumber(t.w) && c&verbIng == 0 || s.participleModifies(j) && c&verbIng != 0
}

// listed is true of an "and" between two nouns.
func (s *scanner) listed(j int) bool {
	return s.is(j, "and", "or") && s.opensNoun(j+1) && s.cls(j+1)&(determiner|possessive|pronoun|verbPast|verbS|reporting) == 0 && !s.verbAfter(j+2)
}

// verbAfter reports whether the word at token j, inside a noun phrase so far,
// is the verb that follows it.
func (s *scanner) verbAfter(j int) bool {
	c := s.cls(j)
	switch {
	case c&adverb != 0:
		return true
	case c&(verbPast|verbS) != 0:
		return s.isVerb(j)
	case c&verbIng != 0:
		return pluralNoun(s.at(j-1).w) || !s.participleModifies(j)
	case c&verbBase != 0:
		return pluralNoun(s.at(j - 1).w)
	}
	return false
}

// startsPeriod is true of words that open a phrase of time or a bound.
func (s *scanner) startsPeriod(j int) bool {
	if s.calendarMonth(j) || yearFigure(s.at(j).w) {
		return true
	}
	if s.is(j, "last", "this", "next") {
		return s.cls(j+1)&(timeUnit|weekday|month) != 0
	}
	return strings.HasPrefix(s.at(j).w, "year-o") || s.is(j, "recently", "today", "yesterday", "annually")
}
