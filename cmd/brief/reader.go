package main

import (
	"context"
	"errors"
	"iter"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"brief/model"
	"brief/model/ingest"
	"brief/model/library"
	"brief/tui"
)

// patience is how long the screen is held back for a first document: long enough
// to refuse what cannot be read, too short to be taken for a program that hangs.
const patience = 500 * time.Millisecond

// readFlags are those of every command that opens the reader.
type readFlags struct {
	screen    screenFlags
	input     inputFlags
	page      pageFlags
	library   libraryFlags
	ephemeral bool
	watch     []string // folders followed in this run
}

func (f *readFlags) add(to *cobra.Command, a *app) {
	f.page.add(to.Flags())
	f.screen.add(to)
	f.input.add(to)
	f.library.add(to.Flags(), a)
	to.Flags().BoolVar(&f.ephemeral, "ephemeral", false, "keep nothing: a library in memory")
	to.MarkFlagsMutuallyExclusive("library", "ephemeral")
}

// place is where the library is.
func (f *readFlags) place() (place, error) {
	if f.ephemeral {
		return place{path: inMemory}, nil
	}
	return f.library.place()
}

// reading is one run of the reader.
type reading struct {
	*app
	flags *readFlags
	opt   tui.Options
	// show is nil where there is no terminal to read on.
	show func(context.Context, tui.Library, tui.Options) error
}

// reading prepares the reader for paths, of which none are the library or the samples.
func (a *app) reading(f *readFlags, opt tui.Options, paths []string) *reading {
	opt.Fixed, opt.Now = fixed(paths), a.now
	return &reading{app: a, flags: f, opt: opt, show: a.reader(paths, f.page)}
}

// files shows the items of paths and adds them to the library meanwhile. When the
// reader has ended it tells what failed. Where nothing can be read there is no reader
// at all; a document whose beginning is there already, as opt.Head, can be.
func (r *reading) files(ctx context.Context, paths []string, items iter.Seq2[ingest.Item, error], to keeping) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	lib := &files{}
	adder := newAdder(&lib.memory, library.Options{Now: r.now, Sample: len(paths) == 0})
	adder.open, adder.failed = to.open, to.failed
	lib.Collection = ingest.NewCollection(adder.watch(items))
	lib.listed = adder.entry // before the list is begun, so that it is told of all
	wait := patience
	if r.opt.Head != nil {
		wait = 0
	}
	if !lib.begin(ctx, wait) {
		if len(lib.failures()) == 0 {
			r.fail(errors.New("no document found in " + strings.Join(paths, ", ") + ": nothing is in it; give a file with text"))
		}
	} else {
		go adder.run(ctx)
		opt := r.opt
		opt.News, opt.Elsewhere = to.news, r.touched(ctx, to.at.path)
		s := newShown(lib, adder, r.scope, r.window)
		s.scopeFor = r.scopeFor
		over := r.over(r.show(ctx, s, opt))
		stop()
		if err := errors.Join(adder.close(), to.trouble()); err != nil {
			r.fail(err)
		}
		if over {
			return
		}
	}
	for _, err := range lib.failures() {
		r.fail(err)
	}
}

// over tells the error with which a reader has ended, and reports whether it was a
// signal.
func (r *reading) over(err error) (stopped bool) {
	if signal := (tui.Stopped{}); errors.As(err, &signal) {
		r.stopped = signal.Signal
		return true
	}
	if err != nil {
		r.fail(err)
	}
	return false
}

// head is the beginning of the first of paths for the panes to show at once, where
// it is a long file. A reader that begins elsewhere has no use for it.
func (a *app) head(ctx context.Context, paths []string, opt ingest.Options, page pageFlags) *model.Document {
	if len(paths) == 0 || paths[0] == "-" || !terminal(a.out) || page.linear || dumb() {
		return nil
	}
	return ingest.Head(ctx, paths[0], opt)
}

func (a *app) screen(ctx context.Context, lib tui.Library, opt tui.Options) error {
	opt.Local = true
	if a.reconfigured != nil {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		opt.Settings = a.watchConfig(ctx, a.reconfigured)
	}
	on := tui.Terminal{Output: a.out, Environment: os.Environ()}
	if terminal(a.in) {
		on.Input = a.in
	}
	return tui.Run(ctx, lib, opt, on)
}

// reader is what shows briefings on this terminal: panes or, where lines are asked
// for or the terminal can do no more, lines. It answers nil where they are to be
// printed.
func (a *app) reader(paths []string, page pageFlags) func(context.Context, tui.Library, tui.Options) error {
	switch {
	case !terminal(a.out):
		return nil
	case !page.linear && !dumb():
		return a.screen
	}
	keyboard := a.keyboard(slices.Contains(paths, "-"))
	if keyboard == nil {
		return nil
	}
	l := &lineSession{app: a, keyboard: keyboard}
	return func(ctx context.Context, lib tui.Library, opt tui.Options) error {
		return l.read(ctx, lib, l.options(opt, int(page.width)), opt.News)
	}
}
