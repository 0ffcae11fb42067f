package cell_test

import (
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"brief/tui/cell"
)

var pieces = []string{
	"a", " ", "word", "中", "文", "é", "e\u0301", "❤️", "1️⃣", "👩‍🚀", "👍🏽", "🇫🇷", "한",
	"\u1112\u1161\u11ab", "م", "ש", "ि", "कि", "นำ", "\u0301", "…", "\t", "\n", "⚠️", "🏴",
}

func anyText() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 20).Draw(t, "pieces"), "")
	})
}

// What is shown is never wider than said, whichever way the terminal measures.
func TestNeverWiderThanSaid(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyText().Draw(t, "s")
		w := rapid.IntRange(0, 30).Draw(t, "w")
		fits := func(what, line string, limit int) {
			if g, wc := ansi.StringWidth(line), ansi.StringWidthWc(line); g > limit || wc > limit {
				t.Fatalf("%s of %q: %q takes %d and %d cells, limit %d", what, s, line, g, wc, limit)
			}
		}
		fits("text", cell.Text(s), cell.Width(s))
		fits("truncate", cell.Truncate(s, w), w)
		fits("pad", cell.Pad(s, w), w)
		for _, line := range cell.Wrap(s, max(w, 1)) {
			fits("wrap", line, max(w, 1))
		}
		plain := lipgloss.NewStyle()
		fits("line", cell.NewLine(w).Add(plain, s).Right(plain, "12").String(), w)
	})
}

func TestDisplayKeepsWhatIsSaid(t *testing.T) {
	for _, c := range []struct {
		in, want string
		w        int
	}{
		{"a", "a", 1},
		{"中", "中", 2},
		{"e\u0301", "e\u0301", 1},
		{"👩‍🚀", "👩🚀", 4},
		{"❤️", "❤", 1},
		{"1️⃣", "1", 1},
		{"👍🏽", "👍", 2},
		{"🇫🇷", "🇫🇷", 2},
		{"\u0301", "◌\u0301", 1},
		{"\t", " ", 1},
	} {
		got, w := cell.Display(c.in)
		if got != c.want || w != c.w {
			t.Errorf("Display(%q) = %q, %d; want %q, %d", c.in, got, w, c.want, c.w)
		}
	}
}

func TestWrapKeepsEveryWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.StringMatching(`[a-z]{1,12}`), 0, 30).Draw(t, "words")
		w := rapid.IntRange(12, 60).Draw(t, "w")
		got := strings.Fields(strings.Join(cell.Wrap(strings.Join(words, " "), w), " "))
		if strings.Join(got, " ") != strings.Join(words, " ") {
			t.Fatalf("wrapped %q into %q", words, got)
		}
	})
}

func TestTruncate(t *testing.T) {
	for _, c := range []struct {
		s    string
		w    int
		want string
	}{
		{"briefing", 8, "briefing"},
		{"briefing", 7, "briefi…"},
		{"a long title", 7, "a long…"},
		{"briefing", 1, "…"},
		{"briefing", 0, ""},
		{"中文字", 4, "中…"},
	} {
		if got := cell.Truncate(c.s, c.w); got != c.want {
			t.Errorf("Truncate(%q, %d) = %q, want %q", c.s, c.w, got, c.want)
		}
	}
}

func TestLine(t *testing.T) {
	plain := lipgloss.NewStyle()
	got := cell.NewLine(20).Add(plain, "name").To(plain, 8).Add(plain, "role").Right(plain, "¶1 4").String()
	if want := "name    role    ¶1 4"; got != want {
		t.Errorf("line %q, want %q", got, want)
	}
}
