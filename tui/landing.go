package tui

import (
	"brief/model"
	"brief/model/export"
	"brief/tui/layout"
)

// Start is where a reader begins. The zero Start is the first document's
// beginning.
type Start struct {
	// Key is that of the document to open; "" is the first that can be read.
	Key string
	// Paragraph and Sentence count from 1, as citations do; 0 is none.
	Paragraph, Sentence int
}

// landing is the place to go to in a document as soon as it is on the screen.
type landing struct {
	key                 string // "" is whichever is opened
	paragraph, sentence int
	at                  model.Span      // instead of paragraph and sentence
	near                bool            // the text may have changed: go to what there is
	after               *model.Document // the text that is to be replaced first
	back                *standing       // where the document of key was left; in place of a paragraph
}

// land goes to the place that waits, once the body has a size, and forgets it.
func (m *Model) land() {
	a, l := m.article, m.landing
	if l.back != nil {
		m.landBack()
		return
	}
	if a == nil || l.paragraph == 0 && l.at.Empty() || m.frame.Pane(layout.Body).H < 2 {
		return
	}
	if l.key != "" && a.key != l.key || a.doc == l.after {
		if m.opening != l.key { // the user has gone elsewhere
			m.landing = landing{}
		}
		return
	}
	m.landing = landing{}
	if l.near {
		l.paragraph = min(l.paragraph, len(a.doc.Paragraphs))
	}
	span, err := l.at, error(nil)
	if span.Empty() || span.End > len(a.doc.Text) {
		span, err = export.Passage(a.doc, max(l.paragraph, 1), l.sentence)
	}
	if err != nil && !l.near {
		m.complain(err.Error())
	}
	if !span.Empty() {
		a.body.Show(span)
		m.arrangeArticle()
	}
}
