package tui_test

import (
	"context"
	"errors"
	"iter"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"

	"brief/model"
	"brief/tui"
	"brief/tui/tuitest"
)

// slow is a library whose answers take time, and which counts what was given up.
type slow struct {
	tui.Library
	extract  time.Duration
	givenUp  *int
	openFail error
	panics   bool
}

func (s slow) Open(ctx context.Context, key string) (*model.Document, error) {
	if s.openFail != nil {
		return nil, s.openFail
	}
	return s.Library.Open(ctx, key)
}

func (s slow) Extract(ctx context.Context, d *model.Document) iter.Seq2[*model.Briefing, error] {
	if s.panics {
		panic("an extractor failed")
	}
	return func(yield func(*model.Briefing, error) bool) {
		select {
		case <-time.After(s.extract):
			s.Library.Extract(ctx, d)(yield)
		case <-ctx.Done():
			*s.givenUp++
			yield(nil, ctx.Err())
		}
	}
}

// The first frame shows the text while extraction takes its time; what was
// found appears when it has been.
func TestFirstFrameDoesNotWaitForExtraction(t *testing.T) {
	lib := slow{Library: article(), extract: 11 * time.Second, givenUp: new(int)}
	inBubble(t, lib, tui.Options{}, 80, 24, func(t *testing.T, x *tuitest.Terminal) {
		if s := x.Screen(); !strings.Contains(s, "Mexican President") || !strings.Contains(s, "5 Bilateral") || !strings.Contains(s, "Stats …") {
			t.Errorf("before extraction:\n%s", s)
		}
		time.Sleep(11 * time.Second)
		tuitest.SynctestSettle(x)
		if s := x.Screen(); !strings.Contains(s, "Stats 6 · 5 weak") || !strings.Contains(s, "¶1.1 1.2") {
			t.Errorf("after extraction:\n%s", s)
		}
	})
}

// Who goes on to the next document does not wait for the one before, and its
// late answer changes nothing.
func TestLeavingADocumentGivesItsExtractionUp(t *testing.T) {
	lib := slow{Library: samples(), extract: 5 * time.Second, givenUp: new(int)}
	inBubble(t, lib, tui.Options{}, 120, 40, func(t *testing.T, x *tuitest.Terminal) {
		x.Keys("J")
		x.Keys("J")
		if *lib.givenUp != 2 {
			t.Errorf("%d extractions were given up, want 2", *lib.givenUp)
		}
		time.Sleep(20 * time.Second)
		tuitest.SynctestSettle(x)
		if s := x.Screen(); !strings.Contains(s, " 3/16 ") || !strings.Contains(s, "Port Velmar") || strings.Contains(s, "Sheinbaum") {
			t.Errorf("after two documents:\n%s", s)
		}
	})
}

func TestAFailureIsSaid(t *testing.T) {
	lib := slow{Library: article(), openFail: errors.New("reading the article: it is gone\x1b[2J"), givenUp: new(int)}
	inBubble(t, lib, tui.Options{}, 80, 24, func(t *testing.T, x *tuitest.Terminal) {
		if s := x.Screen(); !strings.Contains(s, "! reading the article: it is gone␛[2J") {
			t.Errorf("the failure is not shown:\n%s", s)
		}
	})
}

// broken is a library in which one place cannot be read.
type broken struct{ tui.Library }

func (b broken) Entries(ctx context.Context) iter.Seq2[model.Entry, error] {
	return func(yield func(model.Entry, error) bool) {
		if !yield(model.Entry{Name: "gone.txt"}, errors.New("open gone.txt: no such file")) {
			return
		}
		b.Library.Entries(ctx)(yield)
	}
}

func TestUnreadablePlacesAreListed(t *testing.T) {
	inBubble(t, broken{article()}, tui.Options{}, 80, 24, func(t *testing.T, x *tuitest.Terminal) {
		if s := x.Screen(); !strings.Contains(s, "Mexican President") || !strings.Contains(s, "! 1 could not be read; 1 lists all") {
			t.Errorf("the readable document is not open, or nothing is said of the other:\n%s", s)
		}
		x.Keys("1k<enter>")
		if s := x.Screen(); !strings.Contains(s, "1 unreadable") || !strings.Contains(s, "! gone.txt: open gone.txt: no such file") {
			t.Errorf("the list hides what it could not read:\n%s", s)
		}
	})
}

// Space pages; at the end it says so, and only a fresh press goes on.
func TestSpaceAtTheEnd(t *testing.T) {
	inBubble(t, samples(), tui.Options{}, 80, 24, func(t *testing.T, x *tuitest.Terminal) {
		for range 20 {
			x.Keys("<space>") // 150 ms apart: a held key
		}
		if s := x.Screen(); !strings.Contains(s, " 1/16 ") || !strings.Contains(s, "end: space for the next document") {
			t.Errorf("holding space left the document:\n%s", s)
		}
		time.Sleep(time.Second)
		x.Keys("<space>")
		if s := x.Screen(); !strings.Contains(s, " 2/16 ") {
			t.Errorf("a fresh press does not go on:\n%s", s)
		}
		x.Keys("G<space>gg")
		time.Sleep(time.Second)
		x.Keys("G<space>") // said once, it is said again after another key
		if s := x.Screen(); !strings.Contains(s, " 2/16 ") {
			t.Errorf("space goes on without a word:\n%s", s)
		}
		for range 2 { // who taps need not wait
			time.Sleep(200 * time.Millisecond)
			x.Keys("<space>")
		}
		if s := x.Screen(); !strings.Contains(s, " 3/16 ") {
			t.Errorf("tapping does not go on:\n%s", s)
		}
	})
}

func TestColoursFollowTheTerminal(t *testing.T) {
	lib := article()
	d := newDirect(lib, tui.Options{}, 80, 24)
	dark := d.content()
	d.send(tea.BackgroundColorMsg{Color: ansi.RGBColor{R: 255, G: 255, B: 255}})
	if d.content() == dark {
		t.Error("a light background changes nothing")
	}
	fixed := newDirect(lib, tui.Options{Appearance: tui.Dark}, 80, 24)
	fixed.send(tea.BackgroundColorMsg{Color: ansi.RGBColor{R: 255, G: 255, B: 255}})
	if fixed.content() != dark {
		t.Error("--theme dark does not hold on a light background")
	}
}

// Without colour the focus, the cursor and the hits still show.
func TestPlainShowsEveryState(t *testing.T) {
	d := newDirect(article(), tui.Options{Appearance: tui.Plain}, 80, 24)
	d.keys("/border<enter>")
	s := d.content()
	for _, want := range []string{"▸BODY", "━", "›"} {
		if !strings.Contains(ansi.Strip(s), want) {
			t.Errorf("%q is not on the screen", want)
		}
	}
	for name, want := range map[string]string{
		"hit": "\x1b[7mborder", "current hit": "\x1b[4m\x1b[1;7mborder",
		"sentence under the cursor": ". \x1b[1mThe rejection came",
	} {
		if !strings.Contains(s, want) {
			t.Errorf("no %s in %q", name, s)
		}
	}
	if strings.Contains(s, "38;") || strings.Contains(s, "48;") {
		t.Error("a colour on a screen without colours")
	}
}

func TestHostilePaste(t *testing.T) {
	d := newDirect(article(), tui.Options{Appearance: tui.Plain}, 80, 24)
	d.keys("/")
	d.send(tea.PasteMsg{Content: "bor\x1b[2Jder\u202e\n" + strings.Repeat("x", 5000)})
	d.fits(t, "paste", 80, 24)
	if s := d.text(); strings.ContainsAny(s, "\x1b\u202e") {
		t.Errorf("a control was pasted onto the screen: %q", s)
	}
	d.keys("<esc>")
	if s := d.text(); !strings.Contains(s, "▸BODY") {
		t.Errorf("the prompt did not close:\n%s", s)
	}
}

func TestHostileWindowSize(t *testing.T) {
	d := newDirect(article(), tui.Options{}, 80, 24)
	for _, size := range [][2]int{{0, 0}, {-5, 3}, {1 << 20, 1 << 20}, {1, 1}, {80, 24}} {
		d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		if n := len(d.content()); n > 4<<20 {
			t.Errorf("%v: a frame of %d bytes", size, n)
		}
	}
}

// A panic anywhere leaves the terminal as it was and is reported as an error;
// Bubble Tea prints its stack on standard error, here too.
// raceDetector is set in tests that are built with the race detector.
var raceDetector bool

func TestPanicRestoresTheTerminal(t *testing.T) {
	if raceDetector {
		t.Skip("after a panic Bubble Tea 2.0.10 closes its input without waiting for the goroutine that reads it")
	}
	master, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer master.Close()
	defer tty.Close()
	if err := pty.Setsize(master, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	before, err := term.GetState(tty.Fd())
	if err != nil {
		t.Fatal(err)
	}
	out := make(chan string, 1)
	go func() {
		var all strings.Builder
		buf := make([]byte, 8192)
		for {
			n, err := master.Read(buf)
			all.Write(buf[:n])
			if err != nil || strings.Contains(all.String(), "\x00") {
				break
			}
		}
		out <- all.String()
	}()
	err = tui.Run(t.Context(), slow{Library: article(), panics: true}, tui.Options{}, tui.Terminal{
		Input: tty, Output: tty, Environment: []string{"TERM=xterm-256color"},
	})
	if err == nil || !strings.Contains(err.Error(), "panic") {
		t.Errorf("the panic is reported as %v", err)
	}
	after, stateErr := term.GetState(tty.Fd())
	if stateErr != nil || after.Termios != before.Termios {
		t.Errorf("modes were not restored: %v", stateErr)
	}
	tty.WriteString("\x00")
	s := <-out
	if strings.LastIndex(s, ansi.ResetModeAltScreenSaveCursor) < strings.LastIndex(s, ansi.SetModeAltScreenSaveCursor) ||
		strings.LastIndex(s, ansi.SetModeTextCursorEnable) < strings.LastIndex(s, ansi.ResetModeTextCursorEnable) {
		t.Errorf("the screen was not restored: %q", s)
	}
	if strings.LastIndex(s, ansi.ResetModeLightDark) < strings.LastIndex(s, ansi.SetModeLightDark) {
		t.Errorf("the terminal goes on to report changes of its colours: %q", s)
	}
}

// Every screen on the way equals the one that a fresh terminal shows.
func TestIncrementalEqualsFresh(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := tui.New(t.Context(), samples(), tui.Options{Appearance: tui.Dark})
		x := tuitest.Start(context.Background(), func(context.Context) tea.Model { return m }, 90, 30, tuitest.SynctestSettle)
		for _, k := range []string{"j", "j", "5", "j", "<enter>", "n", "4", "G", "J", "1", "j", "<enter>", "/", "t", "h", "<enter>", "+", "+", "?"} {
			x.Keys(k)
			var want []string
			for _, l := range strings.Split(ansi.Strip(m.View().Content), "\n") {
				want = append(want, strings.TrimRight(l, " "))
			}
			if got := x.Screen(); got != strings.Join(want, "\n") {
				t.Fatalf("after %s the screen shows\n%s\nand should show\n%s", k, got, strings.Join(want, "\n"))
			}
		}
		x.Keys("<esc>Q")
		if _, ended := x.Ended(); !ended {
			t.Error("Q does not leave")
		}
		x.Close()
	})
}

// Keys that come while a document is still being opened count.
func TestNextDocumentIsCountedFromTheLastAsked(t *testing.T) {
	inBubble(t, samples(), tui.Options{}, 80, 24, func(t *testing.T, x *tuitest.Terminal) {
		x.Type("JJJJJ")
		if s := x.Screen(); !strings.Contains(s, " 6/16 ") {
			t.Errorf("after five J in one write:\n%s", s)
		}
		x.Type("KK")
		if s := x.Screen(); !strings.Contains(s, " 4/16 ") {
			t.Errorf("after two K in one write:\n%s", s)
		}
	})
}

// Before extraction has answered, nothing is said to be absent.
func TestNothingIsAbsentBeforeItWasLookedFor(t *testing.T) {
	lib := slow{Library: article(), extract: time.Minute, givenUp: new(int)}
	inBubble(t, lib, tui.Options{}, 80, 24, func(t *testing.T, x *tuitest.Terminal) {
		x.Keys("4<enter>")
		if s := x.Screen(); !strings.Contains(s, "still looking") {
			t.Errorf("enter before extraction:\n%s", s)
		}
		x.Keys("/bra<enter>")
		if s := x.Screen(); strings.Contains(s, "no actor holds") || strings.Contains(s, "none found") {
			t.Errorf("a filter before extraction:\n%s", s)
		}
		time.Sleep(time.Minute)
		tuitest.SynctestSettle(x)
		if s := x.Screen(); !strings.Contains(s, "ACTORS 1 of 14 · «bra»") || !strings.Contains(s, "geo Brazil") {
			t.Errorf("a filter after extraction:\n%s", s)
		}
	})
}
