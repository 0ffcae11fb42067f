package statistic

import (
	"strings"

	"brief/model/text"
)

// cue is one place where the passage says who vouches for something.
type cue struct {
	// who are the words for the source.
	who phrase
	// over is the part of the passage that the cue covers.
	over phrase
	// period is what was taken off the source ("latest"), or empty.
	period phrase
}

// cues lists the attributions of the passage: "according to X", "per X",
// "citing X", "X says …", "…, X said", "said X".
func (s *scanner) cues() {
	for i := range s.toks {
		switch {
		case s.is(i, "according") && s.is(i+1, "to"), s.is(i, "citing"):
			s.cueAccording(i)
		case s.is(i, "per"):
			s.cuePer(i)
		case s.is(i, "in"):
			s.cuePoll(i)
		case s.is(i, "'s") || strings.HasSuffix(s.at(i).w, "'s"):
			s.cueNoun(i)
		case s.is(i, ":"):
			s.cueSpeaker(i)
		case s.cls(i)&reporting != 0:
			s.cueVerb(i)
		}
	}
}

// segment returns the part of the passage around token i that one attribution may
// cover: never more than a fixed number of tokens to either side.
func (s *scanner) segment(i int) phrase {
	const reach = 60
	return phrase{max(0, i-reach), min(len(s.toks), i+reach)}
}

// addCue records an attribution; words like "latest" come off the source and
// become its period.
func (s *scanner) addCue(who, over phrase) {
	c := cue{over: over}
	if s.cls(who.next-1)&pronoun != 0 && who.next-who.first > 1 {
		who.first = who.next - 1 // "the points he hopes": the pronoun is the subject
	}
	if s.cls(who.next-1)&relative != 0 || s.at(who.first).kind == text.Number || s.is(who.first, "fact", "there", "it") && who.next-who.first == 1 && !s.is(who.first, "it") {
		return
	}
	for s.cls(who.first)&determiner != 0 && !who.empty() {
		who.first++
	}
	if s.is(who.first, "latest", "recent", "new") && who.next-who.first > 1 {
		c.period = phrase{who.first, who.first + 1}
		who.first++
	}
	if s.is(who.next-1, "'s") {
		who.next--
	}
	if who.empty() || over.empty() {
		return
	}
	c.who = who
	s.said = append(s.said, c)
}

// cueAccording covers the clause it closes, or all that follows where it opens
// the sentence.
func (s *scanner) cueAccording(i int) {
	j := i + 2
	if s.is(i, "citing") {
		j = i + 1
	}
	who := s.sourceGroup(j)
	all := s.segment(i)
	if i == 0 || s.cls(i-1)&ending != 0 {
		s.addCue(who, phrase{who.next, len(s.toks)})
		return
	}
	if s.is(i-1, ",") && s.is(who.next, ",") {
		all.next = s.clauseEnd(who.next, all.next)
		all.first = s.clauseStart(i, all.first)
		s.addCue(who, all)
		return
	}
	if !s.is(i-1, ",") {
		all.first = s.clauseStart(i, all.first)
	}
	s.addCue(who, phrase{all.first, i})
}

// sourceGroup reads the noun phrase of a source, over a quotation mark in it ("the
// “Medicare for all” document").
func (s *scanner) sourceGroup(j int) phrase {
	if s.cls(j)&determiner != 0 && yearFigure(s.at(j+1).w) {
		j += 2 // "the 2009 paper"
	}
	who := s.nounGroup(j, "of", "from", "by", "at", "in", "for")
	for k := j; k < j+2 && who.empty(); k++ {
		if s.is(k, "“", "\"", "‘", "'") {
			who = s.nounGroup(k+1, "of", "from", "by", "at", "in", "for")
		}
	}
	return who
}

// clauseStart goes left from token i to the last word that sets clauses
// against each other.
func (s *scanner) clauseStart(i, floor int) int {
	for j := i - 1; j > floor; j-- {
		if s.is(j, "while", "whereas", "but", "although", "though", ":") {
			return j + 1
		}
	}
	return floor
}

// clauseEnd goes right from token i to the next word that sets clauses against
// each other.
func (s *scanner) clauseEnd(i, limit int) int {
	for j := i; j < limit; j++ {
		if s.is(j, "while", "whereas", "although", "though") {
			return j
		}
	}
	return limit
}

// cuePoll reads "in a survey by X", which covers its whole sentence.
func (s *scanner) cuePoll(i int) {
	who := s.nounGroup(i+1, "of", "from", "by", "for")
	for j := i + 1; j < who.next; j++ {
		if s.is(j, "poll", "survey", "study", "census") {
			s.addCue(who, phrase{0, len(s.toks)})
			return
		}
	}
}

// cuePer accepts "per" before a source, never before a rate or "cent".
func (s *scanner) cuePer(i int) {
	if s.is(i+1, "cent", "capita", "annum", "se", "day") || s.inUnit(i) {
		return
	}
	who := s.nounGroup(i+1, "of", "from", "by")
	if who.empty() {
		return
	}
	head := s.at(who.next - 1)
	if i == 0 && sourceNoun(head.w) {
		s.addCue(who, phrase{who.next, s.segment(i).next})
	} else if sourceNoun(head.w) || s.is(i-1, ",") && head.upper {
		s.addCue(who, phrase{s.clauseStart(i, s.segment(i).first), i})
	}
}

// inUnit reports whether token i belongs to the unit of a quantity.
func (s *scanner) inUnit(i int) bool {
	for k := len(s.found) - 1; k >= 0 && s.found[k].first+clauseReach > i; k-- {
		if q := &s.found[k]; i >= q.first && i < max(q.next, q.unit.next) {
			return true
		}
	}
	return false
}

// cueVerb reads a reporting verb with its subject.
func (s *scanner) cueVerb(v int) {
	if s.cls(v-1)&reporting != 0 && s.isVerb(v-1) || s.at(v).upper && v > 0 && !s.opensClause(v) && !s.titled || s.passive(v) || s.cls(v-1)&(determiner|possessive|preposition) != 0 || s.cls(v-1)&ending == 0 && s.attributive(v) {
		return
	}
	if s.reduced(v) {
		return
	}
	all := s.segment(v)
	if s.inverted(v, all) {
		s.addCue(s.nounGroup(v+1, "of", "from", "at"), phrase{all.first, v})
		return
	}
	who := s.subjectBefore(v)
	gathers := s.gathers(who) // such a source has more than one figure to tell
	if !gathers && s.figureAt(v+1) && s.is(v, "reported", "posted", "announced", "reports", "added", "found", "claiming", "claimed") {
		return // "reported $2bn in sales" says what came in, not what was said
	}
	if s.is(v, "saying", "alleging", "warning", "telling", "insisting", "estimating", "stating", "noting", "adding", "citing", "reporting", "explaining", "claiming", "arguing") {
		who = s.governing(v)
	}
	if who.empty() {
		who = s.subject(v, 3)
	}
	if who.empty() || s.role(who.first) == roleQuantity || s.is(who.next-1, "you") {
		return // "24 per cent said so" is what was found, not who found it
	}
	if s.trailing(v) && who.first > all.first {
		s.addCue(who, all)
		return
	}
	if gathers {
		s.addCue(who, phrase{v + 1, all.next})
		return
	}
	s.addCue(who, phrase{s.afterListener(v), s.sayEnd(v+2, s.colon(v, all.next))})
}

// gathers is true of a source that counts or asks: a poll, a study, a census.
func (s *scanner) gathers(who phrase) bool {
	for j := who.first; j < who.next; j++ {
		if s.is(j, "poll", "polls", "survey", "surveys", "study", "studies", "census", "analysis", "audit", "data", "figures", "statistics", "research") {
			return true
		}
	}
	return false
}

// sayEnd goes right from token i to where a comma and a word like "while" set another
// clause against what was said.
func (s *scanner) sayEnd(i, limit int) int {
	for j := i; j < limit; j++ {
		if s.is(j, "while", "whereas", "although", "though") && s.is(j-1, ",") {
			return j
		}
	}
	return limit
}

// afterListener is where what is said begins: behind whom it is said to ("told 300
// guests that").
func (s *scanner) afterListener(v int) int {
	if !s.is(v, "told", "tells", "tell", "telling", "assured", "reminded", "informed") {
		return v + 1
	}
	for j := v + 1; j < v+14; j++ {
		if s.is(j, "that", "“", "\"", ",", ":") {
			return j
		}
	}
	return v + 1
}

// colon ends a scope at a colon that does not follow the verb itself: what
// stands after it is no longer what was said.
func (s *scanner) colon(v, limit int) int {
	if s.is(v, "said", "says", "told", "wrote", "added", "tweeted", "explained") {
		return limit
	}
	for j := v + 2; j < limit; j++ {
		if s.is(j, ":") {
			return j
		}
	}
	return limit
}

// reduced is true of a participle that qualifies the noun before it ("the
// emergency declared in 2019"), which reports nothing.
func (s *scanner) reduced(v int) bool {
	if s.is(v, "said", "told", "wrote") || s.cls(v)&verbPast == 0 || !s.is(v+1, "in", "by", "under") || s.trailing(v) && s.is(s.clauseComma(v), ",") {
		return false
	}
	for j := v + 2; j < v+10; j++ {
		if s.is(j, "that") {
			return false
		}
	}
	return true
}

// clauseComma returns the nearest comma before token v, or v.
func (s *scanner) clauseComma(v int) int {
	for j := v - 1; j >= 0 && j > v-12; j-- {
		if s.is(j, ",") {
			return j
		}
	}
	return v
}

// governing finds the subject of the main verb for ", saying that".
func (s *scanner) governing(v int) phrase {
	found := phrase{}
	for j := v - 1; j > 0 && j > v-clauseReach; j-- {
		if !s.isVerb(j) {
			continue
		}
		if s.cls(j)&reporting != 0 {
			return s.subjectBefore(j)
		}
		if found.empty() {
			found = s.subjectBefore(j)
		}
	}
	return found
}

// passive is true of "is expected", "was reported": nobody is named.
func (s *scanner) passive(v int) bool {
	j := v - 1
	for s.cls(j)&adverb != 0 {
		j--
	}
	return s.is(j, "is", "are", "was", "were", "be", "been", "being") && s.cls(v)&verbIng == 0
}

// attributive is true of a reporting form that modifies a noun ("reported
// cases"), is a noun itself ("the report"), or adds rather than says.
func (s *scanner) attributive(v int) bool {
	if s.is(v, "put", "puts") {
		for j := v + 1; j < v+16; j++ {
			if s.is(j, "at") && s.figureAt(j+1) || s.is(j, "at") && s.boundBefore(j+1) != "" {
				return false
			}
		}
	}
	if s.is(v, "add", "adds", "added", "adding", "put", "puts", "plans", "agreed", "asked") {
		return !s.is(v+1, "that", ",", ":", "“", "\"") && (!s.trailing(v) || s.clauseComma(v) == v)
	}
	if s.is(v, "pointed", "points") {
		return !s.is(v+1, "out")
	}
	if s.is(v, "report", "reports", "estimate", "estimates", "claim", "claims", "forecast", "forecasts", "project",
		"projects", "state", "states", "note", "notes", "show", "shows", "pledge", "pledges", "promise", "promises") {
		return s.cls(v-1)&(reporting|verbS) == reporting|verbS || !s.singularVerb(v) && !s.finite(v)
	}
	return s.cls(v)&verbIng != 0 && !s.is(v-1, ",") && s.cls(v-1)&auxiliary == 0
}

// inverted is true of "said Montana" after what was said.
func (s *scanner) inverted(v int, all phrase) bool {
	if v == all.first || !s.is(v, "said", "says", "wrote", "added", "reported", "explained", "noted") {
		return false
	}
	c := s.cls(v - 1)
	if c&(punct|ending) == 0 {
		return false
	}
	if s.at(v+1).upper && s.cls(v+1)&(pronoun|determiner) == 0 {
		return true
	}
	end := s.nounGroup(v+1, "of", "from", "at", "for").next
	return s.opensNoun(v+1) && s.cls(v+1)&(pronoun|possessive) == 0 && !s.is(v, "reported") && !s.is(v+1, "that") && (s.at(end).w == "" || s.cls(end)&(punct|ending|relative|preposition) != 0)
}

// trailing is true of a verb that closes its clause: "…, the regulator said."
func (s *scanner) trailing(v int) bool {
	j := v + 1
	if s.is(v, "told", "tells") && s.at(j).upper {
		for j < v+6 && s.at(j).upper {
			j++ // "Graham told CNN."
		}
	}
	for s.cls(j)&(adverb|weekday) != 0 {
		j++
	}
	if s.is(j, "in", "on", "at", "during", "after", "last", "this") {
		for j++; j < v+10 && s.cls(j)&(punct|ending|anyVerb) == 0 && s.at(j).kind != text.Number; j++ {
		}
	}
	return s.at(j).w == "" || s.cls(j)&(punct|ending) != 0 && !s.is(j, ":", "“", "\"")
}

// sourceOf finds the attribution that covers quantity q: the one whose scope
// begins nearest to it.
func (s *scanner) sourceOf(q *quantity) (cue, bool) {
	best, size := -1, 1<<30
	for k := len(s.said) - 1; k >= 0 && k >= len(s.said)-64; k-- {
		c := &s.said[k]
		if q.first < c.over.first || q.first >= c.over.next || q.first >= c.who.first && q.first < c.who.next {
			continue
		}
		d := c.over.next - c.over.first
		if s.is(c.who.first, "i", "we") {
			d += 1000 // the speaker of a quotation is named outside it
		}
		if d < size {
			best, size = k, d
		}
	}
	if best < 0 {
		return cue{}, false
	}
	return s.said[best], true
}
