package tui_test

import (
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"brief/model/query"
	"brief/tui"
	"brief/tui/tuitest"
)

// Selected sentences are copied and written with their citations; without a selection
// the one under the cursor is copied and all are written.
func TestSentencesAreHandedOn(t *testing.T) { timeless(testSentencesAreHandedOn)(t) }

func testSentencesAreHandedOn(t *testing.T) {
	dir := t.TempDir()
	d := newDesk(t, newShelf(t), 120, 40, "HOME="+dir)
	defer d.close()
	d.keys("S\"rose to\"<enter>p")
	d.keys("yy")
	d.says("copied 1 sentence")
	if want := "\"Seizures at the border rose to 10, customs said.\" — Harbour report 240, 2025-06-30, ¶3.1 [brief "; !strings.HasPrefix(d.clipboard, want) {
		t.Errorf("copied %q, want %q", d.clipboard, want)
	}
	d.keys("jxxyy")
	d.says("copied 2 sentences")
	if n := strings.Count(d.clipboard, "\n"); n != 1 || !strings.Contains(d.clipboard, "rose to 15") || !strings.Contains(d.clipboard, "rose to 20") {
		t.Errorf("copied %q", d.clipboard)
	}
	d.keys("w")
	d.says(":export rose-to.csv")
	d.keys("<esc>")
	for name, lines := range map[string]int{"a.csv": 3, "a.tsv": 3, "a.txt": 2, "a.jsonl": 2, "a.md": 4} {
		d.typed("export ~/" + name)
		d.says("bytes to ~/" + name)
		if got := strings.Count(read(t, filepath.Join(dir, name)), "\n"); got != lines {
			t.Errorf("%s has %d lines, want %d", name, got, lines)
		}
	}
	d.typed("export ~/a.pdf")
	d.says("its ending says no form; there are .md .txt .csv")
	d.keys("<esc>") // nothing is selected any more
	d.typed("export ~/a.csv")
	d.says("it exists: replace it? y or n")
	d.keys("n")
	d.says("not written")
	d.typed("export ~/a.csv")
	d.keys("y")
	if got := strings.Count(read(t, filepath.Join(dir, "a.csv")), "\n"); got != 49 {
		t.Errorf("all sentences are %d lines, want 49", got)
	}
	d.keys("p")
	d.typed("export ~/b.csv")
	d.says("only sentences can be written from the results")
	if _, err := os.Stat(filepath.Join(dir, "b.csv")); err == nil {
		t.Error("b.csv was written")
	}
}

// manySentences yields n sentences of three to a document.
func manySentences(n int) iter.Seq2[query.Sentence, error] {
	return func(yield func(query.Sentence, error) bool) {
		for i := range n {
			s := query.Sentence{
				Key: fmt.Sprint(i / 3), ID: fmt.Sprint(i / 3), Title: fmt.Sprint("Report ", i/3), Text: fmt.Sprint("Sentence ", i, "."),
				Paragraph: 1, Sentence: i%3 + 1,
			}
			var err error
			if i%100 == 99 {
				err = errors.New("unreadable\x07")
			}
			if !yield(s, err) {
				return
			}
		}
	}
}

// Sentences are read as far as one looks, and no further than the cap, which is said;
// all that are selected are there before they are written.
func TestSentencesAreReadAsTheyAreLookedAt(t *testing.T) {
	read := 0
	lib := &refusing{shelf: newShelf(t), sentences: func(yield func(query.Sentence, error) bool) {
		for s, err := range manySentences(20_000) {
			if read++; !yield(s, err) {
				return
			}
		}
	}}
	inBubble(t, lib, tui.Options{Local: true}, 80, 24, func(t *testing.T, x *tuitest.Terminal) {
		x.Type("Sstrike\r")
		x.Keys("p")
		pass(x, 5*time.Second)
		if read < 200 || read > 500 {
			t.Errorf("%d sentences were read for one screen", read)
		}
		wants(t, x, "+ sentences in ", "Sentence 0.")
		for range 20 {
			x.Keys("<ctrl+f>")
		}
		pass(x, time.Second)
		if read < 500 || read > 1000 {
			t.Errorf("%d sentences were read for 20 pages", read)
		}
		x.Keys("V")
		pass(x, 5*time.Second)
		if read != 5051 { // with those that could not be read, and one more to know that there are
			t.Errorf("%d were read, want 5,051", read)
		}
		wants(t, x, "5,000+ sentences in 1,684+ documents · 5,000 selected")
		x.Resize(160, 24)
		wants(t, x, "stopped at 5,000 · 50 could not be read")
		x.Keys("G")
		wants(t, x, "x¶1.1 Sentence 5049.", "Report 1683")
	})
}

// A search that fails while sentences are read says so.
func TestSentencesThatCannotBeRead(t *testing.T) { timeless(testSentencesThatCannotBeRead)(t) }

func testSentencesThatCannotBeRead(t *testing.T) {
	lib := &refusing{shelf: newShelf(t), sentences: func(yield func(query.Sentence, error) bool) {
		yield(query.Sentence{}, errors.New("the disk is\x1b gone"))
	}}
	d := newDirect(lib, tui.Options{Appearance: tui.Plain}, 80, 24)
	defer d.close()
	d.keys("Sstrike<enter>p")
	d.shows(t, "no sentence could be read: the disk is", "1 could not be read")
	d.keys("xvVyyjn<enter>pp")
	d.shows(t, "no sentence could be read")
}

// What is selected stays selected in a narrowed answer as far as it is in it, which is
// said, and is whole again when the narrowing is taken back.
func TestNarrowingKeepsTheSelection(t *testing.T) { timeless(testNarrowingKeepsTheSelection)(t) }

func testNarrowingKeepsTheSelection(t *testing.T) {
	d := newDirect(newShelf(t), tui.Options{Appearance: tui.Plain}, 120, 40)
	defer d.close()
	d.keys("S\"rose to\"<enter>pxxxx") // of reports 240 to 225: Port Sarn, Halvany, Tesmara, Port Sarn
	d.shows(t, "· 4 selected")
	d.keys("<tab><tab>1")
	d.shows(t, `source:"Associated Press"`, "· 1 selected", "3 selected sentences not in this answer")
	d.keys("u")
	d.shows(t, "SENTENCES \"rose to\"", "· 4 selected")
	d.keys("R")
	d.shows(t, "· 4 selected")
	d.keys("<esc>")
	d.shows(t, "4 sentences no longer selected")
	if contains(d.text(), "· 4 selected") {
		t.Errorf("some are selected still:\n%s", d.text())
	}
}

// The title is cut between facts only, and uses the columns there are for the query.
func TestTheTitleOfAnAnswer(t *testing.T) { timeless(testTheTitleOfAnAnswer)(t) }

func testTheTitleOfAnAnswer(t *testing.T) {
	d := newDirect(newShelf(t), tui.Options{Appearance: tui.Plain}, 80, 24)
	defer d.close()
	d.keys("S*")
	d.shows(t, "enter: all documents")
	d.keys("<ctrl+u>!!!")
	d.shows(t, "no letter or digit to look for yet")
	d.keys("<ctrl+u>strike harbour minister ships<enter>")
	d.shows(t, "EVERYWHERE strike harbour minister ships · 120 documents · newest first ━")
	d.keys("/<ctrl+u>strike harbour minister ships dockers pilots handled nothing<enter>")
	d.shows(t, "… · 120 documents")
	if line := strings.Split(d.text(), "\n")[0]; strings.Contains(line, "newest") && !strings.Contains(line, "newest first") {
		t.Errorf("a fact is cut: %q", line)
	}
}
