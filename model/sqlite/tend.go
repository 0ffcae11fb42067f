package sqlite

import (
	"context"
	"fmt"
	"slices"
)

// The shards are kept in shape by those who add documents: each Put is followed by
// work in proportion to it, in small transactions of its own, so that no call waits
// long and nothing is lost when the program ends in between. What is left over is
// done after later calls.
const (
	// Per document that was put: documents moved from a shard that is too large to a
	// new one, or pages of index merged.
	movesPerPut  = 2
	mergesPerPut = 3
	// In one transaction.
	movesAtOnce  = 256
	mergesAtOnce = 512
)

// tend does what is due after n documents have been put. They are kept already, so
// that what goes wrong here concerns nobody: it is tried again after the next Put.
func (e *Engine) tend(ctx context.Context, n int) {
	moves, merges := movesPerPut*n+1, mergesPerPut*n+1
	for moves > 0 && merges > 0 && ctx.Err() == nil {
		moved, merged := 0, 0
		err := e.change(ctx, func(w *writing) (err error) {
			inner := context.WithoutCancel(ctx)
			if moved, err = w.split(inner, min(moves, movesAtOnce)); err != nil || moved > 0 {
				return err
			}
			merged, err = w.merge(inner, min(merges, mergesAtOnce))
			return err
		})
		if err != nil || moved+merged == 0 {
			return
		}
		moves, merges = moves-moved, merges-merged
	}
}

// split moves documents from a shard that is too large to the one above, n at most,
// and returns how many. It begins with the newest and lowers the border between the
// two with them, so that every document is at any time where it is looked for.
func (w *writing) split(ctx context.Context, n int) (moved int, err error) {
	i := slices.IndexFunc(w.shards, func(s *shard) bool { return s.due > 0 })
	if i < 0 {
		most := int64(w.e.opt.shardSize + w.e.opt.shardSize/2)
		large := slices.IndexFunc(w.shards, func(s *shard) bool { return s.documents > most })
		if large < 0 {
			return 0, nil
		}
		if i, err = w.relieve(ctx, large); err != nil {
			return 0, err
		}
	}
	from, to := w.shards[max(i-1, 0)], w.shards[i]
	ords, err := w.top(ctx, from, to.low, min(int64(n), to.due))
	if err != nil {
		return 0, err
	}
	for _, ord := range ords {
		if err := w.move(ctx, ord, from, to); err != nil {
			return 0, err
		}
	}
	to.changed = true
	if to.due -= int64(len(ords)); len(ords) == 0 {
		to.due = 0 // they have been deleted meanwhile
		return 1, nil
	}
	to.low = ords[0]
	return len(ords), nil
}

// relieve opens a shard above a large one, for the newest of its documents that are
// more than it should have, and returns its place in w.shards. The new one has no room
// of its own until they come. As documents mostly arrive in the order of time, the
// lower shard has what it will have, and few that are moved are moved again.
func (w *writing) relieve(ctx context.Context, large int) (int, error) {
	from := w.shards[large]
	end := int64(mostOrd + 1)
	if large+1 < len(w.shards) {
		end = w.shards[large+1].low
	}
	newest, err := w.top(ctx, from, end, 1)
	if err != nil {
		return 0, err
	}
	if len(newest) == 0 {
		return 0, errForm
	}
	to, err := w.open(ctx, newest[0])
	if err != nil {
		return 0, err
	}
	to.due, to.changed = from.documents-int64(w.e.opt.shardSize), true
	to.low++ // what has the border itself has not been moved yet
	return large + 1, nil
}

// top returns the newest documents of a shard that ends before end, oldest first.
func (w *writing) top(ctx context.Context, s *shard, end, n int64) (ords []int64, err error) {
	err = w.c.query(ctx, "SELECT ord FROM doc WHERE ord >= ? AND ord < ? ORDER BY ord DESC LIMIT ?", []any{s.low, end, n}, func(r row) error {
		ords = append(ords, r.int(0))
		return nil
	})
	slices.Reverse(ords)
	return ords, err
}

// move takes a document's terms from one shard to another.
func (w *writing) move(ctx context.Context, ord int64, from, to *shard) error {
	number := numberOf(ord)
	r, found, err := w.c.one(ctx, "SELECT list FROM item WHERE id = ?", number)
	if err != nil || !found {
		return orForm(err)
	}
	l, err := unpackListed(r.blob(0))
	if err != nil {
		return err
	}
	places, err := placesOf(ctx, w.c, number)
	if err != nil {
		return err
	}
	columns, err := w.e.columnsOf(ctx, w.c, number, l, places)
	if err != nil {
		return err
	}
	if err := w.unindexIn(ctx, from, ord); err != nil {
		return err
	}
	return w.indexIn(ctx, to, ord, columns)
}

// calls is how many calls of Put a shard must have been left alone before its index
// is merged: a merge that is disturbed begins anew.
const calls = 8

// merge brings the index of a shard that is full closer to one piece, by about n
// pages, and returns how many were written. The shard that is being filled, and those
// that late documents go to, are left to FTS5, which merges now and then.
func (w *writing) merge(ctx context.Context, n int) (int, error) {
	i := slices.IndexFunc(w.shards, func(s *shard) bool {
		filling := s == w.shards[len(w.shards)-1] && s.documents < int64(w.e.opt.shardSize)
		return !filling && s.loose*2 > s.documents && w.e.known.left(s) > calls
	})
	if i < 0 {
		return 0, nil
	}
	s := w.shards[i]
	before, err := w.changes(ctx)
	if err != nil {
		return 0, err
	}
	// A negative number says that all pieces are to become one.
	if _, err := w.c.exec(ctx, fmt.Sprintf("INSERT INTO %[1]s(%[1]s, rank) VALUES ('merge', ?)", s.table()), -n); err != nil {
		return 0, err
	}
	after, err := w.changes(ctx)
	if err != nil {
		return 0, err
	}
	if after-before < 2 { // nothing was left to be merged
		s.loose, s.changed = 0, true
	}
	return int(max(after-before, 1)), nil
}

func (w *writing) changes(ctx context.Context) (int64, error) {
	return w.c.number(ctx, "SELECT total_changes()")
}
