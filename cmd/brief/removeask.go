package main

import (
	"bufio"
	"context"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"brief/model/safe"
	"brief/tui/cell"
)

// doubtful reports whether to ask before removing what was found: more than was
// named, what was named by so few digits that another document may be meant, and
// what cannot be had again.
func (r *removal) doubtful(found []held) bool {
	return r.typed != "" || r.vague || !r.samples && nowhere(found) > 0
}

// vague reports whether an argument that stands for n documents may mean others.
func vague(arg string, n int) bool {
	return n > 1 || isHash(arg) && !exists(arg) && len(arg) < citedHash
}

// sure asks whether what was found is to be removed. Without a terminal to ask on
// that is an error.
func (r *removal) sure(ctx context.Context, found []held) (bool, error) {
	what := inQuestion(found)
	if !terminal(r.in) || !terminal(r.errs) {
		return false, fmt.Errorf("this would remove %s: --yes does so without asking", what)
	}
	fmt.Fprintf(r.errs, "Remove from the library %s? [y/N] ", what)
	answer := make(chan string, 1)
	go func() {
		line, _ := bufio.NewReader(r.in).ReadString('\n') // the end of input is no
		answer <- strings.ToLower(strings.TrimSpace(line))
	}()
	select {
	case a := <-answer:
		if a == "y" || a == "yes" {
			return true, nil
		}
		r.tell("nothing was removed")
		return false, nil
	case <-ctx.Done():
		fmt.Fprintln(r.errs)
		r.tell("nothing was removed")
		return false, ctx.Err()
	}
}

// inQuestion says what would be removed: titles where there are few, and how much of
// it cannot be had again.
func inQuestion(found []held) string {
	const most, widest = 3, 60
	what := documents(len(found))
	if len(found) <= most {
		titles := make([]string, len(found))
		for i, h := range found {
			titles[i] = fmt.Sprintf(`"%s" (%s)`, ansi.Truncate(safe.Line(h.title), widest, "…"), h.id[:citedHash])
		}
		what = strings.Join(titles, ", ")
	}
	switch lost := nowhere(found); lost {
	case 0:
		return what
	case len(found):
		return what + ", which brief cannot bring back"
	default:
		return what + ", " + cell.Count(lost) + " of which brief cannot bring back"
	}
}
