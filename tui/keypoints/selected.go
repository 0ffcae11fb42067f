package keypoints

import (
	"fmt"
	"slices"
	"strings"

	"brief/model"
)

// Selected returns the key point under the cursor.
func (p *Pane) Selected() (model.KeyPoint, bool) {
	v, ok := p.points.Selected()
	return v.KeyPoint, ok
}

// Why says for what a sentence under the cursor was selected; "" for a key point of
// the author's.
func (p *Pane) Why() string {
	v, ok := p.points.Selected()
	if !ok || v.Given {
		return ""
	}
	return strings.Join(v.reasons, ", ")
}

// central is the cosine with the whole body, stretched to 0..1, from which a
// sentence is called central.
const central = 0.75

// reasonsFor says for what k was selected: that it comes first, is central, names
// the main actor, has a figure; on one line.
func reasonsFor(k model.KeyPoint, b *model.Briefing) []string {
	var out []string
	for _, e := range k.Evidence {
		if e.Paragraph == 1 && e.Sentence == 1 {
			out = append(out, "first")
		}
		if e.Score >= central {
			out = append(out, "central")
		}
	}
	if len(b.Actors) > 0 && slices.ContainsFunc(b.Actors[0].Mentions, func(m model.Mention) bool { return m.Span.Overlaps(k.Span) }) {
		out = append(out, "names "+b.Actors[0].Name)
	}
	if slices.ContainsFunc(b.Statistics, func(s model.Statistic) bool { return s.Span.Overlaps(k.Span) }) {
		out = append(out, "has a figure")
	}
	if len(out) == 0 {
		out = append(out, "taken up again by others")
	}
	return []string{strings.Join(out, ", ")}
}

// Index is the index of the key point under the cursor, -1 for none.
func (p *Pane) Index() int { return p.points.Index() }

// Choose moves the cursor to the key point of an index where it is shown.
func (p *Pane) Choose(i int) { p.points.Select(i) }

// ToggleOwn shows the sentences that we selected beside the author's key points, or
// hides them again, and says what it did.
func (p *Pane) ToggleOwn() string {
	if len(p.own) == 0 {
		return "there is nothing beside these key points"
	}
	p.ownSeen = !p.ownSeen
	clear(p.set)
	given := p.points.All()[:len(p.points.All()):len(p.points.All())]
	if !p.ownSeen {
		p.points.Set(given[:len(given)-len(p.own)], 0)
		return "the author's key points alone"
	}
	p.points.Set(append(given, p.own...), 0)
	return fmt.Sprintf("%d sentences selected by brief stand below the author's key points, marked +", len(p.own))
}
