package body

import (
	"sort"

	"brief/model"
	"brief/tui/typeset"
)

// unit is what is typeset in one go.
type unit struct {
	// span is the unit's text; it holds all cells of a table row.
	span model.Span
	// first and end are the range of Document.Blocks; more than one only for the
	// cells of a table row.
	first, end int
	// paragraph is the index in Document.Paragraphs, or -1.
	paragraph int
	// part counts the pieces of a long block from 0.
	part int
}

// units lists what of a document the body shows, in order: everything but the
// key points, which have a pane of their own.
func units(d *model.Document) []unit {
	out := make([]unit, 0, len(d.Blocks))
	p := 0
	for i := 0; i < len(d.Blocks); i++ {
		b := d.Blocks[i]
		if b.Kind == model.BlockKeyPoint || b.Span.Empty() {
			continue
		}
		for p < len(d.Paragraphs) && d.Paragraphs[p].EndBlock <= i {
			p++
		}
		paragraph, end, span := -1, i+1, b.Span
		if p < len(d.Paragraphs) && d.Paragraphs[p].FirstBlock <= i {
			paragraph, end, span = p, d.Paragraphs[p].EndBlock, d.Paragraphs[p].Span
		}
		for part, s := range typeset.Cut(d.Text, span) {
			out = append(out, unit{s, i, end, paragraph, part})
			if b.Kind == model.BlockCell {
				out[len(out)-1].span = span
				break // a row is kept whole
			}
		}
		i = end - 1
	}
	return out
}

// unitAt returns the index of the unit that holds offset, or of the next one
// where offset lies between two; -1 where there is none.
func unitAt(units []unit, offset int) int {
	i := sort.Search(len(units), func(i int) bool { return units[i].span.End > offset })
	if i == len(units) {
		return len(units) - 1
	}
	return i
}
