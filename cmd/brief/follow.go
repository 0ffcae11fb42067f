package main

import (
	"context"
	"errors"
	"iter"
	"runtime"
	"slices"
	"sync"
	"time"

	"brief/model/ingest"
	"brief/model/library"
	"brief/model/watch"
	"brief/tui"
)

// following takes into a library what arrives in watched folders.
type following struct {
	engine  library.Engine
	folders func() []string
	// look says that folders may return others than before; nil for never.
	look <-chan struct{}
	read ingest.Options
	add  library.Options
}

// outcomes yields what becomes of the files that are there and not known, and of those
// that arrive, until ctx ends. Every error is one file's, or a notice, but one that is
// the library's: after it all is looked at again when some time has passed.
func (f following) outcomes(ctx context.Context) iter.Seq2[library.Outcome, error] {
	return func(yield func(library.Outcome, error) bool) {
		told := ""
		for ctx.Err() == nil {
			ready := watch.Files(ctx, watch.Options{Folders: f.folders, Look: f.look})
			for o, err := range library.Add(ctx, f.engine, f.unknown(ctx, ingest.Named(ctx, ready, f.read)), f.add) {
				if ctx.Err() != nil {
					return
				}
				if err != nil && !ofOne(err) {
					if err = reason(err); err.Error() == told {
						break
					}
					told = err.Error()
				}
				if !yield(o, err) {
					return
				}
			}
			wait(ctx, respite)
		}
	}
}

// respite is how long the library is left alone after it has failed.
const respite = 10 * time.Second

func wait(ctx context.Context, d time.Duration) {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
	case <-ctx.Done():
	}
}

// ofOne reports whether an error is about one file, or a notice: others follow.
func ofOne(err error) bool {
	var one *ingest.Error
	var notice watch.Notice
	return errors.As(err, &one) || errors.As(err, &notice)
}

// unknown leaves out the files whose bytes the library has from the same place. At the
// beginning that is most of a folder, and to hash a file takes a tenth of the time that
// to decode it does.
func (f following) unknown(ctx context.Context, items iter.Seq2[ingest.Item, error]) iter.Seq2[ingest.Item, error] {
	return func(yield func(ingest.Item, error) bool) {
		for it, err := range items {
			if err == nil && it.Line == 0 && f.has(ctx, it.Path) {
				continue
			}
			if !yield(it, err) {
				return
			}
		}
	}
}

func (f following) has(ctx context.Context, path string) bool {
	id, err := ingest.Identify(ctx, path, f.read)
	if err != nil {
		return false // to open it says why
	}
	places, err := f.engine.Places(ctx, id)
	return err == nil && slices.ContainsFunc(places, func(p library.Place) bool { return p.Name == path && p.Line == 0 })
}

// follow takes into the library of c what arrives in the folders that are watched, behind
// the reader's back, and has the reader told of that and of what other programs do. The
// library had so many documents when the reader began. The caller calls stop before it
// closes the library.
func (r *reading) follow(ctx context.Context, c *catalogue, path string, documents int) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	arrivals, news, elsewhere := make(chan tui.Arrived, 1), make(chan string, maxNews), make(chan struct{}, 1)
	r.opt.Arrivals, r.opt.News, r.opt.Elsewhere = arrivals, news, elsewhere
	look := make(chan struct{}, 1)
	f := following{
		engine: c.held, folders: func() []string { return r.watched(ctx, c.held, r.flags.watch) }, look: look, read: r.flags.input.options(),
		add: library.Options{Now: r.now, Workers: max(1, runtime.GOMAXPROCS(0)-1), Extract: c.memory.extract},
	}
	h := hearing{
		touched: r.touched(ctx, path, r.configuration().path), elsewhere: elsewhere, look: look, folders: f.folders,
		grown: func() { r.grown(ctx, c, documents, arrivals) },
	}
	var work sync.WaitGroup
	work.Go(func() {
		wait(ctx, screenFirst)
		folders := f.folders()
		work.Go(func() { h.run(ctx, folders) })
		for len(folders) == 0 && ctx.Err() == nil {
			select {
			case <-look:
				folders = f.folders()
			case <-ctx.Done():
			}
		}
		if ctx.Err() == nil {
			r.arrive(f.outcomes(ctx), arrivals, news)
		}
	})
	return func() {
		cancel()
		work.Wait()
	}
}

// arrive counts the documents that are new for the reader, and has it told what goes
// wrong. A reader that prints lines is told in words, once in a while.
func (r *reading) arrive(outcomes iter.Seq2[library.Outcome, error], arrivals chan tui.Arrived, news chan<- string) {
	say := func(message string) {
		select {
		case news <- message:
		default: // more than anybody reads
		}
	}
	total, said := 0, 0
	var saidAt time.Time
	for o, err := range outcomes {
		switch {
		case err != nil:
			say(advised(err).Error())
			continue
		case o.Became != library.Added:
			continue
		}
		total++
		if r.linear() && time.Since(saidAt) > newsPause {
			say(counted(total-said, "document") + " arrived; brief list is:new lists what is new")
			said, saidAt = total, time.Now()
		}
		tell(arrivals, total)
	}
}

// newsPause is the time between two messages about documents that arrive.
const newsPause = 30 * time.Second
