package main

import (
	"math/rand/v2"
	"strings"
	"unicode"

	"brief/model"
	"brief/model/actor"
)

// nameLists are names by what they name, to put in the place of others.
type nameLists struct {
	first, last, places []string
	countries           map[string]bool
}

// substituted is l with the names of people and places replaced by others from all
// regions, so that the tagger learns from what stands around a name and not the names
// that its few texts have. A name that comes again is replaced by the same; countries
// stay, as what is said of them (demonyms, governments) would not follow.
func (n *nameLists) substituted(l *labelled, random *rand.Rand) labelled {
	out := labelled{id: l.id + " with other names", weight: l.weight, set: l.set}
	s := substitution{lists: n, random: random, words: map[string]string{}}
	for _, g := range l.names { // people first: places and bodies bear their names
		if g.Kind == model.Person {
			s.person(strings.Fields(g.Span.In(l.text)))
		}
	}
	var b strings.Builder
	at := 0
	for _, g := range l.names {
		b.WriteString(l.text[at:g.Span.Start])
		start := b.Len()
		b.WriteString(s.name(g.Span.In(l.text), g.Kind))
		out.names = append(out.names, actor.Gold{Span: model.Span{Start: start, End: b.Len()}, Kind: g.Kind})
		at = g.Span.End
	}
	b.WriteString(l.text[at:])
	out.text = b.String()
	return out
}

// substitution is what stands for the names of one document.
type substitution struct {
	lists  *nameLists
	random *rand.Rand
	words  map[string]string
}

// person finds other words for those of a person's name.
func (s *substitution) person(words []string) {
	for i, w := range words {
		if _, known := s.words[w]; known || !replaceable(w) {
			continue
		}
		list := s.lists.last
		if i < len(words)-1 {
			list = s.lists.first
		}
		s.words[w] = list[s.random.IntN(len(list))]
	}
}

// replaceable reports whether a word of a name is one that carries it: no particle,
// initial or suffix.
func replaceable(w string) bool {
	first := []rune(w)[0]
	return unicode.IsUpper(first) && len(w) > 2 && !strings.HasSuffix(w, ".")
}

// name is what stands for a name.
func (s *substitution) name(name string, kind model.ActorKind) string {
	if kind == model.Place && !s.lists.countries[name] && !strings.ContainsAny(name, ".0123456789") {
		if _, known := s.words[name]; !known {
			s.words[name] = s.lists.places[s.random.IntN(len(s.lists.places))]
		}
	}
	if other, known := s.words[name]; known {
		return other
	}
	words := strings.Fields(name)
	for i, w := range words {
		if other, known := s.words[w]; known && kind != model.Place {
			words[i] = other
		}
	}
	return strings.Join(words, " ")
}

// recased is l in small letters, or in capitals, throughout.
func recased(l *labelled, how func(rune) rune) labelled {
	out := labelled{id: l.id + " in other letters", weight: l.weight, set: l.set, names: l.names}
	out.text = strings.Map(func(r rune) rune {
		if other := how(r); len(string(other)) == len(string(r)) {
			return other
		}
		return r
	}, l.text)
	return out
}
