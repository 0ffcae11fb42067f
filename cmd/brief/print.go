package main

import (
	"context"
	"fmt"
	"iter"

	"brief/model/export"
	"brief/model/ingest"
)

// print opens, extracts and writes the items in order, several at a time, each
// as soon as it and those before it are ready.
func (a *app) print(ctx context.Context, items iter.Seq2[ingest.Item, error], form export.Form, opt export.Options) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	w := export.NewWriter(a.out, form)
	pieces := ingest.Ordered(ctx, items, func(ctx context.Context, it ingest.Item) (export.Piece, error) {
		return encode(ctx, it, form, opt)
	})
	for piece, err := range pieces {
		if err != nil {
			a.fail(err)
			continue
		}
		if err := w.Write(piece); err != nil {
			a.written(err)
			return
		}
	}
	a.written(w.Close())
}

func encode(ctx context.Context, it ingest.Item, form export.Form, opt export.Options) (export.Piece, error) {
	d, err := it.Open(ctx)
	if err != nil {
		return export.Piece{}, err
	}
	b, err := ingest.Extract(ctx, d)
	if err != nil {
		return export.Piece{}, err
	}
	return export.Encode(b, form, opt)
}

// written tells of output that could not be written, unless nobody wanted more.
func (a *app) written(err error) {
	if err != nil && !brokenPipe(err) {
		a.fail(fmt.Errorf("cannot write to standard output: %w", err))
	}
}
