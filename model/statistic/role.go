package statistic

import (
	"strings"

	"brief/model/text"
)

// role is what a token does in its clause, as far as its form and its neighbours
// tell. Measures are read off the roles: they are the shallow parse there is.
type role uint8

const (
	roleEnd         role = iota // outside the passage, or a mark that ends a clause
	roleNoun                    // noun, adjective, name: what a noun phrase is made of
	roleDeterminer              // article, possessive
	roleFigure                  // a number that is no quantity: a year, part of a name
	roleQuantity                // part of a quantity; of a counted noun too
	roleVerb                    // finite verb, auxiliary, participle, "to" before a verb
	rolePreposition             //
	roleAdverb                  // adverb, or a mark that says nothing of the clause
	roleTime                    // part of a phrase of time
	roleAnd                     // conjunction
	roleThan                    // subordinating conjunction
	roleWhich                   // relative pronoun
	rolePronoun                 //
	roleComma                   //
	roleOpen                    // opening bracket
	roleClose                   // closing bracket
)

// parse fills s.roles for the passage. The quantities and phrases of time must be
// known; tokens of both take their roles from them.
func (s *scanner) parse() {
	s.roles = s.roles[:0]
	for j := range s.toks {
		s.roles = append(s.roles, s.roleOf(j))
	}
	for k := range s.times {
		for j := s.times[k].first; j < s.times[k].next; j++ {
			s.roles[j] = roleTime
		}
	}
	for k := range s.found {
		q := &s.found[k]
		for j := q.first; j < max(q.next, q.unit.next) && j < len(s.roles); j++ {
			s.roles[j] = roleQuantity
		}
	}
}

// role returns the role of token j.
func (s *scanner) role(j int) role {
	if j < 0 || j >= len(s.roles) {
		return roleEnd
	}
	return s.roles[j]
}

// noun is true of roles that a noun phrase ends in.
func (r role) noun() bool { return r == roleNoun || r == roleFigure }

func (s *scanner) roleOf(j int) role {
	t, c := s.at(j), s.cls(j)
	switch {
	case t.kind == text.Number:
		return roleFigure
	case s.inName(j):
		return roleNoun
	case t.kind == text.Punct || t.kind == text.Symbol:
		return s.markRole(j)
	case s.properName(j):
		return roleNoun
	case c&auxiliary != 0 && (c&month == 0 || !t.upper):
		return roleVerb
	case t.w == "to":
		return s.toRole(j)
	case t.w == "that" && s.demonstrative(j), c&(determiner|possessive) != 0:
		return roleDeterminer
	case c&relative != 0:
		return roleWhich
	case c&subordinator != 0:
		return roleThan
	case c&pronoun != 0:
		return rolePronoun
	case c&conjunction != 0:
		return roleAnd
	case c&preposition != 0:
		return rolePreposition
	case c&weekday != 0, c&timeUnit != 0 && s.is(j, "evening", "morning", "night"):
		return roleTime
	case c&adverb != 0 && (!adverbAdjective(t.w) || t.w == "only" && s.role(j-1) != roleDeterminer), s.is(j, "worth", "due", "likely", "set", "long", "wide", "tall", "high", "deep"):
		return roleAdverb
	case s.verbHere(j):
		return roleVerb
	case s.predicateAdjective(j):
		return roleAdverb
	}
	return roleNoun
}

// verbHere decides by the roles before token j and the words after it whether a form
// that may be a verb is one.
func (s *scanner) verbHere(j int) bool {
	c, before := s.cls(j), s.role(j-1)
	switch {
	case before == roleDeterminer || before == rolePreposition && c&verbIng == 0:
		return false
	case s.afterModal(j), onlyPast(s.at(j).w), s.isVerb(j), s.takesFigure(j), s.is(j-1, "which", "who") && !s.at(j).upper && c&function == 0:
		return true
	case c&verbPast != 0 && before == roleComma:
		return c&verbBase == 0 && !s.participleModifies(j) || c&verbBase != 0 && s.at(j+1).kind == text.Word
	case c&verbPast != 0:
		return before == rolePronoun || before == roleNoun || before == roleVerb || before == roleTime || !s.participleModifies(j)
	case c&verbIng != 0:
		return !s.gerund(j) && !s.participleModifies(j)
	case c&verbS != 0:
		return (before == rolePronoun || before == roleNoun || before == roleAdverb) && !pluralNoun(s.at(j-1).w) && s.takesObject(j+1)
	}
	return false
}

// takesObject is true of what follows a verb rather than a noun in the plural.
func (s *scanner) takesObject(j int) bool {
	c := s.cls(j)
	return c&(determiner|possessive|adverb|pronoun) != 0 || s.at(j).kind == text.Number || spelledNumber(s.at(j).w) ||
		s.is(j, "to", "by", "from", "at", "out", "up", "down", "around", "about", "between", "over", "under", "more", "less", "nearly", "$", "£", "€")
}

// takesFigure is true of a word between its subject and a number, which is a verb
// whatever else it may mean: "a ticket costs 8 euros", "they owe £3bn".
func (s *scanner) takesFigure(j int) bool {
	t := s.at(j)
	if t.upper || s.cls(j)&(function|adverb) != 0 {
		return false
	}
	before, lead := s.role(j-1), s.figureAt(j+1) || spelledNumber(s.at(j+1).w) || s.boundBefore(j+1) != "" && !s.is(j+1, "to", "of")
	switch {
	case before == rolePronoun && s.is(j-1, "he", "she", "it", "they", "we", "i", "you"):
		return true
	case before != roleNoun || pluralNoun(s.at(j-1).w):
		return false
	case lead && len(t.w) > 3 && strings.HasSuffix(t.w, "s") && !strings.HasSuffix(t.w, "ss"):
		return true
	}
	return s.is(j, "costs", "runs", "measures", "weighs", "boils", "totals", "averages", "stands", "centres", "shoots") &&
		(lead || s.is(j+1, "for", "at", "between", "from", "out", "around"))
}

// afterModal is true of a word that follows "will", "can", "to" and their like.
func (s *scanner) afterModal(j int) bool {
	k := j - 1
	for s.role(k) == roleAdverb {
		k--
	}
	switch s.at(k).w {
	case "will", "would", "can", "could", "may", "might", "shall", "should", "must", "cannot", "'ll", "won't", "wouldn't",
		"can't", "couldn't", "shouldn't", "didn't", "doesn't", "don't":
		return s.role(k) == roleVerb
	case "to":
		return s.role(k) == roleVerb && k == j-1
	}
	return false
}

// onlyPast lists past forms that are no participles, and so no adjectives.
func onlyPast(w string) bool {
	switch w {
	case "rose", "fell", "grew", "went", "came", "took", "gave", "became", "began", "saw", "knew", "ran", "wrote", "spoke",
		"broke", "drove", "chose", "drew", "flew", "ate", "sank", "shrank", "swam", "withdrew", "said", "told", "had", "stood":
		return true
	}
	return false
}

// gerund is true of a form in -ing that stands for a noun: "sampling in 2014 found".
func (s *scanner) gerund(j int) bool {
	if r := s.role(j - 1); r != roleComma && r != roleEnd && r != roleThan && r != rolePreposition {
		return false
	}
	return s.cls(j+1)&(preposition|auxiliary|punct) != 0 && s.cls(j+1)&(rising|falling) == 0
}

// predicateAdjective is true of a word between "is" and what is no noun: "was easy to".
func (s *scanner) predicateAdjective(j int) bool {
	k := j - 1
	for s.role(k) == roleAdverb {
		k--
	}
	return s.is(k, "is", "are", "was", "were", "be", "been", "'s", "seems", "remains") && s.cls(j+1)&(function|adverb) != 0 && !pluralNoun(s.at(j).w)
}

func (s *scanner) markRole(j int) role {
	switch {
	case s.is(j, "(", "["):
		return roleOpen
	case s.is(j, ")", "]"):
		return roleClose
	case s.cls(j)&ending != 0:
		return roleEnd
	case s.is(j, ",", "-", "–"):
		return roleComma
	}
	return roleAdverb
}

// properName is true of a capital inside a sentence: a name, whatever the word
// means elsewhere ("US", "Who").
func (s *scanner) properName(j int) bool {
	t := s.at(j)
	if !t.upper || s.titled || s.cls(j)&(determiner|auxiliary|pronoun|preposition) != 0 && t.In(s.text) != "US" && t.In(s.text) != "IT" {
		return false
	}
	return j > 0 && !s.opensClause(j) && s.cls(j)&weekday == 0
}

// toRole tells the "to" of an infinitive from the preposition.
func (s *scanner) toRole(j int) role {
	t, c := s.at(j+1), s.cls(j+1)
	if t.kind != text.Word || t.upper && !s.titled {
		return rolePreposition
	}
	switch after := s.cls(j + 2); {
	case c&auxiliary != 0:
		return roleVerb
	case c&verbBase != 0 && c&(rising|falling) != 0:
		if s.cls(j-1)&(verbPast|verbBase|verbIng|auxiliary|adverb) != 0 || !s.is(j+2, "of", "in") {
			return roleVerb
		}
	case c&verbBase != 0:
		return roleVerb
	case c&(function|verbPast|verbIng) == 0 && !pluralNoun(t.w) && !spelledNumber(t.w):
		if after&(determiner|possessive|pronoun) != 0 || s.is(j+2, "from", "up", "down", "out") {
			return roleVerb
		}
	}
	return rolePreposition
}

// demonstrative is true of "that" before a noun, where it is no conjunction.
func (s *scanner) demonstrative(j int) bool {
	return s.cls(j-1)&(preposition|verbIng) != 0 && s.cls(j+1)&function == 0
}
