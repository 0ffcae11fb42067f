package views_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"brief/model/query"
	"brief/tui/key"
	"brief/tui/theme"
	"brief/tui/views"
)

func own(names ...string) []views.View {
	var out []views.View
	for _, n := range names {
		out = append(out, views.View{View: query.View{Name: n, Query: strings.ToLower(n)}, Label: n})
	}
	return out
}

func TestNamed(t *testing.T) {
	all := append(own("Border", "Border figures", "Élan", "Dockers"), views.BuiltIn()...)
	for name, want := range map[string]string{
		"border": "Border", "border f": "Border figures", "BORDER FIGURES": "Border figures", "bor": "", "dock": "Dockers",
		"undated": "Undated", "with": "", "with d": "With doubts", "é": "Élan", "x": "", "a": "All",
	} {
		if v, ok := views.Named(all, name); v.Name != want || ok != (want != "") {
			t.Errorf("%q is %q, want %q", name, v.Name, want)
		}
	}
}

// What is not counted yet is asked for in the order of the list, once; what cannot be
// counted is not asked for again.
func TestUncounted(t *testing.T) {
	p := views.New(theme.New(theme.None))
	bad := own("Bad")
	bad[0].Problem = "no such state"
	p.Set(append(own("Mine"), bad...))
	var asked []string
	for {
		v, ok := p.Uncounted()
		if !ok {
			break
		}
		asked = append(asked, v.Name)
		if v.Name == "Undated" {
			p.Failed(v.Query)
			continue
		}
		p.SetCount(v.Query, query.Total{N: query.MaxTotal, AtLeast: true})
	}
	if got := strings.Join(asked, ", "); got != "Mine, All, To do, Starred, Put off, Done, Undated, With doubts, With statistics, Samples" {
		t.Errorf("asked for are %s", got)
	}
	p.SetSize(80, 14)
	rows := p.View()
	for i, want := range []string{"10,000+", "?", "10,000+", "10,000+", "10,000+", "10,000+", "10,000+", "?", "10,000+"} {
		if row := ansi.Strip(rows[i]); !strings.Contains(row, " "+want+" ") {
			t.Errorf("row %d is %q, want %s", i, row, want)
		}
	}
	p.Forget()
	if v, _ := p.Uncounted(); v.Name != "Mine" {
		t.Errorf("after Forget %q is asked for", v.Name)
	}
}

// The first nine have numbers, and the cursor stays on its view when others come.
func TestNumbersAndCursor(t *testing.T) {
	p := views.New(theme.New(theme.None))
	var names []string
	for i := range 12 {
		names = append(names, fmt.Sprintf("View %02d", i))
	}
	p.Set(own(names[5:]...))
	p.SetSize(60, 20)
	p.Select(names[5])
	for range 4 {
		p.Act(key.Down)
	}
	p.Set(own(names...))
	if v, _ := p.Selected(); v.Name != "View 09" {
		t.Errorf("the cursor is on %s", v.Name)
	}
	for n, want := range map[int]string{1: "View 00", 9: "View 08", 0: "", 10: "", -1: ""} {
		if v, ok := p.Numbered(n); v.Name != want || ok != (want != "") {
			t.Errorf("number %d is %q", n, v.Name)
		}
	}
	p.Select("nobody")
	if v, _ := p.Selected(); v.Name != "View 00" {
		t.Errorf("the cursor is on %s, not on the first", v.Name)
	}
}

func TestRowsFit(t *testing.T) {
	p := views.New(theme.New(theme.None))
	long := own("A name that is as long as names may be, 東京", "Short")
	long[0].Query, long[1].Problem = strings.Repeat("source:reuters ", 30), strings.Repeat("no such state ", 20)
	p.Set(long)
	for w := 1; w < 200; w++ {
		for _, h := range []int{1, 4, 9} {
			p.SetSize(w, h)
			rows := p.View()
			if len(rows) != h {
				t.Fatalf("%dx%d: %d rows", w, h, len(rows))
			}
			for _, row := range rows {
				if got := ansi.StringWidth(row); got > w {
					t.Fatalf("%dx%d: a row takes %d columns: %q", w, h, got, ansi.Strip(row))
				}
			}
		}
	}
}
