package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"brief/model/library"
)

// access is what a command wants of the library.
type access int

const (
	toRead access = iota // one that cannot be written will do
	toWrite
)

// openLibrary opens the library that the flags and the environment name, for who
// closes it. One that is not there is made, but for --library with access to
// read. The error says what to do.
func (a *app) openLibrary(ctx context.Context, f *libraryFlags, want access) (library.Engine, error) {
	at, err := f.place()
	if err != nil {
		return nil, err
	}
	e, err := openPlace(ctx, at, want)
	if err != nil {
		return nil, fmt.Errorf("cannot open the library %s: %w", at.path, reason(err))
	}
	return e, nil
}

func openPlace(ctx context.Context, at place, want access) (library.Engine, error) {
	if at.path != inMemory {
		if err := prepare(at, want); err != nil {
			return nil, err
		}
	}
	e, err := openEngine(ctx, at.path, false)
	if errors.Is(err, library.ErrReadOnly) && want == toRead {
		return openEngine(ctx, at.path, true)
	}
	return e, err
}

// openEngine is the one place that names an engine.
func openEngine(_ context.Context, _ string, _ bool) (library.Engine, error) {
	return nil, errors.New("this build has no engine")
}

// prepare sees to the folder of a library that is not there yet.
func prepare(at place, want access) error {
	_, err := os.Stat(at.path)
	switch {
	case !errors.Is(err, fs.ErrNotExist):
		return err
	case at.named && want == toRead:
		return errNoLibrary
	case at.ours:
		return os.MkdirAll(filepath.Dir(at.path), 0o700)
	}
	return nil
}
