//go:build linux || darwin || freebsd || netbsd || openbsd

package sqlite

import (
	"errors"
	"io"
	"os"
	"syscall"

	"brief/model/library"
)

// The bytes of a file that SQLite locks (sqlite3.c, PENDING_BYTE and SHARED_SIZE).
// Every connection to a library holds a shared lock of some of them.
const (
	lockedFrom  = 0x40000000
	lockedBytes = 512
)

// exclude takes SQLite's exclusive lock of a file, whatever the file holds, so that
// nobody else has it open until release is called. This process must not have it open
// either: its locks would go unseen.
func exclude(path string) (release func(), err error) {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return nil, err
	}
	lock := syscall.Flock_t{Type: syscall.F_WRLCK, Whence: io.SeekStart, Start: lockedFrom, Len: lockedBytes}
	err = syscall.FcntlFlock(f.Fd(), syscall.F_SETLK, &lock)
	switch {
	case errors.Is(err, syscall.EAGAIN), errors.Is(err, syscall.EACCES):
		f.Close()
		return nil, library.ErrLocked
	case err != nil:
		f.Close()
		return nil, err
	}
	return func() { f.Close() }, nil
}
