package tui

import (
	"fmt"

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
	near                bool            // the text may have changed: go to what there is
	after               *model.Document // the text that is to be replaced first
}

// land goes to the place that waits, once the body has a size, and forgets it.
func (m *Model) land() {
	a, l := m.article, m.landing
	if a == nil || l.paragraph == 0 || m.frame.Pane(layout.Body).H < 2 {
		return
	}
	if l.key != "" && a.key != l.key || a.doc == l.after {
		if m.opening != l.key { // the user has gone elsewhere
			m.landing = landing{}
		}
		return
	}
	m.landing = landing{}
	span, problem := l.in(a.doc)
	if problem != "" {
		m.complain(problem)
	}
	if !span.Empty() {
		a.body.Show(span)
		m.arrangeArticle()
	}
}

// in is the place in d and, where d has it not, what to say.
func (l landing) in(d *model.Document) (at model.Span, problem string) {
	last := len(d.Paragraphs)
	n := l.paragraph
	switch {
	case l.near:
		n = min(n, last)
	case n > last:
		return at, fmt.Sprintf("no paragraph %d: there are %d", n, last)
	}
	if n == 0 {
		return at, ""
	}
	at = d.Paragraphs[n-1].Span
	all := export.Sentences(d, n-1)
	switch {
	case l.sentence == 0 || len(all) == 0:
		return at, ""
	case l.sentence > len(all):
		return at, fmt.Sprintf("no sentence %d in paragraph %d: there are %d", l.sentence, n, len(all))
	}
	return all[l.sentence-1], ""
}
