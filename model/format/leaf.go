package format

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model"
)

// leaf is a block of Markdown that holds text and no further blocks.
type leaf struct {
	kind    model.BlockKind
	level   int
	marker  string
	content string
	table   int
	row     int
	column  int
	header  bool
	isRef   bool   // a reference definition
	ref     string // its label; "" where another definition has it
}

// container is a quotation or a list item that the current line may go on with.
type container struct {
	quote  bool
	indent int    // of an item: the columns its text begins at
	marker string // of an item, until its first leaf has taken it
}

// cutter cuts Markdown into leaves, line by line. It follows CommonMark for
// containers, lazy continuation, headings, code and rules, and GitHub for
// tables. Raw HTML is text like any other.
type cutter struct {
	stack  []container
	leaves []leaf
	refs   map[string]string

	para      []byte // the open paragraph; its lines are joined by \n
	paraOpen  bool
	paraDepth int // the depth of the stack when it was opened

	code      []byte
	codeOpen  bool
	fence     string // the fence that closes the code, "" for indented code
	codeIn    int    // columns the fence was indented by
	codeDepth int

	table, row, columns int // columns is 0 where no table is open
	stopped             int // where cutting ended
}

// cutLeaves cuts t. It ends early where there are maxBlocks leaves.
func cutLeaves(t string) *cutter {
	c := &cutter{leaves: make([]leaf, 0, min(len(t)/64+4, maxBlocks))}
	for c.stopped < len(t) && len(c.leaves) < maxBlocks {
		s := t[c.stopped:]
		n := strings.IndexByte(s, '\n')
		next := c.stopped + n + 1
		if n < 0 {
			n, next = len(s), len(t)
		}
		c.line(expandIndent(s[:n]))
		c.stopped = next
	}
	c.closeAll()
	return c
}

// expandIndent makes spaces of the tabs in the indentation of s.
func expandIndent(s string) string {
	n := len(s) - len(strings.TrimLeft(s, " \t"))
	if strings.IndexByte(s[:n], '\t') < 0 {
		return s
	}
	columns := 0
	for i := range n {
		columns++
		if s[i] == '\t' {
			columns = (columns + 3) &^ 3
		}
	}
	return strings.Repeat(" ", columns) + s[n:]
}

func indentOf(s string) int { return len(s) - len(strings.TrimLeft(s, " ")) }

func isBlank(s string) bool { return strings.Trim(s, " \t") == "" }

// line takes one line.
func (c *cutter) line(s string) {
	rest, matched := c.match(s)
	if c.codeOpen {
		if c.codeLine(rest, matched) {
			return
		}
		c.closeCode()
	}
	rest, opened := c.open(rest, matched)
	if !opened && matched < len(c.stack) {
		if c.paraOpen && !isBlank(rest) && !c.startsBlock(rest) && c.goesOn(rest) {
			c.addText(rest)
			return
		}
		c.closeLeaf()
		c.stack = c.stack[:matched]
	}
	c.leafLine(rest)
}

// match strips from s the marks of the containers that it goes on with, and
// returns how many these are.
func (c *cutter) match(s string) (rest string, matched int) {
	for _, in := range c.stack {
		n := indentOf(s)
		switch {
		case in.quote:
			if n > 3 || n == len(s) || s[n] != '>' {
				return s, matched
			}
			s = expandIndent(strings.TrimPrefix(s[n+1:], " "))
		case isBlank(s):
			s = ""
		case n < in.indent:
			return s, matched
		default:
			s = s[in.indent:]
		}
		matched++
	}
	return s, matched
}

// open opens the containers that s begins with and returns what is behind their
// marks. Below the deepest level that is kept, quotation marks are dropped and
// list marks are text.
func (c *cutter) open(s string, matched int) (rest string, opened bool) {
	for {
		n := indentOf(s)
		if n > 3 || n == len(s) {
			return s, opened
		}
		if s[n] == '>' {
			c.enter(&matched, &opened, container{quote: true})
			s = expandIndent(strings.TrimPrefix(s[n+1:], " "))
			continue
		}
		marker, indent := itemMark(s, n)
		if marker == "" || c.paraOpen && !opened && matched == len(c.stack) && !interrupts(s, marker, indent) {
			return s, opened
		}
		if !opened && matched >= maxNesting || opened && len(c.stack) >= maxNesting {
			return s, opened
		}
		c.enter(&matched, &opened, container{indent: indent, marker: marker})
		if indent >= len(s) {
			return "", true
		}
		s = s[indent:]
		if n := indentOf(s); n > 0 && n < len(s) && s[n] == '\t' {
			s = expandIndent(s)
		}
	}
}

// enter closes what the new container ends and pushes it.
func (c *cutter) enter(matched *int, opened *bool, in container) {
	if !*opened {
		c.closeLeaf()
		c.stack = c.stack[:*matched]
		*opened = true
	}
	if len(c.stack) < maxNesting {
		c.stack = append(c.stack, in)
	}
}

// itemMark returns the list mark at s[n:] and the column its text begins at, or
// "" where there is none or the line is a rule.
func itemMark(s string, n int) (marker string, indent int) {
	i := n
	switch b := s[n]; {
	case b == '-' || b == '*' || b == '+':
		i++
	case isDigit(b):
		for i < len(s) && isDigit(s[i]) && i-n < 9 {
			i++
		}
		if i == len(s) || s[i] != '.' && s[i] != ')' {
			return "", 0
		}
		i++
	default:
		return "", 0
	}
	if i < len(s) && s[i] != ' ' && s[i] != '\t' || isThematicBreak(s) {
		return "", 0
	}
	marker = s[n:i]
	blanks := len(s[i:]) - len(strings.TrimLeft(s[i:], " \t"))
	if blanks == 0 || blanks > 4 || i+blanks == len(s) {
		blanks = 1
	}
	return marker, i + blanks
}

// interrupts reports whether the item may end an open paragraph: it is not
// empty, and a number is 1.
func interrupts(s, marker string, indent int) bool {
	if indent >= len(s) || isBlank(s[indent:]) {
		return false
	}
	return !isDigit(marker[0]) || marker[:len(marker)-1] == "1"
}

// isThematicBreak reports whether s is three or more of - * or _, with blanks
// between.
func isThematicBreak(s string) bool {
	s = strings.TrimLeft(s, " ")
	if s == "" || s[0] != '-' && s[0] != '*' && s[0] != '_' {
		return false
	}
	n := 0
	for i := range len(s) {
		switch s[i] {
		case s[0]:
			n++
		case ' ', '\t':
		default:
			return false
		}
	}
	return n >= 3
}

// goesOn reports whether s, without the marks of the containers, goes on with
// the open paragraph inside them ("lazy continuation"). A quotation goes on
// always, as in CommonMark. An item goes on only with what looks cut off from
// it: briefings set the body right below the last key point, with no blank line
// between.
func (c *cutter) goesOn(s string) bool {
	if c.stack[len(c.stack)-1].quote {
		return true
	}
	s = strings.Trim(s, " \t")
	if first, _ := utf8.DecodeRuneInString(s); unicode.IsLower(first) {
		return true
	}
	last := string(c.para[bytes.LastIndexByte(c.para, '\n')+1:])
	if len(last) > 3*maxWrap || len(s) > 3*maxWrap || endsSentence(last) {
		return false
	}
	return columns(last) >= minWrap && columns(last) <= maxWrap && columns(s) <= maxWrap
}

// startsBlock reports whether s cannot be the continuation of a paragraph.
func (c *cutter) startsBlock(s string) bool {
	bare := strings.TrimLeft(s, " ")
	return headingMark(bare) > 0 || fenceOf(bare) != "" || isThematicBreak(s)
}
