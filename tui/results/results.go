// Package results is the pane that lists what a search of all documents has
// found: for each document its title, its date or how often, and passages with the
// hits lit. Facets is what stands beside it: how often the values of a property
// occur in what was found.
//
// Append adds documents while the search goes on; the cursor stays on its passage.
// Prepend and Drop make the pane a window of a list that is too long to be held.
// Texts are shown through package cell. A Pane belongs to one session and is not
// safe for concurrent use.
package results

import (
	"slices"

	"brief/model"
	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/list"
	"brief/tui/theme"
)

// Document is one in which something was found.
type Document struct {
	Key, Title string
	// Lit are hits in the title, ordered.
	Lit []model.Span
	// Date, and where it is known Source, stand beside the title; where Date is "" the
	// number of hits does.
	Date, Source string
	// Hits counts the places; More says that there are still more.
	Hits int
	More bool
	// Passages are the first places with the text around them; at least one.
	Passages []Passage
}

// Passage is a place with the text around it.
type Passage struct {
	// Where names the place: "¶3", "point 2"; "" for what is only shown as a preview.
	Where string
	// Text is on one line; Lit are the hits in it, ordered, of which the first is
	// the place of Span.
	Text string
	Lit  []model.Span
	// Span is the place in the document's text.
	Span model.Span
}

// Pane lists results. Make it with New.
type Pane struct {
	theme     *theme.Theme
	items     *list.Items[row]
	documents []Document
	places    []int // how wide the places of each document's passages are
	hits      int
	w, h      int
	long      bool         // passages are shown in full
	chosen    map[int]bool // by the index of the row
	anchor    int          // the row from which a range is being chosen, -1 for none
}

// row is a passage; the first one of a document has the document's line above it.
type row struct {
	document, passage int
}

// New returns an empty pane.
func New(th *theme.Theme) *Pane {
	p := &Pane{theme: th}
	p.Clear()
	return p
}

// NewLong returns an empty pane that shows passages in full, on as many rows as they
// take.
func NewLong(th *theme.Theme) *Pane {
	p := New(th)
	p.long = true
	return p
}

// Clear drops all results.
func (p *Pane) Clear() {
	p.documents, p.places, p.hits = nil, nil, 0
	p.items = list.New(func(row) string { return "" })
	p.Deselect()
}

// Append adds documents at the end. One that is the last already gets its further
// passages.
func (p *Pane) Append(more ...Document) {
	var rows []row
	for _, d := range more {
		from, last := 0, len(p.documents)-1
		if last >= 0 && p.documents[last].Key == d.Key {
			have := &p.documents[last]
			from = len(have.Passages)
			have.Hits += d.Hits
			have.Passages = append(have.Passages, d.Passages...)
			p.places[last] = max(p.places[last], placesWidth(d))
		} else {
			p.documents, p.places = append(p.documents, d), append(p.places, placesWidth(d))
			last++
		}
		p.hits += d.Hits
		for i := range d.Passages {
			rows = append(rows, row{last, from + i})
		}
	}
	p.items.Append(rows...)
}

// Prepend adds documents at the beginning; what is on the screen stays there.
func (p *Pane) Prepend(more ...Document) {
	if len(more) > 0 {
		p.replace(append(slices.Clone(more), p.documents...), passages(more))
	}
}

// Drop drops the first and the last documents; the cursor stays where it can.
func (p *Pane) Drop(first, last int) {
	n := len(p.documents)
	first = min(max(first, 0), n)
	last = min(max(last, 0), n-first)
	if first+last > 0 {
		p.replace(slices.Clone(p.documents[first:n-last]), -passages(p.documents[:first]))
	}
}

// replace puts documents in place of those there are; the passages that stay have
// moved by places.
func (p *Pane) replace(documents []Document, by int) {
	p.documents, p.places, p.hits = documents, make([]int, len(documents)), 0
	rows := make([]row, 0, passages(documents))
	for i, d := range documents {
		p.hits += d.Hits
		p.places[i] = placesWidth(d)
		for j := range d.Passages {
			rows = append(rows, row{i, j})
		}
	}
	p.Deselect()
	p.items.Shift(rows, by)
}

// placesWidth is how many cells the places of a document's passages take.
func placesWidth(d Document) int {
	w := 0
	for _, v := range d.Passages {
		w = max(w, cell.Width(v.Where))
	}
	return w
}

func passages(documents []Document) int {
	n := 0
	for _, d := range documents {
		n += len(d.Passages)
	}
	return n
}

// Keys are those of the documents, in order.
func (p *Pane) Keys() []string {
	keys := make([]string, len(p.documents))
	for i, d := range p.documents {
		keys[i] = d.Key
	}
	return keys
}

// Title is that of a document, "" where it is not listed.
func (p *Pane) Title(key string) string {
	for _, d := range p.documents {
		if d.Key == key {
			return d.Title
		}
	}
	return ""
}

// Count is the number of documents and of hits in them, and that of the passages
// listed.
func (p *Pane) Count() (documents, hits, passages int) {
	return len(p.documents), p.hits, p.items.Len()
}

// Selected returns the document and the place under the cursor.
func (p *Pane) Selected() (key string, span model.Span, ok bool) {
	r, ok := p.items.Selected()
	if !ok {
		return "", model.Span{}, false
	}
	d := p.documents[r.document]
	return d.Key, d.Passages[r.passage].Span, true
}

// At is the index of the document under the cursor, -1 where there is none.
func (p *Pane) At() int {
	if r, ok := p.items.Selected(); ok {
		return r.document
	}
	return -1
}

// Index is the index of the passage under the cursor among all, -1 where there is
// none.
func (p *Pane) Index() int { return p.items.Index() }

// To moves the cursor to the first passage of a document.
func (p *Pane) To(key string) bool {
	d := slices.IndexFunc(p.documents, func(d Document) bool { return d.Key == key })
	if d < 0 {
		return false
	}
	return p.items.Select(slices.Index(p.items.All(), row{d, 0}))
}

// SetTheme changes the colours.
func (p *Pane) SetTheme(th *theme.Theme) { p.theme = th }

// SetSize gives the pane w by h cells.
func (p *Pane) SetSize(w, h int) { p.w, p.h = w, h }

// Hidden says how much there is above and below what was last drawn.
func (p *Pane) Hidden() string { return p.items.Hidden() }

// Act moves the cursor; it reports whether a was meant for it. What moves by
// documents elsewhere does so here.
func (p *Pane) Act(a key.Action) bool {
	switch a {
	case key.NextDocument, key.NextParagraph:
		p.toDocument(1)
	case key.PreviousDocument, key.PreviousParagraph:
		p.toDocument(-1)
	case key.NextHit, key.NextSentence:
		return p.items.Act(key.Down, p.h, 1)
	case key.PreviousHit, key.PreviousSentence:
		return p.items.Act(key.Up, p.h, 1)
	default:
		return p.items.Act(a, p.h, 1)
	}
	return true
}

// toDocument moves to the first passage of the next document or, where by is -1,
// of this one or the one before.
func (p *Pane) toDocument(by int) {
	r, ok := p.items.Selected()
	if !ok {
		return
	}
	to := r.document + by
	if by < 0 && r.passage > 0 {
		to = r.document
	}
	if i := slices.Index(p.items.All(), row{to, 0}); i >= 0 {
		p.items.Select(i)
	}
}
