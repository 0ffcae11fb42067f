package tui_test

import (
	"context"
	"iter"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"testing"
	"testing/synctest"

	tea "charm.land/bubbletea/v2"

	"brief/model/ingest"
	"brief/seeds"
	"brief/tui"
	"brief/tui/tuitest"
)

// TestMain touches the signal package once outside any synctest bubble, where
// its goroutine would never end.
func TestMain(m *testing.M) {
	c := make(chan os.Signal, 1)
	signal.Notify(c, syscall.SIGWINCH)
	signal.Stop(c)
	os.Exit(m.Run())
}

// samples is the library of the embedded samples, or of some of them.
func samples(names ...string) tui.Library {
	return collected(func(it ingest.Item) bool {
		for _, n := range names {
			if filepath.Base(it.Name) == n {
				return true
			}
		}
		return len(names) == 0
	})
}

func collected(keep func(ingest.Item) bool) tui.Library {
	var items iter.Seq2[ingest.Item, error] = func(yield func(ingest.Item, error) bool) {
		for it, err := range ingest.Embedded(seeds.Files(), ingest.Options{}) {
			if keep(it) && !yield(it, err) {
				return
			}
		}
	}
	return ingest.NewCollection(items)
}

// article is the library that holds the user's article alone.
func article() tui.Library { return samples("000_0595d46202efcefa.txt") }

// inBubble runs a reader over lib on a screen of w by h cells for the length
// of f.
func inBubble(t *testing.T, lib tui.Library, opt tui.Options, w, h int, f func(t *testing.T, x *tuitest.Terminal)) {
	t.Helper()
	inBubbleWith(t, lib, func() tui.Options { return opt }, w, h, f)
}

// inBubbleWith is the same with options that are made in the bubble.
func inBubbleWith(t *testing.T, lib tui.Library, opt func() tui.Options, w, h int, f func(t *testing.T, x *tuitest.Terminal)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		model := func(ctx context.Context) tea.Model { return tui.New(ctx, lib, opt()) }
		x := tuitest.Start(context.Background(), model, w, h, tuitest.SynctestSettle)
		f(t, x)
		if err := x.Close(); err != nil {
			t.Errorf("the reader ended with %v", err)
		}
	})
}

// written is the library of one file with the given text.
func written(t *testing.T, name, text string) tui.Library {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return ingest.NewCollection(ingest.Files(t.Context(), []string{path}, nil, ingest.Options{}))
}
