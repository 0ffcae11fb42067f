package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"brief/model"
	"brief/model/correct"
	"brief/model/ingest"
	"brief/model/library"
	"brief/model/query"
	"brief/model/safe"
	"brief/tui"
)

// catalogue is the library as the reader sees it: every document of it, by its ID.
type catalogue struct {
	questions
	held   engineOf
	memory memory
	reread atomic.Int64 // documents that Reread has added

	mu     sync.Mutex
	recent []recent // the last few that were opened, the newest last
}

// engineOf is an engine that is there.
type engineOf struct{ library.Engine }

func (e engineOf) get(context.Context) (library.Engine, error) { return e.Engine, nil }

// recent is a document that was opened, with the briefing that the library has.
type recent struct {
	*model.Briefing
	place library.Place
}

// maxRecent is how many documents are remembered: the one on the screen, and those
// that come and go beside it.
const maxRecent = 4

var (
	_ tui.Library    = (*catalogue)(nil)
	_ tui.Indexed    = (*catalogue)(nil)
	_ tui.Files      = (*catalogue)(nil)
	_ tui.Rereader   = (*catalogue)(nil)
	_ tui.Rememberer = (*catalogue)(nil)
)

func newCatalogue(e library.Engine, scope func() query.Scope, window string) *catalogue {
	c := &catalogue{held: engineOf{e}}
	c.questions = questions{engine: c.held.get, scope: scope, window: window}
	return c
}

// Missing is 0: the list is the index.
func (c *catalogue) Missing() int { return 0 }

// Count counts what matches; of all documents the library knows the number.
func (c *catalogue) Count(ctx context.Context, q query.Query) (query.Total, error) {
	if q.Where != nil {
		return c.questions.Count(ctx, q)
	}
	status, err := c.held.Status(ctx, ingest.ExtractorVersion)
	return query.Total{N: status.Documents}, err
}

// maxEntries is how many documents a list shows that is not asked for page by page.
const maxEntries = 1000

// Entries yields the newest documents, at most maxEntries.
func (c *catalogue) Entries(ctx context.Context) iter.Seq2[model.Entry, error] {
	return func(yield func(model.Entry, error) bool) {
		n := 0
		for hit, err := range library.Walk(ctx, c.held, c.scope(), query.Query{}, query.Page{}) {
			if !yield(hit.Entry, err) || err != nil {
				return
			}
			if n++; n == maxEntries {
				return
			}
		}
	}
}

// Open returns the document of an ID as it stands in the library.
func (c *catalogue) Open(ctx context.Context, id string) (*model.Document, error) {
	if r, ok := c.last(id); ok {
		return r.Document, nil
	}
	b, err := c.held.Get(ctx, id)
	if errors.Is(err, library.ErrNotFound) {
		return nil, gone(id)
	}
	if err != nil {
		return nil, fmt.Errorf("cannot open %.12s: %w", safe.Line(id), reason(err))
	}
	r := recent{Briefing: b}
	if places, err := c.held.Places(ctx, id); err == nil && len(places) > 0 {
		r.place = places[0]
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.recent = append(c.recent, r)
	c.recent = slices.Delete(c.recent, 0, max(0, len(c.recent)-maxRecent))
	return b.Document, nil
}

// gone is why a document cannot be opened that was removed meanwhile. It is both
// library.ErrNotFound and fs.ErrNotExist, by which the reader knows it.
type gone string

func (id gone) Error() string {
	return fmt.Sprintf("cannot open %.12s: it is no longer in the library", safe.Line(string(id)))
}

func (gone) Is(target error) bool { return target == library.ErrNotFound || target == fs.ErrNotExist }

// last is a document that was opened a short time ago.
func (c *catalogue) last(id string) (recent, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	i := slices.IndexFunc(c.recent, func(r recent) bool { return r.Document.ID == id })
	if i < 0 {
		return recent{}, false
	}
	return c.recent[i], true
}

// Reread returns the document that now stands where one was found, and adds it to the
// library where it is another one.
func (c *catalogue) Reread(ctx context.Context, id string) (*model.Document, error) {
	path, line := c.File(id)
	if path == "" {
		return c.Open(ctx, id)
	}
	var now ingest.Reopener
	d, err := now.Open(ctx, path, line, "")
	if err != nil || d.ID == id {
		return d, advised(err)
	}
	for o, err := range library.Add(ctx, c.held, ingest.Files(ctx, []string{path}, nil, ingest.Options{}), library.Options{}) {
		if err != nil {
			return nil, advised(err)
		}
		if o.Became == library.Added {
			c.reread.Add(1)
		}
	}
	return d, nil
}

// Extract yields the briefing that the library has of d or, where other rules or
// weights have made it, a new one; with what other analysts have corrected in it. What
// this one has the reader applies.
func (c *catalogue) Extract(ctx context.Context, d *model.Document) iter.Seq2[*model.Briefing, error] {
	r, ok := c.last(d.ID)
	return func(yield func(*model.Briefing, error) bool) {
		others, err := c.held.Corrections(ctx, d.ID, c.scope().Analyst)
		if err != nil {
			yield(nil, fmt.Errorf("cannot read what was corrected in %.12s: %w", safe.Line(d.ID), reason(err)))
			return
		}
		if ok && r.Extractor == ingest.Version(ctx) {
			b, _ := correct.Apply(r.Briefing, others)
			yield(b, nil)
			return
		}
		if len(d.Text) >= longText {
			c.memory.spare(len(d.Text))
			defer time.AfterFunc(lingering, c.memory.usual)
		}
		for b, err := range ingest.Stream(ctx, d) {
			if err == nil {
				b, _ = correct.Apply(b, others)
			}
			if !yield(b, err) {
				return
			}
		}
	}
}

// File returns the file that a document was found in first, once it is open.
func (c *catalogue) File(id string) (path string, line int) {
	r, ok := c.last(id)
	if !ok || !filepath.IsAbs(r.place.Name) {
		return "", 0
	}
	return r.place.Name, r.place.Line
}
