package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"brief/model/export"
	"brief/model/ingest"
	"brief/model/safe"
	"brief/model/text"
	"brief/seeds"
)

func rootCommand(a *app) *cobra.Command {
	var f readFlags
	c := &cobra.Command{
		Use:   "brief [PATH|-]",
		Short: "Read briefings: key points, body, actors and statistics side by side",
		Long: paragraphs(
			"Read briefings: key points, body, actors and statistics side by side, each linked to the",
			"sentences it rests on.",
			"",
			"PATH is a file or a folder, and there may be several; - is standard input. What is read is added to the",
			"library, which is shown without any PATH; at first the samples are in it. With --ephemeral nothing is kept.",
			"FILE#p4 begins at paragraph 4, FILE#p4.2 at its second sentence.",
			"Where standard output is no terminal, briefings are printed.",
			"With --linear, or where TERM is dumb, the reader prints lines and takes its commands at a prompt."),
		Example: lines(
			"brief",
			"brief reports/",
			"brief --linear article.txt",
			"brief extract article.txt"),
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			return a.begin(c, args, &f)
		},
	}
	f.add(c, a)
	c.PersistentFlags().StringVar(&a.configFlag, "config", "", "file of the configuration")
	c.Flags().StringArrayVar(&f.watch, "watch", nil, "folder to follow in this run")
	grouped(c, "read", "Read", openCommand(a), showCommand(a), checkCommand(a), extractCommand(a))
	grouped(c, "library", "Keep and find", addCommand(a), watchCommand(a), searchCommand(a), listCommand(a), exportCommand(a), viewsCommand(a),
		clipCommand(a), caseCommand(a), journalCommand(a), undoCommand(a), redoCommand(a),
		removeCommand(a), reindexCommand(a), backupCommand(a), restoreCommand(a))
	grouped(c, "program", "The program", configCommand(a), doctorCommand(a), versionCommand(a))
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
func (a *app) begin(c *cobra.Command, args []string, f *readFlags) error {
	if slices.Contains(args, "-") && terminal(a.in) {
		return errors.New("standard input is a terminal: give a file or a folder, or pipe text into brief -")
	}
	if command := meant(c, args); command != "" {
		return fmt.Errorf("there is no file %q and no such command; did you mean brief %s?", safe.Line(args[0]), command)
	}
	opt, err := f.screen.options(c.Flags(), a)
	if err != nil {
		return err
	}
	if err := f.checkWatch(args, terminal(a.out)); err != nil {
		return err
	}
	args, opt.Start = placesIn(args)
	r := a.reading(f, opt, args)
	if len(args) == 0 {
		a.beginWithout(c.Context(), r)
		return nil
	}
	in := f.input.options()
	items := ingest.Files(c.Context(), args, a.in, in)
	switch at, why := f.place(); {
	case r.show != nil:
		r.opt.Head = a.head(c.Context(), args, in, f.page)
		r.files(c.Context(), args, items, a.keeping(at, why))
	case opt.Start.Paragraph > 0:
		a.cite(c.Context(), items, opt.Start)
	default:
		a.show(c.Context(), extracted(items), export.Text, f.page)
	}
	return nil
}

// meant is the command whose name the first argument resembles, where it is no file and does
// not look like one; "" for none.
func meant(c *cobra.Command, args []string) string {
	if len(args) == 0 || strings.ContainsAny(args[0], `/\.#`) || exists(args[0]) {
		return ""
	}
	typed := strings.ToLower(args[0])
	name, least := "", min(2, len(typed)/2)+1
	for _, command := range c.Commands() {
		if d := text.Distance(typed, command.Name(), least); d < least && command.IsAvailableCommand() {
			name, least = command.Name(), d
		}
	}
	return name
}

// beginWithout shows the library or, where there is none yet, the samples.
func (a *app) beginWithout(ctx context.Context, r *reading) {
	what := "the library"
	at, why := r.flags.place()
	there := why == nil && (at.there() || len(r.flags.watch) > 0)
	if !there {
		what = "the samples"
	}
	notice := ""
	if holdsData(a.in) {
		notice = "showing " + what + "; brief - reads standard input"
	}
	if r.opt.Notice == "" {
		r.opt.Notice = notice
	}
	if r.show == nil && notice != "" {
		a.tell(notice)
	}
	samples := ingest.Embedded(seeds.Files(), r.flags.input.options())
	switch {
	case there && r.show != nil:
		r.catalogue(ctx, at, samples)
	case there:
		a.showLibrary(ctx, at, r.flags.page)
	case r.show != nil:
		r.files(ctx, nil, samples, a.keeping(at, why))
	default:
		a.show(ctx, extracted(samples), export.Text, r.flags.page)
	}
}
