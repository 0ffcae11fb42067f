package query

import (
	"strings"

	"brief/model/term"
)

// Simplify returns a query that means the same and says nothing twice: nested And
// and Or are made flat, equal parts are said once, double negations and what is
// always or never true are taken out.
func Simplify(q Query) Query {
	if q.Where == nil {
		return q
	}
	q.Where = simplify(q.Where)
	if and, ok := q.Where.(And); ok && len(and) == 0 {
		q.Where = nil
	}
	return q
}

func simplify(x Expr) Expr {
	switch x := x.(type) {
	case And:
		parts, never := flatten(x, func(x Expr) ([]Expr, bool) { a, ok := x.(And); return a, ok })
		if never {
			return Or{}
		}
		if len(parts) == 1 {
			return parts[0]
		}
		return And(parts)
	case Or:
		parts, always := flatten(x, func(x Expr) ([]Expr, bool) { o, ok := x.(Or); return o, ok })
		if always {
			return And{}
		}
		if len(parts) == 1 {
			return parts[0]
		}
		return Or(parts)
	case Not:
		return negate(simplify(x.X))
	}
	return x
}

// negate returns the contrary of what is simple already.
func negate(x Expr) Expr {
	switch y := x.(type) {
	case Not:
		return y.X
	case And:
		if len(y) == 0 {
			return Or{}
		}
	case Or:
		if len(y) == 0 {
			return And{}
		}
	}
	return Not{x}
}

// flatten returns the simple parts of And or Or, those of its own kind taken apart;
// decided says that one of them is the constant of the other kind.
func flatten(xs []Expr, own func(Expr) ([]Expr, bool)) (parts []Expr, decided bool) {
	seen := map[string]bool{}
	for _, x := range xs {
		x = simplify(x)
		inner, ok := own(x)
		if !ok {
			inner = []Expr{x}
		}
		for _, y := range inner {
			if isEmpty(y) {
				return nil, true
			}
			if key := meaning(y).String(); !seen[key] {
				seen[key] = true
				parts = append(parts, y)
			}
		}
	}
	return parts, false
}

// meaning returns x with its words as they are compared, so that what means the same is
// written the same.
func meaning(x Expr) Expr {
	switch x := x.(type) {
	case And:
		return And(meanings(x))
	case Or:
		return Or(meanings(x))
	case Not:
		return Not{meaning(x.X)}
	case Tag:
		return Tag{term.Key(x.Typed)}
	}
	return withWords(x, func(w Words) Words {
		w.Typed = strings.Join(w.Terms, " ")
		w.Exact = w.Exact || len(w.Terms) > 1
		return w
	})
}

func meanings(xs []Expr) []Expr {
	out := make([]Expr, len(xs))
	for i, x := range xs {
		out[i] = meaning(x)
	}
	return out
}

func isEmpty(x Expr) bool {
	switch x := x.(type) {
	case And:
		return len(x) == 0
	case Or:
		return len(x) == 0
	}
	return false
}
