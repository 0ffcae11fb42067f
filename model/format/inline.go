package format

import (
	"html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model"
	"brief/model/safe"
)

// inlineParser takes the inline markup off one leaf after another; it may be
// used again to save allocations. It follows CommonMark's algorithm for
// delimiter runs and brackets, with its bounds, so that each byte is looked at
// a bounded number of times. Raw HTML is text, but for <br>, which ends a line;
// a tag is kept whole, so that nothing inside it is taken for emphasis.
type inlineParser struct {
	oneLine bool // line ends become spaces, as in cells

	src      string
	refs     map[string]string
	nodes    []node
	pairs    []pair
	delims   []delim
	openers  []int
	brackets []bracket
	noLinks  int // brackets below this index may open images only
	ticks    [maxTicks + 1]int
	ticked   bool // ticks is known
	litFrom  int  // src[litFrom:litEnd] is the text of the last node, if litEnd is not 0
	litEnd   int
}

const (
	// maxTicks is the longest run of backticks that opens code.
	maxTicks = 80
	// maxLabel is the longest label of a reference, in bytes, as in CommonMark.
	maxLabel = 999
)

// node is a piece of the result.
type node struct {
	text  string
	count int // how many times text stands there
	// start and end are where it stands in the output.
	start, end int
}

// pair is a mark from the end of one node to the start of another.
type pair struct {
	mark       model.MarkKind
	open, shut int
	target     string
}

// parse appends src without its markup to out and its marks to marks.
func (p *inlineParser) parse(src string, refs map[string]string, out []byte, marks []model.Mark) ([]byte, []model.Mark) {
	*p = inlineParser{
		oneLine: p.oneLine, src: src, refs: refs,
		nodes: p.nodes[:0], pairs: p.pairs[:0], delims: p.delims[:0], openers: p.openers, brackets: p.brackets[:0],
	}
	for i := 0; i < len(src); {
		n := skipInline(src[i:])
		if n > 0 {
			p.literal(src[i:], n)
		} else {
			n = p.special(i)
		}
		i += n
	}
	p.emphasis(0)
	return p.emit(out, marks)
}

// skipInline is the number of bytes that s begins with and that are no markup.
func skipInline(s string) int {
	for i := range len(s) {
		switch s[i] {
		case '\\', '`', '*', '_', '[', ']', '!', '<', '&', '\n':
			return i
		}
	}
	return len(s)
}

// add appends a piece of text and returns its index.
func (p *inlineParser) add(text string) int {
	p.nodes = append(p.nodes, node{text: text, count: 1})
	p.litEnd = 0
	return len(p.nodes) - 1
}

// literal takes the first n bytes of s, the rest of src, as they are. Text that
// goes on where the last node ends joins it.
func (p *inlineParser) literal(s string, n int) {
	i := len(p.src) - len(s)
	if p.litEnd == i && i > 0 {
		p.nodes[len(p.nodes)-1].text = p.src[p.litFrom : i+n]
	} else {
		p.add(s[:n])
		p.litFrom = i
	}
	p.litEnd = i + n
}

// special takes what begins at i with a byte of markup and returns its length.
func (p *inlineParser) special(i int) int {
	s := p.src[i:]
	switch s[0] {
	case '\\':
		return p.escape(s)
	case '`':
		return p.code(i)
	case '*', '_':
		return p.delimiters(i)
	case '[':
		return p.bracket(i, 1)
	case '!':
		if strings.HasPrefix(s, "![") {
			return p.bracket(i, 2)
		}
	case ']':
		return p.shut(i)
	case '<':
		return p.angle(s)
	case '&':
		return p.entity(s)
	case '\n':
		p.lineEnd()
		return 1
	}
	p.literal(s, 1)
	return 1
}

func (p *inlineParser) lineEnd() {
	if p.oneLine {
		p.add(" ")
	} else {
		p.add("\n")
	}
}

func (p *inlineParser) escape(s string) int {
	if len(s) > 1 && s[1] == '\n' {
		return 1 // a hard line break: the line end follows
	}
	if len(s) > 1 && isPunctuation(s[1]) {
		p.add(s[1:2])
		return 2
	}
	p.literal(s, 1)
	return 1
}

func isPunctuation(b byte) bool {
	return b > ' ' && b < 0x7f && !isLetter(b) && !isDigit(b)
}

// entity decodes an entity or number reference. The result may be anything,
// which is why the text is cleaned after this.
func (p *inlineParser) entity(s string) int {
	if end := strings.IndexByte(s[:min(len(s), 34)], ';'); end > 1 {
		if decoded := html.UnescapeString(s[:end+1]); decoded != s[:end+1] && !strings.HasSuffix(decoded, ";") {
			p.add(decoded)
			return end + 1
		}
	}
	p.literal(s, 1)
	return 1
}

// code takes a code span, or the backticks if nothing closes it.
func (p *inlineParser) code(i int) int {
	n := runLen(p.src[i:])
	end := p.closingTicks(i+n, n)
	if end < 0 {
		p.literal(p.src[i:], n)
		return n
	}
	content := p.src[i+n : end]
	if strings.IndexByte(content, '\n') >= 0 {
		content = strings.ReplaceAll(content, "\n", " ")
	}
	if len(content) > 2 && content[0] == ' ' && content[len(content)-1] == ' ' && !isBlank(content) {
		content = content[1 : len(content)-1]
	}
	open := p.add("")
	p.add(content)
	p.pairs = append(p.pairs, pair{mark: model.MarkCode, open: open, shut: p.add("")})
	return end + n - i
}

func runLen(s string) int {
	n := 1
	for n < len(s) && s[n] == s[0] {
		n++
	}
	return n
}

// closingTicks returns where the run of exactly n backticks stands that is next
// from i on, or -1. The first search that fails notes where the last run of
// each length is, so that no later one searches in vain.
func (p *inlineParser) closingTicks(i, n int) int {
	if n > maxTicks || p.ticked && p.ticks[n] < i {
		return -1
	}
	for i < len(p.src) {
		at := strings.IndexByte(p.src[i:], '`')
		if at < 0 {
			break
		}
		i += at
		run := runLen(p.src[i:])
		if run == n {
			return i
		}
		if run <= maxTicks {
			p.ticks[run] = i
		}
		i += run
	}
	p.ticked = true
	return -1
}

// angle takes an autolink, a line break or a tag.
func (p *inlineParser) angle(s string) int {
	end := strings.IndexAny(s[1:], "<>")
	if end < 1 || s[1+end] != '>' {
		p.literal(s, 1)
		return 1
	}
	inner := s[1 : 1+end]
	switch {
	case isAutolink(inner):
		target := inner
		if !strings.Contains(inner, ":") {
			target = "mailto:" + inner
		}
		open := p.add("")
		p.add(inner)
		p.link(open, p.add(""), target)
	case strings.EqualFold(strings.TrimRight(inner, " /"), "br"):
		p.lineEnd()
	case isLetter(inner[0]), inner[0] == '/', inner[0] == '!', inner[0] == '?':
		p.literal(s, end+2)
	default:
		p.literal(s, 1)
		return 1
	}
	return end + 2
}

// isAutolink reports whether s is an address with its scheme, or an e-mail
// address.
func isAutolink(s string) bool {
	if strings.ContainsAny(s, " \t\n") {
		return false
	}
	scheme, rest, found := strings.Cut(s, ":")
	if !found {
		name, host, ok := strings.Cut(s, "@")
		return ok && name != "" && strings.Contains(host, ".") && !strings.ContainsAny(s, "/\"=")
	}
	if len(scheme) < 2 || len(scheme) > 32 || rest == "" || !isLetter(scheme[0]) {
		return false
	}
	for i := range len(scheme) {
		if b := scheme[i]; !isLetter(b) && !isDigit(b) && b != '+' && b != '.' && b != '-' {
			return false
		}
	}
	return true
}

func (p *inlineParser) link(open, shut int, target string) {
	p.pairs = append(p.pairs, pair{mark: model.MarkLink, open: open, shut: shut, target: safe.Line(target)})
}

// emit appends the nodes to out and the marks that hold something to marks, in
// the order of their spans.
func (p *inlineParser) emit(out []byte, marks []model.Mark) ([]byte, []model.Mark) {
	for i := range p.nodes {
		n := &p.nodes[i]
		n.start = len(out)
		for range n.count {
			out = append(out, n.text...)
		}
		n.end = len(out)
	}
	first := len(marks)
	for _, pr := range p.pairs {
		span := model.Span{Start: p.nodes[pr.open].end, End: p.nodes[pr.shut].start}
		if !span.Empty() {
			marks = append(marks, model.Mark{Kind: pr.mark, Span: span, Target: pr.target})
		}
	}
	slices.SortStableFunc(marks[first:], func(a, b model.Mark) int { return a.Span.Compare(b.Span) })
	return out, marks
}

// runeBefore and runeAfter are what stands around src[i:end]; a space stands
// for its ends.
func runeBefore(s string, i int) rune {
	if i == 0 {
		return ' '
	}
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return r
}

func runeAfter(s string, end int) rune {
	if end == len(s) {
		return ' '
	}
	r, _ := utf8.DecodeRuneInString(s[end:])
	return r
}

func isMarkPunctuation(r rune) bool { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
