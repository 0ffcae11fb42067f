package tui_test

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"

	"brief/tui"
	"brief/tui/tuitest"
)

// catalogueOf starts a reader over the catalogue of lib.
func catalogueOf(lib tui.Library, start tui.Start, w, h int) *direct {
	return newDirect(lib, tui.Options{Appearance: tui.Plain, Catalogue: true, Start: start, Now: shelfClock()}, w, h)
}

// timeless is a test in which waiting takes no time.
func timeless(f func(t *testing.T)) func(t *testing.T) {
	return func(t *testing.T) {
		shelved() // made once for all tests, outside
		synctest.Test(t, f)
	}
}

// title is the rule over the list of documents.
func (d *direct) title() string {
	for _, line := range strings.Split(d.text(), "\n") {
		if strings.Contains(strings.ToLower(line), "documents ") && strings.ContainsAny(line, "─━") {
			return line
		}
	}
	return ""
}

func (d *direct) shows(t *testing.T, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !contains(d.text(), part) {
			t.Errorf("the screen lacks %q:\n%s", part, d.text())
		}
	}
}

// A library begins with its list; one that holds nothing but samples with the first
// of them, an empty one says how it is filled.
func TestCatalogueBegins(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}, {200, 60}} {
		d := catalogueOf(harbour{n: 100_204, samples: 5}, tui.Start{}, size[0], size[1])
		if got := d.title(); !contains(got, "▸DOCUMENTS 1/100,204") {
			t.Errorf("%v: the title is %q:\n%s", size, got, d.text())
		}
		d.shows(t, "brief  100,204 documents")
		d = catalogueOf(harbour{n: 5, samples: 5}, tui.Start{}, size[0], size[1])
		d.shows(t, "1/5 Report 0", "▸BODY")
		d = catalogueOf(harbour{}, tui.Start{}, size[0], size[1])
		d.shows(t, "▸DOCUMENTS 0", "the library is empty: brief add PATH")
	}
}

// The document that the reader is asked to begin with is opened by its key, and the
// list stands on it where it is not too far down.
func TestCatalogueBeginsWithADocument(t *testing.T) {
	for _, c := range []struct{ key, header, title string }{
		{"3", " 4/100,204 Report 3 of", "DOCUMENTS 4/100,204"},
		{"4321", " 4,322/100,204 Report 4321 of", "DOCUMENTS 4,322/100,204"},
		{"99999", " Report 99999 of", "DOCUMENTS 1/100,204"},
	} {
		d := catalogueOf(harbour{n: 100_204}, tui.Start{Key: c.key}, 80, 24)
		if got := d.text(); !strings.HasPrefix(got, c.header) || !contains(got, "▸BODY") {
			t.Errorf("%s begins with\n%s", c.key, got)
		}
		d.keys("1")
		if got := d.title(); !contains(got, c.title) {
			t.Errorf("%s: the list's title is %q", c.key, got)
		}
	}
	d := catalogueOf(harbour{n: 50}, tui.Start{Key: "none"}, 80, 24)
	d.shows(t, "none is not in the library", "▸DOCUMENTS 1/50")
}

// A long list is walked to both ends and back, and what is between is asked for in
// time.
func TestCatalogueMoves(t *testing.T) {
	for _, capped := range []bool{false, true} {
		d := catalogueOf(harbour{n: 100_204, capped: capped}, tui.Start{}, 80, 24)
		for _, c := range []struct{ keys, cursor, exact, capped string }{
			{"jjj", "Report 3 of", "4/100,204", "4/10,000+"},
			{strings.Repeat("<ctrl+f>", 100), "", "", ""},
			{"gg", "Report 0 of", "1/100,204", "1/10,000+"},
			{"G", "Report 100203 of", "100,204/100,204", "DOCUMENTS 10,000+"},
			{"kk", "Report 100201 of", "100,202/100,204", "DOCUMENTS 10,000+"},
			{strings.Repeat("<ctrl+u>", 100), "", "", ""},
			{"gg<ctrl+d>", "Report ", "", ""},
		} {
			d.keys(c.keys)
			if got := cursorLine(d.text()); got == "" || !contains(got, c.cursor) || !contains(got, "Report") {
				t.Errorf("%s leads to %q:\n%s", c.keys, got, d.text())
			}
			want := c.exact
			if capped {
				want = c.capped
			}
			if got := d.title(); !contains(got, want) {
				t.Errorf("after %s the title is %q, want %s", c.keys, got, want)
			}
		}
	}
}

// J and K, and space at the end of a document, go on through the list beyond what
// is known of it.
func TestCatalogueDocumentByDocument(t *testing.T) {
	d := catalogueOf(harbour{n: 1000}, tui.Start{}, 80, 24)
	d.keys("<enter>")
	for range 450 {
		d.keys("J")
	}
	d.shows(t, " 451/1,000 Report 450 of")
	d.keys("KKK")
	d.shows(t, " 448/1,000 Report 447 of")
	d.keys("1")
	if got := cursorLine(d.text()); !contains(got, "Report 447 of") {
		t.Errorf("the list is at %q", got)
	}
	d.keys("G<enter>J")
	d.shows(t, " 1,000/1,000 Report 999", "no document after this one")
	d.keys("1gg<enter>K")
	d.shows(t, " 1/1,000 Report 0", "no document before this one")
}

// Rows that are still coming show as such, and keys pressed meanwhile count.
func TestCatalogueIsNotWaitedFor(t *testing.T) {
	inBubble(t, harbour{n: 5000, late: 10 * time.Second}, tui.Options{Catalogue: true, Now: shelfClock()}, 80, 24, func(t *testing.T, x *tuitest.Terminal) {
		if s := x.Screen(); !strings.Contains(s, "reading …") {
			t.Errorf("at first:\n%s", s)
		}
		wait := func() { time.Sleep(21 * time.Second); tuitest.SynctestSettle(x) }
		wait()
		x.Keys("G")
		if s := x.Screen(); !strings.Contains(s, "DOCUMENTS 5,000/5,000") && !strings.Contains(s, "reading …") {
			t.Errorf("the end is on its way:\n%s", s)
		}
		x.Keys("kk")
		wait()
		if s := x.Screen(); !strings.Contains(cursorLine(s), "Report 4997 of") || !strings.Contains(s, "4,998/5,000") {
			t.Errorf("the end has come:\n%s", s)
		}
		x.Keys("gg")
		wait()
		for range 20 {
			x.Keys("<ctrl+f>")
		}
		if s := x.Screen(); !strings.Contains(s, "› …") {
			t.Errorf("past what is known:\n%s", s)
		}
	})
}

// A library that cannot be asked says so, and the reader goes on.
func TestCatalogueRefuses(t *testing.T) {
	d := catalogueOf(harbour{n: 50, refuses: true}, tui.Start{}, 80, 24)
	d.shows(t, "the library could not be asked: the disk is␛ gone")
	d.keys("jGkR")
	d.shows(t, "the library could not be asked")
	d.keys("q")
	if !d.ended {
		t.Error("q does not lead out")
	}
}

// In a window that becomes wide the list stays as wide as it is; a document that is opened
// has it beside it.
func TestCatalogueBecomesWide(t *testing.T) {
	d := catalogueOf(harbour{n: 500}, tui.Start{}, 80, 24)
	d.keys("jj")
	d.send(tea.WindowSizeMsg{Width: 200, Height: 50})
	d.shows(t, "━1▸DOCUMENTS 3/500", "brief  500 documents", "came in on day 2.")
	d.keys("<enter>")
	d.shows(t, "─1 Documents 3/500", " 3/500 Report 2 of", "▸BODY", "came in on day 2.")
}
