package sqlite

import (
	"database/sql/driver"
	"slices"

	"modernc.org/sqlite"

	"brief/model/query"
	"brief/model/term"
	"brief/model/triage"
)

// Conditions on what an analyst has decided. Whether a document meets one is looked up
// by its number in a bitmap. Where few documents do they are named besides, so that
// what is unread is found among a million that are read without going through them.

// fewMarked is up to how many documents are named: to find where a document stands
// takes as long as to look at a few.
const fewMarked = 10_000

// state is what an analyst has done, or that nobody has.
func (k *compiler) state(s query.State) condition {
	switch s {
	case query.Unread:
		return k.flagged(triage.Read, false)
	case query.Read:
		return k.flagged(triage.Read, true)
	case query.Starred:
		return k.flagged(triage.Star, true)
	case query.Done:
		return k.flagged(triage.Done, true)
	case query.Later:
		return k.marked("SELECT id FROM mark WHERE analyst = ? AND key = ? AND value > ?",
			k.scope.Analyst, string(triage.Later), triage.Moment(k.scope.Now))
	case query.Sample:
		return matching(quoted(factSample))
	case query.New:
		return and([]condition{k.since(k.scope.Now.Add(-newFor)), k.flagged(triage.Read, false)})
	}
	return nothing()
}

// flagged matches the documents that have a flag, or those that have not.
func (k *compiler) flagged(key triage.Key, wanted bool) condition {
	b, err := readBitmap(k.ctx, k.c, k.scope.Analyst, key)
	k.fail(err)
	c := k.inBitmap(b)
	if wanted {
		return c
	}
	if c = not(c); c.always || c.never {
		return c
	}
	rest, err := k.without(b)
	if k.fail(err); len(rest) <= fewMarked {
		return k.named(c, rest)
	}
	return c
}

// without returns the numbers of documents that are not in b, or many of them.
func (k *compiler) without(b bitmap) ([]int64, error) {
	removed, err := readBitmap(k.ctx, k.c, "", gone)
	if err != nil {
		return nil, err
	}
	end, err := k.c.number(k.ctx, "SELECT value FROM meta WHERE key = 'next'")
	if err != nil {
		return nil, err
	}
	var rest []int64
	for n := int64(1); n < end && len(rest) <= fewMarked; n++ {
		if !b.has(n) && !removed.has(n) {
			rest = append(rest, n)
		}
	}
	return rest, nil
}

// marked matches the documents whose numbers a statement returns.
func (k *compiler) marked(sql string, args ...any) condition {
	var b bitmap
	k.fail(k.c.query(k.ctx, sql, args, func(r row) error {
		b = b.with(r.int(0))
		return nil
	}))
	return k.inBitmap(b)
}

// inBitmap matches the documents whose numbers are in b.
func (k *compiler) inBitmap(b bitmap) condition {
	n := b.count()
	if n == 0 {
		return nothing()
	}
	handle := k.e.bitmaps.hold(b)
	k.bitmaps = append(k.bitmaps, handle)
	c := where("marked(?, d.ord)", handle)
	if n <= fewMarked {
		return k.named(c, b.numbers())
	}
	return c
}

// named bounds c to documents of which the numbers are known. Those that are not there
// are left out.
func (k *compiler) named(c condition, numbers []int64) condition {
	var ords []int64
	k.fail(k.c.query(k.ctx, "SELECT i.ord FROM json_each(?) n CROSS JOIN item i ON i.id = n.value", []any{asJSON(numbers)}, func(r row) error {
		ords = append(ords, r.int(0))
		return nil
	}))
	slices.Sort(ords)
	return c.within(ords)
}

// tag matches documents that bear a tag, by themselves or by the analyst.
func (k *compiler) tag(name string) condition {
	key := triage.Tag(name)
	own := matching(quoted(factTag + term.Key(name)))
	given := k.marked("SELECT id FROM mark WHERE analyst = ? AND key = ?", k.scope.Analyst, string(key))
	if given.never || given.members == nil {
		return or([]condition{own, given})
	}
	// One place to look at instead of two, of which only one is quick.
	ords, all := k.indexed(own)
	if !all {
		return or([]condition{own, given})
	}
	ords = append(ords, given.members...)
	slices.Sort(ords)
	return k.gathered(slices.Compact(ords))
}

// indexed returns the documents that match an expression of the index, as long as they
// are few.
func (k *compiler) indexed(c condition) (ords []int64, all bool) {
	shards, err := readShards(k.ctx, k.c)
	k.fail(err)
	s := searching{ctx: k.ctx, e: k.e, c: k.c, cond: c, shards: shards}
	ords, err = s.ords(leastOrd, mostOrd, false, fewMarked+1)
	k.fail(err)
	return ords, len(ords) <= fewMarked
}

// note matches documents with words in the analyst's note.
func (k *compiler) note(w query.Words) condition {
	var b bitmap
	k.fail(k.c.query(k.ctx, "SELECT id, value FROM mark WHERE analyst = ? AND key = ?", []any{k.scope.Analyst, string(triage.Note)}, func(r row) error {
		if w.In(r.text(1)) {
			b = b.with(r.int(0))
		}
		return nil
	}))
	return k.inBitmap(b)
}

// marked is the SQL function marked(handle, ord): whether a document is in the bitmap
// that is held.
func (e *Engine) marked(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
	handle, _ := args[0].(int64)
	ord, _ := args[1].(int64)
	return e.bitmaps.of(handle).has(numberOf(ord)), nil
}
