package sqlite

import (
	"cmp"
	"database/sql/driver"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"modernc.org/sqlite"

	"brief/model/query"
)

// ranked is how many of the newest documents that match are ordered by relevance.
const ranked = 5000

// weights are those of the columns in BM25, in the order of columnList: what a
// document says of itself in its title counts most, places and facts do not.
const weights = "1.0, 4.0, 2.0, 1.0, 1.0, 0.0, 0.0"

// scored is a document with what orders it: less is better.
type scored struct {
	ord   int64
	score float64
}

func byScore(a, b scored) int {
	return cmp.Or(cmp.Compare(a.score, b.score), cmp.Compare(b.ord, a.ord))
}

// best is a page in the order of priority or relevance. A query without words has none
// of the second, and is answered newest first.
func (s *searching) best(scope query.Scope, q query.Query, p query.Page) (page, error) {
	var all []scored
	var err error
	if q.Sort == query.Priority {
		all, err = s.urgent(scope, q)
	} else {
		all, err = s.scores(query.NewLights(q).Empty())
	}
	if err != nil {
		return page{}, err
	}
	slices.SortFunc(all, byScore)
	first, end := 0, len(all)
	if at := p.After + p.Before; at != "" {
		mark, err := parseScored(at)
		if err != nil {
			return page{}, err
		}
		i, found := slices.BinarySearchFunc(all, mark, byScore)
		if !found { // the scores have changed since
			if j := slices.IndexFunc(all, func(d scored) bool { return d.ord == mark.ord }); j >= 0 {
				i, found = j, true
			}
		}
		switch {
		case p.Before != "":
			end = i
		case found:
			first = i + 1
		default:
			first = i
		}
	}
	if p.End || p.Before != "" {
		first = max(0, end-p.Limit)
	}
	end = min(end, first+p.Limit)
	out := page{earlier: first > 0, later: end < len(all)}
	for _, d := range all[first:end] {
		out.ords = append(out.ords, d.ord)
		out.cursors = append(out.cursors, d.cursor())
	}
	return out, nil
}

func (d scored) cursor() query.Cursor {
	return query.Cursor(strconv.FormatInt(d.ord, 10) + " " + strconv.FormatUint(math.Float64bits(d.score), 16))
}

func parseScored(c query.Cursor) (scored, error) {
	ord, bits, _ := strings.Cut(string(c), " ")
	at, err := parseCursor(query.Cursor(ord))
	if err != nil {
		return scored{}, err
	}
	score, err := strconv.ParseUint(bits, 16, 64)
	if err != nil || math.IsNaN(math.Float64frombits(score)) {
		return scored{}, fmt.Errorf("%.40q is no place in this library's answers", string(c))
	}
	return scored{at, math.Float64frombits(score)}, nil
}

// scores returns the newest documents that match with their scores.
func (s *searching) scores(even bool) ([]scored, error) {
	var all []scored
	for _, p := range s.pieces(leastOrd, mostOrd) {
		if len(all) >= ranked {
			break
		}
		from := s.from(p)
		score := "0.0"
		if from.fts != "" && !even {
			score = fmt.Sprintf("bm25(%s, %s)", from.fts, weights)
		}
		handle := s.e.tallies.hold(func(args []driver.Value) error {
			ord, _ := args[1].(int64)
			score, _ := args[2].(float64)
			all = append(all, scored{ord, score})
			return nil
		})
		sql := fmt.Sprintf("SELECT count(x) FROM (SELECT tally(?, %[2]s, %[3]s) AS x FROM %[1]s ORDER BY %[2]s DESC LIMIT ?)",
			from.sql, from.ord, score)
		_, err := s.c.number(s.ctx, sql, append(append([]any{handle}, from.args...), ranked-len(all))...)
		s.e.tallies.release(handle)
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

// tally is the SQL function tally(handle, …): it hands its arguments to who holds
// the handle. A statement that calls it for each row does all its work in one step,
// which can be interrupted.
func (e *Engine) tally(_ *sqlite.FunctionContext, args []driver.Value) (driver.Value, error) {
	handle, _ := args[0].(int64)
	if f := e.tallies.of(handle); f != nil {
		if err := f(args); err != nil {
			return nil, err
		}
	}
	return int64(1), nil
}
