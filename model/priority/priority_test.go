package priority_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"brief/model/priority"
)

var update = flag.Bool("update", false, "write the golden file anew")

func now() time.Time { return time.Date(2026, 11, 28, 12, 0, 0, 0, time.UTC) }

// cases are documents as an analyst might meet them.
func cases() map[string]priority.Facts {
	ago := func(d time.Duration) time.Time { return now().Add(-d) }
	const day = 24 * time.Hour
	return map[string]priority.Facts{
		"nothing is known":               {},
		"an old one":                     {Added: ago(30 * day)},
		"just now":                       {Added: now()},
		"two minutes ago":                {Added: ago(2 * time.Minute)},
		"within the hour":                {Added: ago(59 * time.Minute)},
		"an hour ago":                    {Added: ago(time.Hour)},
		"this morning":                   {Added: ago(5 * time.Hour)},
		"yesterday":                      {Added: ago(day)},
		"this week":                      {Added: ago(6*day + time.Hour)},
		"a week ago":                     {Added: ago(7 * day)},
		"a clock an hour ahead":          {Added: ago(-time.Hour)},
		"a clock ten years ahead":        {Added: now().AddDate(10, 0, 0)},
		"one doubt":                      {Doubts: 1},
		"two doubts":                     {Doubts: 2, Added: ago(30 * day)},
		"forty doubts":                   {Doubts: 40},
		"an actor nobody else names":     {Unseen: 1, First: "Claudia Santos"},
		"two":                            {Unseen: 2, First: "Claudia Santos"},
		"nine":                           {Unseen: 9, First: "Claudia Santos"},
		"all that is noticed":            {Unseen: 9, First: "Hansen & Co.", Doubts: 40, Added: now()},
		"a watched word":                 {Words: []string{"fentanyl"}},
		"a watched word, fresh":          {Words: []string{"fentanyl"}, Added: ago(5 * time.Hour)},
		"three watched words":            {Words: []string{"fentanyl", "border seizures", "pier"}},
		"five watched words":             {Words: []string{"a", "b", "c", "d", "e"}},
		"a watched actor":                {Actors: []string{"DEA"}},
		"two watched actors":             {Actors: []string{"DEA", "Sinaloa Cartel"}},
		"a watched actor, word, a doubt": {Actors: []string{"DEA"}, Words: []string{"fentanyl"}, Doubts: 1, Added: ago(time.Hour)},
		"marked high":                    {Mark: "high"},
		"marked high, and all else":      {Mark: "high", Actors: []string{"DEA"}, Words: []string{"fentanyl"}, Unseen: 1, First: "X", Doubts: 2, Added: now()},
		"done":                           {Settled: priority.Done, Doubts: 1},
		"put off":                        {Settled: priority.PutOff},
		"done, marked high":              {Settled: priority.Done, Mark: "high", Actors: []string{"DEA"}, Added: now()},
		"marked low, and all else":       {Mark: "low", Actors: []string{"DEA"}, Words: []string{"fentanyl"}, Unseen: 1, First: "X", Doubts: 2, Added: now()},
	}
}

func TestGolden(t *testing.T) {
	type line struct {
		points     int
		name, says string
	}
	var lines []line
	for name, f := range cases() {
		points, reasons := priority.Of(f, now())
		lines = append(lines, line{points, name, strings.Join(reasons, "; ")})
	}
	slices.SortFunc(lines, func(a, b line) int {
		if a.points != b.points {
			return b.points - a.points
		}
		return strings.Compare(a.name, b.name)
	})
	var got strings.Builder
	for _, l := range lines {
		fmt.Fprintf(&got, "%5d  %-31s %s\n", l.points, l.name, l.says)
	}
	const path = "testdata/order.golden"
	if *update {
		if err := os.WriteFile(path, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Errorf("documents are ordered\n%s\nwant\n%s", &got, want)
	}
}

// The rules that the weights follow.
func TestWeights(t *testing.T) {
	points := func(f priority.Facts) int { p, _ := priority.Of(f, now()); return p }
	many := make([]string, 50)
	noticed := points(priority.Facts{Unseen: 1000, First: "X", Doubts: 1000, Added: now()})
	asked := points(priority.Facts{Actors: many, Words: many})
	switch w, a := points(priority.Facts{Words: many[:1]}), points(priority.Facts{Actors: many[:1]}); {
	case w <= noticed:
		t.Errorf("a watched word has %d points, and all that is noticed %d", w, noticed)
	case a <= w:
		t.Errorf("a watched actor has %d points, and a word %d", a, w)
	}
	if high, low := points(priority.Facts{Mark: "high"}), points(priority.Facts{Mark: "low"}); high <= asked+noticed || low+asked+noticed >= 0 {
		t.Errorf("the analyst's marks have %d and %d points, and all else %d", high, low, asked+noticed)
	}
	least := points(priority.Facts{Mark: "low"})
	if done := points(priority.Facts{Settled: priority.Done, Mark: "high", Actors: many, Words: many, Unseen: 1000, First: "X", Doubts: 1000, Added: now()}); done >= least {
		t.Errorf("what is done with has %d points, and the least of what is not %d", done, least)
	}
	for _, further := range []priority.Facts{{Actors: many[:2]}, {Words: many[:2]}, {Unseen: 2}, {Doubts: 2}} {
		less := further
		less.Actors, less.Words = less.Actors[:len(less.Actors)/2], less.Words[:len(less.Words)/2]
		less.Unseen, less.Doubts = less.Unseen/2, less.Doubts/2
		if points(further) <= points(less) {
			t.Errorf("%+v is not more urgent than %+v", further, less)
		}
	}
}
