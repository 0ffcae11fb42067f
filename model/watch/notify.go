package watch

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"

	"github.com/fsnotify/fsnotify"

	"brief/model/ingest"
	"brief/model/safe"
)

// Change is something that has happened to a file or folder.
type Change struct {
	// Path is "" where something has happened that was not told: then all is looked at.
	Path string
	// Gone says that what was at Path is not there any more, or is something else.
	Gone bool
}

// Notifier tells what happens in folders. Its methods but Changes are called by one
// goroutine.
type Notifier interface {
	// Follow has changes in a folder told, not those in folders in it. To follow one
	// again is no error.
	Follow(folder string) error
	// Leave ends that.
	Leave(folder string)
	// Changes is where they are told. It is closed where nothing will be any more.
	Changes() <-chan Change
	Close()
}

// follow has the notifier tell of a folder.
func (w *watcher) follow(folder string) {
	if w.notifier == nil {
		return
	}
	switch err := w.notifier.Follow(folder); {
	case err == nil:
		w.folders[folder] = true
		return
	case errors.Is(err, syscall.ENOSPC):
		w.lacking = true
		w.tell(w.polled(err))
	case !errors.Is(err, os.ErrNotExist) && !errors.Is(err, os.ErrPermission): // the walk tells of these
		w.lacking = true
		w.tell(&ingest.Error{Op: "watch", Name: safe.Line(folder), Err: cause(err)})
	}
	delete(w.folders, folder)
}

// leave forgets a folder that is gone and all below it. The notifier has to, too: where
// the folder was renamed, it would go on telling of it by its old name.
func (w *watcher) leave(folder string) {
	below := folder + string(filepath.Separator)
	for path := range w.folders {
		if path == folder || strings.HasPrefix(path, below) {
			w.notifier.Leave(path)
			delete(w.folders, path)
		}
	}
	for path := range w.book.files {
		if strings.HasPrefix(path, below) {
			w.book.forget(path)
		}
	}
}

var (
	errEnded       = errors.New("the system has stopped to tell of changes")
	errUnsupported = errors.New("this system would need an open file for each file")
)

// polled says that folders are looked at from time to time, why, and what mends it.
func (w *watcher) polled(err error) error {
	every := w.opt.Poll.String()
	switch {
	case errors.Is(err, errUnsupported):
		return Notice("watched folders are looked at every " + every + ": " + err.Error() + " to do better")
	case errors.Is(err, syscall.ENOSPC):
		return Notice(limit("max_user_watches", "more folders at once", every, 524288))
	case errors.Is(err, syscall.EMFILE):
		return Notice(limit("max_user_instances", "this program too", every, 512))
	}
	return Notice("watched folders are looked at every " + every + ", since the system does not tell of changes: " + safe.Line(cause(err).Error()))
}

// limit says which limit of inotify was reached, and how to raise it.
func limit(name, what, every string, better int) string {
	now := ""
	if data, err := os.ReadFile("/proc/sys/fs/inotify/" + name); err == nil {
		now = " = " + safe.Line(strings.TrimSpace(string(data)))
	}
	return fmt.Sprintf("watched folders are looked at every %s: the system does not tell of changes in %s (fs.inotify.%s%s); sudo sysctl fs.inotify.%[3]s=%[5]d mends it until the next start",
		every, what, name, now, better)
}

// system returns what the system has to tell of changes.
func system() (Notifier, error) {
	if runtime.GOOS != "linux" && runtime.GOOS != "windows" {
		return nil, errUnsupported
	}
	f, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	n := &notifier{watcher: f, changes: make(chan Change), closed: make(chan struct{})}
	go n.pass()
	return n, nil
}

// notifier is that of package fsnotify.
type notifier struct {
	watcher *fsnotify.Watcher
	changes chan Change
	closed  chan struct{}
}

func (n *notifier) Follow(folder string) error { return n.watcher.Add(folder) }

func (n *notifier) Leave(folder string) { _ = n.watcher.Remove(folder) } // it may have gone by itself

func (n *notifier) Changes() <-chan Change { return n.changes }

func (n *notifier) Close() {
	close(n.closed)
	n.watcher.Close()
}

// maxTold is how many changes wait at most; of more it is only told that there were
// some.
const maxTold = 100_000

// pass passes on what is told. What the package cannot tell (its queue was too short,
// or worse) is an unknown change. It takes what comes also while nobody takes it from
// here: the system's queue is short, and the package waits while it holds its lock.
func (n *notifier) pass() {
	defer close(n.changes)
	var told []Change
	for {
		var to chan<- Change
		var next Change
		if len(told) > 0 {
			to, next = n.changes, told[0]
		}
		select {
		case to <- next:
			told = told[1:]
		case e, ok := <-n.watcher.Events:
			if !ok {
				return
			}
			if e.Name != "" { // else it is the end of a watch
				told = append(told, Change{filepath.Clean(e.Name), e.Has(fsnotify.Remove) || e.Has(fsnotify.Rename)})
			}
		case _, ok := <-n.watcher.Errors:
			if !ok {
				return
			}
			told = append(told, Change{})
		case <-n.closed:
			return
		}
		if len(told) > maxTold {
			told = []Change{{}}
		}
	}
}
