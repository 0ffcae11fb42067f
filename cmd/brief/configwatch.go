package main

import (
	"bytes"
	"context"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"

	"brief/tui"
)

// settled is how long a configuration must have been left alone before it is read again:
// an editor writes a file in several steps, and may put another one in its place.
const settled = 100 * time.Millisecond

// watchConfig reads the configuration again whenever it changes, until ctx ends, and
// sends what it says. Nothing wakes up while nothing happens.
func (a *app) watchConfig(ctx context.Context, again func(*configured) tui.Changed) <-chan tui.Changed {
	path := a.configuration().path
	if path == "" || filepath.Dir(path) == "/dev" {
		return nil
	}
	out := make(chan tui.Changed)
	go func() {
		w, err := fsnotify.NewWatcher()
		if err != nil {
			return // there is none left to have: the file is read at the next start
		}
		defer w.Close()
		before, _ := readConfig(path) // what has changed since the start is seen now
		a.followConfig(ctx, w, path, before, func() {
			select {
			case out <- again(a.readConfiguration()):
			case <-ctx.Done():
			}
		})
	}()
	return out
}

// followConfig calls changed when the bytes of the file are others than before.
func (a *app) followConfig(ctx context.Context, w *fsnotify.Watcher, path string, before []byte, changed func()) {
	watchAround(w, path)
	quiet := time.NewTimer(0) // at once: it may have changed before the watch began
	defer quiet.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case e, ok := <-w.Events:
			if !ok {
				return
			}
			if concerns(e.Name, path) {
				quiet.Reset(settled)
			}
		case _, ok := <-w.Errors: // events were lost
			if !ok {
				return
			}
			quiet.Reset(settled)
		case <-quiet.C:
			watchAround(w, path)
			if now, _ := readConfig(path); !bytes.Equal(now, before) {
				before = now
				changed()
			}
		}
	}
}

// watchAround watches the folder of the file and, where the file is a link, that of
// what it leads to; where there is no such folder yet, the one above it. A folder that
// is watched already stays so.
func watchAround(w *fsnotify.Watcher, path string) {
	dir := filepath.Dir(path)
	if w.Add(dir) != nil {
		w.Add(filepath.Dir(dir)) // without either the file is read at the next start
	}
	if real, err := filepath.EvalSymlinks(path); err == nil && filepath.Dir(real) != dir {
		w.Add(filepath.Dir(real))
	}
}

// concerns reports whether an event of a name may have to do with the file: of itself,
// of what it leads to, or of its folder.
func concerns(name, path string) bool {
	if name == path || name == filepath.Dir(path) {
		return true
	}
	real, err := filepath.EvalSymlinks(path)
	return err == nil && name == real
}
