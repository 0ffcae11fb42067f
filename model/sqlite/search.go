package sqlite

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

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
	// states are what the analyst has decided.
	states *marking
	// why returns the reasons of a document on a page; nil but in the order of priority.
	why func(ord int64) ([]string, error)
}

// search calls f with a query that has been compiled, in one view of the library.
func (e *Engine) search(ctx context.Context, s query.Scope, q query.Query, f func(*searching) error) error {
	return e.failed("search", e.read(ctx, func(c *conn) error {
		searching, release, err := e.searchIn(ctx, c, s, q)
		defer release()
		if err != nil {
			return err
		}
		return f(searching)
	}))
}

// searchIn compiles a query in the transaction that a connection has begun. release
// must be called in the end, also after an error.
func (e *Engine) searchIn(ctx context.Context, c *conn, s query.Scope, q query.Query) (*searching, func(), error) {
	cond, first, release, err := e.compile(ctx, c, s, q)
	if err != nil {
		return nil, release, err
	}
	shards, err := readShards(ctx, c)
	return &searching{ctx: ctx, e: e, c: c, cond: cond, first: first, shards: shards, states: newMarking(ctx, c, s.Analyst)}, release, err
}

// piece is a stretch of ords that one statement looks at.
type piece struct {
	shard     *shard // nil where no index is needed
	low, high int64
	// members are the only documents of the stretch that can match, where they are so
	// few that they are best looked up one by one.
	members []int64
}

// How many documents are looked up one by one: in doc, and in an index, which begins
// anew for each.
const (
	fewMembers = 256
	fewInIndex = 16
)

// pieces are the stretches in which documents between low and high can match, newest
// first.
func (s *searching) pieces(low, high int64) []piece {
	low, high = max(low, s.cond.low), min(high, s.cond.high)
	switch {
	case s.cond.never || low > high:
		return nil
	case s.cond.match != "" || s.cond.hasTable():
		return s.inShards(low, high)
	case s.cond.members == nil:
		return []piece{{low: low, high: high}}
	}
	var out []piece
	for members := s.cond.between(low, high); len(members) > 0; {
		n := len(members) - min(len(members), fewMembers)
		out = append(out, piece{low: members[n], high: members[len(members)-1], members: members[n:]})
		members = members[:n]
	}
	return out
}

func (s *searching) inShards(low, high int64) []piece {
	var out []piece
	end := int64(mostOrd)
	for _, sh := range slices.Backward(s.shards) {
		p := piece{shard: sh, low: max(low, sh.low), high: min(high, end)}
		end = sh.low - 1
		if p.low > p.high {
			continue
		}
		if s.cond.members != nil {
			members := s.cond.between(p.low, p.high)
			if len(members) == 0 {
				continue
			}
			if len(members) <= s.cond.few() {
				p.members = members
			}
		}
		out = append(out, p)
	}
	return out
}

// hasTable reports whether a predicate names the shard.
func (c *condition) hasTable() bool {
	return slices.ContainsFunc(c.where, func(p predicate) bool { return strings.Contains(p.sql, "{fts}") })
}

// few is how many members are looked up one by one in a shard. Words with a beginning
// are put together before the first of them is.
func (c *condition) few() int {
	switch {
	case c.match == "":
		return fewMembers
	case strings.Contains(c.match, beginning):
		return 1
	}
	return fewInIndex
}

// between are the members from low to high.
func (c *condition) between(low, high int64) []int64 {
	first, _ := slices.BinarySearch(c.members, low)
	end, _ := slices.BinarySearch(c.members, high+1)
	return c.members[first:max(first, end)]
}

// source is the part of a statement that says what it looks at.
type source struct {
	sql  string // behind FROM, with its WHERE
	args []any
	ord  string // the name of the ord
	fts  string // the name of the index in auxiliary functions, "" without one
	doc  bool   // there is a row d of doc
}

// from says how to look at a piece: in the index alone where that decides, else with
// the rows of doc, and from the few that can match where that is known.
func (s *searching) from(p piece) source {
	var b strings.Builder
	table := ""
	if p.shard != nil {
		table = p.shard.table()
	}
	out := source{ord: "d.ord", doc: true}
	if s.cond.match != "" {
		out.fts = "f." + table
	}
	switch {
	case p.members != nil:
		b.WriteString("json_each(?) m CROSS JOIN doc d ON d.ord = m.value")
		out.args = []any{asJSON(p.members)}
		if s.cond.match != "" {
			fmt.Fprintf(&b, " CROSS JOIN %[1]s f ON f.rowid = d.ord WHERE f.%[1]s MATCH ?", table)
			out.args = append(out.args, s.cond.positive())
		} else {
			b.WriteString(" WHERE true")
		}
	case s.cond.match == "":
		b.WriteString("doc d WHERE d.ord BETWEEN ? AND ?")
		out.args = []any{p.low, p.high}
	case len(s.cond.where) == 0:
		fmt.Fprintf(&b, "%[1]s f WHERE f.%[1]s MATCH ? AND f.rowid BETWEEN ? AND ?", table)
		out.args = []any{s.cond.positive(), p.low, p.high}
		out.ord, out.doc = "f.rowid", false
	default:
		fmt.Fprintf(&b, "%[1]s f CROSS JOIN doc d ON d.ord = f.rowid WHERE f.%[1]s MATCH ? AND f.rowid BETWEEN ? AND ?", table)
		out.args = []any{s.cond.positive(), p.low, p.high}
		out.ord = "f.rowid"
	}
	for _, w := range s.cond.where {
		b.WriteString(" AND " + strings.ReplaceAll(w.sql, "{fts}", table))
		out.args = append(out.args, w.args...)
	}
	out.sql = b.String()
	return out
}

func asJSON(ords []int64) string {
	out := []byte{'['}
	for i, ord := range ords {
		if i > 0 {
			out = append(out, ',')
		}
		out = strconv.AppendInt(out, ord, 10)
	}
	return string(append(out, ']'))
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
	from := s.from(p)
	direction := " DESC"
	if oldest {
		direction = ""
	}
	sql := fmt.Sprintf("SELECT group_concat(o) FROM (SELECT %[2]s AS o FROM %[1]s ORDER BY %[2]s%[3]s LIMIT ?)", from.sql, from.ord, direction)
	r, _, err := s.c.one(s.ctx, sql, append(from.args, limit)...)
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
	scope := s
	err = e.search(ctx, s, q, func(s *searching) error {
		found, err := s.page(scope, q, p)
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

func (s *searching) page(scope query.Scope, q query.Query, p query.Page) (page, error) {
	if q.Sort == query.Relevance || q.Sort == query.Priority {
		return s.best(scope, q, p)
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
