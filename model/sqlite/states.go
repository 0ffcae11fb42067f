package sqlite

import (
	"cmp"
	"context"
	"encoding/hex"
	"slices"
	"strings"

	"brief/model/triage"
)

// States returns what an analyst has decided; see library.Engine.
func (e *Engine) States(ctx context.Context, analyst string, ids []string) ([]triage.State, error) {
	states := make([]triage.State, len(ids))
	err := e.read(ctx, func(c *conn) error {
		m := newMarking(ctx, c, analyst)
		for i, id := range ids {
			hash, ok := hashOf(id)
			if !ok {
				continue
			}
			number, err := c.number(ctx, "SELECT id FROM item WHERE hash = ?", hash)
			if err != nil {
				return err
			}
			if number == 0 {
				continue
			}
			if states[i], err = m.state(number); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, e.failed("read from", err)
	}
	return states, nil
}

// Marks returns the marks under keys that begin alike; see library.Engine.
func (e *Engine) Marks(ctx context.Context, analyst string, prefix triage.Key) (marks []triage.Mark, err error) {
	err = e.read(ctx, func(c *conn) error {
		for _, key := range []triage.Key{triage.Done, triage.Read, triage.Star} {
			if !strings.HasPrefix(string(key), string(prefix)) {
				continue
			}
			more, err := flagged(ctx, c, analyst, key)
			if err != nil {
				return err
			}
			marks = append(marks, more...)
		}
		return c.query(ctx, `SELECT m.key, m.value, ifnull(i.hash, g.hash) FROM mark m LEFT JOIN item i ON i.id = m.id LEFT JOIN gone g ON g.id = m.id
			WHERE m.analyst = ? AND m.key >= ? AND m.key < ? || char(1114111) ORDER BY m.key, m.id`,
			[]any{analyst, string(prefix), string(prefix)}, func(r row) error {
				marks = append(marks, triage.Mark{ID: hex.EncodeToString(r.blob(2)), Key: triage.Key(r.text(0)), Value: r.text(1)})
				return nil
			})
	})
	// Flags and other marks are in order each.
	slices.SortStableFunc(marks, func(a, b triage.Mark) int { return cmp.Compare(a.Key, b.Key) })
	return marks, e.failed("read from", err)
}

// flagged returns the marks of one flag.
func flagged(ctx context.Context, c *conn, analyst string, key triage.Key) (marks []triage.Mark, err error) {
	b, err := readBitmap(ctx, c, analyst, key)
	if err != nil {
		return nil, err
	}
	err = c.query(ctx, "SELECT ifnull(i.hash, g.hash) FROM json_each(?) m LEFT JOIN item i ON i.id = m.value LEFT JOIN gone g ON g.id = m.value",
		[]any{asJSON(b.numbers())}, func(r row) error {
			marks = append(marks, triage.Mark{ID: hex.EncodeToString(r.blob(0)), Key: key, Value: triage.Yes})
			return nil
		})
	return marks, err
}
