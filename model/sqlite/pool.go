package sqlite

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"sync"
	"time"

	"brief/model/library"
)

var (
	errClosed  = errors.New("the library has been closed")
	errRemoved = errors.New("its file has been removed since it was opened: leave, and begin again")
)

// pool hands out connections, at most size of them, which are opened when they are
// first needed. The one that was put back last goes first: what SQLite has read is
// kept by each connection, so that who asks alone needs the memory of one.
type pool struct {
	open  func(context.Context) (*conn, error)
	slots chan struct{} // as many as may still be taken
	done  chan struct{}
	once  sync.Once

	mu   sync.Mutex
	idle []*conn
}

// newPool returns a pool with one connection that is open already, or none.
func newPool(size int, open func(context.Context) (*conn, error), first ...*conn) *pool {
	p := &pool{open: open, slots: make(chan struct{}, size), done: make(chan struct{}), idle: first}
	for range size {
		p.slots <- struct{}{}
	}
	return p
}

// get waits for a connection; put must follow.
func (p *pool) get(ctx context.Context) (*conn, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	select {
	case <-p.done:
		return nil, errClosed
	default:
	}
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-p.done:
		return nil, errClosed
	case <-p.slots:
	}
	if c := p.last(); c != nil {
		return c, nil
	}
	c, err := p.open(ctx)
	if err != nil {
		p.slots <- struct{}{}
		return nil, err
	}
	return c, nil
}

// last takes the connection that was put back last, nil where none is open.
func (p *pool) last() *conn {
	p.mu.Lock()
	defer p.mu.Unlock()
	n := len(p.idle) - 1
	if n < 0 {
		return nil
	}
	c := p.idle[n]
	p.idle = p.idle[:n]
	return c
}

func (p *pool) put(c *conn) {
	p.mu.Lock()
	p.idle = append(p.idle, c)
	p.mu.Unlock()
	p.slots <- struct{}{}
}

// close waits until every connection has been put back, and closes them.
func (p *pool) close() error {
	var err error
	p.once.Do(func() {
		close(p.done)
		for range cap(p.slots) {
			<-p.slots
		}
		for c := p.last(); c != nil; c = p.last() {
			err = errors.Join(err, c.close())
		}
	})
	return err
}

// patience is how long to wait between two attempts to take a lock: short at first,
// since most locks are held for milliseconds, and never long, since an analyst may wait.
func patience(attempt int) time.Duration {
	return time.Millisecond << min(attempt, 2)
}

// retry calls f until it no longer fails because somebody else has the lock, ctx
// ends or the time is up. The waiting of SQLite itself would not end with ctx.
func (e *Engine) retry(ctx context.Context, f func() error) error {
	deadline := time.Now().Add(e.opt.BusyTimeout)
	for attempt := 0; ; attempt++ {
		err := f()
		if !isBusy(err) || time.Now().After(deadline) {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(patience(attempt)):
		}
	}
}

// read calls f with a connection that sees the library as it is at one moment.
func (e *Engine) read(ctx context.Context, f func(*conn) error) error {
	c, err := e.readers.get(ctx)
	if err != nil {
		return err
	}
	defer e.readers.put(c)
	err = e.retry(ctx, func() error {
		if err := c.run(ctx, "BEGIN"); err != nil {
			return err
		}
		_, err := c.number(ctx, "SELECT value FROM meta WHERE key = 'documents'")
		if err != nil {
			_ = c.run(context.WithoutCancel(ctx), "ROLLBACK")
		}
		return err
	})
	if err != nil {
		return interrupted(ctx, err)
	}
	err = f(c)
	_ = c.run(context.WithoutCancel(ctx), "ROLLBACK")
	return interrupted(ctx, err)
}

// write calls f in a transaction that is kept where f returns nil, and taken back
// otherwise. The context that f gets does not end, so that its short statements
// need nobody to watch over them; it looks at ctx itself between documents.
//
// kept is called when the transaction is kept, before anybody else can write.
func (e *Engine) write(ctx context.Context, f func(context.Context, *conn) error, kept func()) error {
	if e.readOnly {
		return library.ErrReadOnly
	}
	c, err := e.writer.get(ctx)
	if err != nil {
		return err
	}
	defer e.writer.put(c)
	inner := context.WithoutCancel(ctx)
	if err := e.retry(ctx, func() error { return c.run(inner, "BEGIN IMMEDIATE") }); err != nil {
		return interrupted(ctx, err)
	}
	if err = f(inner, c); err == nil {
		err = e.there()
	}
	if err == nil {
		err = c.run(inner, "COMMIT")
	}
	if err != nil {
		_ = c.run(inner, "ROLLBACK")
		return interrupted(ctx, err)
	}
	if kept != nil {
		kept()
	}
	return nil
}

// there fails where the library's file has been removed: what was written would be kept
// in a file without a name, and be gone with the program.
func (e *Engine) there() error {
	if e.path == "" {
		return nil
	}
	if _, err := os.Stat(e.path); errors.Is(err, fs.ErrNotExist) {
		return errRemoved
	}
	return nil
}

// interrupted is the error of ctx where it has ended, since what SQLite says then is
// only that it was interrupted.
func interrupted(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}
