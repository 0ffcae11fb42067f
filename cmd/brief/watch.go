package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"os"

	"github.com/spf13/cobra"

	"brief/model/ingest"
	"brief/model/library"
	"brief/model/safe"
	"brief/model/watch"
)

func watchCommand(a *app) *cobra.Command {
	var at libraryFlags
	c := &cobra.Command{
		Use:   "watch",
		Short: "Follow folders in which briefings arrive",
		Long: paragraphs(
			"Follow folders: what is in them and what arrives is added to the library, by the reader while it runs and",
			"by brief watch run without one. A file is read once it has not changed for two seconds; one that changes",
			"later is a new version, one that is renamed the same document, and one that is gone stays in the library.",
			"",
			"Watched words and actors are what sort:priority puts on top. What is watched is kept in the library."),
		Example: lines(
			"brief watch add ~/inbox",
			"brief watch run",
			"brief watch word add fentanyl",
			"brief --watch ~/inbox"),
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	at.add(c.PersistentFlags(), a)
	c.AddCommand(watchRunCommand(a, &at))
	c.AddCommand(watchKindCommands(a, &at, folderKind(), "DIR...")...)
	c.AddCommand(watchKindCommand(a, &at, wordKind(), "Words and phrases whose documents sort:priority puts on top. A word is found in all its forms."),
		watchKindCommand(a, &at, actorKind(), "Actors, by a name or alias, whose documents sort:priority puts on top."))
	return c
}

func watchRunCommand(a *app, at *libraryFlags) *cobra.Command {
	as := choice{"text", []string{"text", "jsonl"}}
	var input inputFlags
	workers := 0
	c := &cobra.Command{
		Use:   "run [DIR...]",
		Short: "Follow folders until it is interrupted",
		Long: paragraphs(
			"Add what is in the watched folders, and in each DIR, to the library, and what arrives, until it is",
			"interrupted. A line is written for each document that is new: its hash, title and place."),
		Example: lines(
			"brief watch run",
			"brief watch run /srv/inbox --as jsonl"),
		RunE: func(c *cobra.Command, args []string) error {
			if err := errors.Join(checkWorkers(workers), checkFolders(args)); err != nil {
				return err
			}
			opt := library.Options{Workers: workers, Now: a.now}
			a.watch(c.Context(), at, args, input.options(), opt, as.value)
			return nil
		},
	}
	as.add(c, "as", "what is written")
	addWorkers(c.Flags(), &workers)
	input.add(c)
	return c
}

// checkWatch returns what is wrong with --watch beside paths.
func (f *readFlags) checkWatch(paths []string, onTerminal bool) error {
	switch {
	case len(f.watch) == 0:
		return nil
	case len(paths) > 0:
		return errors.New("--watch follows folders beside the library: give no PATH; what arrives is listed with all there is")
	case !onTerminal:
		return errors.New("--watch is for the reader, and standard output is no terminal; brief watch run follows folders without one")
	}
	return checkFolders(f.watch)
}

// checkFolders returns what is wrong with folders that are to be watched.
func checkFolders(folders []string) error {
	for _, f := range folders {
		switch info, err := os.Stat(f); {
		case err != nil:
			return fmt.Errorf("cannot watch %s: %w", safe.Line(f), reason(err))
		case !info.IsDir():
			return fmt.Errorf("cannot watch %s: it is no folder; brief add takes files", safe.Line(f))
		}
	}
	return nil
}

// watch follows folders until a signal, and says what became of what arrived.
func (a *app) watch(ctx context.Context, at *libraryFlags, more []string, read ingest.Options, add library.Options, form string) {
	ctx, done := a.untilSignal(ctx)
	defer done()
	e, err := a.openLibrary(ctx, at, toWrite)
	if err != nil {
		a.fail(err)
		return
	}
	defer a.closing(e)
	folders := a.watched(ctx, e, more)
	if len(folders) == 0 {
		a.fail(errors.New("no folder is watched: brief watch add DIR keeps one, brief watch run DIR follows one for this run"))
		return
	}
	var spare memory
	add.Extract = spare.extract
	look := make(chan struct{}, 1)
	f := following{engine: e, folders: func() []string { return a.watched(ctx, e, more) }, look: look, read: read, add: add}
	if place, err := at.place(); err == nil {
		h := hearing{touched: a.touched(ctx, place.path, a.configuration().path), look: look, folders: f.folders}
		go h.run(ctx, folders)
	}
	for _, folder := range folders {
		a.tell("following " + folder)
	}
	t := a.arrived(f.outcomes(ctx), form)
	a.tell("ended: " + t.String())
}

// arrived writes a line for each document that arrives, and tells the rest.
func (a *app) arrived(outcomes iter.Seq2[library.Outcome, error], form string) tally {
	var t tally
	out := json.NewEncoder(a.out)
	out.SetEscapeHTML(false)
	for o, err := range outcomes {
		var notice watch.Notice
		switch {
		case errors.As(err, &notice):
			a.tell(notice.Error())
			continue
		case err != nil:
			t.failed++
			a.fail(err)
			continue
		}
		t.became[o.Became]++
		if o.Became == library.Known {
			continue
		}
		if form == "jsonl" {
			err = out.Encode(outcomeLine(o))
		} else {
			_, err = fmt.Fprintf(a.out, "%.12s  %s  %s\n", o.ID, safe.Line(o.Title), o.Place)
		}
		if err != nil {
			a.written(err)
			break // nobody reads on
		}
	}
	return t
}
