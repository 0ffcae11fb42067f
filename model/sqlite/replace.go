package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"brief/model/library"
)

// Replace puts another library in the place of the one at path: with, a file in the
// same file system that nobody has open, as Open and Close leave it. What was at path
// becomes the file keep, even where it was damaged or no library at all; keep must not
// be there yet. Where nothing was at path, keep is not made.
//
// It fails with library.ErrLocked, and nothing is changed, while anybody has the
// library open. Whenever the machine stops, there is a library at path, the one or the
// other, and what was there before can be read at path or at keep.
func Replace(ctx context.Context, path, with, keep string, opt Options) error {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target // what SQLite keeps beside a library is beside this
	}
	e := &Engine{path: path, opt: opt.withDefaults(), access: "mode=rw"}
	e.driver = e.newDriver()
	if err := e.replace(ctx, with, keep); err != nil {
		return e.failed("replace", interrupted(ctx, err))
	}
	return nil
}

func (e *Engine) replace(ctx context.Context, with, keep string) error {
	if _, err := os.Lstat(keep); err == nil {
		return fmt.Errorf("%s is there already: %w", keep, fs.ErrExist)
	}
	_, err := os.Stat(e.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := setAside(e.path, keep); err != nil {
			return err
		}
		return give(with, e.path, os.Rename)
	case err != nil:
		return err
	}
	if err := e.rest(ctx); err != nil {
		return err
	}
	release, err := exclude(e.path)
	if err != nil {
		return err
	}
	defer release()
	// The library has two names for a moment, so that it is never without one. Where
	// the file system has no links it is without one for that moment.
	if err := give(e.path, keep, os.Link); err != nil {
		if err := give(e.path, keep, os.Rename); err != nil {
			return err
		}
	}
	if err := setAside(e.path, keep); err != nil {
		return err
	}
	return give(with, e.path, os.Rename)
}

// rest writes the log back into the file, so that the library is one file. That
// fails while somebody else has it open. Where the library cannot be read it stays as
// it is: what is left of it is kept with its log.
func (e *Engine) rest(ctx context.Context) error {
	c, err := e.connect(ctx)
	if err == nil {
		mode := row{""}
		err = e.retry(ctx, func() (err error) {
			mode, _, err = c.one(ctx, "PRAGMA journal_mode = DELETE")
			return err
		})
		if err == nil && len(mode) == 1 && mode.text(0) == "wal" {
			err = library.ErrLocked
		}
		if closed := c.close(); err == nil {
			err = closed
		}
	}
	if isBusy(err) || errors.Is(err, library.ErrLocked) || ctx.Err() != nil {
		return err
	}
	return nil
}

// setAside renames what SQLite keeps beside a library, which would be taken for
// the next one's. A pair of names that begin alike stays a pair.
func setAside(path, keep string) error {
	for _, suffix := range []string{"-wal", "-shm", "-journal"} {
		if err := os.Rename(path+suffix, keep+suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// give moves or links a file to a name, and sees that onto the disk.
func give(from, to string, how func(from, to string) error) error {
	if err := how(from, to); err != nil {
		return err
	}
	dir, err := os.Open(filepath.Dir(to))
	if err != nil {
		return err
	}
	_ = dir.Sync() // not every system can
	return dir.Close()
}
