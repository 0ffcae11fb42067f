package ingest

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brief/model"
)

// A document that is opened again is the one that was found, whatever the line ends
// and the length of lines before it.
func TestReopen(t *testing.T) {
	var jsonl strings.Builder
	jsonl.WriteString("\ufeff")
	for i, end := range []string{"\n", "\r\n", "\n\n", "\r\r\n", "\r\n", ""} {
		fmt.Fprintf(&jsonl, `{"id":"%d","text":"Ships came. %s"}%s`, i, strings.Repeat("x", i*100<<10), end)
	}
	dir := t.TempDir()
	write(t, filepath.Join(dir, "items.jsonl"), jsonl.String())
	write(t, filepath.Join(dir, "a.txt"), "The harbour.\r\n\r\nShips came.")
	again := Reopener{}
	found := 0
	for it, err := range Files(t.Context(), []string{dir}, nil, Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		d, err := it.Open(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		got, err := again.Open(t.Context(), it.Path, it.Line, "")
		if err != nil || got.ID != d.ID || got.Text != d.Text || got.Ref != d.Ref {
			t.Errorf("%s: %+v, %v", it.Name, got, err)
		}
		found++
	}
	if found != 7 {
		t.Errorf("%d documents", found)
	}
}

func TestReopenWhatHasGone(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "items.jsonl")
	write(t, path, `{"text":"One."}`+"\n"+`{"text":"Two."}`+"\n")
	again := Reopener{Options: Options{MaxBytes: 20}}
	if d, err := again.Open(t.Context(), path, 2, ""); err != nil || d.Text != "Two." {
		t.Errorf("%+v, %v", d, err)
	}
	for _, c := range []struct {
		path string
		line int
		want error
	}{
		{path, 3, fs.ErrNotExist},
		{filepath.Join(dir, "none.jsonl"), 1, fs.ErrNotExist},
		{filepath.Join(dir, "none.txt"), 0, fs.ErrNotExist},
		{dir, 1, ErrFolder},
	} {
		var failure *Error
		if _, err := again.Open(t.Context(), c.path, c.line, ""); !errors.Is(err, c.want) || !errors.As(err, &failure) {
			t.Errorf("%s line %d: %v, want %v", c.path, c.line, err, c.want)
		}
	}
	write(t, path, `{"text":"One."}`)
	if _, err := again.Open(t.Context(), path, 2, ""); !errors.Is(err, ErrChanged) {
		t.Errorf("a line that has gone: %v", err)
	}
	long := filepath.Join(dir, "long.jsonl")
	write(t, long, `{"text":"A line that is too long."}`)
	if _, err := again.Open(t.Context(), long, 1, ""); !errors.Is(err, ErrTooLarge) {
		t.Errorf("a long line: %v", err)
	}
	if d, err := again.Open(t.Context(), path, 0, model.Text); err != nil || !strings.HasPrefix(d.Text, "{") {
		t.Errorf("as text: %+v, %v", d, err)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
