package ingest

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"iter"

	"brief/model"
)

// sniffed is what standard input holds, by its first line that is not blank. It reads
// nothing before the range begins, and then no more than the limit.
func sniffed(ctx context.Context, r io.Reader, opt Options) iter.Seq2[Item, error] {
	return func(yield func(Item, error) bool) {
		opt := opt
		opt.Sniff = false
		var seen bytes.Buffer
		start := io.TeeReader(io.LimitReader(reader{ctx, r}, opt.limit()), &seen)
		if beginsLines(start, opt.limit()) {
			opt.Format = model.JSON
		}
		for it, err := range streamItems(ctx, io.MultiReader(&seen, r), opt) {
			if !yield(it, err) {
				return
			}
		}
	}
}

// beginsLines reports whether the first line of r that is not blank is a document of
// JSON Lines.
func beginsLines(r io.Reader, limit int64) bool {
	in := bufio.NewReader(r)
	for {
		line, err := readLine(in, limit)
		line = bytes.TrimSpace(withoutMark(line))
		if len(line) == 0 && err == nil {
			continue
		}
		var one record
		return len(line) > 0 && json.Unmarshal(line, &one) == nil && one.Text != nil
	}
}
