package actor

import "strings"

// A group is named by a common noun ("cartels", "local forces"). It is an actor
// where the text has it do something, or comes back to it often.

// groupTimes is how many mentions make a group an actor that does nothing.
const groupTimes = 3

// gathering is a group while its mentions are collected.
type gathering struct {
	key      string
	mentions []groupMention
	agent    bool
}

// groupMention is one place where a group stands.
type groupMention struct {
	from, head, passage int
	agent               bool
}

// groups gathers the groups that are actors.
func (s *scan) groups() {
	byKey := make(map[string]*gathering)
	var order []*gathering
	for pi := range s.passages {
		p := &s.passages[pi]
		for i := p.from; i < p.to; i++ {
			if s.toks[i].low&isGroup == 0 || s.toks[i].shape == shapeUpper {
				continue
			}
			m, key := s.groupAt(p, i)
			if key == "" {
				continue
			}
			g := byKey[key]
			if g == nil {
				g = &gathering{key: key}
				byKey[key] = g
				order = append(order, g)
			}
			g.mentions = append(g.mentions, m)
			g.agent = g.agent || m.agent
		}
	}
	for _, g := range order {
		if g.agent || len(g.mentions) >= groupTimes {
			s.gathered = append(s.gathered, g)
		}
	}
}

// groupAt reads the group whose noun is token i: where its modifiers begin,
// and what it is called; "" where it is no group of its own.
func (s *scan) groupAt(p *passage, i int) (groupMention, string) {
	t := s.toks[i]
	m := groupMention{from: i, head: i, passage: p.index}
	if t.shape == shapeCapital && (!t.head || s.nameWord(p, i+1)) && !p.headline {
		return m, ""
	}
	for m.from > p.from && i-m.from < 2 && s.modifies(m.from-1) {
		m.from--
	}
	if m.from > p.from && s.ofCountry(m.from-1) {
		return m, ""
	}
	m.agent = s.acts(p, i+1)
	noun := plural(strings.ToLower(t.text))
	if t.low&isWeakGroup == 0 {
		return m, noun
	}
	if m.from == i || s.attributive(p, i+1) {
		return m, ""
	}
	return m, strings.ToLower(s.join(m.from, i)) + " " + noun
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
