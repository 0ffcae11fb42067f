package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"brief/model/clipping"
	"brief/model/export"
	"brief/model/library"
	"brief/model/safe"
	"brief/model/triage"
	"brief/tui/cell"
)

func caseCommand(a *app) *cobra.Command {
	var from libraryFlags
	c := &cobra.Command{
		Use:   "case",
		Short: "Case files: what was clipped, in order",
		Long: paragraphs(
			"List the case files with the number of their clippings. brief case show prints one, as text, Markdown or",
			"JSON; move, comment and remove change it. Each change can be taken back: brief undo."),
		Example: lines(
			"brief case",
			"brief case show border --as md > border.md",
			"brief case move border 3 1"),
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			a.withLibrary(c.Context(), &from, toRead, func(e library.Engine) error { return a.cases(c.Context(), e) })
			return nil
		},
	}
	from.add(c.PersistentFlags(), a)
	c.AddCommand(showCaseCommand(a, &from))
	for _, s := range caseChanges() {
		c.AddCommand(s.command(a, &from))
	}
	return c
}

func showCaseCommand(a *app, from *libraryFlags) *cobra.Command {
	as := choice{"text", []string{"text", "md", "json"}}
	c := &cobra.Command{
		Use:     "show FILE [WORDS]",
		Short:   "Print a case file, or its clippings that hold all the words",
		Example: "brief case show border --as md > border.md",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("show needs the name of a case file; brief case lists them")
			}
			a.withLibrary(c.Context(), from, toRead, func(e library.Engine) error {
				return a.showCase(c.Context(), e, args[0], strings.Join(args[1:], " "), as.value)
			})
			return nil
		},
	}
	as.add(c, "as", "form of the case file")
	return c
}

// caseChange is a command that changes one clipping.
type caseChange struct {
	use, short, example string
	arguments           int // behind the number, -1 for any
	verb, done          string
	changes             func(f clipping.File, n int, rest []string) ([]triage.Change, error)
}

func caseChanges() []caseChange {
	return []caseChange{
		{"move FILE NUMBER TO", "Move a clipping to another place in its file", "brief case move border 3 1", 1, "move in ", "moved in ", moveClipping},
		{"comment FILE NUMBER [TEXT]", "Comment a clipping; without a text take its comment away", `brief case comment border 2 "ask again"`, -1, "comment in ", "commented in ", commentClipping},
		{"remove FILE NUMBER", "Take a clipping out of its file", "brief case remove border 2", 0, "remove from ", "removed from ", removeClipping},
	}
}

func moveClipping(f clipping.File, n int, rest []string) ([]triage.Change, error) {
	to, err := strconv.Atoi(rest[0])
	if err != nil || to < 1 || to > len(f.Clippings) {
		return nil, fmt.Errorf("no place %s in %s: there are %d", safe.Line(rest[0]), f.Name, len(f.Clippings))
	}
	return f.Move(n, to-1), nil
}

func commentClipping(f clipping.File, n int, rest []string) ([]triage.Change, error) {
	return []triage.Change{f.Clippings[n].Say(safe.Line(strings.Join(rest, " ")))}, nil
}

func removeClipping(f clipping.File, n int, _ []string) ([]triage.Change, error) {
	return []triage.Change{f.Clippings[n].Remove()}, nil
}

func (s caseChange) command(a *app, from *libraryFlags) *cobra.Command {
	return &cobra.Command{
		Use: s.use, Short: s.short, Example: s.example,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) < 2+max(s.arguments, 0) || s.arguments >= 0 && len(args) > 2+s.arguments {
				return errors.New("it is: brief case " + s.use)
			}
			a.withLibrary(c.Context(), from, toWrite, func(e library.Engine) error {
				return a.changeCase(c.Context(), e, s, args)
			})
			return nil
		},
	}
}

func (a *app) changeCase(ctx context.Context, e library.Engine, s caseChange, args []string) error {
	f, there, err := caseFile(ctx, e, args[0])
	if err != nil {
		return err
	}
	if !there {
		return noCase(args[0])
	}
	n, err := strconv.Atoi(args[1])
	if err != nil || n < 1 || n > len(f.Clippings) {
		return fmt.Errorf("no clipping %s in %s: there are %d", safe.Line(args[1]), f.Name, len(f.Clippings))
	}
	changes, err := s.changes(f, n-1, args[2:])
	if err != nil || len(changes) == 0 {
		return err
	}
	if _, err := a.decide(ctx, e, s.verb+f.Name, changes...); err != nil {
		return err
	}
	a.tell(s.done + f.Name)
	return nil
}

func noCase(name string) error {
	return fmt.Errorf("no case file is called %s; brief case lists them", safe.Line(name))
}

// caseFile is a case file; there is false where it has no clipping.
func caseFile(ctx context.Context, e library.Engine, name string) (f clipping.File, there bool, err error) {
	files, err := caseFiles(ctx, e)
	if err != nil {
		return f, false, err
	}
	if i := slices.IndexFunc(files, func(f clipping.File) bool { return f.Name == name }); i >= 0 {
		return files[i], true, nil
	}
	return clipping.File{Name: name}, false, nil
}

func caseFiles(ctx context.Context, e library.Engine) ([]clipping.File, error) {
	marks, err := e.Marks(ctx, localAnalyst, triage.Clippings())
	return clipping.Files(marks), err
}

func (a *app) cases(ctx context.Context, e library.Engine) error {
	files, err := caseFiles(ctx, e)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		a.tell("there is no case file; brief clip FILE HASH#p4.2 begins one, and a in the reader")
	}
	widest := 0
	for _, f := range files {
		widest = max(widest, cell.Width(f.Name))
	}
	for _, f := range files {
		fmt.Fprintf(a.out, "%s%s  %7s\n", f.Name, strings.Repeat(" ", widest-cell.Width(f.Name)), cell.Count(len(f.Clippings)))
	}
	return nil
}

// shownClipping is a clipping as scripts get it.
type shownClipping struct {
	Number   int    `json:"number"`
	Document string `json:"document"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Text     string `json:"text"`
	Citation string `json:"citation"`
	Source   string `json:"source"`
	Comment  string `json:"comment"`
}

func (a *app) showCase(ctx context.Context, e library.Engine, name, words, form string) error {
	f, there, err := caseFile(ctx, e, name)
	if err != nil {
		return err
	}
	if !there {
		return noCase(name)
	}
	shown := clipping.File{Name: f.Name, Clippings: f.Find(words)}
	switch form {
	case "json":
		all := []shownClipping{}
		for _, c := range shown.Clippings {
			n := slices.IndexFunc(f.Clippings, func(o clipping.Clipping) bool { return o.ID == c.ID }) + 1
			all = append(all, shownClipping{n, c.Document, c.Span.Start, c.Span.End, c.Text, c.Citation, c.Source, c.Comment})
		}
		a.printJSON(all)
		return nil
	case "md":
		_, err = a.out.Write(export.CaseFile(shown))
	default:
		_, err = a.out.Write(export.CaseFileText(shown))
	}
	a.written(err)
	return nil
}
