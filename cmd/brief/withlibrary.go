package main

import (
	"context"
	"errors"
	"iter"
	"math"

	"brief/model"
	"brief/model/export"
	"brief/model/ingest"
	"brief/model/library"
	"brief/model/query"
	"brief/tui/cell"
)

// catalogue shows the library. Where it cannot be opened for the moment, or by this
// user, the samples are shown, and why; what is no library, or none that this program
// can use, is refused.
func (r *reading) catalogue(ctx context.Context, at place, samples iter.Seq2[ingest.Item, error]) {
	want := toRead
	if len(r.flags.watch) > 0 {
		want = toWrite
	}
	e, err := r.openPlace(ctx, at, want)
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
	status, err := e.Status(ctx, ingest.Version(ctx))
	r.opt.Resume = err == nil && status.Documents > status.Samples
	if r.opt.Notice == "" && err == nil { // else the list says so too
		r.opt.Notice = r.state(status)
	}
	documents := status.Documents
	if err != nil {
		documents = math.MaxInt // nothing is counted
	}
	c := newCatalogue(e, r.scope, r.window)
	c.scopeFor = r.scopeFor
	defer r.follow(ctx, c, at.path, documents)()
	r.over(r.show(ctx, c, r.opt))
}

// linear reports whether the reader prints lines.
func (r *reading) linear() bool { return r.flags.page.linear || dumb() }

// state is what a reader of a library should know of it, "" where all is well.
func (r *reading) state(s library.Status) string {
	switch {
	case s.ReadOnly:
		return "the library is read-only: nothing that you do to it is kept"
	case r.linear() && s.Documents > maxEntries:
		return "the newest " + cell.Count(maxEntries) + " of " + documents(s.Documents) + "; brief search finds the others"
	case s.Outdated > 0:
		return documents(s.Outdated) + " of the library, read by other rules or weights, can be read again: brief reindex"
	}
	return ""
}

// document shows one document of a library, from the place in it where opt.Start says.
func (r *reading) document(ctx context.Context, e library.Engine, id string) {
	if r.show == nil {
		r.printDocument(ctx, e, id)
		return
	}
	c := newCatalogue(e, r.scope, r.window)
	c.scopeFor = r.scopeFor
	r.opt.Start.Key, r.opt.Fixed = id, false
	if r.linear() {
		r.over(r.show(ctx, alone{c, id}, r.opt))
		return
	}
	r.opt.Catalogue = true
	if at, err := r.flags.place(); err == nil {
		r.opt.Elsewhere = r.touched(ctx, at.path)
	}
	r.over(r.show(ctx, c, r.opt))
}

func (r *reading) printDocument(ctx context.Context, e library.Engine, id string) {
	if r.opt.Start.Paragraph == 0 {
		r.app.show(ctx, stored(e, one(id)), export.Text, r.flags.page)
		return
	}
	b, err := library.Corrected(ctx, e, id)
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

// showLibrary prints a library of samples, and of any other what brief list does: it
// may be a million documents.
func (a *app) showLibrary(ctx context.Context, at place, page pageFlags) {
	e, err := a.openPlace(ctx, at, toRead)
	if err != nil {
		a.fail(err)
		return
	}
	defer a.closing(e)
	status, err := e.Status(ctx, ingest.ExtractorVersion)
	if err != nil {
		a.fail(err)
		return
	}
	if status.Documents > status.Samples {
		form := "text"
		if page.linear {
			form = "linear"
		}
		_, err := a.hits(ctx, e, query.Query{}, 0, false, a.linePrinter(form, int(page.width)))
		if err != nil && !errors.Is(err, errWritten) {
			a.fail(err)
		}
		return
	}
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

// stored are the briefings that a library has of documents, as they were corrected.
func stored(e library.Engine, ids iter.Seq2[string, error]) iter.Seq2[printed, error] {
	return func(yield func(printed, error) bool) {
		for id, err := range ids {
			made := func(ctx context.Context) (*model.Briefing, error) { return library.Corrected(ctx, e, id) }
			if !yield(printed{make: made}, err) {
				return
			}
		}
	}
}
