package actor

import (
	"slices"
	"strings"
	"unicode"
)

// add notes that the tokens [from, to) name an actor; title is where the title
// before them begins, or from.
func (s *scan) add(p *passage, from, to, title int) {
	for to > from && (!s.toks[to-1].capital() || to-from > 1 && s.toks[to-1].class&isStateless != 0 && s.toks[to-1].shape != shapeCapital) {
		to--
	}
	if to <= from || s.idle(from, to, title) {
		return
	}
	f := find{from: from, to: to, passage: p.index, title: title}
	f.weak = s.weak(p, from, to, title)
	f.name, f.called = s.nameOf(s.join(from, to)), s.join(title, from)
	s.note(f)
}

// addCountry notes a country, or a demonym of it.
func (s *scan) addCountry(p *passage, from, to int, c class) {
	f := find{from: from, to: to, passage: p.index, title: from, nominal: c&isDemonym != 0}
	f.name = s.nameOf(s.lex.countries[s.join(from, to)])
	s.note(f)
}

func (s *scan) note(f find) {
	if f.name.first < 0 {
		f.name.first = len(s.finds)
	}
	s.finds = append(s.finds, f)
}

// everydayLow are the classes of lower-case spellings whose capital names no
// one.
const everydayLow = isCommon | isRole | isGroup | isVoice

// listedName are the classes of words that are names by themselves.
const listedName = isCountry | isOrg | isPlace | isFirst | isLast

// idle reports whether [from, to) is no name at all: a lone title or adjective,
// or a word that only the head of the sentence has capitalised.
func (s *scan) idle(from, to, title int) bool {
	t := s.toks[from]
	if to-from > 1 || t.class&listedName != 0 || t.shape == shapeUpper && t.class&isStateless == 0 {
		return false
	}
	if t.class&isStateless != 0 {
		return true
	}
	if title < from {
		return false
	}
	const parts = isTitleMod | isOrgWord | isEvent | isPlaceHead | isPlaceTail
	if t.class&parts != 0 && t.class&(isOrgTail|isOrgHead) == 0 {
		return true
	}
	return t.head && t.shape == shapeCapital && t.usedLower() && t.inner == 0
}

// weak reports whether [from, to) is a single word that alone is no sign of a
// name: an everyday word, or one at the head of a sentence where nothing that
// follows speaks for a name.
func (s *scan) weak(p *passage, from, to, title int) bool {
	t := s.toks[from]
	if to-from > 1 || title < from || t.shape == shapeUpper {
		return false
	}
	if !t.head {
		return t.low&everydayLow != 0 && t.class&(listedName|isOrgTail|isOrgHead) == 0
	}
	if t.low&(everydayLow|isVerb|isSpeech) != 0 {
		return true
	}
	if t.class&listedName != 0 {
		return false
	}
	return t.usedLower() || commonEnding(t.text) || !s.nameFollows(p, to)
}

// commonEnding reports whether s ends as English common nouns, adverbs and
// participles do.
func commonEnding(s string) bool {
	return hasAnySuffix(s, "ness", "tion", "tions", "ing", "ment", "ity", "ers", "ists", "ist", "ian", "ly", "ed", "ies", "ism")
}

// nameFollows reports whether token i is what follows names: a genitive, a
// verb, a comma, "and" or a bracket.
func (s *scan) nameFollows(p *passage, i int) bool {
	next := s.tok(p, i)
	return next.possessive() || next.is(",") || next.is("and") || next.is("(") || s.lex.isVerbForm(next)
}

// nameOf returns the name of a spelling, made with what its words say of its
// kind when it is new.
func (s *scan) nameOf(key string) *name {
	if n, ok := s.names[key]; ok {
		return n
	}
	if len(key) > 3 && shapeOf(key) == shapeUpper && strings.IndexByte(key, ' ') < 0 {
		if plain := titleCase(key); s.lex.words[plain]&(isCountry|isPlace) != 0 {
			n := s.nameOf(plain)
			s.names[key] = n
			return n
		}
	}
	n := &name{key: key, words: strings.Split(key, " "), first: -1}
	if country, ok := s.lex.countries[key]; ok && s.classOf(key)&isDemonym == 0 {
		n.country = country
		if country != key {
			n = s.nameOf(country)
			s.names[key] = n
			return n
		}
	}
	s.voteWords(n)
	s.names[key] = n
	s.order = append(s.order, n)
	return n
}

// classOf is what the lexicon knows of a spelling of any length.
func (s *scan) classOf(key string) class {
	if strings.IndexByte(key, ' ') < 0 {
		return s.lex.words[key]
	}
	return s.lex.phrases[key]
}

// voteWords weighs what the words of a name say of its kind. The weights of
// this file were set by hand; a listed name outweighs its words, and the words
// a single look at its surroundings.
func (s *scan) voteWords(n *name) {
	c := s.classOf(n.key)
	if c&isCountry != 0 {
		n.votes[place] += 10
	}
	if c&isPlace != 0 {
		n.votes[place] += 4
	}
	if c&isOrg != 0 {
		n.votes[organization] += 5
	}
	if c&(isCountry|isPlace|isOrg) != 0 && len(n.words) > 1 {
		n.votes[place] += 0.1
		return
	}
	s.voteEnds(n)
	s.voteShapes(n)
}

// voteEnds weighs the first and the last word.
func (s *scan) voteEnds(n *name) {
	first, last := s.lex.words[n.words[0]], s.lex.words[n.words[len(n.words)-1]]
	several := len(n.words) > 1
	if last&isOrgTail != 0 {
		n.votes[organization] += 2.5
		if several {
			n.votes[organization] += 1.5
		}
	}
	if last&isPlaceTail != 0 && several {
		n.votes[place] += 3.5
	}
	if last&isEvent != 0 && several {
		n.votes[none] += 5
	}
	if first&isOrgHead != 0 && several {
		n.votes[organization] += 3.5
	}
	if of := slices.Index(n.words, "of"); of > 0 && last&isOrgTail == 0 && s.lex.words[n.words[of-1]]&isPlaceTail != 0 {
		n.votes[place] += 1.5
		if of > 1 { // "Free District of Alder", which counts as an organisation's words too
			n.votes[place] += 2.5
		}
	}
	if first&isPlaceHead != 0 && several && last&isOrgTail == 0 {
		n.votes[place] += 2.5
	}
	if first&isFirst != 0 {
		n.votes[person] += 1
		if several {
			n.votes[person] += 2.5
		}
	}
	if last&isLast != 0 {
		n.votes[person] += 1.5
	}
	s.voteEndings(n)
}

// voteShapes weighs how the words look and how many there are.
func (s *scan) voteShapes(n *name) {
	for i, w := range n.words {
		c := s.lex.words[w]
		if i > 0 && i+1 < len(n.words) && (strings.HasSuffix(w, ".") || c&isParticle != 0 && w != "of") {
			n.votes[person] += 1.5
		}
		if c&(isOrgWord|isDemonym) != 0 && len(n.words) > 1 {
			n.votes[organization] += 1.2
		}
		if len(n.words) > 1 && c&(isFirst|isLast|isPlaceHead|isPlaceTail|isParticle) == 0 && s.everyday(w) {
			n.votes[organization] += 0.7
			n.votes[person] -= 0.4
		}
		if (w == "of" || w == "for" || w == "&") && s.lex.words[n.words[0]]&isPlaceHead == 0 && (i < 2 || s.lex.words[n.words[i-1]]&isPlaceTail == 0) {
			n.votes[organization]++
		}
		if i > 0 && c&isFirst != 0 {
			n.votes[person] += 0.8
		}
		if c&isCountry != 0 && i > 0 && s.lex.words[n.words[0]]&isFirst == 0 {
			n.votes[organization] += 1.8
			n.votes[person]--
		}
		if c&isEvent != 0 && i == 0 {
			n.votes[none]++
		}
	}
	switch shape := shapeOf(n.words[0]); {
	case len(n.words) == 1 && shape == shapeUpper:
		n.votes[organization] += 2
	case len(n.words) == 1 && innerCapital(n.key):
		n.votes[organization] += 1.5
	case len(n.words) == 1:
		n.votes[person] += 0.3
		n.votes[place] += 0.2
		n.votes[organization] += 0.25
	case s.landscape(n):
		n.votes[place] += 5
	case len(n.words) <= 3 && shape != shapeUpper:
		n.votes[person] += 1
	case len(n.words) > 4:
		n.votes[organization]++
	}
}

// landscape reports whether a name ends with a particle and a Spanish or Portuguese noun
// of places ("Valdora del Río"), and nobody's given name opens it ("Ana del Río").
func (s *scan) landscape(n *name) bool {
	last := len(n.words) - 1
	if last < 2 || s.lex.words[n.words[last-1]]&isParticle == 0 || s.lex.words[n.words[0]]&isFirst != 0 {
		return false
	}
	switch n.words[last] {
	case "Río", "Rio", "Sierra", "Serra", "Cerro", "Mar", "Valle", "Vale", "Lago", "Lagoa", "Laguna", "Monte", "Montes", "Bosque",
		"Norte", "Sur", "Sul", "Este", "Oeste", "Campo", "Puerto", "Porto", "Isla", "Ilha", "Costa", "Playa", "Frontera":
		return true
	}
	return false
}

// innerCapital reports whether s has a capital after a small letter, as trade
// names have ("TradeMap"), not family names ("McAdam", "DeMarco").
func innerCapital(s string) bool {
	small := 0
	for _, r := range s {
		if unicode.IsUpper(r) && small > 2 {
			return true
		}
		if unicode.IsLower(r) {
			small++
		} else {
			small = 0
		}
	}
	return false
}

// everyday reports whether the lower-case spelling of w is an everyday word.
func (s *scan) everyday(w string) bool {
	known := s.words[w]
	return known != nil && known.low&(isCommon|isVerb) != 0 && known.low&isFunction == 0
}

// voteEndings weighs the endings of family and place names.
func (s *scan) voteEndings(n *name) {
	last := n.words[len(n.words)-1]
	if len(last) < 5 {
		return
	}
	if hasAnySuffix(last, "stan", "ville", "burg", "grad", "abad", "pur", "shire", "polis", "land", "ington", "istan", "pura") {
		n.votes[place] += 1.2
	}
	if hasAnySuffix(last, "ov", "ova", "eva", "sky", "ski", "skyy", "enko", "ić", "vić", "vic", "ez", "son", "shvili", "dze", "sson", "escu",
		"yan", "oğlu", "oglu", "opoulos", "ides", "ullah", "uddin", "wala", "zadeh") {
		n.votes[person] += 0.8
	}
	if strings.HasPrefix(last, "Mc") || strings.HasPrefix(last, "O'") || strings.HasPrefix(last, "O’") || strings.HasPrefix(last, "al-") || strings.HasPrefix(last, "Al-") {
		n.votes[person] += 0.6
	}
}

func hasAnySuffix(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}
