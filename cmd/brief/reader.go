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
	if err := tui.Run(ctx, ingest.NewCollection(items), tui.Options{Appearance: appearance}, on); err != nil {
		a.fail(err)
	}
}
