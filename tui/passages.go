package tui

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model"
	"brief/tui/results"
)

// How much text a passage has around its hit, in bytes; near is the distance up
// to which a further hit is shown in the same passage.
const (
	passageBefore = 160
	passageAfter  = 280
	passageNear   = 60
)

// passages are the first of the places in spans, which are ordered, with the text
// of the block around them.
func passages(doc *model.Document, spans []model.Span, most int) []results.Passage {
	var out []results.Passage
	for i, b := 0, 0; i < len(spans) && len(out) < most; {
		for b < len(doc.Blocks)-1 && doc.Blocks[b].Span.End <= spans[i].Start {
			b++
		}
		n := 1
		for i+n < len(spans) && spans[i+n].End <= doc.Blocks[b].Span.End && spans[i+n].Start-spans[i+n-1].End <= passageNear &&
			spans[i+n].End-spans[i].End <= passageAfter {
			n++
		}
		out = append(out, passage(doc, b, spans[i:i+n]))
		i += n
	}
	return out
}

func passage(doc *model.Document, block int, hits []model.Span) results.Passage {
	around := doc.Blocks[block].Span
	first, last := hits[0], hits[len(hits)-1]
	cut := model.Span{
		Start: max(around.Start, boundary(doc.Text, first.Start-passageBefore)),
		End:   min(around.End, boundary(doc.Text, max(first.End+passageAfter, last.End))),
	}
	// A hit may be longer than any line: its beginning will do.
	cut.End = min(cut.End, boundary(doc.Text, first.Start+passageBefore+passageAfter))
	f := flat{text: doc.Text}
	if cut.Start > around.Start {
		f.WriteString("…")
	}
	v := results.Passage{Where: where(doc, block, first.Start), Span: first}
	at := cut.Start
	for _, h := range hits {
		h.Start, h.End = min(h.Start, cut.End), min(h.End, cut.End)
		f.add(at, h.Start)
		lit := model.Span{Start: f.Len()}
		f.add(h.Start, h.End)
		if lit.End = f.Len(); !lit.Empty() {
			v.Lit = append(v.Lit, lit)
		}
		at = h.End
	}
	f.add(at, cut.End)
	v.Text = f.String()
	return v
}

// flat gathers parts of a text on one line: a run of white space becomes a space.
type flat struct {
	strings.Builder
	text  string
	space bool // it ends with one
}

func (f *flat) add(from, to int) {
	for _, r := range f.text[from:to] {
		space := unicode.IsSpace(r)
		if space && f.space {
			continue
		}
		if f.space = space; space {
			r = ' '
		}
		f.WriteRune(r)
	}
}

// boundary is the beginning of the rune at offset, which may lie outside text.
func boundary(text string, offset int) int {
	offset = max(0, min(offset, len(text)))
	for offset > 0 && offset < len(text) && !utf8.RuneStart(text[offset]) {
		offset--
	}
	return offset
}

// where names the place of an offset in a block as users cite it.
func where(doc *model.Document, block, offset int) string {
	if n := doc.ParagraphAt(offset) + 1; n > 0 {
		return fmt.Sprintf("¶%d", n)
	}
	switch doc.Blocks[block].Kind {
	case model.BlockKeyPoint:
		points := doc.KeyPoints()
		return fmt.Sprintf("point %d", slices.IndexFunc(points, func(s model.Span) bool { return s.End > offset })+1)
	case model.BlockTitle:
		return "title"
	case model.BlockHeading:
		return "heading"
	}
	return "head"
}
