package cell

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

const (
	joiner    = '\u200d'
	emojiForm = '\ufe0f'
	textForm  = '\ufe0e'
	keycap    = '\u20e3'
	dotted    = "\u25cc" // carries a combining mark that has no base
)

// Next splits the first grapheme cluster off s, which must not be empty.
func Next(s string) (cluster, rest string) {
	if c := s[0]; c < utf8.RuneSelf && (len(s) == 1 || s[1] < utf8.RuneSelf) {
		return s[:1], s[1:]
	}
	cluster, _ = ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	if cluster == "" { // not to loop for ever, whatever the library answers
		_, n := utf8.DecodeRuneInString(s)
		cluster = s[:n]
	}
	return cluster, s[len(cluster):]
}

// Display returns the form in which a cluster is shown and its width in cells.
// Line ends and tabs are shown as a space.
func Display(cluster string) (string, int) {
	if len(cluster) == 1 {
		if c := cluster[0]; c >= ' ' && c < 0x7f {
			return cluster, 1
		}
		return " ", 1
	}
	if w, wc := measures(cluster); w == wc && w > 0 {
		return cluster, w
	}
	plain := simplify(cluster)
	w, wc := measures(plain)
	if w == 0 && wc == 0 {
		return dotted + plain, 1
	}
	return plain, max(w, wc)
}

func measures(s string) (grapheme, wcwidth int) {
	return ansi.StringWidth(s), ansi.StringWidthWc(s)
}

// simplify drops what only joins or dresses up the characters of a cluster.
func simplify(cluster string) string {
	if cluster == "\r\n" {
		return " "
	}
	based := false
	return strings.Map(func(r rune) rune {
		switch {
		case r == joiner, r == emojiForm, r == textForm, r == keycap:
			return -1
		case r >= 0x1f3fb && r <= 0x1f3ff && based: // skin tone
			return -1
		}
		based = based || !unicode.Is(unicode.M, r)
		return r
	}, cluster)
}

// Text returns s as it is shown on one line.
func Text(s string) string {
	if isPlain(s) {
		return s
	}
	var b strings.Builder
	for rest := s; rest != ""; {
		var c string
		c, rest = Next(rest)
		d, _ := Display(c)
		b.WriteString(d)
	}
	return b.String()
}

// Width is the number of cells that Text(s) takes.
func Width(s string) int {
	if isPlain(s) {
		return len(s)
	}
	n := 0
	for rest := s; rest != ""; {
		var c string
		c, rest = Next(rest)
		_, w := Display(c)
		n += w
	}
	return n
}

func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] >= 0x7f {
			return false
		}
	}
	return true
}

// Truncate returns Text(s) cut to w cells, with an ellipsis where something was
// cut off.
func Truncate(s string, w int) string {
	if Width(s) <= w {
		return Text(s)
	}
	if w <= 0 {
		return ""
	}
	var b strings.Builder
	n := 0
	for rest := s; rest != ""; {
		var c string
		c, rest = Next(rest)
		d, cw := Display(c)
		if n+cw > w-1 {
			break
		}
		b.WriteString(d)
		n += cw
	}
	return strings.TrimRight(b.String(), " ") + "…"
}

// Pad returns Truncate(s, w) filled with spaces to exactly w cells.
func Pad(s string, w int) string {
	t := Truncate(s, w)
	return t + strings.Repeat(" ", max(w-Width(t), 0))
}

// PadLeft is Pad with the spaces in front.
func PadLeft(s string, w int) string {
	t := Truncate(s, w)
	return strings.Repeat(" ", max(w-Width(t), 0)) + t
}

// Wrap breaks s at spaces into lines of at most w cells; a word that is longer
// is broken where it must. It returns at least one line. A w below 1 counts as 1.
func Wrap(s string, w int) []string {
	w = max(w, 1)
	var lines []string
	var line strings.Builder
	n := 0
	flush := func() {
		lines = append(lines, line.String())
		line.Reset()
		n = 0
	}
	for _, word := range strings.Fields(s) {
		ww := Width(word)
		if n > 0 && n+1+ww > w {
			flush()
		}
		if n > 0 {
			line.WriteByte(' ')
			n++
		}
		for rest := word; rest != ""; {
			var c string
			c, rest = Next(rest)
			d, cw := Display(c)
			if n > 0 && n+cw > w {
				flush()
			}
			if cw > w {
				d, cw = "…", 1
			}
			line.WriteString(d)
			n += cw
		}
	}
	if n > 0 || len(lines) == 0 {
		flush()
	}
	return lines
}
