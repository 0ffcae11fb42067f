package tui_test

import (
	"context"
	"strings"
	"testing"
	"testing/synctest"

	tea "charm.land/bubbletea/v2"

	"brief/tui"
	"brief/tui/tuitest"
)

// What went wrong and what is doubted can be read to its end at any size, until the
// next key.
func TestLongStatusIsShownWhole(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {60, 20}, {80, 24}, {120, 40}} {
		d := newDesk(t, article(), size[0], size[1])
		before := d.text()
		d.typed("export /none/" + strings.Repeat("long-", 20) + "end.md")
		read := strings.Join(strings.Fields(d.text()), " ")
		for _, want := range []string{"! cannot write /none/", "end.md: there is no such folder; make it first or choose another"} {
			if !strings.Contains(read, want) {
				t.Errorf("%v: %q is not to be read:\n%s", size, want, d.text())
			}
		}
		d.fits(t, "a problem", size[0], size[1])
		d.keys("<esc>")
		if got := d.text(); got != before {
			t.Errorf("%v: after a key the screen is\n%s\nand was\n%s", size, got, before)
		}
		d.keys("!!!!!!!!")
		d.fits(t, "a doubt", size[0], size[1])
		read = strings.Join(strings.Fields(d.text()), " ")
		if want := `"now", but the document`; !strings.Contains(read, want) || strings.Contains(read, want+"…") {
			t.Errorf("%v: the doubt is cut off:\n%s", size, d.text())
		}
	}
}

// What is said from outside is shown when it comes, without what could harm a
// terminal, and the next key takes it away.
func TestNews(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		news := make(chan string)
		model := func(ctx context.Context) tea.Model { return tui.New(ctx, article(), tui.Options{News: news}) }
		x := tuitest.Start(context.Background(), model, 80, 24, tuitest.SynctestSettle)
		before := x.Screen()
		for _, text := range []string{"the disk is full\x1b[2J", "something else"} {
			news <- text
			x.Type("")
			if got := x.Screen(); !strings.Contains(got, strings.ReplaceAll(text, "\x1b", "␛")) {
				t.Errorf("%q is not shown:\n%s", text, got)
			}
		}
		x.Keys("<esc>")
		if got := x.Screen(); got != before {
			t.Errorf("after a key the screen is\n%s\nand was\n%s", got, before)
		}
		close(news)
		if err := x.Close(); err != nil {
			t.Errorf("the reader ended with %v", err)
		}
	})
}
