package tui_test

import (
	"context"
	"fmt"
	"iter"
	"regexp"
	"strings"
	"testing"
	"time"

	"brief/model"
	"brief/tui"
	"brief/tui/tuitest"
)

// stepped is a library whose extraction yields parts: after each pause a larger
// share of the actors and statistics, the last ones first so that what comes
// later stands before what was there.
type stepped struct {
	tui.Library
	steps   int
	pause   time.Duration
	yielded *int
}

func (s stepped) Extract(ctx context.Context, d *model.Document) iter.Seq2[*model.Briefing, error] {
	return func(yield func(*model.Briefing, error) bool) {
		var whole *model.Briefing
		for b := range s.Library.Extract(ctx, d) {
			whole = b
		}
		for i := 1; i <= s.steps; i++ {
			select {
			case <-time.After(s.pause):
			case <-ctx.Done():
				yield(nil, ctx.Err())
				return
			}
			part := *whole
			part.Covers = float64(i) / float64(s.steps)
			part.Actors = part.Actors[len(part.Actors)*(s.steps-i)/s.steps:]
			part.Statistics = part.Statistics[len(part.Statistics)*(s.steps-i)/s.steps:]
			*s.yielded++
			if !yield(&part, nil) {
				return
			}
		}
	}
}

// What has been found in a part of the text is shown with the share it covers.
func TestPartialResultsAreShown(t *testing.T) {
	lib := stepped{Library: article(), steps: 4, pause: 10 * time.Second, yielded: new(int)}
	inBubble(t, lib, tui.Options{}, 120, 40, func(t *testing.T, x *tuitest.Terminal) {
		for step, want := range [][2]string{{"Actors …", "Stats …"}, {"Actors 3 · 25 %", "· 25 %"}, {"Actors 6 · 50 %", "· 50 %"}, {"Actors 10 · 75 %", "· 75 %"}} {
			s := x.Screen()
			if !strings.Contains(s, want[0]) || !strings.Contains(s, want[1]) {
				t.Errorf("step %d does not show %q:\n%s", step, want, s)
			}
			if strings.Contains(s, "the whole text") {
				t.Errorf("step %d says that all is done", step)
			}
			time.Sleep(10 * time.Second)
			tuitest.SynctestSettle(x)
		}
		if s := x.Screen(); !strings.Contains(s, "Actors 13 ─") || !strings.Contains(s, "the whole text has been looked at") {
			t.Errorf("at the end:\n%s", s)
		}
	})
}

// The cursor stays on its actor and the filter stays when more comes.
func TestPartialResultsKeepThePlace(t *testing.T) {
	lib := stepped{Library: article(), steps: 2, pause: 10 * time.Second, yielded: new(int)}
	under := regexp.MustCompile(`›\s*(\+\d+ seldom|(per|org|grp|geo) \S+)`)
	for _, keys := range []string{"4jjj", "4G", "4k", "4/a<enter>j"} {
		inBubble(t, lib, tui.Options{}, 120, 40, func(t *testing.T, x *tuitest.Terminal) {
			time.Sleep(10 * time.Second)
			tuitest.SynctestSettle(x)
			x.Keys(keys)
			before := under.FindString(x.Screen())
			if before == "" {
				t.Fatalf("%s: nothing under the cursor:\n%s", keys, x.Screen())
			}
			time.Sleep(10 * time.Second)
			tuitest.SynctestSettle(x)
			s := x.Screen()
			if after := under.FindString(s); after != before {
				t.Errorf("%s: the cursor went from %q to %q:\n%s", keys, before, after, s)
			}
			if filtered := strings.Contains(keys, "/"); filtered != strings.Contains(s, "«a»") {
				t.Errorf("%s: the filter is not what it was:\n%s", keys, s)
			}
		})
	}
}

// Hits and the place in the body stay when more comes.
func TestPartialResultsKeepTheHits(t *testing.T) {
	lib := stepped{Library: article(), steps: 3, pause: 10 * time.Second, yielded: new(int)}
	inBubble(t, lib, tui.Options{}, 120, 40, func(t *testing.T, x *tuitest.Terminal) {
		time.Sleep(10 * time.Second)
		tuitest.SynctestSettle(x)
		x.Keys("/Trump<enter>n")
		before := x.Screen()
		time.Sleep(10 * time.Second)
		tuitest.SynctestSettle(x)
		after := x.Screen()
		line := func(screen string) string { // of the body, without the panes at its right
			l, _, _ := strings.Cut(cursorLine(screen), "  ")
			return l
		}
		if !strings.Contains(before, "«Trump» 3/3") || line(before) == "" || line(after) != line(before) || !strings.Contains(after, "«Trump» 3/3") {
			t.Errorf("the hits changed from\n%s\nto\n%s", before, after)
		}
	})
}

// What comes late of a document that was left changes nothing, and its
// extraction is given up.
func TestPartialResultsOfADocumentThatWasLeft(t *testing.T) {
	lib := stepped{Library: samples(), steps: 100, pause: time.Second, yielded: new(int)}
	inBubble(t, lib, tui.Options{}, 120, 40, func(t *testing.T, x *tuitest.Terminal) {
		time.Sleep(3 * time.Second)
		tuitest.SynctestSettle(x)
		x.Keys("J")
		if s := x.Screen(); !strings.Contains(s, "Actors …") || strings.Contains(s, "Sheinbaum") {
			t.Errorf("the next document begins with another's actors:\n%s", s)
		}
		yielded := *lib.yielded
		x.Keys("K") // extraction begins again, and what was found stays meanwhile
		if s := x.Screen(); !strings.Contains(s, "· 3 %") {
			t.Errorf("what was found is gone:\n%s", s)
		}
		time.Sleep(time.Second)
		tuitest.SynctestSettle(x)
		if n := *lib.yielded - yielded; n != 1 {
			t.Errorf("%d parts in a second, want 1: the other extractions go on", n)
		}
		if s := x.Screen(); !strings.Contains(s, "· 3 %") {
			t.Errorf("a smaller part replaced a larger one:\n%s", s)
		}
	})
}

// However fast the parts come, the screen changes a few times a second only.
func TestPartialResultsAreRationed(t *testing.T) {
	lib := stepped{Library: article(), steps: 1000, pause: 2 * time.Millisecond, yielded: new(int)}
	inBubble(t, lib, tui.Options{}, 120, 40, func(t *testing.T, x *tuitest.Terminal) {
		seen := map[string]bool{}
		share := regexp.MustCompile(`Actors.* · \d+ %`)
		for range 30 {
			time.Sleep(50 * time.Millisecond)
			tuitest.SynctestSettle(x)
			seen[share.FindString(x.Screen())] = true
		}
		if len(seen) < 3 || len(seen) > 8 {
			t.Errorf("%d shares were shown in 3 s of %d parts", len(seen), *lib.yielded)
		}
		if s := x.Screen(); !strings.Contains(s, "Actors 13 ─") {
			t.Errorf("the complete briefing is not shown:\n%s", s)
		}
	})
}

// fails yields a part and then fails.
type fails struct{ tui.Library }

func (f fails) Extract(ctx context.Context, d *model.Document) iter.Seq2[*model.Briefing, error] {
	return func(yield func(*model.Briefing, error) bool) {
		for b := range (stepped{f.Library, 2, time.Second, new(int)}).Extract(ctx, d) {
			if b.Covers == 1 {
				yield(nil, fmt.Errorf("actors: too many\x1b[2J"))
				return
			}
			if !yield(b, nil) {
				return
			}
		}
	}
}

// After a failure on the way, what was found stays and the failure is said.
func TestPartialResultsOutliveAFailure(t *testing.T) {
	inBubble(t, fails{article()}, tui.Options{}, 120, 40, func(t *testing.T, x *tuitest.Terminal) {
		time.Sleep(3 * time.Second)
		tuitest.SynctestSettle(x)
		if s := x.Screen(); !strings.Contains(s, "Actors 6 · 50 %") || !strings.Contains(s, "! extraction ended early: actors: too many␛[2J") {
			t.Errorf("after the failure:\n%s", s)
		}
	})
}

// endless is a library of documents that were too long for their paragraphs.
type endless struct{ tui.Library }

func (e endless) Open(ctx context.Context, key string) (*model.Document, error) {
	d, err := e.Library.Open(ctx, key)
	if err != nil {
		return nil, err
	}
	long := *d
	long.Rest = model.Span{Start: d.Paragraphs[3].Span.Start - 1, End: len(d.Text)}
	return &long, nil
}

func TestParagraphsThatAreNotKeptApartAreSaid(t *testing.T) {
	if s := newDirect(endless{article()}, tui.Options{}, 120, 40).text(); !strings.Contains(s, "from ¶4 on paragraphs are not kept apart") {
		t.Errorf("nothing is said:\n%s", s)
	}
	if s := newDirect(article(), tui.Options{}, 120, 40).text(); strings.Contains(s, "kept apart") {
		t.Errorf("said of a short document:\n%s", s)
	}
}
