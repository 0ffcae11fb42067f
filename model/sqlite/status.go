package sqlite

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"brief/model/library"
)

// Status says how the library is; see library.Engine. It reads counters only.
func (e *Engine) Status(ctx context.Context, extractor string) (s library.Status, err error) {
	s = library.Status{Path: e.path, ReadOnly: e.readOnly}
	err = e.read(ctx, func(c *conn) error {
		for _, n := range []struct {
			to  func(int64)
			sql string
			arg []any
		}{
			{func(n int64) { s.Documents = int(n) }, "SELECT value FROM meta WHERE key = 'documents'", nil},
			{func(n int64) { s.Samples = int(n) }, "SELECT value FROM meta WHERE key = 'samples'", nil},
			{func(n int64) { s.TextBytes = n }, "SELECT value FROM meta WHERE key = 'text'", nil},
			{func(n int64) { s.Outdated = int(n) }, "SELECT ifnull(sum(documents), 0) FROM extractor WHERE name != ?", []any{extractor}},
			{func(n int64) { s.Schema = int(n) }, "PRAGMA user_version", nil},
			{func(n int64) { s.Shards = int(n) }, "SELECT count(*) FROM shard", nil},
			{func(n int64) { s.Bytes = n * pageSize }, "PRAGMA page_count", nil},
		} {
			got, err := c.number(ctx, n.sql, n.arg...)
			if err != nil {
				return err
			}
			n.to(got)
		}
		return nil
	})
	if info, statErr := os.Stat(e.path + "-wal"); e.path != "" && statErr == nil {
		s.Bytes += info.Size()
	}
	return s, e.failed("read from", err)
}

// Check looks for damage: in the pages of the file, in the index, and in what tables
// say of one another. It reads everything.
func (e *Engine) Check(ctx context.Context) error {
	return e.failed("check", e.read(ctx, func(c *conn) error {
		if err := refresh(ctx, c); err != nil {
			return err
		}
		var found []error
		err := c.query(ctx, "PRAGMA integrity_check(10)", nil, func(r row) error {
			if s := r.text(0); s != "ok" {
				found = append(found, errors.New(s))
			}
			return nil
		})
		if err != nil {
			return err
		}
		more, err := contradictions(ctx, c)
		if err != nil {
			return err
		}
		if found = append(found, more...); len(found) > 0 {
			return corrupt(errors.Join(found...))
		}
		return nil
	}))
}

// refresh opens each shard. FTS5 keeps in a connection how an index is built and, when
// a statement opens it, looks whether another connection has changed that; its
// integrity check does not look, and takes what was merged since for damage.
func refresh(ctx context.Context, c *conn) error {
	shards, err := readShards(ctx, c)
	if err != nil {
		return err
	}
	for _, s := range shards {
		sql := fmt.Sprintf("SELECT count(*) FROM (SELECT 1 FROM %[1]s WHERE %[1]s MATCH ? LIMIT 1)", s.table())
		if _, err := c.number(ctx, sql, everyDocument()); err != nil {
			return err
		}
	}
	return nil
}

// contradictions are what two tables say differently.
func contradictions(ctx context.Context, c *conn) (found []error, err error) {
	expect := func(what, sql string, args ...any) {
		if err != nil {
			return
		}
		var n int64
		if n, err = c.number(ctx, sql, args...); err == nil && n != 0 {
			found = append(found, fmt.Errorf("%s: %d", what, n))
		}
	}
	expect("documents that are not counted", "SELECT (SELECT count(*) FROM doc) - (SELECT value FROM meta WHERE key = 'documents')")
	expect("bodies without a document", "SELECT (SELECT count(*) FROM doc) - (SELECT count(*) FROM body)")
	expect("documents out of place", "SELECT count(*) FROM item i LEFT JOIN doc d ON d.ord = i.ord WHERE d.ord IS NULL OR i.ord & "+numberMask+" != i.id")
	expect("documents of no extractor", "SELECT (SELECT count(*) FROM doc) - (SELECT ifnull(sum(documents), 0) FROM extractor)")
	expect("marks of no document", "SELECT count(*) FROM mark WHERE id != 0 AND id NOT IN (SELECT id FROM item) AND id NOT IN (SELECT id FROM gone)")
	expect("documents that are there and gone", "SELECT count(*) FROM gone WHERE id IN (SELECT id FROM item) OR hash IN (SELECT hash FROM item)")
	if err == nil {
		found, err = badEntries(ctx, c, found)
	}
	shards, shardErr := readShards(ctx, c)
	if err == nil {
		err = shardErr
	}
	for i, s := range shards {
		high := int64(mostOrd)
		if i+1 < len(shards) {
			high = shards[i+1].low - 1
		}
		expect("documents that the index lacks", fmt.Sprintf(
			"SELECT count(*) FROM doc d LEFT JOIN %s_docsize s ON s.id = d.ord WHERE d.ord BETWEEN ? AND ? AND s.id IS NULL", s.table()), s.low, high)
		expect("documents that are in the index only", fmt.Sprintf(
			"SELECT (SELECT count(*) FROM %s_docsize) - (SELECT count(*) FROM doc WHERE ord BETWEEN ? AND ?)", s.table()), s.low, high)
	}
	return found, err
}

// badEntries appends the entries of the journal that do not say what they should.
func badEntries(ctx context.Context, c *conn, found []error) ([]error, error) {
	var z compressor
	err := c.query(ctx, "SELECT seq, marks, changes FROM journal", nil, func(r row) error {
		changes, err := z.unpackChanges(r.blob(2))
		if err != nil || int64(len(changes)) != r.int(1) {
			found = append(found, fmt.Errorf("entry %d of the journal has %d changes, and says %d", r.int(0), len(changes), r.int(1)))
		}
		return nil
	})
	return found, err
}

// Backup writes a copy to a new file; see library.Engine.
func (e *Engine) Backup(ctx context.Context, path string) error {
	c, err := e.readers.get(ctx)
	if err != nil {
		return e.failed("back up", err)
	}
	defer e.readers.put(c)
	return e.failed("back up", interrupted(ctx, c.copyTo(ctx, path)))
}

// copyTo writes a copy of the library to a new file and sees it onto the disk. It
// leaves nothing behind when it fails.
func (c *conn) copyTo(ctx context.Context, path string) (err error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	if err := touch(abs); err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, os.Remove(abs))
		}
	}()
	if _, err := c.exec(ctx, "VACUUM INTO ?", abs); err != nil {
		return err
	}
	return flush(abs)
}

// flush sees a file and its entry in the folder onto the disk.
func flush(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return err
	}
	dir, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	_ = dir.Sync() // not every system can
	return dir.Close()
}
