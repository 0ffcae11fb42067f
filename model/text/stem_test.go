package text

import (
	"strings"
	"testing"
)

func TestStem(t *testing.T) {
	for _, pair := range [][2]string{
		{"rejects", "rejection"},
		{"designated", "designation"},
		{"hopping", "hop"},
		{"agreed", "agree"},
		{"ponies", "pony"},
		{"relational", "relate"},
		{"adoption", "adopt"},
		{"controlling", "control"},
	} {
		if a, b := Stem(pair[0]), Stem(pair[1]); a != b {
			t.Errorf("Stem(%q) = %q, Stem(%q) = %q", pair[0], a, pair[1], b)
		}
	}
	for _, w := range []string{"", "is", "été", strings.Repeat("a", 100)} {
		if got := Stem(w); got != w {
			t.Errorf("Stem(%q) = %q", w, got)
		}
	}
}
