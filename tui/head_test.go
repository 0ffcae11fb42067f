package tui_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"brief/model"
	"brief/tui"
	"brief/tui/tuitest"
)

// delayed takes its time to open a document.
type delayed struct {
	tui.Library
	wait time.Duration
	fail error
}

func (l delayed) Open(ctx context.Context, key string) (*model.Document, error) {
	select {
	case <-time.After(l.wait):
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	if l.fail != nil {
		return nil, l.fail
	}
	return l.Library.Open(ctx, key)
}

// beginning is the article up to its first paragraph.
func beginning(t *testing.T) *model.Document {
	t.Helper()
	lib := article()
	for e, err := range lib.Entries(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		d, err := lib.Open(t.Context(), e.Key)
		if err != nil {
			t.Fatal(err)
		}
		head := *d
		head.Paragraphs = d.Paragraphs[:1]
		head.Blocks = d.Blocks[:d.Paragraphs[0].EndBlock]
		head.Text = d.Text[:d.Paragraphs[0].Span.End]
		return &head
	}
	t.Fatal("the article is not there")
	return nil
}

// The beginning is on the screen before the document is, and what is typed
// meanwhile is done to the document.
func TestHeadIsShownUntilTheDocumentIsThere(t *testing.T) {
	lib := delayed{Library: article(), wait: 5 * time.Second}
	inBubble(t, lib, tui.Options{Head: beginning(t)}, 80, 24, func(t *testing.T, x *tuitest.Terminal) {
		before := x.Screen()
		if !strings.Contains(before, "Mexican President Claudia") || !strings.Contains(before, "5 Bilateral") || !strings.Contains(before, "reading …") {
			t.Errorf("before the document is open:\n%s", before)
		}
		x.Keys("/stage is set<enter>")
		if x.Screen() != before {
			t.Errorf("keys have changed the beginning:\n%s", x.Screen())
		}
		time.Sleep(5 * time.Second)
		tuitest.SynctestSettle(x)
		if s := x.Screen(); !strings.Contains(s, "stage is set") || strings.Contains(s, "reading …") || !strings.Contains(s, "1/1") {
			t.Errorf("the document is open and was searched:\n%s", s)
		}
	})
}

func TestHeadGoesWhereTheDocumentCannotBeOpened(t *testing.T) {
	lib := delayed{Library: article(), wait: time.Second, fail: errors.New("the file has gone")}
	inBubble(t, lib, tui.Options{Head: beginning(t)}, 80, 24, func(t *testing.T, x *tuitest.Terminal) {
		time.Sleep(time.Second)
		tuitest.SynctestSettle(x)
		if s := x.Screen(); !strings.Contains(s, "the file has gone") || strings.Contains(s, "Claudia") {
			t.Errorf("the document could not be opened:\n%s", s)
		}
	})
}

func TestKeysThatLeadOutDoNotWaitForTheDocument(t *testing.T) {
	for _, k := range []string{"Q", "q", "<ctrl+c>"} {
		lib := delayed{Library: article(), wait: time.Minute}
		inBubble(t, lib, tui.Options{Head: beginning(t)}, 80, 24, func(t *testing.T, x *tuitest.Terminal) {
			x.Keys("j" + k)
			if _, ended := x.Ended(); !ended {
				t.Errorf("%s does not end the reader while a document is being opened", k)
			}
		})
	}
}
