package term

import (
	"unicode/utf8"

	"brief/model"
)

// Term is one term and where it stands.
type Term struct {
	Span model.Span
	Text string // folded
}

// Each yields the terms of text in order until yield returns false.
func Each(text string, yield func(Term) bool) {
	s := Scanner{text: text}
	for s.Next() {
		if !yield(Term{Span: s.span, Text: s.Text()}) {
			return
		}
	}
}

// Append appends the folded terms of text to dst with one space between them. It
// puts nothing before the first: who appends several texts parts them.
func Append(dst []byte, text string) []byte {
	for at := 0; ; {
		n := len(dst)
		if n > 0 && at > 0 {
			dst = append(dst, ' ')
		}
		m := len(dst)
		var span model.Span
		dst, span = appendTerm(dst, text, at)
		if len(dst) == m {
			return dst[:n]
		}
		at = span.End
	}
}

// Fold returns the folded terms of s; nil where it has none.
func Fold(s string) []string {
	var terms []string
	Each(s, func(t Term) bool {
		terms = append(terms, t.Text)
		return true
	})
	return terms
}

// appendTerm appends the first term of text from at on to dst and says where it
// stands; it appends nothing where there is none. What follows begins at the end of
// the span.
func appendTerm(dst []byte, text string, at int) ([]byte, model.Span) {
	begin := len(dst)
	start := at
	letter := false // the term is one letter of a script without spaces
	for at < len(text) {
		if c := text[at]; c < utf8.RuneSelf {
			f := foldASCII[c]
			if len(dst) == begin {
				start = at
			} else if letter || f == 0 && (c != '.' || !initials(text, start, at)) {
				break
			}
			if f != 0 {
				dst = append(dst, f)
			}
			at++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[at:])
		n := len(dst)
		var c class
		dst, c = appendRune(dst, text[at:at+size], r)
		switch {
		case n == begin && (c == joins || c == alone):
			start, letter = at, c == alone
		case n == begin:
			dst = dst[:n]
		case c == parts || c == alone || c == joins && letter:
			return dst[:n], model.Span{Start: start, End: at}
		}
		at += size
	}
	return dst, model.Span{Start: start, End: at}
}

// initials reports whether the full stop in a term, which began at start, stands
// between single letters, as in U.S.
func initials(text string, start, at int) bool {
	switch {
	case at-1 > start && text[at-2] != '.' || !isLetter(text[at-1]):
		return false
	case at+1 == len(text) || !isLetter(text[at+1]):
		return false
	}
	return at+2 == len(text) || text[at+2] < utf8.RuneSelf && foldASCII[text[at+2]] == 0
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
