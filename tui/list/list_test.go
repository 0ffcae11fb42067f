package list_test

import (
	"testing"

	"pgregory.net/rapid"

	"brief/tui/key"
	"brief/tui/list"
)

func TestCursorIsAlwaysInTheWindow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		heights := rapid.SliceOfN(rapid.IntRange(1, 4), 0, 40).Draw(t, "heights")
		height := func(i int) int { return heights[i] }
		var l list.List
		l.SetLen(len(heights))
		for range 20 {
			h := rapid.IntRange(0, 12).Draw(t, "h")
			l.Move(rapid.IntRange(-15, 15).Draw(t, "by"))
			first, last := l.Window(h, height)
			if len(heights) == 0 || h == 0 {
				if first != last {
					t.Fatalf("window %d-%d of nothing", first, last)
				}
				continue
			}
			if c := l.Cursor(); c < first || c >= last {
				t.Fatalf("cursor %d outside %d-%d", c, first, last)
			}
			rows := 0
			for i := first; i <= l.Cursor(); i++ {
				rows += heights[i]
			}
			if first < l.Cursor() && rows > h {
				t.Fatalf("item %d ends at row %d of %d", l.Cursor(), rows, h)
			}
		}
	})
}

func TestNoEmptyRowsWhileItemsAreHidden(t *testing.T) {
	var l list.List
	l.SetLen(10)
	l.Set(9)
	one := func(int) int { return 1 }
	l.Window(3, one)
	if first, last := l.Window(8, one); first != 2 || last != 10 {
		t.Errorf("window %d-%d after growing, want 2-10", first, last)
	}
}

func TestShorterList(t *testing.T) {
	var l list.List
	l.SetLen(10)
	l.Set(9)
	l.SetLen(3)
	if l.Cursor() != 2 {
		t.Errorf("cursor %d of 3", l.Cursor())
	}
	l.SetLen(0)
	if l.Cursor() != 0 || l.Move(1) {
		t.Errorf("cursor %d of none", l.Cursor())
	}
}

// What is hidden is counted in values: the fold is none, and a value of which the
// first row is in sight is not hidden.
func TestHiddenCountsValues(t *testing.T) {
	l := list.New(func(s string) string { return s })
	l.Set([]string{"a", "b", "c", "d", "e"}, 2)
	d := list.Drawer[string]{
		Height: func(string) int { return 2 },
		Draw:   func(s string, _ bool) []string { return []string{s, "about " + s} },
		Fold:   func(int, bool) string { return "fold" },
	}
	for _, c := range []struct {
		h    int
		want string
	}{{1, "↓2"}, {2, "↓2"}, {3, "↓1"}, {5, "↓"}, {6, "↓"}, {7, ""}} {
		l.Draw(c.h, d)
		if got := l.Hidden(); got != c.want {
			t.Errorf("%d rows: %q, want %q", c.h, got, c.want)
		}
	}
	l.Act(key.Bottom, 3, 2)
	l.Draw(3, d)
	if got := l.Hidden(); got != "↑2" {
		t.Errorf("on the fold: %q", got)
	}
}
