package sqlite

import (
	"context"
	"fmt"
	"time"

	"brief/model/library"
	"brief/model/query"
)

// Views returns an analyst's views; see library.Engine.
func (e *Engine) Views(ctx context.Context, analyst string) (views []query.View, err error) {
	err = e.read(ctx, func(c *conn) error {
		return c.query(ctx, "SELECT name, query FROM view WHERE analyst = ? ORDER BY name", []any{analyst}, func(r row) error {
			views = append(views, query.View{Name: r.text(0), Query: r.text(1)})
			return nil
		})
	})
	return views, e.failed("read from", err)
}

// SaveView keeps a view; see library.Engine.
func (e *Engine) SaveView(ctx context.Context, analyst string, v query.View) error {
	return e.failed("save a view in", e.write(ctx, func(ctx context.Context, c *conn) error {
		_, err := c.exec(ctx, "INSERT OR REPLACE INTO view VALUES (?, ?, ?)", analyst, v.Name, v.Query)
		return err
	}, nil))
}

// DeleteView forgets a view; see library.Engine.
func (e *Engine) DeleteView(ctx context.Context, analyst, name string) error {
	return e.failed("delete a view of", e.write(ctx, func(ctx context.Context, c *conn) error {
		n, err := c.exec(ctx, "DELETE FROM view WHERE analyst = ? AND name = ?", analyst, name)
		if err == nil && n == 0 {
			err = fmt.Errorf("view %q: %w", name, library.ErrNotFound)
		}
		return err
	}, nil))
}

// Asked returns what an analyst asked last; see library.Engine.
func (e *Engine) Asked(ctx context.Context, analyst string, n int) (queries []string, err error) {
	err = e.read(ctx, func(c *conn) error {
		return c.query(ctx, "SELECT query FROM asked WHERE analyst = ? ORDER BY at DESC LIMIT ?", []any{analyst, max(n, 0)}, func(r row) error {
			queries = append(queries, r.text(0))
			return nil
		})
	})
	return queries, e.failed("read from", err)
}

// maxAsked is how many queries of an analyst are kept.
const maxAsked = 1000

// Ask notes that a query was asked; see library.Engine.
func (e *Engine) Ask(ctx context.Context, analyst, q string, at time.Time) error {
	return e.failed("note a query in", e.write(ctx, func(ctx context.Context, c *conn) error {
		if _, err := c.exec(ctx, "INSERT OR REPLACE INTO asked VALUES (?, ?, ?)", analyst, q, nanos(at)); err != nil {
			return err
		}
		_, err := c.exec(ctx, `DELETE FROM asked WHERE analyst = ?1 AND at <=
			(SELECT at FROM asked WHERE analyst = ?1 ORDER BY at DESC LIMIT 1 OFFSET ?2)`, analyst, maxAsked)
		return err
	}, nil))
}

// Remember keeps a value; see library.Engine.
func (e *Engine) Remember(ctx context.Context, analyst, what, value string) error {
	if err := library.CheckRemembered(what, value); err != nil {
		return err
	}
	return e.failed("note something in", e.write(ctx, func(ctx context.Context, c *conn) error {
		if value == "" {
			_, err := c.exec(ctx, "DELETE FROM remembered WHERE analyst = ? AND what = ?", analyst, what)
			return err
		}
		_, err := c.exec(ctx, "INSERT OR REPLACE INTO remembered VALUES (?, ?, ?)", analyst, what, value)
		return err
	}, nil))
}

// Remembered returns a value; see library.Engine.
func (e *Engine) Remembered(ctx context.Context, analyst, what string) (value string, err error) {
	err = e.read(ctx, func(c *conn) error {
		return c.query(ctx, "SELECT value FROM remembered WHERE analyst = ? AND what = ?", []any{analyst, what}, func(r row) error {
			value = r.text(0)
			return nil
		})
	})
	return value, e.failed("read from", err)
}
