package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"

	"brief/model/library"
	"brief/model/query"
	"brief/model/triage"
	"brief/tui"
)

var (
	_ tui.Triaged = (*catalogue)(nil)
	_ tui.Triaged = (*shown)(nil)
)

// newWindow makes the name that tells this run's window from others.
func newWindow() string { return rand.Text()[:12] }

// stamp is who decides, and when.
func (a *questions) stamp() triage.Stamp {
	s := a.scope()
	return triage.Stamp{Analyst: s.Analyst, At: s.Now, Window: a.window}
}

// Window is the one that decisions are noted under.
func (a *questions) Window() string { return a.window }

// Mark keeps a decision.
func (a *questions) Mark(ctx context.Context, verb string, changes []triage.Change) (triage.Entry, error) {
	e, err := ask(ctx, a, func(e library.Engine) (triage.Entry, error) {
		return e.Mark(ctx, triage.Decision{Stamp: a.stamp(), Verb: verb, Changes: changes})
	})
	if errors.Is(err, library.ErrNotFound) && a.known != nil { // it is on its way
		err = fmt.Errorf("%w yet: try again in a moment", library.ErrNotFound)
	}
	return e, err
}

// MarkAll sets one mark of every document that matches.
func (a *questions) MarkAll(ctx context.Context, q query.Query, verb string, key triage.Key, value string) (triage.Entry, error) {
	return ask(ctx, a, func(e library.Engine) (triage.Entry, error) {
		return e.MarkAll(ctx, a.scope(), a.restricted(q), a.stamp(), verb, key, value)
	})
}

// States returns what was decided about documents. A library that is not open yet is not
// opened any sooner for it.
func (a *questions) States(ctx context.Context, ids []string) ([]triage.State, error) {
	if a.opened != nil {
		if err := a.opened(ctx); err != nil {
			return nil, err
		}
	}
	return ask(ctx, a, func(e library.Engine) ([]triage.State, error) { return e.States(ctx, a.scope().Analyst, ids) })
}

// Marks returns the marks whose keys begin with prefix.
func (a *questions) Marks(ctx context.Context, prefix triage.Key) ([]triage.Mark, error) {
	return ask(ctx, a, func(e library.Engine) ([]triage.Mark, error) { return e.Marks(ctx, a.scope().Analyst, prefix) })
}

// Undo takes an entry of the journal back.
func (a *questions) Undo(ctx context.Context, seq int64) (triage.Entry, error) {
	return ask(ctx, a, func(e library.Engine) (triage.Entry, error) { return e.Undo(ctx, a.stamp(), seq) })
}

// Redo repeats one.
func (a *questions) Redo(ctx context.Context, seq int64) (triage.Entry, error) {
	return ask(ctx, a, func(e library.Engine) (triage.Entry, error) { return e.Redo(ctx, a.stamp(), seq) })
}

// Next returns the entries that are taken back or repeated next.
func (a *questions) Next(ctx context.Context) (undo, redo triage.Entry, err error) {
	type both struct{ undo, redo triage.Entry }
	next, err := ask(ctx, a, func(e library.Engine) (b both, err error) {
		b.undo, b.redo, err = e.Next(ctx, a.scope().Analyst)
		return b, err
	})
	return next.undo, next.redo, err
}

// Journal returns the entries before the one of a number.
func (a *questions) Journal(ctx context.Context, before int64, n int) ([]triage.Entry, error) {
	return ask(ctx, a, func(e library.Engine) ([]triage.Entry, error) { return e.Journal(ctx, a.scope().Analyst, before, n) })
}

// Changes returns what an entry has changed.
func (a *questions) Changes(ctx context.Context, seq int64, n int) ([]triage.Change, error) {
	return ask(ctx, a, func(e library.Engine) ([]triage.Change, error) { return e.Changes(ctx, a.scope().Analyst, seq, n) })
}
