package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model"
)

type kind uint8

const (
	atEnd kind = iota
	atOpen
	atClose
	atMinus
	atNot
	atAnd
	atOr
	atWord  // a word or phrase, in a field or none
	atGroup // a field and its opening parenthesis
)

// token is one piece of what was typed.
type token struct {
	kind kind
	span model.Span
	// field is the lower-case name before the colon, or "".
	field string
	// value is what stands for it, without quotation marks and star; at is where.
	value string
	at    int
	// quoted says that value stood in quotation marks, unclosed that the second is
	// missing, starred that a star follows it.
	quoted, unclosed, starred bool
}

// lexer cuts a query into tokens.
type lexer struct {
	s  string
	at int
}

// next returns the next token; at the end it is atEnd, again and again.
func (l *lexer) next() token {
	l.space()
	start := l.at
	t := l.read()
	t.span = model.Span{Start: start, End: l.at}
	return t
}

func (l *lexer) space() {
	for l.at < len(l.s) {
		r, n := utf8.DecodeRuneInString(l.s[l.at:])
		if !unicode.IsSpace(r) {
			return
		}
		l.at += n
	}
}

func (l *lexer) read() token {
	if l.at == len(l.s) {
		return token{kind: atEnd}
	}
	switch l.s[l.at] {
	case '(':
		l.at++
		return token{kind: atOpen}
	case ')':
		l.at++
		return token{kind: atClose}
	case '-':
		if r, n := utf8.DecodeRuneInString(l.s[l.at+1:]); n > 0 && r != ')' && !unicode.IsSpace(r) {
			l.at++
			return token{kind: atMinus}
		}
	}
	return l.word()
}

// word reads a bare word, an operator or a field.
func (l *lexer) word() token {
	end := l.bare(l.at)
	raw := l.s[l.at:end]
	switch raw {
	case "OR":
		l.at = end
		return token{kind: atOr}
	case "AND":
		l.at = end
		return token{kind: atAnd}
	case "NOT":
		l.at = end
		return token{kind: atNot}
	}
	t := token{kind: atWord}
	if name := fieldName(raw); name != "" {
		t.field = strings.ToLower(name)
		l.at += len(name) + 1
		if l.at < len(l.s) && l.s[l.at] == '(' {
			l.at++
			t.kind = atGroup
			return t
		}
	}
	l.value(&t)
	return t
}

// fieldName returns what stands before the colon of a word where it is the name of a
// field or could be meant as one: letters, more than that of a drive, and behind the
// colon no address.
func fieldName(raw string) string {
	colon := strings.IndexByte(raw, ':')
	if colon < 2 || strings.HasPrefix(raw[colon:], "://") {
		return ""
	}
	for _, c := range []byte(raw[:colon]) {
		if (c|0x20 < 'a' || c|0x20 > 'z') && c != '_' {
			return ""
		}
	}
	if strings.EqualFold(raw[:colon], "mailto") {
		return ""
	}
	return raw[:colon]
}

// value reads what stands behind a field, or a word or phrase.
func (l *lexer) value(t *token) {
	t.at = l.at
	if t.field == "stat" {
		l.figure(t)
		return
	}
	if _, _, t.quoted = quotation(l.s[l.at:]); t.quoted {
		t.value = l.quote(t)
		if !t.unclosed && strings.HasPrefix(l.s[l.at:], "*") {
			t.starred = true
			l.at++
		}
		return
	}
	end := l.bare(l.at)
	t.value = l.s[l.at:end]
	if len(t.value) > 1 && t.value[len(t.value)-1] == '*' {
		t.value, t.starred = strings.TrimRight(t.value, "*"), true
	}
	l.at = end
}

// figure reads the value of stat: as it stands, in which a unit may be quoted.
func (l *lexer) figure(t *token) {
	for {
		l.at = l.bare(l.at)
		if !strings.HasPrefix(l.s[l.at:], `"`) {
			break
		}
		l.quote(t)
	}
	t.value = l.s[t.at:l.at]
}

// quotation returns the mark that opens the quotation that s begins with, and those
// that close it.
func quotation(s string) (mark, closers string, ok bool) {
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '"':
		closers = `"`
	case '“', '„':
		closers = "”“"
	case '«':
		closers = "»"
	case '「':
		closers = "」"
	default:
		return "", "", false
	}
	return s[:n], closers, true
}

// quote reads from a quotation mark to the one that closes it; two of " in a row stand
// for one.
func (l *lexer) quote(t *token) string {
	mark, closers, _ := quotation(l.s[l.at:])
	l.at += len(mark)
	var parts []string
	for {
		n := strings.IndexAny(l.s[l.at:], closers)
		if n < 0 {
			parts = append(parts, l.s[l.at:])
			l.at, t.unclosed = len(l.s), true
			break
		}
		parts = append(parts, l.s[l.at:l.at+n])
		_, size := utf8.DecodeRuneInString(l.s[l.at+n:])
		l.at += n + size
		if mark != `"` || !strings.HasPrefix(l.s[l.at:], mark) {
			break
		}
		l.at += len(mark)
	}
	return strings.Join(parts, `"`)
}

// bare returns where a word that begins at i ends.
func (l *lexer) bare(i int) int {
	for i < len(l.s) {
		r, n := utf8.DecodeRuneInString(l.s[i:])
		if endsWord(r) {
			break
		}
		i += n
	}
	return i
}

// endsWord reports whether r cannot stand in a bare word.
func endsWord(r rune) bool {
	switch r {
	case '(', ')', '"', '“', '„', '«', '「':
		return true
	}
	return unicode.IsSpace(r)
}
