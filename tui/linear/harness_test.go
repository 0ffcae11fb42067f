package linear_test

import (
	"bytes"
	"context"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"brief/model/ingest"
	"brief/seeds"
	"brief/tui/linear"
)

// samples is a library of the samples whose names begin with one of names, of all
// where there are none.
func samples(t testing.TB, names ...string) linear.Library {
	t.Helper()
	all := seeds.Files()
	if len(names) == 0 {
		return ingest.NewCollection(ingest.Embedded(all, ingest.Options{}))
	}
	some := fstest.MapFS{}
	err := fs.WalkDir(all, ".", func(path string, d fs.DirEntry, err error) error {
		for _, name := range names {
			if err == nil && !d.IsDir() && strings.HasPrefix(path, name) {
				data, readErr := fs.ReadFile(all, path)
				some[path], err = &fstest.MapFile{Data: data}, readErr
			}
		}
		return err
	})
	if err != nil || len(some) == 0 {
		t.Fatalf("samples %v: %v", names, err)
	}
	return ingest.NewCollection(ingest.Embedded(some, ingest.Options{}))
}

// document is a library of one text.
func document(text string) linear.Library {
	files := fstest.MapFS{"text.txt": {Data: []byte(text)}}
	return ingest.NewCollection(ingest.Embedded(files, ingest.Options{}))
}

// typist types lines, one whenever one is read, and shows them as a terminal does.
type typist struct {
	lines  []string
	screen *bytes.Buffer
}

func (t *typist) Read(p []byte) (int, error) {
	if len(t.lines) == 0 {
		return 0, io.EOF
	}
	line := t.lines[0] + "\n"
	t.lines = t.lines[1:]
	t.screen.WriteString(line)
	return copy(p, line), nil
}

// hold holds a session in which lines are typed, and returns what the screen shows
// of it.
func hold(t testing.TB, lib linear.Library, opt linear.Options, lines ...string) string {
	t.Helper()
	var screen bytes.Buffer
	if err := linear.Run(context.Background(), lib, opt, &typist{lines, &screen}, &screen); err != nil {
		t.Fatal(err)
	}
	return screen.String()
}
