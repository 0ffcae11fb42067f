package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"path/filepath"
	"strings"
)

// errorsCommand lists, class by class, the quantities of one gold file that were
// missed, invented, or found with another unit, change or concept.
func errorsCommand(ctx context.Context, args []string, out io.Writer) error {
	f := flag.NewFlagSet("errors", flag.ContinueOnError)
	data := f.String("data", "", "folder of the gold data")
	file := f.String("file", "stats/newsquant.dev.jsonl", "gold file, below the data folder")
	class := f.String("class", "", "only this class: missed, invented, unit, change, concept, or source")
	half := f.String("half", "", "only every second text: even or odd; tune on one, check on the other")
	if err := f.Parse(args); err != nil {
		return err
	}
	if *data == "" {
		return errors.New("errors needs -data, the folder of the gold data; README.md says what it holds")
	}
	path := filepath.Join(*data, filepath.FromSlash(*file))
	if *class == "source" {
		return sourceErrors(ctx, path, *half, out)
	}
	docs, err := readGold[goldDocument](path)
	if err != nil {
		return err
	}
	gold, found, err := quantities(ctx, path)
	if err != nil {
		return err
	}
	count := map[string]int{}
	for k := range gold {
		if otherHalf(*half, k) {
			continue
		}
		var lines []string
		for _, e := range differences(gold[k], found[k]) {
			count[e.class]++
			if *class == "" || *class == e.class {
				lines = append(lines, fmt.Sprintf("  %-8s %s", e.class, e.what))
			}
		}
		if len(lines) > 0 {
			fmt.Fprintf(out, "%s %s\n%s\n", docs[k].ID, docs[k].Text, strings.Join(lines, "\n"))
		}
	}
	for _, c := range []string{"missed", "invented", "unit", "change", "concept"} {
		fmt.Fprintf(out, "# %-8s %d\n", c, count[c])
	}
	return nil
}

// otherHalf reports whether text k is not in the half that was asked for.
func otherHalf(half string, k int) bool {
	return half == "even" && k%2 == 1 || half == "odd" && k%2 == 0
}

// difference is one way in which a document's quantities are not the gold ones.
type difference struct{ class, what string }

func differences(gold, found []quantity) []difference {
	_, mate := pair(gold, found)
	taken := make([]bool, len(gold))
	var out []difference
	for j, i := range mate {
		f := &found[j]
		if i < 0 {
			out = append(out, difference{"invented", fmt.Sprint(f.values, " ", f.unit)})
			continue
		}
		taken[i] = true
		g := &gold[i]
		if g.unit != f.unit {
			out = append(out, difference{"unit", fmt.Sprintf("%v gold %q, found %q", g.values, g.unit, f.unit)})
		}
		if g.change != "" && g.change != f.change {
			out = append(out, difference{"change", fmt.Sprintf("%v gold %s, found %s", g.values, g.change, f.change)})
		}
		if g.conceptual && !sameConcept(g, f) {
			out = append(out, difference{"concept", fmt.Sprintf("%v gold %q, found %q", g.values, g.concept, f.concept)})
		}
	}
	for i, done := range taken {
		if !done {
			out = append(out, difference{"missed", fmt.Sprint(gold[i].values, " ", gold[i].unit)})
		}
	}
	return out
}

// pair matches quantities of the same value, those with the same unit first.
func pair(gold, found []quantity) (int, []int) {
	_, sure := matching(len(gold), len(found), func(a, b int) bool {
		return sameValue(&gold[a], &found[b]) && gold[a].unit == found[b].unit
	})
	fixed := map[int]int{}
	for j, i := range sure {
		if i >= 0 {
			fixed[i] = j + 1
		}
	}
	return matching(len(gold), len(found), func(a, b int) bool {
		if j := fixed[a]; j > 0 || sure[b] >= 0 {
			return j == b+1
		}
		return sameValue(&gold[a], &found[b])
	})
}
