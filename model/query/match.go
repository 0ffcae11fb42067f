package query

import (
	"slices"
	"time"

	"brief/model"
	"brief/model/doubt"
	"brief/model/term"
)

// Match reports whether a document is an answer to q. It looks at everything anew and
// is not fast: it is what an engine must agree with.
func Match(q Query, s Scope, d *Subject) bool {
	return q.Where == nil || matches(q.Where, s, d)
}

func matches(x Expr, s Scope, d *Subject) bool {
	switch x := x.(type) {
	case And:
		return !slices.ContainsFunc(x, func(x Expr) bool { return !matches(x, s, d) })
	case Or:
		return slices.ContainsFunc(x, func(x Expr) bool { return matches(x, s, d) })
	case Not:
		return !matches(x.X, s, d)
	case Is:
		return d.is(x.State, s.Now)
	case Date:
		return d.published(x, s.Now)
	case Note:
		return x.Words.In(d.Note)
	case Tag:
		return d.tagged(x.Typed)
	case In:
		return slices.ContainsFunc(d.Places, func(place string) bool { return InFolder(x.Folder, place) })
	case Among:
		return slices.Contains(d.Sets, x.Set)
	}
	return has(x, d.Briefing)
}

// has answers what the briefing alone decides.
func has(x Expr, b *model.Briefing) bool {
	switch x := x.(type) {
	case Text:
		return hasText(x, b.Document)
	case Actor:
		return slices.ContainsFunc(b.Actors, func(a model.Actor) bool {
			return x.Words.In(a.Name) || slices.ContainsFunc(a.Aliases, x.Words.In)
		})
	case Kind:
		return slices.ContainsFunc(b.Actors, func(a model.Actor) bool { return a.Kind == x.Kind })
	case Source:
		return x.Words.In(b.Document.Source)
	case Format:
		return b.Document.Format == x.Format
	case Language:
		return b.Document.Language == x.Code
	case Figure:
		return slices.ContainsFunc(b.Statistics, func(st model.Statistic) bool { return x.Matches(&st) })
	case Measure:
		return slices.ContainsFunc(b.Statistics, func(st model.Statistic) bool { return x.Words.In(st.Measure) })
	case Has:
		return hasPart(x.What, b)
	}
	return false
}

func hasText(x Text, d *model.Document) bool {
	return x.In != Body && x.Words.In(d.Title.Text) || x.In != Title && x.Words.In(d.Text)
}

func hasPart(w What, b *model.Briefing) bool {
	switch w {
	case HasStatistics:
		return len(b.Statistics) > 0
	case HasActors:
		return len(b.Actors) > 0
	case HasKeyPoints:
		return slices.ContainsFunc(b.KeyPoints, func(k model.KeyPoint) bool { return k.Given })
	case HasFlags:
		return slices.ContainsFunc(b.KeyPoints, func(k model.KeyPoint) bool { return len(k.Unsupported) > 0 })
	case HasDoubts:
		return len(doubt.Of(b)) > 0
	case HasDate:
		_, _, ok := PublishedDays(b.Document.Published.Date)
		return ok
	case HasSource:
		return b.Document.Source != ""
	}
	return false
}

func (d *Subject) is(state State, now time.Time) bool {
	switch state {
	case Unread:
		return !d.Read
	case Read:
		return d.Read
	case Starred:
		return d.Starred
	case Done:
		return d.Done
	case Later:
		return d.Later.After(now)
	case New:
		return !d.Read && !d.Added.Before(now.Add(-newFor))
	case Sample:
		return d.Sample
	}
	return false
}

// newFor is how long a document is new.
const newFor = 24 * time.Hour

func (d *Subject) published(x Date, now time.Time) bool {
	first, last, ok := PublishedDays(d.Briefing.Document.Published.Date)
	if x.None || !ok {
		return x.None && !ok
	}
	from, to := x.Days(now)
	return first <= to && last >= from
}

func (d *Subject) tagged(tag string) bool {
	key := term.Key(tag)
	same := func(t string) bool { return term.Key(t) == key }
	return slices.ContainsFunc(d.Briefing.Document.Tags, same) || slices.ContainsFunc(d.Tags, same)
}
