// Package doctor looks at what the reader depends on and says what is well, what
// is worth knowing and what is wrong, each with the command that mends it.
//
// Library looks at the file of a library before it opens it, and so says something
// also where that cannot be opened. Machine looks at the terminal and at the
// programs that the reader hands things to. Nothing is changed.
//
// All that is shown passes package safe.
package doctor

import (
	"encoding/json"
	"fmt"
	"strings"

	"brief/model/safe"
	"brief/tui/cell"
)

// State is how something is.
type State string

// The states.
const (
	OK      State = "ok"
	Note    State = "note"    // worth knowing; nothing fails
	Problem State = "problem" // something does not work
)

// Check is one thing that was looked at.
type Check struct {
	// Part is what it belongs to, Name what it is; both are words for programs.
	Part  string `json:"part"`
	Name  string `json:"name"`
	State State  `json:"state"`
	Text  string `json:"text"`
	// Fix is a command line for a POSIX shell, "" where there is none.
	Fix string `json:"fix"`
}

// The parts.
const (
	partVersions      = "versions"
	partLibrary       = "library"
	partConfiguration = "configuration"
	partTerminal      = "terminal"
	partClipboard     = "clipboard"
	partPrograms      = "programs"
)

// Report is what was looked at, in order; the checks of one part stand together.
type Report []Check

// Count returns how many there are of a state.
func (r Report) Count(s State) int {
	n := 0
	for _, c := range r {
		if c.State == s {
			n++
		}
	}
	return n
}

// Text is the report for people. No line is wider than width cells but for a command
// and a word that is: they stand on one line, to be copied.
func (r Report) Text(width int) string {
	var out strings.Builder
	part := ""
	for _, c := range r {
		if c.Part != part {
			if part != "" {
				out.WriteString("\n")
			}
			part = c.Part
			out.WriteString(strings.ToUpper(part[:1]) + part[1:] + "\n")
		}
		const indent = "           "
		lines := broken(safe.Line(c.Text), max(20, width-len(indent)))
		fmt.Fprintf(&out, "  %-9s%s\n", c.State, strings.Join(lines, "\n"+indent))
		if c.Fix != "" {
			out.WriteString(indent + "$ " + safe.Line(c.Fix) + "\n")
		}
	}
	out.WriteString("\n" + r.sum() + "\n")
	return out.String()
}

// broken breaks s at its spaces into lines of at most width cells.
func broken(s string, width int) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(s) {
		switch {
		case line == "":
			line = word
		case cell.Width(line)+1+cell.Width(word) > width:
			lines = append(lines, line)
			line = word
		default:
			line += " " + word
		}
	}
	return append(lines, line)
}

// sum says in words how it went.
func (r Report) sum() string {
	problems, notes := r.Count(Problem), r.Count(Note)
	switch {
	case problems == 0 && notes == 0:
		return "All is well."
	case problems == 0:
		return "No problem, " + plural(notes, "note") + "."
	}
	return plural(problems, "problem") + ", " + plural(notes, "note") + "."
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return cell.Count(n) + " " + noun + "s"
}

// were is the verb after n things.
func were(n int) string {
	if n == 1 {
		return " was "
	}
	return " were "
}

// JSON is the report for programs: one object on one line.
func (r Report) JSON() ([]byte, error) {
	checks := make([]Check, len(r))
	for i, c := range r {
		c.Text, c.Fix = safe.Line(c.Text), safe.Line(c.Fix)
		checks[i] = c
	}
	data, err := json.Marshal(struct {
		Problems int     `json:"problems"`
		Notes    int     `json:"notes"`
		Checks   []Check `json:"checks"`
	}{r.Count(Problem), r.Count(Note), checks})
	return append(data, '\n'), err
}

// Versions says what is running; each of names is one check.
func Versions(names ...string) Report {
	var r Report
	for _, n := range names {
		r = append(r, Check{Part: partVersions, Name: "version", State: OK, Text: n})
	}
	return r
}

// quote is s as one word of a POSIX shell.
func quote(s string) string {
	plain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("/._-+:@%", r)
	}
	if s != "" && strings.IndexFunc(s, func(r rune) bool { return !plain(r) }) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// bytes is a size in decimal units.
func bytes(n int64) string {
	size, unit := float64(n), 0
	for size >= 999.5 && unit < 4 {
		size /= 1000
		unit++
	}
	name := []string{"bytes", "kB", "MB", "GB", "TB"}[unit]
	if unit == 0 || size >= 100 {
		return fmt.Sprintf("%.0f %s", size, name)
	}
	return strings.TrimSuffix(fmt.Sprintf("%.1f", size), ".0") + " " + name
}
