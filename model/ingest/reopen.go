package ingest

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"sync"

	"brief/model"
)

// Reopener opens documents again, in any order, where they were found before. Of a
// file of JSON Lines it remembers where the lines begin, so that many documents of
// it are read in one pass and a seek for each. It is safe for concurrent use.
type Reopener struct {
	// Options are those of the files; their Format is given to Open.
	Options Options

	mu    sync.Mutex
	lines map[string][]int64
}

// maxIndexed is of how many files of JSON Lines a Reopener remembers the lines.
const maxIndexed = 16

// Open opens the document at path: the whole file, which is of a format or, where
// that is "", of the one that its name and bytes tell; or a line of it, from 1.
func (r *Reopener) Open(ctx context.Context, path string, line int, as model.Format) (*model.Document, error) {
	if line == 0 {
		opt := r.Options
		opt.Format = as
		return OpenFile(ctx, path, opt)
	}
	starts, err := r.starts(ctx, path)
	if err != nil {
		return nil, failed("open", path, line, err)
	}
	if line >= len(starts) {
		return nil, failed("open", path, line, fmt.Errorf("%w: it has %d lines", fs.ErrNotExist, len(starts)-1))
	}
	raw, err := r.read(ctx, path, starts[line-1], starts[line])
	if err != nil {
		return nil, failed("read", path, line, err)
	}
	return openLine(path, line, raw)
}

// starts are the offsets at which the lines of a file begin, and its length.
func (r *Reopener) starts(ctx context.Context, path string) ([]int64, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if starts, ok := r.lines[path]; ok {
		return starts, nil
	}
	f, size, err := openRegular(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	starts, err := lineStarts(reader{ctx, io.LimitReader(f, size)})
	if err != nil {
		return nil, err
	}
	if r.lines == nil || len(r.lines) >= maxIndexed {
		r.lines = map[string][]int64{}
	}
	r.lines[path] = starts
	return starts, nil
}

func lineStarts(r io.Reader) ([]int64, error) {
	in := bufio.NewReaderSize(r, 256<<10)
	starts, at := []int64{0}, int64(0)
	for {
		piece, err := in.ReadSlice('\n')
		at += int64(len(piece))
		switch {
		case err == nil, errors.Is(err, io.EOF) && at > starts[len(starts)-1]:
			starts = append(starts, at)
		case !errors.Is(err, bufio.ErrBufferFull) && !errors.Is(err, io.EOF):
			return nil, err
		}
		if errors.Is(err, io.EOF) {
			return starts, nil
		}
	}
}

// read is the line between two offsets, as Lines receives it.
func (r *Reopener) read(ctx context.Context, path string, from, to int64) ([]byte, error) {
	limit := r.Options.limit()
	if to-from > limit+int64(len("\r\n")) {
		return nil, tooLarge(to-from, limit)
	}
	f, _, err := openRegular(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	raw := make([]byte, to-from)
	if err := fill(ctx, io.NewSectionReader(f, from, to-from), raw); err != nil {
		return nil, err
	}
	if from == 0 {
		raw = withoutMark(raw)
	}
	return trimLineEnd(raw), nil
}
