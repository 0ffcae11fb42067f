package tui

import (
	"cmp"
	"fmt"
	"strings"

	"brief/model"
	"brief/model/query"
	"brief/tui/results"
)

// hitPassage is the snippet of a hit or, where there is none, the first line of its
// preview.
func hitPassage(h query.Hit) results.Passage {
	s := h.Snippet
	switch {
	case s.Text != "":
		if p, ok := pointPassage(h); ok {
			return p
		}
		return results.Passage{Where: placeName(s.Paragraph, s.Sentence, s.Text == h.Title), Text: s.Text, Lit: s.Lit, Span: cmp.Or(s.First, s.Span)}
	}
	for _, line := range h.Preview {
		if line != h.Title {
			return results.Passage{Text: line}
		}
	}
	return results.Passage{}
}

// widestMarker is the longest list marker that may stand before a key point: "12. ".
const widestMarker = 4

// pointPassage is the snippet of a hit that is one of the author's key points, without
// the marker that stands before it in the text.
func pointPassage(h query.Hit) (results.Passage, bool) {
	s := h.Snippet
	if !h.Given || s.Paragraph > 0 {
		return results.Passage{}, false
	}
	for i, point := range h.Preview {
		marker, ok := strings.CutSuffix(s.Text, point)
		if !ok || len(marker) > widestMarker {
			continue
		}
		lit := make([]model.Span, 0, len(s.Lit))
		for _, at := range s.Lit {
			if at.Start >= len(marker) {
				lit = append(lit, model.Span{Start: at.Start - len(marker), End: at.End - len(marker)})
			}
		}
		return results.Passage{Where: fmt.Sprintf("point %d", i+1), Text: point, Lit: lit, Span: cmp.Or(s.First, s.Span)}, true
	}
	return results.Passage{}, false
}

// placeName names a place as users cite it.
func placeName(paragraph, sentence int, title bool) string {
	switch {
	case paragraph > 0 && sentence > 0:
		return fmt.Sprintf("¶%d.%d", paragraph, sentence)
	case paragraph > 0:
		return fmt.Sprintf("¶%d", paragraph)
	case title:
		return "title"
	}
	return "head"
}
