package actor

import (
	"math"
	"strings"
)

// decide gives every name its kind, from its words and all its surroundings:
// first the names of several words, which then speak for the single ones.
func (s *scan) decide() error {
	if err := s.weigh(); err != nil {
		return err
	}
	s.unshout()
	for _, n := range s.order {
		n.weighContext()
	}
	s.voteLists()
	for _, n := range s.order {
		if len(n.words) > 1 {
			n.kind = n.best()
		}
	}
	for _, n := range s.order {
		if len(n.words) == 1 {
			s.voteParts(n)
			n.kind = n.best()
		}
	}
	for _, n := range s.order {
		if n.plain != nil {
			n.kind = n.plain.kind
		}
	}
	return s.ctx.Err()
}

// weigh reads what stands around the finds and between two of them.
func (s *scan) weigh() error {
	var p *passage
	for i := range s.finds {
		f := &s.finds[i]
		if p == nil || p.index != f.passage {
			if err := s.ctx.Err(); err != nil {
				return err
			}
			p = s.load(f.passage)
		} else if before := &s.finds[i-1]; before.to <= f.from {
			f.listed = s.listed(before.to, f.from)
			f.bracketed = f.from == before.to+1 && s.toks[before.to].is("(")
		}
		if !f.dropped {
			f.name.finds++
			s.voteContext(p, f)
		}
	}
	return nil
}

// unshout lets a name in capitals be of the kind that its plain spelling is, and
// adds what speaks for the one to the other.
func (s *scan) unshout() {
	for _, n := range s.order {
		if shapeOf(n.words[0]) != shapeUpper || len(n.key) < minShout || n.finds == 0 {
			continue
		}
		plain := make([]string, len(n.words))
		for i, w := range n.words {
			plain[i] = titleCase(w)
		}
		if m := s.names[strings.Join(plain, " ")]; m != nil && m != n && m.finds > 0 {
			n.plain = m
			for k := range m.context {
				m.context[k] += n.context[k]
			}
		}
	}
}

// minShout is the length from which a name in capitals is taken for another
// spelling of the plain one and not for an acronym.
const minShout = 4

// weighContext adds what the mentions' surroundings say to the votes. Many
// mentions say more than one, but not in proportion: a habit of the text, an
// article say, would else outvote the words of the name.
func (n *name) weighContext() {
	if n.finds == 0 {
		return
	}
	scale := 1 / float32(math.Sqrt(float64(n.finds)))
	for k := range n.context {
		n.votes[k] += n.context[k] * scale
	}
}

// best is the kind with most votes; ties go to the kind that is listed first.
func (n *name) best() kind {
	if n.country != "" {
		return place
	}
	best := person
	for k := range kinds {
		if n.votes[k] > n.votes[best] {
			best = k
		}
	}
	return best
}

// voteParts lets the longer names that a word begins or ends speak for it.
func (s *scan) voteParts(n *name) {
	if !s.isPart(n) {
		return
	}
	for _, long := range s.parts[n.key] {
		switch {
		case long.kind == person:
			n.votes[person] += 3
			return
		case long.kind == organization && long.words[0] == n.key:
			n.votes[organization] += 1
		case long.kind == place && s.townOf(long.words) == n.key:
			n.votes[place] += 1.5
		case long.kind == place && long.words[0] == n.key:
			n.votes[place] += 0.8
		}
	}
}

// townOf is the last word of "Port Alder" or "District of Alder", by which the
// place goes for short, or "".
func (s *scan) townOf(words []string) string {
	last := len(words) - 1
	switch {
	case last == 1 && isPort(words[0]):
	case last > 1 && words[last-1] == "of" && s.lex.words[strings.ToLower(words[last-2])]&isSettlement != 0:
	default:
		return ""
	}
	return words[last]
}

func isPort(w string) bool { return w == "Port" || w == "Puerto" }

// voteLists lets the names of an enumeration ("in Arna, Belo and Cira") share
// what speaks for each of them.
func (s *scan) voteLists() {
	var sure *name // the last name of the enumeration whose kind is certain
	for i := 1; i < len(s.finds); i++ {
		a, b := &s.finds[i-1], &s.finds[i]
		if a.dropped || b.dropped || a.title < a.from || b.title < b.from || !b.listed {
			sure = nil
			continue
		}
		if sure == nil || a.name.certain() {
			sure = a.name
		}
		share(sure, b.name)
		share(b.name, a.name)
	}
}

// certain reports whether a name's kind may speak for its neighbours' in a list.
func (n *name) certain() bool {
	k := n.best()
	return n.country != "" || k != none && n.votes[k] >= 2
}

// listed reports whether nothing but commas, "and", "or" and, behind the name
// before, a year ("in 1987") stands in the tokens [from, to).
func (s *scan) listed(from, to int) bool {
	if to-from > 2 && s.toks[from].is("in") && s.toks[from+1].shape == shapeNumber {
		from += 2
	}
	if to <= from || to-from > 2 {
		return false
	}
	for i := from; i < to; i++ {
		if t := s.toks[i]; !t.is(",") && !t.is("and") && !t.is("or") {
			return false
		}
	}
	return true
}

// share gives b a part of the certainty that a has.
func share(a, b *name) {
	switch {
	case a == b || !a.certain():
	case a.country != "":
		b.votes[place] += 0.8
	default:
		b.votes[a.best()] += 0.6
	}
}

// sub reports where part stands in whole as consecutive words, or -1.
func sub(whole, part []string) int {
	for i := 0; i+len(part) <= len(whole); i++ {
		k := 0
		for k < len(part) && strings.EqualFold(whole[i+k], part[k]) {
			k++
		}
		if k == len(part) {
			return i
		}
	}
	return -1
}
