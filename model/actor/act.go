package actor

import (
	"strings"

	"brief/model"
)

// act is one thing that the text says an actor does.
type act struct {
	base string // of the verb
	rest string // what it is done to, shortened, or ""
	at   model.Span
}

// maxActs and maxRoles bound what is kept of one actor.
const (
	maxActs  = 6
	maxRoles = 4
)

// text writes the act for an actor, "refuses to allow U.S. forces", or for a
// group, "control routes".
func (a act) text(group bool) string {
	verb := a.base
	if !group {
		verb = thirdPerson(verb)
	}
	if a.rest == "" {
		return verb
	}
	return verb + " " + a.rest
}

// maxSubjects bounds how many names before a verb "and" may join.
const maxSubjects = 4

// addAct keeps the first account of each verb, or the first that says more.
func (a *actor) addAct(x act) {
	if x.base == "" || x.base == "say" || x.base == "tell" || x.base == "add" {
		return
	}
	for i := range a.acts {
		if a.acts[i].base == x.base {
			if a.acts[i].rest == "" {
				a.acts[i].rest, a.acts[i].at = x.rest, x.at
			}
			return
		}
	}
	if len(a.acts) < maxActs {
		a.acts = append(a.acts, x)
	}
}

// actOf returns what the text says of the actor at find k of a passage.
func (s *scan) actOf(p *passage, finds []find, k int) act {
	f := &finds[k]
	before := s.beforeSubject(p, finds, k)
	end := f.to
	if k+1 < len(finds) && finds[k+1].from == f.to+1 && s.toks[f.to].is("and") {
		end = finds[k+1].to
	}
	if s.tok(p, end).possessive() {
		if x := s.nounAct(p, end+1); x.base != "" {
			return x
		}
		return s.voiceAct(p, end+1)
	}
	if f.nominal || f.name.country != "" {
		if x := s.voiceAct(p, end); x.base != "" {
			return x
		}
	}
	with := before.is("with") || before.is("With")
	if f.nominal || preposition(before.text) && !with {
		return act{}
	}
	return s.verbAct(p, s.subjectEnd(p, end), with)
}

// beforeSubject returns the token before a subject, stepping over the names
// that "and" puts before it.
func (s *scan) beforeSubject(p *passage, finds []find, k int) token {
	i := finds[k].title - 1
	for range maxSubjects {
		if k == 0 || !s.tok(p, i).is("and") || finds[k-1].to != i {
			break
		}
		k--
		i = finds[k].title - 1
	}
	if t := s.tok(p, i); t.is("the") || t.is("former") {
		i--
	}
	return s.tok(p, i)
}

func preposition(s string) bool {
	switch s {
	case "of", "in", "to", "from", "for", "by", "with", "at", "on", "against", "between", "near", "With", "In", "under", "over", "into":
		return true
	}
	return false
}

// subjectEnd steps over what may stand between a subject and its verb: a
// relative pronoun, an apposition between commas.
func (s *scan) subjectEnd(p *passage, i int) int {
	if !s.tok(p, i).is(",") {
		return i
	}
	if next := s.tok(p, i+1); next.is("who") || next.is("which") {
		return i + 2
	}
	if end := s.appositive(p, i); end > 0 && s.tok(p, end).is(",") {
		return end + 1
	}
	return i
}

// verbAct reads a verb at token i, after adverbs and auxiliaries. A bare
// participle counts only where the clause has no other verb ("with X pushing").
func (s *scan) verbAct(p *passage, i int, participle bool) act {
	i = s.overAdverbs(p, i)
	t := s.tok(p, i)
	passive := false
	switch t.text {
	case "is", "was", "are", "were":
		i, passive, participle = s.overAdverbs(p, i+1), true, true
	case "has", "have", "had":
		i = s.overAdverbs(p, i+1)
		if s.tok(p, i).is("been") {
			i, passive, participle = i+1, true, true
		}
	case "will", "would", "may", "might", "could", "can", "should", "must", "did", "does":
		i = s.overAdverbs(p, i+1)
	}
	t = s.tok(p, i)
	base := ""
	if t.shape == shapeLower {
		base = s.lex.verbBase(t.word)
	}
	ing := strings.HasSuffix(t.text, "ing") && t.text != base
	if base == "" || ing && !participle || passive && !ing {
		return act{}
	}
	if after := s.tok(p, i+1); after.is("by") || after.is("as") && t.text != base {
		return act{}
	}
	return s.actFrom(p, base, i+1)
}

// actFrom makes the act of a verb whose object begins at token i.
func (s *scan) actFrom(p *passage, base string, i int) act {
	at := s.toks[i-1].span
	if s.lex.words[base]&isLight != 0 {
		k := i
		if s.tok(p, k).low&isFunction != 0 || s.tok(p, k).low&isCommon != 0 && s.lex.deverbal[s.tok(p, k).text] == "" {
			k++
		}
		if x := s.nounAct(p, k); x.base != "" {
			return x
		}
	}
	if s.lex.words[base]&isSpeech != 0 {
		return act{base: base, rest: s.speechObject(p, i), at: at}
	}
	return act{base: base, rest: s.object(p, i), at: at}
}

// speechObject is the object of a verb of speech; a clause is none ("argues
// trade is essential").
func (s *scan) speechObject(p *passage, i int) string {
	if t := s.tok(p, i); t.is("on") || t.is("to") {
		return s.object(p, i)
	}
	_, to := s.nounPhrase(p, i)
	if s.lex.isVerbForm(s.tok(p, to)) && !strings.HasSuffix(s.toks[to].text, "ing") {
		return ""
	}
	return s.noun(p, i)
}

// nounAct reads a noun that stands for a verb ("insistence on", "refusal to")
// at token i or after up to two adjectives.
func (s *scan) nounAct(p *passage, i int) act {
	for k := i; k < i+3; k++ {
		t := s.tok(p, k)
		if t.shape != shapeLower || t.low&isFunction != 0 {
			return act{}
		}
		if base := s.lex.deverbal[t.text]; base != "" && !s.attributive(p, k+1) {
			return act{base: base, rest: s.nounObject(p, base, k+1), at: t.span}
		}
	}
	return act{}
}

// nounObject is the object after a noun that stands for a verb; its
// preposition goes where the verb takes none ("support for" is "supports").
func (s *scan) nounObject(p *passage, base string, i int) string {
	t := s.tok(p, i)
	switch {
	case t.is("to") && s.lex.verbBase(s.tok(p, i+1).word) != "":
		return s.object(p, i)
	case t.is("of") || t.is("for") || t.is("to") || t.is("against") || t.is("on") && base != "insist":
		if base == "push" || base == "bid" || base == "appeal" {
			return s.object(p, i)
		}
		return s.object(p, i+1)
	case t.is("on") || t.is("from"):
		return s.object(p, i)
	}
	return ""
}

// voiceAct reads "officials argue" after a country's name at token i.
func (s *scan) voiceAct(p *passage, i int) act {
	for k := i; k < i+3; k++ {
		t := s.tok(p, k)
		if t.class&isVoice != 0 && s.tok(p, k+1).class&isVoice == 0 {
			return s.verbAct(p, k+1, false)
		}
		if t.shape != shapeLower || t.low&isFunction != 0 {
			return act{}
		}
	}
	return act{}
}
