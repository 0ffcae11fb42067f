package tui

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"brief/model"
	"brief/model/correct"
	"brief/model/safe"
	"brief/model/triage"
	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/layout"
)

// corrected is what the panes of an article show: a briefing by the extractors, with the
// corrections that were applied to it.
type corrected struct {
	found *model.Briefing // nil before the first
	marks []triage.Mark
	lost  []correct.Fix // that found nothing to correct
}

// same reports whether c is of a briefing and its corrections.
func (c corrected) same(found *model.Briefing, marks []triage.Mark) bool {
	return c.found == found && sameMarks(c.marks, marks)
}

// sameMarks reports whether two lists of corrections say the same.
func sameMarks(a, b []triage.Mark) bool {
	return slices.EqualFunc(a, b, func(a, b triage.Mark) bool { return a.Key == b.Key && a.Value == b.Value })
}

// corrections are those of the open document, as far as they have been kept.
func (m *Model) corrections() []triage.Mark { return m.deciding.stateOf(m.openItem()).Corrections }

// correctable returns the open document where it can be corrected, and says why it cannot
// where not.
func (m *Model) correctable() *article {
	switch a := m.article; {
	case a == nil:
		m.say("no document is open")
	case m.decides() && m.ready(a):
		return a
	}
	return nil
}

// correctAction carries out what corrects the open document. It reports whether a is such
// an action.
func (m *Model) correctAction(a key.Action) (tea.Cmd, bool) {
	switch a {
	case key.Dismiss, key.Correct, key.Date, key.Corrections:
	default:
		return nil, false
	}
	art := m.correctable()
	if art == nil {
		return nil, true
	}
	switch a {
	case key.Corrections:
		return m.showFixes(), true
	case key.Date:
		return m.ask(&commanding{}, key.Date.String()+" "+art.doc.Published.Date), true
	case key.Dismiss:
		return m.reject(art), true
	}
	return m.askCorrection(art), true
}

// target is what a correction is of: the item under the cursor of a side pane.
type target struct {
	of   correct.Subject
	name string
	// at are the places that stand for it; a new correction is kept under the first.
	at []model.Span
}

// target returns the item under the cursor, where it can be corrected.
func (m *Model) target(a *article) (t target, ok bool) {
	switch m.focus {
	case layout.Actors:
		v, ok := a.actors.Selected()
		return actorTarget(v), ok
	case layout.Statistics:
		v, ok := a.statistics.Selected()
		return target{correct.Statistic, v.Figure(), []model.Span{v.Span}}, ok
	}
	return target{}, false
}

// actorTarget puts a mention by name before those that only describe the actor.
func actorTarget(v model.Actor) target {
	t := target{of: correct.Actor, name: v.Name}
	for _, nominal := range []bool{false, true} {
		for _, mention := range v.Mentions {
			if mention.Nominal == nominal {
				t.at = append(t.at, mention.Span)
			}
		}
	}
	return t
}

// reject says of the item under the cursor that it is none.
func (m *Model) reject(a *article) tea.Cmd {
	if m.focus == layout.KeyPoints {
		return m.rejectFlag(a)
	}
	t, ok := m.target(a)
	if !ok {
		m.say("dismiss is for an actor, a figure or the flag of a key point")
		return nil
	}
	return m.correct(a, t, correct.Dismiss, triage.Yes)
}

// rejectFlag says of what is flagged in a key point that the body has it: of the part
// that the walk over the doubts stands on, of the only one, or of one that is chosen.
func (m *Model) rejectFlag(a *article) tea.Cmd {
	k, ok := a.points.Selected()
	if !ok || len(k.Unsupported) == 0 {
		m.say("this key point has no flag")
		return nil
	}
	i := slices.IndexFunc(k.Unsupported, func(u model.Unsupported) bool { return a.walksDoubts() && a.doubts.on(u.Span) })
	if len(k.Unsupported) > 1 && i < 0 {
		return m.ask(&flagging{article: a, flags: k.Unsupported}, "")
	}
	return m.correct(a, flagTarget(a.doc, k.Unsupported[max(i, 0)]), correct.Dismiss, triage.Yes)
}

func flagTarget(d *model.Document, u model.Unsupported) target {
	return target{correct.Flag, u.Span.In(d.Text), []model.Span{u.Span}}
}

// on reports whether the walk stands at span.
func (d *doubts) on(span model.Span) bool {
	return d.at >= 0 && d.at < len(d.all) && d.all[d.at].Span == span
}

// dated corrects the date of the open document; "-" takes that back.
func (m *Model) dated(date string) tea.Cmd {
	a := m.correctable()
	if a == nil {
		return nil
	}
	if date == "-" {
		date = ""
	} else if why := correct.Allowed(correct.Published, date); why != "" {
		m.say("not corrected: " + why)
		return nil
	}
	return m.correct(a, target{of: correct.Document}, correct.Published, date)
}

// correct keeps a correction; the panes show it when it is kept.
func (m *Model) correct(a *article, t target, field correct.Field, value string) tea.Cmd {
	of := m.subjectOf(m.openItem())
	f := t.fix(a.doc, of.state.Corrections, field)
	c := triage.Change{ID: of.id, Key: f.Key(), Before: of.state.Value(f.Key()), After: value}
	verb := t.says(field, value)
	if f.Value = c.Before; value == "" && f.Value != "" {
		verb = takenBack(f)
	}
	if c.Before == c.After {
		m.say(verb + ": that is so already")
		return nil
	}
	m.say(verb + " …")
	return m.decide(verb, []subject{of}, []triage.Change{c})
}

// fix is the correction of a field: the one there is, or one under the first place.
func (t target) fix(d *model.Document, marks []triage.Mark, field correct.Field) correct.Fix {
	if t.of == correct.Document {
		return correct.Fix{Of: t.of, Field: field}
	}
	for _, k := range marks {
		f, ok := correct.Parse(k)
		if !ok || f.Of != t.of || f.Field != field {
			continue
		}
		at, found := f.Find(d)
		if found && slices.ContainsFunc(t.at, at.Overlaps) {
			return f
		}
	}
	f := correct.Fix{Of: t.of, Field: field}
	f.Text, f.Occurrence = correct.At(d, t.at[0])
	return f
}

// merged reports whether the target was put under another actor's name by a correction.
func (t target) merged(d *model.Document, marks []triage.Mark) bool {
	k := t.fix(d, marks, correct.Merge).Key()
	return slices.ContainsFunc(marks, func(one triage.Mark) bool { return one.Key == k })
}

// says is a correction in a few words.
func (t target) says(field correct.Field, value string) string {
	const most = 40
	switch {
	case value == "" && field == correct.Published:
		return "date as it was"
	case value == "":
		return string(t.of) + " " + cell.Truncate(safe.Line(t.name), most) + ": " + string(field) + " as it was"
	}
	f := correct.Fix{Of: t.of, Field: field, Text: cell.Truncate(safe.Line(t.name), most), Value: cell.Truncate(safe.Line(value), most)}
	return f.String()
}

// takenBack says which correction is no more.
func takenBack(f correct.Fix) string {
	return cell.Truncate("taken back: "+safe.Line(f.String()), 80)
}

// recorrect applies the corrections of the open document where the panes show others, or
// those of another briefing: after a decision, an undo, what another window has kept, or
// more of the text.
func (m *Model) recorrect() tea.Cmd {
	a := m.article
	if a == nil || a.extracted == nil {
		return nil
	}
	marks := m.corrections()
	if a.asked.same(a.extracted, marks) {
		return nil
	}
	a.asked = corrected{found: a.extracted, marks: marks}
	return apply(a.key, a.asked)
}

// take shows what has been corrected. What could not be carried over is said once.
func (msg correctedMsg) take(m *Model) tea.Cmd {
	a := m.article
	if a == nil || a.key != msg.key {
		a = m.shelf.get(msg.key)
	}
	if a == nil || !a.asked.same(msg.found, msg.marks) {
		m.stale = false
		return nil
	}
	before := len(a.applied.lost)
	a.applied = msg.corrected
	a.correctedBy(msg.briefing)
	a.setBriefing(msg.briefing, msg.doubts)
	if n := len(msg.lost); n > before && msg.briefing.Covers >= 1 {
		m.complain(lostCount(n) + " could not be carried over: " + safe.Line(msg.lost[n-1].String()) + "; :" + key.Corrections.String() + " lists them")
	}
	m.listFixes()
	return nil
}

func lostCount(n int) string { return plural(n, "correction") }

// correctedBy takes over what an analyst has said of the document itself.
func (a *article) correctedBy(b *model.Briefing) {
	a.doc = b.Document
	flags := 0
	for _, k := range a.applied.marks {
		if f, ok := correct.Parse(k); ok && f.Of == correct.Flag && !slices.ContainsFunc(a.applied.lost, func(l correct.Fix) bool { return l.Key() == f.Key() }) {
			flags++
		}
	}
	a.points.SetDismissed(flags)
}

// fixing is the list of corrections, which is shown over the screen.
type fixing struct {
	over
}

// showFixes opens the list of the open document's corrections, or closes it.
func (m *Model) showFixes() tea.Cmd {
	if m.fixes.shown {
		m.fixes.shown = false
		return nil
	}
	m.fixes.show(m.theme)
	m.closeViews()
	m.listFixes()
	return nil
}

// listFixes lists the corrections of the open document, those that are lost first.
func (m *Model) listFixes() {
	a := m.article
	if !m.fixes.shown || a == nil {
		return
	}
	var rows []overRow
	for _, k := range m.corrections() {
		f, ok := correct.Parse(k)
		if !ok {
			continue
		}
		r := overRow{ID: string(k.Key), Text: safe.Line(f.String())}
		if slices.Contains(a.applied.lost, f) {
			r.Right, r.Problem = "could not be carried over", true
		}
		rows = append(rows, r)
	}
	slices.SortStableFunc(rows, func(a, b overRow) int {
		rank := map[bool]int{true: 0, false: 1}
		return cmp.Compare(rank[a.Problem], rank[b.Problem])
	})
	m.fixes.pane.Set(rows, "nothing in this document was corrected")
}

// fixesAction handles an action while the corrections are shown; it reports whether it
// was meant for them.
func (m *Model) fixesAction(a key.Action) (tea.Cmd, bool) {
	switch a {
	case key.Open:
		return m.takeBackFix(), true
	case key.Escape, key.Leave, key.Back, key.Corrections:
		m.fixes.shown = false
	case key.Quit, key.Help, key.Redraw, key.Suspend, key.Command, key.Theme, key.Mouse, key.Undo, key.Redo, key.Date:
		return nil, false
	default:
		if !m.fixes.pane.Act(a) {
			m.say(a.String() + " is for a document: esc closes the corrections")
		}
	}
	return nil, true
}

// takeBackFix takes the correction under the cursor back.
func (m *Model) takeBackFix() tea.Cmd {
	row, ok := m.fixes.pane.Selected()
	if !ok || m.article == nil {
		return nil
	}
	of := m.subjectOf(m.openItem())
	k := triage.Key(row.ID)
	c := triage.Change{ID: of.id, Key: k, Before: of.state.Value(k)}
	f, _ := correct.Parse(triage.Mark{Key: k, Value: c.Before})
	return m.decide(takenBack(f), []subject{of}, []triage.Change{c})
}
