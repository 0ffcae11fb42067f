package query

import (
	"bytes"

	"brief/model/term"
)

// In reports whether text has the words: their terms one behind the other, a single
// one that was not quoted also in its other forms. Words without terms are nowhere.
func (w Words) In(text string) bool {
	if len(w.Terms) == 0 {
		return false
	}
	p := newPattern(w)
	for s := term.NewScanner(text, 0); s.Next(); {
		if p.begins(s.Bytes()) && p.ends(text, s.Span().End) > 0 {
			return true
		}
	}
	return false
}

// withWords returns x with its Words changed; what has none stays as it is.
func withWords(x Expr, change func(Words) Words) Expr {
	switch x := x.(type) {
	case Text:
		return Text{x.In, change(x.Words)}
	case Actor:
		return Actor{change(x.Words)}
	case Source:
		return Source{change(x.Words)}
	case Note:
		return Note{change(x.Words)}
	case Measure:
		return Measure{change(x.Words)}
	}
	return x
}

// wordsOf returns the Words of x, the zero Words where it has none.
func wordsOf(x Expr) (words Words) {
	withWords(x, func(w Words) Words {
		words = w
		return w
	})
	return words
}

// pattern is Words made ready to be looked for.
type pattern struct {
	terms  []string
	stem   string // of a single term that stands for its forms, or ""
	prefix bool   // the last term is the beginning of one
}

func newPattern(w Words) pattern {
	p := pattern{terms: w.Terms, prefix: w.Prefix}
	if len(w.Terms) == 1 && !w.Exact && !w.Prefix {
		p.stem = term.Stem(w.Terms[0])
	}
	return p
}

// begins reports whether a term of a text can be the first of p.
func (p *pattern) begins(t []byte) bool {
	first := p.terms[0]
	switch {
	case p.stem != "":
		return p.formOf(t)
	case p.prefix && len(p.terms) == 1:
		return len(t) >= len(first) && string(t[:len(first)]) == first
	}
	return string(t) == first
}

// formOf reports whether t has the stem of p. A stem begins as its word does, which
// settles most words without working theirs out.
func (p *pattern) formOf(t []byte) bool {
	n := min(2, len(p.stem))
	if len(t) < n || string(t[:n]) != p.stem[:n] {
		return false
	}
	return string(t) == p.terms[0] || term.Stem(string(t)) == p.stem
}

// ends returns where the rest of p ends if it stands in text from at on, which is
// where its first term ends; else 0.
func (p *pattern) ends(text string, at int) int {
	if len(p.terms) == 1 {
		return at
	}
	s := term.NewScanner(text, at)
	for i, want := range p.terms[1:] {
		if !s.Next() {
			return 0
		}
		t := s.Bytes()
		if p.prefix && i == len(p.terms)-2 {
			if !bytes.HasPrefix(t, []byte(want)) {
				return 0
			}
		} else if string(t) != want {
			return 0
		}
	}
	return s.Span().End
}
