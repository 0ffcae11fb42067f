package actor

// confirm drops the weak finds that nothing else in the document supports,
// and indexes the words of names of several words.
func (s *scan) confirm() error {
	s.parts = make(map[string][]*name)
	strong := make(map[*name]bool, len(s.order))
	for i := range s.finds {
		if f := &s.finds[i]; !f.weak {
			strong[f.name] = true
		}
	}
	for _, n := range s.order {
		if strong[n] && len(n.words) > 1 {
			s.indexParts(n)
		}
	}
	for i := range s.finds {
		f := &s.finds[i]
		if f.weak && !strong[f.name] && !s.isPart(f.name) {
			f.dropped = true
			continue
		}
		f.name.known = true
	}
	return s.ctx.Err()
}

// maxParts bounds how many names one word is kept for.
const maxParts = 12

func (s *scan) indexParts(n *name) {
	for _, w := range n.words {
		if shapeOf(w) != shapeLower && len(s.parts[w]) < maxParts {
			s.parts[w] = append(s.parts[w], n)
		}
	}
}

// isPart reports whether a name of one word begins or ends a longer one.
func (s *scan) isPart(n *name) bool {
	if len(n.words) != 1 || s.lex.words[n.key]&(isOrgWord|isOrgTail|isOrgHead|isPlaceHead|isPlaceTail|isTitle|isEvent|isFunction) != 0 {
		return false
	}
	for _, long := range s.parts[n.key] {
		if long.words[0] == n.key || long.words[len(long.words)-1] == n.key {
			return true
		}
	}
	return false
}

// recall finds, in a passage whose capitals say nothing, the names that the
// lexicon or the rest of the document knows.
func (s *scan) recall(p *passage) {
	p.firstFind = int32(len(s.finds))
	for i := p.from; i < p.to; {
		i += max(1, s.recallAt(p, i))
	}
	p.endFind = int32(len(s.finds))
}

// recallAt adds the name that begins at token i and returns its length in
// tokens, or 0.
func (s *scan) recallAt(p *passage, i int) int {
	t := s.toks[i]
	if !t.capital() {
		return 0
	}
	n, c := s.at(p, i)
	if c&(isCountry|isDemonym) != 0 && n > 0 {
		if long := s.longest(p, i); long > n {
			return s.addKnown(p, i, long)
		}
		s.addCountry(p, i, i+n, c)
		return n
	}
	if long := s.longest(p, i); long > 0 {
		return s.addKnown(p, i, long)
	}
	if c&(isPlace|isOrg) != 0 && (n > 1 || t.low&(isCommon|isFunction) == 0) {
		return s.addKnown(p, i, n)
	}
	if n := s.titleRun(i, p.to); n > i {
		if k := s.freshName(p, n); k > n {
			s.add(p, n, k, i)
			s.finds[len(s.finds)-1].name.known = true
			return k - i
		}
		return 0
	}
	if t.class&isFirst != 0 && t.low&isCommon == 0 {
		if k := s.freshName(p, i); k > i+1 {
			return s.addKnown(p, i, k-i)
		}
	}
	return 0
}

func (s *scan) addKnown(p *passage, i, n int) int {
	before := len(s.finds)
	s.add(p, i, i+n, i)
	if len(s.finds) > before {
		s.finds[before].weak = false
		s.finds[before].name.known = true
	}
	return n
}

// longest returns the length of the longest known name at token i.
func (s *scan) longest(p *passage, i int) int {
	for n := min(maxPhrase, p.to-i); n > 0; n-- {
		if !s.toks[i+n-1].capital() {
			continue
		}
		found := s.names[s.join(i, i+n)]
		if found != nil && found.known && (n > 1 || s.toks[i].low&isCommon == 0 || s.toks[i].inner > 0) {
			return n
		}
	}
	if s.toks[i].low&isCommon == 0 && s.isPart(&name{key: s.toks[i].text, words: []string{s.toks[i].text}}) {
		return 1
	}
	return 0
}

// freshName returns the end of up to three capital words from i on that are no
// everyday words.
func (s *scan) freshName(p *passage, i int) int {
	k := i
	for k < min(p.to, i+3) {
		t := s.toks[k]
		if !t.capital() || t.low&(isCommon|isFunction|isVerb|isTitle|isRole) != 0 || s.lex.verbBase(t.word.small) != "" {
			break
		}
		k++
	}
	return k
}
