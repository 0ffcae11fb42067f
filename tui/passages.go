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
	cut := model.Span{
		Start: max(around.Start, boundary(doc.Text, hits[0].Start-passageBefore)),
		End:   min(around.End, boundary(doc.Text, max(hits[0].End+passageAfter, hits[len(hits)-1].End))),
	}
	// A hit may be longer than any line: its beginning will do.
	cut.End = min(cut.End, boundary(doc.Text, hits[0].Start+passageBefore+passageAfter))
	v := results.Passage{Where: where(doc, block, hits[0].Start), Span: hits[0]}
	var b strings.Builder
	if cut.Start > around.Start {
		b.WriteString("…")
	}
	at := map[int]int{} // of the borders of hits, in the passage
	borders := make([]int, 0, 2*len(hits))
	for _, h := range hits {
		borders = append(borders, min(h.Start, cut.End), min(h.End, cut.End))
	}
	slices.Sort(borders)
	space := false
	for i, r := range doc.Text[cut.Start:cut.End] {
		for len(borders) > 0 && borders[0] <= cut.Start+i {
			at[borders[0]] = b.Len()
			borders = borders[1:]
		}
		if isSpace := unicode.IsSpace(r); isSpace && space {
			continue
		} else if space = isSpace; isSpace {
			r = ' '
		}
		b.WriteRune(r)
	}
	for _, border := range borders {
		at[border] = b.Len()
	}
	for _, h := range hits {
		if s := (model.Span{Start: at[min(h.Start, cut.End)], End: at[min(h.End, cut.End)]}); !s.Empty() {
			v.Lit = append(v.Lit, s)
		}
	}
	v.Text = b.String()
	return v
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
