package main

import (
	"context"
	"fmt"
	"iter"

	"brief/model"
	"brief/model/export"
	"brief/model/ingest"
)

// printed is a briefing that is to be printed.
type printed struct {
	make func(context.Context) (*model.Briefing, error)
	size int64 // bytes to be read for it, as far as that is known before; else 0
}

// Size is what ingest.Ordered wants to know.
func (p printed) Size() int64 { return p.size }

// extracted are the briefings of items.
func extracted(items iter.Seq2[ingest.Item, error]) iter.Seq2[printed, error] {
	return func(yield func(printed, error) bool) {
		for it, err := range items {
			made := func(ctx context.Context) (*model.Briefing, error) {
				d, err := it.Open(ctx)
				if err != nil {
					return nil, err
				}
				return ingest.Extract(ctx, d)
			}
			if !yield(printed{made, it.Size()}, err) {
				return
			}
		}
	}
}

// explained are briefings that say of the numbers that are no statistics why.
func explained(all iter.Seq2[printed, error]) iter.Seq2[printed, error] {
	return func(yield func(printed, error) bool) {
		for p, err := range all {
			made := func(ctx context.Context) (*model.Briefing, error) {
				b, err := p.make(ctx)
				if err != nil {
					return nil, err
				}
				return ingest.Explain(ctx, b)
			}
			if !yield(printed{made, p.size}, err) {
				return
			}
		}
	}
}

// print makes and writes the briefings in order, several at a time, each as soon as
// it and those before it are ready.
func (a *app) print(ctx context.Context, briefings iter.Seq2[printed, error], form export.Form, opt export.Options) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	w := export.NewWriter(a.out, form)
	pieces := ingest.Ordered(ctx, briefings, func(ctx context.Context, p printed) (export.Piece, error) {
		b, err := p.make(ctx)
		if err != nil {
			return export.Piece{}, err
		}
		return export.Encode(b, form, opt)
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

// written tells of output that could not be written, unless nobody wanted more.
func (a *app) written(err error) {
	if err != nil && !brokenPipe(err) {
		a.fail(fmt.Errorf("cannot write to standard output: %w", err))
	}
}
