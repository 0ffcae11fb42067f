package actors

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"

	"brief/model"
	"brief/tui/cell"
)

// Card is all that a briefing says of one actor, row by row.
type Card struct {
	Title string
	Rows  []CardRow
}

// CardRow is one row of a card: a heading, or a text with a mark before it. Span is
// the place that it is about; empty for none.
type CardRow struct {
	Heading    string
	Mark, Text string
	Span       model.Span
}

const (
	// maxCompany is how many other actors a card names.
	maxCompany = 12
	// maxContexts is how many mentions a card shows in their sentences.
	maxContexts = 500
)

// Card returns the card of the actor under the cursor, from the briefing that the
// pane shows; false where there is no actor.
func (p *Pane) Card(b *model.Briefing) (Card, bool) {
	v, ok := p.items.Selected()
	if !ok || b == nil {
		return Card{}, false
	}
	c := Card{Title: v.Name}
	g := gridOf(b)
	c.add("", CardRow{Text: v.summary(b.Document)})
	c.add("Also called", v.names()...)
	c.add("Described as", texts(v.Roles)...)
	c.add("What the text has it do", v.deeds(g)...)
	c.add("Named together with", v.company(b, g)...)
	c.add("All mentions", v.contexts(g)...)
	return c, true
}

// add appends a section that is not empty.
func (c *Card) add(heading string, rows ...CardRow) {
	if len(rows) == 0 {
		return
	}
	if heading != "" {
		c.Rows = append(c.Rows, CardRow{Heading: heading})
	}
	c.Rows = append(c.Rows, rows...)
}

func texts(list []string) []CardRow {
	var out []CardRow
	for _, s := range list {
		out = append(out, CardRow{Text: s})
	}
	return out
}

// summary is the kind and the counts in words.
func (v *item) summary(d *model.Document) string {
	points, body, adjectives := 0, 0, 0
	for _, m := range v.Mentions {
		switch {
		case m.Nominal && v.Kind != model.Group:
			adjectives++
		case m.In == model.InBody:
			body++
		default:
			points++
		}
	}
	s := fmt.Sprintf("%s · %s in title and key points, %s in the body", v.Kind, cell.Count(points), cell.Count(body))
	if adjectives > 0 {
		s += fmt.Sprintf(", %s as %s", cell.Count(adjectives), v.nominals(d))
	}
	return s
}

// nominals are the different adjectives and nouns for those of a place.
func (v *item) nominals(d *model.Document) string {
	var forms []string
	for _, m := range v.Mentions {
		if form := "“" + m.Span.In(d.Text) + "”"; m.Nominal && !slices.Contains(forms, form) && len(forms) < 4 {
			forms = append(forms, form)
		}
	}
	return strings.Join(forms, ", ")
}

// names are the other names, each with why it is one.
func (v *item) names() []CardRow {
	var out []CardRow
	for i, alias := range v.Aliases {
		text := alias
		if i < len(v.Reasons) && v.Reasons[i] != "" {
			text += " · " + string(v.Reasons[i])
		}
		out = append(out, CardRow{Text: text})
	}
	return out
}

// deeds are the acts, each with the sentence that says so.
func (v *item) deeds(g *grid) []CardRow {
	var out []CardRow
	for i, act := range v.Acts {
		row := CardRow{Text: act}
		if i < len(v.ActSpans) {
			if at := g.at(v.ActSpans[i].Start); at >= 0 {
				row.Mark, row.Span = g.places[at].mark, v.ActSpans[i]
				row.Text += " · " + g.line(at)
			}
		}
		out = append(out, row)
	}
	return out
}

// company are the actors that sentences name together with v, by how many do.
func (v *item) company(b *model.Briefing, g *grid) []CardRow {
	mine := g.of(v.Actor)
	type other struct {
		name  string
		times int
		first model.Span
	}
	var all []other
	for _, a := range b.Actors {
		if a.Name == v.Name && a.Kind == v.Kind {
			continue
		}
		o := other{name: a.Name}
		for at := range g.of(a) {
			if !mine[at] {
				continue
			}
			if o.times++; o.times == 1 || g.places[at].span.Start < o.first.Start {
				o.first = g.places[at].span
			}
		}
		if o.times > 0 {
			all = append(all, o)
		}
	}
	slices.SortStableFunc(all, func(a, b other) int {
		return cmp.Or(cmp.Compare(b.times, a.times), cmp.Compare(a.first.Start, b.first.Start))
	})
	var out []CardRow
	for _, o := range all[:min(len(all), maxCompany)] {
		out = append(out, CardRow{Mark: "×" + cell.Count(o.times), Text: o.name, Span: model.Span{Start: o.first.Start, End: o.first.Start + 1}})
	}
	if more := len(all) - maxCompany; more > 0 {
		out = append(out, CardRow{Text: "and " + cell.Count(more) + " more"})
	}
	return out
}

// contexts are the mentions in their sentences, one row a sentence.
func (v *item) contexts(g *grid) []CardRow {
	var out []CardRow
	last := -1
	for _, m := range v.Mentions {
		at := g.at(m.Span.Start)
		if at < 0 || at == last {
			continue
		}
		if last = at; len(out) == maxContexts {
			return append(out, CardRow{Text: "and more, which n and N walk through"})
		}
		out = append(out, CardRow{Mark: g.places[at].mark, Text: g.line(at), Span: m.Span})
	}
	return out
}

// grid is a briefing's title, key points and sentences, in text order.
type grid struct {
	text   string
	places []gridPlace
}

type gridPlace struct {
	span model.Span
	mark string // "¶2.1"
}

func gridOf(b *model.Briefing) *grid {
	g := &grid{text: b.Document.Text}
	if t := b.Document.Title.Span; !t.Empty() {
		g.places = append(g.places, gridPlace{t, "title"})
	}
	for i, k := range b.KeyPoints {
		if k.Given {
			g.places = append(g.places, gridPlace{k.Span, "point " + cell.Count(i+1)})
		}
	}
	for _, s := range b.Sentences {
		g.places = append(g.places, gridPlace{s.Span, fmt.Sprintf("¶%d.%d", s.Paragraph, s.Sentence)})
	}
	slices.SortStableFunc(g.places, func(a, b gridPlace) int { return cmp.Compare(a.span.Start, b.span.Start) })
	return g
}

// at is the number of the place that holds an offset, -1 for none.
func (g *grid) at(offset int) int {
	i := sort.Search(len(g.places), func(i int) bool { return g.places[i].span.End > offset })
	if i == len(g.places) || g.places[i].span.Start > offset {
		return -1
	}
	return i
}

// line is a place's text with single spaces.
func (g *grid) line(at int) string {
	return strings.Join(strings.Fields(g.places[at].span.In(g.text)), " ")
}

// of are the places that name an actor.
func (g *grid) of(a model.Actor) map[int]bool {
	out := make(map[int]bool, len(a.Mentions))
	for _, m := range a.Mentions {
		if at := g.at(m.Span.Start); at >= 0 {
			out[at] = true
		}
	}
	return out
}
