// Package keypoints is the pane that shows a document's key points: the
// author's or, where there are none, the sentences that were selected; each
// with the paragraphs and sentences that support it, and with what the body
// does not have in brackets.
//
// A Pane belongs to one session and is not safe for concurrent use.
package keypoints

import (
	"fmt"
	"slices"
	"strings"

	"brief/model"
	"brief/model/doubt"
	"brief/model/text"
	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/list"
	"brief/tui/theme"
	"brief/tui/typeset"
)

// Pane shows key points. Make it with New.
type Pane struct {
	doc    *model.Document
	theme  *theme.Theme
	points *list.Items[point]
	given  bool
	flags  int
	gone   int // flags that were dismissed
	linked []model.Span
	hits   []model.Span
	now    model.Span
	w, h   int
	roomy  bool
	set    map[int][]typeset.Line // by number, at width setAt
	setAt  int
	alone  bool

	rightToLeft bool

	own     []point // ours beside the author's
	ownSeen bool    // they are shown
	foreign bool    // the author's do not seem to belong to the body
}

// point is a key point with what is shown beside it.
type point struct {
	model.KeyPoint
	number   int
	own      bool   // ours beside the author's
	evidence string // "¶1.1 1.2"
	reasons  []string
}

// shownEvidence is how many supporting sentences are named beside a point.
const shownEvidence = 2

// New returns a pane for d, before anything is known of evidence.
func New(d *model.Document, th *theme.Theme) *Pane {
	p := &Pane{doc: d, theme: th, given: true, rightToLeft: text.RightToLeft(d.Text), set: map[int][]typeset.Line{}}
	p.points = list.New(func(v point) string { return v.Span.In(d.Text) })
	var points []point
	for i, s := range d.KeyPoints() {
		points = append(points, point{KeyPoint: model.KeyPoint{Span: s, Given: true}, number: i + 1})
	}
	p.points.Set(points, 0)
	return p
}

// SetBriefing adds what was extracted.
func (p *Pane) SetBriefing(b *model.Briefing) {
	var points []point
	p.flags = 0
	clear(p.set)
	p.foreign = doubt.Unrelated(b)
	p.given = len(b.KeyPoints) == 0 || b.KeyPoints[0].Given
	for i, k := range b.KeyPoints {
		v := point{KeyPoint: k, number: i + 1, evidence: evidence(k.Evidence)}
		if p.foreign {
			v.Unsupported = nil
		}
		for _, u := range v.Unsupported {
			p.flags++
			v.reasons = append(v.reasons, doubt.Unsupported(u, p.doc))
		}
		if !k.Given {
			v.reasons = reasonsFor(k, b)
		}
		points = append(points, v)
	}
	p.own = nil
	for i, k := range b.Suggested {
		p.own = append(p.own, point{KeyPoint: k, number: len(points) + i + 1, own: true, evidence: evidence(k.Evidence), reasons: reasonsFor(k, b)})
	}
	if p.ownSeen {
		points = append(points, p.own...)
	}
	p.points.Set(points, 0)
}

// evidence names the foremost supporting sentences, in the order of the text.
func evidence(list []model.Evidence) string {
	shown := slices.Clone(list[:min(len(list), shownEvidence)])
	slices.SortFunc(shown, func(a, b model.Evidence) int { return a.Span.Compare(b.Span) })
	var parts []string
	for _, e := range shown {
		parts = append(parts, fmt.Sprintf("%d.%d", e.Paragraph, e.Sentence))
	}
	if len(parts) == 0 {
		return ""
	}
	return "¶" + strings.Join(parts, " ")
}

// SetDismissed says how many flags an analyst has dismissed.
func (p *Pane) SetDismissed(n int) { p.gone = n }

// SetTheme changes the colours.
func (p *Pane) SetTheme(th *theme.Theme) { p.theme = th }

// SetSize gives the pane w by h cells. Roomy panes state the reason of each flag
// below its point. A pane that is alone on the screen shows every point whole
// and scrolls; beside others it rather shortens points than hides some.
func (p *Pane) SetSize(w, h int, roomy, alone bool) { p.w, p.h, p.roomy, p.alone = w, h, roomy, alone }

// SetLinked names the span whose contents are marked: the sentence under the
// body's cursor.
func (p *Pane) SetLinked(s model.Span) { p.linked = []model.Span{s} }

// SetHits names the hits and the current one; those outside key points are
// left out.
func (p *Pane) SetHits(hits []model.Span, now model.Span) {
	p.hits, p.now = nil, now
	points := p.points.All()
	if len(points) == 0 || !points[0].Given {
		return
	}
	all := model.Span{Start: points[0].Span.Start, End: points[len(points)-1].Span.End}
	for _, h := range hits {
		if h.Overlaps(all) {
			p.hits = append(p.hits, h)
		}
	}
}

// Title returns the pane's name and what stands behind it.
func (p *Pane) Title() (name, rest string) {
	switch rest = p.points.Title(); {
	case len(p.points.All()) == 0:
		rest = ""
	case !p.given:
		rest += " selected by brief"
	case p.ownSeen:
		rest += fmt.Sprintf(", %d by brief", len(p.own))
	}
	if p.foreign {
		rest += " · not of this body?"
	}
	if p.flags > 0 {
		rest += " · " + cell.Count(p.flags) + "!"
	}
	if p.gone > 0 {
		rest += " · " + cell.Count(p.gone) + "! dismissed"
	}
	return "Key points", rest
}

// Rows is how many rows the pane would like at width w; more than most are not
// counted.
func (p *Pane) Rows(w, most int, roomy bool) int {
	n := 0
	for _, v := range p.points.All() {
		n += len(p.lines(v, w))
		if roomy {
			n += len(v.reasons)
		}
		if n >= most {
			return most
		}
	}
	return max(n, 1)
}

// Act moves the cursor; it reports whether a was meant for it.
func (p *Pane) Act(a key.Action) bool { return p.points.Act(a, p.h, 1) }

// SetFilter shows only points that hold the words of filter.
func (p *Pane) SetFilter(filter string) { p.points.SetFilter(filter) }

// Filter returns the filter and how many points pass it.
func (p *Pane) Filter() (filter string, shown int) { return p.points.Filter(), p.points.Len() }

// Label names the item under the cursor.
func (p *Pane) Label() string {
	if v, ok := p.points.Selected(); ok {
		return fmt.Sprintf("key point %d", v.number)
	}
	return ""
}

// Targets returns the spans of the body that belong to the item under the
// cursor, the first one to go to first.
func (p *Pane) Targets() []model.Span {
	v, ok := p.points.Selected()
	if !ok {
		return nil
	}
	if !v.Given && len(v.Evidence) == 0 {
		return []model.Span{v.Span}
	}
	var out []model.Span
	for _, e := range v.Evidence {
		out = append(out, e.Span)
	}
	return out
}

// Tint returns the spans to be tinted while the cursor is on the item.
func (p *Pane) Tint() []model.Span { return p.Targets() }

// Reveal moves the cursor to the key point that holds span, if one does.
func (p *Pane) Reveal(span model.Span) bool {
	for i, v := range p.points.All() {
		if v.Given && v.Span.Overlaps(span) {
			return p.points.Select(i)
		}
	}
	return false
}
