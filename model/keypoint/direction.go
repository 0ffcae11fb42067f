package keypoint

import (
	"strings"

	"brief/model"
)

// movement is whether something grew or fell: 1, -1, or 0 where nothing says so.
type movement int8

// movementOf is what a folded word says of the number beside it.
func movementOf(w string) movement {
	switch w {
	case "rose", "rise", "rises", "risen", "rising", "grew", "grow", "grows", "grown", "growing", "growth",
		"climb", "climbs", "climbed", "climbing", "jump", "jumps", "jumped", "soar", "soars", "soared",
		"surge", "surges", "surged", "increase", "increases", "increased", "increasing", "gain", "gained", "up", "higher":
		return 1
	case "fell", "fall", "falls", "fallen", "falling", "drop", "drops", "dropped", "dropping",
		"decline", "declines", "declined", "declining", "decrease", "decreases", "decreased", "decreasing",
		"shrank", "shrink", "shrunk", "plunge", "plunges", "plunged", "slump", "slumps", "slumped", "slid", "sank",
		"tumble", "tumbles", "tumbled", "dip", "dips", "dipped", "plummeted", "reduction", "down", "lower":
		return -1
	}
	return 0
}

// moved is a number with the word that says how it came to be.
type moved struct {
	how         movement
	level       bool // it is where that led: "fell to 3%", which is not "fell 3%"
	first, last int  // the words from that word to the number with its unit, or back
}

// movedBy reads whether n is what something grew or fell by or to.
func (r reader) movedBy(n number, a amount) moved {
	const before, after = 4, 2 // words
	level := false
	for j := a.first - 1; j >= max(0, a.first-before); j-- {
		if how := r.at(j).moves; how != 0 {
			if r.lower(j+1) == "to" && (r.lower(j) == "up" || r.lower(j) == "down") {
				return moved{} // "up to 40" is a bound
			}
			return moved{how, level, j, a.last}
		}
		if !betweenMove(r.lower(j)) {
			break
		}
		level = level || r.lower(j) == "to" || r.lower(j) == "at" && r.lower(j+1) != "least"
	}
	for j := a.last + 1; j <= a.last+after; j++ {
		if how := r.at(j).moves; how != 0 {
			return moved{how: how, first: a.first, last: j}
		}
		if r.mark(j) || r.at(j).term == noTerm || r.lex.function[r.at(j).term] {
			break
		}
	}
	return moved{}
}

// betweenMove reports whether w may stand between a verb of change and its number.
func betweenMove(w string) bool {
	switch w {
	case "by", "to", "of", "about", "nearly", "almost", "around", "roughly", "more", "less", "than", "over", "under", "at",
		"least", "some", "just", "only", "an", "a", "another", "estimated":
		return true
	}
	return strings.HasSuffix(w, "ly")
}

// movements are the numbers of a body, each with the ways in which it came to be:
// by a fall, without a word, by a rise.
type movements map[moving][3]bool

// moving is a number in the unit that measured has it in, as a change or as a level.
type moving struct {
	unit  unit
	value float64
	level bool
}

func movingOf(n number, a amount, level bool) moving {
	return moving{a.unit, n.value * a.factor, level}
}

func (m movements) add(r reader, n number, a amount) {
	if n.ordinal || len(m) >= maxNames {
		return
	}
	words := r.movedBy(n, a)
	for _, level := range [...]bool{false, true} {
		if words.how == 0 || words.level == level { // without a word it may be either
			key := movingOf(n, a, level)
			all := m[key]
			all[1+words.how] = true
			m[key] = all
		}
	}
}

// contraryMove returns the words of r with which n rises where the body has it fall
// only, or the other way round, and what the body says.
func (c *checker) contraryMove(r reader, n number) (words moved, said string) {
	a := r.unitOf(n)
	words = r.movedBy(n, a)
	key := movingOf(n, a, words.level)
	all := c.movements[key]
	if words.how == 0 || !all[1-words.how] || all[1] || all[1+words.how] {
		return moved{}, ""
	}
	var found onlyOne
	for _, span := range c.near {
		if span.Len() <= longestInstead {
			c.saidMoves(span, key, &found)
		}
	}
	if found.first == "" {
		return moved{}, "" // what has that figure is not what supports the key point
	}
	return words, found.text()
}

// saidMoves adds how a sentence of the body says that number.
func (c *checker) saidMoves(span model.Span, n moving, to *onlyOne) {
	body := c.cut(span)
	for i := 0; i < len(body.words); i++ {
		m, ok := body.numberAt(i, c.comma)
		if !ok {
			continue
		}
		i = m.last
		a := body.unitOf(m)
		if words := body.movedBy(m, a); words.how != 0 && movingOf(m, a, words.level) == n {
			to.add(body.span(words.first, words.last).In(body.source))
		}
	}
}
