package cell_test

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"brief/tui/cell"
)

func TestShow(t *testing.T) {
	for _, c := range []struct{ in, console, ascii string }{
		{"plain\n\x1b[1mtext\x1b[m", "plain\n\x1b[1mtext\x1b[m", "plain\n\x1b[1mtext\x1b[m"},
		{"\x1b[1m━3▸BODY ━\x1b[m", "\x1b[1m=3>BODY =\x1b[m", "\x1b[1m=3>BODY =\x1b[m"},
		{"café “so” …", "café \"so\" ~", "caf? \"so\" ~"},
		{"cafe\u0301", "cafe\u0301", "caf?"},
		{"中文 ≤ 5", "中文 ≤ 5", "???? ? 5"},
		{"¶2.1 · ↑3", "p2.1 - ^3", "p2.1 - ^3"},
	} {
		if got := cell.All.Show(c.in); got != c.in {
			t.Errorf("all: %q became %q", c.in, got)
		}
		if got := cell.Console.Show(c.in); got != c.console {
			t.Errorf("console: %q, want %q", got, c.console)
		}
		if got := cell.ASCII.Show(c.in); got != c.ascii {
			t.Errorf("ascii: %q, want %q", got, c.ascii)
		}
	}
	if n := cell.ASCII.Lacks("café “so” 中文?"); n != 3 {
		t.Errorf("%d characters have no form, want 3", n)
	}
}

// Whatever is shown keeps its width, and with ASCII holds nothing else.
func TestShowKeepsWidths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := cell.Text(anyText().Draw(t, "s"))
		got := cell.ASCII.Show(s)
		if len(got) != cell.Width(s) {
			t.Fatalf("%q (%d cells) is shown as %q", s, cell.Width(s), got)
		}
		for i := range len(got) {
			if got[i] >= 0x80 {
				t.Fatalf("%q is shown as %q", s, got)
			}
		}
		if w := ansi.StringWidth(cell.Console.Show(s)); w > cell.Width(s) {
			t.Fatalf("%q: console takes %d cells", s, w)
		}
	})
}
