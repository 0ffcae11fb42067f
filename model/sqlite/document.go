package sqlite

import (
	"context"
	"fmt"

	"brief/model"
	"brief/model/correct"
	"brief/model/library"
	"brief/model/triage"
)

// document is what is known of a document that is there.
type document struct {
	number, ord int64
	extractor   string
	reading     int64 // the number of the extractor
	facets      []byte
	listed      *listed
}

// find returns the document with a hash; the error wraps library.ErrNotFound where
// there is none.
func (w *writing) find(ctx context.Context, hash []byte) (*document, error) {
	r, found, err := w.c.one(ctx, `SELECT i.id, i.ord, e.name, d.extractor, d.facets, i.list
		FROM item i JOIN doc d ON d.ord = i.ord JOIN extractor e ON e.id = d.extractor WHERE i.hash = ?`, hash)
	if err != nil {
		return nil, err
	}
	if !found {
		return nil, fmt.Errorf("document %x: %w", hash, library.ErrNotFound)
	}
	l, err := unpackListed(r.blob(5))
	if err != nil {
		return nil, err
	}
	return &document{number: r.int(0), ord: r.int(1), extractor: r.text(2), reading: r.int(3), facets: r.blob(4), listed: l}, nil
}

// remove takes out all of a document but its places.
func (w *writing) remove(ctx context.Context, d *document) error {
	for _, sql := range []string{"DELETE FROM item WHERE id = ?", "DELETE FROM body WHERE id = ?", "DELETE FROM figures WHERE id = ?"} {
		if _, err := w.c.exec(ctx, sql, d.number); err != nil {
			return err
		}
	}
	if _, err := w.c.exec(ctx, "DELETE FROM doc WHERE ord = ?", d.ord); err != nil {
		return err
	}
	if err := unpackFacts(d.facets, allFacets, func(id int64) { w.facts[id]-- }); err != nil {
		return err
	}
	w.readings[d.reading]--
	w.meta["text"] -= int64(d.listed.text)
	return w.unindex(ctx, d.ord)
}

// Delete removes documents; see library.Engine.
func (e *Engine) Delete(ctx context.Context, ids []string) (removed int, err error) {
	err = e.change(ctx, func(w *writing) error {
		for _, id := range ids {
			if err := ctx.Err(); err != nil {
				return err
			}
			there, err := w.delete(context.WithoutCancel(ctx), id)
			if err != nil {
				return err
			}
			if there {
				removed++
			}
		}
		return nil
	})
	if err != nil {
		return 0, e.failed("remove from", err)
	}
	return removed, nil
}

func (w *writing) delete(ctx context.Context, id string) (there bool, err error) {
	hash, ok := hashOf(id)
	if !ok {
		return false, nil
	}
	if _, there, err = w.c.one(ctx, "SELECT id FROM item WHERE hash = ?", hash); err != nil || !there {
		return false, err
	}
	d, err := w.find(ctx, hash)
	if err != nil {
		return false, err
	}
	if err := w.remove(ctx, d); err != nil {
		return false, err
	}
	w.meta["documents"]--
	w.meta["moved"]++
	if d.listed.sample {
		w.meta["samples"]--
	}
	if _, err := w.c.exec(ctx, "INSERT INTO gone VALUES (?, ?)", d.number, hash); err != nil {
		return false, err
	}
	for _, table := range []string{"place", "follows"} { // marks stay, for when it comes again
		if _, err := w.c.exec(ctx, "DELETE FROM "+table+" WHERE id = ?", d.number); err != nil {
			return false, err
		}
	}
	return true, w.gone.set(d.number, gone, triage.Yes)
}

// load returns the briefing of a document from its stored form. ID, name and
// extractor are not part of it.
func (e *Engine) load(ctx context.Context, c *conn, number int64) (*model.Briefing, error) {
	r, found, err := c.one(ctx, "SELECT data FROM body WHERE id = ?", number)
	if err != nil {
		return nil, err
	}
	if !found {
		return nil, errForm
	}
	return e.zstd.unpack(r.blob(0))
}

// columnsOf makes the terms of a document from its stored form.
func (e *Engine) columnsOf(ctx context.Context, c *conn, number int64, l *listed, places []library.Place) (*columns, error) {
	b, err := e.load(ctx, c, number)
	if err != nil {
		return nil, err
	}
	marks, err := corrections(ctx, c, number, "")
	if err != nil {
		return nil, err
	}
	b, _ = correct.Apply(b, marks)
	columns := e.columns.get()
	columns.fill(b, l.entry.Doubts, l.sample)
	columns.setPlaces(places)
	return columns, nil
}
