package main

import (
	"context"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"brief/model/library"
	"brief/model/query"
	"brief/model/safe"
)

// completeQuery offers fields and values for the word that is being typed. Values
// come from a library that is there already.
func (a *app) completeQuery(ctx context.Context, from *libraryFlags, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	ctx, stop := context.WithTimeout(ctx, time.Second)
	defer stop()
	at := query.Complete(typed, len(typed))
	values := at.Options
	if at.Suggests {
		values = append(values, a.suggested(ctx, from, at)...)
	}
	directive := cobra.ShellCompDirectiveNoFileComp
	var out []cobra.Completion
	for _, v := range values {
		if strings.HasSuffix(v, ":") {
			directive |= cobra.ShellCompDirectiveNoSpace
		}
		out = append(out, typed[:at.Start]+safe.Line(v)+typed[at.End:])
	}
	return out, directive
}

// suggested are the values that the library has.
func (a *app) suggested(ctx context.Context, from *libraryFlags, at query.Completion) []string {
	const offered = 20
	e := a.forCompletion(ctx, from)
	if e == nil {
		return nil
	}
	defer e.Close()
	found, err := e.Suggest(ctx, at.Facet, at.Prefix, offered)
	if err != nil {
		return nil
	}
	for i, v := range found {
		found[i] = query.Quote(v)
	}
	return found
}

// forCompletion opens a library that is there already, or answers nil: who completes a
// word makes none, and has no place for errors.
func (a *app) forCompletion(ctx context.Context, from *libraryFlags) library.Engine {
	at, err := from.place()
	if err != nil || !exists(at.path) {
		return nil
	}
	e, err := a.openPlace(ctx, at, toRead)
	if err != nil {
		return nil
	}
	return e
}
