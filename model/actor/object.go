package actor

import (
	"slices"
	"strings"
)

// maxObject is how many words an act says of its object.
const maxObject = 4

// maxPhraseTokens bounds how far a noun phrase is followed.
const maxPhraseTokens = 10

// object returns the object that begins at token i, without articles and
// quantities and cut to its last words, or "".
func (s *scan) object(p *passage, i int) string {
	lead := ""
	switch t := s.tok(p, i); {
	case t.is("to") && s.lex.verbBase(s.tok(p, i+1).word) != "":
		lead = "to " + s.toks[i+1].text
		i += 2
		if strings.HasSuffix(s.tok(p, i).text, "ed") {
			return lead // "refusal to sign angered …"
		}
	case leads(t.text):
		lead = t.text
		i++
	}
	np := s.noun(p, i)
	if np == "" && !strings.HasPrefix(lead, "to ") {
		return ""
	}
	return strings.TrimSpace(lead + " " + np)
}

// leads reports whether a preposition belongs to the verb before it.
func leads(s string) bool {
	switch s {
	case "for", "on", "to", "against", "over", "with", "from", "into", "out", "up", "off":
		return true
	}
	return false
}

// noun is the noun phrase at token i cut to its last words, with a sum of money before
// it ("$5bn aid package"); where all there is is a quantity ("$5bn in aid"), that.
func (s *scan) noun(p *passage, i int) string {
	from, to := s.nounPhrase(p, i)
	first := i
	for first < from && determiner(s.toks[first].text) {
		first++
	}
	counted := slices.ContainsFunc(s.toks[first:max(first, from)], func(t token) bool { return t.shape == shapeNumber })
	switch {
	case from == to && counted:
		return s.join(first, from)
	case counted && currency(s.toks[first].text):
		return s.join(first, from) + " " + s.lastWords(from, to)
	}
	return s.lastWords(from, to)
}

// currency reports whether s is the sign of a currency.
func currency(s string) bool {
	switch s {
	case "$", "€", "£", "¥", "₹", "₦", "₩", "US$":
		return true
	}
	return false
}

// scale reports whether s stands behind a number for many times as much.
func scale(s string) bool {
	switch s {
	case "thousand", "million", "billion", "trillion", "lakh", "crore", "bn", "mn", "m", "tn", "trn", "k":
		return true
	}
	return false
}

func determiner(s string) bool {
	switch s {
	case "a", "an", "the", "its", "their", "his", "her":
		return true
	}
	return false
}

// nounPhrase returns the tokens of the noun phrase at token i without its
// articles and quantity.
func (s *scan) nounPhrase(p *passage, i int) (from, to int) {
	from = s.overQuantity(p, i)
	to = from
	for to < min(p.to, from+maxPhraseTokens) && s.inPhrase(p, from, to) {
		to++
	}
	return from, to
}

// overQuantity steps over articles and "35% of".
func (s *scan) overQuantity(p *passage, i int) int {
	for range 6 {
		t := s.tok(p, i)
		switch {
		case t.shape == shapeNumber || t.is("%") || t.is("percent") || currency(t.text):
		case scale(t.text) && s.tok(p, i-1).shape == shapeNumber:
		case t.is("of") && i > p.from+1 && s.toks[i-2].shape == shapeNumber:
		case t.shape == shapeLower && s.tok(p, i-1).shape == shapeNumber && s.tok(p, i+1).is("of"):
		case t.is("of") && (s.tok(p, i-1).is("%") || s.tok(p, i-1).is("percent") || s.tok(p, i-1).shape == shapeNumber):
		case determiner(t.text):
		default:
			return i
		}
		i++
	}
	return i
}

// inPhrase reports whether token j goes on with the noun phrase from i.
func (s *scan) inPhrase(p *passage, i, j int) bool {
	t := s.toks[j]
	switch {
	case t.possessive() || t.is("-"):
		return true
	case t.shape == shapeOther || t.low&(isFunction|isAdverb) != 0 && t.shape == shapeLower:
		return false
	case t.shape == shapeLower && j > i && s.finite(p, j):
		return false
	}
	return true
}

// finite reports whether token j after a noun looks like the verb of a new
// clause: a past form, a participle that a noun phrase follows, or a form with
// s after a plural.
func (s *scan) finite(p *passage, j int) bool {
	t := s.toks[j]
	if strings.HasSuffix(t.text, "ed") && len(t.text) > 4 {
		return true
	}
	if s.lex.verbBase(t.word) == "" {
		return false
	}
	if strings.HasSuffix(t.text, "ing") {
		return !s.endsClause(p, j+1)
	}
	return strings.HasSuffix(t.text, "s") && strings.HasSuffix(s.toks[j-1].text, "s")
}

func (s *scan) endsClause(p *passage, j int) bool {
	t := s.tok(p, j)
	return t.text == "" || t.shape == shapeOther
}

// lastWords joins the last maxObject words of [i, j); a genitive sign belongs
// to its word.
func (s *scan) lastWords(i, j int) string {
	words, k := 0, j
	for k > i && words < maxObject {
		k--
		if !s.toks[k].glued {
			words++
		}
	}
	for k < j && (s.toks[k].possessive() || s.toks[k].is("-")) {
		k++
	}
	return s.join(k, j)
}
