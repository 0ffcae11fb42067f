package keypoint

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model"
	"brief/model/text"
)

// term numbers the forms that words are compared by. Two spellings share a
// term when they differ in case, accents or ending only, or name one country.
type term = int32

const noTerm term = -1

// form numbers the spellings of a document.
type form = int32

const noForm form = -1

// spelling is what is worked out once of each spelling.
type spelling struct {
	text    string
	folded  string
	term    term
	numeral numeral
	moves   movement
	when    when
	// What its letters say: capitalised, all of them capitals, without spaces
	// between words, able to stand inside a name in lower case.
	capital, caps, unspaced, small bool
	// inBody is set once the body has it.
	inBody bool
}

// lexicon gives words their spellings and terms. Each spelling is worked out
// once, so the cost of a long text is one map look-up a word.
type lexicon struct {
	english   bool
	number    map[string]form
	spellings []spelling
	forms     map[string]term
	function  []bool   // by term: a word of grammar, which carries no content
	kin       []term   // by term: the term of its family of meanings, or noTerm
	country   []bool   // by term: a country, by any of its names
	none      spelling // of what is no word
}

func newLexicon(language string, bytes int) *lexicon {
	const bytesPerSpelling = 8
	room := min(max(bytes/bytesPerSpelling, 64), 1<<12)
	return &lexicon{
		english:   language == "en" || language == "",
		number:    make(map[string]form, room),
		spellings: make([]spelling, 0, room),
		forms:     make(map[string]term, room),
		function:  make([]bool, 0, room),
		kin:       make([]term, 0, room),
		country:   make([]bool, 0, room),
		none:      spelling{term: noTerm},
	}
}

// size is the number of terms so far.
func (l *lexicon) size() int { return len(l.function) }

// form returns the number of a spelling, new if need be.
func (l *lexicon) form(w string) form {
	f, ok := l.number[w]
	if !ok {
		f = form(len(l.spellings))
		l.number[w] = f
		folded := fold(w)
		r, _ := utf8.DecodeRuneInString(w)
		l.spellings = append(l.spellings, spelling{
			text:     w,
			folded:   folded,
			term:     l.termOf(w, folded),
			numeral:  numeralOf(folded),
			moves:    movementOf(folded),
			when:     whenOf(folded),
			capital:  unicode.IsUpper(r) || unicode.IsTitle(r),
			caps:     allCaps(w),
			unspaced: unspaced(r),
			small:    small(w),
		})
	}
	return f
}

// term returns the term of a spelling, new if need be.
func (l *lexicon) term(w string) term { return l.spellings[l.form(w)].term }

func (l *lexicon) termOf(w, folded string) term {
	if folded == "" {
		return noTerm
	}
	if country := country(w, folded); country != "" {
		t := l.intern(country, false)
		l.country[t] = true
		return t
	}
	if functionWord(folded) {
		return l.intern(folded, true)
	}
	stem := l.stem(folded)
	t := l.intern(stem, false)
	if family := l.family(stem); family != "" && l.kin[t] == noTerm {
		k := l.intern(family, false)
		l.kin[t] = k
	}
	return t
}

func (l *lexicon) family(stem string) string {
	if !l.english {
		return ""
	}
	return family(stem)
}

// isFunction reports whether t is a word of grammar; noTerm is none.
func (l *lexicon) isFunction(t term) bool { return t != noTerm && l.function[t] }

func (l *lexicon) intern(form string, function bool) term {
	if t, ok := l.forms[form]; ok {
		return t
	}
	t := term(len(l.function))
	l.forms[form] = t
	l.function = append(l.function, function)
	l.kin = append(l.kin, noTerm)
	l.country = append(l.country, false)
	return t
}

// stem cuts the ending of a folded spelling. What would become a word of
// grammar ("news") stays as it is.
func (l *lexicon) stem(folded string) string {
	if !l.english {
		return lightStem(folded)
	}
	stem := text.Stem(folded)
	if len(stem) < 5 && stem != folded && functionWord(stem) {
		return folded
	}
	return stem
}

// lightStem cuts the endings and the article by which words of one sense
// differ most often in Romance languages and Arabic.
func lightStem(w string) string {
	if rest, ok := cutArabicArticle(w); ok {
		w = rest
	}
	if utf8.RuneCountInString(w) < 5 {
		return w
	}
	for _, suffix := range [...]string{"es", "as", "os", "s", "a", "o", "e", "ات", "ين", "ون", "ية", "ة", "ا"} {
		if base, ok := strings.CutSuffix(w, suffix); ok {
			return base
		}
	}
	return w
}

func cutArabicArticle(w string) (string, bool) {
	for _, prefix := range [...]string{"وال", "بال", "كال", "فال", "لل", "ال"} {
		if rest, ok := strings.CutPrefix(w, prefix); ok && utf8.RuneCountInString(rest) > 2 {
			return rest, true
		}
	}
	return w, false
}

// terms appends the terms of words to dst. Names of two words that have a
// short form ("United States") become one term; a run of an unspaced script
// becomes its overlapping pairs of characters.
func (l *lexicon) terms(dst []term, source string, words []word) []term {
	for i := 0; i < len(words); i++ {
		w := words[i]
		if w.mark() {
			continue
		}
		s := &l.spellings[w.form]
		if s.unspaced {
			end := runEnd(source, words, i)
			dst = l.pairs(dst, source, model.Span{Start: w.span.Start, End: words[end-1].span.End})
			i = end - 1
			continue
		}
		if i+1 < len(words) && words[i+1].form != noForm {
			if c := compound(s.folded, l.spellings[words[i+1].form].folded); c != "" {
				t := l.intern(c, false)
				l.country[t] = c != "percent"
				dst = append(dst, t)
				i++
				continue
			}
		}
		if s.term != noTerm {
			dst = append(dst, s.term)
		}
	}
	return dst
}

// runEnd is the index after the last word of the unspaced run at i.
func runEnd(source string, words []word, i int) int {
	for i++; i < len(words); i++ {
		w := words[i]
		r, _ := utf8.DecodeRuneInString(source[w.span.Start:])
		if w.span.Start != words[i-1].span.End || w.mark() || !unspaced(r) {
			break
		}
	}
	return i
}

func (l *lexicon) pairs(dst []term, source string, run model.Span) []term {
	start := run.Start
	_, n := utf8.DecodeRuneInString(source[start:])
	mid := start + n
	if mid >= run.End {
		return append(dst, l.intern(run.In(source), false))
	}
	for mid < run.End {
		_, n = utf8.DecodeRuneInString(source[mid:])
		dst = append(dst, l.intern(source[start:mid+n], false))
		start, mid = mid, mid+n
	}
	return dst
}
