package sqlite

import (
	"context"
	"encoding/hex"
	"path"

	"brief/model/library"
	"brief/model/triage"
)

// follow notes that a new document follows another that is there, and gives it the
// star, the tags and the note of that one unless it has been there before.
func (w *writing) follow(ctx context.Context, f arrival) error {
	number := f.number
	hash, ok := hashOf(f.p.addition.Follows)
	if !ok {
		return nil
	}
	from, err := w.c.number(ctx, "SELECT id FROM item WHERE hash = ?", hash)
	if err != nil || from == 0 || from >= number {
		return err
	}
	if _, err := w.c.exec(ctx, "INSERT INTO follows VALUES (?, ?)", number, hash); err != nil || f.again {
		return err
	}
	_, err = w.c.exec(ctx, `INSERT INTO mark SELECT analyst, key, ?, value FROM mark INDEXED BY mark_id
		WHERE id = ? AND (key = ? OR key >= ? AND key < ? || char(1114111))`,
		number, from, string(triage.Note), string(triage.Tags()), string(triage.Tags()))
	if err != nil {
		return err
	}
	return w.inheritStars(ctx, number, from)
}

func (w *writing) inheritStars(ctx context.Context, number, from int64) error {
	if w.starring == nil {
		w.starring = []*marking{}
		err := w.c.query(ctx, "SELECT DISTINCT analyst FROM bits WHERE key = ?", []any{string(triage.Star)}, func(r row) error {
			w.starring = append(w.starring, newMarking(ctx, w.c, r.text(0)))
			return nil
		})
		if err != nil {
			return err
		}
	}
	for _, m := range w.starring {
		star, err := m.get(from, triage.Star)
		if err != nil {
			return err
		}
		if star == "" {
			continue
		}
		if err := m.set(number, triage.Star, star); err != nil {
			return err
		}
	}
	return nil
}

// followed is the ID of what a document follows, "" for none.
func followed(ctx context.Context, c *conn, number int64) (string, error) {
	r, found, err := c.one(ctx, "SELECT hash FROM follows WHERE id = ?", number)
	if err != nil || !found {
		return "", err
	}
	return hex.EncodeToString(r.blob(0)), nil
}

// At returns what was found at places; see library.Engine.
func (e *Engine) At(ctx context.Context, places []library.Place) ([]string, error) {
	ids := make([]string, len(places))
	err := e.read(ctx, func(c *conn) error {
		for i, p := range places {
			if p.Line != 0 {
				continue
			}
			folder, name := path.Split(p.Name)
			r, found, err := c.one(ctx, `SELECT i.hash FROM item i WHERE i.id = (SELECT max(p.id) FROM folder f
				CROSS JOIN place p INDEXED BY place_file ON p.folder = f.id WHERE f.path = ? AND p.name = ? AND p.line = 0)`, folder, name)
			if err != nil {
				return err
			}
			if found {
				ids[i] = hex.EncodeToString(r.blob(0))
			}
		}
		return nil
	})
	if err != nil {
		return nil, e.failed("search", err)
	}
	return ids, nil
}
