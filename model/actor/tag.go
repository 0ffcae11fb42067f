package actor

import "slices"

// tagged is a name that the tagger found in the passage at hand.
type tagged struct {
	from, to int
	kind     kind
}

// tag looks at every passage once more with the tagger, which knows what the rules
// decided and what it learned from annotated texts, and puts its names in the place
// of theirs. What the rules alone know stays: demonyms, the names in headlines in
// capitals, and those that are not in Latin letters; and so does a name that the tagger passes over
// in one place and takes in another.
func (s *scan) tag() error {
	if s.model == nil {
		return nil
	}
	g := &tagging{scan: s, view: newView(s), tally: make(map[*name]*[kinds]int, len(s.order))}
	g.found = make([]find, 0, len(s.finds)+len(s.finds)/8)
	for i := range s.in {
		if err := s.ctx.Err(); err != nil {
			return err
		}
		first := len(g.found)
		g.passage(s.load(i))
		s.records[i].firstFind, s.records[i].endFind = int32(first), int32(len(g.found))
	}
	g.settle()
	return s.ctx.Err()
}

// tagging is the state of tag.
type tagging struct {
	*scan
	view  *view
	found []find // by the tagger and, among them, what it passed over
	// tally counts by kind how often the tagger took a name for one.
	tally map[*name]*[kinds]int
}

// passage appends the finds of a passage in text order.
func (g *tagging) passage(p *passage) {
	rules := g.inOrder(p.record)
	g.view.look(p, rules)
	k := 0
	for _, t := range g.joined(g.view.names(p)) {
		for k < len(rules) && rules[k].to <= t.from {
			g.keep(rules[k])
			k++
		}
		f := find{from: t.from, to: t.to, passage: p.index, title: g.titleBefore(p, t), doubted: p.headline && g.plain(t)}
		for k < len(rules) && rules[k].from < t.to {
			if r := rules[k]; r.from == t.from && r.title < r.from && t.kind == person {
				f.title = r.title
			}
			f.doubted = f.doubted && rules[k].dropped
			k++
		}
		f.name, f.called = g.nameOf(g.join(t.from, t.to)), g.join(f.title, f.from)
		if f.fresh = f.doubted; !f.doubted {
			g.count(f.name, t.kind)
		}
		g.add(p, f)
	}
	for ; k < len(rules); k++ {
		g.keep(rules[k])
	}
}

// joined cuts the names of two bodies that "and" joins ("Alder University and Institute of
// Health"): both have a word that only such names have, and it ends the first, or the
// second has three words at least ("Institute of Health and Tarn Valley College").
func (g *tagging) joined(names []tagged) []tagged {
	for k := 0; k < len(names); k++ {
		t := names[k]
		if t.kind != organization {
			continue
		}
		for i := t.from + 2; i+2 < t.to; i++ {
			if !g.toks[i].is("and") || !g.hasOrgHead(t.from, i) || !g.hasOrgHead(i+1, t.to) || !g.toks[i+1].capital() {
				continue
			}
			if g.toks[i-1].class&isOrgHead != 0 || t.to-i > 3 {
				names[k].to = i
				names = slices.Insert(names, k+1, tagged{i + 1, t.to, organization})
				break
			}
		}
	}
	return names
}

// plain reports whether an everyday word stands in a name, which in a headline may have
// its capital from there.
func (g *tagging) plain(t tagged) bool {
	for _, w := range g.toks[t.from:t.to] {
		if w.low&(isCommon|isVerb|isRole|isGroup) != 0 && w.class&listedName == 0 {
			return true
		}
	}
	return false
}

// count notes that the tagger took a name for one of a kind.
func (g *tagging) count(n *name, k kind) {
	if g.tally[n] == nil {
		g.tally[n] = new([kinds]int)
	}
	g.tally[n][k]++
}

// add appends a find.
func (g *tagging) add(p *passage, f find) {
	if n := len(g.found); n > 0 {
		before := &g.found[n-1]
		f.bracketed = before.passage == p.index && before.to+1 == f.from && g.toks[before.to].is("(")
	}
	g.found = append(g.found, f)
}

// keep appends a find of the rules that the tagger has passed over. What it has no
// eyes for stays, and whose data or polls the text cites is an actor for all that.
func (g *tagging) keep(r *find) {
	if r.dropped || g.view.crossesCells(r) {
		return
	}
	f := *r
	if f.nominal && f.name.key == "" { // a demonym in capitals
		f.name = g.nameOf(g.lex.countries[titleCase(g.join(f.from, f.to))])
		f.name.kind = place
	}
	f.doubted = !f.nominal && !g.view.foreign(r) && !g.view.shouted(&g.here) && g.tok(&g.here, f.to).class&isSource == 0
	g.add(&g.here, f)
}

// settle makes the finds those of the document: without the doubted ones that
// nothing speaks for, each name of the kind that most of its mentions have.
func (g *tagging) settle() {
	s := g.scan
	s.finds = nil
	g.indexTagged()
	for _, n := range s.order {
		n.finds, n.first = 0, -1
	}
	kept := g.found[:0]
	for i := range s.in {
		r := &s.records[i]
		first := len(kept)
		for _, f := range g.found[r.firstFind:r.endFind] {
			if f.doubted && !g.confirmed(&f) {
				continue
			}
			if f.name.first < 0 {
				f.name.first = len(kept)
			}
			f.name.finds++
			kept = append(kept, f)
		}
		r.firstFind, r.endFind = int32(first), int32(len(kept))
	}
	s.finds = kept
	for _, n := range s.order {
		if t := g.tally[n]; t != nil {
			g.decide(n, t)
		}
	}
	for _, n := range s.order {
		if g.surname(n) {
			n.kind = person
		}
	}
	for _, n := range s.order {
		if n.plain != nil && n.plain.finds > 0 {
			n.kind = n.plain.kind
		}
	}
}

// indexTagged makes the index of the words of names one of the names that the tagger
// took.
func (g *tagging) indexTagged() {
	g.parts = make(map[string][]*name, len(g.parts))
	for _, n := range g.order {
		if g.tally[n] != nil && len(n.words) > 1 {
			g.indexParts(n)
		}
	}
}

// endsTaken reports whether the tagger took the last word of a person's name for the
// name.
func (g *tagging) endsTaken(n *name) bool {
	last := g.names[n.words[len(n.words)-1]]
	return n.kind == person && last != nil && g.tally[last] != nil
}

// confirmed reports whether the tagger took the name of a find, one that begins or ends
// with it, or its last word, elsewhere in the document, or the rules found it and have
// no doubt about it.
func (g *tagging) confirmed(f *find) bool {
	n := f.name
	if g.tally[n] != nil || f.fresh {
		return g.tally[n] != nil
	}
	return g.certain(n) || n.plain != nil && (g.tally[n.plain] != nil || g.certain(n.plain))
}

func (g *tagging) certain(n *name) bool {
	return n.kind != none && (g.isPart(n) || n.sureness() > 2 || g.endsTaken(n) || n.kind == place && g.division(n))
}

// decide gives a name the kind that most of its mentions have; of equally many, the
// one that the rules decided on, else the first. Where the words of a name leave the
// rules no doubt that it is a body or a place, they count as a mention.
func (g *tagging) decide(n *name, t *[kinds]int) {
	switch {
	case n.country != "":
		n.kind = place
		return
	case n.script:
		return
	}
	best := n.kind
	if best == none {
		best = person
	}
	if g.bodily(n) {
		if t[person] = 0; best == person {
			best = organization
		}
	}
	if best != person && n.sureness() > 2 || best == place && g.division(n) {
		t[best]++
	}
	for k := range kinds {
		if t[k] > t[best] {
			best = k
		}
	}
	n.kind = best
}

// bodily reports whether a name ends with a word that no person's name ends with ("Ostrow
// LLP").
func (g *tagging) bodily(n *name) bool {
	last := g.lex.words[n.words[len(n.words)-1]]
	return len(n.words) > 1 && last&isOrgTail != 0 && last&(isLast|isFirst|isTitle) == 0
}

// surname reports whether a name of one word that was taken for a place or a body is a
// person's last name, and nothing around its mentions speaks more for the former.
func (g *tagging) surname(n *name) bool {
	if len(n.words) != 1 || n.finds == 0 || n.kind != place || n.country != "" {
		return false
	}
	return n.context[person] > n.context[n.kind] && slices.ContainsFunc(g.parts[n.key], func(long *name) bool {
		return long.kind == person && long.finds > 0 && long.words[len(long.words)-1] == n.key
	})
}

// division reports whether a name is a listed place with what kind of place it is
// behind it ("Guerrero State"), says so before "of" ("Free District of Sarn"), or is a
// port ("Port Alder").
func (g *tagging) division(n *name) bool {
	if of := slices.Index(n.words, "of"); of > 0 && g.lex.words[n.words[of-1]]&isPlaceTail != 0 {
		return true
	}
	if len(n.words) != 2 {
		return false
	}
	first, last := g.lex.words[n.words[0]], g.lex.words[n.words[1]]
	return first&isPlace != 0 && last&isPlaceTail != 0 || isPort(n.words[0]) && last&(isOrgTail|isOrgWord) == 0
}

// titleBefore returns where the title right before a person's name begins, or
// t.from.
func (s *scan) titleBefore(p *passage, t tagged) int {
	if t.kind != person {
		return t.from
	}
	for k := max(p.from, t.from-maxPhrase); k < t.from; k++ {
		if s.titleRun(k, t.from) == t.from {
			return k
		}
	}
	return t.from
}

// untitled leaves a title at the beginning of a person's name out.
func (s *scan) untitled(t tagged) tagged {
	if t.kind == person && t.to-t.from > 1 {
		if end := s.titleRun(t.from, t.to); end < t.to && s.toks[end].capital() {
			t.from = end
		}
	}
	return t
}
