package ingest

import (
	"context"
	"os"
	"strings"

	"brief/model"
	"brief/model/format"
)

// headBytes is how much of a long file Head reads: more than any screen holds.
const headBytes = 64 << 10

// Head reads the beginning of a long file, up to a line's end, so that something
// can be shown while the whole is decoded. Its text is a beginning of the one that
// Open gives, unless what comes later tells of another encoding; its ID, its title
// and its language are those of the part. Head answers nil where the file is not
// long (1 MB), holds many documents or cannot be read: whoever opens it is told why.
func Head(ctx context.Context, path string, opt Options) *model.Document {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() < longBytes || info.Size() > opt.limit() || holdsLines(path, opt) {
		return nil
	}
	f, _, err := openRegular(path)
	if err != nil {
		return nil
	}
	defer f.Close()
	raw := make([]byte, headBytes)
	if err := fill(ctx, f, raw); err != nil {
		return nil
	}
	end := strings.LastIndexByte(string(raw), '\n')
	if end < 0 {
		return nil
	}
	d, err := decode(path, 0, raw[:end+1], format.Options{Format: opt.Format})
	if err != nil {
		return nil
	}
	return d
}
