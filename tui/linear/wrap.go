package linear

import (
	"strings"

	"brief/tui/cell"
)

// wrap breaks one line into lines of at most width cells, between words where it
// can. A word that is longer than a line begins where there is room: scripts that
// write without spaces have such words only.
func wrap(line string, width int) []string {
	var lines []string
	var b strings.Builder
	used := 0
	flush := func() {
		lines = append(lines, b.String())
		b.Reset()
		used = 0
	}
	for word := range strings.FieldsSeq(line) {
		w := cell.Width(word)
		switch {
		case used == 0:
		case used+1+w <= width, w > width && used+1 < width-1:
			b.WriteByte(' ')
			used++
		default:
			flush()
		}
		for rest := word; rest != ""; {
			var cluster string
			cluster, rest = cell.Next(rest)
			shown, cells := cell.Display(cluster)
			if used > 0 && used+cells > width {
				flush()
			}
			b.WriteString(shown)
			used += cells
		}
	}
	if used > 0 {
		flush()
	}
	return lines
}
