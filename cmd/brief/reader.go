package main

import (
	"context"
	"errors"
	"iter"
	"os"
	"strings"
	"time"

	"brief/model/ingest"
	"brief/tui"
)

// patience is how long the screen is held back for a first document: long enough
// to refuse what cannot be read, too short to be taken for a program that hangs.
const patience = 500 * time.Millisecond

// read shows the items of paths in the reader and, when it has ended, tells what
// failed. Where nothing can be read there is no screen at all. Keys come from
// standard input or, where the documents do, from the controlling terminal.
func (a *app) read(ctx context.Context, paths []string, items iter.Seq2[ingest.Item, error], opt tui.Options) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	lib := &library{Collection: ingest.NewCollection(items)}
	if !lib.begin(ctx, patience) {
		if len(lib.failures()) == 0 {
			a.fail(errors.New("no document found in " + strings.Join(paths, ", ") + ": nothing is in it; give a file with text"))
		}
	} else if err := a.screen(ctx, lib, opt); err != nil {
		if stopped := (tui.Stopped{}); errors.As(err, &stopped) {
			a.stopped = stopped.Signal
			return
		}
		a.fail(err)
	}
	for _, err := range lib.failures() {
		a.fail(err)
	}
}

func (a *app) screen(ctx context.Context, lib *library, opt tui.Options) error {
	opt.Local = true
	on := tui.Terminal{Output: a.out, Environment: os.Environ()}
	if terminal(a.in) {
		on.Input = a.in
	}
	return tui.Run(ctx, lib, opt, on)
}
