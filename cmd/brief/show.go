package main

import (
	"context"
	"errors"
	"iter"

	"github.com/spf13/cobra"

	"brief/model/export"
	"brief/model/ingest"
)

func showCommand(a *app) *cobra.Command {
	as := choice{"text", []string{"text", "md", "json", "html"}}
	var input inputFlags
	var page pageFlags
	c := &cobra.Command{
		Use:   "show PATH|-",
		Short: "Print as text, Markdown, HTML or JSON",
		Long: paragraphs(
			"Print briefings: key points with their evidence, the body with numbered paragraphs, actors and",
			"statistics. PATH is a file or a folder, of which every document is printed in the order of names;",
			"there may be several."),
		Example: lines(
			"brief show article.txt | less",
			"brief show --as html reports/ > reports.html",
			"brief show --linear article.md"),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("show needs a file, a folder, or - for standard input")
			}
			if page.linear && as.value != "text" {
				return errors.New("--linear is a form of text: leave out --as " + as.value)
			}
			items := ingest.Files(c.Context(), args, a.in, input.options())
			a.show(c.Context(), items, export.Form(as.value), page)
			return nil
		},
	}
	as.add(c, "as", "form of the output")
	page.add(c.Flags())
	input.add(c.Flags())
	return c
}

// show prints the items for people.
func (a *app) show(ctx context.Context, items iter.Seq2[ingest.Item, error], form export.Form, page pageFlags) {
	if form == export.Text && (page.linear || dumb() && terminal(a.out)) {
		form = export.Linear
	}
	opt := export.Options{Width: int(page.width)}
	if opt.Width == 0 {
		opt.Width = columns(a.out)
	}
	a.print(ctx, items, form, opt)
}
