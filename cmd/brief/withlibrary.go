package main

import (
	"context"
	"fmt"
	"iter"

	"brief/model"
	"brief/model/export"
	"brief/model/ingest"
	"brief/model/library"
	"brief/model/query"
	"brief/tui/cell"
)

// openToRead opens the library at a place to read it.
func (a *app) openToRead(ctx context.Context, at place) (library.Engine, error) {
	e, err := a.openPlace(ctx, at, toRead)
	if err != nil {
		return nil, fmt.Errorf("cannot open the library %s: %w", at.path, reason(err))
	}
	return e, nil
}

// catalogue shows the library. Where it cannot be opened for the moment, or by this
// user, the samples are shown, and why; what is no library, or none that this program
// can use, is refused.
func (r *reading) catalogue(ctx context.Context, at place, samples iter.Seq2[ingest.Item, error]) {
	e, err := r.openToRead(ctx, at)
	if err != nil && unusable(err) {
		r.fail(err)
		return
	}
	if err != nil {
		r.opt.Notice = "these are the samples: " + advised(err).Error()
		r.files(ctx, nil, samples, r.keeping(place{path: inMemory}, nil))
		return
	}
	defer r.closing(e)
	r.opt.Fixed = false
	r.opt.Catalogue = !r.linear()
	switch {
	case r.opt.Notice != "":
	case !writable(at.path):
		r.opt.Notice = "the library is read-only: " + at.path + " cannot be written"
	case r.linear():
		r.opt.Notice = r.cut(ctx, e)
	}
	r.over(r.show(ctx, newCatalogue(e, r.scope), r.opt))
}

// linear reports whether the reader prints lines.
func (r *reading) linear() bool { return r.flags.page.linear || dumb() }

// cut says that a list does not show all, "" where it does.
func (r *reading) cut(ctx context.Context, e library.Engine) string {
	total, err := e.Count(ctx, r.scope(), query.Query{})
	if err != nil || total.N <= maxEntries {
		return ""
	}
	of := cell.Count(total.N)
	if total.AtLeast {
		of = "more than " + of
	}
	return "the newest " + cell.Count(maxEntries) + " documents of " + of + "; brief search finds the others"
}

// document shows one document of a library, from the place in it where opt.Start says.
func (r *reading) document(ctx context.Context, e library.Engine, id string) {
	if r.show == nil {
		r.printDocument(ctx, e, id)
		return
	}
	c := newCatalogue(e, r.scope)
	r.opt.Start.Key, r.opt.Fixed = id, false
	if r.linear() {
		r.over(r.show(ctx, alone{c, id}, r.opt))
		return
	}
	r.opt.Catalogue = true
	r.over(r.show(ctx, c, r.opt))
}

func (r *reading) printDocument(ctx context.Context, e library.Engine, id string) {
	if r.opt.Start.Paragraph == 0 {
		r.app.show(ctx, stored(e, one(id)), export.Text, r.flags.page)
		return
	}
	b, err := e.Get(ctx, id)
	if err != nil {
		r.fail(err)
		return
	}
	r.quote(b.Document, b.Document.Name, r.opt.Start)
}

// alone is one document of a catalogue.
type alone struct {
	*catalogue
	id string
}

// Entries yields it.
func (l alone) Entries(ctx context.Context) iter.Seq2[model.Entry, error] {
	return func(yield func(model.Entry, error) bool) {
		d, err := l.Open(ctx, l.id)
		if err != nil {
			yield(model.Entry{Key: l.id, Name: l.id}, err)
			return
		}
		yield(ingest.EntryOf(l.id, d.Name, d), nil)
	}
}

// showLibrary prints all of the library.
func (a *app) showLibrary(ctx context.Context, at place, page pageFlags) {
	e, err := a.openToRead(ctx, at)
	if err != nil {
		a.fail(err)
		return
	}
	defer a.closing(e)
	ids := func(yield func(string, error) bool) {
		for hit, err := range library.Walk(ctx, e, a.scope(), query.Query{}, query.Page{}) {
			if !yield(hit.ID, err) {
				return
			}
		}
	}
	a.show(ctx, stored(e, ids), export.Text, page)
}

func one(id string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) { yield(id, nil) }
}

// stored are the briefings that a library has of documents.
func stored(e library.Engine, ids iter.Seq2[string, error]) iter.Seq2[printed, error] {
	return func(yield func(printed, error) bool) {
		for id, err := range ids {
			made := func(ctx context.Context) (*model.Briefing, error) { return e.Get(ctx, id) }
			if !yield(printed{make: made}, err) {
				return
			}
		}
	}
}
