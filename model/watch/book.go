package watch

import (
	"io/fs"
	"time"
)

// stamp is how a file looks from outside. Two that are equal are taken for the same
// bytes.
type stamp struct {
	size, changed int64 // bytes, and nanoseconds since 1970
	mode          fs.FileMode
}

func stampOf(info fs.FileInfo) stamp {
	if !info.Mode().IsRegular() {
		return stamp{mode: info.Mode().Type()} // a pipe bears the time of its last writer
	}
	return stamp{info.Size(), info.ModTime().UnixNano(), info.Mode()}
}

// empty reports whether it is that of a file with nothing in it.
func (s stamp) empty() bool { return s.mode.IsRegular() && s.size == 0 }

// book is what is known of files. It does no input or output and asks no clock.
type book struct {
	quiet time.Duration
	files map[string]*file
	queue []turn // files that wait, in the order in which their time comes
}

// file is one file.
type file struct {
	stamp stamp
	// since is when it was seen with this stamp first, begun when it began to change.
	since, begun time.Time
	waiting      bool // it has not been read with this stamp
	slow         bool // that it keeps changing has been told
	look         int  // the number of the look that has seen it last
}

// turn says when to look at a file again.
type turn struct {
	path string
	at   time.Time
}

func newBook(quiet time.Duration) *book { return &book{quiet: quiet, files: map[string]*file{}} }

// saw notes how a file looks.
func (b *book) saw(path string, s stamp, now time.Time, look int) *file {
	f := b.files[path]
	if f == nil {
		f = &file{}
		b.files[path] = f
	} else if f.stamp == s {
		f.look = look
		return f
	}
	if !f.waiting {
		f.begun, f.slow = now, false
	}
	f.stamp, f.since, f.look = s, now, look
	f.waiting = !s.empty()
	if f.waiting {
		b.queue = append(b.queue, turn{path, now.Add(b.quiet)})
	}
	return f
}

// due returns the files that are to be looked at now: those that have not been seen
// to change for as long as they must.
func (b *book) due(now time.Time) []string {
	var paths []string
	for len(b.queue) > 0 && !b.queue[0].at.After(now) {
		t := b.queue[0]
		b.queue = b.queue[1:]
		if f := b.files[t.path]; f != nil && f.waiting && !f.since.Add(b.quiet).After(now) {
			paths = append(paths, t.path)
		}
	}
	if len(b.queue) == 0 {
		b.queue = nil
	}
	return paths
}

// next is when a file is due.
func (b *book) next() (time.Time, bool) {
	if len(b.queue) == 0 {
		return time.Time{}, false
	}
	return b.queue[0].at, true
}

// forget drops what is known of a file.
func (b *book) forget(path string) { delete(b.files, path) }
