package main

import (
	"context"

	"github.com/spf13/cobra"

	"brief/model/ingest"
	"brief/model/library"
	"brief/seeds"
)

func reindexCommand(a *app) *cobra.Command {
	var input inputFlags
	var in libraryFlags
	workers := 0
	c := &cobra.Command{
		Use:   "reindex",
		Short: "Make briefings again by newer rules",
		Long: paragraphs(
			"Make the briefings of the library again that were made by other rules of extraction, or other weights.",
			"",
			"Each document is read from where it was found. Where that has gone or changed, its text in the library is",
			"looked at again; these documents are listed as JSON, one a line. The run may be interrupted and goes on",
			"where it was."),
		Example: lines(
			"brief reindex",
			"brief reindex > kept-text.jsonl"),
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if err := checkWorkers(workers); err != nil {
				return err
			}
			a.reindex(c.Context(), &in, input.options(), workers)
			return nil
		},
	}
	addWorkers(c.Flags(), &workers)
	input.add(c)
	in.add(c.Flags(), a)
	return c
}

func (a *app) reindex(ctx context.Context, in *libraryFlags, opt ingest.Options, workers int) {
	ctx, done := a.untilSignal(ctx)
	defer done()
	e, err := a.openLibrary(ctx, in, toWrite)
	if err != nil {
		a.fail(err)
		return
	}
	defer a.closing(e)
	status, err := e.Status(ctx, ingest.Version(ctx))
	if err != nil {
		a.fail(err)
		return
	}
	var spare memory
	run := library.Reindex(ctx, e, seeds.Files(), library.Options{
		Workers: workers, Now: a.now, Extract: spare.extract, Read: opt,
	})
	p := progressOn(a.errs, "reading again", amountOf(int64(status.Outdated)), a.now)
	p.each = true
	t := a.tally(run, p, func(o library.Outcome) bool { return o.Became == library.Remade })
	t.say(a, ctx, "run it again to go on")
}
