package correct

import (
	"slices"
	"strings"

	"brief/model"
	"brief/model/triage"
)

// Apply returns b as the fixes among the marks of a document want it, and the fixes
// that found nothing to correct. Without any it returns b itself.
func Apply(b *model.Briefing, marks []triage.Mark) (fixed *model.Briefing, lost []Fix) {
	fixes := inOrder(marks)
	if len(fixes) == 0 {
		return b, nil
	}
	c := correction{b: copied(b)}
	for _, f := range fixes {
		found := c.apply(f)
		if !found {
			lost = append(lost, f)
		}
		c.b.Corrections = append(c.b.Corrections, f.done(found))
	}
	c.finish()
	return c.b, lost
}

// Dated returns d as the fixes among its marks want it: with another date, or d itself.
func Dated(d *model.Document, marks []triage.Mark) *model.Document {
	b := &model.Briefing{Document: d}
	for _, m := range marks {
		if f, ok := Parse(m); ok && f.Of == Document {
			b, _ = Apply(b, []triage.Mark{m})
		}
	}
	return b.Document
}

// order is the one in which fixes are carried out: what is split or merged still has
// the names of the text, and what is dismissed has been corrected before.
var order = [...]Field{Split, Merge, Kind, Name, Value, Unit, Measure, Source, Change, Published, Dismiss}

func inOrder(marks []triage.Mark) []Fix {
	var fixes []Fix
	for _, m := range marks {
		if f, ok := Parse(m); ok && f.Value != "" {
			fixes = append(fixes, f)
		}
	}
	slices.SortStableFunc(fixes, func(a, b Fix) int {
		return slices.Index(order[:], a.Field) - slices.Index(order[:], b.Field)
	})
	return fixes
}

// copied is a briefing whose parts can be changed without a change of b.
func copied(b *model.Briefing) *model.Briefing {
	out := *b
	out.Actors = slices.Clone(b.Actors)
	out.Statistics = slices.Clone(b.Statistics)
	out.KeyPoints = slices.Clone(b.KeyPoints)
	out.Corrections = slices.Clone(b.Corrections)
	return &out
}

// correction is a briefing on its way. The actors that are gone have no mentions.
type correction struct {
	b    *model.Briefing
	gone map[int]bool // statistics that are dismissed
}

func (c *correction) apply(f Fix) bool {
	if f.Of == Document {
		return c.document(f)
	}
	at, ok := f.Find(c.b.Document)
	if !ok {
		return false
	}
	switch f.Of {
	case Actor:
		return c.actor(f, at)
	case Statistic:
		return c.statistic(f, at)
	case Flag:
		return c.flag(at)
	}
	return false
}

// document corrects the date.
func (c *correction) document(f Fix) bool {
	if f.Field != Published {
		return false
	}
	d := *c.b.Document
	d.Published = model.Published{Date: f.Value, From: model.PublishedAnalyst}
	c.b.Document = &d
	return true
}

// actor corrects the actor that has a mention at a place.
func (c *correction) actor(f Fix, at model.Span) bool {
	i := slices.IndexFunc(c.b.Actors, func(a model.Actor) bool { return mentioned(a, at) })
	if i < 0 {
		return false
	}
	a := &c.b.Actors[i]
	switch f.Field {
	case Name:
		rename(a, f.Value)
	case Kind:
		a.Kind = model.ActorKind(f.Value)
	case Merge:
		return c.merge(i, f.Value)
	case Split:
		return c.split(i, at)
	case Dismiss:
		a.Mentions = nil
	default:
		return false
	}
	a.Corrected = true
	return true
}

func mentioned(a model.Actor, at model.Span) bool {
	return slices.ContainsFunc(a.Mentions, func(m model.Mention) bool { return overlap(m.Span, at) })
}

func overlap(a, b model.Span) bool { return a.Start < b.End && b.Start < a.End }

// rename gives an actor another name; the one it had becomes an alias.
func rename(a *model.Actor, name string) {
	if a.Name == name {
		return
	}
	was := a.Name
	a.Name = name
	without(a, name)
	a.Aliases = append([]string{was}, a.Aliases...)
	a.Reasons = append([]model.Reason{model.ReasonAnalyst}, a.Reasons...)
}

// without takes an alias from an actor, and why it was one.
func without(a *model.Actor, alias string) {
	aliases, reasons := a.Aliases, padded(a.Reasons, len(a.Aliases))
	a.Aliases, a.Reasons = nil, nil
	for i, s := range aliases {
		if s != alias {
			a.Aliases, a.Reasons = append(a.Aliases, s), append(a.Reasons, reasons[i])
		}
	}
}

// also gives an actor another alias, unless it is called so already.
func also(a *model.Actor, alias string) {
	if alias == a.Name || slices.Contains(a.Aliases, alias) {
		return
	}
	a.Reasons = append(padded(a.Reasons, len(a.Aliases)), model.ReasonAnalyst)
	a.Aliases = append(slices.Clip(a.Aliases), alias)
}

// padded is a list that goes with another one of n, with n of its own.
func padded[T any](list []T, n int) []T {
	return append(slices.Clone(list), make([]T, max(0, n-len(list)))...)[:n]
}

// merge puts the mentions of an actor under another one.
func (c *correction) merge(from int, into string) bool {
	to := slices.IndexFunc(c.b.Actors, func(a model.Actor) bool {
		return len(a.Mentions) > 0 && (a.Name == into || slices.Contains(a.Aliases, into))
	})
	if to < 0 || to == from {
		return false
	}
	a, b := &c.b.Actors[to], &c.b.Actors[from]
	a.Mentions = slices.Concat(a.Mentions, b.Mentions)
	slices.SortStableFunc(a.Mentions, func(x, y model.Mention) int { return x.Span.Compare(y.Span) })
	for _, alias := range append([]string{b.Name}, b.Aliases...) {
		also(a, alias)
	}
	a.Roles = union(a.Roles, b.Roles)
	acts := len(a.Acts)
	a.Acts = slices.Concat(a.Acts, b.Acts)
	a.ActSpans = slices.Concat(padded(a.ActSpans, acts), padded(b.ActSpans, len(b.Acts)))
	a.Salience = max(a.Salience, b.Salience)
	a.Corrected = true
	b.Mentions = nil
	return true
}

// union is a with those of b that it lacks.
func union(a, b []string) []string {
	out := slices.Clone(a)
	for _, s := range b {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// split makes an actor of its own of the mentions written like the one at a place.
func (c *correction) split(from int, at model.Span) bool {
	text := c.b.Document.Text
	a := &c.b.Actors[from]
	i := slices.IndexFunc(a.Mentions, func(m model.Mention) bool { return overlap(m.Span, at) })
	name := oneLine(a.Mentions[i].Span.In(text))
	var mine, rest []model.Mention
	for _, m := range a.Mentions {
		if oneLine(m.Span.In(text)) == name {
			mine = append(mine, m)
		} else {
			rest = append(rest, m)
		}
	}
	if len(rest) == 0 {
		return false
	}
	own := model.Actor{Name: name, Kind: a.Kind, Salience: a.Salience, Mentions: mine, Corrected: true}
	a.Mentions, a.Corrected = rest, true
	without(a, name)
	if a.Name == name {
		a.Name = oneLine(rest[0].Span.In(text))
		without(a, a.Name)
	}
	c.b.Actors = slices.Insert(c.b.Actors, from+1, own)
	return true
}

// statistic corrects the statistic whose number stands at a place.
func (c *correction) statistic(f Fix, at model.Span) bool {
	i := slices.IndexFunc(c.b.Statistics, func(s model.Statistic) bool { return overlap(s.Span, at) })
	if i < 0 || c.gone[i] {
		return false
	}
	s := &c.b.Statistics[i]
	switch f.Field {
	case Value:
		v, percent, ok := number(f.Value)
		if !ok {
			return false
		}
		s.Value, s.Values, s.Form = &v, nil, model.FormSingle
		if percent {
			measureIn(s, "%")
		}
	case Unit:
		measureIn(s, f.Value)
	case Measure:
		s.Measure, s.MeasureSpan = f.Value, model.Span{}
	case Source:
		s.Source, s.SourceSpan, s.SourceActor, s.Standing = f.Value, model.Span{}, "", model.StandingNamed
	case Change:
		s.Change = model.Change(f.Value)
	case Dismiss:
		if c.gone == nil {
			c.gone = map[int]bool{}
		}
		c.gone[i] = true
	default:
		return false
	}
	s.Corrected = true
	return true
}

// measureIn gives a statistic another unit, and the kind that goes with it.
func measureIn(s *model.Statistic, unit string) {
	s.Unit, s.UnitText, s.Currency = unit, unit, ""
	switch {
	case unit == "%" || unit == "percent":
		s.Unit, s.UnitText, s.Kind = "percent", "%", model.KindPercent
	case unit == "percentage point" || unit == "percentage points":
		s.Unit, s.Kind = "percentage point", model.KindPercentagePoint
	case isCurrency(unit):
		s.Currency, s.Kind = unit, model.KindMoney
	case s.Kind == model.KindPercent, s.Kind == model.KindPercentagePoint, s.Kind == model.KindMoney, s.Kind == model.KindMultiplier:
		s.Kind = model.KindMeasurement
	}
}

// isCurrency reports whether a unit is written as the codes of ISO 4217 are.
func isCurrency(unit string) bool {
	return len(unit) == 3 && strings.Trim(unit, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// flag takes away what is said to be unsupported at a place.
func (c *correction) flag(at model.Span) bool {
	found := false
	for i, k := range c.b.KeyPoints {
		left := slices.DeleteFunc(slices.Clone(k.Unsupported), func(u model.Unsupported) bool { return overlap(u.Span, at) })
		if len(left) < len(k.Unsupported) {
			c.b.KeyPoints[i].Unsupported, found = left, true
		}
	}
	return found
}

// finish takes out what is gone.
func (c *correction) finish() {
	c.b.Actors = slices.DeleteFunc(c.b.Actors, func(a model.Actor) bool { return len(a.Mentions) == 0 })
	if len(c.gone) > 0 {
		var left []model.Statistic
		for i, s := range c.b.Statistics {
			if !c.gone[i] {
				left = append(left, s)
			}
		}
		c.b.Statistics = left
	}
}
