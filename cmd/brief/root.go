package main

import (
	"context"
	"errors"
	"iter"
	"slices"

	"github.com/spf13/cobra"

	"brief/model/export"
	"brief/model/ingest"
	"brief/seeds"
)

func rootCommand(a *app) *cobra.Command {
	var screen screenFlags
	var input inputFlags
	var page pageFlags
	c := &cobra.Command{
		Use:   "brief [PATH|-]",
		Short: "Read briefings: key points, body, actors and statistics side by side",
		Long: paragraphs(
			"Read briefings: key points, body, actors and statistics side by side, each linked to the",
			"sentences it rests on.",
			"",
			"PATH is a file or a folder, and there may be several; - is standard input. Without any, the samples",
			"are shown that come with the program. FILE#p4 begins at paragraph 4, FILE#p4.2 at its second sentence.",
			"Where standard output is no terminal, briefings are printed.",
			"With --linear, or where TERM is dumb, the reader prints lines and takes its commands at a prompt."),
		Example: lines(
			"brief",
			"brief reports/",
			"brief --linear article.txt",
			"brief extract article.txt"),
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			return a.begin(c, args, &screen, input.options(), page)
		},
	}
	page.add(c.Flags())
	screen.add(c)
	input.add(c.Flags())
	grouped(c, "read", "Read", openCommand(a), showCommand(a), extractCommand(a))
	grouped(c, "library", "Keep and find", addCommand(a), searchCommand(a), listCommand(a), exportCommand(a), viewsCommand(a),
		removeCommand(a), reindexCommand(a))
	grouped(c, "program", "The program", doctorCommand(a), versionCommand(a))
	c.SetHelpCommand(helpCommand())
	c.SetHelpCommandGroupID("program")
	c.SetCompletionCommandGroupID("program")
	c.SetVersionTemplate(versionLine())
	c.SetOut(a.out)
	checkShell(c)
	return c
}

// grouped adds commands under a heading of the help.
func grouped(c *cobra.Command, id, title string, commands ...*cobra.Command) {
	c.AddGroup(&cobra.Group{ID: id, Title: title})
	for _, sub := range commands {
		sub.GroupID = id
	}
	c.AddCommand(commands...)
}

// fixed reports whether paths lead to nothing that can change while it is shown.
func fixed(paths []string) bool {
	return !slices.ContainsFunc(paths, func(p string) bool { return p != "-" })
}

// begin shows what the arguments name: in the reader or, where standard output is
// no terminal, printed.
func (a *app) begin(c *cobra.Command, args []string, screen *screenFlags, in ingest.Options, page pageFlags) error {
	if slices.Contains(args, "-") && terminal(a.in) {
		return errors.New("standard input is a terminal: give a file or a folder, or pipe text into brief -")
	}
	opt, err := screen.options(c.Flags())
	if err != nil {
		return err
	}
	args, opt.Start = placesIn(args)
	items := a.items(c.Context(), args, in)
	notice := ""
	if len(args) == 0 && holdsData(a.in) {
		notice = "showing the samples; brief - reads standard input"
	}
	opt.Notice, opt.Fixed = notice, fixed(args)
	opt.Head = a.head(c.Context(), args, in, page)
	if show := a.reader(args, opt, page); show != nil {
		a.read(c.Context(), args, items, show, opt.Head != nil)
		return nil
	}
	if notice != "" {
		a.tell(notice)
	}
	if opt.Start.Paragraph > 0 {
		a.cite(c.Context(), items, opt.Start)
		return nil
	}
	a.show(c.Context(), items, export.Text, page)
	return nil
}

// items are those of the paths or, without any, the samples.
func (a *app) items(ctx context.Context, paths []string, opt ingest.Options) iter.Seq2[ingest.Item, error] {
	if len(paths) == 0 {
		return ingest.Embedded(seeds.Files(), opt)
	}
	return ingest.Files(ctx, paths, a.in, opt)
}
