// Package actors is the pane that shows who acts in a document: kind, name,
// mentions as key points + body, role and acts, and the paragraphs of the
// mentions.
//
// A Pane belongs to one session and is not safe for concurrent use.
package actors

import (
	"fmt"
	"sort"
	"strings"

	"brief/model"
	"brief/model/text"
	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/list"
	"brief/tui/theme"
)

// Pane shows actors. Make it with New.
type Pane struct {
	theme  *theme.Theme
	items  *list.Items[item]
	ready  bool
	covers float64
	fixed  int // that an analyst has corrected
	linked model.Span
	w, h   int

	rightToLeft bool // the document's text
	widths      struct{ name, counts, paragraphs int }
}

// item is an actor with what is shown beside it.
type item struct {
	model.Actor
	counts     string // "1+5"
	demonyms   string // `+4 "Mexican"`
	about      string // role; acts
	paragraphs string // "¶1 2 4"
}

// lowSalience is the salience below which an actor is tucked away.
const lowSalience = 0.2

// maxParagraphs is more paragraph numbers than a row has room for.
const maxParagraphs = 100

// wideRow is the pane width from which an actor takes one row instead of two.
const wideRow = 60

// New returns an empty pane.
func New(th *theme.Theme) *Pane {
	return &Pane{theme: th, items: list.New(func(v item) string {
		return v.Name + " " + strings.Join(v.Aliases, " ") + " " + v.about + " " + string(v.Kind) + " " + kindFilter(v.Kind)
	})}
}

// SetBriefing fills the pane, or fills it anew; the cursor stays on its actor.
func (p *Pane) SetBriefing(b *model.Briefing) {
	p.fixed = 0
	p.ready, p.covers, p.rightToLeft = true, b.Covers, text.RightToLeft(b.Document.Text)
	var major, minor []item
	for _, a := range b.Actors {
		v := newItem(a, b.Document)
		if a.Corrected {
			p.fixed++
		}
		if a.Salience < lowSalience {
			minor = append(minor, v)
			continue
		}
		major = append(major, v)
	}
	p.measure(major)
	p.items.Replace(append(major, minor...), len(minor), func(was, now item) bool {
		return was.Name == now.Name && was.Kind == now.Kind
	})
}

// measure settles the widths of the columns.
func (p *Pane) measure(items []item) {
	p.widths.name, p.widths.counts, p.widths.paragraphs = 0, 0, 0
	for _, v := range items {
		p.widths.name = max(p.widths.name, cell.Width(v.Name))
		p.widths.counts = max(p.widths.counts, cell.Width(v.counts))
		p.widths.paragraphs = max(p.widths.paragraphs, cell.Width(v.paragraphs))
	}
}

func newItem(a model.Actor, d *model.Document) item {
	v := item{Actor: a}
	points, body, nominal := 0, 0, 0
	word := ""
	var paragraphs []string
	last := 0
	for _, m := range a.Mentions {
		if m.Nominal && a.Kind != model.Group {
			nominal++
			if word == "" {
				word = m.Span.In(d.Text)
			}
			continue
		}
		if m.In == model.InBody {
			body++
			if len(paragraphs) == maxParagraphs {
				continue
			}
			if n := d.ParagraphAt(m.Span.Start) + 1; n > last {
				paragraphs, last = append(paragraphs, fmt.Sprint(n)), n
			}
			continue
		}
		points++
	}
	v.counts = cell.Count(points) + "+" + cell.Count(body)
	if nominal > 0 {
		v.demonyms = fmt.Sprintf("+%s %q", cell.Count(nominal), cell.Text(word))
	}
	if len(paragraphs) > 0 {
		v.paragraphs = "¶" + strings.Join(paragraphs, " ")
	}
	v.about = about(a)
	return v
}

func about(a model.Actor) string {
	var parts []string
	if len(a.Roles) > 0 {
		parts = append(parts, strings.Join(a.Roles, ", "))
	}
	if len(a.Acts) > 0 {
		parts = append(parts, strings.Join(a.Acts, ", "))
	}
	return strings.Join(parts, "; ")
}

// SetTheme changes the colours.
func (p *Pane) SetTheme(th *theme.Theme) { p.theme = th }

// SetSize gives the pane w by h cells.
func (p *Pane) SetSize(w, h int) { p.w, p.h = w, h }

// SetLinked names the span whose actors are marked.
func (p *Pane) SetLinked(s model.Span) { p.linked = s }

// Title returns the pane's name and what stands behind it.
func (p *Pane) Title() (name, rest string) {
	if !p.ready {
		return "Actors", "…"
	}
	return "Actors", p.items.Title() + list.Corrected(p.fixed) + list.Share(p.covers)
}

// Summary names the foremost actors in at most w cells, for a pane that has one
// line only.
func (p *Pane) Summary(w int) string {
	return p.items.Summary(w, func(v item) string { return shortName(v.Actor) + " " + v.counts })
}

// shortName is the shortest form the text uses of a long name.
func shortName(a model.Actor) string {
	name := a.Name
	for _, alias := range a.Aliases {
		if len(alias) < len(name) && len(alias) > 1 && alias == strings.TrimSpace(alias) {
			name = alias
		}
	}
	return name
}

// Rows is how many rows the pane would like at width w.
func (p *Pane) Rows(w int) int {
	return max(p.items.Rows(func(v item) int { return height(v, w) }), 1)
}

func height(v item, w int) int {
	if w >= wideRow || v.about == "" && v.demonyms == "" {
		return 1
	}
	return 2
}

// Act moves the cursor or shows what is tucked away; it reports whether a was
// meant for the pane.
func (p *Pane) Act(a key.Action) bool { return p.items.Act(a, p.h, height(item{}, p.w)) }

// SetFilter shows only actors that hold the words of filter.
func (p *Pane) SetFilter(filter string) { p.items.SetFilter(filter) }

// Filter returns the filter and how many actors pass it.
func (p *Pane) Filter() (filter string, shown int) { return p.items.Filter(), p.items.Len() }

// Label names the item under the cursor.
func (p *Pane) Label() string {
	if v, ok := p.items.Selected(); ok {
		return v.Name
	}
	return ""
}

// Targets returns the spans of the actor's mentions, in text order.
func (p *Pane) Targets() []model.Span {
	v, ok := p.items.Selected()
	if !ok {
		return nil
	}
	out := make([]model.Span, 0, len(v.Mentions))
	for _, m := range v.Mentions {
		out = append(out, m.Span)
	}
	return out
}

// Tint returns the spans to be tinted while the cursor is on the item.
func (p *Pane) Tint() []model.Span { return p.Targets() }

// Hidden says how many items View has left out above and below.
func (p *Pane) Hidden() string { return p.items.Hidden() }

// View returns the pane's rows.
func (p *Pane) View(focused bool) []string {
	if p.items.Len() == 0 {
		return cell.Rows(p.w, p.h, cell.NewLine(p.w).Add(p.theme.Faint, p.empty()).String())
	}
	return cell.Rows(p.w, p.h, p.items.Draw(p.h, list.Drawer[item]{
		Height: func(v item) int { return height(v, p.w) },
		Draw:   func(v item, selected bool) []string { return p.draw(v, selected && focused) },
		Fold:   func(n int, selected bool) string { return p.fold(n, selected && focused) },
	})...)
}

func (p *Pane) empty() string {
	switch f := p.items.Filter(); {
	case !p.ready:
		return "   looking …"
	case f != "":
		return "   no actor holds «" + f + "»"
	}
	return "   none found"
}

func (p *Pane) fold(n int, selected bool) string {
	style := p.theme.Pick(selected)
	l := cell.NewLine(p.w).Add(style(p.theme.Focus), p.mark(item{}, selected))
	l.Add(style(p.theme.Faint), "+"+cell.Count(n)+" seldom named; enter shows them")
	return l.To(style(p.theme.Text), p.w).String()
}

func (p *Pane) draw(v item, selected bool) []string {
	style := p.theme.Pick(selected)
	first := cell.NewLine(p.w).Add(style(p.theme.Focus), p.mark(v, selected))
	first.Add(style(p.theme.Faint), kindMark(v.Kind)).Add(style(p.theme.Accent), list.Fixed(v.Corrected))
	paragraphs := fitParagraphs(v.paragraphs, p.w/4)
	if p.rightToLeft { // the names last: reordering draws what follows into them
		first.Cell(style(p.theme.Accent), v.counts, p.widths.counts).Add(style(p.theme.Text), " ")
		first.Cell(style(p.theme.Faint), paragraphs, min(p.widths.paragraphs, p.w/4+1)).Add(style(p.theme.Text), " ")
		first.Add(style(p.theme.Strong), v.Name)
		if p.w >= wideRow && detail(v) != "" {
			first.Add(style(p.theme.Text), " · "+detail(v))
		}
		paragraphs = ""
	} else if p.w >= wideRow {
		first.Cell(style(p.theme.Strong), v.Name, min(p.widths.name, 26)).Add(style(p.theme.Text), " ")
		first.Cell(style(p.theme.Accent), v.counts, p.widths.counts).Add(style(p.theme.Text), " ")
		first.Add(style(p.theme.Text), cell.Truncate(detail(v), first.Left()-cell.Width(paragraphs)-2))
	} else {
		room := first.Left() - p.widths.counts - min(p.widths.paragraphs, p.w/4+1) - 2
		first.Cell(style(p.theme.Strong), v.Name, max(min(p.widths.name, room), 4)).Add(style(p.theme.Text), " ")
		first.Add(style(p.theme.Accent), v.counts)
	}
	first.To(style(p.theme.Text), p.w-cell.Width(paragraphs)).Add(style(p.theme.Faint), paragraphs)
	out := []string{first.To(style(p.theme.Text), p.w).String()}
	if height(v, p.w) == 2 {
		second := cell.NewLine(p.w).To(style(p.theme.Text), 5).Add(style(p.theme.Faint), detail(v))
		out = append(out, second.To(style(p.theme.Text), p.w).String())
	}
	return out
}

func detail(v item) string {
	switch {
	case v.demonyms == "":
		return v.about
	case v.about == "":
		return v.demonyms
	}
	return v.demonyms + "; " + v.about
}

func (p *Pane) mark(v item, selected bool) string {
	if selected {
		return "›"
	}
	i := sort.Search(len(v.Mentions), func(i int) bool { return v.Mentions[i].Span.End > p.linked.Start })
	if i < len(v.Mentions) && v.Mentions[i].Span.Overlaps(p.linked) {
		return "•"
	}
	return " "
}

func kindMark(k model.ActorKind) string {
	switch k {
	case model.Person:
		return "per"
	case model.Organization:
		return "org"
	case model.Group:
		return "grp"
	case model.Place:
		return "geo"
	}
	return "   "
}

// fitParagraphs cuts a list of paragraph numbers between numbers.
func fitParagraphs(s string, w int) string {
	if len(s) <= w+1 {
		return s
	}
	cut := strings.LastIndexByte(s[:w], ' ')
	if cut < 0 {
		return ""
	}
	return s[:cut] + "…"
}

// Selected returns the actor under the cursor.
func (p *Pane) Selected() (model.Actor, bool) {
	v, ok := p.items.Selected()
	return v.Actor, ok
}

// NextKind shows the actors of the next kind alone, after the last kind all again, and
// says which are shown. It takes the place of a filter.
func (p *Pane) NextKind() string {
	kinds := [...]model.ActorKind{model.Person, model.Organization, model.Group, model.Place}
	next := 0
	for i, k := range kinds {
		if p.items.Filter() == kindFilter(k) {
			next = i + 1
		}
	}
	for _, k := range kinds[next:] {
		p.items.SetFilter(kindFilter(k))
		if n := p.items.Len(); n > 0 {
			return cell.Count(n) + " " + string(k) + plural(n)
		}
	}
	p.items.SetFilter("")
	return "all actors"
}

// kindFilter is the filter for the actors of a kind: the mark before their names.
func kindFilter(k model.ActorKind) string { return "kind:" + kindMark(k) }

func plural(n int) string {
	if n == 1 {
		return ""
	}
	return "s"
}
