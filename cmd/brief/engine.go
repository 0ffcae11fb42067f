package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"time"

	"brief/model/ingest"
	"brief/model/library"
	"brief/model/sqlite"
	"brief/seeds"
)

// access is what a command wants of the library.
type access int

const (
	toRead access = iota // one that cannot be written will do
	toWrite
)

// openLibrary opens the library that the flags and the environment name, for who
// closes it. One that is not there is made, with the samples in it; who only reads gets
// the samples and leaves the disk alone or, with --library, an error. That says what to do.
func (a *app) openLibrary(ctx context.Context, f *libraryFlags, want access) (library.Engine, error) {
	at, err := f.place()
	if err != nil {
		return nil, err
	}
	return a.openPlace(ctx, at, want)
}

func (a *app) openPlace(ctx context.Context, at place, want access) (library.Engine, error) {
	if at.path == inMemory {
		return a.inMemory(ctx)
	}
	if want == toRead && !at.named && !at.there() {
		if !at.ours { // a mistake, or a disk that is not there today, would go unseen
			a.tell("no library is at " + at.path + " yet: these are the samples")
		}
		return a.inMemory(ctx)
	}
	err := a.prepare(ctx, at, want)
	switch {
	case err != nil || want == toRead:
	case library.Sealed(at.path):
		err = errBackup
	case forbidden(at.path):
		err = library.ErrReadOnly
	}
	var e library.Engine
	if err == nil {
		e, err = openEngine(ctx, at.path)
	}
	if errors.Is(err, library.ErrNetwork) && want == toRead {
		e, err = openEngineWith(ctx, at.path, sqlite.Options{ReadOnly: true})
	}
	if err != nil && ctx.Err() == nil {
		err = &openError{at.path, err}
	}
	return e, err
}

// openError says which library cannot be opened, and why.
type openError struct {
	path string
	err  error
}

func (e *openError) Error() string {
	return "cannot open the library " + e.path + ": " + reason(e.err).Error()
}

func (e *openError) Unwrap() error { return e.err }

// advice is what to do where its reason has no advice of its own.
func (e *openError) advice() string {
	return "give another file with --library or $" + libraryVariable
}

// forbidden reports whether the file at path may not be written.
func forbidden(path string) bool {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err == nil {
		f.Close()
	}
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)
}

// errBackup: the file is a backup, whose digest a change would break.
var errBackup = errors.New("a backup, which is not to be changed")

// inMemory makes a library that is kept nowhere.
func (a *app) inMemory(ctx context.Context) (library.Engine, error) {
	e, err := openEngine(ctx, inMemory)
	if err != nil {
		return nil, err
	}
	if err := addSamples(ctx, e, a.now()); err != nil {
		e.Close()
		return nil, err
	}
	return e, nil
}

// prepare makes a library that is not there yet.
func (a *app) prepare(ctx context.Context, at place, want access) error {
	_, err := os.Stat(at.path)
	switch {
	case !errors.Is(err, fs.ErrNotExist):
		return err
	case at.named && want == toRead:
		return errNoLibrary
	case at.ours:
		if err := os.MkdirAll(filepath.Dir(at.path), 0o700); err != nil {
			return fmt.Errorf("its folder %s cannot be made: %w", filepath.Dir(at.path), reason(err))
		}
	}
	return create(ctx, at.path, a.now())
}

// create makes a library with the samples in it. It gets its name when it is whole:
// so the samples are in every library that was made so, and do not come back to one
// from which they were removed. Where another program has made one meanwhile, that is
// left.
func create(ctx context.Context, path string, now time.Time) error {
	dir, err := os.MkdirTemp(filepath.Dir(path), ".brief-*")
	if err != nil {
		return fmt.Errorf("nothing can be made in the folder %s: %w", filepath.Dir(path), reason(err))
	}
	defer os.RemoveAll(dir)
	whole := filepath.Join(dir, "library.db")
	e, err := openEngine(ctx, whole)
	if err != nil {
		return err
	}
	if err := errors.Join(addSamples(ctx, e, now), e.Close()); err != nil {
		return err
	}
	err = os.Link(whole, path)
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	if err != nil { // a file system without links
		return os.Rename(whole, path)
	}
	return nil
}

// addSamples puts the samples into a library. The first arrives last: among what bears
// no date it is the newest.
func addSamples(ctx context.Context, e library.Engine, now time.Time) error {
	opt := library.Options{Sample: true, Now: func() time.Time { return now }}
	for _, err := range library.Add(ctx, e, backward(ingest.Embedded(seeds.Files(), ingest.Options{})), opt) {
		if err != nil {
			return err
		}
	}
	return nil
}

// backward yields the items of a short sequence from its end.
func backward(in iter.Seq2[ingest.Item, error]) iter.Seq2[ingest.Item, error] {
	return func(yield func(ingest.Item, error) bool) {
		var items []ingest.Item
		for it, err := range in {
			if err != nil {
				yield(it, err)
				return
			}
			items = append(items, it)
		}
		for _, it := range slices.Backward(items) {
			if !yield(it, nil) {
				return
			}
		}
	}
}

// openEngine is the one place that names an engine.
func openEngine(ctx context.Context, path string) (library.Engine, error) {
	return openEngineWith(ctx, path, sqlite.Options{ReadOnly: path != inMemory && library.Sealed(path)})
}

func openEngineWith(ctx context.Context, path string, opt sqlite.Options) (library.Engine, error) {
	e, err := sqlite.Open(ctx, path, opt)
	if err != nil {
		return nil, err // not e: a nil *sqlite.Engine is no nil library.Engine
	}
	return e, nil
}

// closing closes a library that was changed and tells what goes wrong then.
func (a *app) closing(e library.Engine) {
	if err := e.Close(); err != nil {
		a.fail(fmt.Errorf("closing the library: %w", reason(err)))
	}
}
