package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model"
)

// Kind is what a Token is.
type Kind uint8

const (
	// Word is a word with its inner hyphens and apostrophes ("cross-border",
	// "O'Brien", "don't", "COVID-19", "AT&T"), an acronym with its full stops
	// ("U.S."), an abbreviation or initial with its full stop ("Mr.", "J."), or
	// one character of Han or Hiragana.
	Word Kind = iota
	// Clitic is the possessive or contracted "'s" behind a word.
	Clitic
	// Number is digits with their separators ("41", "3,000.50", "1'000", "2½");
	// neither sign, unit nor percent sign belongs to it.
	Number
	// Punct is one punctuation mark, or a run of one of . - = * _ ~.
	Punct
	// Symbol is one sign that is no punctuation: %, $, €, &, @, #, +, °.
	Symbol
	// Address is a URL, a host name or an e-mail address.
	Address
)

// Token is one word, number or sign.
type Token struct {
	Span model.Span
	Kind Kind
}

// Tokens appends the tokens of text[in.Start:in.End] to dst in order. They
// cover all that is not white space.
func Tokens(dst []Token, text string, in model.Span) []Token {
	block := text[:in.End]
	for i := skipSpace(block, in.Start); i < len(block); i = skipSpace(block, i) {
		kind, end := next(block, i)
		// A clitic stands right behind a word; without it the apostrophe quotes.
		if kind == Punct && len(dst) > 0 {
			if last := dst[len(dst)-1]; last.Kind == Word && last.Span.End == i && last.Span.Start >= in.Start {
				if n := cliticLen(block[i:]); n > 0 {
					kind, end = Clitic, i+n
				}
			}
		}
		dst = append(dst, Token{Span: model.Span{Start: i, End: end}, Kind: kind})
		i = end
	}
	return dst
}

// next returns the kind of the token that begins at i and where it ends.
func next(s string, i int) (Kind, int) {
	b := s[i]
	if b >= utf8.RuneSelf {
		return nextRune(s, i)
	}
	switch {
	case isASCIILetter(b), b == '_' && i+1 < len(s) && isASCIILetter(s[i+1]):
		return wordOrAddress(s, i)
	case isDigit(b):
		return Number, numberEnd(s, i)
	}
	switch b {
	case '.', '-', '=', '_', '~', '*':
		return Punct, runEnd(s, i)
	case '%', '$', '&', '@', '#', '+', '<', '>', '|', '^', '`':
		return Symbol, i + 1
	}
	return Punct, i + 1
}

func nextRune(s string, i int) (Kind, int) {
	r, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case isIdeograph(r):
		return Word, i + n
	case unicode.IsLetter(r), unicode.IsMark(r):
		return wordOrAddress(s, i)
	case unicode.IsNumber(r):
		return Number, numberEnd(s, i)
	case unicode.IsSymbol(r):
		return Symbol, i + n
	}
	switch r {
	case '‰', '‱', '§', '٪', '％', '＆', '＠', '＃':
		return Symbol, i + n
	}
	return Punct, i + n
}

// isIdeograph reports whether r is of a script that writes words without
// spaces between them and in which each character is worth a token.
func isIdeograph(r rune) bool {
	return r >= 0x3041 && (r < 0x30a0 || r >= 0x3400 && r < 0xa000 || r >= 0xf900 && r < 0xfb00 || r >= 0x20000 && r < 0x33480)
}

func runEnd(s string, i int) int {
	b := s[i]
	for i++; i < len(s) && s[i] == b; i++ {
	}
	return i
}

// cliticLen is the length of "'s" or "’s" at the beginning of s, with no letter
// behind it, or 0.
func cliticLen(s string) int {
	n := apostropheLen(s)
	if n == 0 || n == len(s) || s[n]|0x20 != 's' {
		return 0
	}
	if r, _ := utf8.DecodeRuneInString(s[n+1:]); unicode.IsLetter(r) || unicode.IsDigit(r) {
		return 0
	}
	return n + 1
}

func apostropheLen(s string) int {
	if s != "" && s[0] == '\'' {
		return 1
	}
	if strings.HasPrefix(s, "’") {
		return len("’")
	}
	return 0
}

// wordOrAddress returns the word that begins at i, or the address if it turns
// out to be one.
func wordOrAddress(s string, i int) (Kind, int) {
	end := wordEnd(s, i)
	if end == len(s) {
		return Word, end
	}
	switch s[end] {
	case ':', '.', '@', '/':
		if e := addressEnd(s, i, end); e > end {
			return Address, e
		}
	}
	if s[end] == '.' && takesStop(s, i, end) {
		end++
	}
	return Word, end
}

// wordEnd returns where the word that begins at i ends, without a full stop
// that may belong to it but with those inside an acronym.
func wordEnd(s string, i int) int {
	start, inner := i, false
	for i < len(s) {
		n := letterLen(s, i)
		if n > 0 {
			i += n
			continue
		}
		if i == start {
			return i + 1
		}
		if s[i] == '.' && isPart(s, start, i) {
			inner = true
			i++
			continue
		}
		if n = joinLen(s, i); n == 0 || inner {
			break
		}
		i += n
	}
	return i
}

// letterLen is the length of the letter, mark, digit or joiner at i, or 0.
func letterLen(s string, i int) int {
	if b := s[i]; b < utf8.RuneSelf {
		if isASCIILetter(b) || isDigit(b) || b == '_' {
			return 1
		}
		return 0
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	if isIdeograph(r) {
		return 0
	}
	if unicode.In(r, unicode.L, unicode.M, unicode.Nd) || r == '\u200c' || r == '\u200d' || r == '²' || r == '³' {
		return n
	}
	return 0
}

// joinLen is the length of the hyphen, apostrophe or ampersand at i if it joins
// what stands around it into one word, or 0. "'s" is a token of its own.
func joinLen(s string, i int) int {
	n := 0
	switch s[i] {
	case '-', '&':
		n = 1
	case '\'', 0xe2:
		n = apostropheLen(s[i:])
		if n == 0 && (strings.HasPrefix(s[i:], "‐") || strings.HasPrefix(s[i:], "‑")) {
			n = len("‐")
		}
	}
	if n == 0 || i+n >= len(s) || letterLen(s, i+n) == 0 || cliticLen(s[i:]) > 0 {
		return 0
	}
	if s[i] == '&' && (s[i-1] < 'A' || s[i-1] > 'Z' || s[i+1] < 'A' || s[i+1] > 'Z') {
		return 0
	}
	return n
}

// isPart reports whether the full stop at dot stands between single letters of
// an acronym that began at start ("U.S", "p.m"), or is that of "Ph.D".
func isPart(s string, start, dot int) bool {
	from := strings.LastIndexByte(s[max(start, dot-8):dot], '.') + max(start, dot-8) + 1
	if n := dot - from; n != letterLen(s, from) && s[from:dot] != "Ph" || isDigit(s[from]) {
		return false
	}
	if dot+1 >= len(s) {
		return false
	}
	n := letterLen(s, dot+1)
	if n == 0 || isDigit(s[dot+1]) {
		return false
	}
	after := dot + 1 + n
	return after >= len(s) || letterLen(s, after) == 0
}

// takesStop reports whether the full stop at end belongs to the word
// s[start:end]: always to an acronym, to other abbreviations unless it may as
// well end the sentence after a common word.
func takesStop(s string, start, end int) bool {
	w := s[start:end]
	behind := skipSpace(s, end+1)
	first, _ := utf8.DecodeRuneInString(s[behind:])
	switch abbreviationOf(w) {
	case bound:
		return true
	case numbered:
		return unicode.IsDigit(first)
	case ending:
		r, _ := utf8.DecodeRuneInString(w)
		return unicode.IsUpper(r)
	}
	if isInitial(w) {
		return behind > end+1 && unicode.IsUpper(first) && !startsSentence(wordAt(s, behind))
	}
	return isAcronym(w)
}
