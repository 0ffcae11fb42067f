package ingest

import (
	"cmp"
	"slices"
	"sort"

	"brief/model"
)

// linkSources names the actor behind each statistic's source: the one mentioned
// in the words of the source. A statistic whose extractor knows its actor keeps it.
func linkSources(statistics []model.Statistic, actors []model.Actor) {
	index := newMentionIndex(actors)
	for i := range statistics {
		s := &statistics[i]
		if s.SourceActor != "" || s.SourceSpan.Empty() {
			continue
		}
		if a := index.within(s.SourceSpan); a != nil {
			s.SourceActor = a.Name
		}
	}
}

// mentionIndex finds the mentions that overlap a span.
type mentionIndex struct {
	mentions []actorMention // by start
	// reach[i] is the furthest end of mentions[:i+1], so that the search can begin
	// past every mention that ends before a span.
	reach []int
}

type actorMention struct {
	span  model.Span
	actor *model.Actor
}

// newMentionIndex leaves out demonyms: "Mexican officials" are not Mexico.
func newMentionIndex(actors []model.Actor) mentionIndex {
	count := 0
	for i := range actors {
		count += len(actors[i].Mentions)
	}
	x := mentionIndex{make([]actorMention, 0, count), make([]int, 0, count)}
	for i := range actors {
		a := &actors[i]
		for _, m := range a.Mentions {
			if !m.Nominal || a.Kind != model.Place {
				x.mentions = append(x.mentions, actorMention{m.Span, a})
			}
		}
	}
	slices.SortStableFunc(x.mentions, func(a, b actorMention) int { return a.span.Compare(b.span) })
	furthest := 0
	for _, m := range x.mentions {
		furthest = max(furthest, m.span.End)
		x.reach = append(x.reach, furthest)
	}
	return x
}

// within returns the actor that a source's words most likely stand for, or nil:
// one that can speak before a place ("Brazil's Health Ministry"), then the one
// whose mention covers most of them, then the first.
func (x mentionIndex) within(source model.Span) *model.Actor {
	var best actorMention
	first := sort.Search(len(x.reach), func(i int) bool { return x.reach[i] > source.Start })
	for _, m := range x.mentions[first:] {
		if m.span.Start >= source.End {
			break
		}
		if m.span.Overlaps(source) && (best.actor == nil || better(m, best) > 0) {
			best = m
		}
	}
	return best.actor
}

func better(a, b actorMention) int {
	return cmp.Or(
		cmp.Compare(voice(a.actor.Kind), voice(b.actor.Kind)),
		cmp.Compare(a.span.Len(), b.span.Len()),
	)
}

// voice ranks kinds by how likely one of them is who says something.
func voice(k model.ActorKind) int {
	switch k {
	case model.Person, model.Organization:
		return 2
	case model.Group:
		return 1
	}
	return 0
}
