package ingest

import (
	"bytes"
	"context"
	"io"

	"brief/model"
	"brief/model/format"
)

// Open reads r to its end and decodes it. The name is shown and, where opt has no
// Format, helps to tell what the bytes are. Where ctx ends between two reads Open
// returns its error; a read that blocks is not interrupted.
func Open(ctx context.Context, name string, r io.Reader, opt Options) (*model.Document, error) {
	limit := opt.limit()
	var raw bytes.Buffer
	if _, err := raw.ReadFrom(io.LimitReader(reader{ctx, r}, limit+1)); err != nil {
		return nil, failed("read", name, 0, err)
	}
	if int64(raw.Len()) > limit {
		return nil, failed("read", name, 0, tooLarge(-1, limit))
	}
	return decode(name, 0, raw.Bytes(), format.Options{Format: opt.Format})
}

// OpenFile reads and decodes the regular file at path.
func OpenFile(ctx context.Context, path string, opt Options) (*model.Document, error) {
	f, size, err := openRegular(path)
	if err != nil {
		return nil, failed("open", path, 0, err)
	}
	defer f.Close()
	if limit := opt.limit(); size > limit {
		return nil, failed("open", path, 0, tooLarge(size, limit))
	}
	raw := make([]byte, size)
	if err := fill(ctx, f, raw); err != nil {
		return nil, failed("read", path, 0, err)
	}
	return decode(path, 0, raw, format.Options{Format: opt.Format})
}

// decode is the one call of package format. How large raw may be has been seen to.
func decode(name string, line int, raw []byte, opt format.Options) (d *model.Document, err error) {
	opt.MaxBytes = -1
	err = guard(func() (err error) {
		d, err = format.Decode(name, raw, opt)
		return err
	})
	if err != nil {
		return nil, failed("read", name, line, err)
	}
	return d, nil
}

// reader fails once its context has ended.
type reader struct {
	ctx context.Context
	io.Reader
}

func (r reader) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.Reader.Read(p)
}
