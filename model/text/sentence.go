package text

import (
	"unicode"
	"unicode/utf8"

	"brief/model"
)

// Sentences returns the sentences of the block text[in.Start:in.End], in order,
// without the white space around them. A blank block gives none.
func Sentences(text string, in model.Span) []model.Span {
	return appendSentences(nil, text, in)
}

func appendSentences(dst []model.Span, text string, in model.Span) []model.Span {
	block := text[:in.End]
	start := skipSpace(block, in.Start)
	for i := start; i < len(block); {
		end, boundary := nextStop(block, start, i)
		if boundary {
			dst = append(dst, model.Span{Start: start, End: end})
			start = skipSpace(block, end)
			end = start
		}
		i = end
	}
	if end := trimSpace(block, start); end > start {
		dst = append(dst, model.Span{Start: start, End: end})
	}
	return dst
}

// stopKind is how a sign ends sentences.
type stopKind uint8

const (
	noStop     stopKind = iota
	fullStop            // "." and the ellipsis: it depends
	strongStop          // "!" and "?", also Arabic and Indic stops: where white space follows
	wideStop            // stops of scripts that write no spaces: always
)

// nextStop looks for the next stop of block from i on and for what closes the
// sentence behind it. It returns where to go on and whether a sentence that
// began at start ends there.
func nextStop(block string, start, i int) (end int, boundary bool) {
	i = skipLetters(block, i)
	if i == len(block) {
		return i, false
	}
	kind, n := stopAt(block, i)
	if kind == noStop {
		return i + n, false
	}
	s := stop{block: block, sentence: start, at: i, kind: kind, dots: 0}
	s.close()
	return s.end, s.ends()
}

// skipLetters returns the first index from i on at which a stop may stand.
func skipLetters(block string, i int) int {
	for i < len(block) {
		switch b := block[i]; b {
		case '.', '!', '?', 0xd8, 0xdb, 0xdc, 0xe0, 0xe1, 0xe2, 0xe3, 0xef:
			return i
		}
		i++
	}
	return i
}

// stopAt says what stop begins at i and how long it is; the length of whatever
// else stands there is enough to step on.
func stopAt(block string, i int) (stopKind, int) {
	switch block[i] {
	case '.':
		return fullStop, 1
	case '!', '?':
		return strongStop, 1
	}
	if block[i] < utf8.RuneSelf {
		return noStop, 1
	}
	r, n := utf8.DecodeRuneInString(block[i:])
	switch r {
	case '…':
		return fullStop, n
	case '‼', '⁇', '⁈', '⁉', '؟', '۔', '।', '॥', '။', '។', '៕', '።', '፧', '܀':
		return strongStop, n
	case '。', '！', '？', '．', '｡', '︒':
		return wideStop, n
	}
	return noStop, n
}

// stop is a run of stops with the quotes and brackets that close behind it.
type stop struct {
	block    string
	sentence int // where the sentence began
	at, end  int
	kind     stopKind // the strongest of the run
	dots     int      // full stops in the run; an ellipsis counts 3
	closed   bool     // quotes, brackets or a note's number stand behind it
}

// close finds the end of the run.
func (s *stop) close() {
	s.end = s.at
	for s.end < len(s.block) {
		kind, n := stopAt(s.block, s.end)
		switch {
		case kind != noStop:
			s.kind = max(s.kind, kind)
			s.dots++
			if n == len("…") && kind == fullStop {
				s.dots += 2
			}
		case isCloser(s.block[s.end:]):
			_, n = utf8.DecodeRuneInString(s.block[s.end:])
			s.closed = true
		default:
			if n = noteLen(s.block[s.end:]); n == 0 {
				return
			}
			s.closed = true
		}
		s.end += n
	}
}

// isCloser reports whether s begins with a quote or bracket that closes when it
// stands right behind a stop.
func isCloser(s string) bool {
	switch s[0] {
	case '"', '\'', ')', ']', '}', '*', '_':
		return true
	}
	if s[0] < utf8.RuneSelf {
		return false
	}
	switch r, _ := utf8.DecodeRuneInString(s); r {
	case '”', '’', '»', '›', '“', '‘', '«', '」', '』', '）', '】', '〉', '》', '］', '〕':
		return true
	}
	return false
}

// noteLen is the length of a footnote's number in brackets ("[12]") that s
// begins with, or 0.
func noteLen(s string) int {
	if s[0] != '[' {
		return 0
	}
	i := 1
	for i < len(s) && i < 5 && isDigit(s[i]) {
		i++
	}
	if i == 1 || i == len(s) || s[i] != ']' {
		return 0
	}
	return i + 1
}

// ends reports whether the sentence ends with the stop.
func (s *stop) ends() bool {
	if s.end == len(s.block) || s.kind == wideStop {
		return true
	}
	next := skipSpace(s.block, s.end)
	if next == len(s.block) {
		return true
	}
	if next == s.end {
		return s.endsWithoutSpace()
	}
	first := s.firstOf(next)
	switch {
	case unicode.IsLower(first):
		return s.kind == fullStop && s.dots == 1 && !s.closed && s.sloppy()
	case s.kind == strongStop:
		return !isCompanyWord(wordAt(s.block, next))
	case s.dots > 1:
		return unicode.IsUpper(first) || unicode.IsDigit(first) || isCaseless(first)
	}
	return s.endsBefore(next, first)
}

// firstOf returns the first letter or digit at i, behind quotes, brackets and
// dashes, or what stands there if there is none.
func (s *stop) firstOf(i int) rune {
	first, _ := utf8.DecodeRuneInString(s.block[i:])
	for n := 0; n < 6 && i < len(s.block); n++ {
		r, size := utf8.DecodeRuneInString(s.block[i:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		if !unicode.In(r, unicode.Pi, unicode.Pf, unicode.Ps, unicode.Pd) && r != '"' && r != '\'' && r != ' ' && r != '¿' && r != '¡' {
			return first
		}
		i += size
	}
	return first
}

// sloppy reports whether a full stop before a lower-case word ends a sentence
// all the same, as in text without capitals: the word before it must be long
// enough not to be an abbreviation that we do not know.
func (s *stop) sloppy() bool {
	w := wordBefore(s.block, s.sentence, s.at)
	if len(w) < 5 || abbreviationOf(w) != noAbbreviation {
		return false
	}
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

// endsBefore decides for a single full stop with white space behind it.
func (s *stop) endsBefore(next int, first rune) bool {
	w := wordBefore(s.block, s.sentence, s.at)
	word := wordAt(s.block, next)
	if w == "" {
		return true
	}
	if s.opensList(w) {
		return false
	}
	switch abbreviationOf(w) {
	case bound:
		return false
	case numbered:
		if unicode.IsDigit(first) {
			return false
		}
		if len(w) > 1 {
			return true
		}
	case ending:
		return startsSentence(word) || (isOpenEnded(w) && unicode.IsUpper(first)) || isCaseless(first)
	}
	switch {
	case isAcronym(w), isInitial(w):
		return startsSentence(word) || isCaseless(first)
	case isDigit(w[len(w)-1]) && allDigits(w):
		return !followsOrdinal(word)
	}
	return true
}

// opensList reports whether w with its full stop is a list mark: the sentence
// begins with it and it is a short number or a single letter.
func (s *stop) opensList(w string) bool {
	if s.closed || s.at-len(w) != s.sentence {
		return false
	}
	return len(w) <= 3 && allDigits(w) || len(w) == 1 && isASCIILetter(w[0]) && w != "I"
}

// endsWithoutSpace decides where the next word follows at once. Two sentences
// run together only where a lower-case word of some length meets a capitalised
// one ("at the end.Next we"), and not inside an address.
func (s *stop) endsWithoutSpace() bool {
	rest := s.block[s.end:]
	r, n := utf8.DecodeRuneInString(rest)
	if isCaseless(r) && s.kind == strongStop {
		return true
	}
	if !unicode.IsUpper(r) || s.dots > 1 {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(rest[n:]); !unicode.IsLower(r) {
		return false
	}
	if word := wordAt(s.block, s.end); utf8.RuneCountInString(word) < 3 && !startsSentence(word) {
		return false
	}
	w := wordBefore(s.block, s.sentence, s.at)
	before, _ := utf8.DecodeLastRuneInString(s.block[s.sentence : s.at-len(w)])
	if len(w) < 3 || !unicode.IsSpace(before) || abbreviationOf(w) != noAbbreviation {
		return false
	}
	for i, r := range w {
		if !unicode.IsLower(r) && (i > 0 || !unicode.IsUpper(r)) {
			return false
		}
	}
	return true
}
