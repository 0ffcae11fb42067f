package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"
)

// step is one thing that training does beside the features of the tagger.
type step struct {
	name  string
	set   func(t *trainActors) // it is taken
	taken bool                 // and what follows builds upon it
}

// steps are what the card reports, in the order in which they build upon each other.
func steps() []step {
	return []step{
		{"the tagger with what the rules decided among its features", (*trainActors).bare, true},
		{"dropout of half of the features", func(t *trainActors) { t.dropout = 0.5 }, true},
		{"one document in five again in small letters or capitals", func(t *trainActors) { t.recased = 0.25 }, true},
		{"lists of known names", func(t *trainActors) { t.unlisted = false }, true},
		{"the same with another seed", func(t *trainActors) { t.seed++ }, false},
		{"other names for people and places", func(t *trainActors) { t.substitutes = 0.5 }, false},
		{"self-training on the other free news", func(t *trainActors) { t.self.share = 0.15 }, false},
		{"classes of words by what stands beside them", func(t *trainActors) { t.classes = 128 }, false},
	}
}

// bare takes all steps back.
func (t *trainActors) bare() {
	t.dropout, t.recased, t.substitutes, t.self.share, t.classes, t.unlisted = 0, 0, 0, 0, 0, true
}

// stepsTable is what each step brings, by cross-validation.
func (t *trainActors) stepsTable(ctx context.Context) (string, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "\n## What each step brings\n\nF1 on the third of our own annotations and of the web texts that was not trained on, and on\n"+
		"%d articles of Worldwide's training part. Each line builds upon those above it that were kept; in brackets what it\n"+
		"brings to the last of them. How much of that is chance, the line of another seed says.\n\n"+
		"| step | own | web | Worldwide |\n|---|---|---|---|\n", worldArticles)
	all := steps()
	scores, err := t.measured(ctx, all)
	if err != nil {
		return "", err
	}
	var before heldOut
	for i, s := range all {
		got := scores[i]
		name := s.name
		if !s.taken {
			name += " (not kept)"
		}
		fmt.Fprintf(&b, "| %s |", name)
		for _, f := range [][2]tally{{got.own, before.own}, {got.web, before.web}, {got.world, before.world}} {
			if fmt.Fprintf(&b, " %.1f", f[0].f1()); i > 0 {
				fmt.Fprintf(&b, " (%+.1f)", f[0].f1()-f[1].f1())
			}
			b.WriteString(" |")
		}
		b.WriteString("\n")
		if s.taken {
			before = got
		}
	}
	return b.String(), nil
}

// measured are the scores of training with each of the steps, as many at a time as there
// are processors.
func (t *trainActors) measured(ctx context.Context, all []step) ([]heldOut, error) {
	scores, errs := make([]heldOut, len(all)), make([]error, len(all))
	turns := make(chan struct{}, runtime.GOMAXPROCS(0))
	var wait sync.WaitGroup
	built := *t
	for i, s := range all {
		other := built
		if s.set(&other); s.taken {
			built = other
		}
		turns <- struct{}{}
		wait.Go(func() {
			defer func() { <-turns }()
			if scores[i], errs[i] = other.crossValidate(ctx, 1); errs[i] != nil {
				errs[i] = fmt.Errorf("measure training: %s: %w", s.name, errs[i])
			}
		})
	}
	wait.Wait()
	return scores, errors.Join(errs...)
}
