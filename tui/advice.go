package tui

import (
	"context"

	"brief/model/query"
	"brief/model/safe"
	"brief/tui/cell"
)

// This file asks the index of a Library why it has found nothing. It keeps to the rules of
// load.go.

// maxAdvised is how many parts of a query are looked at one by one.
const maxAdvised = 8

// advise looks for the parts of q that match nothing and, where there are none, for
// those without which it would match something.
func advise(ctx context.Context, index Indexed, q query.Query) []string {
	parts := conjuncts(q.Where)
	lines := []string{"nothing found"}
	if len(parts) > 1 {
		lines[0] = "no document has all of this"
	}
	alone := false
	for i, p := range parts {
		if _, not := p.(query.Not); not || i == maxAdvised {
			continue
		}
		r, err := index.Search(ctx, query.Query{Where: p}, query.Page{Limit: 1})
		if err == nil && len(r.Hits) == 0 {
			alone = true
			lines = append(lines, "in no document at all: "+partName(p))
		}
	}
	for i := range min(len(parts), maxAdvised) {
		if alone || len(parts) < 2 {
			break
		}
		total, err := index.Count(ctx, query.Query{Where: without(parts, i)})
		if err == nil && total.N > 0 {
			lines = append(lines, "without "+partName(parts[i])+": "+totalOf(total))
		}
	}
	if n := index.Missing(); n > 0 {
		lines = append(lines, plural(n, "document")+" not in the index yet")
	}
	return append(lines, "/ changes the query: fewer words, one OR other, a begin*")
}

// conjuncts are the parts of which all must match.
func conjuncts(x query.Expr) []query.Expr {
	switch x := x.(type) {
	case nil:
		return nil
	case query.And:
		return x
	}
	return []query.Expr{x}
}

// partName is a part of a query as it is shown: of a word that is still being typed,
// which may be whole or a beginning, the beginning alone.
func partName(x query.Expr) string {
	if or, ok := x.(query.Or); ok && len(or) == 2 {
		whole, ok1 := or[0].(query.Text)
		begun, ok2 := or[1].(query.Text)
		if ok1 && ok2 && begun.Words.Prefix && whole.Words.Typed == begun.Words.Typed {
			x = begun
		}
	}
	return safe.Line(x.String())
}

// without is what is left of parts when one is dropped.
func without(parts []query.Expr, i int) query.Expr {
	var left query.And
	for at, p := range parts {
		if at != i {
			left = append(left, p)
		}
	}
	if len(left) == 1 {
		return left[0]
	}
	return left
}

// totalOf is a number of documents in words.
func totalOf(t query.Total) string {
	if t.AtLeast {
		return cell.Count(t.N) + "+ documents"
	}
	return plural(t.N, "document")
}
