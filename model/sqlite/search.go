package sqlite

import (
	"context"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"brief/model"
	"brief/model/query"
)

// searching is one query on its way through the shards.
type searching struct {
	ctx    context.Context
	e      *Engine
	c      *conn
	cond   condition
	shards []*shard
	// first is how to answer by reading the first documents; nil where the index is
	// asked at once.
	first *glance
}

// search calls f with a query that has been compiled, in one view of the library.
func (e *Engine) search(ctx context.Context, s query.Scope, q query.Query, f func(*searching) error) error {
	return e.failed("search", e.read(ctx, func(c *conn) error {
		cond, first, release, err := e.compile(ctx, c, s, q)
		defer release()
		if err != nil {
			return err
		}
		shards, err := readShards(ctx, c)
		if err != nil {
			return err
		}
		return f(&searching{ctx: ctx, e: e, c: c, cond: cond, first: first, shards: shards})
	}))
}

// piece is a stretch of ords that one statement looks at.
type piece struct {
	shard     *shard // nil where no index is needed
	low, high int64
}

// pieces are the stretches in which documents between low and high can match, newest
// first.
func (s *searching) pieces(low, high int64) []piece {
	low, high = max(low, s.cond.low), min(high, s.cond.high)
	if s.cond.never || low > high {
		return nil
	}
	if s.cond.match == "" && !s.cond.hasTable() {
		return []piece{{nil, low, high}}
	}
	var out []piece
	end := int64(mostOrd)
	for _, sh := range slices.Backward(s.shards) {
		p := piece{sh, max(low, sh.low), min(high, end)}
		end = sh.low - 1
		if p.low <= p.high && s.cond.reaches(p.low, p.high) {
			out = append(out, p)
		}
	}
	return out
}

// hasTable reports whether a predicate names the shard.
func (c *condition) hasTable() bool {
	return slices.ContainsFunc(c.where, func(p predicate) bool { return strings.Contains(p.sql, "{fts}") })
}

// reaches reports whether a document between low and high can match.
func (c *condition) reaches(low, high int64) bool {
	if c.members == nil {
		return true
	}
	i, _ := slices.BinarySearch(c.members, low)
	return i < len(c.members) && c.members[i] <= high
}

// from is the FROM and WHERE of a statement on a piece, with the name that ord has in
// it.
func (s *searching) from(p piece) (sql, ord string, args []any) {
	table := ""
	if p.shard != nil {
		table = p.shard.table()
	}
	var b strings.Builder
	switch {
	case s.cond.match == "":
		ord = "d.ord"
		b.WriteString("doc d WHERE d.ord BETWEEN ? AND ?")
		args = []any{p.low, p.high}
	case len(s.cond.where) == 0 && !s.cond.excluded:
		ord = "rowid"
		fmt.Fprintf(&b, "%[1]s WHERE %[1]s MATCH ? AND rowid BETWEEN ? AND ?", table)
		args = []any{s.cond.match, p.low, p.high}
	default:
		ord = "f.rowid"
		fmt.Fprintf(&b, "%[1]s f CROSS JOIN doc d ON d.ord = f.rowid WHERE f.%[1]s MATCH ? AND f.rowid BETWEEN ? AND ?", table)
		args = []any{s.cond.positive(), p.low, p.high}
	}
	for _, w := range s.cond.where {
		b.WriteString(" AND " + strings.ReplaceAll(w.sql, "{fts}", table))
		args = append(args, w.args...)
	}
	return b.String(), ord, args
}

// ords returns at most limit of the documents between low and high that match, newest
// first or oldest first.
func (s *searching) ords(low, high int64, oldest bool, limit int) ([]int64, error) {
	var found []int64
	if s.first != nil {
		ords, at, done, err := s.glance(low, high, oldest, limit)
		if err != nil || done {
			return ords, err
		}
		if found = ords; oldest {
			low = at + 1
		} else {
			high = at - 1
		}
	}
	pieces := s.pieces(low, high)
	if oldest {
		slices.Reverse(pieces)
	}
	for _, p := range pieces {
		if len(found) >= limit {
			break
		}
		if err := s.ctx.Err(); err != nil {
			return nil, err
		}
		more, err := s.ordsOf(p, oldest, limit-len(found))
		if err != nil {
			return nil, err
		}
		found = append(found, more...)
	}
	return found, nil
}

// ordsOf asks one piece. The answer is one row, so that all the work is done in the
// first step of the statement, which can be interrupted.
func (s *searching) ordsOf(p piece, oldest bool, limit int) ([]int64, error) {
	from, ord, args := s.from(p)
	direction := " DESC"
	if oldest {
		direction = ""
	}
	sql := fmt.Sprintf("SELECT group_concat(o) FROM (SELECT %[2]s AS o FROM %[1]s ORDER BY %[2]s%[3]s LIMIT ?)", from, ord, direction)
	r, _, err := s.c.one(s.ctx, sql, append(args, limit)...)
	if err != nil {
		return nil, err
	}
	ords, err := parseOrds(r.text(0))
	slices.Sort(ords) // the order of an aggregate is not promised
	if !oldest {
		slices.Reverse(ords)
	}
	return ords, err
}

func parseOrds(list string) ([]int64, error) {
	if list == "" {
		return nil, nil
	}
	var ords []int64
	for field := range strings.SplitSeq(list, ",") {
		ord, err := strconv.ParseInt(field, 10, 64)
		if err != nil {
			return nil, err
		}
		ords = append(ords, ord)
	}
	return ords, nil
}

// Search answers a query a page at a time; see library.Engine.
func (e *Engine) Search(ctx context.Context, s query.Scope, q query.Query, p query.Page) (result query.Result, err error) {
	if p.Limit <= 0 {
		p.Limit = query.DefaultLimit
	}
	p.Limit = min(p.Limit, query.MaxLimit)
	err = e.search(ctx, s, q, func(s *searching) error {
		found, err := s.page(q, p)
		if err != nil {
			return err
		}
		result.Earlier, result.Later = found.earlier, found.later
		result.Hits, err = s.hits(q, found, p.Snippets)
		return err
	})
	if err != nil {
		return query.Result{}, err
	}
	return result, nil
}

// page is the documents of a page.
type page struct {
	ords           []int64
	cursors        []query.Cursor
	earlier, later bool
}

func (s *searching) page(q query.Query, p query.Page) (page, error) {
	if q.Sort == query.Relevance {
		return s.best(q, p)
	}
	return s.inTime(q.Sort == query.Oldest, p)
}

// inTime is a page in an order of time.
func (s *searching) inTime(oldest bool, p query.Page) (found page, err error) {
	low, high := int64(leastOrd), int64(mostOrd)
	backwards := p.End || p.Before != ""
	if at := p.After + p.Before; at != "" {
		mark, err := parseCursor(at)
		if err != nil {
			return page{}, err
		}
		// What is asked for is older than the mark, or newer.
		if oldest == backwards {
			high = mark - 1
		} else {
			low = mark + 1
		}
	}
	ords, err := s.ords(low, high, oldest != backwards, p.Limit+1)
	if err != nil {
		return page{}, err
	}
	more := len(ords) > p.Limit
	found.ords = ords[:min(len(ords), p.Limit)]
	if backwards {
		slices.Reverse(found.ords)
	}
	found.earlier, found.later = more, more
	if p.After+p.Before == "" {
		found.earlier, found.later = found.earlier && backwards, found.later && !backwards
	} else {
		// Is there anything on the other side of the mark, or at it?
		other, err := s.other(low, high, oldest != backwards)
		if err != nil {
			return page{}, err
		}
		if backwards {
			found.later = other
		} else {
			found.earlier = other
		}
	}
	for _, ord := range found.ords {
		found.cursors = append(found.cursors, query.Cursor(strconv.FormatInt(ord, 10)))
	}
	return found, nil
}

// other reports whether a document matches outside of low to high, one of which is no
// bound.
func (s *searching) other(low, high int64, up bool) (bool, error) {
	if low > leastOrd {
		low, high = leastOrd, low-1
	} else {
		low, high = high+1, mostOrd
	}
	ords, err := s.ords(low, high, !up, 1)
	return len(ords) > 0, err
}

func parseCursor(c query.Cursor) (int64, error) {
	mark, err := strconv.ParseInt(string(c), 10, 64)
	if err != nil || mark < leastOrd || mark > mostOrd {
		return 0, fmt.Errorf("%.40q is no place in this library's answers", string(c))
	}
	return mark, nil
}

// hits reads what a list shows of the documents of a page.
func (s *searching) hits(q query.Query, p page, snippets bool) ([]query.Hit, error) {
	var lights *query.Lights
	if snippets {
		if lights = query.NewLights(q); lights.Empty() {
			lights = nil
		}
	}
	var out []query.Hit
	for i, ord := range p.ords {
		if err := s.ctx.Err(); err != nil {
			return nil, err
		}
		h, err := s.hit(numberOf(ord), lights)
		if err != nil {
			return nil, err
		}
		h.Cursor = p.cursors[i]
		out = append(out, h)
	}
	return out, nil
}

func (s *searching) hit(number int64, lights *query.Lights) (query.Hit, error) {
	ctx := context.WithoutCancel(s.ctx)
	r, found, err := s.c.one(ctx, "SELECT i.hash, i.list, b.data FROM item i JOIN body b ON b.id = i.id WHERE i.id = ?", number)
	if err != nil || !found {
		return query.Hit{}, orForm(err)
	}
	l, err := unpackListed(r.blob(1))
	if err != nil {
		return query.Hit{}, err
	}
	d := &model.Document{}
	if lights != nil || l.inText() {
		if d, err = s.e.zstd.document(r.blob(2)); err != nil {
			return query.Hit{}, err
		}
		l.show(d.Text)
	}
	h := query.Hit{Entry: l.entry, Sample: l.sample, Added: l.added}
	h.ID = hex.EncodeToString(r.blob(0))
	h.Key = h.ID
	if lights != nil {
		h.Snippet = lights.Snippet(d)
	}
	h.Name, err = firstPlace(ctx, s.c, number)
	return h, err
}

// orForm is err, or that what must be there is not.
func orForm(err error) error {
	if err != nil {
		return err
	}
	return errForm
}
