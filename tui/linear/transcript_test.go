package linear_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"

	"github.com/rogpeppe/go-internal/txtar"

	"brief/tui/linear"
)

var update = flag.Bool("update", false, "write what is printed as what is expected")

// A transcript is a txtar file. Its comment says what is opened ("open NAME...",
// all samples without it), the terminal ("size COLUMNS ROWS", "ascii") and, below a
// line "type", what is typed. Its section is what the screen shows.
func TestTranscripts(t *testing.T) {
	files, err := filepath.Glob("testdata/transcripts/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no transcripts: %v", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) { transcript(t, name) })
		})
	}
}

func transcript(t *testing.T, name string) {
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	head, typed, _ := strings.Cut(string(archive.Comment), "type\n")
	lib, opt := terminal(t, head)
	got := hold(t, lib, opt, strings.Split(strings.TrimSuffix(typed, "\n"), "\n")...)
	if *update {
		archive.Files = []txtar.File{{Name: "screen", Data: []byte(got)}}
		if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if len(archive.Files) != 1 || got != string(archive.Files[0].Data) {
		t.Errorf("the screen differs (run with -update to take it):\n%s", got)
	}
}

func terminal(t *testing.T, head string) (linear.Library, linear.Options) {
	t.Helper()
	lib := samples(t)
	columns, rows := 80, 24
	opt := linear.Options{Size: func() (int, int) { return columns, rows }}
	for line := range strings.Lines(head) {
		verb, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch verb {
		case "", "#":
		case "open":
			lib = samples(t, strings.Fields(rest)...)
		case "ascii":
			opt.ASCII = true
		case "size":
			if _, err := fmt.Sscan(rest, &columns, &rows); err != nil {
				t.Fatalf("%q: %v", line, err)
			}
		default:
			t.Fatalf("no such line: %q", line)
		}
	}
	return lib, opt
}
