package sqlite

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"brief/model/library"
)

// code is SQLite's extended result code of an error, 0 where it is none of its.
func code(err error) int {
	if e := (*sqlite.Error)(nil); errors.As(err, &e) {
		return e.Code()
	}
	return 0
}

// isBusy reports whether somebody else has the lock that was asked for.
func isBusy(err error) bool {
	c := code(err) & 0xff
	return c == sqlite3.SQLITE_BUSY || c == sqlite3.SQLITE_LOCKED
}

// failed says what was attempted, on which library, and why it failed; what to do is
// for who knows the commands to say. Errors of the context are returned as they are.
func (e *Engine) failed(what string, err error) error {
	if err == nil || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return &fs.PathError{Op: what, Path: cmp.Or(e.path, memory), Err: classify(err)}
}

// classify joins what SQLite says with the error of package library that it means.
func classify(err error) error {
	c := code(err)
	if errors.Is(err, errForm) || c == sqlite3.SQLITE_ERROR && otherSchema(err) {
		return corrupt(err)
	}
	switch c & 0xff {
	case sqlite3.SQLITE_FULL:
		return full(err)
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return fmt.Errorf("%w (%w)", library.ErrLocked, err)
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
		return fmt.Errorf("%w (%w)", library.ErrReadOnly, err)
	case sqlite3.SQLITE_CORRUPT:
		return corrupt(err)
	case sqlite3.SQLITE_NOTADB:
		return notLibrary(err)
	case sqlite3.SQLITE_IOERR:
		switch c {
		case sqlite3.SQLITE_IOERR_SHMSIZE:
			return full(err)
		case sqlite3.SQLITE_IOERR_WRITE: // a full disk has a code of its own, a used up quota or a limit has this one
			return full(fmt.Errorf("or a limit to its files is reached, or it fails; %w", err))
		case sqlite3.SQLITE_IOERR_SHORT_READ, sqlite3.SQLITE_IOERR_CORRUPTFS, sqlite3.SQLITE_IOERR_DATA:
			return corrupt(err)
		}
	}
	return err
}

// otherSchema reports whether err says that the tables are not those which the
// version of the library stands for. SQLite has no code for that: it is what remains
// of its general error when the statements are right, but for their limits.
func otherSchema(err error) bool {
	said := err.Error()
	return !slices.ContainsFunc([]string{"too many", "too large", "too long", "too big", "overflow", "syntax error", "transaction"}, func(s string) bool {
		return strings.Contains(said, s)
	})
}

func full(err error) error {
	return fmt.Errorf("%w (%w)", library.ErrFull, err)
}

func corrupt(err error) error {
	return fmt.Errorf("%w (%w)", library.ErrCorrupt, err)
}

func notLibrary(err error) error {
	return fmt.Errorf("%w (%w)", library.ErrNotLibrary, err)
}
