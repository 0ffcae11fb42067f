package sqlite

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"time"

	"brief/model/library"
	"brief/model/triage"
)

// note writes an entry about what was changed, if anything was.
func (d *deciding) note() error {
	if len(d.changes) == 0 {
		d.entry = triage.Entry{}
		return nil
	}
	return d.insert("", "")
}

// insert writes the entry and the bits that were set. The document that it names is
// the first that was changed, else that of an ID and a title.
func (d *deciding) insert(id, title string) error {
	slices.SortFunc(d.changes, byDocument)
	e := &d.entry
	e.At, e.Marks, e.ID, e.Title = time.Unix(0, nanos(e.At)).UTC(), len(d.changes), id, title
	last := int64(0)
	for _, c := range d.changes {
		if c.number == last {
			continue
		}
		if last = c.number; e.N == 0 {
			if err := d.name(c.number); err != nil {
				return err
			}
		}
		e.N++
	}
	packed, err := d.e.zstd.packChanges(d.changes)
	if err != nil {
		return err
	}
	hash, _ := hashOf(e.ID)
	e.Seq, err = d.c.insert(d.ctx, "INSERT INTO journal VALUES (NULL, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)",
		e.Analyst, nanos(e.At), e.Window, e.Verb, e.Of, e.Again, e.N, e.Marks, hash, e.Title, packed)
	if err != nil {
		return err
	}
	return d.flush()
}

// name has the entry name a document. Of one that was removed the title is known where
// the entry names it already.
func (d *deciding) name(number int64) error {
	r, found, err := d.c.one(d.ctx, "SELECT hash, list FROM item WHERE id = ?", number)
	if err != nil {
		return err
	}
	if !found {
		id, err := idOf(d.ctx, d.c, number)
		if id != d.entry.ID {
			d.entry.ID, d.entry.Title = id, ""
		}
		return err
	}
	l, err := unpackListed(r.blob(1))
	if err != nil {
		return err
	}
	d.entry.ID, d.entry.Title = hex.EncodeToString(r.blob(0)), l.entry.Title
	return nil
}

// entryColumns are what an Entry is read from.
const entryColumns = "seq, analyst, at, window, verb, of, again, taken_back, documents, marks, hash, title"

func entryFrom(r row) triage.Entry {
	return triage.Entry{
		Seq:   r.int(0),
		Stamp: triage.Stamp{Analyst: r.text(1), At: time.Unix(0, r.int(2)).UTC(), Window: r.text(3)},
		Verb:  r.text(4), Of: r.int(5), Again: r.int(6) == 1, TakenBack: r.int(7) != 0, N: int(r.int(8)), Marks: int(r.int(9)),
		ID: hex.EncodeToString(r.blob(10)), Title: r.text(11),
	}
}

// entryOf returns an entry of the analyst's with what it has changed.
func (d *deciding) entryOf(seq int64) (triage.Entry, []change, error) {
	return entryOf(d.ctx, d.e, d.c, d.analyst, seq)
}

func entryOf(ctx context.Context, e *Engine, c *conn, analyst string, seq int64) (triage.Entry, []change, error) {
	r, found, err := c.one(ctx, "SELECT "+entryColumns+", changes FROM journal WHERE seq = ? AND analyst = ?", seq, analyst)
	switch {
	case err != nil:
		return triage.Entry{}, nil, err
	case !found && seq == 0:
		return triage.Entry{}, nil, fmt.Errorf("an entry of the journal, to be taken back or repeated: %w", library.ErrNotFound)
	case !found:
		return triage.Entry{}, nil, fmt.Errorf("entry %d of the journal: %w", seq, library.ErrNotFound)
	}
	changes, err := e.zstd.unpackChanges(r.blob(12))
	return entryFrom(r), changes, err
}

// next returns the entry that Undo or Redo is about, 0 for none.
func next(ctx context.Context, c *conn, analyst string, redo bool) (int64, error) {
	if redo {
		return c.number(ctx, `SELECT seq FROM journal WHERE analyst = ?1 AND taken_back > 0 AND taken_back >
			(SELECT ifnull(max(seq), 0) FROM journal WHERE analyst = ?1 AND of = 0) ORDER BY taken_back DESC LIMIT 1`, analyst)
	}
	return c.number(ctx, "SELECT ifnull(max(seq), 0) FROM journal WHERE analyst = ? AND of = 0 AND taken_back = 0", analyst)
}

// Next returns what Undo and Redo are about; see library.Engine.
func (e *Engine) Next(ctx context.Context, analyst string) (undo, redo triage.Entry, err error) {
	err = e.read(ctx, func(c *conn) error {
		for _, n := range []struct {
			redo bool
			to   *triage.Entry
		}{{false, &undo}, {true, &redo}} {
			seq, err := next(ctx, c, analyst, n.redo)
			if err != nil {
				return err
			}
			r, found, err := c.one(ctx, "SELECT "+entryColumns+" FROM journal WHERE seq = ?", seq)
			if err != nil {
				return err
			}
			if found {
				*n.to = entryFrom(r)
			}
		}
		return nil
	})
	return undo, redo, e.failed("read from", err)
}

// Journal returns entries, newest first; see library.Engine.
func (e *Engine) Journal(ctx context.Context, analyst string, before int64, n int) (entries []triage.Entry, err error) {
	if before == 0 {
		before = 1<<63 - 1
	}
	err = e.read(ctx, func(c *conn) error {
		return c.query(ctx, "SELECT "+entryColumns+" FROM journal WHERE analyst = ? AND seq < ? ORDER BY seq DESC LIMIT ?",
			[]any{analyst, before, max(n, 0)}, func(r row) error {
				entries = append(entries, entryFrom(r))
				return nil
			})
	})
	return entries, e.failed("read from", err)
}

// Changes returns what an entry has changed; see library.Engine.
func (e *Engine) Changes(ctx context.Context, analyst string, seq int64, n int) (out []triage.Change, err error) {
	err = e.read(ctx, func(c *conn) error {
		_, changes, err := entryOf(ctx, e, c, analyst, seq)
		if err != nil {
			return err
		}
		for _, ch := range changes[:min(max(n, 0), len(changes))] {
			id, err := idOf(ctx, c, ch.number)
			if err != nil {
				return err
			}
			out = append(out, ch.public(id))
		}
		return nil
	})
	return out, e.failed("read from", err)
}

// The stored form of changes:
//
//	1 byte    form: 1
//	1 byte    method: 0 as it is, 1 zstd
//	…         groups, by the method
//
// A group is a key, the values before and after, and the numbers of the documents that
// were changed so, each as the way from the one before.
const changesForm = 1

// compressible is from how many bytes on changes are compressed.
const compressible = 256

type changeGroup struct {
	change  // without a number
	numbers []int64
}

func (z *compressor) packChanges(changes []change) ([]byte, error) {
	at := map[change]int{}
	var groups []changeGroup
	for _, c := range changes {
		number := c.number
		c.number = 0
		i, there := at[c]
		if !there {
			i = len(groups)
			at[c] = i
			groups = append(groups, changeGroup{change: c})
		}
		groups[i].numbers = append(groups[i].numbers, number)
	}
	c := coder{}
	c.groups(&groups)
	if len(c.buf) >= compressible {
		if err := z.ready(); err != nil {
			return nil, err
		}
		if packed := z.encoder.EncodeAll(c.buf, []byte{changesForm, compressed}); len(packed) < len(c.buf) {
			return packed, nil
		}
	}
	return append([]byte{changesForm, stored}, c.buf...), nil
}

func (z *compressor) unpackChanges(data []byte) ([]change, error) {
	if len(data) < 2 || data[0] != changesForm {
		return nil, errJournal
	}
	plain := data[2:]
	if data[1] == compressed {
		if err := z.ready(); err != nil {
			return nil, err
		}
		var err error
		if plain, err = z.decoder.DecodeAll(plain, nil); err != nil {
			return nil, errors.Join(errJournal, err)
		}
	}
	var groups []changeGroup
	c := coder{buf: plain, reading: true}
	if c.groups(&groups); c.err != nil {
		return nil, errJournal
	}
	var changes []change
	for _, g := range groups {
		for _, number := range g.numbers {
			changes = append(changes, change{number, g.key, g.before, g.after})
		}
	}
	if len(groups) > 1 {
		slices.SortFunc(changes, byDocument)
	}
	return changes, nil
}

var errJournal = fmt.Errorf("%w: an entry of the journal", errForm)

func (c *coder) groups(groups *[]changeGroup) {
	slice(c, groups, func(g *changeGroup) {
		str(c, &g.key)
		str(c, &g.before)
		str(c, &g.after)
		last := int64(0)
		slice(c, &g.numbers, func(n *int64) {
			by := *n - last
			c.varint(&by)
			last += by
			*n = last
		})
	})
}
