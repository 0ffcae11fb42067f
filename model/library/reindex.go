package library

import (
	"context"
	"fmt"
	"io/fs"
	"iter"
	"path/filepath"
	"slices"

	"brief/model"
	"brief/model/ingest"
)

// round is how many documents Reindex asks the engine for at a time.
const round = 512

// Reindex makes the briefings again that older rules have made, newest first, and
// yields each document once its new briefing is kept. It may be ended at any time
// and goes on where it was: what is done bears the present extractor version.
//
// A document is read again from where it was found, where the bytes there are still
// the same; samples is where those that came with the program are. Where it is not to
// be found the text in the library is looked at again: that is Remade.
//
// Errors are as those of Add; a document of which no briefing can be made keeps the
// one it has.
func Reindex(ctx context.Context, e Engine, samples fs.FS, opt Options) iter.Seq2[Outcome, error] {
	r := reindexing{engine: e, opt: opt.withDefaults(), samples: samples, places: ingest.Reopener{Options: opt.Read}}
	return func(yield func(Outcome, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		failed := map[string]bool{}
		for {
			ids, err := e.Outdated(ctx, ingest.Version(ctx), round+len(failed))
			if err != nil {
				yield(Outcome{}, err)
				return
			}
			ids = slices.DeleteFunc(ids, func(id string) bool { return failed[id] })
			if len(ids) == 0 || !r.round(ctx, ids, failed, yield) {
				return
			}
		}
	}
}

type reindexing struct {
	engine  Engine
	opt     Options
	samples fs.FS
	places  ingest.Reopener
}

// round works on ids and notes those that failed; it reports false where the run
// is over.
func (r *reindexing) round(ctx context.Context, ids []string, failed map[string]bool, yield func(Outcome, error) bool) bool {
	for _, id := range ids {
		failed[id] = true // until it is kept
	}
	candidates := ingest.OrderedBy(ctx, r.opt.Workers, r.stored(ctx, ids), r.remake)
	return keep(ctx, r.engine, candidates, r.opt.Set, func(o Outcome, err error) bool {
		if err == nil {
			delete(failed, o.ID)
		}
		return yield(o, err)
	})
}

// stored is a document as the library has it.
type stored struct {
	*model.Briefing
	places []Place
}

// Size is how many bytes are read for it, more or less.
func (s stored) Size() int64 { return int64(len(s.Document.Text)) }

// stored yields the documents of ids, but for those that were removed meanwhile.
func (r *reindexing) stored(ctx context.Context, ids []string) iter.Seq2[stored, error] {
	return func(yield func(stored, error) bool) {
		for _, id := range ids {
			b, err := r.engine.Get(ctx, id)
			if absent(err) {
				continue
			}
			if err != nil {
				yield(stored{}, engineError{err})
				return
			}
			places, err := r.engine.Places(ctx, id)
			if err != nil && !absent(err) {
				yield(stored{}, engineError{err})
				return
			}
			if !yield(stored{b, places}, nil) {
				return
			}
		}
	}
}

// remake makes the briefing of a document again.
func (r *reindexing) remake(ctx context.Context, s stored) (c candidate, err error) {
	old := s.Document
	defer func() {
		if p := recover(); p != nil {
			err = &ingest.Error{Op: "extract", Name: old.Name, Err: fmt.Errorf("internal error: %v", p)}
		}
	}()
	c.Outcome = Outcome{Became: Remade, ID: old.ID, Title: old.Title.Text, Size: s.Size()}
	if len(s.places) > 0 {
		c.Place = s.places[0]
	}
	d := old
	for _, at := range s.places {
		if again, err := r.reread(ctx, at, old.Format); err == nil && again.ID == old.ID {
			d, c.Place, c.Became = again, at, Renewed
			break
		}
	}
	b, err := r.opt.Extract(ctx, d)
	if err != nil {
		return c, err
	}
	c.addition = addition(b, c.Place, r.opt.Now(), false)
	return c, nil
}

// reread opens what is at a place now.
func (r *reindexing) reread(ctx context.Context, at Place, as model.Format) (*model.Document, error) {
	if filepath.IsAbs(at.Name) {
		return r.places.Open(ctx, at.Name, at.Line, as)
	}
	if r.samples == nil || at.Line > 0 || !fs.ValidPath(at.Name) {
		return nil, fs.ErrNotExist
	}
	f, err := r.samples.Open(at.Name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return ingest.Open(ctx, at.Name, f, r.places.Options)
}
