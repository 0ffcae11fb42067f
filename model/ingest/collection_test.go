package ingest

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"brief/model"
)

// listed ranges over c once: the names of its documents, and how many failed.
func listed(t *testing.T, c *Collection) (opened []model.Entry, failed int) {
	t.Helper()
	for o, err := range c.Entries(t.Context()) {
		if err != nil {
			if o.Name == "" {
				t.Errorf("%v comes without a name", err)
			}
			failed++
			continue
		}
		opened = append(opened, o)
	}
	return opened, failed
}

func names(opened []model.Entry) []string {
	var s []string
	for _, o := range opened {
		s = append(s, filepath.Base(o.Name))
	}
	return s
}

func TestCollectionOfPaths(t *testing.T) {
	root := tree(t, "2.txt", "10.txt")
	lines := `{"id":"x","text":"One line."}` + "\nnot json\n" + `{"text":"Another line."}` + "\n"
	if err := os.WriteFile(filepath.Join(root, "items.jsonl"), []byte(lines), 0o644); err != nil {
		t.Fatal(err)
	}
	paths := []string{root, filepath.Join(root, "2.txt"), "-"}
	c := NewCollection(Files(t.Context(), paths, strings.NewReader("From a pipe."), Options{}))
	for range 2 { // a second range has standard input again
		opened, failed := listed(t, c)
		want := []string{"2.txt", "10.txt", "items.jsonl:1", "items.jsonl:3", "-"}
		if got := names(opened); !slices.Equal(got, want) || failed != 1 {
			t.Fatalf("documents %q and %d failures, want %q and one", got, failed, want)
		}
		for _, o := range opened {
			d, err := c.Open(t.Context(), o.Key)
			if err != nil || EntryOf(o.Key, o.Name, d).Title != o.Title {
				t.Errorf("Open of %s: %v", o.Name, err)
			}
		}
	}
	if _, err := c.Open(t.Context(), "unknown"); err == nil {
		t.Error("Open of an unknown key succeeds")
	}
}

func TestCollectionOfEmbeddedFiles(t *testing.T) {
	files := fstest.MapFS{"10.txt": {Data: []byte("Ten.")}, "9.txt": {Data: []byte("Nine.")}, "folder/x.txt": {Data: []byte("No.")}}
	opened, failed := listed(t, NewCollection(Embedded(files, Options{})))
	if got := names(opened); !slices.Equal(got, []string{"9.txt", "10.txt"}) || failed != 0 {
		t.Errorf("documents %q and %d failures", got, failed)
	}
}

func TestCountWords(t *testing.T) {
	for in, want := range map[string]int{
		"": 0, " \n": 0, "one": 1, " two words\n": 2, "non-stop, U.S.": 2, "a\u00a0b": 2,
		"漢字かな": 4, "in 東京 now": 4, "العربية لغة": 2,
	} {
		if got := countWords(in); got != want {
			t.Errorf("%q has %d words, want %d", in, got, want)
		}
	}
}

func TestSummaryEndsOnARune(t *testing.T) {
	got := summary(strings.Repeat("漢", 1000))
	if !utf8.ValidString(got) || len(got) > previewBytes+len("…") {
		t.Errorf("%d bytes, valid: %v", len(got), utf8.ValidString(got))
	}
	if got := summary(" two\n lines "); got != "two lines" {
		t.Errorf("%q", got)
	}
}
