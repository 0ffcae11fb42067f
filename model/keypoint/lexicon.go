package keypoint

import (
	"strings"
	"unicode/utf8"

	"brief/model"
	"brief/model/text"
)

// term numbers the forms that words are compared by. Two spellings share a
// term when they differ in case, accents or ending only, or name one country.
type term = int32

const noTerm term = -1

// lexicon gives words their terms. Each spelling is worked out once, so the
// cost of a long text is one map look-up a word.
type lexicon struct {
	english   bool
	spellings map[string]term
	forms     map[string]term
	function  []bool // by term: a word of grammar, which carries no content
	kin       []term // by term: the term of its family of meanings, or noTerm
}

func newLexicon(language string) *lexicon {
	return &lexicon{
		english:   language == "en" || language == "",
		spellings: make(map[string]term),
		forms:     make(map[string]term),
	}
}

// size is the number of terms so far.
func (l *lexicon) size() int { return len(l.function) }

// term returns the term of a spelling, new if need be.
func (l *lexicon) term(spelling string) term {
	if t, ok := l.spellings[spelling]; ok {
		return t
	}
	form, function := l.form(spelling)
	t := noTerm
	if form != "" {
		t = l.intern(form, function)
		if family := l.family(form); family != "" && l.kin[t] == noTerm {
			k := l.intern(family, false)
			l.kin[t] = k
		}
	}
	l.spellings[spelling] = t
	return t
}

func (l *lexicon) family(form string) string {
	if !l.english {
		return ""
	}
	return family(form)
}

func (l *lexicon) intern(form string, function bool) term {
	if t, ok := l.forms[form]; ok {
		return t
	}
	t := term(len(l.function))
	l.forms[form] = t
	l.function = append(l.function, function)
	l.kin = append(l.kin, noTerm)
	return t
}

// form is what a spelling is compared by, and whether it is a word of grammar.
func (l *lexicon) form(spelling string) (form string, function bool) {
	folded := fold(spelling)
	if folded == "" {
		return "", false
	}
	if country := country(spelling, folded); country != "" {
		return country, false
	}
	if functionWord(folded) {
		return folded, true
	}
	if l.english {
		return text.Stem(folded), false
	}
	return lightStem(folded), false
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
		spelling := w.span.In(source)
		if r, _ := utf8.DecodeRuneInString(spelling); unspaced(r) {
			end := runEnd(source, words, i)
			dst = l.pairs(dst, source, model.Span{Start: w.span.Start, End: words[end-1].span.End})
			i = end - 1
			continue
		}
		if i+1 < len(words) {
			if c := compound(fold(spelling), fold(words[i+1].span.In(source))); c != "" {
				dst = append(dst, l.intern(c, false))
				i++
				continue
			}
		}
		if t := l.term(spelling); t != noTerm {
			dst = append(dst, t)
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
