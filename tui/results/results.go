// Package results is the pane that lists what a search of all documents has
// found: for each document its title, how often, and passages with the hits lit.
//
// Append adds documents while the search goes on; the cursor stays on its passage.
// Texts are shown through package cell. A Pane belongs to one session and is not
// safe for concurrent use.
package results

import (
	"fmt"
	"strings"

	"brief/model"
	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/list"
	"brief/tui/theme"
)

// Document is one in which something was found.
type Document struct {
	Key, Title string
	// Hits counts the places; More says that there are still more.
	Hits int
	More bool
	// Passages are the first places with the text around them; at least one.
	Passages []Passage
}

// Passage is a place with the text around it.
type Passage struct {
	// Where names the place: "¶3", "point 2".
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
	hits      int
	w, h      int
}

// row is a passage; the first one of a document has the document's line above it.
type row struct {
	document, passage int
}

// New returns an empty pane.
func New(th *theme.Theme) *Pane {
	return &Pane{theme: th, items: list.New(func(row) string { return "" })}
}

// Clear drops all results.
func (p *Pane) Clear() {
	p.documents, p.hits = nil, 0
	p.items = list.New(func(row) string { return "" })
}

// Append adds documents at the end.
func (p *Pane) Append(more ...Document) {
	var rows []row
	for _, d := range more {
		p.documents = append(p.documents, d)
		p.hits += d.Hits
		for i := range d.Passages {
			rows = append(rows, row{len(p.documents) - 1, i})
		}
	}
	p.items.Append(rows...)
}

// Keys are those of the documents, in order.
func (p *Pane) Keys() []string {
	keys := make([]string, len(p.documents))
	for i, d := range p.documents {
		keys[i] = d.Key
	}
	return keys
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

// SetTheme changes the colours.
func (p *Pane) SetTheme(th *theme.Theme) { p.theme = th }

// SetSize gives the pane w by h cells.
func (p *Pane) SetSize(w, h int) { p.w, p.h = w, h }

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
	for i, v := range p.items.All() {
		if v.document == to {
			p.items.Select(i)
			return
		}
	}
}

// View returns the pane's rows; where there are no results, empty says why.
func (p *Pane) View(empty string) []string {
	if p.items.Len() == 0 {
		return cell.Rows(p.w, p.h, cell.NewLine(p.w).Add(p.theme.Faint, "   "+empty).String())
	}
	return cell.Rows(p.w, p.h, p.items.Draw(p.h, list.Drawer[row]{Height: height, Draw: p.draw})...)
}

func height(r row) int {
	if r.passage == 0 {
		return 2
	}
	return 1
}

func (p *Pane) draw(r row, selected bool) []string {
	d := p.documents[r.document]
	line := p.passage(d.Passages[r.passage], p.whereWidth(d), selected)
	if r.passage > 0 {
		return []string{line}
	}
	return []string{p.heading(d), line}
}

func (p *Pane) heading(d Document) string {
	l := cell.NewLine(p.w).Add(p.theme.Text, " ")
	count := counted(d, p.w >= wide)
	room := l.Left() - cell.Width(count) - 2
	return l.Add(p.theme.Strong, cell.Truncate(d.Title, room)).Right(p.theme.Faint, count+" ").String()
}

// wide is the width from which the number of passages that are not listed is
// told.
const wide = 60

func counted(d Document, more bool) string {
	n := cell.Count(d.Hits)
	if d.More {
		n += "+"
	}
	shown := 0
	for _, p := range d.Passages {
		shown += len(p.Lit)
	}
	switch {
	case more && d.Hits > shown:
		return fmt.Sprintf("%s hits, the first %s here", n, cell.Count(shown))
	case d.Hits == 1:
		return "1 hit"
	}
	return n + " hits"
}

func (p *Pane) whereWidth(d Document) int {
	w := 0
	for _, v := range d.Passages {
		w = max(w, cell.Width(v.Where))
	}
	return min(w, p.w/4)
}

func (p *Pane) passage(v Passage, where int, selected bool) string {
	mark, base := " ", theme.Overlay(0)
	if selected {
		mark, base = "›", theme.Cursor
	}
	l := cell.NewLine(p.w).Add(p.theme.Focus, " "+mark).Add(p.theme.Accent, cell.Pad(v.Where, where)).Add(p.theme.Text, " ")
	text, lit := window(v, l.Left())
	at := 0
	paint := func(to int, over theme.Overlay) {
		if s := text[at:to]; s != "" {
			s = cell.Truncate(s, l.Left())
			l.Raw(p.theme.Body(0, over).Render(s), cell.Width(s))
		}
		at = to
	}
	for i, s := range lit {
		over := theme.Hit
		if selected && i == 0 {
			over = theme.Current
		}
		paint(s.Start, base)
		paint(s.End, over)
	}
	paint(len(text), base)
	return l.String()
}

// window cuts the beginning of a passage off where its first hit would not be in
// sight otherwise: a third of the width is left before it. The spans it returns
// are those of the hits in what is left.
func window(v Passage, width int) (string, []model.Span) {
	if len(v.Lit) == 0 || cell.Width(v.Text[:v.Lit[0].End]) <= width*2/3 {
		return v.Text, v.Lit
	}
	before := v.Text[:v.Lit[0].Start]
	over := cell.Width(before) - width/3 + 1
	rest := before
	for over > 0 && rest != "" {
		var c string
		c, rest = cell.Next(rest)
		over -= cell.Width(c)
	}
	if _, word, ok := strings.Cut(rest, " "); ok && len(word) > 0 {
		rest = word
	}
	cut := len(before) - len(rest)
	const dots = "…"
	lit := make([]model.Span, len(v.Lit))
	for i, s := range v.Lit {
		lit[i] = model.Span{Start: s.Start - cut + len(dots), End: s.End - cut + len(dots)}
	}
	return dots + v.Text[cut:], lit
}
