package tui

import (
	"fmt"

	"brief/model"
	"brief/model/doubt"
	"brief/tui/cell"
	"brief/tui/layout"
)

// doubts is the walk over what should be looked at twice.
type doubts struct {
	all []doubt.Doubt
	at  int // -1 before the first step
}

// doubtsLabel names the places of the doubts as hits.
const doubtsLabel = "doubts"

// set replaces the doubts; a walk under way stays where it is.
func (d *doubts) set(all []doubt.Doubt) {
	var here doubt.Doubt
	if d.at >= 0 && d.at < len(d.all) {
		here = d.all[d.at]
	}
	d.all, d.at = all, -1
	for i, one := range all {
		if here.Subject != "" && one.Span == here.Span && one.Subject == here.Subject {
			d.at = i
		}
	}
}

// nextDoubt goes to the next doubt or, where by is -1, the one before; the places
// of all of them become the hits.
func (m *Model) nextDoubt(by int) {
	a := m.article
	d := &a.doubts
	n := len(d.all)
	switch {
	case a.briefing == nil && a.failed == "":
		m.say("still looking …")
		return
	case n == 0 && a.briefing.Covers < 1:
		m.say("no doubts so far")
		return
	case n == 0:
		m.say("no doubts: every part of the key points is in the body, every figure has a named source")
		return
	}
	note := ""
	switch to := d.at + by; {
	case d.at < 0 && by < 0:
		d.at = n - 1
	case to >= n:
		d.at, note = 0, ", from the top"
	case to < 0:
		d.at, note = n-1, ", from the end"
	default:
		d.at = to
	}
	a.mark()
	a.hits = hits{label: doubtsLabel, spans: a.doubtSpans(), at: -1}
	if span := d.all[d.at].Span; !span.Empty() {
		m.standOn(span.Start)
		m.showDoubt(span)
	}
	m.status = status{text: d.String() + note, whole: true}
}

// String names the doubt that the walk stands on: "doubt 2/8: …".
func (d *doubts) String() string {
	if d.at < 0 || d.at >= len(d.all) {
		return ""
	}
	return fmt.Sprintf("doubt %s/%s: %s", cell.Count(d.at+1), cell.Count(len(d.all)), d.all[d.at])
}

// walksDoubts reports whether the hits are the places of the doubts. Then n and N
// walk the doubts themselves: two may stand in one place, or one nowhere.
func (a *article) walksDoubts() bool { return a.hits.of == nil && a.hits.label == doubtsLabel }

// showDoubt brings a doubt into sight where it stands, and the item it belongs
// to under its pane's cursor.
func (m *Model) showDoubt(s model.Span) {
	a := m.article
	if p, ok := a.show(s); ok && p == layout.KeyPoints && m.frame.Mode == layout.Single {
		m.focusOn(layout.KeyPoints)
	} else if m.frame.Mode == layout.Single {
		m.focusOn(layout.Body)
	}
	a.statistics.Reveal(s)
}

func (a *article) doubtSpans() []model.Span {
	var out []model.Span
	for _, d := range a.doubts.all {
		out = append(out, d.Span)
	}
	return ordered(out)
}

// doubtsHint is the count that the status line shows.
func (m *Model) doubtsHint() string {
	if m.article == nil || m.list || m.article.briefing == nil {
		return ""
	}
	switch n := len(m.article.doubts.all); {
	case n == 0:
		return ""
	case n == 1:
		return "1 doubt"
	default:
		return cell.Count(n) + " doubts"
	}
}
