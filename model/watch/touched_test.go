package watch_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"brief/model/watch"
)

// A file is told of from before its folders are there on, whatever way it changes, and
// nothing is told while nothing happens.
func TestTouched(t *testing.T) {
	dir := t.TempDir()
	folder := filepath.Join(dir, "a", "b")
	path, log := filepath.Join(folder, "library"), filepath.Join(folder, "library-wal")
	touched := watch.Touched(t.Context(), 20*time.Millisecond, path, log)
	told := func(after string) {
		t.Helper()
		select {
		case <-touched:
		case <-time.After(5 * time.Second):
			t.Fatalf("nothing is told after %s", after)
		}
	}
	silent := func(after string) {
		t.Helper()
		select {
		case <-touched:
			t.Fatalf("something is told after %s", after)
		case <-time.After(150 * time.Millisecond):
		}
	}
	rests := func(after string) { // one change is told of in several steps where the machine is busy
		t.Helper()
		for range 20 {
			select {
			case <-touched:
			case <-time.After(300 * time.Millisecond):
				return
			}
		}
		t.Fatalf("it is told again and again after %s", after)
	}
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	told("the beginning")
	rests("the beginning")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	told("its folders were made")
	write(path, "one")
	told("it was made")
	write(log, "two")
	told("the second was made")
	rests("all was told")
	write(filepath.Join(folder, "other"), "three")
	write(filepath.Join(dir, "other"), "three")
	silent("other files were made")
	if err := os.Rename(filepath.Join(folder, "other"), path); err != nil {
		t.Fatal(err)
	}
	told("another file took its place")
	if err := os.RemoveAll(filepath.Join(dir, "a")); err != nil {
		t.Fatal(err)
	}
	told("all was removed")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	write(path, "four")
	told("it was made again")
	rests("all was told")
}

// Of a file that never rests it is told all the same.
func TestTouchedWithoutRest(t *testing.T) {
	path := filepath.Join(t.TempDir(), "log")
	touched := watch.Touched(t.Context(), time.Minute, path)
	<-touched
	begun := time.Now()
	for time.Since(begun) < 10*time.Second {
		if err := os.WriteFile(path, []byte(time.Now().String()), 0o600); err != nil {
			t.Fatal(err)
		}
		select {
		case <-touched:
			return
		case <-time.After(20 * time.Millisecond):
		}
	}
	t.Error("nothing is told of a file that is written without a rest")
}

// What a link leads to is told of.
func TestTouchedBehindALink(t *testing.T) {
	dir, elsewhere := t.TempDir(), filepath.Join(t.TempDir(), "real")
	if err := os.WriteFile(elsewhere, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(dir, "link")
	if err := os.Symlink(elsewhere, link); err != nil {
		t.Skip(err)
	}
	touched := watch.Touched(t.Context(), 10*time.Millisecond, link)
	<-touched
	if err := os.WriteFile(elsewhere, []byte("changed"), 0o600); err != nil {
		t.Fatal(err)
	}
	select {
	case <-touched:
	case <-time.After(5 * time.Second):
		t.Error("nothing is told of what the link leads to")
	}
}
