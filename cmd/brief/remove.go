package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"brief/model/library"
	"brief/model/query"
	"brief/model/safe"
	"brief/tui/cell"
)

func removeCommand(a *app) *cobra.Command {
	var from libraryFlags
	r := removal{app: a}
	c := &cobra.Command{
		Use:   "remove DOCUMENT|PATH...",
		Short: "Remove briefings from the library",
		Long: paragraphs(
			"Remove briefings from the library. DOCUMENT is at least four digits of the hash that citations carry; PATH",
			"stands for what was found there or below. No file is touched. What you decided about them, such as notes,",
			"tags, stars and clippings, stays in the library, and holds again when they are added again.",
			"",
			"What is removed is written as a line of hash, title and place, with tabs between. brief add PATH brings it",
			"back. It asks before it removes more than was named, a document that is named by less than 12 digits, and",
			"what no file brings back; --yes answers. Samples do not come back: brief --ephemeral shows them."),
		Example: lines(
			"brief remove 27e906cf038e",
			"brief remove reports/2019",
			"brief remove --samples",
			"brief remove --query 'source:wire date:..2019' --yes"),
		RunE: func(c *cobra.Command, args []string) error {
			r.args = args
			return r.begin(c.Context(), &from)
		},
	}
	c.Flags().BoolVar(&r.samples, "samples", false, "the samples that came with the program")
	c.Flags().StringVar(&r.typed, "query", "", "what a query finds")
	c.Flags().BoolVar(&r.yes, "yes", false, "do not ask")
	from.add(c.Flags(), a)
	return c
}

// removal is one run of the command.
type removal struct {
	*app
	args    []string
	samples bool
	typed   string
	yes     bool
	vague   bool // one of args may mean other documents than were found
}

func (r *removal) begin(ctx context.Context, from *libraryFlags) error {
	given := 0
	for _, is := range []bool{len(r.args) > 0, r.samples, r.typed != ""} {
		if is {
			given++
		}
	}
	if given != 1 {
		return errors.New("remove needs one of these: documents or paths, --samples, or --query with a query")
	}
	q, err := parseQuery(r.typed)
	if err != nil {
		return err
	}
	ctx, done := r.untilSignal(ctx)
	defer done()
	e, err := r.openLibrary(ctx, from, toWrite)
	if err != nil {
		r.fail(err)
		return nil
	}
	defer r.closing(e)
	if err := r.run(ctx, e, q); err != nil && ctx.Err() == nil {
		r.fail(err)
	}
	return nil
}

func (r *removal) run(ctx context.Context, e library.Engine, q query.Query) error {
	found, err := r.find(ctx, e, q)
	if err != nil || len(found) == 0 {
		return err
	}
	if r.doubtful(found) && !r.yes {
		if sure, err := r.sure(ctx, found); !sure {
			return err
		}
	}
	removed, err := r.remove(ctx, e, found)
	what := documents(removed) + " removed"
	if ctx.Err() != nil {
		what = "interrupted: " + what + " of " + cell.Count(len(found))
	}
	if removed > 0 {
		what += "; " + r.wayBack(found[:removed])
		stays, failed := staying(context.WithoutCancel(ctx), e, found[:removed])
		if stays != "" {
			what += "; " + stays
		}
		err = errors.Join(err, failed)
	}
	r.tell(what)
	return err
}

// documents counts them in words.
func documents(n int) string {
	if n == 1 {
		return "1 document"
	}
	return cell.Count(n) + " documents"
}

// find collects what is to be removed. Each argument that stands for nothing fails by
// itself.
func (r *removal) find(ctx context.Context, e library.Engine, q query.Query) ([]held, error) {
	switch {
	case r.samples:
		found, err := r.matching(ctx, e, query.Query{Where: query.Is{State: query.Sample}}, nil)
		if err == nil && len(found) == 0 {
			r.tell("the library has no samples")
		}
		return found, err
	case r.typed != "":
		found, err := r.matching(ctx, e, q, nil)
		if err == nil && len(found) == 0 {
			r.tell("no document matches " + r.typed)
		}
		return found, err
	}
	var all []held
	seen := map[string]bool{}
	for _, arg := range r.args {
		found, err := r.named(ctx, e, arg)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			r.fail(err)
			continue
		}
		r.vague = r.vague || vague(arg, len(found))
		for _, h := range found {
			if !seen[h.id] {
				seen[h.id] = true
				all = append(all, h)
			}
		}
	}
	return all, nil
}

// remove deletes what was found, some at a time, and returns how many it came to.
func (r *removal) remove(ctx context.Context, e library.Engine, found []held) (removed int, err error) {
	const atATime = 500
	for removed < len(found) {
		some := found[removed:min(removed+atATime, len(found))]
		ids := make([]string, len(some))
		for i, h := range some {
			ids[i] = h.id
		}
		if _, err := e.Delete(ctx, ids); err != nil {
			return removed, err
		}
		removed += len(some)
		for _, h := range some {
			if _, err := fmt.Fprintf(r.out, "%s\t%s\t%s\n", h.id[:citedHash], safe.Line(h.title), h.place); err != nil {
				r.written(err)
				break
			}
		}
	}
	return removed, nil
}
