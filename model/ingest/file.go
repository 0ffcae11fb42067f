package ingest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
)

// openRegular opens the regular file at path and returns its size in bytes.
//
// What the path leads to is looked at before it is opened, because to open a
// device may already do something, and again afterwards, because the path may
// lead elsewhere by then; O_NONBLOCK keeps an open of a pipe from waiting for
// its writer in between.
func openRegular(path string) (*os.File, int64, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, 0, err
	}
	if err := regular(info.Mode()); err != nil {
		return nil, 0, err
	}
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, 0, err
	}
	info, err = f.Stat()
	if err == nil {
		err = regular(info.Mode())
	}
	if err != nil {
		f.Close()
		return nil, 0, err
	}
	return f, info.Size(), nil
}

// regular returns nil for a regular file and otherwise says what there is.
func regular(mode fs.FileMode) error {
	switch {
	case mode.IsRegular():
		return nil
	case mode.IsDir():
		return ErrFolder
	case mode&fs.ModeNamedPipe != 0:
		return fmt.Errorf("a named pipe, %w", ErrNotRegular)
	case mode&fs.ModeSocket != 0:
		return fmt.Errorf("a socket, %w", ErrNotRegular)
	case mode&fs.ModeDevice != 0:
		return fmt.Errorf("a device, %w", ErrNotRegular)
	}
	return ErrNotRegular
}

// fill reads all of raw from r, a piece at a time so that ctx is heard.
func fill(ctx context.Context, r io.Reader, raw []byte) error {
	n, err := io.ReadFull(pieces{reader{ctx, r}}, raw)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("%w: %d of %d bytes were left", ErrChanged, n, len(raw))
	}
	return err
}

// pieces reads at most a megabyte at a time.
type pieces struct{ io.Reader }

func (p pieces) Read(b []byte) (int, error) {
	return p.Reader.Read(b[:min(len(b), 1<<20)])
}

// Identify returns the ID of the document that a whole file is, without decoding it.
// Whether it can be decoded is not looked at.
func Identify(ctx context.Context, path string, opt Options) (string, error) {
	f, size, err := openRegular(path)
	if err != nil {
		return "", failed("open", path, 0, err)
	}
	defer f.Close()
	if limit := opt.limit(); size > limit {
		return "", failed("open", path, 0, tooLarge(size, limit))
	}
	sum := sha256.New()
	if _, err := io.Copy(sum, pieces{reader{ctx, f}}); err != nil {
		return "", failed("read", path, 0, err)
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}
