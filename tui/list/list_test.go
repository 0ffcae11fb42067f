package list_test

import (
	"testing"

	"pgregory.net/rapid"

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
