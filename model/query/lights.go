package query

import (
	"strings"

	"brief/model"
	"brief/model/term"
)

// Lights finds the words of a query in a text, to light them up: those that a
// document may have to be an answer, not those that are excluded. It is read-only
// once made and safe to share. The zero Lights finds nothing.
type Lights struct {
	patterns []pattern
	// word numbers the word that each pattern is one reading of, words says how many
	// there are: a word that is still being typed is looked for in two ways.
	word  []int
	words int
	// first holds the patterns by the first byte of their first term, begins says where
	// there are some.
	first  [256][]int
	begins [256]bool
	label  string
}

// NewLights returns the lights of the words that q looks for in titles, texts, names
// of actors, measures and sources.
func NewLights(q Query) *Lights { return lightsOf(q.Where, false) }

// SentenceLights returns the lights of the words that make a sentence an answer to q: those
// that q looks for in titles and texts. What else a document must have, such as an actor,
// says which documents these sentences are of. A query without such words has all of
// NewLights.
func SentenceLights(q Query) *Lights {
	if l := lightsOf(q.Where, true); !l.Empty() {
		return l
	}
	return NewLights(q)
}

// lightsOf are those of the words that x looks for, or of those in titles and texts alone.
func lightsOf(x Expr, inText bool) *Lights {
	l := &Lights{}
	var names []string
	numbers := map[string]int{}
	seen := map[string]bool{}
	collect(x, inText, func(w Words) {
		key := meaning(Text{Words: w}).String()
		if len(w.Terms) == 0 || seen[key] {
			return
		}
		seen[key] = true
		first := w.Terms[0][0]
		l.begins[first] = true
		l.first[first] = append(l.first[first], len(l.patterns))
		l.patterns = append(l.patterns, newPattern(w))
		w.Prefix = false
		name := meaning(Text{Words: w}).String()
		if _, known := numbers[name]; !known {
			numbers[name] = l.words
			l.words++
			names = append(names, w.String())
		}
		l.word = append(l.word, numbers[name])
	})
	l.label = clip(strings.Join(names, " "), maxLabel)
	return l
}

// maxLabel is how many bytes of a query a status line shows.
const maxLabel = 40

// collect calls yield for the words that x does not exclude, of those in titles and texts
// alone where inText is set.
func collect(x Expr, inText bool, yield func(Words)) {
	switch x := x.(type) {
	case And:
		for _, y := range x {
			collect(y, inText, yield)
		}
	case Or:
		for _, y := range x {
			collect(y, inText, yield)
		}
	case Text:
		yield(x.Words)
	}
	if inText {
		return
	}
	switch x := x.(type) {
	case Actor:
		yield(x.Words)
	case Measure:
		yield(x.Words)
	case Source:
		yield(x.Words)
	}
}

// Empty reports whether there is nothing to light.
func (l *Lights) Empty() bool { return len(l.patterns) == 0 }

// Label is what a status line calls the lights: the words, cut where they are many.
func (l *Lights) Label() string { return l.label }

// Find returns the places of the words in text, in order, without overlap, at most
// limit of them; 0 is no limit. Where several begin at one place it is the longest.
func (l *Lights) Find(text string, limit int) []model.Span {
	var spans []model.Span
	l.each(text, func(at model.Span, _ int) bool {
		spans = append(spans, at)
		return len(spans) != limit
	})
	return spans
}

// each yields the places of the words and which word it is that stands there.
func (l *Lights) each(text string, yield func(at model.Span, word int) bool) {
	if l.Empty() {
		return
	}
	s := term.NewScanner(text, 0)
	for s.NextOf(&l.begins) {
		t := s.Bytes()
		which, end := -1, 0
		for _, i := range l.first[t[0]] {
			p := &l.patterns[i]
			if !p.begins(t) {
				continue
			}
			if e := p.ends(text, s.Span().End); e > end {
				which, end = i, e
			}
		}
		if which < 0 {
			continue
		}
		if !yield(model.Span{Start: s.Span().Start, End: end}, l.word[which]) {
			return
		}
		s.Seek(end)
	}
}
