package format

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model"
)

const (
	// minWrap and maxWrap bound, in columns, the widths that text is wrapped at.
	minWrap = 40
	maxWrap = 160
	// maxRun bounds the lines that are judged together.
	maxRun = 1 << 14
)

// paragraphs reads a run of text lines. Lines wrapped at about one width are
// one paragraph; other lines are one paragraph each, as in texts that write
// every paragraph as one line.
func (p *plain) paragraphs() {
	p.gather()
	if len(p.run) == 1 && p.line.kind == ruleLine && (p.t[p.line.span.Start] == '=' || p.t[p.line.span.Start] == '-') &&
		p.run[0].span.Len() <= 2*maxTitleRunes {
		level := 2
		if p.t[p.line.span.Start] == '=' {
			level = 1
		}
		p.heading(p.run[0].span, level)
		return
	}
	width := p.wrapWidth()
	start := p.run[0].span.Start
	for i, l := range p.run {
		if i+1 < len(p.run) && width > 0 && !p.breaks(l, p.run[i+1], width) {
			continue
		}
		p.add(model.Block{Kind: model.BlockParagraph, Span: model.Span{Start: start, End: l.span.End}})
		if i+1 < len(p.run) {
			start = p.run[i+1].span.Start
		}
	}
}

// gather reads the run of text lines that begins with the current line into
// p.run. The first line is taken for text whatever it looks like.
func (p *plain) gather() {
	p.run = append(p.run[:0], p.line)
	p.advance()
	for len(p.run) < maxRun && (p.line.kind == textLine || p.line.kind == numberLine && !p.isItem(p.line)) {
		if isKeyPointHeading(p.text(p.line)) && p.isItem(p.peek(true)) {
			return
		}
		p.run = append(p.run, p.line)
		p.advance()
	}
}

// wrapWidth returns the width, in columns, at which the run is wrapped, or 0
// where it is not: the longest line is of a likely width, three in five lines
// could not have taken the first word of the next one, and one at least ends in
// the middle of a sentence.
func (p *plain) wrapWidth() int {
	if len(p.run) < 2 {
		return 0
	}
	width := 0
	for i, l := range p.run {
		if l.span.Len() > 3*maxWrap {
			return 0
		}
		p.run[i].width = columns(p.text(l))
		width = max(width, p.run[i].width)
	}
	if width < minWrap || width > maxWrap {
		return 0
	}
	forced, open := 0, 0
	for i, l := range p.run[:len(p.run)-1] {
		if p.forced(l, p.run[i+1], width) {
			forced++
		}
		if !endsSentence(p.text(l)) {
			open++
		}
	}
	if open == 0 || forced*5 < (len(p.run)-1)*3 {
		return 0
	}
	return width
}

// forced reports whether the first word of next would not have fitted behind l,
// or hardly.
func (p *plain) forced(l, next line, width int) bool {
	word, _, _ := strings.Cut(p.text(next), " ")
	return l.width+1+columns(word) > width-width/8
}

// breaks reports whether a paragraph ends with l inside a wrapped run: the line
// is short, a sentence ends with it and another begins.
func (p *plain) breaks(l, next line, width int) bool {
	first, _ := utf8.DecodeRuneInString(p.text(next))
	return !p.forced(l, next, width) && endsSentence(p.text(l)) && !unicode.IsLower(first)
}
