package tui

import (
	"fmt"
	"slices"
	"strings"

	"brief/model"
	"brief/tui/key"
)

// passageView lists the sentences that support key points, alone and in their
// order, for who has one minute: an overlay like the help.
func passageView(t *key.Table, b *model.Briefing) *help {
	h := overlay(t)
	h.title = "PASSAGES"
	for _, p := range b.Passages() {
		mark := "key point"
		for _, n := range p.By {
			mark += " " + fmt.Sprint(n)
		}
		h.rows = append(h.rows, helpRow{
			keys: fmt.Sprintf("¶%d.%d", p.Sentence.Paragraph, p.Sentence.Sentence),
			text: strings.Join(strings.Fields(p.Sentence.Span.In(b.Document.Text)), " ") + " (" + mark + ")",
		})
	}
	if len(h.rows) == 0 {
		h.rows = append(h.rows, helpRow{text: "no sentence of the body supports a key point"})
	}
	h.rows = append(h.rows, helpRow{text: model.BareFiguresLine(len(b.BareFigures()))})
	return h
}

// walkFigures makes the sentences with figures that no key point mentions the hits and
// goes to the first.
func (m *Model) walkFigures() {
	a := m.article
	if a.briefing == nil {
		m.say("still looking …")
		return
	}
	spans := a.briefing.BareFigures()
	if len(spans) == 0 {
		m.say(model.BareFiguresLine(0))
		return
	}
	a.mark()
	a.hits = hits{label: figuresLabel, spans: spans, at: -1}
	m.standOn(a.body.Cursor().Start)
	m.reveal()
	m.say(model.BareFiguresLine(len(spans)) + "; n walks them")
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
	var by []int
	for _, p := range a.briefing.Passages() {
		if p.Sentence.Span.Start == a.body.Cursor().Start {
			by = p.By
		}
	}
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
