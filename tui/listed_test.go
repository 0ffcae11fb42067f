package tui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What cannot be read says why in the list and is no document in any count, and
// documents with one title are told apart by their names.
func TestListTellsApart(t *testing.T) {
	for _, w := range []int{40, 80, 120, 200} {
		lib, dir := folder(t, map[string]string{
			"b-first.txt": "The same title\n\nText one.\n", "c-second.txt": "The same title\n\nText two.\n",
			"d-own.txt": "A title of its own\n\nText three.\n",
		})
		for _, name := range []string{"a-dangling.txt", "e-dangling.txt"} {
			if err := os.Symlink("nowhere", filepath.Join(dir, name)); err != nil {
				t.Fatal(err)
			}
		}
		d := newDesk(t, lib, w, 24)
		if got := d.text(); !strings.HasPrefix(got, " 1/3 ") {
			t.Errorf("%d: the first document's header: %s", w, strings.SplitN(got, "\n", 2)[0])
		}
		d.keys("K")
		d.says("no document before this one")
		d.keys("1")
		screen := d.text()
		for _, want := range []string{"b-first.txt", "c-second.txt", "a-dangling.txt", "no such file or directory", "2 unreadable"} {
			if !contains(screen, want) {
				t.Errorf("%d: the list lacks %q:\n%s", w, want, screen)
			}
		}
		if w < 160 && !contains(screen, "3 documents · 2 unreadable") {
			t.Errorf("%d: the counts are missing:\n%s", w, screen)
		}
		if n := strings.Count(screen, "d-own"); n > 0 {
			t.Errorf("%d: a name is shown beside a title of its own:\n%s", w, screen)
		}
		d.keys("gg<enter>")
		if got := strings.Join(strings.Fields(d.text()), " "); !strings.HasSuffix(got, "a-dangling.txt: no such file or directory") {
			t.Errorf("%d: enter does not say why:\n%s", w, got)
		}
		d.fits(t, "the list", w, 24)
	}
}

// A folder that is emptied is no document.
func TestEmptiedFolder(t *testing.T) {
	lib, dir := folder(t, map[string]string{"a.txt": "Text of a.\n", "b.txt": "Text of b.\n"})
	d := newDesk(t, lib, 80, 24)
	for _, name := range []string{"a.txt", "b.txt"} {
		if err := os.Remove(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	d.keys("R")
	d.says("2 gone; what is shown is the version before")
	d.keys("1")
	if got := d.text(); !contains(got, "brief  no documents") || !contains(got, ": no document found") {
		t.Errorf("the list of an empty folder:\n%s", got)
	}
}
