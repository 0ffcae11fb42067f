package main

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"brief/model/export"
	"brief/model/library"
	"brief/model/query"
)

// askFlags are those of every command that asks the library for documents.
type askFlags struct {
	library libraryFlags
	sort    choice
	number  limit
}

func (f *askFlags) add(a *app, to *cobra.Command, number string) {
	f.library.add(to.Flags(), a)
	f.sort = choice{"", []string{"newest", "oldest", "relevance", "priority"}}
	f.sort.add(to, "sort", "order, whatever the query says of it")
	to.Flags().VarP(&f.number, "number", "n", number)
	to.ValidArgsFunction = func(c *cobra.Command, _ []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return a.completeQuery(c.Context(), &f.library, typed)
	}
}

// limit is a flag that holds how many answers are wanted.
type limit struct {
	n     int
	given bool
}

func (l *limit) String() string {
	if !l.given {
		return ""
	}
	return strconv.Itoa(l.n)
}

// Type is what the help shows for the value.
func (*limit) Type() string { return "N" }

// Set says what is allowed where s is not.
func (l *limit) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 {
		return errors.New("it is a whole number, 0 for all")
	}
	l.n, l.given = n, true
	return nil
}

// numberUsage is what the help says of the flag where shownAtOnce counts.
const numberUsage = "how many at most, 0 for all (default on a terminal: 20)"

// shownAtOnce is how many answers a terminal gets where nobody asks for a number.
const shownAtOnce = 20

// most is how many answers are wanted; 0 is all.
func (l *limit) most(toTerminal bool) int {
	if !l.given && toTerminal {
		return shownAtOnce
	}
	return l.n
}

// query is what the arguments ask, joined by spaces.
func (f *askFlags) query(args []string) (query.Query, error) {
	q, err := parseQuery(strings.Join(args, " "))
	if err != nil {
		return q, err
	}
	for s := query.Newest; s <= query.Priority; s++ {
		if s.String() == f.sort.value {
			q.Sort = s
		}
	}
	return q, nil
}

// withLibrary opens the library for a command, lets it work and tells what went
// wrong with either.
func (a *app) withLibrary(ctx context.Context, f *libraryFlags, want access, work func(library.Engine) error) {
	e, err := a.openLibrary(ctx, f, want)
	if err != nil {
		a.fail(err)
		return
	}
	for _, err := range []error{work(e), e.Close()} {
		if err != nil && !errors.Is(err, errWritten) {
			a.fail(err)
		}
	}
}

// hitStyle is how answers are shown on standard output: only a terminal gets more
// than letters.
func (a *app) hitStyle(w width) export.HitStyle {
	s := export.HitStyle{Width: int(w)}
	if s.Width == 0 {
		s.Width = columns(a.out)
	}
	if terminal(a.out) && !dumb() {
		s.Strong = ansi.NewStyle().Bold().Styled
		s.Lit = ansi.NewStyle().Bold().Reverse(true).Styled
	}
	return s
}
