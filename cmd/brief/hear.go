package main

import (
	"context"
	"path/filepath"
	"slices"

	"brief/model/ingest"
	"brief/model/watch"
	"brief/tui"
)

// hearing is what a reader or a follower hears of the library and of the configuration, which other
// programs may change.
type hearing struct {
	touched <-chan struct{}
	// elsewhere has the reader look for what others have decided, look the follower for other
	// folders than before, grown counts documents; the first and the last are nil without a
	// reader.
	elsewhere, look chan<- struct{}
	folders         func() []string
	grown           func()
}

// run hears until ctx ends. The folders are those that are followed already.
func (h hearing) run(ctx context.Context, folders []string) {
	for {
		select {
		case <-h.touched:
		case <-ctx.Done():
			return
		}
		if h.grown != nil {
			note(h.elsewhere)
			h.grown()
		}
		if now := h.folders(); !slices.Equal(now, folders) {
			folders = now
			note(h.look)
		}
	}
}

// touched tells of changes of a library, "" or in memory for none, and of further files, as
// watch.Touched does; nil where there is nothing to tell of.
func (a *app) touched(ctx context.Context, library string, further ...string) <-chan struct{} {
	files := slices.DeleteFunc(further, func(f string) bool { return f == "" || filepath.Dir(f) == "/dev" })
	if library != inMemory && library != "" {
		if real, err := filepath.EvalSymlinks(library); err == nil {
			library = real // beside which its log is
		}
		files = append(files, library, library+"-wal")
	}
	if len(files) == 0 {
		return nil
	}
	return watch.Touched(ctx, settled, files...)
}

// grown tells by how many documents a library has grown since it had so many, without those
// that the reader has put there itself, which it lists.
func (a *app) grown(ctx context.Context, c *catalogue, documents int, arrivals chan tui.Arrived) {
	s, err := c.held.Status(ctx, ingest.ExtractorVersion)
	if n := s.Documents - documents - int(c.reread.Load()); err == nil && n > 0 {
		tell(arrivals, n)
	}
}

// tell puts the number of arrivals in place of the one that nobody has taken yet.
func tell(arrivals chan tui.Arrived, total int) {
	for {
		select {
		case arrivals <- tui.Arrived{Total: total}:
			return
		default:
		}
		select {
		case <-arrivals:
		default:
		}
	}
}
