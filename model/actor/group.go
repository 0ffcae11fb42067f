package actor

import (
	"strings"

	"brief/model"
)

// A group is named by a common noun ("cartels", "local forces"). It is an actor
// where the text has it do something, or comes back to it often.

// groupTimes is how many mentions make a group an actor that does nothing.
const groupTimes = 3

// gathering is a group while its mentions are collected. Like an actor it has
// acts and aliases.
type gathering struct {
	actor
	key   string
	agent bool
}

// groups gathers the groups that are actors.
func (s *scan) groups() error {
	byKey := make(map[string]*gathering)
	var order []*gathering
	err := s.each(func(r *record) bool { return r.group }, func(p *passage) {
		for i := p.from; i < p.to; i++ {
			if s.toks[i].low&isGroup == 0 || s.toks[i].shape == shapeUpper {
				continue
			}
			from, key := s.groupAt(p, i)
			if key == "" {
				continue
			}
			g := byKey[key]
			if g == nil {
				g = &gathering{key: key, actor: actor{known: map[string]bool{key: true}}}
				byKey[key] = g
				order = append(order, g)
			}
			s.gather(g, p, from, i)
		}
	})
	for _, g := range order {
		if g.agent || len(g.mentions) >= groupTimes {
			s.gathered = append(s.gathered, g)
		}
	}
	return err
}

// gather adds the group whose noun is token i to g.
func (s *scan) gather(g *gathering, p *passage, from, i int) {
	head := s.toks[i]
	first := i
	if head.low&isWeakGroup != 0 {
		first = from
	}
	g.mentions = append(g.mentions, model.Mention{Span: s.span(first, i+1), In: p.In, Nominal: true})
	if head.low&isSingular == 0 {
		g.addAlias(s.join(from, i+1), model.ReasonNoun)
	}
	if s.acts(p, i+1) {
		g.agent = true
		g.addAct(s.verbAct(p, i+1, false))
	}
}

// groupAt reads the group whose noun is token i: where its modifiers begin,
// and what it is called; "" where it is no group of its own.
func (s *scan) groupAt(p *passage, i int) (from int, key string) {
	t := s.toks[i]
	from = i
	if t.shape == shapeCapital && (!t.head || s.nameWord(p, i+1)) && !p.headline {
		return from, ""
	}
	for from > p.from && i-from < 2 && s.modifies(from-1) {
		from--
	}
	if from > p.from && s.ofCountry(from-1) {
		return from, ""
	}
	noun := plural(strings.ToLower(t.text))
	if t.low&isWeakGroup == 0 {
		return from, noun
	}
	if from == i || s.attributive(p, i+1) {
		return from, ""
	}
	return from, strings.ToLower(s.join(from, i)) + " " + noun
}

// modifies reports whether token i is an adjective or noun before a group noun.
func (s *scan) modifies(i int) bool {
	t := s.toks[i]
	const not = isNotModifier | isFunction | isAdverb | isRole
	if t.low&not != 0 || s.lex.verbBase(t.word) != "" && !strings.HasSuffix(t.text, "ed") {
		return false
	}
	return t.shape == shapeLower || t.head && t.low&isCommon != 0
}

// ofCountry reports whether token i is a country or demonym, so that what
// follows belongs to the country ("U.S. military forces").
func (s *scan) ofCountry(i int) bool {
	if s.toks[i].possessive() {
		i--
	}
	return i >= 0 && (s.toks[i].class&(isCountry|isDemonym) != 0 || s.toks[i].capital() && !s.toks[i].head)
}

// attributive reports whether token i is a noun that a noun before it
// describes ("police station").
func (s *scan) attributive(p *passage, i int) bool {
	t := s.tok(p, i)
	return t.shape == shapeLower && t.low&(isFunction|isAdverb) == 0 && !s.lex.isVerbForm(t)
}

// acts reports whether a verb whose subject stands before token i follows.
func (s *scan) acts(p *passage, i int) bool {
	t := s.tok(p, s.overAdverbs(p, i))
	return s.lex.isVerbForm(t) && !strings.HasSuffix(t.text, "ing")
}

func (s *scan) overAdverbs(p *passage, i int) int {
	for i < p.to && s.toks[i].class&isAdverb != 0 {
		i++
	}
	return i
}

func plural(noun string) string {
	switch noun {
	case "cartel", "gang", "militia":
		return noun + "s"
	case "gunman":
		return "gunmen"
	}
	return noun
}
