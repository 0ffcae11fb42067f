package actor

import "strings"

// tok returns token i of the passage, or an empty one outside it.
func (s *scan) tok(p *passage, i int) token {
	if i < p.from || i >= p.to {
		return token{word: &s.blank}
	}
	return s.toks[i]
}

// voteContext weighs what stands around a find.
func (s *scan) voteContext(p *passage, f *find) {
	if f.nominal || f.name.country != "" {
		return
	}
	s.voteBefore(p, f)
	s.voteAfter(p, f)
	s.votePronoun(p, f)
}

// pronounReach is how many tokens behind a name its possessive may stand.
const pronounReach = 12

// votePronoun weighs the possessive that takes up a name which opens its
// sentence: "Alder has taken its share" is no person.
func (s *scan) votePronoun(p *passage, f *find) {
	if f.from != p.from {
		return
	}
	v := &f.name.context
	for i := f.to; i < min(p.to, f.to+pronounReach); i++ {
		t := s.toks[i]
		switch {
		case t.capital() || t.shape == shapeOther && !t.is(","):
			return
		case t.is("its"):
			v[person] -= 1.5
			return
		case t.is("his") || t.is("her"):
			v[person] += 1.5
			return
		}
	}
}

// voteBefore weighs the words before the name.
func (s *scan) voteBefore(p *passage, f *find) {
	v := &f.name.context
	if f.title < f.from {
		v[person] += 4
		return
	}
	before := s.tok(p, f.from-1)
	if before.is("the") || before.is("The") {
		s.voteArticle(p, f)
		before = s.tok(p, f.from-2)
	}
	switch before.text {
	case "in", "In":
		v[place] += 1.6
	case "near", "Near", "across", "throughout", "outside", "inside", "around":
		v[place] += 2
	case "at", "At":
		v[organization] += 0.4
		v[place] += 0.3
	case "to", "from", "From":
		v[place] += 0.4
	case "by", "By", "with", "With", "says", "said", "and", "him", "her":
		v[person] += 0.2
	}
	if s.dateline(p, f) {
		v[place] += 5
	}
	if before.is("(") {
		s.voteGloss(p, f)
	}
	if before.is("of") {
		s.voteOf(p, f, s.tok(p, f.from-2))
	}
	if before.class&isRole != 0 && before.shape == shapeLower {
		v[person] += 2.5
	}
	if before.class&isSettlement != 0 {
		v[place]++
	}
	switch before.text {
	case "northern", "southern", "eastern", "western", "central", "rural", "downtown", "north-eastern", "north-western",
		"south-eastern", "south-western", "northeastern", "northwestern", "southeastern", "southwestern":
		v[place] += 3
	case ",":
		s.voteApposed(p, f)
	}
}

// voteApposed weighs a name between commas by the noun that it explains: "the
// maker, Alder Works, said".
func (s *scan) voteApposed(p *passage, f *find) {
	noun, next := s.tok(p, f.from-2), s.tok(p, f.to)
	if noun.shape != shapeLower || !next.is(",") && next.shape != shapeOther {
		return
	}
	switch v := &f.name.context; {
	case noun.class&isRole != 0:
		v[person] += 2
	case noun.class&isOrgNoun != 0:
		v[organization] += 2.5
	case noun.class&isSettlement != 0:
		v[place] += 2.5
	}
}

// voteArticle weighs "the" before the name. Where a noun follows, the article
// belongs to it ("the Dunn administration").
func (s *scan) voteArticle(p *passage, f *find) {
	v := &f.name.context
	next := s.tok(p, f.to)
	switch {
	case next.is("administration") || next.is("presidency") || next.is("camp") || next.is("family") || next.is("era"):
		v[person] += 2
	case next.shape == shapeLower && next.low&(isFunction|isAdverb) == 0 && !s.lex.isVerbForm(next):
		v[person] -= 0.3
	default:
		v[organization] += 1.2
		v[person] -= 2
	}
}

// dateline reports whether the name in capitals begins a passage as the place
// of a report does ("LIMA, May 5 -").
func (s *scan) dateline(p *passage, f *find) bool {
	if f.from != p.from || s.toks[f.from].shape != shapeUpper || len(s.toks[f.from].text) < 4 {
		return false
	}
	switch s.tok(p, f.to).text {
	case ",", ":", "-", "–", "—", "(":
		return true
	}
	return false
}

// voteGloss weighs a name in brackets after the common words that it
// abbreviates: "special crimes team (SCT)" is an organisation, "non-performing
// loans (NPL)" is none.
func (s *scan) voteGloss(p *passage, f *find) {
	key := f.name.key
	last := s.tok(p, f.from-2)
	if shapeOf(key) != shapeUpper || last.shape != shapeLower {
		return
	}
	first := f.from - 1 - len(key)
	if first < p.from || s.toks[first].shape != shapeLower || s.toks[first].text[0] != key[0]|0x20 {
		return
	}
	if last.class&(isOrgNoun|isUnit) != 0 || last.is("commission") || last.is("committee") || last.is("council") || last.is("ministry") {
		f.name.context[organization] += 2
		return
	}
	f.name.context[none] += 4
}

// voteOf weighs the noun of "noun of name".
func (s *scan) voteOf(p *passage, f *find, noun token) {
	v := &f.name.context
	switch {
	case noun.class&isSettlement != 0:
		v[place] += 3
	case noun.is("member"), noun.is("members"), noun.is("head"), noun.is("chairman"), noun.is("spokesman"), noun.is("director"):
		v[organization] += 1.5
	case noun.is("south"), noun.is("north"), noun.is("east"), noun.is("west"), noun.is("outskirts"), noun.is("centre"), noun.is("parts"),
		noun.is("residents"), noun.is("Residents"), noun.is("streets"), noun.is("people"), noun.is("mayor"), noun.is("governor"):
		v[place] += 2.5
	case noun.is("son"), noun.is("daughter"), noun.is("wife"), noun.is("death"), noun.is("arrest"), noun.is("murder"):
		v[person] += 1.5
	}
}

// voteAfter weighs the words after the name.
func (s *scan) voteAfter(p *passage, f *find) {
	v := &f.name.context
	next, then := s.tok(p, f.to), s.tok(p, f.to+1)
	switch {
	case next.is(",") || next.is("("):
		s.voteComma(p, f, then)
	case next.possessive() && then.low&isPossession != 0:
		v[place] += 1.2
		v[organization] += 0.4
	case next.class&isSettlement != 0:
		v[place] += 2
	case next.class&isSource != 0:
		v[organization] += 2
	case next.class&isRole != 0 && next.shape == shapeLower:
		v[organization] += 0.8
		v[place] += 0.4
	case next.is("said") || next.is("says") || next.is("told") || next.is("added"):
		v[person] += 1.2
		v[organization] += 0.5
	case next.is("himself") || next.is("herself"), next.is("who") && !s.placed(p, f):
		v[person] += 3
	case s.lex.isVerbForm(next):
		v[person] += 0.5
		v[organization] += 0.3
	}
	if next.is("-") && then.is("based") {
		v[place] += 2
	}
	before := s.tok(p, f.from-1)
	if (before.is("said") || before.is("says") || before.is("added")) && len(f.name.words) <= 4 {
		v[person] += 1
	}
}

// placed reports whether a preposition of place stands before the name, so that
// "who" takes up the noun before it: "a widow in Alderley who", "shopkeepers of
// Alderley, who".
func (s *scan) placed(p *passage, f *find) bool {
	switch s.tok(p, f.from-1).text {
	case "in", "near", "from", "at", "outside":
		return true
	case "of":
		noun := s.tok(p, f.from-2)
		return noun.shape == shapeLower && strings.HasSuffix(noun.text, "s") && !strings.HasSuffix(noun.text, "ss")
	}
	return false
}

// voteComma weighs what follows a comma or bracket: an age, "who", a country,
// a role.
func (s *scan) voteComma(p *passage, f *find, then token) {
	v := &f.name.context
	switch {
	case then.shape == shapeNumber && len(then.text) <= 2:
		v[person] += 2
	case (then.is("who") || then.is("whose")) && !s.placed(p, f):
		v[person] += 2
	case then.class&isCountry != 0:
		v[place] += 1
	case s.appositive(p, f.to) > 0:
		v[person] += 2
	case s.described(p, f.to+1, isSettlement):
		v[place] += 3
	case s.described(p, f.to+1, isOrgNoun):
		v[organization] += 3
	case then.shape == shapeUpper && s.tok(p, f.to).is("(") && s.tok(p, f.to+2).is(")"):
		if initials(f.name.words, then.text) {
			v[organization] += 3
		}
	}
}

// appositiveReach is how many tokens after the comma the noun may stand that
// says what a person is.
const appositiveReach = 5

// appositive returns the end of "the finance minister of Norland" after the
// comma at token i, or 0 where there is none.
func (s *scan) appositive(p *passage, i int) int {
	for k := i + 1; k < min(p.to, i+1+appositiveReach); k++ {
		t := s.toks[k]
		if t.is(",") || t.is("(") || t.is(")") || t.is(".") || t.is("and") || t.is("said") {
			return 0
		}
		if t.class&isRole != 0 && t.shape == shapeLower {
			return s.roleEnd(p, k+1)
		}
	}
	return 0
}

// described reports whether a noun of class c ("a town in", "a charity") stands
// in the apposition that begins at token i.
func (s *scan) described(p *passage, i int, c class) bool {
	if t := s.tok(p, i); !t.is("a") && !t.is("an") && !t.is("the") {
		return false
	}
	for k := i + 1; k < min(p.to, i+appositiveReach); k++ {
		t := s.toks[k]
		if t.class&c != 0 {
			return true
		}
		if t.shape == shapeOther || t.low&isFunction != 0 {
			return false
		}
	}
	return false
}

// roleReach bounds a role's length in tokens.
const roleReach = 8

// roleEnd returns where a role that goes on at token k ends.
func (s *scan) roleEnd(p *passage, k int) int {
	for end := k; end < min(p.to, k+roleReach); end++ {
		t := s.toks[end]
		if t.shape == shapeOther && !t.possessive() && !t.is("-") && !t.is("&") {
			return end
		}
		switch t.text {
		case "who", "which", "that", "said", "says", "told", "and", "whose", "as", "is", "was", "has":
			return end
		}
	}
	return k
}

// initials reports whether acronym is made of the first letters of words, with
// or without the small words among them.
func initials(words []string, acronym string) bool {
	return initialsOf(words, acronym, false) || initialsOf(words, acronym, true)
}

func initialsOf(words []string, acronym string, small bool) bool {
	k := 0
	for _, w := range words {
		if !small && shapeOf(w) == shapeLower {
			continue
		}
		for k < len(acronym) && acronym[k] == '.' {
			k++
		}
		if w == "" || k >= len(acronym) || w[0]|0x20 != acronym[k]|0x20 {
			return false
		}
		k++
	}
	return k >= 2 && (k == len(acronym) || acronym[k:] == ".")
}
