package watch

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"brief/model/ingest"
	"brief/model/safe"
)

// share is how much more time passes between two looks at everything than one takes.
const share = 50

// lookAround looks at all there is.
func (w *watcher) lookAround() {
	begun := time.Now()
	w.looks++
	clear(w.touched)
	w.lacking = w.notifier == nil
	if w.lacking {
		w.tell(w.why)
	}
	w.roots = absolute(w.opt.Folders())
	for _, root := range w.roots {
		w.lookAtRoot(root)
	}
	for path, f := range w.book.files {
		if f.look != w.looks {
			w.book.forget(path)
		}
	}
	for message, look := range w.told {
		if look != w.looks {
			delete(w.told, message)
		}
	}
	pause := w.opt.Rescan
	if w.lacking {
		pause = w.opt.Poll
	}
	w.lookAt = time.Now().Add(max(pause, share*time.Since(begun)))
}

// lookAtRoot looks at a folder that is watched, or says that it cannot be.
func (w *watcher) lookAtRoot(root string) {
	switch info, err := os.Stat(root); {
	case errors.Is(err, fs.ErrNotExist):
		w.missing(root, Notice("the watched folder "+safe.Line(root)+" is gone: it is followed again once it is there; brief watch remove forgets it"))
	case err != nil:
		w.missing(root, &ingest.Error{Op: "watch", Name: safe.Line(root), Err: cause(err)})
	case !info.IsDir():
		w.missing(root, &ingest.Error{Op: "watch", Name: safe.Line(root), Err: errNoFolder})
	default:
		w.survey(root, root, false)
		w.lacking = w.lacking || !w.folders[root]
	}
}

// errNoFolder: what is to be watched is none.
var errNoFolder = errors.New("not a folder; brief watch takes folders, brief add takes files")

// missing tells of a folder that is not there to be followed. It is looked for often:
// nothing tells when it comes back.
func (w *watcher) missing(root string, err error) {
	w.tell(err)
	w.leave(root)
	w.lacking = true
}

// survey looks at a folder and all below it or, with anew, at those of its folders only
// that the notifier does not tell of.
func (w *watcher) survey(root, folder string, anew bool) {
	enter := func(path string) bool {
		known := w.folders[path]
		w.follow(path)
		return !anew || !known
	}
	for path, err := range ingest.Survey(w.ctx, root, folder, enter) {
		if err != nil {
			w.tell(err)
			continue
		}
		w.see(path)
	}
}

// see notes how a file looks now.
func (w *watcher) see(path string) {
	info, err := os.Stat(path)
	if err != nil {
		w.book.forget(path)
		return
	}
	now := time.Now()
	f := w.book.saw(path, stampOf(info), now, w.looks)
	if f.waiting && !f.slow && now.Sub(f.begun) >= patience {
		f.slow = true
		w.results = append(w.results, result{err: Notice(safe.Line(path) + " keeps changing: it is read once it has been left alone for " + w.opt.Quiet.String())})
	}
}

// patience is how long a file may change before that is told.
const patience = time.Minute

// ripen looks once more at a file that has been quiet, which may have changed unseen.
func (w *watcher) ripen(path string) {
	w.see(path)
	f := w.book.files[path]
	if f == nil || !f.waiting || f.since.Add(w.opt.Quiet).After(time.Now()) {
		return
	}
	f.waiting = false
	w.results = append(w.results, result{path: path})
}

// lookAtTouched looks at what the notifier has told of.
func (w *watcher) lookAtTouched() {
	touched := slices.Sorted(maps.Keys(w.touched))
	clear(w.touched)
	for _, path := range touched {
		switch root, ok := w.rootOf(path); {
		case !ok:
		case root == path:
			w.lookAt = time.Now()
		default:
			w.lookAtPath(root, path)
		}
	}
}

func (w *watcher) lookAtPath(root, path string) {
	sort, err := ingest.Look(root, path)
	if err != nil {
		w.tell(err)
	}
	switch sort {
	case ingest.AFolder:
		w.survey(root, path, true)
	case ingest.AFile:
		w.see(path)
	default:
		w.book.forget(path)
	}
}

// rootOf is the folder to watch that a path stands in, the innermost where there are
// several.
func (w *watcher) rootOf(path string) (string, bool) {
	best := ""
	for _, root := range w.roots {
		if below, err := filepath.Rel(root, path); err == nil && filepath.IsLocal(below) && (best == "" || len(root) > len(best)) {
			best = root
		}
	}
	return best, best != ""
}

// cause is an error of the file system without the path, which is named already.
func cause(err error) error {
	if inner := (*fs.PathError)(nil); errors.As(err, &inner) {
		return inner.Err
	}
	return err
}
