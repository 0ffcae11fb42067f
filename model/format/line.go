package format

import (
	"strings"
	"unicode/utf8"

	"brief/model"
)

// lineKind is what a line of plain text looks like by itself.
type lineKind uint8

const (
	textLine lineKind = iota
	blankLine
	bulletLine  // "- " and its kin
	numberLine  // "1. " or "1) "
	headingLine // "# "
	ruleLine    // three or more of one of - = * _
	endLine     // behind the last line
)

// line is one line of plain text.
type line struct {
	kind   lineKind
	span   model.Span // without white space around it
	next   int        // where the next line begins
	indent int        // in columns
	mark   model.Span // of a list item, without its white space
	body   int        // where the text behind a mark begins
	number int        // of a numberLine
	level  int        // of a headingLine
	width  int        // in columns; settled for the lines of a run only
}

// content is the span of l without its mark.
func (l line) content() model.Span { return model.Span{Start: l.body, End: l.span.End} }

// lineAt reads the line of t that begins at pos.
func lineAt(t string, pos int) line {
	if pos >= len(t) {
		return line{kind: endLine, next: pos}
	}
	end := strings.IndexByte(t[pos:], '\n')
	l := line{next: pos + end + 1}
	if end < 0 {
		end = len(t) - pos
		l.next = len(t)
	}
	l.span = trim(t, model.Span{Start: pos, End: pos + end})
	for _, b := range []byte(t[pos:l.span.Start]) {
		l.indent++
		if b == '\t' {
			l.indent += 3
		}
	}
	l.body = l.span.Start
	l.classify(l.span.In(t))
	return l
}

// classify settles the kind of a line whose trimmed text is s.
func (l *line) classify(s string) {
	if s == "" {
		l.kind = blankLine
		return
	}
	switch b := s[0]; {
	case b == '-', b == '*', b == '+', b >= utf8.RuneSelf:
		if n := bulletLen(s); n > 0 {
			l.setMark(bulletLine, s, n)
			return
		}
	case isDigit(b), b == '(':
		if n := l.numberLen(s); n > 0 {
			l.setMark(numberLine, s, n)
			return
		}
	case b == '#':
		if n := headingLen(s); n > 0 {
			l.kind, l.level = headingLine, n
			l.body = l.span.Start + n + skipBlanks(s[n:])
			return
		}
	}
	if isRule(s) {
		l.kind = ruleLine
	}
}

func (l *line) setMark(kind lineKind, s string, n int) {
	l.kind = kind
	l.mark = model.Span{Start: l.span.Start, End: l.span.Start + n}
	l.body = l.mark.End + skipBlanks(s[n:])
}

// bulletLen is the length of the bullet that s begins with, or 0. A sign that
// prose begins with needs a blank behind it.
func bulletLen(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '•', '◦', '▪', '▫', '●', '○', '■', '‣', '⁃', '∙', '➤', '►':
		return n
	case '-', '*', '+', '–', '—', '·':
		if skipBlanks(s[n:]) > 0 {
			return n
		}
	}
	return 0
}

// numberLen is the length of the "1.", "1)" or "(1)" that s begins with and a
// blank follows, or 0.
func (l *line) numberLen(s string) int {
	i := 0
	if s[0] == '(' {
		i = 1
	}
	from := i
	l.number = 0
	for i < len(s) && i-from < 3 && isDigit(s[i]) {
		l.number = 10*l.number + int(s[i]-'0')
		i++
	}
	if i == from || i == len(s) || s[i] != ')' && (s[i] != '.' || from == 1) || skipBlanks(s[i+1:]) == 0 {
		return 0
	}
	return i + 1
}

// headingLen is the number of # that s begins with and a blank follows, or 0.
func headingLen(s string) int {
	n := len(s) - len(strings.TrimLeft(s, "#"))
	if n > 6 || skipBlanks(s[n:]) == 0 {
		return 0
	}
	return n
}

func isRule(s string) bool {
	switch s[0] {
	case '-', '=', '*', '_', '~':
	default:
		return false
	}
	return len(s) >= 3 && strings.Trim(s, s[:1]) == ""
}

// skipBlanks is the number of bytes of blanks that s begins with.
func skipBlanks(s string) int {
	return len(s) - len(strings.TrimLeft(s, " \t\u00a0\u2003\u3000"))
}

// columns is about how wide s is: characters of three bytes and more are taken
// for wide ones, which serves to tell whether lines end at one width.
func columns(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] < utf8.RuneSelf || s[i] >= 0xc0 {
			n++
			if s[i] >= 0xe3 {
				n++
			}
		}
	}
	return n
}

// endsSentence reports whether s ends with a full stop or its like, behind
// which quotes and brackets may close.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)] ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…。！？؟۔।", r) && s != ""
}
