package main

import (
	"bytes"
	"context"
	"path/filepath"
	"time"

	"brief/model/watch"
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
		before, _ := readConfig(path) // what has changed since the start is seen now
		touched := watch.Touched(ctx, settled, path)
		for {
			select {
			case <-touched:
			case <-ctx.Done():
				return
			}
			now, _ := readConfig(path)
			if bytes.Equal(now, before) {
				continue
			}
			before = now
			select {
			case out <- again(a.readConfiguration()):
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}
