package keypoint

import (
	"math"
	"slices"

	"brief/model"
	"brief/model/date"
)

// checker finds the parts of key points that the body does not have.
type checker struct {
	*facts
	lex      *lexicon
	language string
	body     bool // the document has one; without it there is nothing to compare with
	title    bool // a title is checked, which is written by looser rules than a key point
	lookups  int  // of misspelt names that are still allowed
	// cut reads a sentence of the body; near are the sentences that support the
	// key point at hand.
	cut  func(model.Span) reader
	near []model.Span
	// found are the capitalised spellings of the body, all its acronyms; made
	// when first asked for.
	found   []*spelling
	initial map[string]bool
}

func newChecker(f *facts, language string, body bool, cut func(model.Span) reader) *checker {
	return &checker{facts: f, lex: f.lex, language: language, body: body, lookups: maxLookups, cut: cut}
}

func (c *checker) spelled() []*spelling {
	if c.found == nil {
		c.found = c.names()
	}
	return c.found
}

// acronyms are the names of the body that are all capitals, folded.
func (c *checker) acronyms() map[string]bool {
	if c.initial == nil {
		c.initial = make(map[string]bool)
		for _, s := range c.spelled() {
			if s.caps {
				c.initial[s.folded] = true
			}
		}
	}
	return c.initial
}

// unsupported returns the dates, numbers and names of a key point that the
// body does not have, in order; none where there is no body. Evidence is where
// the body says what it says instead.
func (c *checker) unsupported(r reader, evidence []model.Evidence) []model.Unsupported {
	if !c.body {
		return nil
	}
	c.near = c.near[:0]
	for _, e := range evidence[:min(len(evidence), shownInstead)] {
		c.near = append(c.near, e.Span)
	}
	used := make([]bool, len(r.words))
	found := c.dates(r, used)
	found = append(found, c.numerals(r, used)...)
	found = append(found, c.nameParts(r, used)...)
	if !c.title { // a title calls people what its writer calls them
		found = append(found, c.roleParts(r, used, found)...)
	}
	found = append(found, c.addressParts(r, used)...)
	slices.SortFunc(found, func(a, b model.Unsupported) int { return a.Span.Compare(b.Span) })
	return found
}

func (r reader) span(first, last int) model.Span {
	return model.Span{Start: r.words[first].span.Start, End: r.words[last].span.End}
}

// dates checks the dates and days of the week of r and marks their words as
// used. A date whose parts the body has only in different dates is not
// supported.
func (c *checker) dates(r reader, used []bool) []model.Unsupported {
	var found []model.Unsupported
	i := 0
	for _, d := range r.dates() {
		for ; i < len(r.words) && r.words[i].span.Start < d.span.End; i++ {
			used[i] = r.words[i].span.End > d.span.Start
		}
		if !c.hasDate(r, d) {
			found = append(found, model.Unsupported{Span: d.span, Kind: model.UnsupportedDate, Body: c.otherDate(d)})
		}
	}
	for i, w := range r.words {
		if !used[i] && c.lex.english && relative(r.lower(i)) && !c.hasTerm(r.at(i).term) {
			used[i] = true
			if c.hasDay(r, i) {
				continue
			}
			found = append(found, model.Unsupported{Span: w.span, Kind: model.UnsupportedDate})
			continue
		}
		if used[i] || !r.capitalised(i) || !weekday(r.spelling(i)) {
			continue
		}
		used[i] = true
		if !c.hasTerm(r.at(i).term) && !c.hasDay(r, i) {
			found = append(found, model.Unsupported{Span: w.span, Kind: model.UnsupportedDate})
		}
	}
	return found
}

// numerals checks the numbers of r and marks their words as used.
func (c *checker) numerals(r reader, used []bool) []model.Unsupported {
	var found []model.Unsupported
	for i := 0; i < len(r.words); i++ {
		if used[i] {
			continue
		}
		if m, ok := r.multitudeAt(i); ok && m.last > m.first {
			for j := m.first; j <= m.last; j++ {
				used[j] = true
			}
			if !c.hasNumber(m.low, m.high) {
				found = append(found, model.Unsupported{Span: r.span(m.first, m.last), Kind: model.UnsupportedNumber})
			}
			i = m.last
			continue
		}
		if r.lastsOne(i) && !c.hasTerm(r.at(i).term) {
			used[i], used[i+1] = true, true
			found = append(found, model.Unsupported{Span: r.span(i, i+1), Kind: model.UnsupportedNumber})
			continue
		}
		n, ok := r.numberAt(i, c.comma)
		if !ok {
			continue
		}
		for a, j := r.unitOf(n), n.first; j <= max(n.last, a.last); j++ {
			used[j] = true // the unit too: "5 billion US dollars"
		}
		if u, ok := c.numberFlag(r, n, used); ok {
			found = append(found, u)
		}
		i = n.last
	}
	return found
}

// numberFlag is what is to be said of the number n of a key point; ok is false where
// the body has it so.
func (c *checker) numberFlag(r reader, n number, used []bool) (u model.Unsupported, ok bool) {
	u = model.Unsupported{Span: r.span(n.first, n.last), Kind: model.UnsupportedNumber}
	switch {
	case !c.supportsNumber(r, n):
		u.Body = c.otherNumber(r, n)
		return u, true
	case c.contraryBound(r, n):
		u.Body = [...]string{over: "less than ", under: "more than "}[approximator(r, n.first)] + u.Span.In(r.source)
		return u, true
	}
	words, said := c.contraryMove(r, n)
	if words.how == 0 {
		return u, false
	}
	for j := words.first; j <= words.last; j++ {
		used[j] = true
	}
	u.Span, u.Body = r.span(words.first, words.last), said
	return u, true
}

// supportsNumber reports whether the body has n, exactly or rounded to the
// digits n is written with; after "about" or "nearly" to its trailing zeros.
// Small numbers in words are not checked: authors count what the body lists.
func (c *checker) supportsNumber(r reader, n number) bool {
	if n.spelled && !c.counts(r, n) {
		return true
	}
	a := r.unitOf(n)
	if r.age(n) {
		a = amount{factor: 1}
	}
	if a.unit == unitless && !n.spelled && c.facts.dates[date.Date{Year: int(n.value)}] {
		return true // "Expo 2027"
	}
	half := n.step / 2
	low, high := n.value-half, n.value+half
	switch approximator(r, n.first) {
	case about:
		half = max(half, min(zeros(n.value)/2, n.value/10))
		low, high = n.value-half, n.value+half
	case over:
		high = n.value + max(half, min(zeros(n.value), n.value/2))
	case under:
		low = n.value - max(half, min(zeros(n.value), n.value/4))
	}
	return c.hasAmount(a, low, high)
}

// counts reports whether the number in words n states an amount that the body
// should have: not what authors count or rank themselves.
func (c *checker) counts(r reader, n number) bool {
	if r.at(n.first).numeral.fixed > 0 {
		return false
	}
	if n.ordinal { // "a third" and "two fifths" are shares
		before := r.at(n.first - 1)
		return n.value >= leastOrdinal && n.first == n.last && before.folded != "a" && before.numeral.cardinal == 0
	}
	if c.title {
		return n.value > mostSpelled
	}
	return n.value >= leastSpelled || n.value > 1 && timeUnit(r.lower(n.last+1)).unit != unitless
}

const leastOrdinal = 3

// leastSpelled is the least number in words that is checked, and mostSpelled the largest
// that is not in a title, where up to twelve editors count what the body lists.
const (
	leastSpelled = 4
	mostSpelled  = 12
)

// zeros is the place of the last digit of v that is not 0.
func zeros(v float64) float64 {
	z := 1.0
	for z < v && math.Mod(v, z*10) == 0 {
		z *= 10
	}
	return z
}

type approximation uint8

const (
	exact approximation = iota
	about
	over
	under
)

func approximator(r reader, i int) approximation {
	for j := i - 1; j >= max(0, i-2); j-- {
		switch r.lower(j) {
		case "about", "around", "roughly", "some", "approximately", "estimated", "~", "unos", "unas", "casi":
			return about
		case "than":
			if w := r.lower(j - 1); w == "less" || w == "fewer" || w == "lower" || w == "smaller" {
				return under
			}
			return over
		case "over", "least", "exceeding", "past", "above", "topped", "topping", "passed":
			return over
		case "nearly", "almost", "under", "below":
			return under
		case "to":
			if w := r.lower(j - 1); w == "up" || w == "close" {
				return under
			}
		}
	}
	return exact
}
