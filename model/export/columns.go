package export

import "strings"

const (
	columnGap    = 2
	columnWord   = 16 // a column is made narrower than a word only where that is longer
	columnTables = 16 // more columns than this are not aligned
)

// columnWidths shares width among the columns of rows: each gets what it needs,
// and where that is too much the widest give way, as far as their words let them.
// It reports false where the columns do not fit even so.
func columnWidths(rows [][]string, width int) ([]int, bool) {
	var widths, least []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths, least = append(widths, 0), append(least, 0)
			}
			widths[i] = max(widths[i], min(cells(cell), width))
			least[i] = max(least[i], min(longestWord(cell), columnWord))
		}
	}
	if len(widths) > columnTables {
		return nil, false
	}
	room := width - columnGap*(len(widths)-1)
	for total(widths) > room {
		w := widest(widths, least)
		if w < 0 {
			return nil, false
		}
		widths[w]--
	}
	return widths, true
}

func longestWord(s string) int {
	longest := 0
	for word := range strings.FieldsSeq(s) {
		longest = max(longest, cells(word))
	}
	return longest
}

func total(widths []int) int {
	sum := 0
	for _, w := range widths {
		sum += w
	}
	return sum
}

// widest is the index of the widest column that may still give way, the last of
// several; -1 where none may.
func widest(widths, least []int) int {
	at := -1
	for i, w := range widths {
		if w > least[i] && (at < 0 || w >= widths[at]) {
			at = i
		}
	}
	return at
}

// rowLines lays the cells of one row out side by side.
func rowLines(row []string, widths []int) []string {
	wrapped := make([][]string, len(row))
	height := 0
	for i, cell := range row {
		wrapped[i] = wrap(cell, max(1, widths[i]))
		height = max(height, len(wrapped[i]))
	}
	lines := make([]string, height)
	for n := range lines {
		var line strings.Builder
		for i, cell := range wrapped {
			if i > 0 {
				line.WriteString(strings.Repeat(" ", columnGap))
			}
			piece := ""
			if n < len(cell) {
				piece = cell[n]
			}
			line.WriteString(pad(piece, widths[i]))
		}
		lines[n] = line.String()
	}
	return lines
}
