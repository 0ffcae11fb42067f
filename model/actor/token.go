package actor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model"
	"brief/model/wordlist"
)

// token is one token of a passage with what is known of its word.
type token struct {
	span model.Span
	*word
	// head is true where a capital is due to the place: the first word of a
	// sentence, of a quotation or after a colon.
	head bool
	// glued is true where no space stands before the token.
	glued bool
}

// word is one spelling, with how the document uses it.
type word struct {
	text  string
	class class
	// low is the class of the lower-case spelling; the same as class where the
	// word is lower case.
	low   class
	shape shape
	// lower counts the lower-case uses, inner the capital ones inside sentences.
	lower, inner int
	// small is the word's lower-case spelling, nil where the word is lower case.
	small *word
	// verb is the base form once verbKnown; "" where the word is no listed verb.
	verb      string
	verbKnown bool
	index     uint32 // in scan.spellings
	// near are the first words that the document has before and after the word where a
	// capital means something.
	near [2][2]*word
}

// shape is how a word looks.
type shape uint8

const (
	shapeOther   shape = iota // punctuation, symbols, scripts without case
	shapeLower                // "border"
	shapeCapital              // "Mexico", "McDonald", "al-Sisi"
	shapeUpper                // "DEA", "U.S."; two letters at least
	shapeInitial              // "W.", "X"
	shapeNumber
)

// capital reports whether the token is written as a name may be.
func (t token) capital() bool {
	return t.shape == shapeCapital || t.shape == shapeUpper || t.shape == shapeInitial
}

func (t token) is(s string) bool { return t.text == s }

// figure reports whether the token mixes letters and digits ("F-16", "AV662")
// and is no listed name.
func (t token) figure() bool {
	return t.class == 0 && strings.ContainsAny(t.text, "0123456789")
}

// possessive reports whether the token is the sign of the genitive.
func (t token) possessive() bool {
	return t.text == "'s" || t.text == "’s" || t.text == "'" || t.text == "’"
}

func shapeOf(s string) shape {
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsDigit(r):
		return shapeNumber
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		return capitalShape(s, n)
	case unicode.IsLower(r):
		if hyphen := strings.IndexByte(s, '-'); hyphen == 2 && article(s[:2]) && upperAt(s, 3) {
			return shapeCapital
		}
		return shapeLower
	}
	return shapeOther
}

// article reports whether s is the Arabic article as names have it ("al-Sisi").
func article(s string) bool {
	switch s {
	case "al", "el", "ul", "ur", "as", "ar", "at", "an", "ad", "ed", "bu":
		return true
	}
	return false
}

func upperAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsUpper(r)
}

func capitalShape(s string, n int) shape {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return shapeCapital
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			letters++
		}
	}
	if letters == 1 {
		return shapeInitial
	}
	return shapeUpper
}

// intern returns the word of a spelling.
func (s *scan) intern(spelling string) *word {
	if w, ok := s.words[spelling]; ok {
		return w
	}
	w := s.newWord()
	*w = word{text: spelling, class: s.lex.words[spelling], shape: shapeOf(spelling), index: uint32(len(s.spellings))}
	s.spellings = append(s.spellings, w)
	s.derive(w)
	w.low = w.class
	s.words[spelling] = w
	if w.shape == shapeCapital || w.shape == shapeUpper || w.shape == shapeInitial {
		w.small = s.intern(strings.ToLower(spelling))
		if w.small == w {
			w.small = nil
		} else {
			w.low = w.small.class
		}
	}
	return w
}

// derive gives a spelling that the lexicon lacks what a plainer one has: an
// abbreviation its full stop ("Dec."), a plural its noun, a contraction its
// pronoun ("we're").
func (s *scan) derive(w *word) {
	if w.class != 0 {
		if w.shape == shapeLower && wordlist.Everyday(w.text) {
			w.class |= isCommon
		}
		return
	}
	if plain, ok := strings.CutSuffix(w.text, "."); ok && len(plain) > 2 {
		w.class = s.lex.words[plain] &^ isFunction
		return
	}
	if w.shape == shapeUpper && len(w.text) > 3 {
		w.class = s.lex.words[titleCase(w.text)] & (isCountry | isDemonym | isPlace)
		return
	}
	if w.shape != shapeLower {
		return
	}
	if wordlist.Everyday(w.text) {
		w.class |= isCommon
		return
	}
	if hasAnySuffix(w.text, "n't", "n’t") {
		w.class = isFunction
		return
	}
	if i := strings.IndexAny(w.text, "'’"); i > 0 && s.lex.words[w.text[:i]]&isFunction != 0 {
		w.class = isFunction
		return
	}
	if noun, ok := strings.CutSuffix(w.text, "s"); ok && s.lex.words[noun]&(isRole|isVerb) != 0 {
		w.class = isCommon
	}
}

// titleCase writes a word in capitals with its first letter alone large.
func titleCase(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[:n] + strings.ToLower(s[n:])
}

// newWord hands out words from blocks, to spare the collector.
func (s *scan) newWord() *word {
	if len(s.wordBlock) == 0 {
		s.wordBlock = make([]word, 128)
	}
	w := &s.wordBlock[0]
	s.wordBlock = s.wordBlock[1:]
	return w
}

// readToken appends a token, or the pieces it is cut into, to those of a passage
// that begin at first.
func (s *scan) readToken(first int, sp model.Span) {
	n := len(s.toks)
	if n > first && s.abbreviation(s.toks[n-1], sp) {
		t := &s.toks[n-1]
		t.span.End = sp.End
		t.word = s.intern(t.span.In(s.text))
		return
	}
	if cut := s.hyphenCut(sp); cut > 0 {
		s.push(first, model.Span{Start: sp.Start, End: sp.Start + cut})
		s.push(first, model.Span{Start: sp.Start + cut, End: sp.Start + cut + 1})
		s.push(first, model.Span{Start: sp.Start + cut + 1, End: sp.End})
		return
	}
	s.push(first, sp)
}

func (s *scan) push(first int, sp model.Span) {
	t := token{span: sp, word: s.intern(sp.In(s.text))}
	n := len(s.toks)
	t.glued = n > first && s.toks[n-1].span.End == sp.Start
	t.head = n == first || opensSentence(s.toks[first:n])
	s.toks = append(s.toks, t)
}

// opensSentence reports whether a capital after these tokens is due to the
// place.
func opensSentence(before []token) bool {
	last := before[len(before)-1]
	switch last.text {
	case ":", "\"", "“", "‘", "'", "•", "—", "–", ".", "?", "!", "…", "/", "¿", "¡", "«":
		return !last.glued || len(before) < 2 || last.text != "'"
	}
	return before[0].shape == shapeNumber && len(before) <= 2 // a list mark
}

// abbreviation reports whether a full stop at sp belongs to the token before
// it ("Gen.", "W.").
func (s *scan) abbreviation(before token, sp model.Span) bool {
	if before.span.End != sp.Start || sp.In(s.text) != "." || !before.capital() {
		return false
	}
	if before.shape == shapeInitial {
		return true
	}
	return s.lex.words[s.text[before.span.Start:sp.End]]&(isTitle|isTitleMod|isPlaceHead) != 0
}

// hyphenCut returns where to cut a hyphenated token into a name and the rest
// ("Paris-based", "US-Mexico"), or 0.
func (s *scan) hyphenCut(sp model.Span) int {
	t := sp.In(s.text)
	cut := strings.IndexByte(t, '-')
	if cut < 2 || cut+2 >= len(t) {
		return 0
	}
	if !upperAt(t, 0) {
		if hyphenHead(t[:cut]) && upperAt(t, cut+1) {
			return cut
		}
		return 0
	}
	const names = isCountry | isDemonym | isOrg | isPlace
	if s.lex.words[t]&names != 0 {
		return 0
	}
	left, right := s.lex.words[t[:cut]], t[cut+1:]
	if upperAt(right, 0) {
		const pairs = isCountry | isDemonym | isStateless | isPlace
		if left&pairs != 0 && s.lex.words[right]&pairs != 0 {
			return cut
		}
		return 0
	}
	if hyphenTail(right) || left&names != 0 {
		return cut
	}
	return 0
}

// hyphenHead reports whether s stands before a name with a hyphen
// ("anti-Castro").
func hyphenHead(s string) bool {
	switch s {
	case "anti", "pro", "non", "ex", "post", "pre", "mid", "trans", "off", "inter":
		return true
	}
	return false
}

// hyphenTail reports whether s is what news hangs on a name with a hyphen.
func hyphenTail(s string) bool {
	switch s {
	case "based", "led", "backed", "born", "trained", "funded", "owned", "controlled", "run", "held",
		"made", "style", "wide", "sponsored", "occupied", "administered", "ruled", "language", "speaking",
		"registered", "listed", "flagged", "linked", "mediated", "brokered", "supported", "dominated",
		"allied", "appointed", "educated", "bound", "era", "area", "type", "aligned", "affiliated":
		return true
	}
	return false
}

// headline reports whether nearly every longer word of the tokens has a
// capital, everyday words too, so that a capital says nothing. What ends with a
// full stop is a sentence.
func (s *scan) headline(from, to int) bool {
	if to > from && s.toks[to-1].is(".") {
		return false
	}
	capital, lower, everyday := 0, 0, 0
	for i := from; i < to; i++ {
		t := s.toks[i]
		switch {
		case t.shape == shapeLower && t.class&isFunction == 0 && len(t.text) > 3:
			lower++
		case t.shape == shapeCapital || t.shape == shapeUpper:
			capital++
			if !t.head && t.low&(isCommon|isFunction|isVerb|isGroup|isVoice) != 0 {
				everyday++
			}
		}
	}
	return capital >= 4 && everyday >= 2 && capital > 3*lower
}

// hasScript reports whether a token is of Arabic or Chinese script.
func hasScript(toks []token) bool {
	for i := range toks {
		if toks[i].text[0] < 0xd8 { // below all of Arabic
			continue
		}
		if r, _ := utf8.DecodeRuneInString(toks[i].text); r >= 0x0621 && r <= 0x064a || r >= 0x4e00 && r <= 0x9fff {
			return true
		}
	}
	return false
}

// count notes how the document uses the words of a passage.
func (s *scan) count(p *passage) {
	if p.headline {
		return
	}
	for i := p.from; i < p.to; i++ {
		t := s.toks[i]
		switch {
		case t.shape == shapeLower:
			t.lower++
		case t.capital() && !t.head:
			t.inner++
			s.capitals++
			t.meet(0, s.toks[i-1].word)
			t.meet(1, s.toks[i+1].word)
		}
	}
}

// usedLower reports whether the document has the word in lower case too.
func (t token) usedLower() bool { return t.small != nil && t.small.lower > 0 }

// meet notes the word on one side of w, unless it is known or there is no room.
func (w *word) meet(side int, other *word) {
	if other.text == "" {
		return
	}
	for i, known := range w.near[side] {
		if known == nil {
			w.near[side][i] = other
		}
		if known == nil || known == other {
			return
		}
	}
}
