package main

import (
	"context"
	"io"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"brief/model/export"
	"brief/model/library"
	"brief/model/query"
)

func listCommand(a *app) *cobra.Command {
	as := choice{"text", []string{"text", "tsv", "json", "jsonl"}}
	var ask askFlags
	var w width
	count := false
	c := &cobra.Command{
		Use:   "list [QUERY]",
		Short: "List the library's briefings",
		Long: paragraphs(
			"List the library's briefings, newest first, one a line: date, hash, number of words, source and title.",
			"With a query only those that it finds; brief search --help says what it may be.",
			"",
			"As tsv a line has date, hash, title, source and words between tabs, without a heading. As json the",
			"answers are those of brief search. A terminal gets the first ones, cut at its width, anything else all."),
		Example: lines(
			"brief list",
			"brief list is:unread date:7d",
			"brief list --as tsv tag:urgent | cut -f2"),
		RunE: func(c *cobra.Command, args []string) error {
			q, err := ask.query(args)
			if err != nil {
				return err
			}
			a.withLibrary(c.Context(), &ask.library, toRead, func(e library.Engine) error {
				if count {
					return a.searchCount(c.Context(), e, q, as.value)
				}
				return a.list(c.Context(), e, q, &ask, as.value, w)
			})
			return nil
		},
	}
	as.add(c, "as", "form of the list")
	ask.add(a, c, numberUsage)
	c.Flags().BoolVar(&count, "count", false, "only how many documents there are")
	c.Flags().Var(&w, "width", "where lines are cut (default: the terminal's width, elsewhere nowhere)")
	return c
}

func (a *app) list(ctx context.Context, e library.Engine, q query.Query, ask *askFlags, form string, w width) error {
	to := a.linePrinter(form, int(w))
	n, err := a.hits(ctx, e, q, ask.number.most(terminal(a.out)), false, to)
	if err != nil {
		return err
	}
	return a.sum(ctx, e, q, n, form)
}

// linePrinter writes a line for each hit, cut at width where that is not 0.
func (a *app) linePrinter(form string, width int) printer {
	line := export.ListFields
	switch form {
	case "json", "jsonl":
		return objectPrinter(a.out, export.Form(form))
	case "linear":
		n := 0
		line = func(h query.Hit) string {
			n++
			return export.NumberedLine(n, h)
		}
	case "text":
		if width == 0 {
			width, _, _ = term.GetSize(a.out.Fd())
		}
		line = func(h query.Hit) string { return export.ListLine(h, width) }
	}
	return printer{
		hit: func(h query.Hit) error {
			_, err := io.WriteString(a.out, line(h))
			return err
		},
		close: func() error { return nil },
	}
}
