package statistic

import (
	"strings"

	"brief/model"
	"brief/model/text"
)

// countUnit makes a unit of the counted noun phrase: its words, the head in
// the singular.
func (s *scanner) countUnit(n *number, i int) unit {
	bare := unit{kind: model.KindNumber, first: i, next: i}
	j := i
	if s.is(j, "of") && (n.high > 0 || s.partitive(j+1) || s.figureAt(j+1)) {
		j++
		for s.cls(j)&(determiner|possessive) != 0 {
			j++
		}
		if (s.at(j).kind == text.Number || spelledNumber(s.at(j).w)) && wordScale(s.at(j+1).w) == 0 {
			j++ // "two of its five cranes"
		}
	}
	np := s.counted(j, n.value)
	if j > i && n.value == 1 && !np.plural {
		return bare
	}
	if np.next <= np.first {
		return s.attributeUnit(n, i, bare)
	}
	u := unit{kind: model.KindCount, first: np.first, next: np.next, counts: true, joined: s.hyphen(i) && !s.is(i+1, "plus")}
	if u.joined && np.next > np.first+1 && !s.is(np.first+1, "'s") && s.at(np.first).kind == text.Word && !s.at(np.first).upper && n.value != 1 {
		u.next = np.first + 1 // "six-cylinder engine options": the hyphen ties no more
	}
	if s.headOfMeasure(u) {
		u.first = u.next - 1 // "517 rushing yards"
	}
	u.name = s.countName(u.first, u.next)
	if before := s.at(n.first - 1); u.name != "" && s.orders(n.first-1) && !u.joined {
		u.name = before.In(s.text) + " " + u.name // "the previous two sessions"
	}
	if s.is(np.next, "per") || s.is(np.next, "a", "an", "every") && rateNoun(s.at(np.next+1).w) {
		u.name = s.rate(u).name
	}
	return u
}

// attributeUnit reads a singular noun before a singular head ("3 cylinder engine"),
// which counts the noun; bare where there is none.
func (s *scanner) attributeUnit(n *number, i int, bare unit) unit {
	if !n.integer || n.value > 20 || n.value < 2 || s.at(i).kind != text.Word || s.at(i+1).kind != text.Word || s.at(i).upper || s.at(i+1).upper ||
		s.cls(i)&(function|adverb|anyVerb|timeUnit|month|rising|falling) != 0 || s.cls(i+1)&(function|adverb|anyVerb|timeUnit) != 0 ||
		predicative(s.at(i).w) || s.cls(i+2)&(function&^punct) == 0 && s.at(i+2).kind == text.Word {
		return bare
	}
	return unit{name: s.at(i).w, kind: model.KindCount, first: i, next: i + 1, counts: true, joined: true}
}

// headOfMeasure is true of a counted phrase whose head is a unit of measure.
func (s *scanner) headOfMeasure(u unit) bool {
	if u.next-u.first < 2 || u.joined {
		return false
	}
	f, ok := unitWord(singular(s.at(u.next - 1).w))
	return ok && f.kind == model.KindMeasurement && s.cls(u.next-2)&verbIng != 0
}

// orders is true of adjectives that stand between article and number and qualify the
// noun behind it.
func (s *scanner) orders(j int) bool {
	return s.is(j, "previous", "top", "leading", "main", "remaining", "biggest", "largest") && s.cls(j-1)&(determiner|possessive) != 0
}

// countName is the counted noun phrase as a unit: the head in the singular, adjectives
// in the positive degree, without possessive marks and "and".
func (s *scanner) countName(first, next int) string {
	var parts []string
	for j := first; j < next; j++ {
		t := s.at(j)
		switch {
		case s.is(j, "and", "'s", "'", "’s", "’"):
			continue
		case j == next-1:
			parts = append(parts, headSingular(t.In(s.text), t.w))
		case t.glued && len(parts) > 0:
			parts[len(parts)-1] += t.In(s.text)
		default:
			parts = append(parts, positive(possessor(t.In(s.text))))
		}
	}
	return oneLine(strings.Join(parts, " "))
}

// possessor is a name without its mark of possession.
func possessor(w string) string {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	return w
}

// partitive is true of what follows "of" in "five of the", "one of his".
func (s *scanner) partitive(i int) bool {
	return s.cls(i)&(determiner|possessive) != 0 || s.at(i).upper && pluralNoun(s.at(i).w)
}

// headSingular is a noun in the singular, its letters in the case of the text where
// the spelling only loses an ending.
func headSingular(written, head string) string {
	one := singular(head)
	if one == head {
		return written
	}
	if strings.HasPrefix(head, one) && len(written) >= len(one) {
		return written[:len(one)]
	}
	return one
}
