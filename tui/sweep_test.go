package tui_test

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"brief/model"
	"brief/model/ingest"
	"brief/tui"
	"brief/tui/tuitest"
)

// leisurely is a library that takes a second to open a document.
type leisurely struct {
	tui.Library
	opened, givenUp *atomic.Int32
}

func newLeisurely(lib tui.Library) leisurely {
	return leisurely{lib, new(atomic.Int32), new(atomic.Int32)}
}

func (l leisurely) Open(ctx context.Context, key string) (*model.Document, error) {
	l.opened.Add(1)
	select {
	case <-time.After(time.Second):
		return l.Library.Open(ctx, key)
	case <-ctx.Done():
		l.givenUp.Add(1)
		return nil, ctx.Err()
	}
}

func pass(x *tuitest.Terminal, d time.Duration) {
	time.Sleep(d)
	tuitest.SynctestSettle(x)
}

func wants(t *testing.T, x *tuitest.Terminal, parts ...string) {
	t.Helper()
	for _, p := range parts {
		if s := x.Screen(); !strings.Contains(s, p) {
			t.Errorf("%q is not on the screen:\n%s", p, s)
		}
	}
}

// The first results are there while the other documents are searched; who types
// on or leaves gives the search up.
func TestResultsComeWhileTheSearchGoesOn(t *testing.T) {
	lib := newLeisurely(samples())
	inBubble(t, lib, tui.Options{}, 80, 24, func(t *testing.T, x *tuitest.Terminal) {
		pass(x, time.Second)
		lib.opened.Store(0)
		x.Type("Sborder")
		pass(x, time.Second)
		wants(t, x, "EVERYWHERE S/border · 5 hits in 1 of 1 document …", "¶2      …presence at the border", "5 in 1 of 1 …")
		x.Keys("s")
		if n := lib.givenUp.Load(); n != 1 {
			t.Errorf("%d searches were given up by typing on, want 1", n)
		}
		wants(t, x, "5 hits") // of the word before, until there are others
		pass(x, 20*time.Second)
		wants(t, x, "EVERYWHERE S/borders · 1 hit in 1 of 16 documents ━")
		if n := lib.opened.Load(); n != 2+16 {
			t.Errorf("%d documents were opened for two searches, want 18", n)
		}
		x.Keys("<backspace>")
		x.Keys("<esc>")
		if n := lib.givenUp.Load(); n != 2 {
			t.Errorf("%d searches were given up, want 2: esc closes and gives up", n)
		}
		pass(x, 20*time.Second)
		wants(t, x, " 1/16 ", "▸BODY")
		if n := lib.opened.Load(); n != 2+16+1 {
			t.Errorf("%d documents were opened, want 19: the search goes on after its results were closed", n)
		}
	})
}

// Keys typed faster than the search begins cost one search.
func TestTypingIsWaitedFor(t *testing.T) {
	lib := newLeisurely(samples())
	inBubble(t, lib, tui.Options{}, 80, 24, func(t *testing.T, x *tuitest.Terminal) {
		pass(x, time.Second)
		lib.opened.Store(0)
		x.Type("S")
		x.Type("treaty")
		if n := lib.opened.Load(); n != 1 {
			t.Errorf("%d documents were opened while six keys were typed, want 1", n)
		}
	})
}

// While n looks for the next document the reader goes on; esc gives it up.
func TestLookingOnCanBeGivenUp(t *testing.T) {
	lib := newLeisurely(samples())
	inBubble(t, lib, tui.Options{}, 80, 24, func(t *testing.T, x *tuitest.Terminal) {
		pass(x, time.Second)
		x.Type("1/ro\r\r")
		x.Keys("/treaty<enter>")
		wants(t, x, "no «treaty» in this document; n looks in the others")
		x.Keys("n")
		wants(t, x, "looking for «treaty» in the other documents; esc stops")
		x.Keys("n")
		wants(t, x, "still searching")
		before := lib.givenUp.Load()
		x.Keys("<esc>")
		wants(t, x, "stopped", " 1/16 ")
		if n := lib.givenUp.Load() - before; n != 1 {
			t.Errorf("%d documents were given up, want 1", n)
		}
		pass(x, 30*time.Second)
		wants(t, x, " 1/16 ")
		x.Keys("n")
		pass(x, 30*time.Second)
		wants(t, x, " 8/16 ", "n: «treaty» 1/11 in 6/12: The Orlune treaty")
	})
}

// Who is faster than the search gets its first hit all the same.
func TestAcceptedBeforeItsAnswer(t *testing.T) {
	inBubble(t, article(), tui.Options{}, 80, 24, func(t *testing.T, x *tuitest.Terminal) {
		x.Type("/Reforma\r")
		wants(t, x, "n: «Reforma» 1/1", "Mexicans oppose foreign military involvement per latest Reforma")
		x.Type("/zebra\r")
		wants(t, x, "no «zebra» in this document")
		x.Type("g/")
		wants(t, x, "n: «Reforma» 1/1")
	})
}

// thousand is a library of n files of many hits each.
func thousand(n int) tui.Library {
	files := fstest.MapFS{}
	for i := range n {
		var b strings.Builder
		for p := range 8 {
			fmt.Fprintf(&b, "Paragraph %d of report %d names the needle once and goes on about the hay for a while.\n\n", p, i)
		}
		files[fmt.Sprintf("%04d.txt", i)] = &fstest.MapFile{Data: []byte(b.String())}
	}
	return ingest.NewCollection(ingest.Embedded(files, ingest.Options{}))
}

// However much there is to be found, what is kept is bounded, and that is said.
func TestResultsAreBounded(t *testing.T) {
	inBubble(t, thousand(1001), tui.Options{}, 120, 40, func(t *testing.T, x *tuitest.Terminal) {
		x.Type("Sneedle\r")
		pass(x, time.Second)
		wants(t, x, "8,000 hits in 1,000 of 1,000 documents · stopped at 5,000 passages", "8 hits, the first 5 here")
		x.Keys("G<enter>")
		wants(t, x, "1,000/1,001", "5/8 in 1,000/1,000")
		x.Keys("nnnn")
		wants(t, x, " 1/1,001", "1/8 in 1/1,000")
	})
}

// Nothing that was typed or pasted brings a control character onto the screen.
func TestHostileExpressions(t *testing.T) {
	for _, typed := range []string{"~\\p{\x1b[2J}", "~[\u009b31m", "~(?P<\x07>x)", "x\x1b]0;t\x07", "~\u202e("} {
		for _, sign := range []string{"/", "S"} {
			d := newDirect(article(), tui.Options{Appearance: tui.Plain}, 80, 24)
			d.keys(sign)
			d.send(tea.PasteMsg{Content: typed})
			for _, k := range []string{"", "<enter>", sign, "<ctrl+p>"} {
				d.keys(k)
				for _, r := range ansi.Strip(d.content()) {
					if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r == '\u202e' {
						t.Errorf("%q after %q: %U is on the screen", typed, k, r)
					}
				}
			}
		}
	}
}
