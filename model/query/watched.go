package query

import (
	"brief/model"
	"brief/model/term"
)

// Watched is what an analyst wants to be told of: a word, a phrase or an actor.
type Watched struct {
	// Name is as it was written.
	Name string
	// Actor says that it names one; else it stands in the title or the text.
	Actor bool
}

// MaxWatched is how many watched things of a Scope count.
const MaxWatched = 64

// MaxPrioritized is how many documents are ordered by priority: the newest that match.
const MaxPrioritized = 5000

// Where is the condition that a document has what is watched; ok is false where there
// is nothing in it that a document could have.
func (w Watched) Where() (x Expr, ok bool) {
	words := Words{Typed: w.Name, Terms: term.Fold(w.Name)}
	words.Exact = len(words.Terms) > 1
	if w.Actor {
		return Actor{words}, len(words.Terms) > 0
	}
	return Text{Words: words}, len(words.Terms) > 0
}

// In reports whether a document has what is watched, as Match does of Where.
func (w Watched) In(b *model.Briefing) bool {
	x, ok := w.Where()
	return ok && has(x, b)
}
