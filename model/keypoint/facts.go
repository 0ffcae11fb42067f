package keypoint

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model"
	"brief/model/date"
)

// facts is what a body states, in the forms in which key points are compared
// with it: which terms it has and how they are spelled, its dates, its numbers.
type facts struct {
	lex   *lexicon
	has   []bool // by term
	lower []bool // by term: seen in lower case, so no name by itself
	// names are the capitalised spellings, by folded form.
	names map[string]string
	// initials are those of runs of capitalised words ("WHO").
	initials map[string]bool
	dates    map[date.Date]bool
	numbers  []float64 // sorted once all are in
	comma    bool      // decimals are written with a comma
}

// maxNames bounds the spellings that a misspelt name is compared with.
const maxNames = 20000

func newFacts(lex *lexicon, comma bool) *facts {
	return &facts{
		lex:      lex,
		names:    make(map[string]string),
		initials: make(map[string]bool),
		dates:    make(map[date.Date]bool),
		comma:    comma,
	}
}

// add takes in one passage of the body, whose terms are terms.
func (f *facts) add(r reader, terms []term) {
	if n := f.lex.size(); n > len(f.has) {
		f.has = append(f.has, make([]bool, n-len(f.has))...)
		f.lower = append(f.lower, make([]bool, n-len(f.lower))...)
	}
	for _, t := range terms {
		f.has[t] = true
	}
	f.addSpellings(r)
	f.addDates(r)
	f.addNumbers(r)
}

func (f *facts) addSpellings(r reader) {
	for i := 0; i < len(r.words); i++ {
		s := r.spelling(i)
		switch {
		case r.mark(i):
		case capitalised(s):
			if len(f.names) < maxNames {
				f.names[fold(s)] = s
			}
		default:
			if t := f.lex.term(s); t != noTerm && int(t) < len(f.lower) {
				f.lower[t] = true
			}
		}
	}
	for i := 0; i < len(r.words); {
		end := r.runEnd(i)
		f.addInitials(r, i, end)
		i = max(end, i+1)
	}
}

// addInitials adds the initials of the names inside words i to end, with and
// without small words. Of a long run it takes what begins in its first words.
func (f *facts) addInitials(r reader, i, end int) {
	const longest = 7
	for start := i; start < min(end, i+longest); start++ {
		var full, short []rune
		for j := start; j < min(end, start+longest); j++ {
			s := r.spelling(j)
			first, _ := utf8.DecodeRuneInString(s)
			first = unicode.ToLower(first)
			full = append(full, first)
			if capitalised(s) {
				short = append(short, first)
			}
			if j > start && len(f.initials) < 2*maxNames {
				f.initials[string(full)] = true
				f.initials[string(short)] = true
			}
		}
	}
}

// runEnd is the index after the run of capitalised words that begins at i;
// small words ("of", "the", "de") count where a capitalised one follows. It is
// i where none begins there.
func (r reader) runEnd(i int) int {
	end := i
	for j := i; j < len(r.words); j++ {
		switch {
		case r.mark(j):
			return end
		case capitalised(r.spelling(j)):
			end = j + 1
		case end == i || j-end >= 2 || !small(r.spelling(j)):
			return end
		}
	}
	return end
}

// small reports whether w may stand inside a name in lower case.
func small(w string) bool {
	switch w {
	case "of", "the", "for", "and", "de", "del", "la", "las", "los", "el", "du", "des", "von",
		"van", "der", "den", "bin", "ibn", "al", "y", "e", "da", "do", "dos":
		return true
	}
	return false
}

func (f *facts) addDates(r reader) {
	for _, d := range r.dates() {
		f.addDate(d.Date)
	}
}

func (f *facts) addDate(d date.Date) {
	for _, p := range parts(d) {
		f.dates[p] = true
	}
}

// addPublished adds the day that the document says it is of.
func (f *facts) addPublished(p model.Published) {
	if d, ok := date.ParseISO(p.Date); ok && p.From == model.PublishedStated {
		f.addDate(d)
	}
}

// hasDate reports whether one date of the body has all that d states. A month
// or a year alone may also stand outside a date ("the February summit").
func (f *facts) hasDate(r reader, d dated) bool {
	switch {
	case f.dates[d.Date]:
		return true
	case d.Month == 0:
		return f.hasNumber(float64(d.Year), float64(d.Year))
	case d.Year == 0 && d.Day == 0:
		return f.hasTerm(f.lex.term(d.span.In(r.source)))
	}
	return false
}

func (f *facts) addNumbers(r reader) {
	for i := 0; i < len(r.words); i++ {
		if v, ok := r.share(i); ok {
			f.numbers = append(f.numbers, v, 100*v)
		}
		n, ok := r.numberAt(i, f.comma)
		if !ok {
			continue
		}
		f.numbers = append(f.numbers, n.value)
		f.addScaled(r, n)
		i = n.last
	}
}

// addScaled adds the first number of "between 3 and 5 million" in millions.
func (f *facts) addScaled(r reader, n number) {
	next := n.last + 1
	if n.step > 1 || next >= len(r.words) {
		return
	}
	switch r.spelling(next) {
	case "and", "to", "or", "-", "–", "y", "a":
		next++
	}
	if m, ok := r.numberAt(next, f.comma); ok && scale(r.lower(m.last)) > 1 && m.last > next {
		f.numbers = append(f.numbers, n.value*scale(r.lower(m.last)))
	}
}

// share reads a fraction in words ("a third", "three quarters").
func (r reader) share(i int) (float64, bool) {
	parts := 0.0
	switch strings.TrimSuffix(r.lower(i), "s") {
	case "half", "halve":
		parts = 2
	case "third":
		parts = 3
	case "quarter":
		parts = 4
	case "fifth":
		parts = 5
	case "tenth":
		parts = 10
	default:
		return 0, false
	}
	count, _ := cardinal(r.lower(i - 1))
	return max(1, count) / parts, true
}

// finish readies f to be asked.
func (f *facts) finish() {
	slices.Sort(f.numbers)
	f.numbers = slices.Compact(f.numbers)
}

// hasNumber reports whether the body has a number from low to high.
func (f *facts) hasNumber(low, high float64) bool {
	i, _ := slices.BinarySearch(f.numbers, low)
	return i < len(f.numbers) && f.numbers[i] <= high
}

func (f *facts) hasTerm(t term) bool { return t >= 0 && int(t) < len(f.has) && f.has[t] }

func (f *facts) hasLower(t term) bool { return t >= 0 && int(t) < len(f.lower) && f.lower[t] }

// outside are the passages that belong to no key point and no title but are
// not sentences either: bylines and datelines.
func outside(d *model.Document) []model.Span {
	var spans []model.Span
	for _, b := range d.Blocks {
		if b.Kind == model.BlockMeta {
			spans = append(spans, b.Span)
		}
	}
	return spans
}
