package tui_test

import (
	"context"
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"brief/model"
	"brief/tui"
)

// q leads from a document of the results to these, and from there to where all documents
// were searched from: not round in a circle, and not out of the program.
func TestLeavingTheResults(t *testing.T) { timeless(testLeavingTheResults)(t) }

func testLeavingTheResults(t *testing.T) {
	lib := newShelf(t)
	for _, c := range []struct{ name, from, back string }{
		{"the list", "", "brief"},
		{"a document", "<enter>", "Harbour report 201"},
	} {
		d := newDirect(lib, tui.Options{Appearance: tui.Plain, Catalogue: true, Now: shelfClock()}, 100, 30)
		defer d.close()
		d.keys(c.from + "Sborder<enter>jj<enter>")
		d.shows(t, " in 3 of 50", "q results")
		d.keys("Jq")
		d.shows(t, "EVERYWHERE border · 50 documents")
		if got := cursorLine(d.text()); !contains(got, "rose to 20") {
			t.Errorf("%s: the cursor is on %q", c.name, got)
		}
		d.keys("<enter>")
		d.keys("Sstrike<enter><enter>") // from a document of the results: one level only
		d.keys("q")
		d.shows(t, "EVERYWHERE strike")
		d.keys("q")
		if got := d.text(); !strings.Contains(strings.SplitN(got, "\n", 2)[0], c.back) || contains(got, "EVERYWHERE") {
			t.Errorf("the results that were asked for from %s lead to:\n%s", c.name, got)
		}
		if d.ended {
			t.Errorf("%s: the program has ended", c.name)
		}
	}
}

// The results of an expression are left the same way.
func TestLeavingASweep(t *testing.T) { timeless(testLeavingASweep)(t) }

func testLeavingASweep(t *testing.T) {
	d := newDirect(samples(), tui.Options{Appearance: tui.Plain}, 100, 30)
	defer d.close()
	before := strings.SplitN(d.text(), "\n", 2)[0]
	d.keys("Sborder<enter>jjj<enter>q")
	d.shows(t, "EVERYWHERE S/border")
	d.keys("R")
	d.shows(t, "EVERYWHERE S/border", "searching again")
	d.keys("q")
	if got := strings.SplitN(d.text(), "\n", 2)[0]; !strings.HasPrefix(got, before[:40]) {
		t.Errorf("left for %q, want %q", got, before)
	}
}

// removing is a shelf from which documents are removed.
type removing struct {
	*shelf
	gone bool
}

func (r *removing) Open(ctx context.Context, key string) (*model.Document, error) {
	if r.gone {
		return nil, fmt.Errorf("document %064d: %w", 7, fs.ErrNotExist)
	}
	return r.shelf.Open(ctx, key)
}

// A document that was removed meanwhile cannot be opened: who wants to stays in the
// results.
func TestOpeningWhatIsGone(t *testing.T) { timeless(testOpeningWhatIsGone)(t) }

func testOpeningWhatIsGone(t *testing.T) {
	lib := &removing{shelf: newShelf(t)}
	d := newDirect(lib, tui.Options{Appearance: tui.Plain, Catalogue: true, Now: shelfClock()}, 100, 30)
	defer d.close()
	d.keys("Sborder<enter>jj")
	lib.gone = true
	d.keys("<enter>")
	d.shows(t, "EVERYWHERE border · 50 documents", "«Harbour report 235» is no longer in the library")
	lib.gone = false
	d.keys("<enter>")
	d.shows(t, "in 3 of 50")
	lib.gone = true
	d.keys("J")
	d.shows(t, "«Harbour report 230» is no longer in the library", "Harbour report 235")
	d.keys("q")
	d.shows(t, "EVERYWHERE border")
	d.keys("q")
	if got := d.text(); contains(got, "EVERYWHERE") || d.ended {
		t.Errorf("the results lead to:\n%s", got)
	}
}

// What is asked again is the same, with the cursor where it was; what is not for results
// is told in the words of the help.
func TestResultsAreAskedAgain(t *testing.T) { timeless(testResultsAreAskedAgain)(t) }

func testResultsAreAskedAgain(t *testing.T) {
	lib := newShelf(t)
	d := newDirect(lib, tui.Options{Appearance: tui.Plain, Catalogue: true, Now: shelfClock()}, 100, 30)
	defer d.close()
	d.keys("Sborder<enter>jj")
	before, was := lib.questions("search")
	d.keys("R")
	d.shows(t, "EVERYWHERE border · 50 documents", "asked again")
	if got := cursorLine(d.text()); !contains(got, "rose to 15") {
		t.Errorf("the cursor is on %q", got)
	}
	if now, _ := lib.questions("search"); len(now) != len(before)+1 {
		t.Errorf("asked %q after %q (%d)", now, before, was)
	}
	d.keys("!")
	d.shows(t, " is for a document: enter opens one")
	if contains(d.text(), "doubts is for") {
		t.Errorf("an internal name is on the screen:\n%s", d.text())
	}
	d.keys("<esc>F")
	counts, _ := lib.questions("count")
	d.keys("R")
	d.shows(t, "▸VIEWS", "counted again")
	if now, _ := lib.questions("count"); len(now) <= len(counts) {
		t.Errorf("nothing was counted again: %q", now)
	}
}

// A digit narrows by what is on the screen only, and once.
func TestDigitsStandOnTheScreen(t *testing.T) { timeless(testDigitsStandOnTheScreen)(t) }

func testDigitsStandOnTheScreen(t *testing.T) {
	d := newDirect(newShelf(t), tui.Options{Appearance: tui.Plain}, 60, 24)
	defer d.close()
	d.keys("Sharbour<enter>")
	line := strings.Split(d.text(), "\n")[1]
	shown := 0
	for n := 1; strings.Contains(line, fmt.Sprintf("  %d ", n)); n++ {
		shown = n
	}
	if shown == 0 || shown > 4 {
		t.Fatalf("%d values are shown: %q", shown, line)
	}
	d.keys(fmt.Sprint(shown + 1))
	d.shows(t, "EVERYWHERE harbour", fmt.Sprintf("only the numbers 1 to %d are shown of the actors", shown))
	d.keys("1")
	narrowed := strings.Split(d.text(), "\n")[0]
	if strings.Contains(narrowed, "EVERYWHERE harbour") {
		t.Fatalf("nothing was narrowed: %q", narrowed)
	}
	d.keys("1")
	d.shows(t, "narrowed by", "already")
	d.keys("u")
	d.shows(t, "EVERYWHERE harbour")
	d.keys("/<ctrl+u>zebra<enter>1")
	d.shows(t, "nothing was found that could be narrowed")
}

// From a result in the middle of a document n walks all its hits before it goes on.
func TestHitsBeforeTheResult(t *testing.T) { timeless(testHitsBeforeTheResult)(t) }

func testHitsBeforeTheResult(t *testing.T) {
	d := newDirect(newShelf(t), tui.Options{Appearance: tui.Plain}, 120, 40)
	defer d.close()
	d.keys("Sships strike pilots<enter><enter>")
	at, n := 0, 0
	if _, err := fmt.Sscanf(d.status()[strings.Index(d.status(), "» ")+len("» "):], "%d/%d", &at, &n); err != nil || at < 2 {
		t.Fatalf("the result is at %d of %d: %q", at, n, d.status())
	}
	for i := 1; i < n; i++ {
		d.keys("n")
		d.shows(t, fmt.Sprintf("%d/%d", (at+i-1)%n+1, n), "Harbour report 240")
	}
	d.keys("n")
	d.shows(t, " in 2 of 120")
}

// A field that is not finished is no answer: what it awaits is said, what was found for
// the rest stays.
func TestUnfinishedFieldsAwait(t *testing.T) { timeless(testUnfinishedFieldsAwait)(t) }

func testUnfinishedFieldsAwait(t *testing.T) {
	d := newDirect(newShelf(t), tui.Options{Appearance: tui.Plain}, 120, 24)
	defer d.close()
	for typed, want := range map[string]string{
		"is:st": "is: starred", "sort:rel": "sort: relevance", "kind:per": "kind: person", "date:202": "date: 2024", "has:": "has: statistics", "source:": "source: a word", "actor:": "actor: a word",
	} {
		d.keys("S<ctrl+u>strike " + typed)
		d.shows(t, "EVERYWHERE strike · 120 documents", want)
		if strings.HasSuffix(strings.TrimSpace(d.status()), "120") {
			t.Errorf("%s: a count stands beside: %q", typed, d.status())
		}
		d.keys("<esc>")
	}
}
