package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"brief/model/library"
	"brief/model/query"
	"brief/model/safe"
	"brief/tui/cell"
)

func viewsCommand(a *app) *cobra.Command {
	as := choice{"text", []string{"text", "json"}}
	var from libraryFlags
	list := func(c *cobra.Command, _ []string) error {
		a.withLibrary(c.Context(), &from, toRead, func(e library.Engine) error {
			return a.views(c.Context(), e, as.value)
		})
		return nil
	}
	c := &cobra.Command{
		Use:   "views",
		Short: "List, save and remove saved queries",
		Long: paragraphs(
			"List the saved queries of the library, which the reader offers as views, with the number of documents",
			"that each finds. brief views save and brief views remove change them."),
		Example: lines(
			"brief views",
			"brief views save unread-week is:unread date:7d",
			"brief views remove unread-week"),
		Args: cobra.NoArgs,
		RunE: list,
	}
	// The list has a name too, as one may look for it beside save and remove.
	named := &cobra.Command{Use: "list", Short: "List the saved queries", Args: cobra.NoArgs, RunE: list}
	as.add(c, "as", "form of the list")
	as.add(named, "as", "form of the list")
	from.add(c.PersistentFlags(), a)
	c.AddCommand(named, saveViewCommand(a, &from), removeViewCommand(a, &from))
	return c
}

// longestName is how many bytes the name of a view may have.
const longestName = 100

func saveViewCommand(a *app, from *libraryFlags) *cobra.Command {
	return &cobra.Command{
		Use:     "save NAME QUERY",
		Short:   "Save a query under a name",
		Long:    paragraphs("Save a query under a name, in place of the one that has it. The arguments behind the name are joined by spaces."),
		Example: `brief views save cartels 'actor:"Sinaloa Cartel" date:2024..'`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) < 2 {
				return errors.New("save needs a name and a query")
			}
			name, typed := args[0], strings.Join(args[1:], " ")
			if strings.TrimSpace(name) == "" || name != safe.Line(name) || len(name) > longestName {
				return fmt.Errorf("no name for a view: %q; it is up to %d bytes of text on one line", safe.Line(name), longestName)
			}
			if _, err := parseQuery(typed); err != nil {
				return err
			}
			a.withLibrary(c.Context(), from, toWrite, func(e library.Engine) error {
				return a.saveView(c.Context(), e, query.View{Name: name, Query: typed})
			})
			return nil
		},
	}
}

func removeViewCommand(a *app, from *libraryFlags) *cobra.Command {
	return &cobra.Command{
		Use:     "remove NAME",
		Short:   "Forget a saved query",
		Example: "brief views remove cartels",
		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return a.viewNames(c.Context(), from), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) != 1 {
				return errors.New("remove needs the name of one view; brief views lists them")
			}
			a.withLibrary(c.Context(), from, toWrite, func(e library.Engine) error {
				return a.removeView(c.Context(), e, args[0])
			})
			return nil
		},
	}
}

// countedView is a view with the number of its documents.
type countedView struct {
	Name    string `json:"name"`
	Query   string `json:"query"`
	Count   int    `json:"count"`
	AtLeast bool   `json:"at_least"`
	// Error says why the query finds nothing: a newer program may have saved it.
	Error string `json:"error"`
}

// views lists the saved queries.
func (a *app) views(ctx context.Context, e library.Engine, form string) error {
	saved, err := e.Views(ctx, localAnalyst)
	if err != nil {
		return err
	}
	all := make([]countedView, len(saved))
	for i, v := range saved {
		if all[i], err = a.countView(ctx, e, v); err != nil {
			return err
		}
	}
	if form == "json" {
		a.printJSON(all)
		return nil
	}
	if len(all) == 0 {
		a.tell("no view is saved; brief views save NAME QUERY saves one")
	}
	_, err = a.out.WriteString(viewLines(all))
	a.written(err)
	return nil
}

func (a *app) countView(ctx context.Context, e library.Engine, v query.View) (countedView, error) {
	out := countedView{Name: safe.Line(v.Name), Query: safe.Line(v.Query)}
	q, err := query.Parse(v.Query)
	if err != nil {
		out.Error = safe.Error(err)
		return out, nil
	}
	total, err := e.Count(ctx, a.scope(), q)
	out.Count, out.AtLeast = total.N, total.AtLeast
	return out, err
}

// viewLines has a line for each view: name, number and query.
func viewLines(all []countedView) string {
	widest := 0
	for _, v := range all {
		widest = max(widest, cell.Width(v.Name))
	}
	var out strings.Builder
	for _, v := range all {
		number := cell.Count(v.Count)
		switch {
		case v.Error != "":
			number = "?"
		case v.AtLeast:
			number += "+"
		}
		fmt.Fprintf(&out, "%s%s  %7s  %s\n", v.Name, strings.Repeat(" ", widest-cell.Width(v.Name)), number, v.Query)
		if v.Error != "" {
			fmt.Fprintf(&out, "%*s  %s\n", widest+9, "", v.Error)
		}
	}
	return out.String()
}

func (a *app) saveView(ctx context.Context, e library.Engine, v query.View) error {
	before, err := e.Views(ctx, localAnalyst)
	if err != nil {
		return err
	}
	if err := e.SaveView(ctx, localAnalyst, v); err != nil {
		return err
	}
	said := "saved " + v.Name
	if i := slices.IndexFunc(before, func(o query.View) bool { return o.Name == v.Name }); i >= 0 && before[i].Query != v.Query {
		said += ", which was: " + before[i].Query
	}
	a.tell(said)
	return nil
}

func (a *app) removeView(ctx context.Context, e library.Engine, name string) error {
	err := e.DeleteView(ctx, localAnalyst, name)
	if errors.Is(err, library.ErrNotFound) {
		return fmt.Errorf("no view is called %s; brief views lists them", name)
	}
	if err == nil {
		a.tell("removed " + name)
	}
	return err
}

// viewNames are those that may be completed.
func (a *app) viewNames(ctx context.Context, from *libraryFlags) []string {
	e := a.forCompletion(ctx, from)
	if e == nil {
		return nil
	}
	defer e.Close()
	saved, err := e.Views(ctx, localAnalyst)
	if err != nil {
		return nil
	}
	var names []string
	for _, v := range saved {
		names = append(names, safe.Line(v.Name))
	}
	return names
}
