package keypoint

import "strings"

// relative reports whether w names a day by its distance from now, or a season.
func relative(w string) bool {
	switch w {
	case "today", "tonight", "tomorrow", "yesterday", "winter", "summer", "autumn":
		return true
	}
	return false
}

// multitude is a number that a text gives by its scale only: "tens of
// thousands", "dozens".
type multitude struct {
	low, high   float64 // from, and up to
	first, last int     // the words it stands in, as indices
}

// multitudeAt reads the multitude that begins at word i.
func (r reader) multitudeAt(i int) (multitude, bool) {
	low := r.at(i).numeral.many
	if low == 0 {
		return multitude{}, false
	}
	m := multitude{low: low, high: 1000 * low, first: i, last: i}
	if low < 1000 {
		m.high = 10 * low
	}
	if next := r.at(i + 2).numeral.many; next >= 100 && r.lower(i+1) == "of" {
		m.low, m.high, m.last = low*next, min(low*10, 1000)*next, i+2
	}
	return m, true
}

// manyOf is the least that a plural word of scale stands for, 0 for other words.
func manyOf(w string) float64 {
	if !strings.HasSuffix(w, "s") {
		return 0
	}
	switch w {
	case "tens", "dozens":
		return 10
	case "hundreds":
		return 100
	case "thousands":
		return 1e3
	case "millions":
		return 1e6
	case "billions":
		return 1e9
	case "trillions":
		return 1e12
	}
	return 0
}
