package body

import "brief/model"

// topOffset is where the text of the first visible row begins, and whether that
// row is the blank one before a unit.
func (p *Pane) topOffset() (offset int, blank bool) {
	if p.Blank() || p.h == 0 {
		return 0, true
	}
	rows := p.rows(p.top.unit)
	for _, r := range rows[min(p.top.row, len(rows)-1):] {
		if s := r.line.Span(); !s.Empty() {
			return s.Start, len(rows[p.top.row].line) == 0 && p.top.row == 0
		}
	}
	return p.units[p.top.unit].span.Start, false
}

// setTop makes the row that shows offset the first one.
func (p *Pane) setTop(offset int, blank bool) {
	if p.Blank() || p.h == 0 {
		return
	}
	p.top = p.spotOf(offset)
	if blank && p.h > 1 && p.top.row == 1 && len(p.rows(p.top.unit)[0].line) == 0 {
		p.top.row = 0
	}
	p.settle()
}

// spotOf returns the row that shows offset.
func (p *Pane) spotOf(offset int) spot {
	u := unitAt(p.units, offset)
	rows := p.rows(u)
	at := 0
	for i, r := range rows {
		s := r.line.Span()
		if !s.Empty() && s.Start > offset {
			break
		}
		if !s.Empty() {
			at = i
		}
	}
	if at == 0 && len(rows) > 1 && len(rows[0].line) == 0 && !rows[0].rule {
		at = 1
	}
	return spot{u, at}
}

// step moves s by one row; ok is false at either end.
func (p *Pane) step(s spot, by int) (spot, bool) {
	s.row += by
	for s.row < 0 {
		if s.unit == 0 {
			return spot{}, false
		}
		s.unit--
		s.row += len(p.rows(s.unit))
	}
	for s.row >= len(p.rows(s.unit)) {
		if s.unit == len(p.units)-1 {
			return s, false
		}
		s.row -= len(p.rows(s.unit))
		s.unit++
	}
	return s, true
}

// settle moves the top back where the text would end above the pane's bottom.
func (p *Pane) settle() {
	rows := p.rows(p.top.unit)
	p.top.row = max(0, min(p.top.row, len(rows)-1))
	if last := p.lastTop(); last.unit < p.top.unit || last.unit == p.top.unit && last.row < p.top.row {
		p.top = last
	}
}

// lastTop is the top at which the last row stands at the bottom of the pane.
func (p *Pane) lastTop() spot {
	s := spot{len(p.units) - 1, 0}
	s.row = len(p.rows(s.unit)) - 1
	for range max(p.h-1, 0) {
		before, ok := p.step(s, -1)
		if !ok {
			return spot{}
		}
		s = before
	}
	return s
}

// Scroll moves the text by n rows, down where n is positive, and reports
// whether it moved.
func (p *Pane) Scroll(n int) bool {
	if p.Blank() {
		return false
	}
	was := p.top
	by := 1
	if n < 0 {
		by, n = -1, -n
	}
	last := p.lastTop()
	for range n {
		if by > 0 && p.top == last {
			break
		}
		next, ok := p.step(p.top, by)
		if !ok {
			break
		}
		p.top = next
	}
	if next, ok := p.step(p.top, by); ok && p.h == 1 && p.atBlank() && p.top != was {
		p.top = next // not to show a blank row and nothing else
	}
	p.settle()
	p.cursorInSight()
	return p.top != was
}

// atBlank reports whether the first row is a blank one.
func (p *Pane) atBlank() bool {
	r := p.rows(p.top.unit)[p.top.row]
	return len(r.line) == 0 && !r.rule
}

// Page moves by a share of the pane's height, keeping two rows in sight of a
// whole page where there are as many.
func (p *Pane) Page(numerator, denominator int) bool {
	by := sign(numerator)
	n := p.h * numerator * by / denominator
	if denominator == 1 {
		n -= 2
	}
	return p.Scroll(by * max(n, 1))
}

func sign(n int) int {
	if n < 0 {
		return -1
	}
	return 1
}

// Top goes to the beginning, Bottom to the end; the cursor goes along.
func (p *Pane) Top() {
	p.top = spot{}
	if first := p.nextSentence(-1); !first.Empty() {
		p.cursor = first
	}
}

// Bottom goes to the end.
func (p *Pane) Bottom() {
	if p.Blank() {
		return
	}
	p.top = p.lastTop()
	if last := p.previousSentence(len(p.doc.Text) + 1); !last.Empty() {
		p.cursor = last
	}
	p.cursorInSight()
}

// AtEnd reports whether the last row is in sight.
func (p *Pane) AtEnd() bool { return p.Blank() || p.h == 0 || p.top == p.lastTop() || p.fits() }

// fits reports whether the whole text is in sight.
func (p *Pane) fits() bool { return p.top == spot{} && p.lastTop() == spot{} }

// Percent says how far the text has been read: 100 where its end is in sight.
func (p *Pane) Percent() int {
	if p.AtEnd() {
		return 100
	}
	offset, _ := p.topOffset()
	first, last := p.units[0].span.Start, p.units[len(p.units)-1].span.End
	return (offset - first) * 100 / max(last-first, 1)
}

// Show brings span into sight, a third down the pane where it was not, and puts
// the cursor on its sentence. It answers false where the body does not show
// span (it stands in a key point).
func (p *Pane) Show(span model.Span) bool {
	if p.Blank() || p.h == 0 {
		return false
	}
	u := p.units[unitAt(p.units, span.Start)]
	if !u.span.Overlaps(span) {
		return false
	}
	if s := p.sentenceAt(span.Start); !s.Empty() {
		p.cursor = s
	}
	if !p.inSight(span.Start) || !p.inSight(span.End-1) {
		p.bring(span)
	}
	return true
}

// bring puts the beginning of span a third down the pane.
func (p *Pane) bring(span model.Span) {
	p.top = p.spotOf(span.Start)
	p.back(p.h / 3)
	p.put = brought{span, p.top, p.cursor, true}
}

// back moves the top up by n rows without touching the cursor.
func (p *Pane) back(n int) {
	for range n {
		s, ok := p.step(p.top, -1)
		if !ok {
			break
		}
		p.top = s
	}
	p.settle()
}

// Put scrolls so that the cursor's sentence begins at a share of the height:
// 0 at the top, 1 in the middle, 2 at the bottom.
func (p *Pane) Put(where int) {
	if p.cursor.Empty() || p.h == 0 {
		return
	}
	p.top = p.spotOf(p.cursor.Start)
	p.back(where * (p.h - 1) / 2)
}

// inSight reports whether the row that shows offset is visible.
func (p *Pane) inSight(offset int) bool {
	at := p.spotOf(offset)
	s := p.top
	for range p.h {
		if s == at {
			return true
		}
		next, ok := p.step(s, 1)
		if !ok {
			return false
		}
		s = next
	}
	return false
}

// First returns where the first row in sight begins, and whether it is the blank one
// before that text; 0 before the pane has a size.
func (p *Pane) First() (offset int, blank bool) { return p.topOffset() }

// Height is how many rows of text there are room for.
func (p *Pane) Height() int { return p.h }

// Return goes to a place that First and the beginning of Cursor were at an earlier time.
// The pane may have had another size then: a change of size starts from that place, until
// something moves. The cursor stays in sight.
func (p *Pane) Return(top int, blank bool, cursor int) {
	if s := p.sentenceAt(cursor); !s.Empty() {
		p.cursor = s
	}
	p.setTop(top, blank)
	from := place{offset: top, blank: blank, cursor: p.cursor}
	if p.cursorLost() {
		p.goTo(p.cursor)
	}
	p.resized = anchor{from, true, p.top, p.cursor, p.current}
}

// Place is where a reader was.
type Place struct {
	cursor model.Span
	top    int
	blank  bool
}

// Place returns the present place, for Restore.
func (p *Pane) Place() Place {
	top, blank := p.topOffset()
	return Place{p.cursor, top, blank}
}

// Restore goes back to a place.
func (p *Pane) Restore(at Place) {
	p.cursor = at.cursor
	p.setTop(at.top, at.blank)
}
