package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"brief/model"
)

// goldenMistakes is where the mistakes of the last accepted state are counted.
const goldenMistakes = "cmd/brief-eval/testdata/actor-mistakes.txt"

// mistakesCommand counts what the whole program gets wrong of our own annotations, by
// cross-validation: weights are trained anew, so that a change of the rules, on which
// the tagger builds, shows all that it does.
func mistakesCommand(ctx context.Context, args []string, out io.Writer) error {
	t := trainActors{out: out}
	f := flag.NewFlagSet("mistakes", flag.ContinueOnError)
	t.define(f)
	golden := f.String("golden", goldenMistakes, "file of the golden counts")
	list := f.Bool("list", false, "list the mistakes, with what stands around them")
	update := f.Bool("update", false, "write the golden counts anew")
	if err := f.Parse(args); err != nil {
		return err
	}
	if t.data == "" {
		return errors.New("mistakes needs -data, the folder of the gold data; README.md says what it holds")
	}
	count := map[string]int{}
	for k := range folds {
		with, own, _, err := t.fold(ctx, k)
		if err != nil {
			return err
		}
		found, err := actorsIn(with, own)
		if err != nil {
			return err
		}
		for i := range own {
			for _, m := range mistakesIn(&own[i], found[i]) {
				count[m.what]++
				if *list && !m.right {
					fmt.Fprintln(out, own[i].Doc+": "+m.in(own[i].Text))
				}
			}
		}
	}
	got := counted(count)
	if *update {
		return os.WriteFile(*golden, formatScores(got), 0o644)
	}
	return compareScores(out, *golden, got)
}

// mistake is one name that was or should have been found, and what became of it.
type mistake struct {
	namedSpan
	what  string // "person right", "person missed", "person taken for place", …
	right bool
}

// in is the mistake with what stands around it in a text.
func (m *mistake) in(s string) string {
	const around = 40
	from, to := max(0, m.start-around), min(len(s), m.end+around)
	around1, around2 := strings.ToValidUTF8(s[from:m.start], ""), strings.ToValidUTF8(s[m.end:to], "")
	return m.what + ": " + strings.Join(strings.Fields(around1+"["+s[m.start:m.end]+"]"+around2), " ")
}

// mistakesIn compares the names of a document with those that were found. What is found
// with other borders is no invention, and what covers several names is wrong for each.
func mistakesIn(doc *goldNames, actors []model.Actor) []mistake {
	gold, other := goldSpans(doc)
	found := foundSpans(doc.Text, actors, other)
	wanted, had := inOrder(gold), inOrder(found)
	var out []mistake
	for _, g := range wanted {
		m := mistake{namedSpan: g, right: found[g]}
		kind := kindName(g.kind)
		over := slices.IndexFunc(had, func(n namedSpan) bool { return n.start < g.end && g.start < n.end })
		switch {
		case m.right:
			m.what = kind + " right"
		case over < 0:
			m.what = kind + " missed"
		case had[over].start != g.start || had[over].end != g.end:
			m.what = kind + " with other borders"
		default:
			m.what = kind + " taken for " + kindName(had[over].kind)
		}
		out = append(out, m)
	}
	for _, n := range had {
		if !slices.ContainsFunc(wanted, func(g namedSpan) bool { return n.start < g.end && g.start < n.end }) {
			out = append(out, mistake{namedSpan: n, what: kindName(n.kind) + " invented"})
		}
	}
	return out
}

func inOrder(spans map[namedSpan]bool) []namedSpan {
	out := make([]namedSpan, 0, len(spans))
	for n := range spans {
		out = append(out, n)
	}
	slices.SortFunc(out, func(a, b namedSpan) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end), cmp.Compare(a.kind, b.kind))
	})
	return out
}

func kindName(k string) string {
	switch k {
	case "PER":
		return "person"
	case "LOC":
		return "place"
	}
	return "organization"
}

// counted are the counts as scores, in a fixed order, those of 0 too.
func counted(count map[string]int) []score {
	var out []score
	for _, k := range namedKinds {
		whats := []string{"right", "missed", "with other borders", "invented"}
		for _, other := range namedKinds {
			if other != k {
				whats = append(whats, "taken for "+kindName(other))
			}
		}
		for _, what := range whats {
			name := kindName(k) + " " + what
			out = append(out, score{name, float64(count[name])})
		}
	}
	return out
}
