package main

import (
	"context"
	"errors"
	"iter"
	"slices"

	"github.com/spf13/cobra"

	"brief/model/export"
	"brief/model/ingest"
)

func showCommand(a *app) *cobra.Command {
	as := choice{"text", []string{"text", "md", "json", "html"}}
	var input inputFlags
	var page pageFlags
	var from libraryFlags
	c := &cobra.Command{
		Use:   "show PATH|DOCUMENT|-",
		Short: "Print as text, Markdown, HTML or JSON",
		Long: paragraphs(
			"Print briefings: key points with their evidence, the body with numbered paragraphs, actors and",
			"statistics. PATH is a file or a folder, of which every document is printed in the order of names;",
			"there may be several. DOCUMENT is one of the library: at least four digits of the hash that citations carry."),
		Example: lines(
			"brief show article.txt | less",
			"brief show 27e906cf038e",
			"brief show --as html reports/ > reports.html",
			"brief show --linear article.md",
			"brief show --passages article.txt"),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("show needs a file, a folder, or - for standard input")
			}
			if page.linear && as.value != "text" {
				return errors.New("--linear is a form of text: leave out --as " + as.value)
			}
			if page.passages && as.value == "json" {
				return errors.New("--passages is for people: the JSON has the places of all evidence, leave out --passages")
			}
			briefings, done, err := a.named(c.Context(), args, &from, input.options())
			if err != nil {
				a.fail(err)
				return nil
			}
			defer done()
			a.show(c.Context(), briefings, export.Form(as.value), page)
			return nil
		},
	}
	as.add(c, "as", "form of the output")
	page.add(c.Flags())
	c.Flags().BoolVar(&page.passages, "passages", false, "only the sentences that support key points")
	input.add(c)
	from.add(c.Flags(), a)
	return c
}

// named are the briefings that arguments stand for: those of files, and by its hash
// one of the library, which is opened only for that and until done is called.
func (a *app) named(ctx context.Context, args []string, from *libraryFlags, opt ingest.Options) (all iter.Seq2[printed, error], done func(), err error) {
	ofLibrary := func(arg string) bool { return isHash(arg) && !exists(arg) }
	if !slices.ContainsFunc(args, ofLibrary) {
		return extracted(ingest.Files(ctx, args, a.in, opt)), func() {}, nil
	}
	e, err := a.openLibrary(ctx, from, toRead)
	if err != nil {
		return nil, nil, err
	}
	all = func(yield func(printed, error) bool) {
		for _, arg := range args {
			briefings := extracted(ingest.Files(ctx, []string{arg}, a.in, opt))
			if ofLibrary(arg) {
				briefings = stored(e, func(yield func(string, error) bool) { yield(resolve(ctx, e, arg)) })
			}
			for p, err := range briefings {
				if !yield(p, err) {
					return
				}
			}
		}
	}
	return all, func() { a.closing(e) }, nil
}

// show prints briefings for people.
func (a *app) show(ctx context.Context, briefings iter.Seq2[printed, error], form export.Form, page pageFlags) {
	if form == export.Text && (page.linear || dumb() && terminal(a.out)) {
		form = export.Linear
	}
	opt := export.Options{Width: int(page.width), Passages: page.passages}
	if opt.Width == 0 {
		opt.Width = columns(a.out)
	}
	a.print(ctx, briefings, form, opt)
}
