package layout_test

import (
	"testing"

	"pgregory.net/rapid"

	"brief/tui/layout"
)

func states() []layout.State {
	var out []layout.State
	for _, focus := range []layout.Pane{layout.Documents, layout.KeyPoints, layout.Body, layout.Actors, layout.Statistics} {
		for _, zoom := range []bool{false, true} {
			for _, want := range []int{0, 1, 5, 1000} {
				out = append(out, layout.State{
					Focus: focus, Zoom: zoom, List: focus == layout.Documents,
					Points: want, Actors: want, Statistics: want,
				})
			}
		}
	}
	return out
}

func rects(f *layout.Frame) []layout.Rect {
	out := []layout.Rect{f.Header, f.Tabs, f.Status, f.Preview}
	return append(out, f.Panes[:]...)
}

func TestEverySize(t *testing.T) {
	for w := 1; w <= 220; w++ {
		for h := 1; h <= 70; h++ {
			for _, s := range states() {
				for _, before := range []layout.Mode{layout.TooSmall, layout.Wide} {
					s.Before = before
					f := layout.Compute(w, h, s)
					check(t, w, h, s, &f)
					if t.Failed() {
						return
					}
				}
			}
		}
	}
}

func check(t *testing.T, w, h int, s layout.State, f *layout.Frame) {
	t.Helper()
	if f.Mode == layout.TooSmall {
		return
	}
	var shown []layout.Rect
	for _, r := range rects(f) {
		if r.W < 0 || r.H < 0 || r.X < 0 || r.Y < 0 || r.X+r.W > w || r.Y+r.H > h {
			t.Errorf("%dx%d %+v: %+v lies outside", w, h, s, r)
		}
		if r.Shown() {
			shown = append(shown, r)
		}
	}
	for i, a := range shown {
		for _, b := range shown[i+1:] {
			if a.X < b.X+b.W && b.X < a.X+a.W && a.Y < b.Y+b.H && b.Y < a.Y+a.H {
				t.Errorf("%dx%d %+v: %+v overlaps %+v", w, h, s, a, b)
			}
		}
	}
	if !f.Pane(s.Focus).Shown() {
		t.Errorf("%dx%d %+v: the focused pane is not shown", w, h, s)
	}
}

// A pane that has the focus shows some of its items at every size of a stack.
func TestFocusedPaneHasRows(t *testing.T) {
	for h := 16; h <= 70; h++ {
		for _, focus := range []layout.Pane{layout.KeyPoints, layout.Body, layout.Actors, layout.Statistics} {
			s := layout.State{Focus: focus, Points: 9, Actors: 13, Statistics: 7}
			f := layout.Compute(80, h, s)
			if got := f.Pane(focus).H; got < 4 {
				t.Errorf("80x%d: pane %d has %d rows", h, focus, got)
			}
		}
	}
}

func TestModes(t *testing.T) {
	for _, c := range []struct {
		w, h   int
		before layout.Mode
		want   layout.Mode
	}{
		{19, 5, 0, layout.TooSmall},
		{20, 4, 0, layout.TooSmall},
		{20, 5, 0, layout.Single},
		{59, 24, 0, layout.Single},
		{80, 15, 0, layout.Single},
		{60, 16, 0, layout.Stack},
		{99, 40, 0, layout.Stack},
		{100, 40, 0, layout.Columns},
		{159, 40, 0, layout.Columns},
		{160, 40, 0, layout.Wide},
		{98, 40, layout.Columns, layout.Columns},
		{97, 40, layout.Columns, layout.Stack},
		{158, 40, layout.Wide, layout.Wide},
		{157, 40, layout.Wide, layout.Columns},
		{58, 16, layout.Stack, layout.Stack},
		{99, 40, layout.Stack, layout.Stack},
	} {
		f := layout.Compute(c.w, c.h, layout.State{Focus: layout.Body, Before: c.before})
		if f.Mode != c.want {
			t.Errorf("%dx%d after %v: mode %v, want %v", c.w, c.h, c.before, f.Mode, c.want)
		}
	}
}

// The screens the design draws: at 80x24 all five key points are in sight and a
// grown pane leaves the body five rows; at 120x40 the body has 80 columns.
func TestDrawnScreens(t *testing.T) {
	s := layout.State{Focus: layout.Body, Points: 5, Actors: 13, Statistics: 7}
	f := layout.Compute(80, 24, s)
	if got := f.Pane(layout.KeyPoints).H; got != 6 {
		t.Errorf("80x24: key points have %d rows", got)
	}
	if got := f.Pane(layout.Body).H; got != 14 {
		t.Errorf("80x24: body has %d rows, want 13 and its rule", got)
	}
	s.Focus = layout.Statistics
	f = layout.Compute(80, 24, s)
	if got := f.Pane(layout.Body).H; got != 6 {
		t.Errorf("80x24, statistics focused: body has %d rows, want 5 and its rule", got)
	}
	if got := f.Pane(layout.Statistics).H; got != 8 {
		t.Errorf("80x24: focused statistics have %d rows, want 7 and the rule", got)
	}
	f = layout.Compute(120, 40, s)
	if got := f.Pane(layout.Body).W; got != 80 {
		t.Errorf("120x40: body %d columns wide", got)
	}
	if got := f.Pane(layout.Actors).W; got != 39 {
		t.Errorf("120x40: actors %d columns wide", got)
	}
}

// Whatever breakpoints pass the check, every size has a sound frame.
func TestBreakpoints(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		columns := rapid.IntRange(93, 300).Draw(rt, "columns")
		b := layout.Breakpoints{
			Stack: rapid.IntRange(40, columns).Draw(rt, "stack"), Columns: columns, Wide: rapid.IntRange(max(columns, 124), 400).Draw(rt, "wide"),
		}
		if err := b.Check(); err != nil {
			rt.Fatal(err)
		}
		w, h := rapid.IntRange(1, 420).Draw(rt, "w"), rapid.IntRange(1, 70).Draw(rt, "h")
		for _, s := range states() {
			s.Breaks, s.Before = b, layout.Mode(rapid.IntRange(0, 4).Draw(rt, "before"))
			f := layout.Compute(w, h, s)
			check(t, w, h, s, &f)
			if t.Failed() {
				rt.FailNow()
			}
			for p := layout.KeyPoints; p <= layout.Statistics; p++ {
				if r := f.Pane(p); f.Mode >= layout.Columns && !s.List && r.Shown() && r.W < 20 {
					rt.Fatalf("%dx%d %+v: pane %d has %d columns", w, h, s, p, r.W)
				}
			}
		}
	})
}

func TestCheckBreakpoints(t *testing.T) {
	for _, c := range []struct {
		b  layout.Breakpoints
		ok bool
	}{
		{layout.Breakpoints{}, true},
		{layout.Default(), true},
		{layout.Breakpoints{Stack: 40, Columns: 93, Wide: 124}, true},
		{layout.Breakpoints{Stack: 9999, Columns: 9999, Wide: 9999}, true},
		{layout.Breakpoints{Wide: 120}, false},
		{layout.Breakpoints{Columns: 92}, false},
		{layout.Breakpoints{Stack: 39}, false},
		{layout.Breakpoints{Stack: 101}, false},
		{layout.Breakpoints{Columns: 161}, false},
	} {
		if err := c.b.Check(); (err == nil) != c.ok {
			t.Errorf("%+v: %v", c.b, err)
		}
	}
	f := layout.Compute(130, 40, layout.State{Focus: layout.Body, Breaks: layout.Breakpoints{Wide: 130}})
	if f.Mode != layout.Wide || !f.Pane(layout.Documents).Shown() {
		t.Errorf("130 columns with documents from 130: mode %v", f.Mode)
	}
}

func TestAlone(t *testing.T) {
	for _, size := range [][2]int{{20, 5}, {80, 24}, {220, 70}} {
		f := layout.Compute(size[0], size[1], layout.State{Focus: layout.Actors, Alone: true, Before: layout.Wide})
		if f.Mode != layout.Single || f.Pane(layout.Body).Shown() || f.Pane(layout.Actors).W != size[0] {
			t.Errorf("%v: %+v", size, f)
		}
	}
	if f := layout.Compute(19, 5, layout.State{Focus: layout.Body, Alone: true}); f.Mode != layout.TooSmall {
		t.Errorf("19x5: mode %v", f.Mode)
	}
}
