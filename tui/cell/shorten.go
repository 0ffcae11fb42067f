package cell

import "strings"

// Shorten returns Text(s) in at most w cells, with an ellipsis in its middle where
// something had to be left out: of a path or a file's name the end tells as much
// as the beginning.
func Shorten(s string, w int) string {
	if Width(s) <= w {
		return Text(s)
	}
	if w < 3 {
		return Truncate(s, w)
	}
	var shown []string
	var widths []int
	for rest := s; rest != ""; {
		var c string
		c, rest = Next(rest)
		d, cw := Display(c)
		shown, widths = append(shown, d), append(widths, cw)
	}
	head, room := 0, w/2
	for head < len(shown) && widths[head] <= room {
		room -= widths[head]
		head++
	}
	tail := len(shown)
	for room += (w - 1) / 2; tail > head && widths[tail-1] <= room; tail-- {
		room -= widths[tail-1]
	}
	return strings.Join(shown[:head], "") + "…" + strings.Join(shown[tail:], "")
}
