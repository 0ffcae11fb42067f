package sqlite

import (
	"bytes"
	"context"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"brief/model"
	"brief/model/library"
)

func notFound(id string) error { return fmt.Errorf("document %q: %w", id, library.ErrNotFound) }

// Get returns the briefing of a document; see library.Engine.
func (e *Engine) Get(ctx context.Context, id string) (b *model.Briefing, err error) {
	err = e.read(ctx, func(c *conn) error {
		hash, ok := hashOf(id)
		if !ok {
			return notFound(id)
		}
		r, found, err := c.one(ctx, `SELECT i.id, e.name FROM item i JOIN doc d ON d.ord = i.ord JOIN extractor e ON e.id = d.extractor
			WHERE i.hash = ?`, hash)
		if err != nil {
			return err
		}
		if !found {
			return notFound(id)
		}
		if b, err = e.load(ctx, c, r.int(0)); err != nil {
			return err
		}
		b.Document.ID, b.Extractor = id, r.text(1)
		if b.Document.Name, err = firstPlace(ctx, c, r.int(0)); err != nil {
			return err
		}
		b.Document.Follows, err = followed(ctx, c, r.int(0))
		return err
	})
	return b, e.failed("read from", err)
}

// firstPlace is the name of the first place of a document.
func firstPlace(ctx context.Context, c *conn, number int64) (string, error) {
	r, found, err := c.one(ctx, "SELECT f.path || p.name FROM place p JOIN folder f ON f.id = p.folder WHERE p.id = ? AND p.n = 0", number)
	if err != nil || !found {
		return "", err
	}
	return r.text(0), nil
}

// Known reports which documents are there; see library.Engine.
func (e *Engine) Known(ctx context.Context, ids []string, extractor string) ([]bool, error) {
	known := make([]bool, len(ids))
	err := e.read(ctx, func(c *conn) error {
		reading, err := c.number(ctx, "SELECT id FROM extractor WHERE name = ?", extractor)
		if err != nil {
			return err
		}
		for i, id := range ids {
			hash, ok := hashOf(id)
			if !ok {
				continue
			}
			r, found, err := c.one(ctx, "SELECT d.extractor FROM item i JOIN doc d ON d.ord = i.ord WHERE i.hash = ?", hash)
			if err != nil {
				return err
			}
			known[i] = found && r.int(0) == reading
		}
		return nil
	})
	if err != nil {
		return nil, e.failed("search", err)
	}
	return known, nil
}

// Resolve returns the IDs that begin with prefix, in their order; see library.Engine.
func (e *Engine) Resolve(ctx context.Context, prefix string, n int) (ids []string, err error) {
	err = e.read(ctx, func(c *conn) error {
		low, high, ok := hashRange(prefix)
		if !ok {
			return nil
		}
		return c.query(ctx, "SELECT hash FROM item WHERE hash BETWEEN ? AND ? ORDER BY hash LIMIT ?", []any{low, high, n}, func(r row) error {
			ids = append(ids, hex.EncodeToString(r.blob(0)))
			return nil
		})
	})
	return ids, e.failed("search", err)
}

// hashRange returns the first and the last hash that begin with hexadecimal digits.
func hashRange(prefix string) (low, high []byte, ok bool) {
	const digits = 64
	if len(prefix) > digits || strings.Trim(prefix, "0123456789abcdef") != "" {
		return nil, nil, false
	}
	low, err := hex.DecodeString(prefix + strings.Repeat("0", digits-len(prefix)))
	if err != nil {
		return nil, nil, false
	}
	high, err = hex.DecodeString(prefix + strings.Repeat("f", digits-len(prefix)))
	return low, high, err == nil
}

// Places returns where a document was found; see library.Engine.
func (e *Engine) Places(ctx context.Context, id string) (places []library.Place, err error) {
	err = e.read(ctx, func(c *conn) error {
		number, err := numberOfID(ctx, c, id)
		if err != nil {
			return err
		}
		places, err = placesOf(ctx, c, number)
		return err
	})
	return places, e.failed("read from", err)
}

// numberOfID returns the number of a document.
func numberOfID(ctx context.Context, c *conn, id string) (int64, error) {
	hash, ok := hashOf(id)
	if !ok {
		return 0, notFound(id)
	}
	r, found, err := c.one(ctx, "SELECT id FROM item WHERE hash = ?", hash)
	if err != nil {
		return 0, err
	}
	if !found {
		return 0, notFound(id)
	}
	return r.int(0), nil
}

// Outdated returns the documents of other extractor versions; see library.Engine.
func (e *Engine) Outdated(ctx context.Context, extractor string, n int) (ids []string, err error) {
	err = e.read(ctx, func(c *conn) error {
		others, err := readings(ctx, c, extractor)
		if err != nil {
			return err
		}
		var ords []int64
		for _, reading := range others {
			err := c.query(ctx, "SELECT ord FROM doc WHERE extractor = ? ORDER BY ord DESC LIMIT ?", []any{reading, n}, func(r row) error {
				ords = append(ords, r.int(0))
				return nil
			})
			if err != nil {
				return err
			}
		}
		slices.Sort(ords)
		slices.Reverse(ords)
		for _, ord := range ords[:min(n, len(ords))] {
			r, _, err := c.one(ctx, "SELECT hash FROM item WHERE id = ?", numberOf(ord))
			if err != nil {
				return err
			}
			ids = append(ids, hex.EncodeToString(bytes.Clone(r.blob(0))))
		}
		return nil
	})
	return ids, e.failed("search", err)
}

// readings returns the numbers of the extractor versions but one that have read
// documents.
func readings(ctx context.Context, c *conn, but string) (ids []int64, err error) {
	err = c.query(ctx, "SELECT id FROM extractor WHERE name != ? AND documents > 0", []any{but}, func(r row) error {
		ids = append(ids, r.int(0))
		return nil
	})
	return ids, err
}
