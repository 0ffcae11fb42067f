package enginetest

import (
	"slices"

	"brief/model/priority"
	"brief/model/query"
)

// prioritize gives documents, which are in order of time, the score of package priority
// and its reasons, and leaves the newest of them. Call it with mu held.
func (r *reference) prioritize(s query.Scope, all []found) []found {
	all = all[:min(len(all), query.MaxPrioritized)]
	naming := map[string]int{} // actor -> documents
	for _, d := range r.documents {
		for _, name := range valuesOf(d.Briefing, query.Actors) {
			naming[name]++
		}
	}
	for i := range all {
		f := &all[i]
		state := r.state(s.Analyst, f.Briefing.Document.ID)
		facts := priority.Facts{Mark: state.Priority, Added: f.Added, Doubts: f.Entry.Doubts}
		switch {
		case state.Done:
			facts.Settled = priority.Done
		case state.Waits(s.Now):
			facts.Settled = priority.PutOff
		}
		for _, w := range s.Watched[:min(len(s.Watched), query.MaxWatched)] {
			switch {
			case !w.In(f.Briefing):
			case w.Actor:
				facts.Actors = append(facts.Actors, w.Name)
			default:
				facts.Words = append(facts.Words, w.Name)
			}
		}
		var unseen []string
		for _, name := range valuesOf(f.Briefing, query.Actors) {
			if naming[name] == 1 {
				unseen = append(unseen, name)
			}
		}
		if facts.Unseen = len(unseen); facts.Unseen > 0 {
			facts.First = slices.Min(unseen)
		}
		f.score, f.reasons = priority.Of(facts, s.Now)
	}
	return all
}
