package actor

import "strings"

// rolesOf adds what the text calls the actor at find f.
func (s *scan) rolesOf(p *passage, f *find, a *actor) {
	if f.nominal {
		return
	}
	switch a.kind {
	case person:
		if from := s.roleStart(p, f); from < f.from {
			a.addRole(s.join(from, f.from))
		}
		if s.tok(p, f.to).is(",") {
			if end := s.appositive(p, f.to); end > 0 {
				a.addRole(s.join(s.overArticle(f.to+1), end))
			}
		}
	case organization:
		a.addRole(s.nationality(p, f))
		a.addRole(s.unitOf(p, f))
	}
}

func (s *scan) overArticle(i int) int {
	if t := s.toks[i]; t.is("a") || t.is("an") || t.is("the") {
		return i + 1
	}
	return i
}

// roleStart returns where the role before a person's name begins, or f.from.
func (s *scan) roleStart(p *passage, f *find) int {
	if f.title < f.from {
		if f.from-f.title == 1 && courtesy(s.toks[f.title].text) {
			return f.from
		}
		return s.roleModifiers(p, f.title)
	}
	k := f.from - 1
	if k < p.from || s.toks[k].class&isRole == 0 || s.toks[k].shape != shapeLower {
		return f.from
	}
	return s.roleModifiers(p, k)
}

// roleModifiers steps back over what belongs to a role before token i: "former
// U.S.", "Mexican", "finance".
func (s *scan) roleModifiers(p *passage, i int) int {
	for k := i; k > p.from && i-k < 4; k-- {
		t := s.toks[k-1]
		former := t.is("former") || t.is("Former") || t.is("acting") || t.is("ex") || t.is("then")
		land := t.class&(isCountry|isDemonym) != 0
		plain := s.toks[i].shape == shapeLower && s.describesRole(t)
		if !former && !land && !plain {
			return k
		}
		if land && k-1 > p.from && s.lex.phrases[s.join(k-2, k)]&isDemonym != 0 {
			return k - 2 // "South Korean"
		}
		if k-1 == p.from || i-k == 3 {
			return k - 1
		}
	}
	return i
}

// describesRole reports whether t is an adjective or noun of a role in lower
// case ("opposition leader"), and no verb before one.
func (s *scan) describesRole(t token) bool {
	if t.low&(isFunction|isAdverb|isNotModifier) != 0 || t.shape != shapeLower && !(t.head && t.low&isCommon != 0) {
		return false
	}
	if strings.HasSuffix(t.text, "ed") {
		return t.is("retired") || t.is("jailed") || t.is("convicted") || t.is("exiled") || t.is("appointed")
	}
	return s.lex.verbBase(t.word) == ""
}

// courtesy reports whether a title says nothing of what the person does.
func courtesy(s string) bool {
	switch s {
	case "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Madam", "Sir", "Dame", "Don", "Dr", "Dr.", "Lord", "Lady":
		return true
	}
	return false
}

// nationReach is how many tokens before an organisation its country may stand.
const nationReach = 24

// nationality gives an organisation whose name many countries have ("National
// Guard") the demonym that stands last before it in the passage.
func (s *scan) nationality(p *passage, f *find) string {
	if !sharedName(f.name.words[0]) {
		return ""
	}
	for i := f.from - 1; i >= max(p.from, f.from-nationReach); i-- {
		if s.toks[i].class&isDemonym != 0 {
			return s.toks[i].text
		}
	}
	return ""
}

// sharedName reports whether names of national institutions begin with s.
func sharedName(s string) bool {
	switch s {
	case "National", "Supreme", "Constitutional", "Central", "Federal", "Defense", "Defence", "Interior", "Foreign", "Finance":
		return true
	}
	return false
}

// unitOf reads the part that the text gives an organisation ("the National
// Guard's new cyber-tracking division").
func (s *scan) unitOf(p *passage, f *find) string {
	if !s.tok(p, f.to).possessive() {
		return ""
	}
	from := f.to + 1
	if t := s.tok(p, from); t.is("new") || t.is("own") {
		from++
	}
	for i := from; i < min(p.to, from+3); i++ {
		t := s.toks[i]
		if t.shape != shapeLower || t.low&isFunction != 0 {
			return ""
		}
		if t.class&isUnit != 0 && i > from {
			return s.join(from, i+1)
		}
	}
	return ""
}

// addRole keeps a role unless a longer one says it already.
func (a *actor) addRole(role string) {
	for _, small := range [...]string{" of", " for", " in", " at", " to", " the", " and"} {
		role = strings.TrimSuffix(role, small)
	}
	if role == "" {
		return
	}
	for i, have := range a.roles {
		if strings.Contains(have, role) {
			return
		}
		if strings.Contains(role, have) {
			a.roles[i] = role
			return
		}
	}
	if len(a.roles) < maxRoles {
		a.roles = append(a.roles, role)
	}
}
