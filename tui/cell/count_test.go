package cell_test

import (
	"testing"

	"brief/tui/cell"
)

func TestCount(t *testing.T) {
	for n, want := range map[int]string{
		0: "0", 333: "333", 999: "999", 1000: "1,000", 5743: "5,743", 10000: "10,000", 138601: "138,601",
		7692300: "7,692,300", -1: "-1", -999: "-999", -1000: "-1,000", -1 << 63: "-9,223,372,036,854,775,808",
	} {
		if got := cell.Count(n); got != want {
			t.Errorf("%d is written %s, want %s", n, got, want)
		}
	}
}
