package library

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
	"strconv"
	"strings"
)

// Errors of Unseal.
var (
	// ErrNoSeal: the file does not end as a backup does.
	ErrNoSeal = errors.New("no backup, or one that was cut off")
	// ErrDigest: the file is not what was sealed.
	ErrDigest = errors.New("changed since it was written: its digest is another one")
)

// A seal is what a backup ends with, sealSize bytes of ASCII on three lines behind
// an empty one: a mark, the SHA-256 of all that is before the seal, and the number of
// bytes before it. So a backup is one file that cannot lose its digest, and still what
// it was: SQLite does not look at what stands behind its last page. By hand:
//
//	head -c BYTES FILE | sha256sum
const (
	sealForm = "\nbrief backup 1\nsha256 %s\nbytes %019d\n"
	sealSize = len("\nbrief backup 1\nsha256 \nbytes \n") + 2*sha256.Size + 19
)

// Seal ends a file with the digest of its content and sees it onto the disk. The
// digest is returned in hexadecimal.
func Seal(ctx context.Context, path string) (digest string, err error) {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	sum := sha256.New()
	n, err := copyOn(ctx, sum, f)
	if err != nil {
		return "", err
	}
	digest = digestOf(sum)
	if _, err := fmt.Fprintf(f, sealForm, digest, n); err != nil {
		return "", err
	}
	return digest, f.Sync()
}

// Unseal copies what was sealed in from to another file, without the seal. What has
// been written when it fails is worth nothing; the error is ErrNoSeal or ErrDigest
// where it is from that is not as it should be.
func Unseal(ctx context.Context, to io.Writer, from *os.File) error {
	size, want, err := readSeal(from)
	if err != nil {
		return err
	}
	if _, err := from.Seek(0, io.SeekStart); err != nil {
		return err
	}
	sum := sha256.New()
	n, err := copyOn(ctx, io.MultiWriter(to, sum), io.LimitReader(from, size))
	switch {
	case err != nil:
		return err
	case n != size || digestOf(sum) != want:
		return ErrDigest
	}
	return nil
}

// Sealed reports whether a file ends as a backup does. Who opens it to change it makes
// it worthless as one.
func Sealed(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	_, _, err = readSeal(f)
	return err == nil
}

// readSeal returns the number of bytes before the seal and their digest.
func readSeal(from *os.File) (size int64, digest string, err error) {
	info, err := from.Stat()
	if err != nil {
		return 0, "", err
	}
	size = info.Size() - int64(sealSize)
	if !info.Mode().IsRegular() || size < 0 {
		return 0, "", ErrNoSeal
	}
	seal := make([]byte, sealSize)
	if _, err := from.ReadAt(seal, size); err != nil {
		return 0, "", err
	}
	lines := strings.Split(string(seal), "\n")
	if len(lines) != 5 || lines[1] != "brief backup 1" {
		return 0, "", ErrNoSeal
	}
	digest, _ = strings.CutPrefix(lines[2], "sha256 ")
	sealed, err := strconv.ParseInt(strings.TrimPrefix(lines[3], "bytes "), 10, 64)
	if err != nil || fmt.Sprintf(sealForm, digest, sealed) != string(seal) {
		return 0, "", ErrNoSeal
	}
	if sealed != size {
		return 0, "", ErrDigest
	}
	return size, digest, nil
}

func digestOf(h hash.Hash) string { return hex.EncodeToString(h.Sum(nil)) }

// copyOn copies until ctx ends.
func copyOn(ctx context.Context, to io.Writer, from io.Reader) (int64, error) {
	return io.CopyBuffer(to, reading{ctx, from}, make([]byte, 1<<20))
}

// reading is a reader that fails when ctx has ended.
type reading struct {
	ctx context.Context
	r   io.Reader
}

func (r reading) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.r.Read(p)
}
