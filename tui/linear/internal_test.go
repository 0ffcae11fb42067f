package linear

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"brief/model/safe"
	"brief/tui/cell"
	"brief/tui/key"
)

func TestASCII(t *testing.T) {
	for in, want := range map[string]string{
		"plain": "plain",
		"Peñalara “está” — ‘así’ ¶3 5 €": `Penalara "esta" - 'asi' par 3 5 EUR `,
		"e\u0301 straße Ærø ½ ﬁ":         "e strasse AEro 12 fi",
		"茶叶":                             "??",
	} {
		if got := ascii(in); got != want {
			t.Errorf("ascii(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		in    string
		width int
		want  []string
	}{
		{"", 20, nil},
		{"one two three", 7, []string{"one two", "three"}},
		{"1 云岭县商务局", 8, []string{"1 云岭县", "商务局"}},
		{"abcdefg hijklmnopqrst uv", 10, []string{"abcdefg hi", "jklmnopqrs", "t uv"}},
		{"abcdefghi jklmnopqrstu", 10, []string{"abcdefghi", "jklmnopqrs", "tu"}},
	} {
		if got := wrap(c.in, c.width); !slices.Equal(got, c.want) {
			t.Errorf("wrap(%q, %d) = %q, want %q", c.in, c.width, got, c.want)
		}
	}
}

// No line is wider than the terminal and no word is lost.
func FuzzWrap(f *testing.F) {
	f.Add("1 云岭县商务局周一公布，全县去年 tea 👩‍🚀 e\u0301", uint8(20))
	f.Fuzz(func(t *testing.T, text string, columns uint8) {
		text = safe.Line(text) // as all text is that gets here
		width := max(int(columns), 20)
		lines := wrap(text, width)
		for _, line := range lines {
			if w := cell.Width(line); w > width {
				t.Fatalf("%d cells of %d: %q", w, width, line)
			}
		}
		// A mark at the beginning of a word is shown on a circle.
		squeeze := func(s string) string {
			return strings.ReplaceAll(strings.Join(strings.Fields(cell.Text(s)), ""), "◌", "")
		}
		if got, want := squeeze(strings.Join(lines, "")), squeeze(text); got != want {
			t.Fatalf("%q became %q", want, got)
		}
	})
}

func TestNear(t *testing.T) {
	s := newSession(context.Background(), nil, Options{}, &bytes.Buffer{})
	for word, want := range map[string][]string{
		"nxt": {"next"}, "statz": {"star", "statistics"}, "hit": {"next-hit", "previous-hit", "hits"}, "xyzzy": nil,
		"opne": {"done", "open"}, "x": nil, strings.Repeat("a", 50): nil,
	} {
		got := near(word, s.actions())
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("near %q: %q, want %q", word, got, want)
		}
	}
}

// A beginning that fits one name only is that name, and a name is never taken for
// the beginning of a longer one.
func TestResolve(t *testing.T) {
	s := newSession(context.Background(), nil, Options{}, &bytes.Buffer{})
	for word, want := range map[string]key.Action{
		"st": key.None, "stat": key.FocusStatistics, "next": key.NextDocument, "Next": key.NextDocument, "n": key.NextHit, "N": key.PreviousHit,
		"gg": key.Top, "yy": key.CopyQuote, "''": key.LastPlace, "enter": key.Open, "next-p": key.None, "1": key.None,
		"next-par": key.NextParagraph, "copy": key.None, "space": key.Advance,
	} {
		if got, _ := s.resolve(word); got != want {
			t.Errorf("%q is %v, want %v", word, got, want)
		}
	}
}

func TestWatched(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWatched[int]()
		go func() {
			for range 3 {
				time.Sleep(time.Second)
				w.update(func(n *int) { *n++ })
			}
			w.finish()
		}()
		never := func(int) bool { return false }
		w.wait(t.Context(), time.Minute, func(n int) bool { return n >= 2 })
		if n, done := w.get(); n != 2 || done {
			t.Errorf("%d, %v after what was enough", n, done)
		}
		w.wait(t.Context(), time.Millisecond, never)
		if n, _ := w.get(); n != 2 {
			t.Errorf("%d when patience is over", n)
		}
		w.wait(t.Context(), time.Minute, never)
		if n, done := w.get(); n != 3 || !done {
			t.Errorf("%d, %v in the end", n, done)
		}
	})
}

// An answer is written in pages, whose last line stands where "more" would.
func TestPages(t *testing.T) {
	var screen bytes.Buffer
	p := &printer{w: &screen, size: func() (int, int) { return 80, 6 }, limit: -1}
	for _, n := range []int{4, 5, 6, 9} {
		screen.Reset()
		p.begin()
		for range n {
			p.say("x")
		}
		pages := 0
		for ; len(p.held) > 0; pages++ {
			p.flush()
		}
		if got, want := strings.Count(screen.String(), "x\n"), n; got != want {
			t.Errorf("%d lines of %d", got, want)
		}
		if want := map[int]int{4: 1, 5: 1, 6: 2, 9: 2}[n]; pages != want {
			t.Errorf("%d lines on %d pages, want %d", n, pages, want)
		}
	}
}
