package term

import (
	"unicode/utf8"

	"brief/model"
)

// Scanner walks the terms of a text without making strings of them.
type Scanner struct {
	text string
	span model.Span
	term []byte
}

// NewScanner returns a Scanner that stands before the first term of text that
// begins at offset from or later.
func NewScanner(text string, from int) Scanner {
	return Scanner{text: text, span: model.Span{End: from}}
}

// Next goes to the next term; false says that there is none.
func (s *Scanner) Next() bool {
	s.term, s.span = appendTerm(s.term[:0], s.text, s.span.End)
	return len(s.term) > 0
}

// NextOf goes to the next term whose first byte is one of first. It is faster than Next
// where few are.
func (s *Scanner) NextOf(first *[256]bool) bool {
	for {
		s.span.End = skip(s.text, s.span.End, first)
		if !s.Next() {
			return false
		}
		if first[s.term[0]] {
			return true
		}
	}
}

// skip passes over plain words that begin with none of some bytes.
func skip(text string, at int, first *[256]bool) int {
	for at < len(text) {
		start := at
		f := foldOf(text[at])
		if f == 0 && text[at] < utf8.RuneSelf {
			at++
			continue
		}
		if f == 0 || first[f] {
			return start
		}
		for at < len(text) && foldOf(text[at]) != 0 {
			at++
		}
		if at < len(text) && (text[at] >= utf8.RuneSelf || text[at] == '.') {
			return start // the word may go on
		}
	}
	return at
}

// foldOf is what an ASCII character becomes, 0 for any other byte.
func foldOf(c byte) byte {
	if c < utf8.RuneSelf {
		return foldASCII[c]
	}
	return 0
}

// Seek makes the next term the first that begins at offset at or later.
func (s *Scanner) Seek(at int) { s.span = model.Span{Start: at, End: at} }

// Span is where the term stands.
func (s *Scanner) Span() model.Span { return s.span }

// Bytes is the folded term; it holds until Next is called.
func (s *Scanner) Bytes() []byte { return s.term }

// Text is the folded term as a string: a part of the text where that is folded.
func (s *Scanner) Text() string {
	if as := s.span.In(s.text); as == string(s.term) {
		return as
	}
	return string(s.term)
}
