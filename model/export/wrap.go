package export

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// wrap breaks s into lines of at most width cells, at white space where it can and
// within a word where it must. Line ends in s count as spaces.
func wrap(s string, width int) []string {
	var lines []string
	var line strings.Builder
	used := 0
	for _, word := range strings.Fields(s) {
		w := cells(word)
		if used > 0 && used+1+w > width {
			lines = append(lines, line.String())
			line.Reset()
			used = 0
		}
		if used > 0 {
			line.WriteByte(' ')
			used++
		}
		if w > width {
			full, rest := cut(word, width)
			lines = append(lines, full...)
			word, w = rest, cells(rest)
		}
		line.WriteString(word)
		used += w
	}
	if used > 0 || len(lines) == 0 {
		lines = append(lines, line.String())
	}
	return lines
}

// cut breaks a word between grapheme clusters into full lines and the rest.
func cut(word string, width int) (full []string, rest string) {
	from, used := 0, 0
	for at := 0; at < len(word); {
		cluster, w := ansi.FirstGraphemeCluster(word[at:], ansi.GraphemeWidth)
		if cluster == "" {
			break
		}
		if used > 0 && used+w > width {
			full = append(full, word[from:at])
			from, used = at, 0
		}
		at += len(cluster)
		used += w
	}
	return full, word[from:]
}

// cells is the width of s in a terminal.
func cells(s string) int {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] >= 0x7f {
			return ansi.StringWidth(s)
		}
	}
	return len(s)
}

// pad fills s with spaces to width cells.
func pad(s string, width int) string {
	if n := width - cells(s); n > 0 {
		return s + strings.Repeat(" ", n)
	}
	return s
}
