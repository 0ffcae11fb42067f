package tui_test

import (
	"fmt"
	"testing"

	"brief/model/triage"
	"brief/tui"
)

// besideAnother starts a reader beside which there is another window on the same office.
func besideAnother(lib tui.Library, w, h int) *direct {
	none := make(chan struct{})
	close(none) // the test tells by itself
	d := newDirect(lib, tui.Options{Appearance: tui.Plain, Catalogue: true, Elsewhere: none, Now: shelfClock()}, w, h)
	d.send(tui.Touched())
	return d
}

// there decides something in the other window, and has this one told.
func (d *direct) there(t *testing.T, lib *office, verb string, changes ...triage.Change) {
	t.Helper()
	lib.elsewhere(func() {
		if _, err := lib.Mark(t.Context(), verb, changes); err != nil {
			t.Fatal(err)
		}
	})
	d.send(tui.Touched())
}

// What another window decides shows by itself; the cursor stays, and one line says how much
// it was.
func TestDecidedElsewhere(t *testing.T) {
	lib := newOffice(300)
	lib.elsewhere(func() { lib.Mark(t.Context(), "star", []triage.Change{{ID: "4", Key: triage.Star, After: triage.Yes}}) })
	d := besideAnother(lib, 80, 24)
	d.begins(t, "Report 4 of", "  ●★ ")
	if contains(d.text(), "another window") {
		t.Errorf("what was decided before the reader began is said:\n%s", d.text())
	}
	d.keys("jj")
	d.there(t, lib, "read", triage.Change{ID: "0", Key: triage.Read, After: triage.Yes}, triage.Change{ID: "1", Key: triage.Read, After: triage.Yes},
		triage.Change{ID: "250", Key: triage.Done, After: triage.Yes})
	d.saysInStatus(t, "3 marks from another window")
	d.begins(t, "Report 0 of", "  ·  ")
	d.begins(t, "Report 1 of", "  ·  ")
	d.begins(t, "Report 2 of", "› ●  ")
	d.keys("s")
	d.send(tui.Touched())
	d.saysInStatus(t, "star «Report 2 of the harbour»; u takes it back")
	d.there(t, lib, "watch word x", triage.Change{Key: triage.Watch("word", "x"), After: "x"})
	d.saysInStatus(t, "star «Report 2 of the harbour»; u takes it back")
	d.keys(":jo") // while something is typed too
	d.there(t, lib, "done", triage.Change{ID: "3", Key: triage.Done, After: triage.Yes})
	d.begins(t, "Report 3 of", "  ✓  ")
}

// Where both windows decide about one document, that is said.
func TestDecidedOtherwiseElsewhere(t *testing.T) {
	lib := newOffice(30)
	d := besideAnother(lib, 120, 24)
	d.keys("e")
	d.begins(t, "Report 0 of", "  ✓  ")
	d.there(t, lib, "not done", triage.Change{ID: "0", Key: triage.Done, Before: triage.Yes})
	d.begins(t, "Report 0 of", "  ●  ")
	d.saysInStatus(t, "! 1 mark from another window: «Report 0 of the harbour», decided here too, is not done now")
	d.keys("k")
	d.there(t, lib, "star", triage.Change{ID: "0", Key: triage.Star, After: triage.Yes})
	d.saysInStatus(t, "1 mark from another window ") // it is not what was decided here
	d.keys("j")
	for i := range 3 {
		d.keys("m")
		d.there(t, lib, "star", triage.Change{ID: fmt.Sprint(20 + i), Key: triage.Star, After: triage.Yes})
	}
	var back []triage.Change
	for i := 1; i < 4; i++ {
		back = append(back, triage.Change{ID: fmt.Sprint(i), Key: triage.Read, Before: triage.Yes})
	}
	d.there(t, lib, "unread", back...)
	d.saysInStatus(t, "! 3 marks from another window: «Report 1 of the harbour», decided here too, is unread now, and 2 more")
}

// More marks than are looked at are said to be more.
func TestManyDecidedElsewhere(t *testing.T) {
	lib := newOffice(3)
	d := besideAnother(lib, 80, 24)
	lib.elsewhere(func() {
		for i := range 700 {
			on, off := triage.Yes, ""
			if i%2 == 1 {
				on, off = "", triage.Yes
			}
			lib.Mark(t.Context(), "star", []triage.Change{{ID: "0", Key: triage.Star, Before: off, After: on}})
		}
	})
	d.send(tui.Touched())
	d.saysInStatus(t, "more than 500 marks from another window")
	d.send(tui.Touched())
	d.saysInStatus(t, "more than 500 marks from another window")
}

// The journal that is shown
// has what another window decides.
func TestJournalShowsElsewhere(t *testing.T) {
	lib := newOffice(30)
	d := besideAnother(lib, 80, 24)
	d.keys(":journal<enter>")
	d.shows(t, "JOURNAL")
	d.there(t, lib, "star", triage.Change{ID: "3", Key: triage.Star, After: triage.Yes})
	d.shows(t, "JOURNAL 1", "Report 3 of the harbour")
}
