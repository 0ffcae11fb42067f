package tui_test

import (
	"context"
	"testing"

	"brief/model/query"
	"brief/model/triage"
	"brief/tui"
)

// ledger is a shelf at which things are decided: what is kept is kept by its engine, for the
// next reader on it too.
type ledger struct {
	*shelf
	window string
}

var (
	_ tui.Indexed = ledger{}
	_ tui.Triaged = ledger{}
)

func newLedger(t testing.TB) ledger { return ledger{newShelf(t), "here"} }

// elsewhere is another window on the same shelf.
func (d ledger) elsewhere() ledger { return ledger{d.shelf, "there"} }

func (d ledger) stamp() triage.Stamp {
	return triage.Stamp{Analyst: d.scope().Analyst, At: shelfNow, Window: d.window}
}

func (d ledger) Window() string { return d.window }

func (d ledger) Mark(ctx context.Context, verb string, changes []triage.Change) (triage.Entry, error) {
	return d.engine.Mark(ctx, triage.Decision{Stamp: d.stamp(), Verb: verb, Changes: changes})
}

func (d ledger) MarkAll(ctx context.Context, q query.Query, verb string, k triage.Key, value string) (triage.Entry, error) {
	return d.engine.MarkAll(ctx, d.scope(), q, d.stamp(), verb, k, value)
}

func (d ledger) States(ctx context.Context, ids []string) ([]triage.State, error) {
	return d.engine.States(ctx, d.scope().Analyst, ids)
}

func (d ledger) Marks(ctx context.Context, prefix triage.Key) ([]triage.Mark, error) {
	return d.engine.Marks(ctx, d.scope().Analyst, prefix)
}

func (d ledger) Undo(ctx context.Context, seq int64) (triage.Entry, error) {
	return d.engine.Undo(ctx, d.stamp(), seq)
}

func (d ledger) Redo(ctx context.Context, seq int64) (triage.Entry, error) {
	return d.engine.Redo(ctx, d.stamp(), seq)
}

func (d ledger) Next(ctx context.Context) (undo, redo triage.Entry, err error) {
	return d.engine.Next(ctx, d.scope().Analyst)
}

func (d ledger) Journal(ctx context.Context, before int64, n int) ([]triage.Entry, error) {
	return d.engine.Journal(ctx, d.scope().Analyst, before, n)
}

func (d ledger) Changes(ctx context.Context, seq int64, n int) ([]triage.Change, error) {
	return d.engine.Changes(ctx, d.scope().Analyst, seq, n)
}

// What one window corrects another one lists when it asks again, and takes up in the
// document that it opens.
func TestCorrectedInAnotherWindow(t *testing.T) {
	mine := newLedger(t)
	opt := tui.Options{Appearance: tui.Plain, Now: shelfClock(), Catalogue: true}
	one, two := newDirect(mine, opt, 120, 40), newDirect(mine.elsewhere(), opt, 120, 40)
	one.keys("/title:164<enter>")
	two.keys("/title:164<enter>")
	two.shows(t, "2025-04-15")
	one.keys("<enter>:date 1999-05-06<enter>q")
	one.shows(t, "1999-05-06")
	two.lacks(t, "1999-05-06")
	two.keys("R")
	two.shows(t, "1999-05-06")
	one.keys("u")
	one.shows(t, "2025-04-15")
	two.keys("<enter>")
	two.shows(t, "2025-04-15")
	two.keys("q")
	two.shows(t, "2025-04-15")
}
