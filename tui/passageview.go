package tui

import (
	"fmt"
	"slices"
	"strings"

	"brief/model"
	"brief/tui/cell"
	"brief/tui/key"
)

// passageView lists the sentences that support key points, alone and in their
// order, for who has one minute: an overlay like the help.
func passageView(t *key.Table, b *model.Briefing) *help {
	h := overlay(t)
	h.title = "PASSAGES"
	points := supported(b)
	for _, s := range b.Sentences {
		by := points[s.Span.Start]
		if len(by) == 0 {
			continue
		}
		mark := "key point"
		for _, n := range by {
			mark += " " + fmt.Sprint(n)
		}
		h.rows = append(h.rows, helpRow{
			keys: fmt.Sprintf("¶%d.%d", s.Paragraph, s.Sentence),
			text: strings.Join(strings.Fields(s.Span.In(b.Document.Text)), " ") + " (" + mark + ")",
		})
	}
	if len(h.rows) == 0 {
		h.rows = append(h.rows, helpRow{text: "no sentence of the body supports a key point"})
	}
	h.rows = append(h.rows, helpRow{text: figuresLine(len(bareFigures(b)))})
	return h
}

// supported leads the beginning of a sentence to the numbers of the key points
// that it supports.
func supported(b *model.Briefing) map[int][]int {
	points := map[int][]int{}
	for i, k := range b.KeyPoints {
		if !k.Given && len(k.Evidence) == 0 {
			points[k.Span.Start] = append(points[k.Span.Start], i+1)
		}
		for _, e := range k.Evidence {
			points[e.Span.Start] = append(points[e.Span.Start], i+1)
		}
	}
	return points
}

// figuresLine says how many sentences have figures that no key point mentions.
func figuresLine(n int) string {
	switch n {
	case 0:
		return "every figure of the body is in a key point, or there are none"
	case 1:
		return "1 sentence of the body has figures that no key point mentions"
	}
	return cell.Count(n) + " sentences of the body have figures that no key point mentions"
}

// bareFigures are the sentences of the body with figures of which no key point
// has the value.
func bareFigures(b *model.Briefing) []model.Span {
	said := map[float64]bool{}
	for _, s := range b.Statistics {
		if s.In == model.InKeyPoint && s.Value != nil {
			said[*s.Value] = true
		}
	}
	var out []model.Span
	for _, s := range b.Statistics {
		if s.In != model.InBody || s.Salience < tuckedAway || s.Value != nil && said[*s.Value] {
			continue
		}
		i, ok := slices.BinarySearchFunc(b.Sentences, s.Span.Start, func(p model.Passage, at int) int {
			switch {
			case p.Span.End <= at:
				return -1
			case p.Span.Start > at:
				return 1
			}
			return 0
		})
		if ok && (len(out) == 0 || out[len(out)-1] != b.Sentences[i].Span) {
			out = append(out, b.Sentences[i].Span)
		}
	}
	return ordered(out)
}

// tuckedAway is the salience below which panes do not show a figure.
const tuckedAway = 0.2

// walkFigures makes those sentences the hits and goes to the first.
func (m *Model) walkFigures() {
	a := m.article
	if a.briefing == nil {
		m.say("still looking …")
		return
	}
	spans := bareFigures(a.briefing)
	if len(spans) == 0 {
		m.say(figuresLine(0))
		return
	}
	a.mark()
	a.hits = hits{label: figuresLabel, spans: spans, at: -1}
	m.standOn(a.body.Cursor().Start)
	m.reveal()
	m.say(figuresLine(len(spans)) + "; n walks them")
}

// figuresLabel names those places as hits.
const figuresLabel = "figures no key point mentions"

// backedBy goes from the sentence under the cursor to the key points that it
// supports, one after the other.
func (m *Model) backedBy() {
	a := m.article
	if a.briefing == nil {
		m.say("still looking …")
		return
	}
	by := supported(a.briefing)[a.body.Cursor().Start]
	if len(by) == 0 {
		m.say("this sentence supports no key point")
		return
	}
	at := slices.Index(by, a.points.Index()+1)
	next := by[(at+1)%len(by)]
	a.points.Choose(next - 1)
	text := fmt.Sprintf("this sentence supports key point %d", next)
	if len(by) > 1 {
		text += fmt.Sprintf("; again: %d", by[(at+2)%len(by)])
	}
	m.say(text)
}
