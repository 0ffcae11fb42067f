package actor

import "brief/model"

// salience says how much the text is about an actor, from 0 to 1:
//
//	0.2 + 0.35 f/(f+3) + 0.15 lead + 0.2 key + kind
//
// f counts the mentions, a demonym as a quarter; lead falls from 1 for an actor
// that the body names first to 0 for one that it names last; key is 1 for an
// actor of a key point or the title; kind is 0.1 for a person and 0.03 for an
// organisation. So every named actor has 0.2 at least. A country that only
// demonyms name, and a group that is named once, have half of what the formula
// gives and never more than 0.15. The weights were set by hand.
func salience(a model.Actor, body model.Span) float64 {
	frequency, named, key := 0.0, 0, 0.0
	lead := 0.0
	for _, m := range a.Mentions {
		if m.Nominal && a.Kind != model.Group {
			frequency += 0.25
		} else {
			frequency++
			named++
		}
		if m.In != model.InBody {
			key = 1
		} else if lead == 0 && !body.Empty() {
			lead = 1 - float64(m.Span.Start-body.Start)/float64(body.Len())
		}
	}
	score := 0.2 + 0.35*frequency/(frequency+3) + 0.15*lead + 0.2*key + kindWeight(a.Kind)
	if named == 0 || a.Kind == model.Group && named == 1 {
		return min(0.15, score/2)
	}
	return min(score, 1)
}

func kindWeight(k model.ActorKind) float64 {
	switch k {
	case model.Person:
		return 0.1
	case model.Organization:
		return 0.03
	}
	return 0
}
