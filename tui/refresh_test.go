package tui_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"brief/model/ingest"
	"brief/tui"
)

// folder is a library of a folder with files, and the folder.
func folder(t *testing.T, files map[string]string) (tui.Library, string) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		put(t, filepath.Join(dir, name), text)
	}
	return ingest.NewCollection(ingest.Files(t.Context(), []string{dir}, nil, ingest.Options{})), dir
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// paragraphs is a text of n paragraphs, each with two sentences.
func paragraphs(n int, word string) string {
	var s strings.Builder
	for i := range n {
		fmt.Fprintf(&s, "%s number %d has come to the harbour. It carries grain.\n\n", word, i+1)
	}
	return s.String()
}

func TestRefresh(t *testing.T) {
	lib, dir := folder(t, map[string]string{"a.txt": paragraphs(30, "Ship"), "b.txt": "Text of b.\n", "c.txt": "Text of c.\n"})
	d := newDesk(t, lib, 120, 40)
	d.keys("R")
	d.says("nothing has changed in 3 documents")
	d.keys(":20<enter>)")
	before := cursorLine(d.text())

	put(t, filepath.Join(dir, "aa.txt"), "Text of aa.\n")
	put(t, filepath.Join(dir, "b.txt"), "Another text of b.\n")
	put(t, filepath.Join(dir, "picture.txt"), "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
	if err := os.Remove(filepath.Join(dir, "c.txt")); err != nil {
		t.Fatal(err)
	}
	d.keys("R")
	d.says("1 new, 1 changed, 1 gone, 1 could not be read")
	if got := cursorLine(d.text()); got != before {
		t.Errorf("the cursor was on %q and is on %q", before, got)
	}
	d.keys("1")
	for _, want := range []string{"Text of aa.", "Another text of b.", "picture.txt"} {
		if !contains(d.text(), want) {
			t.Errorf("the list lacks %q:\n%s", want, d.text())
		}
	}
	if contains(d.text(), "Text of c.") {
		t.Error("the list has what is gone")
	}
}

// The open document is read again where it has changed, and the reader stands at
// the same paragraph.
func TestRefreshOfTheOpenDocument(t *testing.T) {
	lib, dir := folder(t, map[string]string{"a.txt": paragraphs(30, "Ship")})
	d := newDesk(t, lib, 120, 40)
	d.keys(":20<enter>")
	put(t, filepath.Join(dir, "a.txt"), paragraphs(30, "Boat"))
	d.keys("R")
	d.says("1 changed")
	if got := cursorLine(d.text()); !strings.Contains(got, "Boat number 20 has come") {
		t.Errorf("the cursor is on %q", got)
	}
	d.keys("yc")
	if !strings.Contains(d.clipboard, "¶20.1") || !strings.HasPrefix(d.clipboard, "Boat number 1") {
		t.Errorf("cited is %s", d.clipboard)
	}
	put(t, filepath.Join(dir, "a.txt"), paragraphs(5, "Boat"))
	d.keys("R")
	if got := cursorLine(d.text()); !strings.Contains(got, "Boat number 5 has come") {
		t.Errorf("the cursor is on %q", got)
	}
	if err := os.Remove(filepath.Join(dir, "a.txt")); err != nil {
		t.Fatal(err)
	}
	d.keys("R")
	if got := d.status(); !strings.HasPrefix(got, "1 gone; what is shown is the version before") {
		t.Errorf("the status line is %q", got)
	}
	if got := strings.SplitN(d.text(), "\n", 2)[0]; !strings.HasPrefix(got, " old Boat number 1") || strings.Contains(got, " 0w") {
		t.Errorf("the header is %q", got)
	}
	if !contains(d.text(), "Boat number 5") {
		t.Errorf("the open document is gone from the screen:\n%s", d.text())
	}
	put(t, filepath.Join(dir, "a.txt"), paragraphs(5, "Raft"))
	d.keys("R")
	d.says("1 new")
}

// The cursor of the list and its filter stay.
func TestRefreshKeepsTheListsPlace(t *testing.T) {
	lib, dir := folder(t, map[string]string{"a.txt": "Alpha.\n", "c.txt": "Charlie.\n", "d.txt": "Delta.\n"})
	d := newDesk(t, lib, 120, 40)
	d.keys("1jj")
	put(t, filepath.Join(dir, "b.txt"), "Bravo.\n")
	d.keys("R")
	if got := cursorLine(d.text()); !strings.Contains(got, "Delta") {
		t.Errorf("the cursor is on %q:\n%s", got, d.text())
	}
}

func TestRefreshOfWhatCannotChange(t *testing.T) {
	d := newDeskWith(t, samples(), tui.Options{Fixed: true}, 120, 40)
	d.keys("R")
	d.says("there is nothing to read again: samples and standard input do not change")
}

func TestStart(t *testing.T) {
	for _, c := range []struct {
		start     tui.Start
		cursor    string
		complains string
	}{
		{tui.Start{}, "President Sheinbaum", ""},
		{tui.Start{Paragraph: 4, Sentence: 2}, "This success story reinforces", ""},
		{tui.Start{Paragraph: 5}, "Three critical insights", ""},
		{tui.Start{Paragraph: 99}, "", "no paragraph 99: there are 6"},
		{tui.Start{Paragraph: 2, Sentence: 99}, "Analysts note", "no sentence 99 in paragraph 2: there are"},
		{tui.Start{Key: "070_thirty-paragraphs.md", Paragraph: 28}, "", ""},
		{tui.Start{Key: "none", Paragraph: 2}, "Mexican President Claudia Sheinbaum", ""},
	} {
		for _, size := range [][2]int{{120, 40}, {80, 24}, {40, 12}} {
			d := newDeskWith(t, samples(), tui.Options{Start: c.start}, size[0], size[1])
			if c.complains != "" {
				if size[0] > 60 {
					d.says(c.complains)
				}
				d.keys("<esc>")
			}
			d.keys("3yy")
			if want := fmt.Sprintf("#p%d.%d]", c.start.Paragraph, max(c.start.Sentence, 1)); c.complains == "" && c.start.Paragraph > 0 && c.start.Key != "none" && !strings.HasSuffix(d.clipboard, want) {
				t.Errorf("%+v at %v begins at %s", c.start, size, d.clipboard)
			}
			if c.cursor != "" && !strings.Contains(d.clipboard, c.cursor) {
				t.Errorf("%+v at %v begins at %s", c.start, size, d.clipboard)
			}
		}
	}
}

// What is gone is counted once, however it was given, and what cannot be read any
// more is not gone.
func TestRefreshCountsOnce(t *testing.T) {
	dir := t.TempDir()
	one, sub := filepath.Join(dir, "e.txt"), filepath.Join(dir, "sub")
	if err := os.Mkdir(sub, 0o700); err != nil {
		t.Fatal(err)
	}
	files := []string{one, filepath.Join(sub, "a.txt"), filepath.Join(sub, "b.txt")}
	for _, path := range files {
		put(t, path, "Words of "+filepath.Base(path)+".\n")
	}
	lib := ingest.NewCollection(ingest.Files(t.Context(), []string{one, sub}, nil, ingest.Options{}))
	d := newDesk(t, lib, 120, 40)
	words := regexp.MustCompile(`\d+w`)
	before := words.FindString(d.text())
	put(t, one, "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
	d.keys("R")
	if got := d.status(); !strings.HasPrefix(got, "1 could not be read; what is shown is the version before") {
		t.Errorf("the status line is %q", got)
	}
	if got := words.FindString(d.text()); got != before {
		t.Errorf("%s words, once %s", got, before)
	}
	for _, path := range files {
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
	d.keys("R")
	if got := d.status(); !strings.HasPrefix(got, "2 gone, 1 could not be read; what is shown") {
		t.Errorf("the status line is %q", got)
	}
	put(t, one, "Words of e.txt.\n")
	d.keys("R")
	if got := d.text(); strings.HasPrefix(got, " old") || !strings.HasPrefix(got, " 1/") {
		t.Errorf("what is back is shown as\n%s", got)
	}
}
