package linear_test

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/linear"
)

// Whatever is typed, only text and line ends are printed, in lines that fit, and
// the session goes on until it is left.
func FuzzCommands(f *testing.F) {
	for _, b := range key.Default().All() {
		f.Add(b.Action.String()+" 2\n\n\n", uint8(60))
	}
	f.Add("actors\n3\nn\nn\nN\n*\nback\n''\n", uint8(80))
	f.Add("next 99\n!\n!\nfind ~(a|b)\n/the\nn\n\x1b[2J\u202e\nlines 3\nhelp all\n\n\n", uint8(20))
	f.Add("18446744073709551616\n-1\nopen 0\nnext-hit 999999999\ng!\nend\n\n\n\n", uint8(40))
	f.Fuzz(func(t *testing.T, typed string, columns uint8) {
		if len(typed) > 400 {
			return
		}
		width := max(int(columns), 20)
		opt := linear.Options{Size: func() (int, int) { return width, 12 }}
		var screen bytes.Buffer
		if err := linear.Run(t.Context(), samples(t, "020", "080"), opt, strings.NewReader(typed), &screen); err != nil {
			t.Fatal(err)
		}
		plainLines(t, typed, screen.String(), width)
	})
}

func plainLines(t *testing.T, typed, got string, width int) {
	t.Helper()
	if !utf8.ValidString(got) {
		t.Fatalf("invalid UTF-8 in %q", got)
	}
	copies := strings.ContainsAny(typed, "cy:") || strings.Contains(typed, "copy")
	for line := range strings.Lines(got) {
		line = strings.TrimSuffix(line, "\n")
		for _, r := range line {
			if r < ' ' && r != '\t' || r >= 0x7f && r < 0xa0 || r >= 0x2500 && r < 0x2580 {
				t.Fatalf("%U in %q", r, line)
			}
		}
		if w := cell.Width(line); w > width && !copies && !strings.Contains(line, "> ") && !strings.Contains(line, "=") {
			t.Fatalf("%d cells of %d: %q", w, width, line)
		}
	}
}
