package actor

import (
	"cmp"
	"slices"
	"strings"

	"brief/model"
)

// actor is one actor while it is put together.
type actor struct {
	name     *name
	kind     kind
	finds    int
	mentions []model.Mention
	roles    []string
	acts     []act
	aliases  []string
	reasons  []model.Reason
	known    map[string]bool // name and aliases
	called   string          // the title that it was named with last
	seen     int             // number of the last find while ambiguous names are resolved
}

// linker merges names into actors.
type linker struct {
	s      *scan
	actors []*actor
	// byWord leads from a word of a name to the actors that bear it.
	byWord map[string][]*actor
	// byInitials leads from an acronym to the organisation.
	byInitials map[string]*actor
	// open are the names that may be one of several actors.
	open  map[*name][]*actor
	spelt spelt
}

// link merges the names into actors, the longer names first.
func (s *scan) link() error {
	l := &linker{s: s, byWord: make(map[string][]*actor), byInitials: make(map[string]*actor), open: make(map[*name][]*actor), spelt: make(spelt)}
	l.define()
	names := slices.Clone(s.order)
	names = slices.DeleteFunc(names, func(n *name) bool { return n.finds == 0 || n.kind == none })
	slices.SortStableFunc(names, func(a, b *name) int {
		return cmp.Or(cmp.Compare(len(b.words), len(a.words)), shouted(a)-shouted(b))
	})
	for i, n := range names {
		if i%1024 == 0 && s.ctx.Err() != nil {
			return s.ctx.Err()
		}
		if n.actor != nil {
			continue
		}
		hosts := l.hosts(n)
		switch len(hosts) {
		case 0:
			if n.actor = l.misspelt(n); n.actor == nil && !l.generic(n) {
				l.begin(n)
			}
		case 1:
			n.actor = hosts[0]
		default:
			l.open[n] = hosts
		}
	}
	l.assign()
	s.actors = l.actors
	return s.ctx.Err()
}

// shouted is 1 for a name in capitals that the document spells plainly too, so
// that the plain spelling names the actor.
func shouted(n *name) int {
	if n.plain != nil {
		return 1
	}
	return 0
}

// define joins "World Water Office (WWO)": the bracket says that both are one.
func (l *linker) define() {
	for i := 1; i < len(l.s.finds); i++ {
		long, short := &l.s.finds[i-1], &l.s.finds[i]
		if !short.bracketed || short.dropped || len(short.name.words) != 1 || long.name == short.name {
			continue
		}
		if short.name.actor == nil && l.abbreviates(short.name, long.name) {
			if long.name.kind != none && long.name.actor == nil {
				l.begin(long.name)
			}
			short.name.actor, short.name.why = long.name.actor, model.ReasonBracketed
		}
	}
}

// abbreviates reports whether short, in brackets after long, stands for it.
func (l *linker) abbreviates(short, long *name) bool {
	if shapeOf(short.key) == shapeUpper && initials(long.words, short.key) {
		return true
	}
	return long.kind == organization && len(long.words) > 2 && short.country == "" && short.key[0] == long.words[0][0] &&
		l.s.lex.words[short.key]&(isPlace|isFirst|isLast) == 0
}

// begin makes the actor that n names.
func (l *linker) begin(n *name) {
	a := &actor{name: n, kind: n.kind}
	n.actor = a
	l.actors = append(l.actors, a)
	l.note(a)
	for _, w := range n.words {
		w = strings.ToLower(w)
		if len(l.byWord[w]) < maxParts {
			l.byWord[w] = append(l.byWord[w], a)
		}
	}
	if n.kind == organization && len(n.words) > 1 {
		for _, small := range []bool{false, true} {
			if key := acronymOf(n.words, small); l.byInitials[key] == nil {
				l.byInitials[key] = a
			}
		}
	}
}

func acronymOf(words []string, small bool) string {
	var b strings.Builder
	for _, w := range words {
		if small || shapeOf(w) != shapeLower {
			b.WriteByte(w[0] &^ 0x20)
		}
	}
	return b.String()
}

// hosts returns the actors that n may be another name of.
func (l *linker) hosts(n *name) []*actor {
	if n.country != "" {
		return nil
	}
	if a := l.byInitials[strings.ReplaceAll(n.key, ".", "")]; a != nil && len(n.words) == 1 && shapeOf(n.key) == shapeUpper {
		n.why = model.ReasonInitials
		return []*actor{a}
	}
	var hosts []*actor
	for _, a := range l.byWord[strings.ToLower(n.words[len(n.words)-1])] {
		if a.kind == n.kind && l.sameActor(a, n) {
			hosts = append(hosts, a)
		}
	}
	if len(hosts) > 1 {
		hosts = slices.DeleteFunc(hosts, func(a *actor) bool { return a.kind == place && len(a.name.words) == 2 && isPort(a.name.words[0]) })
	}
	return hosts
}

// generic reports whether a single word names no organisation by itself
// ("Ministry"); those that countries have one of do ("Parliament").
func (l *linker) generic(n *name) bool {
	c := l.s.lex.words[n.key]
	return len(n.words) == 1 && c&(isOrgHead|isOrgTail) != 0 && c&(isOrg|isLast|isFirst) == 0 && !oneOfAKind(n.key)
}

func oneOfAKind(s string) bool {
	switch s {
	case "Congress", "Parliament", "Senate", "Cabinet", "House", "Assembly", "Tribunal", "Legislature", "Union":
		return true
	}
	return false
}

// sameActor reports whether n may be a shorter form of a's name.
func (l *linker) sameActor(a *actor, n *name) bool {
	whole := a.name.words
	at := sub(whole, n.words)
	switch a.kind {
	case person:
		return at >= 0 || len(n.words) > 1 && middleApart(whole, n.words)
	case organization:
		return l.samePart(whole, n, at)
	case place:
		return len(whole) == len(n.words) && at == 0 || l.s.townOf(whole) == n.key ||
			at == 0 && len(whole) == len(n.words)+1 && l.s.lex.words[whole[len(whole)-1]]&isPlaceTail != 0 && !strings.EqualFold(whole[len(whole)-1], "City")
	}
	return false
}

// middleApart reports whether the names differ in middle names alone.
func middleApart(whole, n []string) bool {
	return strings.EqualFold(whole[0], n[0]) && strings.EqualFold(whole[len(whole)-1], n[len(n)-1])
}

// samePart reports whether n at word at of an organisation's name stands for
// the whole: all of it but an end, or its first word where that is no everyday
// word of such names.
func (l *linker) samePart(whole []string, n *name, at int) bool {
	if at < 0 {
		return false
	}
	if len(n.words) > 1 {
		return at == 0 || at+len(n.words) == len(whole)
	}
	c := l.s.lex.words[n.key]
	if c&(isOrgHead|isOrgTail) != 0 {
		return at == 0 || at+1 == len(whole)
	}
	const common = isOrgWord | isPlace | isCountry | isDemonym
	if at > 0 && at+1 == len(whole) && whole[at-1] == "of" && c&common == 0 {
		return true // "the Church of Arlen", "Arlen"
	}
	return len(whole) == 1 || at == 0 && c&(isOrgWord|isPlace|isCountry|isDemonym|isFirst|isPlaceHead) == 0
}

// assign gives every find its actor, in text order; a name that may be one of
// several actors is the one with the same title, else the one named last.
func (l *linker) assign() {
	s := l.s
	at := 0
	for i := range s.in {
		for _, f := range s.inOrder(&s.records[i]) {
			if f.dropped || f.name.kind == none {
				continue
			}
			f.actor = f.name.actor
			if hosts := l.open[f.name]; len(hosts) > 0 {
				f.actor = latest(hosts, f.called)
			}
			if f.actor != nil {
				if f.called != "" {
					f.actor.called = f.called
				}
				at++
				f.actor.seen = at
				f.actor.finds++
			}
		}
	}
}

// inOrder returns the finds of a passage in text order, until it is called again.
func (s *scan) inOrder(r *record) []*find {
	s.sorted = s.sorted[:0]
	for i := r.firstFind; i < r.endFind; i++ {
		s.sorted = append(s.sorted, &s.finds[i])
	}
	slices.SortStableFunc(s.sorted, func(a, b *find) int { return cmp.Compare(a.from, b.from) })
	return s.sorted
}

// latest returns the actor that was named last, of those with a title, if any has it.
func latest(hosts []*actor, title string) *actor {
	best := hosts[0]
	for _, a := range hosts {
		same, bestSame := title != "" && a.called == title, title != "" && best.called == title
		if same && !bestSame || same == bestSame && a.seen > best.seen {
			best = a
		}
	}
	return best
}
