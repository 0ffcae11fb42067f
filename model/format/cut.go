package format

import (
	"bytes"
	"strings"

	"brief/model"
)

// leafLine takes what is left of a line behind the marks of its containers.
func (c *cutter) leafLine(s string) {
	indent := indentOf(s)
	bare := s[indent:]
	switch {
	case isBlank(s):
		c.closeLeaf()
	case indent >= 4 && !c.paraOpen:
		c.closeLeaf()
		c.openCode("", 4)
		c.code = append(append(c.code, s[4:]...), '\n')
	case indent >= 4:
		c.addText(bare)
	case c.paraOpen && isUnderline(bare):
		c.underlined(bare)
	case isThematicBreak(bare):
		c.closeLeaf()
	case headingMark(bare) > 0:
		c.closeLeaf()
		c.heading(bare)
	case fenceOf(bare) != "":
		c.closeLeaf()
		c.openCode(fenceOf(bare), indent)
	case c.columns > 0:
		c.tableRow(bare, false)
	case c.paraOpen && isDelimiterRow(bare) && c.opensTable(bare):
	default:
		c.addText(bare)
	}
}

// addText adds a line to the open paragraph or opens one.
func (c *cutter) addText(s string) {
	if !c.paraOpen {
		c.closeLeaf()
		c.paraOpen, c.paraDepth = true, len(c.stack)
	} else {
		c.para = append(c.para, '\n')
	}
	c.para = append(c.para, strings.Trim(s, " \t")...)
}

// add appends a leaf with what the containers say of it.
func (c *cutter) add(l leaf) {
	quotes, items := 0, 0
	for _, in := range c.stack {
		if in.quote {
			quotes++
		} else {
			items++
		}
	}
	if n := len(c.stack); n > 0 {
		in := &c.stack[n-1]
		if l.kind == model.BlockParagraph {
			l.kind, l.level = model.BlockItem, items-1
			if in.quote {
				l.kind, l.level = model.BlockQuote, quotes
			}
		}
		if l.kind == model.BlockItem {
			l.marker = in.marker
		}
		in.marker = ""
	}
	c.leaves = append(c.leaves, l)
}

// closeLeaf ends the open paragraph, code or table.
func (c *cutter) closeLeaf() {
	c.columns = 0
	if c.codeOpen {
		c.closeCode()
	}
	if !c.paraOpen {
		return
	}
	if content := c.takeParagraph(); content != "" {
		c.add(leaf{kind: model.BlockParagraph, content: content})
	}
}

func (c *cutter) closeAll() {
	c.closeLeaf()
	c.stack = c.stack[:0]
}

// takeParagraph ends the open paragraph and returns its text without the
// reference definitions at its head.
func (c *cutter) takeParagraph() string {
	content := string(c.para)
	c.para, c.paraOpen = c.para[:0], false
	for strings.HasPrefix(content, "[") {
		first, rest, _ := strings.Cut(content, "\n")
		label, target, ok := definition(first)
		if !ok {
			break
		}
		c.define(label, target, first)
		content = rest
	}
	return content
}

// define keeps a definition, and its line as a leaf for the case that nothing
// refers to it. Of two definitions of a label the first counts; the second is
// never referred to.
func (c *cutter) define(label, target, line string) {
	if c.refs == nil {
		c.refs = map[string]string{}
	}
	if _, known := c.refs[label]; known {
		label = ""
	} else {
		c.refs[label] = target
	}
	c.leaves = append(c.leaves, leaf{kind: model.BlockParagraph, content: line, ref: label, isRef: true})
}

// definition reads "[label]: target" with an optional title behind it. A
// footnote ("[^1]: text") is text, and so is a "comment" of which the target
// is "#" or nothing: it would hide its words.
func definition(s string) (label, target string, ok bool) {
	end := strings.Index(s, "]:")
	if end < 2 || end > maxLabel || s[1] == '^' || strings.ContainsAny(s[1:end], "[]") {
		return "", "", false
	}
	target, n := destination(strings.TrimLeft(s[end+2:], " \t"))
	rest := strings.TrimLeft(s[end+2:], " \t")[n:]
	if target == "" || target == "#" || isBlank(s[1:end]) {
		return "", "", false
	}
	if tail := strings.Trim(rest, " \t"); tail != "" && (tail == rest || titleLen(tail) != len(tail)) {
		return "", "", false
	}
	return normalLabel(s[1:end]), target, true
}

// headingMark is the number of # of the heading that s is, or 0.
func headingMark(s string) int {
	n := len(s) - len(strings.TrimLeft(s, "#"))
	if n > 6 || n < len(s) && s[n] != ' ' && s[n] != '\t' {
		return 0
	}
	return n
}

func (c *cutter) heading(s string) {
	n := headingMark(s)
	content := strings.Trim(s[n:], " \t")
	if bare := strings.TrimRight(content, "#"); bare == "" || strings.HasSuffix(bare, " ") || strings.HasSuffix(bare, "\t") {
		content = strings.TrimRight(bare, " \t")
	}
	c.add(leaf{kind: model.BlockHeading, level: n, content: content})
}

// isUnderline reports whether s makes a heading of the paragraph above it.
func isUnderline(s string) bool {
	s = strings.TrimRight(s, " \t")
	return s != "" && (strings.Trim(s, "=") == "" || strings.Trim(s, "-") == "")
}

// underlined ends the open paragraph as a heading.
func (c *cutter) underlined(s string) {
	level := 2
	if s[0] == '=' {
		level = 1
	}
	if content := c.takeParagraph(); content != "" {
		c.add(leaf{kind: model.BlockHeading, level: level, content: content})
	}
}

// fenceOf returns the fence that s opens code with, or "".
func fenceOf(s string) string {
	if s == "" || s[0] != '`' && s[0] != '~' {
		return ""
	}
	n := len(s) - len(strings.TrimLeft(s, s[:1]))
	if n < 3 || s[0] == '`' && strings.IndexByte(s[n:], '`') >= 0 {
		return ""
	}
	return s[:n]
}

func (c *cutter) openCode(fence string, indent int) {
	c.code, c.codeOpen = c.code[:0], true
	c.fence, c.codeIn, c.codeDepth = fence, indent, len(c.stack)
}

// codeLine takes a line while code is open and reports whether it belongs to
// the code.
func (c *cutter) codeLine(s string, matched int) bool {
	if matched < c.codeDepth {
		return false
	}
	indent := indentOf(s)
	if c.fence == "" {
		if !isBlank(s) && indent < 4 {
			return false
		}
	} else if bare := strings.TrimRight(s[indent:], " \t"); indent < 4 && len(bare) >= len(c.fence) && strings.Trim(bare, c.fence[:1]) == "" {
		c.closeCode()
		return true
	}
	c.code = append(append(c.code, s[min(indent, c.codeIn):]...), '\n')
	return true
}

func (c *cutter) closeCode() {
	c.codeOpen = false
	if content := strings.Trim(string(c.code), "\n"); !isBlank(content) {
		c.add(leaf{kind: model.BlockCode, content: content})
	}
}

// isDelimiterRow reports whether s is the second row of a table.
func isDelimiterRow(s string) bool {
	return strings.Trim(s, "|-: \t") == "" && strings.Contains(s, "-") && strings.ContainsAny(s, "|:")
}

// opensTable makes the last line of the open paragraph the header of a table if
// it has as many cells as the delimiter row s, and reports whether it has.
func (c *cutter) opensTable(s string) bool {
	at := bytes.LastIndexByte(c.para, '\n') + 1
	header := string(c.para[at:])
	cells := len(splitCells(s))
	if len(splitCells(header)) != cells {
		return false
	}
	c.para = c.para[:max(at-1, 0)]
	if at == 0 {
		c.para, c.paraOpen = c.para[:0], false
	}
	c.closeLeaf()
	c.table++
	c.row, c.columns = 0, cells
	c.tableRow(header, true)
	return true
}

// tableRow adds the cells of a row, also those that the header has no column
// for. Empty cells are left out; the columns of the others say where they are.
func (c *cutter) tableRow(s string, header bool) {
	for i, cell := range splitCells(s) {
		if cell != "" {
			c.add(leaf{kind: model.BlockCell, content: cell, table: c.table, row: c.row, column: i, header: header})
		}
	}
	c.row++
}

// splitCells returns the cells of a row: what stands between its unescaped bars.
func splitCells(s string) []string {
	s = strings.TrimPrefix(strings.Trim(s, " \t"), "|")
	cells := make([]string, 0, 8)
	start := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '|':
			cells = append(cells, cellText(s[start:i]))
			start = i + 1
		}
	}
	if start < len(s) && !isBlank(s[start:]) {
		cells = append(cells, cellText(s[start:]))
	}
	return cells
}

func cellText(s string) string {
	return strings.ReplaceAll(strings.Trim(s, " \t"), `\|`, "|")
}
