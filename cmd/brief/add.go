package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"brief/model/ingest"
	"brief/model/library"
	"brief/tui/cell"
)

func addCommand(a *app) *cobra.Command {
	from := choice{"auto", []string{"auto", "text", "md", "jsonl"}}
	as := choice{"summary", []string{"summary", "jsonl"}}
	var input inputFlags
	var to libraryFlags
	workers := 0
	c := &cobra.Command{
		Use:   "add PATH|-",
		Short: "Add briefings to the library",
		Long: paragraphs(
			"Add briefings to the library, where brief without arguments shows and finds them. PATH is a file or a",
			"folder, and there may be several; - is standard input.",
			"",
			"A document is its bytes: what is known already is not added again, wherever it is found. The run may be",
			"interrupted and repeated at any time; what was counted as added is kept.",
			"",
			"With --from jsonl, and of files with that ending, each line is a document; so it is of standard input that",
			`begins with a JSON object that has a "text". With --as jsonl a line is written for each document that is`,
			"in the library now."),
		Example: lines(
			"brief add reports/",
			"brief add --from jsonl - < articles.jsonl"),
		RunE: func(c *cobra.Command, args []string) error {
			switch err := checkWorkers(workers); {
			case err != nil:
				return err
			case len(args) == 0:
				return errors.New("add needs a file, a folder, or - for standard input")
			case slices.Contains(args, "-") && terminal(a.in):
				return errors.New("standard input is a terminal: give a file or a folder, or pipe text into brief add -")
			}
			opt := input.options()
			opt.Format, opt.Sniff = formatOf(from.value), true
			a.add(c.Context(), &to, args, opt, workers, as.value == "jsonl")
			return nil
		},
	}
	from.add(c, "from", "what the inputs are")
	as.add(c, "as", "what is written")
	addWorkers(c.Flags(), &workers)
	input.add(c)
	to.add(c.Flags(), a)
	return c
}

// maxWorkers is the largest number of workers that is taken for meant.
const maxWorkers = 1000

func addWorkers(to *pflag.FlagSet, workers *int) {
	to.IntVar(workers, "workers", 0, "documents worked on at once (default: as processors)")
}

func checkWorkers(n int) error {
	if n < 0 || n > maxWorkers {
		return fmt.Errorf("--workers is a number from 1 to %s, or 0 for one a processor", cell.Count(maxWorkers))
	}
	return nil
}

// add puts what paths lead to into the library and says what became of it.
func (a *app) add(ctx context.Context, to *libraryFlags, paths []string, opt ingest.Options, workers int, list bool) {
	ctx, done := a.untilSignal(ctx)
	defer done()
	e, err := a.openLibrary(ctx, to, toWrite)
	if err != nil {
		a.fail(err)
		return
	}
	defer a.closing(e)
	var spare memory
	run := library.Add(ctx, e, ingest.Files(ctx, paths, a.in, opt), library.Options{
		Workers: workers, Now: a.now, Extract: spare.extract,
	})
	p := progressOn(a.errs, "adding", sizeOf(ctx, paths), a.now)
	t := a.tally(run, p, func(o library.Outcome) bool { return list })
	t.say(a, ctx, "run it again to go on")
}

// tally counts what became of documents.
type tally struct {
	became [library.Remade + 1]int
	failed int
}

// tally follows a run to its end, tells what fails, and lists the outcomes that are
// to be listed.
func (a *app) tally(run iter.Seq2[library.Outcome, error], p *progress, listed func(library.Outcome) bool) tally {
	var t tally
	out := json.NewEncoder(a.out)
	out.SetEscapeHTML(false)
	for o, err := range run {
		switch {
		case errors.Is(err, context.Canceled):
		case err != nil:
			t.failed++
			p.clear()
			a.fail(err)
		default:
			t.became[o.Became]++
			p.step(o.Size)
			if out != nil && listed(o) {
				if err := out.Encode(outcomeLine(o)); err != nil {
					a.written(err)
					out = nil // nobody reads on; the run goes on
				}
			}
		}
	}
	p.clear()
	return t
}

// outcomeJSON is an outcome as a script reads it.
type outcomeJSON struct {
	ID      string `json:"id"`
	Title   string `json:"title"`
	Place   string `json:"place"`
	Line    int    `json:"line"`
	Outcome string `json:"outcome"`
}

func outcomeLine(o library.Outcome) outcomeJSON {
	names := [...]string{library.Added: "added", library.Known: "known", library.Renewed: "renewed", library.Remade: "remade"}
	return outcomeJSON{o.ID, o.Title, o.Place.Name, o.Place.Line, names[o.Became]}
}

// String says how many of each there are: "3 added, 1 known already, 2 failed".
func (t tally) String() string {
	names := [...]string{
		library.Added: "added", library.Known: "known already", library.Renewed: "made again",
		library.Remade: "made again from the text in the library",
	}
	var parts []string
	for became, n := range t.became {
		if n > 0 {
			parts = append(parts, cell.Count(n)+" "+names[became])
		}
	}
	if t.failed > 0 {
		parts = append(parts, cell.Count(t.failed)+" failed")
	}
	if len(parts) == 0 {
		return "nothing to do"
	}
	return strings.Join(parts, ", ")
}

// say tells the tally at the end of a run or, where ctx has ended it, how far it came.
func (t tally) say(a *app, ctx context.Context, further string) {
	if ctx.Err() != nil {
		a.tell("interrupted: " + t.String() + "; " + further)
		return
	}
	a.tell(t.String())
}
