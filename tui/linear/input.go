package linear

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strings"
)

// maxLine is how many bytes of a line are read; the rest of it is skipped.
const maxLine = 4096

// input reads a line when it is asked to and never ahead, so that a program that
// is run in between has the terminal for itself.
type input struct {
	want  chan struct{}
	lines chan typed
}

type typed struct {
	line string
	err  error
}

// newInput reads r in a goroutine of its own, which ends with ctx or, where it
// waits for a line then, with that line.
func newInput(ctx context.Context, r io.Reader) *input {
	in := &input{make(chan struct{}), make(chan typed)}
	go func() {
		from := bufio.NewReaderSize(r, maxLine)
		for {
			select {
			case <-in.want:
			case <-ctx.Done():
				return
			}
			line, err := readLine(from)
			select {
			case in.lines <- typed{line, err}:
			case <-ctx.Done():
				return
			}
		}
	}()
	return in
}

// next waits for a line. Its error is io.EOF at the end of input, that of ctx, or
// of reading.
func (in *input) next(ctx context.Context) (string, error) {
	select {
	case in.want <- struct{}{}:
	case <-ctx.Done():
		return "", ctx.Err()
	}
	select {
	case t := <-in.lines:
		return t.line, t.err
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// readLine reads up to a line end. A last line without one counts.
func readLine(from *bufio.Reader) (string, error) {
	line, err := from.ReadSlice('\n')
	text := strings.TrimRight(string(line), "\r\n")
	for errors.Is(err, bufio.ErrBufferFull) {
		_, err = from.ReadSlice('\n')
	}
	if err != nil && len(line) > 0 {
		err = nil // told at the next call
	}
	return text, err
}
