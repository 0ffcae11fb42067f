package sqlite

import (
	"cmp"
	"context"
	"database/sql/driver"
	"fmt"
	"slices"
	"strings"

	"brief/model/query"
)

// Count counts what matches; see library.Engine.
func (e *Engine) Count(ctx context.Context, s query.Scope, q query.Query) (query.Total, error) {
	n := 0
	err := e.search(ctx, s, q, func(s *searching) error {
		if s.cond.always {
			all, err := s.c.number(ctx, "SELECT value FROM meta WHERE key = 'documents'")
			n = int(all)
			return err
		}
		for _, p := range s.pieces(leastOrd, mostOrd) {
			from := s.from(p)
			sql := fmt.Sprintf("SELECT count(*) FROM (SELECT %[2]s FROM %[1]s LIMIT ?)", from.sql, from.ord)
			found, err := s.c.number(ctx, sql, append(from.args, query.MaxTotal+1-n)...)
			if n += int(found); err != nil || n > query.MaxTotal {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return query.Total{}, err
	}
	return query.Total{N: min(n, query.MaxTotal), AtLeast: n > query.MaxTotal}, nil
}

// Facets counts values over the newest that match; see library.Engine.
func (e *Engine) Facets(ctx context.Context, s query.Scope, q query.Query, f query.Facet, n int) (query.Counts, error) {
	var counts query.Counts
	err := e.search(ctx, s, q, func(s *searching) error {
		t, err := s.tally(f)
		if err != nil {
			return err
		}
		counts.Of, counts.Partial = min(t.documents, query.MaxFaceted), t.documents > query.MaxFaceted
		counts.Values, err = t.most(ctx, s.c, f, n)
		return err
	})
	if err != nil {
		return query.Counts{}, err
	}
	return counts, nil
}

// tally is how often the facts of one facet occur.
type tally struct {
	documents int
	facts     map[int64]int
}

func (s *searching) tally(f query.Facet) (tally, error) {
	t := tally{facts: map[int64]int{}}
	handle := s.e.tallies.hold(func(args []driver.Value) error {
		if t.documents++; t.documents > query.MaxFaceted {
			return nil
		}
		facets, _ := args[1].([]byte)
		return unpackFacts(facets, int(f), func(id int64) { t.facts[id]++ })
	})
	defer s.e.tallies.release(handle)
	for _, p := range s.pieces(leastOrd, mostOrd) {
		if t.documents > query.MaxFaceted {
			break
		}
		from := s.from(p)
		facets := "d.facets"
		if !from.doc {
			facets = "(SELECT facets FROM doc WHERE ord = " + from.ord + ")"
		}
		sql := fmt.Sprintf("SELECT count(x) FROM (SELECT tally(?, %[3]s) AS x FROM %[1]s ORDER BY %[2]s DESC LIMIT ?)",
			from.sql, from.ord, facets)
		args := append(append([]any{handle}, from.args...), query.MaxFaceted+1-t.documents)
		if _, err := s.c.number(s.ctx, sql, args...); err != nil {
			return t, err
		}
	}
	return t, nil
}

// most returns the n most frequent values, of months the newest.
func (t tally) most(ctx context.Context, c *conn, f query.Facet, n int) ([]query.Count, error) {
	type fact struct {
		id int64
		n  int
	}
	facts := make([]fact, 0, len(t.facts))
	for id, n := range t.facts {
		facts = append(facts, fact{id, n})
	}
	slices.SortFunc(facts, func(a, b fact) int { return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.id, b.id)) })
	if f != query.Months {
		facts = facts[:min(max(n, 0), len(facts))]
	}
	values := make([]query.Count, len(facts))
	for i, fact := range facts {
		r, found, err := c.one(context.WithoutCancel(ctx), "SELECT value FROM fact WHERE id = ?", fact.id)
		if err != nil || !found {
			return nil, orForm(err)
		}
		values[i] = query.Count{Value: r.text(0), N: fact.n}
	}
	if f == query.Months {
		slices.SortFunc(values, func(a, b query.Count) int { return strings.Compare(b.Value, a.Value) })
		values = values[:min(max(n, 0), len(values))]
	}
	return values, nil
}

// Suggest returns values that begin with a prefix; see library.Engine.
func (e *Engine) Suggest(ctx context.Context, f query.Facet, prefix string, n int) (values []string, err error) {
	err = e.read(ctx, func(c *conn) error {
		// Every character that a folded value may go on with is below U+10FFFF, which is none.
		return c.query(ctx, `SELECT value FROM fact WHERE facet = ? AND folded >= ? AND folded < ? AND documents > 0
			ORDER BY documents DESC, value LIMIT ?`, []any{int64(f), prefix, prefix + "\U0010ffff", max(n, 0)}, func(r row) error {
			values = append(values, r.text(0))
			return nil
		})
	})
	return values, e.failed("search", err)
}
