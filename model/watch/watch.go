package watch

import (
	"context"
	"iter"
	"path/filepath"
	"slices"
	"time"
)

// Options say what is watched and how. The zero value of all but Folders will do.
type Options struct {
	// Folders returns what is watched. It is asked at each look at everything, so that
	// the answer may change; it must not wait.
	Folders func() []string
	// Look has everything looked at at once, and Folders asked; nil for never.
	Look <-chan struct{}
	// Quiet is how long a file must not have changed; DefaultQuiet where it is 0.
	Quiet time.Duration
	// Poll is the time between two looks at everything where the system does not tell
	// what happens, Rescan where it does. DefaultPoll and DefaultRescan where they are 0.
	Poll, Rescan time.Duration
	// Notify makes what tells of changes, or says why there is nothing; the system's
	// own where it is nil.
	Notify func() (Notifier, error)
}

// Times that hold where Options do not say.
const (
	DefaultQuiet  = 2 * time.Second
	DefaultPoll   = 2 * time.Second
	DefaultRescan = time.Minute
)

// Notice is an error that is none: something that the user should know.
type Notice string

func (n Notice) Error() string { return string(n) }

// Files yields the files that are ready to be read, each when it is, until ctx ends.
// An error names something that cannot be watched, or is a Notice, and the next
// follows; each is yielded once, and again only where it was over in between.
//
// A caller that takes its time holds nothing up: what is ready waits for it, a path
// each. The sequence may be ranged over once at a time.
func Files(ctx context.Context, opt Options) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		found, ended := make(chan []result), make(chan struct{})
		defer func() {
			stop()
			<-ended // nothing is looked at once the caller has gone on
		}()
		go func() {
			defer close(ended)
			newWatcher(ctx, opt).run(found)
		}()
		for {
			select {
			case all := <-found:
				for _, r := range all {
					if ctx.Err() != nil || !yield(r.path, r.err) {
						return
					}
				}
			case <-ctx.Done():
				return
			}
		}
	}
}

// result is a file that is ready, or what is to be told.
type result struct {
	path string
	err  error
}

// watcher is one run of Files. It belongs to one goroutine.
type watcher struct {
	ctx  context.Context
	opt  Options
	book *book

	notifier Notifier // nil where there is none
	why      error    // there is none
	lacking  bool     // something is not told by it
	roots    []string
	folders  map[string]bool // that the notifier tells of
	touched  map[string]bool // to be looked at
	told     map[string]int  // messages, and the number of the look that found them last
	looks    int             // at everything, so far
	results  []result        // not taken yet

	touchedAt time.Time // when touched is to be looked at
	lookAt    time.Time // when everything is
}

func newWatcher(ctx context.Context, opt Options) *watcher {
	for _, d := range []struct {
		of *time.Duration
		is time.Duration
	}{{&opt.Quiet, DefaultQuiet}, {&opt.Poll, DefaultPoll}, {&opt.Rescan, DefaultRescan}} {
		if *d.of <= 0 {
			*d.of = d.is
		}
	}
	if opt.Notify == nil {
		opt.Notify = system
	}
	return &watcher{
		ctx: ctx, opt: opt, book: newBook(opt.Quiet),
		folders: map[string]bool{}, touched: map[string]bool{}, told: map[string]int{},
	}
}

// gathering is how long what the system tells is gathered before it is looked at: a
// file that is written is told of many times.
const gathering = 50 * time.Millisecond

func (w *watcher) run(found chan<- []result) {
	w.begin()
	defer w.end()
	w.lookAt = time.Now()
	timer := time.NewTimer(0)
	defer timer.Stop()
	for {
		w.work()
		timer.Reset(time.Until(w.next()))
		var out chan<- []result
		if len(w.results) > 0 {
			out = found
		}
		select {
		case out <- w.results:
			w.results = nil
		case e, ok := <-w.events():
			w.hear(e, ok)
		case <-w.opt.Look:
			w.lookAt = time.Now()
		case <-timer.C:
		case <-w.ctx.Done():
			return
		}
	}
}

// begin opens what tells of changes.
func (w *watcher) begin() {
	if w.notifier, w.why = w.opt.Notify(); w.why != nil {
		w.notifier, w.why = nil, w.polled(w.why)
	}
}

func (w *watcher) end() {
	if w.notifier != nil {
		w.notifier.Close()
	}
}

// events is where changes are told, nil where none are.
func (w *watcher) events() <-chan Change {
	if w.notifier == nil {
		return nil
	}
	return w.notifier.Changes()
}

// hear notes what is to be looked at.
func (w *watcher) hear(c Change, ok bool) {
	switch {
	case !ok:
		w.notifier, w.why = nil, w.polled(errEnded)
		w.lookAt = time.Now()
	case c.Path == "":
		w.lookAt = minTime(w.lookAt, time.Now().Add(gathering))
	default:
		if c.Gone && w.folders[c.Path] {
			w.leave(c.Path)
		}
		if len(w.touched) == 0 {
			w.touchedAt = time.Now().Add(gathering)
		}
		w.touched[c.Path] = true
	}
}

// work does what is due.
func (w *watcher) work() {
	now := time.Now()
	switch {
	case !w.lookAt.After(now):
		w.lookAround()
	case len(w.touched) > 0 && !w.touchedAt.After(now):
		w.lookAtTouched()
	}
	for _, path := range w.book.due(time.Now()) {
		w.ripen(path)
	}
}

// next is when there is something to do.
func (w *watcher) next() time.Time {
	at := w.lookAt
	if len(w.touched) > 0 {
		at = minTime(at, w.touchedAt)
	}
	if ripe, ok := w.book.next(); ok {
		at = minTime(at, ripe)
	}
	return at
}

func minTime(a, b time.Time) time.Time {
	if b.Before(a) {
		return b
	}
	return a
}

// tell yields an error, unless it has been since it was over.
func (w *watcher) tell(err error) {
	message := err.Error()
	if _, known := w.told[message]; !known {
		w.results = append(w.results, result{err: err})
	}
	w.told[message] = w.looks
}

// absolute are the folders as they are called here, each once.
func absolute(folders []string) []string {
	var out []string
	for _, f := range folders {
		if path, err := filepath.Abs(f); err == nil && !slices.Contains(out, path) {
			out = append(out, path)
		}
	}
	return out
}
