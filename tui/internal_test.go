package tui

import (
	"fmt"
	"strings"
	"testing"

	"brief/model"
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
