package sqlite

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
)

// maxPrepared is how many statements a connection keeps. A search asks each shard
// with statements of its own.
const maxPrepared = 256

// conn is one connection with the statements it has prepared. It speaks to the
// driver itself: database/sql would open and close connections as it likes, and
// takes longer over a row than the engine over finding it. A conn is used by one
// goroutine at a time.
type conn struct {
	raw      driver.Conn
	prepared map[string]*statement
	clock    int // counts uses, so that what was used last is kept
	args     []driver.NamedValue
}

type statement struct {
	driver.Stmt
	used int
	busy bool // its rows are being read
}

// row is one row of an answer. Blobs are the caller's own.
type row []driver.Value

func (r row) int(i int) int64 {
	v, _ := r[i].(int64)
	return v
}

func (r row) text(i int) string {
	switch v := r[i].(type) {
	case string:
		return v
	case []byte:
		return string(v)
	}
	return ""
}

func (r row) blob(i int) []byte {
	v, _ := r[i].([]byte)
	return v
}

// prepare returns the statement of a text, from among those that are kept.
func (c *conn) prepare(ctx context.Context, sql string) (*statement, error) {
	c.clock++
	if s, ok := c.prepared[sql]; ok {
		if s.busy {
			return nil, fmt.Errorf("a statement was used while its rows were read: %s", sql)
		}
		s.used = c.clock
		return s, nil
	}
	if len(c.prepared) >= maxPrepared {
		c.forget()
	}
	raw, err := c.raw.(driver.ConnPrepareContext).PrepareContext(ctx, sql)
	if err != nil {
		return nil, fmt.Errorf("%w in %s", err, sql)
	}
	s := &statement{Stmt: raw, used: c.clock}
	c.prepared[sql] = s
	return s, nil
}

// forget closes the statement whose last use is longest ago.
func (c *conn) forget() {
	var oldest string
	for sql, s := range c.prepared {
		if o, ok := c.prepared[oldest]; !s.busy && (!ok || s.used < o.used) {
			oldest = sql
		}
	}
	if s, ok := c.prepared[oldest]; ok {
		_ = s.Close()
		delete(c.prepared, oldest)
	}
}

func (c *conn) bind(args []any) []driver.NamedValue {
	c.args = c.args[:0]
	for i, a := range args {
		switch v := a.(type) {
		case int:
			a = int64(v)
		case bool:
			a = int64(0)
			if v {
				a = int64(1)
			}
		}
		c.args = append(c.args, driver.NamedValue{Ordinal: i + 1, Value: a})
	}
	return c.args
}

// exec runs a statement to its end and returns how many rows it changed.
func (c *conn) exec(ctx context.Context, sql string, args ...any) (int64, error) {
	s, err := c.prepare(ctx, sql)
	if err != nil {
		return 0, err
	}
	res, err := s.Stmt.(driver.StmtExecContext).ExecContext(ctx, c.bind(args))
	if err != nil {
		return 0, err
	}
	return res.RowsAffected()
}

// insert is exec for one row; it returns the row's number.
func (c *conn) insert(ctx context.Context, sql string, args ...any) (int64, error) {
	s, err := c.prepare(ctx, sql)
	if err != nil {
		return 0, err
	}
	res, err := s.Stmt.(driver.StmtExecContext).ExecContext(ctx, c.bind(args))
	if err != nil {
		return 0, err
	}
	return res.LastInsertId()
}

// run executes statements that are not worth keeping: PRAGMA, BEGIN, schemas.
func (c *conn) run(ctx context.Context, sql string) error {
	_, err := c.raw.(driver.ExecerContext).ExecContext(ctx, sql, nil)
	return err
}

// query hands the rows of a statement to each, one by one; the row is valid until
// each returns. Only the first step of a statement can be interrupted, so what may
// take long is written to do its work there: as an aggregate, or sorted.
func (c *conn) query(ctx context.Context, sql string, args []any, each func(row) error) error {
	s, err := c.prepare(ctx, sql)
	if err != nil {
		return err
	}
	rows, err := s.Stmt.(driver.StmtQueryContext).QueryContext(ctx, c.bind(args))
	if err != nil {
		return err
	}
	s.busy = true
	err = walk(ctx, rows, each)
	s.busy = false
	return errors.Join(err, rows.Close())
}

func walk(ctx context.Context, rows driver.Rows, each func(row) error) error {
	r := make(row, len(rows.Columns()))
	for n := 1; ; n++ {
		if err := rows.Next(r); err != nil {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
		if n%64 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if err := each(r); err != nil {
			return err
		}
	}
}

// one is query for at most one row; found is false where there is none.
func (c *conn) one(ctx context.Context, sql string, args ...any) (r row, found bool, err error) {
	err = c.query(ctx, sql, args, func(got row) error {
		if !found {
			r, found = append(row(nil), got...), true
		}
		return nil
	})
	return r, found, err
}

// number is one for a statement with one integer.
func (c *conn) number(ctx context.Context, sql string, args ...any) (int64, error) {
	r, found, err := c.one(ctx, sql, args...)
	if err != nil || !found {
		return 0, err
	}
	return r.int(0), nil
}

func (c *conn) close() error {
	for sql, s := range c.prepared {
		_ = s.Close()
		delete(c.prepared, sql)
	}
	return c.raw.Close()
}
