package sqlite

import (
	"context"
	"slices"

	"brief/model/library"
	"brief/model/triage"
)

// What analysts have corrected in a document is kept as marks, and its briefing as it was
// put: so that a correction can be taken back, and outlives another reading. All that a
// document is found, ordered and listed by is that of the briefing as corrected, and is
// written again in the transaction that decides otherwise.

// corrections returns the corrections of the document of a number by all analysts but
// one, by key and analyst.
func corrections(ctx context.Context, c *conn, number int64, but string) (marks []triage.Mark, err error) {
	err = c.query(ctx, `SELECT key, value FROM mark INDEXED BY mark_id
		WHERE id = ? AND key >= ? AND key < ? || char(1114111) AND analyst != ? ORDER BY key, analyst`,
		[]any{number, string(triage.Corrections()), string(triage.Corrections()), but}, func(r row) error {
			marks = append(marks, triage.Mark{Key: triage.Key(r.text(0)), Value: r.text(1)})
			return nil
		})
	return marks, err
}

// Corrections returns what analysts have corrected; see library.Engine.
func (e *Engine) Corrections(ctx context.Context, id, but string) (marks []triage.Mark, err error) {
	err = e.read(ctx, func(c *conn) error {
		hash, ok := hashOf(id)
		if !ok {
			return nil
		}
		number, err := c.number(ctx, "SELECT id FROM item WHERE hash = ?", hash)
		if err != nil || number == 0 {
			return err
		}
		marks, err = corrections(ctx, c, number, but)
		for i := range marks {
			marks[i].ID = id
		}
		return err
	})
	return marks, e.failed("read from", err)
}

// correct has p list what the document of a number is by its corrections.
func (w *writing) correct(ctx context.Context, p *prepared, number int64) error {
	marks, err := corrections(ctx, w.c, number, "")
	if err != nil || len(marks) == 0 {
		return err
	}
	p.list(p.addition.Corrected(marks), p.listed.added, p.listed.sample)
	return nil
}

// relist writes a document again as it is by its corrections now. One that is not there
// stays so: its corrections are in force when it comes again.
func (w *writing) relist(ctx context.Context, number int64) error {
	r, found, err := w.c.one(ctx, "SELECT i.hash, b.data FROM item i JOIN body b ON b.id = i.id WHERE i.id = ?", number)
	if err != nil || !found {
		return err
	}
	hash, body := r.blob(0), r.blob(1)
	old, err := w.find(ctx, hash)
	if err != nil {
		return err
	}
	b, err := w.e.zstd.unpack(body)
	if err != nil {
		return err
	}
	b.Extractor = old.extractor
	old.listed.show(b.Document.Text)
	places, err := placesOf(ctx, w.c, number)
	if err != nil {
		return err
	}
	marks, err := corrections(ctx, w.c, number, "")
	if err != nil {
		return err
	}
	p := &prepared{addition: &library.Addition{Briefing: b, Entry: old.listed.entry}, hash: hash, body: body, columns: w.e.columns.get()}
	p.list(p.addition.Corrected(marks), old.listed.added, old.listed.sample)
	if err := w.remove(ctx, old); err != nil {
		return err
	}
	if p.at.ord(number) != old.ord {
		w.meta["moved"]++
	}
	return w.insert(ctx, number, p, places)
}

// relist writes the documents again in which corrections were changed. It returns nil
// where there are none.
func (d *deciding) relist() (*writing, error) {
	var numbers []int64
	for _, c := range d.changes {
		if _, ok := c.key.Correction(); ok && c.number != 0 {
			numbers = append(numbers, c.number)
		}
	}
	if len(numbers) == 0 {
		return nil, nil
	}
	w, err := d.e.begin(d.ctx, d.c)
	if err != nil {
		return nil, err
	}
	slices.Sort(numbers)
	for i, number := range slices.Compact(numbers) {
		if err := d.ended(i); err != nil {
			return nil, err
		}
		if err := w.relist(d.ctx, number); err != nil {
			return nil, err
		}
	}
	return w, w.finish(d.ctx)
}

// upgrade3 writes the documents again that were corrected when lists did not show it.
func upgrade3(ctx context.Context, e *Engine, c *conn) error {
	var numbers []int64
	err := c.query(ctx, "SELECT DISTINCT id FROM mark WHERE key >= ? AND key < ? || char(1114111) AND id != 0",
		[]any{string(triage.Corrections()), string(triage.Corrections())}, func(r row) error {
			numbers = append(numbers, r.int(0))
			return nil
		})
	if err != nil || len(numbers) == 0 {
		return err
	}
	w, err := e.begin(ctx, c)
	if err != nil {
		return err
	}
	for _, number := range numbers {
		if err := w.relist(ctx, number); err != nil {
			return err
		}
	}
	return w.finish(ctx)
}
