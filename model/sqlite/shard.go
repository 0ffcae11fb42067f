package sqlite

import (
	"context"
	"fmt"
	"slices"
)

// The index is cut into shards of neighbouring documents: each is an FTS5 table for
// the documents from its low end to that of the next one. Answers are wanted newest
// first and a page at a time, so that most queries are answered by one or two shards,
// and what FTS5 does before it gives the first answer (all words with a beginning,
// the weights of BM25) is bounded by the size of a shard.
type shard struct {
	id        int64
	low       int64 // the first ord that belongs to it
	documents int64
	// due is how many of the documents of the shard below are still to be moved here.
	due int64
	// loose is how many documents were written or removed since all of the index was
	// merged into one piece.
	loose int64
	// changed says that the row must be written, touched that terms were.
	changed, touched bool
}

func (s *shard) table() string { return fmt.Sprintf("fts_%d", s.id) }

// readShards returns the shards by their low ends.
func readShards(ctx context.Context, c *conn) ([]*shard, error) {
	var shards []*shard
	err := c.query(ctx, "SELECT id, low, documents, due, loose FROM shard ORDER BY low", nil, func(r row) error {
		shards = append(shards, &shard{id: r.int(0), low: r.int(1), documents: r.int(2), due: r.int(3), loose: r.int(4)})
		return nil
	})
	return shards, err
}

func (s *shard) write(ctx context.Context, c *conn) error {
	if !s.changed {
		return nil
	}
	_, err := c.exec(ctx, "UPDATE shard SET low = ?, documents = ?, due = ?, loose = ? WHERE id = ?", s.low, s.documents, s.due, s.loose, s.id)
	return err
}

// home returns the shard that an ord belongs to, nil where there is none yet.
func (w *writing) home(ord int64) *shard {
	i, found := slices.BinarySearchFunc(w.shards, ord, func(s *shard, ord int64) int {
		switch {
		case s.low < ord:
			return -1
		case s.low > ord:
			return 1
		}
		return 0
	})
	switch {
	case found:
		return w.shards[i]
	case i == 0:
		return nil
	}
	return w.shards[i-1]
}

// open makes a new shard.
func (w *writing) open(ctx context.Context, low int64) (*shard, error) {
	id, err := w.c.insert(ctx, "INSERT INTO shard VALUES (NULL, ?, 0, 0, 0)", low)
	if err != nil {
		return nil, err
	}
	s := &shard{id: id, low: low}
	sql := fmt.Sprintf("CREATE VIRTUAL TABLE %s USING fts5(%s, content='', contentless_delete=1, tokenize='ascii')", s.table(), columnList)
	if err := w.c.run(ctx, sql); err != nil {
		return nil, err
	}
	for setting, value := range map[string]int{
		"hashsize": hashSize, "automerge": autoMerge, "crisismerge": 2 * autoMerge, "deletemerge": deleteMerge,
	} {
		sql = fmt.Sprintf("INSERT INTO %[1]s(%[1]s, rank) VALUES ('%[2]s', %[3]d)", s.table(), setting, value)
		if err := w.c.run(ctx, sql); err != nil {
			return nil, err
		}
	}
	i, _ := slices.BinarySearchFunc(w.shards, low, func(s *shard, low int64) int { return int(min(max(s.low-low, -1), 1)) })
	w.shards = slices.Insert(w.shards, i, s)
	return s, nil
}

const (
	// hashSize is how many bytes of new index FTS5 gathers in memory before it writes
	// a piece.
	hashSize = 16 << 20
	// autoMerge is how many pieces of one size FTS5 lets stand. A shard that is full
	// becomes one piece anyway, so that merging often before would be for nothing.
	autoMerge = 16
	// deleteMerge is the share of removed documents, in percent, at which FTS5 writes a
	// piece anew. A shard that is divided loses half of them.
	deleteMerge = 45
)

// index writes the terms of a document to its shard. Documents that are newer than
// all others go to a new shard when the last one is full.
func (w *writing) index(ctx context.Context, ord int64, columns *columns) error {
	s := w.home(ord)
	if s == nil {
		var err error
		if s, err = w.open(ctx, leastOrd); err != nil {
			return err
		}
	}
	if s == w.shards[len(w.shards)-1] && s.documents >= int64(w.e.opt.shardSize) {
		newest, err := w.newest(ctx, s)
		if err != nil {
			return err
		}
		if ord > newest {
			if s, err = w.open(ctx, ord); err != nil {
				return err
			}
		}
	}
	return w.indexIn(ctx, s, ord, columns)
}

// newest is the highest ord that the index of the last shard has.
func (w *writing) newest(ctx context.Context, s *shard) (int64, error) {
	return w.c.number(ctx, fmt.Sprintf("SELECT max(id) FROM %s_docsize", s.table()))
}

func (w *writing) indexIn(ctx context.Context, s *shard, ord int64, columns *columns) error {
	sql := fmt.Sprintf("INSERT INTO %s(rowid, %s) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", s.table(), columnList)
	if _, err := w.c.exec(ctx, sql, columns.args(ord)...); err != nil {
		return err
	}
	s.documents++
	s.loose++
	s.changed, s.touched = true, true
	return nil
}

// unindex takes the terms of a document out.
func (w *writing) unindex(ctx context.Context, ord int64) error {
	return w.unindexIn(ctx, w.home(ord), ord)
}

func (w *writing) unindexIn(ctx context.Context, s *shard, ord int64) error {
	if s == nil {
		return errForm
	}
	n, err := w.c.exec(ctx, fmt.Sprintf("DELETE FROM %s WHERE rowid = ?", s.table()), ord)
	if err != nil {
		return err
	}
	if n == 0 {
		return fmt.Errorf("%w: its terms are not where they belong", errForm)
	}
	s.documents--
	s.loose++
	s.changed, s.touched = true, true
	return nil
}
