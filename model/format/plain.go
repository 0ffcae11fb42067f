package format

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model"
)

// plain reads plain text. The text stays as it is; only spans are found in it.
type plain struct {
	*builder
	t      string
	line   line // the line that is to be read next
	number int  // of the last numbered item, so that "7." goes on from "6."
	run    []line
	indent []int // of the items that the next item may stand under
}

// decodeText reads plain text in its shapes: see the package comment.
func decodeText(b *builder, t string) {
	b.doc.Text = t
	p := plain{builder: b, t: t, line: lineAt(t, 0)}
	p.head()
	p.body()
}

func (p *plain) advance() { p.line = lineAt(p.t, p.line.next) }

func (p *plain) text(l line) string { return l.span.In(p.t) }

// isItem reports whether l opens a list item. A number does where a list may
// begin with it or the last list goes on with it: "1972. That year" is prose.
func (p *plain) isItem(l line) bool {
	return l.kind == bulletLine || l.kind == numberLine && (l.number <= 1 || l.number == p.number+1)
}

// peek returns the line behind the current one, or behind the blank lines that
// follow it.
func (p *plain) peek(skipBlank bool) line {
	l := lineAt(p.t, p.line.next)
	for skipBlank && l.kind == blankLine {
		l = lineAt(p.t, l.next)
	}
	return l
}

func (p *plain) skipBlank() {
	for p.line.kind == blankLine {
		p.advance()
	}
}

// head reads what stands before the body: the title, meta lines, key points.
func (p *plain) head() {
	opened, listed := false, false // a line was read; key points were
	for {
		l := p.line
		switch {
		case l.kind == endLine:
			return
		case l.kind == blankLine || l.kind == ruleLine:
			p.advance()
			continue
		case p.isItem(l):
			if listed {
				return
			}
			p.leadingPoints()
			listed = true
			continue
		case l.kind == textLine && p.headLine(opened || listed):
		case l.kind == headingLine && !opened && l.level == 1 && p.takesTitle(l.content().In(p.t)):
			p.add(model.Block{Kind: model.BlockTitle, Span: l.content()})
			p.advance()
		default:
			return
		}
		opened = true
	}
}

// headLine reads one line of the head if it belongs there; a title only where
// nothing was read before.
func (p *plain) headLine(opened bool) bool {
	l := p.line
	s := p.text(l)
	if isKeyPointHeading(s) {
		return false
	}
	if title, ok := p.meta(s); ok {
		kind, span := model.BlockMeta, l.span
		if !title.Empty() && p.takesTitle(title.In(s)) {
			kind = model.BlockTitle
			span = model.Span{Start: l.span.Start + title.Start, End: l.span.Start + title.End}
		}
		p.add(model.Block{Kind: kind, Span: span})
		p.advance()
		return true
	}
	if opened && !p.onlyMeta() || !p.isTitle(l) || !p.takesTitle(s) {
		return false
	}
	p.add(model.Block{Kind: model.BlockTitle, Span: l.span})
	p.advance()
	if p.line.kind == ruleLine {
		p.advance()
	}
	return true
}

// onlyMeta reports whether all blocks so far are meta lines.
func (p *plain) onlyMeta() bool {
	for _, block := range p.doc.Blocks {
		if block.Kind != model.BlockMeta {
			return false
		}
	}
	return true
}

// isTitle reports whether the current line l looks like the title: it is short
// and no sentence, something follows it, and it stands apart from that or over
// a rule, a list or a meta line.
func (p *plain) isTitle(l line) bool {
	s := p.text(l)
	if columns(truncate(s, 400)) > maxTitleRunes || strings.ContainsAny(s[len(s)-1:], ".:;,") || strings.HasSuffix(s, "…") {
		return false
	}
	next := p.peek(false)
	switch {
	case p.peek(true).kind == endLine:
		return false
	case next.kind == blankLine || next.kind == ruleLine || p.isItem(next):
		return true
	case next.kind != textLine:
		return false
	}
	var probe builder // what the line says is stated when it is its turn
	_, isMeta := probe.meta(p.text(next))
	return isMeta || isKeyPointHeading(p.text(next))
}

// leadingPoints reads the list that opens the document as its key points. Where
// it is numbered and there is no body, it is the body.
func (p *plain) leadingPoints() {
	first := len(p.doc.Blocks)
	ordered := p.line.kind == numberLine
	p.items(model.BlockKeyPoint)
	if ordered && p.line.kind == endLine {
		p.pointsToItems(first)
	}
}

// body reads to the end of the text.
func (p *plain) body() {
	for p.line.kind != endLine {
		if p.full() {
			p.addRest(p.t, p.line.span.Start)
			return
		}
		switch l := p.line; {
		case l.kind == blankLine || l.kind == ruleLine:
			p.advance()
		case p.isItem(l):
			p.items(model.BlockItem)
		case l.kind == headingLine:
			p.heading(l.content(), l.level)
		case l.kind == textLine && isKeyPointHeading(p.text(l)) && p.isItem(p.peek(true)):
			p.heading(l.span, 2)
		default:
			p.paragraphs()
		}
	}
}

// heading adds a heading and reads the key points below it if it heads them.
func (p *plain) heading(span model.Span, level int) {
	p.advance()
	if !span.Empty() {
		p.add(model.Block{Kind: model.BlockHeading, Span: span, Level: level})
	}
	if !isKeyPointHeading(span.In(p.t)) {
		return
	}
	p.skipBlank()
	if p.isItem(p.line) {
		p.items(model.BlockKeyPoint)
	}
}

// items reads list items to the first line that is none. Blank lines between
// items belong to the list, and so do indented paragraphs below items of the
// body.
func (p *plain) items(kind model.BlockKind) {
	p.indent = p.indent[:0]
	for !p.full() {
		l := p.line
		switch {
		case p.isItem(l):
			p.item(kind, l)
		case l.kind == blankLine:
			if next := p.peek(true); !p.isItem(next) && (kind == model.BlockKeyPoint || next.kind != textLine || next.indent < 2) {
				return
			}
			p.skipBlank()
		case l.kind == textLine && l.indent >= 2 && kind == model.BlockItem:
			p.advance()
			p.add(model.Block{Kind: kind, Span: p.continued(l), Level: max(len(p.indent)-1, 0)})
		default:
			return
		}
	}
}

// item reads one item with the lines that go on with it.
func (p *plain) item(kind model.BlockKind, l line) {
	for len(p.indent) > 0 && p.indent[len(p.indent)-1] > l.indent {
		p.indent = p.indent[:len(p.indent)-1]
	}
	if n := len(p.indent); n < maxNesting && (n == 0 || p.indent[n-1] < l.indent) {
		p.indent = append(p.indent, l.indent)
	}
	if l.kind == numberLine {
		p.number = l.number
	}
	p.advance()
	span := p.continued(l)
	if !span.Empty() {
		p.add(model.Block{Kind: kind, Span: span, Level: len(p.indent) - 1, Marker: l.mark.In(p.t)})
	}
}

// continued takes the lines that go on with the item or indented paragraph l
// and returns the whole span: lines that are indented deeper than its mark, or
// lines of a wrapped item that begin in the middle of a sentence.
func (p *plain) continued(l line) model.Span {
	span := l.content()
	last := l
	for p.line.kind == textLine {
		deeper := p.line.indent > l.indent || l.mark.Empty() && p.line.indent == l.indent
		if !deeper && !p.wrapsOn(last, p.line) {
			break
		}
		last = p.line
		if span.Empty() {
			span.Start = last.span.Start
		}
		span.End = last.span.End
		p.advance()
	}
	return span
}

// wrapsOn reports whether next looks like what was cut off from the end of l by
// wrapping: l is of a width that text is wrapped at and next begins with a
// lower-case letter.
func (p *plain) wrapsOn(l, next line) bool {
	width := l.span.Len() + l.indent
	if width < 40 || width > 3*maxWrap || next.span.Len() > 3*maxWrap {
		return false
	}
	first, _ := utf8.DecodeRuneInString(p.t[next.span.Start:])
	s := p.text(l)
	return unicode.IsLower(first) && columns(s) >= 40 && columns(s) <= maxWrap && columns(p.text(next)) <= maxWrap
}
