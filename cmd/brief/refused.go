package main

import (
	"errors"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"brief/model/query"
	"brief/model/safe"
	"brief/tui/cell"
)

// parseQuery reads a query; the error is one of usage that shows where it lies.
func parseQuery(typed string) (query.Query, error) {
	q, err := query.Parse(typed)
	if err != nil {
		return q, &refusedQuery{typed, err}
	}
	return q, nil
}

// refusedQuery is an error of usage that shows where in a query it lies.
type refusedQuery struct {
	typed string
	err   error
}

func (r *refusedQuery) Error() string { return "cannot read the query: " + r.err.Error() }

func (r *refusedQuery) Unwrap() error { return r.err }

// pointed is the query with carets below the offender, on two lines of at most
// width cells; "" where the error names no place.
func (r *refusedQuery) pointed(width int) string {
	offender := (*query.Error)(nil)
	if !errors.As(r.err, &offender) || offender.Span.End > len(r.typed) {
		return ""
	}
	at := []int{offender.Span.Start, offender.Span.End}
	line, _ := safe.CleanOffsets(r.typed, at)
	line = strings.Map(func(c rune) rune {
		if c == '\n' || c == '\t' {
			return ' '
		}
		return c
	}, line)
	const indent = "  "
	before, in := ansi.StringWidth(line[:at[0]]), max(1, ansi.StringWidth(line[at[0]:at[1]]))
	room := max(20, width-len(indent))
	skipped := 0
	for before+in > room && skipped < before-room/4 { // the offender is what must be seen
		first, rest := cell.Next(line) // whole characters: half of a wide one would shift the carets
		line, skipped = rest, skipped+cell.Width(first)
	}
	shown := ansi.Truncate(line, room, "")
	carets := min(in, room-(before-skipped))
	return indent + shown + "\n" + indent + strings.Repeat(" ", before-skipped) + strings.Repeat("^", carets) + "\n"
}
