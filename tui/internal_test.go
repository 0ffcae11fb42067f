package tui

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"brief/model"
	"brief/model/ingest"
	"brief/tui/cell"
)

func TestShelfIsBounded(t *testing.T) {
	var s shelf
	for i := range 40 {
		s.put(&article{key: fmt.Sprint(i), doc: &model.Document{Text: "x"}})
	}
	if len(s.books) != shelved || s.get("39") == nil || s.get("0") != nil {
		t.Errorf("%d documents are kept", len(s.books))
	}
	long := strings.Repeat("x", shelfBytes/2+1)
	for i := range 3 {
		s.put(&article{key: fmt.Sprint("long", i), doc: &model.Document{Text: long}})
	}
	if len(s.books) != 1 || s.get("long2") == nil {
		t.Errorf("%d documents of %d bytes are kept", len(s.books), len(long))
	}
	s.put(s.books[0])
	if len(s.books) != 1 {
		t.Errorf("one document stands %d times on the shelf", len(s.books))
	}
}

func TestRepertoire(t *testing.T) {
	for _, c := range []struct {
		environment string
		want        cell.Repertoire
	}{
		{"", cell.All},
		{"LANG=en_GB.UTF-8", cell.All},
		{"LANG=C.utf8 TERM=xterm", cell.All},
		{"LANG=en_GB.UTF-8 LC_ALL=C", cell.ASCII},
		{"LANG=en_GB.UTF-8 LC_CTYPE=POSIX", cell.ASCII},
		{"LANG=C LC_ALL=C.UTF-8", cell.All},
		{"LANG=de_DE.ISO-8859-1", cell.ASCII},
		{"LANG= LC_ALL= LC_CTYPE=UTF-8", cell.All},
		{"TERM=linux LANG=fr_FR.UTF-8", cell.Console},
		{"TERM=linux LANG=C", cell.ASCII},
	} {
		if got := repertoire(strings.Fields(c.environment)); got != c.want {
			t.Errorf("%s: %d, want %d", c.environment, got, c.want)
		}
	}
}

// documentOf opens plain text.
func documentOf(text string) *model.Document {
	for item := range ingest.Embedded(fstest.MapFS{"a.txt": {Data: []byte(text)}}, ingest.Options{}) {
		if d, err := item.Open(context.Background()); err == nil {
			return d
		}
	}
	panic("a plain text cannot be opened")
}

func TestNoColour(t *testing.T) {
	for environment, want := range map[string]bool{
		"": false, "NO_COLOR=": false, "NO_COLOR=1": true, "NO_COLOR=0": true, "NO_COLOR=yes": true, "NO_COLOR=false": true, "XNO_COLOR=1": false,
	} {
		if got := noColour(strings.Fields("TERM=xterm " + environment)); got != want {
			t.Errorf("%q: %v, want %v", environment, got, want)
		}
	}
}
