package keypoint

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"brief/model"
	"brief/model/date"
	"brief/model/text"
)

// facts is what a body states, in the forms in which key points are compared
// with it: which terms it has and how they are spelled, its dates, its numbers.
type facts struct {
	lex   *lexicon
	has   []bool // by term
	lower []bool // by term: seen in lower case, so no name by itself
	upper []bool // by term: seen with a capital
	// asked are the initials in the key points ("WHO"); initials are those of
	// them that the body has as a run of capitalised words.
	asked, initials map[string]bool
	// addresses are the host names, URLs and e-mail addresses, in lower case.
	addresses map[string]bool
	dates     map[date.Date]bool
	calendar  calendar
	numbers   []float64 // sorted once all are in
	measured  measured
	bounds    bounds
	movements movements
	comma     bool // decimals are written with a comma
}

// maxNames bounds the spellings that a misspelt name is compared with.
const maxNames = 20000

func newFacts(lex *lexicon, d *model.Document) *facts {
	return &facts{
		lex:       lex,
		calendar:  calendarOf(d.Published),
		asked:     make(map[string]bool),
		initials:  make(map[string]bool),
		addresses: make(map[string]bool),
		dates:     make(map[date.Date]bool),
		bounds:    make(bounds),
		movements: make(movements),
		comma:     text.DecimalComma(d.Text, d.Language),
	}
}

// ask notes the initials of a key point, which are looked for in the body.
func (f *facts) ask(r reader) {
	for i := range r.words {
		if s := r.at(i); s.caps {
			f.asked[s.folded] = true
		}
	}
}

// add takes in one passage of the body, whose terms are terms; cell says that it
// is of a table.
func (f *facts) add(r reader, terms []term, cell bool) {
	f.grow()
	for _, t := range terms {
		f.has[t] = true
	}
	f.addSpellings(r)
	f.addDates(r)
	f.addNumbers(r)
	f.measured.end(cell)
}

// grow makes room for the terms there are.
func (f *facts) grow() {
	n := f.lex.size()
	for _, by := range [...]*[]bool{&f.has, &f.lower, &f.upper} {
		if len(*by) < n {
			*by = append(*by, make([]bool, max(n, 2*len(*by))-len(*by))...)
		}
	}
}

func (f *facts) addSpellings(r reader) {
	for i, w := range r.words {
		if w.form == noForm {
			if w.kind == text.Address && len(f.addresses) < maxNames {
				f.addresses[strings.ToLower(r.spelling(i))] = true
			}
			continue
		}
		s := r.at(i)
		if s.inBody {
			continue
		}
		s.inBody = true
		switch {
		case s.term == noTerm || int(s.term) >= len(f.lower):
		case s.capital:
			f.upper[s.term] = true
		default:
			f.lower[s.term] = true
		}
	}
	if len(f.asked) == 0 {
		return
	}
	for i := 0; i < len(r.words); {
		end := r.runEnd(i)
		f.addInitials(r, i, end)
		i = max(end, i+1)
	}
}

// addInitials adds the initials of the names inside words i to end, with and
// without small words, that are asked for. Of a long run it takes what begins
// in its first words.
func (f *facts) addInitials(r reader, i, end int) {
	const longest = 7
	var full, short []byte
	for start := i; start < min(end, i+longest); start++ {
		full, short = full[:0], short[:0]
		for j := start; j < min(end, start+longest); j++ {
			s := r.at(j)
			first, _ := utf8.DecodeRuneInString(s.folded)
			full = utf8.AppendRune(full, first)
			if s.capital {
				short = utf8.AppendRune(short, first)
			}
			if j == start {
				continue
			}
			for _, letters := range [...][]byte{full, short} {
				if f.asked[string(letters)] {
					f.initials[string(letters)] = true
				}
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
		case r.capitalised(j):
			end = j + 1
		case end == i || j-end >= 2 || !r.at(j).small:
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
		for _, full := range f.calendar.years(d.Date) { // no year alone: which one is open
			f.dates[full] = true
			f.dates[date.Date{Year: full.Year, Month: full.Month}] = true
		}
	}
	f.addRelative(r)
}

func (f *facts) addDate(d date.Date) {
	for _, p := range parts(d) {
		f.dates[p] = true
	}
}

// addPublished adds the day that the document says it is of, or that an analyst said.
func (f *facts) addPublished(p model.Published) {
	if d, ok := date.ParseISO(p.Date); ok && (p.From == model.PublishedStated || p.From == model.PublishedAnalyst) {
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
	f.measured.begin()
	for i := 0; i < len(r.words); i++ {
		if r.words[i].form == noForm {
			continue
		}
		if m, ok := r.multitudeAt(i); ok {
			f.numbers = append(f.numbers, m.low, math.Nextafter(m.high, 0))
			i = m.last
			continue
		}
		if v, ok := r.share(i); ok {
			f.addShare(v)
		}
		n, ok := r.numberAt(i, f.comma)
		if !ok {
			continue
		}
		f.numbers = append(f.numbers, n.value)
		f.addScaled(r, n)
		if v := r.oneIn(n, f.comma); v > 0 {
			f.addShare(v)
		}
		a := r.unitOf(n)
		f.measured.add(r, n, a)
		f.bounds.add(r, n)
		f.movements.add(r, n, a)
		i = n.last
	}
}

// addShare adds a part of a whole, which is a percentage too.
func (f *facts) addShare(v float64) {
	f.numbers = append(f.numbers, v, 100*v)
	f.measured.values[percent] = append(f.measured.values[percent], 100*v)
}

// oneIn is the share that "one in five" or "3 out of 10" is, which begins with n;
// 0 where nothing of the kind follows.
func (r reader) oneIn(n number, comma bool) float64 {
	i := n.last + 1
	switch {
	case r.lower(i) == "in":
		i++
	case r.lower(i) == "out" && r.lower(i+1) == "of":
		i += 2
	default:
		return 0
	}
	whole, ok := r.numberAt(i, comma)
	if !ok || whole.value <= n.value || whole.value > 1000 || n.ordinal {
		return 0
	}
	return n.value / whole.value
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
	if m, ok := r.numberAt(next, f.comma); ok && r.at(m.last).numeral.scale > 1 && m.last > next {
		f.numbers = append(f.numbers, n.value*r.at(m.last).numeral.scale)
	}
}

// share reads a fraction in words ("a third", "three quarters").
func (r reader) share(i int) (float64, bool) {
	parts := 0.0
	switch r.lower(i) {
	case "half", "halve", "halves":
		parts = 2
	case "third", "thirds":
		parts = 3
	case "quarter", "quarters":
		parts = 4
	case "fifth", "fifths":
		parts = 5
	case "tenth", "tenths":
		parts = 10
	default:
		return 0, false
	}
	return max(1, r.at(i-1).numeral.cardinal) / parts, true
}

// finish readies f to be asked.
func (f *facts) finish() {
	slices.Sort(f.numbers)
	f.numbers = slices.Compact(f.numbers)
	for _, values := range f.measured.values {
		slices.Sort(values)
	}
}

// hasNumber reports whether the body has a number from low to high.
func (f *facts) hasNumber(low, high float64) bool { return within(f.numbers, low, high) }

// hasAmount reports whether it has one with that unit.
func (f *facts) hasAmount(a amount, low, high float64) bool {
	if a.unit == unitless {
		return f.hasNumber(low, high)
	}
	return f.measured.has(a, low, high)
}

// within reports whether one of sorted is from low to high.
func within(sorted []float64, low, high float64) bool {
	i, _ := slices.BinarySearch(sorted, low)
	return i < len(sorted) && sorted[i] <= high
}

func (f *facts) hasTerm(t term) bool { return t >= 0 && int(t) < len(f.has) && f.has[t] }

func (f *facts) hasLower(t term) bool { return t >= 0 && int(t) < len(f.lower) && f.lower[t] }

func (f *facts) hasUpper(t term) bool { return t >= 0 && int(t) < len(f.upper) && f.upper[t] }

// names are the capitalised spellings of the body in order, at most maxNames.
func (f *facts) names() []*spelling {
	var names []*spelling
	for i := range f.lex.spellings {
		if s := &f.lex.spellings[i]; s.inBody && s.capital {
			names = append(names, s)
		}
	}
	return names[:min(len(names), maxNames)]
}

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
