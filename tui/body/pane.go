package body

import (
	"brief/model"
	"brief/tui/theme"
	"brief/tui/typeset"
)

// Pane shows one document. Make it with New; the zero Pane shows nothing.
type Pane struct {
	doc    *model.Document
	setter *typeset.Setter
	theme  *theme.Theme

	units  []unit
	cache  map[int][]row
	tables map[int][]int
	splits map[int][]model.Span // sentences by unit

	w, h   int // of the text area, gutter included, rule excluded
	top    spot
	cursor model.Span

	resized anchor
	put     brought

	evidence, tint, hits []model.Span // ordered
	current              model.Span
}

// spot is one row of one unit.
type spot struct{ unit, row int }

// anchor is the place that a change of size keeps, until the user moves: without
// it each size would round the place to the beginning of one of its rows.
type anchor struct {
	place
	set bool
	// What the last size has made of it, for the hit that n and N stood on.
	top         spot
	cursor, hit model.Span
}

// place is what a change of size starts from.
type place struct {
	offset int
	blank  bool
	cursor model.Span
	seen   bool // the current hit was in sight
	lost   bool // nothing of the cursor's sentence was in sight
}

// brought is what Show has brought into sight. Until something moves a change of size
// brings it there again: so it does not matter whether what is beside the body grows
// before or after.
type brought struct {
	span   model.Span
	top    spot
	cursor model.Span
	set    bool
}

// New returns a pane for d. The setter may be shared by the panes of a session.
func New(d *model.Document, setter *typeset.Setter, th *theme.Theme) *Pane {
	p := &Pane{doc: d, setter: setter, theme: th, units: units(d)}
	p.forget()
	p.splits = map[int][]model.Span{}
	if first := p.nextSentence(-1); !first.Empty() {
		p.cursor = first
	}
	return p
}

// forget drops what depends on the width.
func (p *Pane) forget() {
	p.cache = map[int][]row{}
	p.tables = map[int][]int{}
}

// SetTheme changes the colours; nothing is typeset again.
func (p *Pane) SetTheme(th *theme.Theme) { p.theme = th }

// SetSize gives the pane w by h cells and keeps the place: the first row where
// the cursor is still in sight below it, else the cursor. The current hit stays in
// sight where it was.
func (p *Pane) SetSize(w, h int) {
	if w == p.w && h == p.h {
		return
	}
	from, again := p.place(), p.put.set && p.put.top == p.top && p.put.cursor == p.cursor
	p.cursor = from.cursor
	if w != p.w {
		p.w = w
		p.forget()
	}
	p.h = h
	if again {
		p.bring(p.put.span)
		p.resized = anchor{from, true, p.top, p.cursor, p.current}
		return
	}
	p.setTop(from.offset, from.blank)
	if !from.lost && p.cursorLost() {
		p.goTo(p.cursor)
	}
	if from.seen && !p.hitInSight() && h > 0 {
		p.top = p.spotOf(p.current.Start)
		p.back(h / 3)
		p.cursorInSight()
	}
	p.resized = anchor{from, true, p.top, p.cursor, p.current}
}

// place is the present one or, where nothing has moved since the last change of
// size, the one that was kept then.
func (p *Pane) place() place {
	if a := p.resized; a.set && a.top == p.top && a.cursor == p.cursor && a.hit == p.current {
		return a.place
	}
	offset, blank := p.topOffset()
	return place{offset, blank, p.cursor, p.hitInSight(), p.cursorLost()}
}

// cursorLost reports whether nothing of the cursor's sentence is in sight, as where
// a heading fills the pane.
func (p *Pane) cursorLost() bool {
	return !p.Blank() && p.h > 0 && !p.visible().Overlaps(p.cursor)
}

// hitInSight reports whether the whole of the current hit is visible.
func (p *Pane) hitInSight() bool {
	return !p.current.Empty() && !p.Blank() && p.h > 0 &&
		p.units[unitAt(p.units, p.current.Start)].span.Overlaps(p.current) &&
		p.inSight(p.current.Start) && p.inSight(p.current.End-1)
}

// textWidth is the width of the text without gutter and the column of air.
func (p *Pane) textWidth() int {
	return max(min(p.w-p.gutter()-1, 80), typeset.MinWidth)
}

// gutter is the width of paragraph number, cursor, mark and a space.
func (p *Pane) gutter() int { return p.digits() + 3 }

func (p *Pane) digits() int {
	n := 2
	for v := len(p.doc.Paragraphs); v >= 100; v /= 10 {
		n++
	}
	return n
}

// SetEvidence names the sentences that back key points.
func (p *Pane) SetEvidence(spans []model.Span) { p.evidence = spans }

// SetTint names the spans of the item under a side pane's cursor.
func (p *Pane) SetTint(spans []model.Span) { p.tint = spans }

// SetHits names the hits and the one that n and N stand on (or the zero Span).
func (p *Pane) SetHits(spans []model.Span, current model.Span) { p.hits, p.current = spans, current }

// Blank reports whether there is nothing to show.
func (p *Pane) Blank() bool { return len(p.units) == 0 }
