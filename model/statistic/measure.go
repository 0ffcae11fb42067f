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

// measureOf finds what quantity k measures, and keeps it for those that follow.
func (s *scanner) measureOf(k int) measure {
	m := s.ownMeasure(k)
	s.found[k].measure = m
	return m
}

// ownMeasure tries the rules from the most to the least certain; the first
// that finds a noun phrase wins.
func (s *scanner) ownMeasure(k int) measure {
	q := &s.found[k]
	if q.verb {
		return s.plain(s.subject(q.first, clauseDepth))
	}
	if m := s.shareOf(q); m.text != "" {
		return m
	}
	if m := s.changeNoun(q); m.text != "" {
		return m
	}
	if q.unit.counts {
		return s.countMeasure(k)
	}
	if s.role(q.first-1) == roleDeterminer { // "on top of a 5% penalty"
		if m := s.plain(s.nounAfter(k)); m.text != "" {
			return m
		}
	}
	for _, rule := range [...]func(*scanner, int) phrase{
		(*scanner).nounOf, (*scanner).nounAfter, (*scanner).purposeOf, (*scanner).objectOf,
	} {
		if m := s.plain(rule(s, k)); m.text != "" {
			return s.qualified(k, m)
		}
	}
	if m := s.tied(k); m.text != "" {
		return m
	}
	if m := s.plain(s.subjectOf(k)); m.text != "" {
		return m
	}
	return s.plain(s.nearest(k))
}

// clauseDepth is how many verbs the search for a subject goes through.
const clauseDepth = 4

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
	p = s.aged(p)
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
	base := s.group(q.next+1, "of", "in", "at", "for", "among")
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
			return s.plain(s.group(j+2, "of", "in", "at", "for", "from", "among", "on"))
		}
		if c&function != 0 {
			break
		}
	}
	if s.is(q.first-1, "of") && s.cls(q.first-2)&(rising|falling) != 0 && s.is(q.next, "in", "on", "for") && s.opensNoun(q.next+1) {
		return s.plain(s.group(q.next+1, "of", "in", "at", "for", "from", "among", "on"))
	}
	return measure{}
}

// countMeasure is what happens to the counted noun, with the place that frames the
// sentence ("meth labs dismantled in Guerrero"), or else what has or is that many:
// "survey" for "a survey of 40 firms", "club" for "the club has 300 members". The
// noun itself is the unit; where nothing else is said there is no measure.
func (s *scanner) countMeasure(k int) measure {
	q := &s.found[k]
	p := phrase{q.unit.first, q.unit.next}
	if v := s.participleOf(q, p); v != "" {
		out := s.words(p.first, p.next) + " " + v
		if place := s.frame(q.first); !place.empty() {
			out += " in " + s.words(place.first, place.next)
		}
		return measure{out, p}
	}
	if m := s.plain(s.nounOf(k)); m.text != "" {
		return m
	}
	if s.is(s.beforeBounds(q.first-1), "by", "to", "from") {
		if m := s.plain(s.objectOf(k)); m.text != "" {
			return m // "raised its estimate from 12 to 18 ships"
		}
	}
	if s.is(p.next, "of") {
		if m := s.plain(s.group(p.next+1, "of")); m.text != "" {
			return m
		}
	}
	if m := s.tied(k); m.text != "" {
		return m
	}
	return s.plain(s.subjectOf(k))
}

// participleOf finds the transitive verb before the number or the passive
// after its noun.
func (s *scanner) participleOf(q *quantity, p phrase) string {
	j := p.next
	if s.is(j, "were", "was", "are", "been", "have", "had", "has", "being") {
		for s.cls(j)&(auxiliary|adverb) != 0 {
			j++
		}
		if eventVerb(s.at(j).w) {
			return s.at(j).w
		}
		return ""
	}
	j = q.first - 1
	for s.boundBefore(j) != "" || s.is(j, "at", "than", "more", "up", "about", "some", "the", "another", "less", "fewer") || s.cls(j)&adverb != 0 {
		j--
	}
	if w := s.at(j).w; eventVerb(w) && s.role(j) == roleVerb && s.cls(j-1)&auxiliary == 0 {
		return w
	}
	return ""
}

// eventVerb lists what is done to things that are counted, so that the count is of
// those it was done to ("40 rifles seized", "12 people killed").
func eventVerb(w string) bool {
	switch w {
	case "killed", "injured", "wounded", "hurt", "displaced", "evacuated", "rescued", "arrested", "detained", "deported",
		"executed", "charged", "convicted", "jailed", "imprisoned", "kidnapped", "abducted", "infected", "hospitalised",
		"hospitalized", "vaccinated", "tested", "hired", "fired", "dismissed", "sacked", "recruited", "deployed", "dismantled",
		"destroyed", "damaged", "demolished", "seized", "confiscated", "recovered", "intercepted", "repaired", "built",
		"closed", "opened", "fined", "settled", "sunk", "grounded", "cancelled", "canceled", "delayed", "stolen", "burned",
		"planted", "handled", "carried", "shipped", "processed", "treated", "inspected", "surveyed", "repatriated", "resettled", "registered", "filed", "issued", "rejected", "approved", "shot", "freed",
		"released", "counted", "flooded", "stranded", "trapped", "reported", "recorded", "sold", "delivered":
		return true
	}
	return false
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
func (s *scanner) nounOf(k int) phrase {
	q := &s.found[k]
	j := s.beforeBounds(q.first - 1)
	if !s.is(j, "of") || s.boundBefore(j) != "" || s.role(j-1) != roleNoun || sumNoun(s.at(j-1).w) {
		return phrase{}
	}
	return phrase{s.phraseStart(j), j}
}

// sumNoun lists nouns that say no more than that there is a sum.
func sumNoun(w string) bool {
	switch w {
	case "total", "sum", "number", "amount", "figure", "maximum", "minimum", "average", "equivalent", "out", "some", "excess":
		return true
	}
	return false
}

// beforeBounds steps left over the words that say how exactly a number is meant.
func (s *scanner) beforeBounds(j int) int {
	for s.boundBefore(j) != "" && !s.is(j, "of") || s.role(j) == roleAdverb || s.role(j) == roleDeterminer ||
		s.is(j, "than", "more", "less", "fewer", "least", "most", "up", "down", "just", "some", "as", "high", "low", "little", "much", "many", "aged", "age", "ages", "~", "≈") {
		j--
	}
	return j
}

// tied takes the measure of the quantity before, where no word of another thing
// stands between: "60% to 3.9 million", "$4bn (€3.6bn)", "162 points, or 2%".
func (s *scanner) tied(k int) measure {
	if k == 0 {
		return measure{}
	}
	j, floor := s.found[k].first-1, s.floor(k)
	for j >= floor && (s.role(j) != roleNoun && s.role(j) != roleVerb && s.role(j) != roleWhich && s.role(j) != rolePronoun || s.cls(j)&(rising|falling) != 0 || s.is(j, "compared")) {
		j--
	}
	if j >= floor {
		return measure{}
	}
	return s.found[k-1].measure
}

// subjectOf is the subject of the verb that governs quantity k.
func (s *scanner) subjectOf(k int) phrase {
	first := s.found[k].first
	v := s.verbBefore(first, first-clauseReach)
	if v < 0 {
		return phrase{}
	}
	return s.subject(v, clauseDepth)
}

// nearest is the noun phrase before quantity k, or else the one after it.
func (s *scanner) nearest(k int) phrase {
	q := &s.found[k]
	for j := q.first - 1; j >= 0 && j > q.first-12; j-- {
		if s.role(j) == roleEnd && !s.is(j, ":") {
			break
		}
		if s.role(j).noun() {
			return s.nounChain(j + 1)
		}
	}
	if s.verbBefore(q.first, q.first-clauseReach) >= 0 {
		return phrase{}
	}
	j := q.next
	for s.role(j) == rolePreposition || s.role(j) == roleClose {
		j++
	}
	return s.group(j, "of")
}
