package tui_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"brief/model/triage"
	"brief/tui"
)

// officeOf starts a reader over the catalogue of an office.
func officeOf(lib tui.Library, w, h int) *direct { return catalogueOf(lib, tui.Start{}, w, h) }

// row is the line of the list that has a title.
func (d *direct) row(title string) string {
	for _, line := range strings.Split(d.text(), "\n") {
		if at := strings.Index(line, title); at > 0 && at < 30 {
			return strings.TrimRight(line, " ")
		}
	}
	return ""
}

// begins checks what stands before a title in the list.
func (d *direct) begins(t *testing.T, title, want string) {
	t.Helper()
	if got := d.row(title); !strings.HasPrefix(got, want) {
		t.Errorf("the row of %s is %q, want %q…", title, got, want)
	}
}

func (d *direct) saysInStatus(t *testing.T, want string) {
	t.Helper()
	if got := strings.TrimSpace(d.status()); !strings.HasPrefix(got, want) {
		t.Errorf("the status line is %q, want %q…", got, want)
	}
}

// What another window has decided already is no decision, and nothing can be taken back.
func TestDecidedAlready(t *testing.T) {
	lib := newOffice(3)
	d := officeOf(lib, 80, 24)
	lib.elsewhere(func() { lib.Mark(t.Context(), "star", []triage.Change{{ID: "0", Key: triage.Star, After: triage.Yes}}) })
	d.keys("s")
	d.saysInStatus(t, "star «Report 0 of the harbour»: it was so already")
	d.begins(t, "Report 0 of", "› ●★ ")
}

// One key decides, the cursor goes on to the next unread document, and the row stays where
// it is, marked.
func TestDecideInList(t *testing.T) {
	lib := newOffice(300)
	d := officeOf(lib, 80, 24)
	d.begins(t, "Report 0 of", "› ●  ")
	d.keys("m")
	d.begins(t, "Report 0 of", "  ·  ")
	d.begins(t, "Report 1 of", "› ●  ")
	d.saysInStatus(t, "read «Report 0 of the harbour»; u takes it back")
	d.keys("e")
	d.begins(t, "Report 1 of", "  ✓  ")
	d.keys("s")
	d.begins(t, "Report 2 of", "› ●★ ")
	d.keys("Wtomorrow<enter>")
	d.begins(t, "Report 2 of", "  z★ ")
	d.begins(t, "Report 3 of", "› ●  ")
	d.saysInStatus(t, "later, until Mon 2026-11-23 08:00 «Report 2")
	d.keys("PturgenT<enter>")
	d.begins(t, "Report 3 of", "› ● ↑")
	if got := d.row("Report 3 of"); !strings.Contains(got, "#urgenT") {
		t.Errorf("the row of a tagged document is %q", got)
	}
	d.keys("turGent<enter>")
	if got := d.row("Report 3 of"); strings.Contains(got, "#") {
		t.Errorf("a second time the tag stays: %q", got)
	}
	d.keys("cask again<enter>")
	d.shows(t, "(note)", "note: ask again")
	d.keys("c<ctrl+u><enter>P")
	d.begins(t, "Report 3 of", "› ● ↓")
	d.keys("R")
	d.begins(t, "Report 0 of", "     ")
	for id, want := range map[string]triage.State{
		"0": {Read: true}, "1": {Done: true}, "2": {Starred: true, Later: time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)}, "3": {Priority: triage.Low},
	} {
		if got := lib.state(id); got.Read != want.Read || got.Done != want.Done || got.Starred != want.Starred || !got.Later.Equal(want.Later) || got.Priority != want.Priority || len(got.Tags) > 0 || got.Note != "" {
			t.Errorf("document %s is %+v, want %+v", id, got, want)
		}
	}
}

// A decision is pending until it is kept; one that is refused is taken back from the
// screen, and the reason is said.
func TestPendingAndRefused(t *testing.T) {
	lib := newOffice(300)
	d := officeOf(lib, 80, 24)
	cmd := d.press("s")
	d.begins(t, "Report 0 of", "› …★ ")
	if lib.state("0").Starred {
		t.Error("Update itself has kept a decision")
	}
	d.finish(cmd)
	d.begins(t, "Report 0 of", "› ●★ ")
	lib.refuse = errors.New("the disk is full\x1b[31m")
	d.keys("s")
	d.begins(t, "Report 0 of", "› ●★ ")
	d.shows(t, "! unstar «Report 0 of the harbour» is not kept: the disk is full")
	lib.refuse = nil
	lib.elsewhere(func() {
		if _, err := lib.Mark(t.Context(), "tag x", []triage.Change{{ID: "0", Key: triage.Note, After: "theirs"}}); err != nil {
			t.Fatal(err)
		}
	})
	d.keys("cmine<enter>")
	d.shows(t, "it was changed in another window", "is the note «theirs» now; look at it and decide again", "note: theirs")
	d.keys("c") // what was typed comes again, behind what there is
	d.shows(t, "note: theirs mine")
	d.keys("<esc>")
	if got := lib.state("0").Note; got != "theirs" {
		t.Errorf("the note is %q", got)
	}
}

// press is a key without what follows from it, which finish does.
func (d *direct) press(name string) (cmd func()) {
	_, next := d.model.Update(keyPress(name))
	return func() { d.run(next) }
}

func (d *direct) finish(cmd func()) {
	cmd()
	for d.running > 0 {
		msg := <-d.answers
		d.running--
		d.update(msg)
	}
}

// Ranges, selections and whole views are decided about in one step, and taken back in one.
func TestDecideAboutMany(t *testing.T) {
	lib := newOffice(300)
	d := officeOf(lib, 80, 24)
	d.keys("vjjj")
	if got := d.title(); !strings.Contains(got, "4 selected …") {
		t.Errorf("the title in a range is %q", got)
	}
	d.begins(t, "Report 1 of", " +●  ")
	d.keys("m")
	d.saysInStatus(t, "read 4 documents; u takes it back")
	d.begins(t, "Report 3 of", "› ·  ")
	d.keys("jjxjx")
	d.begins(t, "Report 5 of", " +●  ")
	d.begins(t, "Report 6 of", "  ●  ")
	d.keys("e")
	d.saysInStatus(t, "done 2 documents")
	if len(lib.journal) != 2 {
		t.Errorf("%d entries in the journal", len(lib.journal))
	}
	d.keys("A")
	d.saysInStatus(t, "read: 300 documents?")
	d.keys("n")
	d.saysInStatus(t, "not done")
	d.keys("Ay")
	d.saysInStatus(t, "read 296 documents; u takes it back")
	d.begins(t, "Report 8 of", "› ·  ")
	d.keys("VW3d<enter>")
	d.saysInStatus(t, "later, until Wed 2026-11-25 08:00: 300 documents?")
	d.keys("y")
	d.begins(t, "Report 8 of", "› z  ")
	d.keys("u")
	d.saysInStatus(t, "u again: undo: later, until Wed 2026-11-25 08:00 of 300 documents")
	d.keys("u")
	d.saysInStatus(t, "undo: later, until Wed 2026-11-25 08:00 of 300 documents")
	d.begins(t, "Report 8 of", "› ·  ")
	d.keys("<ctrl+r><ctrl+r>")
	d.saysInStatus(t, "redo: later")
	d.begins(t, "Report 8 of", "› z  ")
	d.keys("vj<esc>")
	if got := d.title(); strings.Contains(got, "selected") {
		t.Errorf("esc leaves a range: %q", got)
	}
}

// Undo names what it takes back; what is off the screen it shows first.
func TestUndo(t *testing.T) {
	lib := newOffice(300)
	d := officeOf(lib, 80, 24)
	d.keys("u")
	d.saysInStatus(t, "nothing has been decided that could be taken back")
	d.keys("sms")
	d.keys("u")
	d.saysInStatus(t, "undo: star «Report 1 of the harbour»")
	d.begins(t, "Report 1 of", "› ●  ")
	d.keys("G")
	if d.row("Report 0 of") != "" {
		t.Fatal("the end of the list is its beginning")
	}
	d.keys("gg<ctrl+f><ctrl+f>u")
	d.saysInStatus(t, "u again: undo: read «Report 0 of the harbour»")
	d.begins(t, "Report 0 of", "›  ★ ")
	d.keys("u")
	d.saysInStatus(t, "undo: read «Report 0 of the harbour»")
	d.begins(t, "Report 0 of", "› ●★ ")
	d.keys("<ctrl+r>")
	d.begins(t, "Report 0 of", "›  ★ ")
	if n := lib.called; n != 3 {
		t.Errorf("undo and redo were asked for %d times", n)
	}
	lib.elsewhere(func() { lib.Mark(t.Context(), "done", []triage.Change{{ID: "0", Key: triage.Done, After: triage.Yes}}) })
	d.keys("u")
	d.saysInStatus(t, "u again: undo: done «Report 0 of the harbour», decided in another window")
	d.keys("u")
	d.saysInStatus(t, "undo: done «Report 0 of the harbour»")
	if lib.state("0").Done {
		t.Error("it is still done")
	}
}

// The journal lists what was decided; any of it is taken back.
func TestJournal(t *testing.T) {
	lib := newOffice(300)
	d := officeOf(lib, 80, 24)
	d.keys("msjm")
	d.keys(":journal<enter>")
	d.shows(t, "▸JOURNAL 3", "read  «Report 0 of the harbour»", "star  «Report 1 of the harbour»")
	d.keys("j<enter>")
	d.saysInStatus(t, "undo: star «Report 1 of the harbour»")
	d.shows(t, "▸JOURNAL 4", "undo: star  «Report 1", "taken back")
	if lib.state("1").Starred {
		t.Error("it is still starred")
	}
	d.keys("<enter>")
	d.saysInStatus(t, "redo: star")
	d.keys("ggk<enter>")
	d.saysInStatus(t, "that is itself an undo or redo")
	d.keys("<esc>")
	d.begins(t, "Report 1 of", "  ●★ ")
}

// What follows a document is the next unread one; leaving it forward with its end seen
// reads it, and being shown does not.
func TestFlow(t *testing.T) { timeless(testFlow)(t) }

func testFlow(t *testing.T) {
	lib := newOffice(300)
	lib.marks["1"] = map[triage.Key]string{triage.Read: triage.Yes}
	lib.marks["3"] = map[triage.Key]string{triage.Done: triage.Yes}
	d := officeOf(lib, 80, 24)
	defer d.close()
	d.keys("<enter>")
	d.shows(t, " 1/300 Report 0 of")
	d.keys("J")
	if d.shows(t, " 2/300 Report 1 of"); lib.state("0").Read {
		t.Error("what flew past is read")
	}
	d.keys("K<space>")
	d.saysInStatus(t, "end: space for the next unread")
	time.Sleep(time.Second)
	d.keys("<space>")
	d.shows(t, " 3/300 Report 2 of")
	if !lib.state("0").Read {
		t.Error("what was left at its end is unread")
	}
	d.keys(".")
	d.shows(t, " 5/300 Report 4 of")
	d.keys(",")
	d.shows(t, " 3/300 Report 2 of")
	d.keys(",")
	d.saysInStatus(t, "no unread document before this one")
	d.keys("1Ay")
	d.keys("gg.")
	d.saysInStatus(t, "no unread document after this one")
	d.keys("<enter><space>")
	d.saysInStatus(t, "end: space for the next unread")
	for range 3 { // it stays, and says the same
		time.Sleep(time.Second)
		d.keys("<space>")
		d.saysInStatus(t, "no unread document after this one; J: the next one")
		d.shows(t, " 1/300 Report 0 of")
	}
	d.keys("1")
	delete(lib.marks, "270")
	d.keys("R")
	d.keys("gg.")
	d.begins(t, "Report 270 of", "› ●  ")
}

// Without a place for decisions the keys say so.
func TestNothingIsKept(t *testing.T) {
	d := catalogueOf(harbour{n: 20}, tui.Start{}, 80, 24)
	for _, k := range []string{"m", "s", "e", "W", "t", "c", "P", "A", "u", "<ctrl+r>"} {
		d.keys(k)
		d.saysInStatus(t, "nothing is kept here")
	}
}

// On a small screen too a prompt says which keys answer, and gives examples.
func TestPromptsOnSmallScreens(t *testing.T) {
	d := officeOf(newOffice(1300), 40, 12)
	for keys, want := range map[string]string{"A": "y: yes", "W": "tomorrow, 3d, 1w", "t": "a name", "Vm": "y: yes"} {
		d.keys(keys)
		if got := strings.TrimSpace(d.status()); !strings.HasSuffix(got, want) {
			t.Errorf("after %s the prompt is %q, and lacks %q", keys, got, want)
		}
		d.fits(t, "a prompt", 40, 12)
		d.keys("<esc><esc>")
	}
}
