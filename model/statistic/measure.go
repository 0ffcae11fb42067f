package statistic

import (
	"brief/model"
	"brief/model/text"
)

// measure is the reading of what a quantity measures, and where it stands.
type measure struct {
	text string
	at   phrase
}

// longNoun reads a noun phrase with the phrases that say whose, where and of
// what it is.
func (s *scanner) longNoun(j int) phrase {
	return s.nounGroup(j, "of", "in", "at", "for", "from", "among", "on")
}

// measureOf finds what quantity k measures: by the rules, or from the quantity
// it is listed with ("$2bn and €3bn").
func (s *scanner) measureOf(k int) measure {
	q := &s.found[k]
	m := s.ownMeasure(k)
	if at := s.floor(k); m.text == "" && k > 0 && q.first-at == 1 && s.is(at, "and", "or", ",") {
		m = s.found[k-1].measure
	}
	q.measure = m
	return m
}

// ownMeasure tries the rules from the most to the least certain; the first
// that finds a noun phrase wins.
func (s *scanner) ownMeasure(k int) measure {
	q := &s.found[k]
	if q.verb {
		return s.plain(s.subjectBefore(q.first))
	}
	if m := s.shareOf(q); m.text != "" {
		return m
	}
	if m := s.changeNoun(q); m.text != "" {
		return m
	}
	if m := s.changeVerb(k); m.text != "" {
		return m
	}
	if q.unit.counts {
		return s.countMeasure(q)
	}
	if m := s.plain(s.nounOf(q)); m.text != "" {
		return m
	}
	if m := s.copular(k); m.text != "" {
		return m
	}
	if (q.kind == model.KindDuration || q.kind == model.KindAge) && !q.unit.joined {
		return measure{} // "five years" says when, not what
	}
	if m := s.plain(s.nounAfter(q)); m.text != "" {
		return m
	}
	return s.plain(s.clauseSubject(k))
}

// plain is a measure in the text's own words.
func (s *scanner) plain(p phrase) measure {
	for s.cls(p.first)&(determiner|possessive) != 0 && !p.empty() && !s.is(p.first, "no", "most", "many") {
		p.first++
	}
	if s.at(p.first).kind == text.Number && p.next > p.first+1 && s.cls(p.first+1)&function == 0 {
		p.first++ // "37 passengers are hurt, three of them badly"
	}
	for s.cls(p.next-1)&preposition != 0 && !p.empty() {
		p.next--
	}
	if p.empty() || s.cls(p.first)&pronoun != 0 || p.next == p.first+1 && s.cls(p.first)&relative != 0 {
		return measure{}
	}
	return measure{s.words(p.first, p.next), p}
}

// shareOf reads "68% of Mexicans oppose X": the share's base, with what the
// clause says of it where the share is its subject.
func (s *scanner) shareOf(q *quantity) measure {
	if !s.is(q.next, "of") || q.kind == model.KindCount || q.kind == model.KindMoney {
		return measure{}
	}
	base := s.longNoun(q.next + 1)
	m := s.plain(base)
	if m.text == "" || s.cls(q.first-1)&anyVerb != 0 {
		return m
	}
	v := base.next
	if s.cls(v)&(verbBase|verbPast|verbS) == 0 || s.cls(v)&auxiliary != 0 || s.cls(v)&(rising|falling) != 0 {
		return m
	}
	end := s.predicateEnd(v)
	who := " "
	if personPlural(s.at(base.next - 1)) {
		who = " who "
	}
	return measure{m.text + who + s.words(v, end), phrase{m.at.first, end}}
}

// predicateEnd is where the verb phrase that starts at token v ends.
func (s *scanner) predicateEnd(v int) int {
	j := v + 1
	for j < len(s.toks) && j-v < 14 {
		if s.cls(j)&(punct|ending|subordinator) != 0 && !s.inName(j) || s.is(j, "per", "amid", "according", "but", "while") || s.startsPeriod(j) {
			break
		}
		if p, ok := s.periodAt(j); ok && p.next > j {
			break
		}
		if s.quantityAt(j) {
			break
		}
		j++
	}
	return j
}

// quantityAt reports whether a number stands at token j.
func (s *scanner) quantityAt(j int) bool {
	return s.at(j).kind == text.Number
}

// personPlural is true of plurals that name people, which "who" may follow.
func personPlural(t *token) bool {
	switch t.w {
	case "people", "men", "women", "children", "adults", "voters", "residents", "respondents", "citizens", "workers",
		"employees", "students", "patients", "parents", "households", "consumers", "customers", "users", "teachers",
		"farmers", "drivers", "owners", "members", "lawmakers", "republicans", "democrats", "participants", "families",
		"migrants", "refugees", "pensioners", "manufacturers", "investors", "executives", "managers", "doctors", "nurses":
		return true
	}
	return t.upper && hasAny(t.w, "ans", "ese", "ish", "is", "ers")
}

// changeNoun reads "a 41% increase in X" and "an increase of 41% in X".
func (s *scanner) changeNoun(q *quantity) measure {
	if q.unit.counts {
		return measure{}
	}
	for j := q.next; j < q.next+4; j++ {
		c := s.cls(j)
		if c&(rising|falling) != 0 && c&fewer == 0 && (c&verbPast == 0 || c&verbBase != 0) && s.is(j+1, "in", "of", "for", "on") && s.opensNoun(j+2) {
			return s.plain(s.longNoun(j + 2))
		}
		if c&function != 0 {
			break
		}
	}
	if s.is(q.first-1, "of") && s.cls(q.first-2)&(rising|falling) != 0 && s.is(q.next, "in", "on", "for") && s.opensNoun(q.next+1) {
		return s.plain(s.longNoun(q.next + 1))
	}
	return measure{}
}

// changeVerb reads "trade dipped 3.2%" and "raised rates by 25bps".
func (s *scanner) changeVerb(k int) measure {
	j := s.changeWord(k)
	if j < 0 {
		return measure{}
	}
	q := &s.found[k]
	if q.unit.counts && s.cls(j)&(verbPast|verbS|verbBase) == 0 && !s.is(j, "up", "down") {
		return measure{}
	}
	if s.is(q.first-1, "by", "to", "from") && s.opensNoun(j+1) && j+1 < q.first-1 && s.cls(j+1)&adverb == 0 {
		p := s.nounGroup(j+1, "of", "for")
		if !p.empty() && p.next <= q.first-1 {
			return s.plain(p)
		}
	}
	return s.plain(s.subjectBefore(j))
}

// countMeasure is the counted noun with what happens to it: "labs dismantled",
// "people killed", and the place that frames the sentence.
func (s *scanner) countMeasure(q *quantity) measure {
	p := phrase{q.unit.first, q.unit.next}
	if long := s.nounGroup(q.unit.first, "of", "in", "at", "for", "from", "among"); long.next > p.next && long.next-p.next < 8 {
		p.next = long.next
	}
	out := s.words(p.first, p.next)
	if v := s.participleOf(q, p); v != "" {
		out += " " + v
	}
	if place := s.frame(q.first); !place.empty() {
		out += " in " + s.words(place.first, place.next)
	}
	return measure{out, p}
}

// participleOf finds the transitive verb before the number or the passive
// after its noun.
func (s *scanner) participleOf(q *quantity, p phrase) string {
	j := p.next
	if s.is(j, "were", "was", "are", "been", "have", "had", "has", "being") {
		for s.cls(j)&(auxiliary|adverb) != 0 {
			j++
		}
		if hasAny(s.at(j).w, "ed", "en", "wn") && s.cls(j)&verbPast != 0 {
			return s.at(j).w
		}
		return ""
	}
	j = q.first - 1
	for s.boundBefore(j) != "" || s.is(j, "at", "than", "more", "up", "about", "some", "the", "another", "less", "fewer") || s.cls(j)&adverb != 0 {
		j--
	}
	if w := s.at(j).w; hasAny(w, "ed") && s.cls(j)&verbPast != 0 && acts(w) && s.cls(j-1)&auxiliary == 0 {
		return w
	}
	return ""
}

// acts is false of past forms that relate rather than act, whose participle
// would say nothing of the counted noun.
func acts(w string) bool {
	switch w {
	case "included", "reached", "totalled", "totaled", "averaged", "lasted", "needed", "wanted", "exceeded", "numbered",
		"covered", "contained", "featured", "followed", "comprised", "remained", "involved", "received", "scored",
		"showed", "claimed", "reported", "named", "aged", "estimated", "surpassed", "entered", "joined", "added":
		return false
	}
	return true
}

// frame reads the place in "A case study from X shows: …", which holds for
// what follows the colon.
func (s *scanner) frame(i int) phrase {
	j := i
	for j > 0 && i-j < clauseReach && !s.is(j, ":") {
		if s.is(j, ";") {
			return phrase{}
		}
		j--
	}
	if !s.is(j, ":") {
		return phrase{}
	}
	for k := j - 1; k > 0 && j-k < clauseReach; k-- {
		if s.is(k, "from", "in") && s.at(k+1).upper && s.is(k-1, "study", "example", "pilot", "trial", "project", "experience", "operation", "programme", "program", "scheme") {
			p := phrase{k + 1, k + 1}
			for s.at(p.next).upper {
				p.next++
			}
			return p
		}
	}
	return phrase{}
}

// nounOf reads the noun in "a fine of $30,000", with no more than its own
// modifiers.
func (s *scanner) nounOf(q *quantity) phrase {
	j := q.first - 1
	for s.cls(j)&adverb != 0 || s.is(j, "about", "around", "than", "more", "over", "least", "at", "up", "to", "just", "some") {
		j--
	}
	if !s.is(j, "of") || s.boundBefore(j) != "" {
		return phrase{}
	}
	next := j
	for j > 0 && next-j < 6 && s.nominal(j-1, 0, -1) && !s.isVerb(j-1) {
		j--
	}
	return phrase{j, next}
}

// copular reads the subject of "stands at", "was", "cost", "reached" where
// nothing but degree words stand between verb and number.
func (s *scanner) copular(k int) measure {
	q := &s.found[k]
	j := q.first - 1
	for j > s.floor(k) && (s.boundBefore(j) != "" || s.cls(j)&adverb != 0 || s.is(j, "at", "to", "a", "an", "the", "than", "more", "less", "up", "as", "in")) {
		j--
	}
	if s.cls(j)&anyVerb == 0 {
		return measure{}
	}
	if s.is(j-1, "which", "that", "who") {
		return s.plain(s.antecedent(j - 1))
	}
	return s.plain(s.subjectBefore(j))
}

// antecedent is the noun phrase that the relative pronoun at token j takes up.
func (s *scanner) antecedent(j int) phrase {
	if s.is(j-1, ",") {
		j--
	}
	next := j
	for j > 0 && next-j < 16 && !s.opensSubject(j-1, next) {
		j--
	}
	return s.trimLeft(phrase{j, next})
}

// nounAfter reads the noun phrase that a sum or share opens: "51 per cent
// stake in a school", "$700,000 award".
func (s *scanner) nounAfter(q *quantity) phrase {
	j := q.next
	if _, when := s.periodAt(j); when {
		return phrase{}
	}
	if q.kind == model.KindNumber || !s.opensNoun(j) && !s.is(j, "of") || s.cls(j)&(verbPast|verbS|rising|falling|adverb) != 0 || predicative(s.at(j).w) {
		return phrase{}
	}
	if s.is(j, "of") {
		j++
	}
	return s.longNoun(j)
}

// clauseSubject is the subject of the nearest verb before quantity k.
func (s *scanner) clauseSubject(k int) phrase {
	q := &s.found[k]
	for j := q.first - 1; j > max(s.floor(k), q.first-clauseReach); j-- {
		c := s.cls(j)
		if c&ending != 0 {
			break
		}
		if s.isVerb(j) {
			if c&reporting != 0 {
				break
			}
			return s.subjectBefore(j)
		}
	}
	return phrase{}
}
