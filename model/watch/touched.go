package watch

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// atLatest is how long after a change Touched waits at most for a file to be left alone.
const atLatest = time.Second

// Touched tells of files that are written, made, replaced or removed, until ctx ends; of
// those that are not there yet too, and of those whose folder is not. A word is sent at the
// beginning, when changes are looked for, and after each change, once the file has been left
// alone for quiet or a second has passed. One that nobody has taken stands for those after
// it. The channel is never closed.
//
// Nothing wakes up while nothing happens, but where the system does not tell of changes:
// there the files are looked at every DefaultPoll.
func Touched(ctx context.Context, quiet time.Duration, files ...string) <-chan struct{} {
	t := &toucher{files: absolute(files), quiet: quiet, told: make(chan struct{}, 1)}
	go t.run(ctx)
	return t.told
}

// toucher is one run of Touched.
type toucher struct {
	files    []string
	quiet    time.Duration
	told     chan struct{}
	notifier *fsnotify.Watcher // nil where there is none
	stamps   []stamp           // of the files, where they are looked at from time to time
}

func (t *toucher) run(ctx context.Context) {
	if runtime.GOOS == "linux" || runtime.GOOS == "windows" { // others need an open file for each file of a folder
		if w, err := fsnotify.NewWatcher(); err == nil {
			t.notifier = w
			defer w.Close()
		}
	}
	var first time.Time // the first change since the last word
	due := time.NewTimer(0)
	defer due.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case name, ok := <-t.changes():
			if !ok {
				t.notifier = nil
			}
			if ok && !t.concerns(name.Name) {
				continue
			}
			now := time.Now()
			if first.IsZero() {
				first = now
			}
			due.Reset(min(t.quiet, first.Add(atLatest).Sub(now)))
		case <-t.lost():
			due.Reset(t.quiet)
		case <-due.C:
			first = time.Time{}
			if !t.look() {
				due.Reset(DefaultPoll)
			}
		}
	}
}

// changes is where the system tells of them, nil where it does not.
func (t *toucher) changes() <-chan fsnotify.Event {
	if t.notifier == nil {
		return nil
	}
	return t.notifier.Events
}

// lost is where the system says that it has left something out.
func (t *toucher) lost() <-chan error {
	if t.notifier == nil {
		return nil
	}
	return t.notifier.Errors
}

// look sends a word: where the system tells of changes there was one; else where the files
// look another way than before. It reports whether the system tells of all of them.
func (t *toucher) look() bool {
	if t.follow() {
		t.stamps = nil
		t.send()
		return true
	}
	stamps := make([]stamp, len(t.files))
	for i, f := range t.files {
		if info, err := os.Stat(f); err == nil {
			stamps[i] = stampOf(info)
		}
	}
	if !slices.Equal(stamps, t.stamps) {
		t.stamps = stamps
		t.send()
	}
	return false
}

func (t *toucher) send() {
	select {
	case t.told <- struct{}{}:
	default:
	}
}

// follow has the system tell of the folders of the files and, where a file is a link, of
// that of what it leads to; in place of a folder that is not there, of the one above it.
func (t *toucher) follow() bool {
	if t.notifier == nil {
		return false
	}
	want := map[string]bool{}
	for _, f := range t.files {
		want[nearest(filepath.Dir(f))] = true
		if to, err := filepath.EvalSymlinks(f); err == nil {
			want[filepath.Dir(to)] = true
		}
	}
	for _, folder := range t.notifier.WatchList() {
		if !want[folder] {
			_ = t.notifier.Remove(folder) // it may have gone by itself
		}
	}
	for folder := range want {
		if t.notifier.Add(folder) != nil {
			return false
		}
	}
	return true
}

// nearest is the folder or, where there is none, the nearest above it.
func nearest(folder string) string {
	for {
		info, err := os.Stat(folder)
		above := filepath.Dir(folder)
		if err == nil && info.IsDir() || above == folder {
			return folder
		}
		folder = above
	}
}

// concerns reports whether what has happened to something of a name may have to do with one
// of the files: it is the file, what the file leads to, or a folder above it.
func (t *toucher) concerns(name string) bool {
	return slices.ContainsFunc(t.files, func(f string) bool {
		if name == f || strings.HasPrefix(f, name+string(filepath.Separator)) {
			return true
		}
		to, err := filepath.EvalSymlinks(f)
		return err == nil && name == to
	})
}
