package sqlite

import (
	"context"
	"errors"
	"fmt"
	"os"
)

// upgrade makes a library of an older version, or an empty file, one of this
// version, in one transaction. An older one is first copied to a file beside it, by
// who has the lock already: nothing is written between the copy and the upgrade.
func (e *Engine) upgrade(ctx context.Context, c *conn, form schema) error {
	inner := context.WithoutCancel(ctx)
	if err := e.retry(ctx, func() error { return c.run(inner, "BEGIN IMMEDIATE") }); err != nil {
		return err
	}
	err := e.climb(ctx, c, form)
	if err == nil {
		err = c.run(inner, "COMMIT")
	}
	if err != nil {
		_ = c.run(inner, "ROLLBACK")
	}
	return err
}

// climb applies the steps that are missing: another process may have been faster.
func (e *Engine) climb(ctx context.Context, c *conn, form schema) error {
	version, err := c.number(ctx, "PRAGMA user_version")
	if err != nil || int(version) >= form.version() {
		return err
	}
	if version > 0 && e.path != "" {
		if err := e.keep(ctx, int(version)); err != nil {
			return fmt.Errorf("keep a copy before the upgrade to version %d: %w", form.version(), err)
		}
	}
	return form.apply(context.WithoutCancel(ctx), e, c, int(version))
}

// keep copies the library to a file beside it that says which version it has. What
// an upgrade that was ended left there is written again.
func (e *Engine) keep(ctx context.Context, version int) error {
	to := fmt.Sprintf("%s.version-%d", e.path, version)
	part := to + ".part"
	if err := os.Remove(part); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	c, err := e.connect(ctx)
	if err != nil {
		return err
	}
	if err := errors.Join(c.copyTo(ctx, part), c.close()); err != nil {
		return err
	}
	return os.Rename(part, to)
}
