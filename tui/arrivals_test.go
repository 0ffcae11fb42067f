package tui_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"brief/model/query"
	"brief/tui"
)

// arriving starts a reader over a library into which documents come.
func arriving(lib tui.Library, since time.Time, w, h int) *direct {
	none := make(chan tui.Arrived)
	close(none) // the test tells by itself
	return newDirect(lib, tui.Options{
		Appearance: tui.Plain, Catalogue: true, Arrivals: none, Now: func() time.Time { return since },
	}, w, h)
}

// Documents that arrive are told in the header and above the list, in which nothing
// moves until they are loaded.
func TestArrivals(t *testing.T) { timeless(testArrivals)(t) }

func testArrivals(t *testing.T) {
	for _, size := range [][2]int{{30, 8}, {80, 24}, {200, 50}} {
		lib := &harbour{n: 100}
		d := arriving(lib, time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC), size[0], size[1])
		d.keys("jjj")
		before := cursorLine(d.text())
		lib.n = 112
		d.send(tui.Arrived{Total: 12})
		d.fits(t, "with arrivals", size[0], size[1])
		d.shows(t, "load 12 new (R)", "DOCUMENTS 4/100")
		if size[0] != 30 {
			d.shows(t, "12 new")
		}
		if after := cursorLine(d.text()); after != before {
			t.Errorf("%v: the cursor has moved from %q to %q", size, before, after)
		}
		d.send(tui.Arrived{Total: 13})
		lib.n = 113
		d.shows(t, "load 13 new (R)")
		d.keys("R")
		d.shows(t, "DOCUMENTS 4/113", "13 new")
		if contains(d.text(), "load") {
			t.Errorf("%v: what was loaded is to be loaded:\n%s", size, d.text())
		}
		if after := cursorLine(d.text()); after != before {
			t.Errorf("%v: loading has moved the cursor from %q to %q", size, before, after)
		}
		d.send(tui.Arrived{Total: 14})
		d.shows(t, "load 1 new (R)")
	}
}

// The line above the list can be gone to, and enter loads.
func TestArrivalsByEnter(t *testing.T) { timeless(testArrivalsByEnter)(t) }

func testArrivalsByEnter(t *testing.T) {
	lib := &harbour{n: 100}
	d := arriving(lib, time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC), 80, 24)
	d.keys("j")
	d.send(tui.Arrived{Total: 1})
	d.keys("kkk")
	if got := cursorLine(d.text()); !strings.HasPrefix(got, "› load 1 new") {
		t.Errorf("the cursor stands on %q", got)
	}
	d.keys("j")
	if got := cursorLine(d.text()); !strings.HasPrefix(got, "›") || !contains(got, "Report 0 ") {
		t.Errorf("the cursor stands on %q", got)
	}
	d.keys("gggg")
	lib.n++
	d.keys("<enter>")
	d.shows(t, "DOCUMENTS 1/101", "1 new")
	if got := cursorLine(d.text()); !strings.HasPrefix(got, "›") || !contains(got, "Report 0 ") {
		t.Errorf("the cursor stands on %q", got)
	}
	d.keys("<enter>")
	d.shows(t, "▸BODY", "Report 0 of the harbour")
	d.send(tui.Arrived{Total: 8})
	d.shows(t, "7 new")
}

// What has arrived since the reader began bears a mark.
func TestNewRowsAreMarked(t *testing.T) { timeless(testNewRowsAreMarked)(t) }

func testNewRowsAreMarked(t *testing.T) {
	arrived := time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC) // all of them
	for _, size := range [][2]int{{50, 20}, {80, 24}} {
		d := arriving(&harbour{n: 3}, arrived, size[0], size[1])
		if n := strings.Count(d.text(), "new "); n < 3 {
			t.Errorf("%v: %d of 3 rows are marked:\n%s", size, n, d.text())
		}
		d = arriving(&harbour{n: 3}, arrived.Add(time.Second), size[0], size[1])
		if contains(d.text(), "new ") {
			t.Errorf("%v: what was there before is marked:\n%s", size, d.text())
		}
	}
}

// Where the order is that of priority, rows and preview say why.
func TestReasonsAreShown(t *testing.T) { timeless(testReasonsAreShown)(t) }

func testReasonsAreShown(t *testing.T) {
	for _, size := range [][2]int{{30, 12}, {50, 20}, {80, 24}, {200, 50}} {
		d := catalogueOf(urgent{harbour{n: 3}}, tui.Start{}, size[0], size[1])
		d.fits(t, "with reasons", size[0], size[1])
		d.shows(t, "names the watched")
		if size[0] == 80 {
			d.shows(t, "names the watched actor DEA; 2 doubts")
		}
	}
}

// urgent is a harbour whose documents have reasons.
type urgent struct{ harbour }

func (l urgent) Search(ctx context.Context, q query.Query, p query.Page) (query.Result, error) {
	r, err := l.harbour.Search(ctx, q, p)
	for i := range r.Hits {
		r.Hits[i].Reasons = []string{"names the watched actor DEA", "2 doubts"}
	}
	return r, err
}
