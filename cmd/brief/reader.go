package main

import (
	"context"
	"errors"
	"iter"
	"os"
	"slices"
	"strings"
	"time"

	"brief/model"
	"brief/model/ingest"
	"brief/tui"
)

// patience is how long the screen is held back for a first document: long enough
// to refuse what cannot be read, too short to be taken for a program that hangs.
const patience = 500 * time.Millisecond

// read shows the items of paths in a reader and, when it has ended, tells what
// failed. Where nothing can be read there is no reader at all; a document whose
// beginning is there already, as headed says, can be. Keys come from
// standard input or, where the documents do, from the controlling terminal.
func (a *app) read(ctx context.Context, paths []string, items iter.Seq2[ingest.Item, error], show func(context.Context, *files) error, headed bool) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	lib := &files{Collection: ingest.NewCollection(items)}
	wait := patience
	if headed {
		wait = 0
	}
	if !lib.begin(ctx, wait) {
		if len(lib.failures()) == 0 {
			a.fail(errors.New("no document found in " + strings.Join(paths, ", ") + ": nothing is in it; give a file with text"))
		}
	} else if err := show(ctx, lib); err != nil {
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

// head is the beginning of the first of paths for the panes to show at once, where
// it is a long file. A reader that begins elsewhere has no use for it.
func (a *app) head(ctx context.Context, paths []string, opt ingest.Options, page pageFlags) *model.Document {
	if len(paths) == 0 || paths[0] == "-" || !terminal(a.out) || page.linear || dumb() {
		return nil
	}
	return ingest.Head(ctx, paths[0], opt)
}

func (a *app) screen(ctx context.Context, lib *files, opt tui.Options) error {
	opt.Local = true
	on := tui.Terminal{Output: a.out, Environment: os.Environ()}
	if terminal(a.in) {
		on.Input = a.in
	}
	return tui.Run(ctx, lib, opt, on)
}

// reader is what shows briefings on this terminal: panes or, where lines are asked
// for or the terminal can do no more, lines. It answers nil where they are to be
// printed.
func (a *app) reader(paths []string, opt tui.Options, page pageFlags) func(context.Context, *files) error {
	switch {
	case !terminal(a.out):
		return nil
	case !page.linear && !dumb():
		return func(ctx context.Context, lib *files) error { return a.screen(ctx, lib, opt) }
	}
	keyboard := a.keyboard(slices.Contains(paths, "-"))
	if keyboard == nil {
		return nil
	}
	l := &lineSession{app: a, keyboard: keyboard}
	return func(ctx context.Context, lib *files) error {
		return l.read(ctx, lib, l.options(opt, int(page.width)))
	}
}
