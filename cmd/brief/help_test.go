package main

import (
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"brief/tui/cell"
)

func TestWordwrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  string
	}{
		{"", 10, ""},
		{"With --linear it prints", 9, "With\n--linear\nit prints"},
		{"With --linear it prints", 13, "With --linear\nit prints"},
		{"With --linear\n\n  as it is", 13, "With --linear\n\n  as it is"},
		{"--ephemeral-longer is kept", 5, "--ephemeral-longer\nis\nkept"},
		{"  indented", 4, "  indented"},
		{"as it is", 0, "as it is"},
	} {
		if got := wordwrap(c.text, c.width); got != c.want {
			t.Errorf("%q in %d: %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

// No flag is broken in the help of any command at any width: each line fits, and
// the words are those of the text.
func TestHelpKeepsFlagsWhole(t *testing.T) {
	for width := 30; width <= 118; width++ {
		whole, broken := rootCommand(&app{}), rootCommand(&app{})
		keepWords(broken, width)
		sameWords(t, whole, broken, width)
	}
}

func sameWords(t *testing.T, whole, broken *cobra.Command, width int) {
	t.Helper()
	if was, is := strings.Join(strings.Fields(whole.Long), " "), strings.Join(strings.Fields(broken.Long), " "); was != is {
		t.Errorf("%s in %d: %q, want %q", whole.CommandPath(), width, is, was)
	}
	for line := range strings.SplitSeq(broken.Long, "\n") {
		if cell.Width(line) > width && strings.Contains(strings.TrimSpace(line), " ") {
			t.Errorf("%s in %d: %q", whole.CommandPath(), width, line)
		}
	}
	for i, sub := range whole.Commands() {
		sameWords(t, sub, broken.Commands()[i], width)
	}
}
