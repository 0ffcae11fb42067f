package keypoint

import (
	"slices"
	"strings"
	"unicode/utf8"

	"brief/model"
	"brief/model/text"
	"brief/model/wordlist"
)

// nameParts returns the runs of capitalised words of r that the body does not
// have. German capitalises every noun, so its capitals say nothing.
func (c *checker) nameParts(r reader, used []bool) []model.Unsupported {
	if c.language == "de" {
		return nil
	}
	headline := r.headlineCase()
	var found []model.Unsupported
	for i := 0; i < len(r.words); {
		end := r.runEnd(i)
		if end == i {
			i++
			continue
		}
		if !c.knownTogether(r, i, end) {
			found = append(found, c.missing(r, used, i, end, headline)...)
		}
		i = end
	}
	return found
}

// missing returns the names among words i to end that the body does not have.
// A word that the body has in lower case only belongs to the name it stands by:
// "Halden Institute" is missing where the body has "an institute".
func (c *checker) missing(r reader, used []bool, i, end int, headline bool) []model.Unsupported {
	var found []model.Unsupported
	for i < end {
		first, last, missing := -1, -1, false
		for ; i < end && !used[i]; i++ {
			if !r.capitalised(i) {
				continue
			}
			known := c.known(r, i, headline)
			if known && !c.lowerOnly(r.at(i)) {
				break
			}
			if first < 0 {
				first = i
			}
			last, missing = i, missing || !known
		}
		if missing && !c.shortened(r, first, last) {
			found = append(found, model.Unsupported{
				Span: r.span(first, last),
				Kind: model.UnsupportedName,
				Body: c.spelledThere(r, first, last),
			})
		}
		i++
	}
	return found
}

// lowerOnly reports whether the body has s in lower case and never capitalised.
func (c *checker) lowerOnly(s *spelling) bool {
	return s.term != noTerm && c.hasLower(s.term) && !c.hasUpper(s.term) && !c.lex.isFunction(s.term)
}

// known reports whether capitalised word i is in the body, or need not be: a
// title, an initial, a common word that only its place gives a capital.
func (c *checker) known(r reader, i int, headline bool) bool {
	s := r.at(i)
	t := s.term
	switch {
	case t == noTerm, c.lex.isFunction(t), s.inBody, utf8.RuneCountInString(s.folded) < 2:
		return true
	case c.hasTerm(t):
		return c.hasUpper(t) || !c.lex.english || c.lex.country[t] || c.hasLower(t)
	case s.caps && c.initials[s.folded], c.demonym(s.folded):
		return true
	case c.title && headline && i == 0 && !r.mark(1) && c.lex.isFunction(r.at(1).term):
		return true // "Readout of"
	case !allLetters(s.text), title(s.folded) && r.capitalisedAfter(i):
		return true
	}
	if !headline && !r.opens(i) && !allCapsWord(s) {
		return false
	}
	return c.hasLower(t) || !c.lex.english && !r.capitalisedAfter(i) || wordlist.Everyday(s.folded) || c.title && wordlist.Dictionary(s.folded)
}

// addressParts returns the addresses of r that the body does not have.
func (c *checker) addressParts(r reader, used []bool) []model.Unsupported {
	var found []model.Unsupported
	for i, w := range r.words {
		if w.kind == text.Address && !used[i] && !c.addresses[strings.ToLower(r.spelling(i))] {
			used[i] = true
			found = append(found, model.Unsupported{Span: w.span, Kind: model.UnsupportedName})
		}
	}
	return found
}

// shortened reports whether words first to last are short forms of a name of as
// many words in the body: "Man Utd" of Manchester United.
func (c *checker) shortened(r reader, first, last int) bool {
	if first == last && first > 0 && r.capitalised(first-1) {
		first-- // "Man" may be a word by itself
	}
	if first == last || c.lookups == 0 {
		return false
	}
	c.lookups--
	for i := first; i <= last; i++ {
		w := r.lower(i)
		if len(w) > longestShort || !slices.ContainsFunc(c.spelled(), func(s *spelling) bool { return shortens(w, s.folded) }) {
			return false
		}
	}
	return true
}

// longestShort is the length of the longest word that can be a short form.
const longestShort = 5

// shortens reports whether short has the first letter of long and others of it
// in their order, and is clearly shorter or all of it.
func shortens(short, long string) bool {
	if short == long {
		return true
	}
	if len(short) < 3 || len(long) < len(short)+2 || short[0] != long[0] {
		return false
	}
	at := 0
	for i := 0; i < len(long) && at < len(short); i++ {
		if long[i] == short[at] {
			at++
		}
	}
	return at == len(short)
}

// allCapsWord reports whether s is an ordinary word written large ("NEW").
func allCapsWord(s *spelling) bool {
	return s.caps && len(s.folded) > 4 && wordlist.Everyday(s.folded)
}

func allLetters(s string) bool {
	return !strings.ContainsAny(s, "0123456789@#/_")
}

func (r reader) capitalisedAfter(i int) bool {
	return i+1 < len(r.words) && r.capitalised(i+1)
}

// knownTogether reports whether the body has the initials of words i to end.
func (c *checker) knownTogether(r reader, i, end int) bool {
	var initials strings.Builder
	for j := i; j < end; j++ {
		if s := r.at(j); s.capital {
			first, _ := utf8.DecodeRuneInString(s.folded)
			initials.WriteRune(first)
		}
	}
	if initials.Len() < 2 {
		return false
	}
	return c.acronyms()[initials.String()]
}

// opens reports whether word i begins a sentence, a quotation or what follows
// the name of a speaker, so that its capital may be due to its place.
func (r reader) opens(i int) bool {
	if i == 0 {
		return true
	}
	if r.words[i].joined {
		return false
	}
	before, _ := utf8.DecodeRuneInString(r.spelling(i - 1))
	return r.mark(i-1) && r.words[i-1].kind != text.Clitic &&
		strings.ContainsRune(".!?:;\"“”„‘’'«»…—–-¿¡`", before)
}

// headlineCase reports whether r capitalises its words as titles do, so that a
// capital makes no name.
func (r reader) headlineCase() bool {
	capitals, content := 0, 0
	for i := range r.words {
		if r.words[i].kind != text.Word || functionWord(r.lower(i)) || r.words[i].joined {
			continue
		}
		content++
		if r.capitalised(i) {
			capitals++
		}
	}
	return content >= 4 && capitals*10 >= content*9
}

// title reports whether w stands before names and is none.
func title(w string) bool {
	switch w {
	case "mr", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "dame", "prof", "professor",
		"president", "prime", "minister", "chancellor", "king", "queen", "prince", "princess",
		"sen", "senator", "rep", "gov", "governor", "gen", "general", "lt", "col", "capt", "sgt",
		"officer", "judge", "justice", "rev", "pope", "saint", "st", "st.", "jr", "sr", "don", "doña":
		return true
	}
	return false
}

// spelledThere is how the body spells what is nearly the name of words first
// to last, or "".
func (c *checker) spelledThere(r reader, first, last int) string {
	var parts []string
	for i := first; i <= last; i++ {
		near := c.nearest(r.lower(i))
		if near == "" {
			return ""
		}
		parts = append(parts, near)
	}
	return strings.Join(parts, " ")
}

// maxNear bounds the work on one word, in runes; no name's word is longer.
const maxNear = 40

// nearest is the name of the body that is at most two edits from w, one where w
// is short; the nearest, and of those the first in the alphabet.
func (c *checker) nearest(w string) string {
	length := utf8.RuneCountInString(w)
	if length < 4 || length > maxNear || c.lookups == 0 {
		return ""
	}
	c.lookups--
	most := 2
	if length < 6 {
		most = 1
	}
	best, found := most+1, ""
	for _, name := range c.spelled() {
		if len(name.folded)-len(w) > 2*most || len(w)-len(name.folded) > 2*most {
			continue
		}
		d := text.Distance(w, name.folded, most)
		if d < best || d == best && d <= most && name.text < found {
			best, found = d, name.text
		}
	}
	return found
}
