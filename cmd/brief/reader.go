package main

import (
	"context"
	"iter"
	"os"

	"brief/model/ingest"
	"brief/tui"
)

// read shows the items in the reader. Keys come from standard input or, where the
// documents do, from the controlling terminal.
func (a *app) read(ctx context.Context, items iter.Seq2[ingest.Item, error], appearance tui.Appearance) {
	on := tui.Terminal{Output: a.out, Environment: os.Environ()}
	if terminal(a.in) {
		on.Input = a.in
	}
	lib := library{ingest.NewCollection(items)}
	if err := tui.Run(ctx, lib, tui.Options{Appearance: appearance}, on); err != nil {
		a.fail(err)
	}
}

// library is a collection as the reader asks for it.
type library struct{ *ingest.Collection }

// Entries has what the collection has.
func (l library) Entries(ctx context.Context) iter.Seq2[tui.Entry, error] {
	return func(yield func(tui.Entry, error) bool) {
		for e, err := range l.Collection.Entries(ctx) {
			if !yield(tui.Entry(e), err) {
				return
			}
		}
	}
}
