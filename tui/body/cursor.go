package body

import (
	"brief/model"
	"brief/model/text"
)

// sentences returns the sentences of unit u; none for headings and meta lines.
func (p *Pane) sentences(u int) []model.Span {
	if s, ok := p.splits[u]; ok {
		return s
	}
	if len(p.splits) >= keep {
		clear(p.splits)
	}
	var out []model.Span
	if unit := p.units[u]; unit.paragraph >= 0 {
		for _, b := range p.doc.Blocks[unit.first:unit.end] {
			span := b.Span
			if unit.end-unit.first == 1 {
				span = unit.span // a part of a long block
			}
			out = append(out, text.Sentences(p.doc.Text, span)...)
		}
	}
	p.splits[u] = out
	return out
}

// sentenceAt returns the sentence that holds offset, or the one before it in
// the same unit; the zero Span where the unit has none.
func (p *Pane) sentenceAt(offset int) model.Span {
	var found model.Span
	if p.Blank() {
		return found
	}
	for _, s := range p.sentences(unitAt(p.units, offset)) {
		if found.Empty() || s.Start <= offset {
			found = s
		}
	}
	return found
}

// nextSentence returns the first sentence that begins after offset.
func (p *Pane) nextSentence(offset int) model.Span {
	if p.Blank() {
		return model.Span{}
	}
	for u := unitAt(p.units, max(offset, 0)); u < len(p.units); u++ {
		for _, s := range p.sentences(u) {
			if s.Start > offset {
				return s
			}
		}
	}
	return model.Span{}
}

// previousSentence returns the last sentence that begins before offset.
func (p *Pane) previousSentence(offset int) model.Span {
	if p.Blank() {
		return model.Span{}
	}
	for u := unitAt(p.units, offset); u >= 0; u-- {
		list := p.sentences(u)
		for i := len(list) - 1; i >= 0; i-- {
			if list[i].Start < offset {
				return list[i]
			}
		}
	}
	return model.Span{}
}

// Cursor is the span of the sentence under the cursor; empty where the body has
// no sentence.
func (p *Pane) Cursor() model.Span { return p.cursor }

// MoveSentence moves the cursor by one sentence and keeps it in sight. It
// reports whether there was one to go to.
func (p *Pane) MoveSentence(by int) bool {
	s := p.nextSentence(p.cursor.Start)
	if by < 0 {
		s = p.previousSentence(p.cursor.Start)
	}
	return p.goTo(s)
}

// MoveParagraph moves the cursor to the first sentence of the next paragraph,
// or of this one or the one before.
func (p *Pane) MoveParagraph(by int) bool {
	at := p.doc.ParagraphAt(p.cursor.Start)
	if by > 0 {
		if at+1 >= len(p.doc.Paragraphs) {
			return false
		}
		return p.goTo(p.sentenceAt(p.doc.Paragraphs[at+1].Span.Start))
	}
	if at < 0 {
		return false
	}
	if first := p.sentenceAt(p.doc.Paragraphs[at].Span.Start); first != p.cursor || at == 0 {
		return first != p.cursor && p.goTo(first)
	}
	return p.goTo(p.sentenceAt(p.doc.Paragraphs[at-1].Span.Start))
}

func (p *Pane) goTo(s model.Span) bool {
	if s.Empty() {
		return false
	}
	p.cursor = s
	if p.h == 0 {
		return true
	}
	first, last := p.spotOf(s.Start), p.spotOf(s.End-1)
	switch {
	case !p.inSight(s.Start) && less(first, p.top):
		p.top = first
		p.settle()
	case !p.inSight(s.End - 1):
		p.top = last
		p.back(p.h - 1)
		if less(first, p.top) { // longer than the pane: its beginning counts
			p.top = first
			p.settle()
		}
	}
	return true
}

func less(a, b spot) bool { return a.unit < b.unit || a.unit == b.unit && a.row < b.row }

// cursorInSight moves the cursor to the first sentence that begins in sight
// where no part of its own is.
func (p *Pane) cursorInSight() {
	if p.h == 0 || p.Blank() {
		return
	}
	visible := p.visible()
	if visible.Overlaps(p.cursor) {
		return
	}
	if s := p.sentenceAt(visible.Start); s.Start >= visible.Start && s.Start < visible.End {
		p.cursor = s
		return
	}
	if s := p.nextSentence(visible.Start); !s.Empty() && s.Start < visible.End {
		p.cursor = s
	} else if s := p.sentenceAt(visible.Start); !s.Empty() {
		p.cursor = s
	}
}

// visible is the span of the text in sight.
func (p *Pane) visible() model.Span {
	var out model.Span
	s := p.top
	for range p.h {
		if line := p.rows(s.unit)[s.row].line.Span(); !line.Empty() {
			if out.Empty() {
				out.Start = line.Start
			}
			out.End = line.End
		}
		next, ok := p.step(s, 1)
		if !ok {
			break
		}
		s = next
	}
	return out
}
