package text

import "testing"

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"sundgren", "sundgren", 0},
		{"sundgern", "sundgren", 1},
		{"sandgren", "sundgren", 1},
		{"tarvell", "tarvel", 1},
		{"abcdef", "badcfe", 3},
		{"", "ab", 2},
		{"oduya", "brenn", 3},
		{"iñigo", "inigo", 1},
	} {
		if got := Distance(c.a, c.b, 2); got != c.want {
			t.Errorf("Distance(%q, %q) = %d, want %d", c.a, c.b, got, c.want)
		}
		if got := Distance(c.b, c.a, 2); got != c.want {
			t.Errorf("Distance(%q, %q) = %d, want %d", c.b, c.a, got, c.want)
		}
	}
}
