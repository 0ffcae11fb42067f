package results

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"brief/model/query"
	"brief/tui/theme"
)

func counts(n int, name string) query.Counts {
	c := query.Counts{Of: 12}
	for i := range n {
		c.Values = append(c.Values, query.Count{Value: fmt.Sprintf("%s %d", name, i+1), N: 1234 - i})
	}
	return c
}

// Whatever has been counted, the rows are as wide and as many as there is room for, and
// the numbered facet has its digits where a screen has room for them.
func TestFacetsFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := NewFacets(theme.New(theme.None))
		for i := range query.Facets {
			switch rapid.IntRange(0, 3).Draw(t, "state") {
			case 0:
			case 1:
				f.Fail(query.Facet(i), "cannot be counted: no time")
			default:
				c := counts(rapid.IntRange(0, 12).Draw(t, "values"), rapid.SampledFrom([]string{"x", "國境の町", "a very long name of a ministry for everything"}).Draw(t, "name"))
				c.Partial = rapid.Bool().Draw(t, "partial")
				f.Set(query.Facet(i), c)
			}
		}
		f.Turn(rapid.IntRange(-1, 4).Draw(t, "turn"))
		w, h := rapid.IntRange(1, 90).Draw(t, "w"), rapid.IntRange(0, 60).Draw(t, "h")
		rows := f.View(w, h)
		if len(rows) != h {
			t.Fatalf("%d rows of %d", len(rows), h)
		}
		for _, line := range append(rows, f.Line(w)) {
			if g, wc := ansi.StringWidth(line), ansi.StringWidthWc(line); g != w || wc != w {
				t.Fatalf("%d and %d cells of %d: %q", g, wc, w, ansi.Strip(line))
			}
		}
		all := ansi.Strip(strings.Join(rows, "\n"))
		if w >= 12 && h > 0 && !strings.Contains(all, "▸") {
			t.Fatalf("the numbered facet is not in sight:\n%s", all)
		}
		if v, ok := f.Value(1); ok && w >= 20 && h >= 8 && !strings.Contains(all, " 1 "+string([]rune(v)[:1])) {
			t.Fatalf("no digit before %q:\n%s", v, all)
		}
	})
}

// A digit takes the value that it stands before; there are nine of them.
func TestFacetValues(t *testing.T) {
	f := NewFacets(theme.New(theme.None))
	if _, ok := f.Value(1); ok || f.Counted() {
		t.Error("something was counted")
	}
	if m, ok := f.Missing(); !ok || m != query.Actors {
		t.Errorf("missing is %v", m)
	}
	f.Set(query.Actors, counts(12, "actor"))
	f.Turn(-1)
	if f.Active() != query.Months || Name(f.Active()) != "months" {
		t.Errorf("before the actors come the %s", Name(f.Active()))
	}
	if m, ok := f.Missing(); !ok || m != query.Months {
		t.Errorf("missing is %v, want the numbered one first", m)
	}
	f.Turn(1)
	for digit, want := range map[int]string{0: "", 1: "actor 1", 9: "actor 9", 10: "", -1: ""} {
		if got, ok := f.Value(digit); got != want || ok != (want != "") {
			t.Errorf("%d stands for %q, want %q", digit, got, want)
		}
	}
	f.Clear()
	if f.Counted() {
		t.Error("counts outlive Clear")
	}
}

func TestFacetsSayWhatTheyCount(t *testing.T) {
	f := NewFacets(theme.New(theme.None))
	c := counts(3, "actor")
	c.Of, c.Partial = query.MaxFaceted, true
	f.Set(query.Actors, c)
	f.Set(query.Tags, query.Counts{})
	f.Fail(query.Kinds, "no time")
	got := ansi.Strip(strings.Join(f.View(36, 12), "\n") + "\n" + f.Line(80))
	for _, want := range []string{"━▸ACTORS of the newest 5,000 ━", " 1 actor 1", "1,234", "─ kinds no time ─", "─ tags none ─", "─ months … ─", " actors of the newest 5,000  1 actor 1 1,234  2", "tab kinds"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not there:\n%s", want, got)
		}
	}
}
