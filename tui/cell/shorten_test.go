package cell_test

import (
	"testing"

	"pgregory.net/rapid"

	"brief/tui/cell"
)

func TestShorten(t *testing.T) {
	for _, c := range []struct {
		s    string
		w    int
		want string
	}{
		{"report.txt", 10, "report.txt"},
		{"/home/user/reports/report.txt", 15, "/home/u…ort.txt"},
		{"abcdef", 4, "ab…f"},
		{"abcdef", 2, "a…"},
		{"abcdef", 0, ""},
		{"港の船が来た", 7, "港…来た"},
	} {
		if got := cell.Shorten(c.s, c.w); got != c.want {
			t.Errorf("Shorten(%q, %d) = %q, want %q", c.s, c.w, got, c.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s, w := rapid.StringOf(rapid.RuneFrom([]rune("ab/.é港👍\u0301"))).Draw(t, "s"), rapid.IntRange(0, 30).Draw(t, "w")
		if got := cell.Shorten(s, w); cell.Width(got) > w {
			t.Fatalf("%q is wider than %d", got, w)
		}
	})
}
