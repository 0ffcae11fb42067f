package cell

import (
	"strings"
	"unicode/utf8"
)

// Repertoire is what characters a terminal can show.
type Repertoire uint8

const (
	// All is what a font of today has.
	All Repertoire = iota
	// Console is the letters of a text and nothing drawn: a kernel's console has
	// a font of a few hundred characters.
	Console
	// ASCII is what every terminal shows.
	ASCII
)

// Show returns a line, which may hold escape sequences, in what r has: signs by
// a sign of ASCII that looks alike and, with ASCII, everything else outside it by
// question marks. Every character keeps its width. It is the last step before a
// screen.
func (r Repertoire) Show(line string) string {
	if r == All || isASCII(line) {
		return line
	}
	var b strings.Builder
	b.Grow(len(line))
	for rest := line; rest != ""; {
		n := 0
		for n < len(rest) && rest[n] < utf8.RuneSelf && (n+1 == len(rest) || rest[n+1] < utf8.RuneSelf) {
			n++
		}
		b.WriteString(rest[:n])
		if rest = rest[n:]; rest == "" {
			break
		}
		var c string
		c, rest = Next(rest)
		b.WriteString(r.form(c))
	}
	return b.String()
}

// Lacks is how many characters of s Show makes question marks of.
func (r Repertoire) Lacks(s string) int {
	if r != ASCII || isASCII(s) {
		return 0
	}
	n := 0
	for rest := s; rest != ""; {
		var c string
		c, rest = Next(rest)
		if len(c) > 1 && c != "\r\n" && r.form(c)[0] == '?' {
			n++
		}
	}
	return n
}

// form is how one cluster is shown.
func (r Repertoire) form(cluster string) string {
	if len(cluster) == 1 {
		return cluster
	}
	d, w := Display(cluster)
	if c, n := utf8.DecodeRuneInString(d); n == len(d) && w == 1 {
		if a := alike(c); a != 0 {
			return string(a)
		}
	}
	if r == Console {
		return cluster
	}
	return strings.Repeat("?", max(w, 1))
}

// alike is the ASCII sign for one that is no letter or digit, 0 for none. Signs
// that say more than those of ASCII (≤, £, é) have none.
func alike(c rune) rune {
	switch c {
	case '─', '·', '–', '—', '‒', '―', '‐', '‑', '−':
		return '-'
	case '━':
		return '='
	case '│', '▐', '┃':
		return '|'
	case '›', '▸', '»', '→':
		return '>'
	case '‹', '«', '←':
		return '<'
	case '•', '▪', '★':
		return '*'
	case '●':
		return 'o'
	case '✓':
		return 'v'
	case '…':
		return '~'
	case '¶':
		return 'p'
	case '↑':
		return '^'
	case '↓':
		return 'v'
	case '‘', '’', '‚', '′':
		return '\''
	case '“', '”', '„', '″':
		return '"'
	case '×':
		return 'x'
	case '◌', '\u00a0', '\u202f', '\u2009':
		return ' '
	}
	return 0
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
