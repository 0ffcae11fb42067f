package main

import (
	"context"
	"fmt"
	"iter"

	"github.com/spf13/cobra"

	"brief/model"
	"brief/model/correct"
	"brief/model/export"
	"brief/model/ingest"
	"brief/model/library"
	"brief/model/safe"
	"brief/model/triage"
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
			"Make the briefings of the library again that were made by older rules of extraction.",
			"",
			"Each document is read from where it was found. Where that has gone or changed, its text in the library is",
			"looked at again; these documents are listed as JSON, one a line. The run may be interrupted and goes on",
			"where it was.",
			"",
			"Corrections stay: they are kept by the words they are about. One that finds nothing to correct in the new",
			"briefing is named."),
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
	input.add(c.Flags())
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
	status, err := e.Status(ctx, ingest.ExtractorVersion)
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
	marks, err := e.Marks(ctx, localAnalyst, triage.Corrections())
	if err != nil {
		a.fail(err)
		return
	}
	kept := newCarried(marks)
	t := a.tally(kept.watch(run), p, func(o library.Outcome) bool { return o.Became == library.Remade })
	t.say(a, ctx, "run it again to go on")
	if err := kept.sayLost(context.WithoutCancel(ctx), a, e); err != nil {
		a.fail(err)
	}
}

// carried are the corrections of documents whose briefings are made again.
type carried struct {
	marks map[string][]triage.Mark // by document
	made  []string                 // the documents of them that were made again
}

func newCarried(marks []triage.Mark) *carried {
	c := &carried{marks: map[string][]triage.Mark{}}
	for _, m := range marks {
		c.marks[m.ID] = append(c.marks[m.ID], m)
	}
	return c
}

// watch notes which documents a run makes again.
func (c *carried) watch(run iter.Seq2[library.Outcome, error]) iter.Seq2[library.Outcome, error] {
	return func(yield func(library.Outcome, error) bool) {
		for o, err := range run {
			if err == nil && len(c.marks[o.ID]) > 0 {
				c.made = append(c.made, o.ID)
			}
			if !yield(o, err) {
				return
			}
		}
	}
}

// sayLost names the corrections that find nothing in the new briefings.
func (c *carried) sayLost(ctx context.Context, a *app, e library.Engine) error {
	for _, id := range c.made {
		b, err := e.Get(ctx, id)
		if err != nil {
			return fmt.Errorf("cannot check the corrections of %.12s: %w", id, err)
		}
		_, lost := correct.Apply(b, c.marks[id])
		for _, f := range lost {
			a.tell(fmt.Sprintf("could not be carried over: %s, in %s; it stays in the reader's :corrections",
				safe.Line(f.String()), export.Citation(b.Document, model.Span{})))
		}
	}
	return nil
}
