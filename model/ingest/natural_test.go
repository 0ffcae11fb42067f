package ingest

import (
	"slices"
	"testing"
)

func TestNaturalOrder(t *testing.T) {
	want := []string{"", "2.txt", "009.txt", "9.txt", "10.txt", "A.txt", "b2.txt", "B10.txt", "b10a.txt", "ä.txt"}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, natural)
	// 9 and 009 are the same number: their bytes decide.
	if !slices.Equal(got, want) {
		t.Errorf("sorted %q, want %q", got, want)
	}
}

func TestNaturalIsAntisymmetric(t *testing.T) {
	names := []string{"", "a", "A", "a1", "a01", "a1b", "1", "01", "1a", "10", "a10", "ä", "a 1"}
	for _, a := range names {
		for _, b := range names {
			ab, ba := natural(a, b), natural(b, a)
			if (ab < 0) != (ba > 0) || (ab == 0) != (a == b) {
				t.Errorf("natural(%q, %q) = %d, the other way round %d", a, b, ab, ba)
			}
		}
	}
}
