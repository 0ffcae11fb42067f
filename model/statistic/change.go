package statistic

import (
	"brief/model"
	"brief/model/text"
)

// directions fills the change of every quantity of the passage. The lexicon is
// read inside the clause only; a verb gives its direction to the first
// quantity after it, and to those listed with that one.
func (s *scanner) directions() {
	for k := range s.found {
		q := &s.found[k]
		if q.change == "" {
			q.change = s.direction(k)
		}
	}
}

func (s *scanner) direction(k int) model.Change {
	q := &s.found[k]
	if q.kind == model.KindAge || q.kind == model.KindRatio || q.kind == model.KindTally {
		return model.ChangeNone
	}
	if q.num.signed != 0 && q.form == model.FormSingle && signMoves(q.kind) {
		if q.num.signed == '-' {
			return model.ChangeDown
		}
		return model.ChangeUp
	}
	c := s.directionBefore(k)
	if c == model.ChangeNone && q.form == model.FormSingle {
		c = s.directionAfter(q)
	}
	if c == model.ChangeNone && s.is(q.first-1, "by") && k > 0 && s.gapped(k) {
		c = s.found[k-1].change
	}
	if c == model.ChangeNone && q.form == model.FormChange {
		c = compare(q.values[0], q.values[1])
	}
	return c
}

// gapped is true of "Burlington by 2.6%" after "Ross was down 2.3%": a share of the
// same unit, and no verb between.
func (s *scanner) gapped(k int) bool {
	a, b := &s.found[k-1], &s.found[k]
	if a.unit.name != b.unit.name || b.first-a.next > 10 {
		return false
	}
	for j := a.next; j < b.first; j++ {
		if s.cls(j)&ending != 0 || s.isVerb(j) {
			return false
		}
	}
	return true
}

// signMoves is true of kinds whose sign is a direction: "-1.3%" fell, "-5
// degrees" is cold.
func signMoves(k model.StatisticKind) bool {
	return k == model.KindPercent || k == model.KindPercentagePoint || k == model.KindMoney
}

func compare(from, to float64) model.Change {
	switch {
	case to > from:
		return model.ChangeUp
	case to < from:
		return model.ChangeDown
	}
	return model.ChangeNone
}

// directionBefore looks back from quantity k for a word of change.
func (s *scanner) directionBefore(k int) model.Change {
	q := &s.found[k]
	if s.spanOfTime(q) || q.form == model.FormSingle && s.is(q.first-1, "from") {
		return model.ChangeNone
	}
	if prev := s.listedWith(k); prev != nil {
		return prev.change
	}
	j := s.changeWord(k)
	switch {
	case j < 0:
		return model.ChangeNone
	case s.cls(j)&rising != 0:
		return model.ChangeUp
	}
	return model.ChangeDown
}

// listedWith returns the quantity that quantity k is an alternative to
// ("125,600 positions or 2.2 per cent"), or nil.
func (s *scanner) listedWith(k int) *quantity {
	if k == 0 {
		return nil
	}
	prev := &s.found[k-1]
	at := s.floor(k)
	if s.found[k].first-at == 1 && s.is(at, "or", "and") && prev.change != "" && prev.kind != model.KindMultiplier {
		return prev
	}
	return nil
}

// floor is the first token after the quantity before quantity k.
func (s *scanner) floor(k int) int {
	if k == 0 {
		return 0
	}
	prev := &s.found[k-1]
	if prev.unit.counts && prev.unit.next <= s.found[k].first {
		return max(prev.next, prev.unit.next)
	}
	return prev.next
}

// changeWord returns the token of the word of change that governs quantity k,
// or -1.
func (s *scanner) changeWord(k int) int {
	q := &s.found[k]
	if !s.governed(q) {
		return -1
	}
	for j := q.first - 1; j >= max(s.floor(k), q.first-9); j-- {
		c := s.cls(j)
		switch {
		case c&ending != 0 || s.breaksDirection(j, q.first):
			return -1
		case c&(rising|falling) != 0 && c&fewer == 0 && s.moves(j, q):
			return j
		}
	}
	return -1
}

// governed reports whether the word before q lets a word of change further
// left speak of it: "by 3%", "to about 3%", "rose 3%", but not "in 3 towns".
func (s *scanner) governed(q *quantity) bool {
	j := q.first - 1
	for s.boundBefore(j) != "" && !s.is(j, "of") || s.cls(j)&(determiner|adverb|fewer) != 0 || s.is(j, "than", "as", "estimated", "further", "average", "record") {
		j--
	}
	for s.orders(j) || s.is(j, "last", "past", "next") {
		j--
		for s.cls(j)&determiner != 0 {
			j--
		}
		if s.is(j, "from", "by", "to") && q.form == model.FormSingle {
			return false // "gains from the previous two sessions"
		}
	}
	if s.cls(j)&preposition == 0 {
		return true
	}
	return s.is(j, "by", "to", "from", "at", "of", "between", "up", "down", "around", "about", "over", "under") || s.cls(j)&(rising|falling) != 0
}

// spanOfTime is true of a duration that says how long, not how much: only "by"
// and "to" make it a change ("cut by two weeks").
func (s *scanner) spanOfTime(q *quantity) bool {
	if q.kind != model.KindDuration {
		return false
	}
	return !s.is(q.first-1, "by", "to") || q.form != model.FormSingle
}

// breaksDirection is true of tokens that a word of change does not reach over.
func (s *scanner) breaksDirection(j, first int) bool {
	c := s.cls(j)
	if c&(relative|conjunction) != 0 {
		return !s.is(j, "and", "or")
	}
	if s.is(j, ",") {
		return !(s.cls(j-1)&adverb != 0)
	}
	if s.is(j, "of") {
		return s.cls(j-1)&(rising|falling) == 0 && s.boundBefore(j) == ""
	}
	if s.is(j, "for", "after", "before", "with", "as", "while", "because", "via") {
		return true
	}
	return (c&verbIng != 0 || s.isVerb(j)) && c&(rising|falling|adverb|auxiliary) == 0 &&
		s.boundBefore(j) == "" && j < first-1 && !s.is(j, "expected", "forecast", "projected", "estimated")
}

// moves reports whether the word of change at token j speaks of q: "up" and
// "down" do next to it only, and "up to" is a bound.
func (s *scanner) moves(j int, q *quantity) bool {
	switch s.at(j).w {
	case "growth":
		return s.cls(j+1)&(function|adverb) != 0 || s.at(j+1).kind != text.Word // not "its growth forecast"
	case "up":
		return !s.is(j+1, "to") && !s.is(j-1, "gave", "give", "gives", "giving", "given", "made", "make", "makes", "making", "set", "sets", "took", "take", "picked", "ended", "ends", "end", "signed", "opened", "came", "coming", "follow", "turned") && (q.first-j <= 4 || s.is(j-1, "is", "was", "were", "are"))
	case "down":
		return q.first-j <= 4 && !s.is(j-1, "boil", "boils", "boiling", "comes", "came", "break", "breaks", "sit", "put")
	case "lost", "lose", "loses", "losing", "added", "shed", "raise", "raised", "raises", "contract", "contracts", "advance", "lifted", "spike", "mounted", "recovered", "expansion":
		return q.kind == model.KindPercent || q.kind == model.KindPercentagePoint || s.is(q.first-1, "by", "to") ||
			s.is(q.next, "to") && (s.figureAt(q.next+1) || s.figureAt(q.next+2)) || q.kind == model.KindMeasurement && !s.opensNoun(q.next) || q.unit.name == "point" || q.unit.name == "basis point"
	}
	return true
}

// directionAfter looks for a noun or comparative of change in the noun phrase
// that the quantity opens: "a 41% year-over-year increase", "34.4% higher".
func (s *scanner) directionAfter(q *quantity) model.Change {
	if q.unit.counts || q.kind == model.KindDuration {
		return model.ChangeNone
	}
	for j := q.next; j < q.next+4; j++ {
		c := s.cls(j)
		if c&(function&^determiner) != 0 && c&(rising|falling) == 0 {
			return model.ChangeNone
		}
		if c&(rising|falling) == 0 || c&verbPast != 0 && c&verbBase == 0 || s.is(j, "up", "down", "contract", "contracts", "advance", "slide") {
			continue
		}
		if c&fewer != 0 && s.is(j+1, "than") && q.kind == model.KindMeasurement {
			continue
		}
		if c&rising != 0 {
			return model.ChangeUp
		}
		return model.ChangeDown
	}
	return model.ChangeNone
}
