package query

import (
	"slices"
	"strings"

	"brief/model"
	"brief/model/term"
)

// Narrow returns q with the condition that a document has a value of f. A value that
// no query can ask for (a name without letters and digits) narrows nothing.
func Narrow(q Query, f Facet, value string) Query {
	x := condition(f, value)
	if x == nil {
		return q
	}
	switch where := q.Where.(type) {
	case nil:
		q.Where = x
	case And:
		if !said(where, x) {
			q.Where = append(slices.Clip(where), x)
		}
	default:
		if !said(And{where}, x) {
			q.Where = And{where, x}
		}
	}
	return q
}

func said(and And, x Expr) bool {
	s := x.String()
	return slices.ContainsFunc(and, func(y Expr) bool { return y.String() == s })
}

// condition returns what asks for a value of f, or nil.
func condition(f Facet, value string) Expr {
	w := Words{Typed: value, Terms: term.Fold(value), Exact: true}
	switch f {
	case Kinds:
		return Kind{model.ActorKind(value)}
	case Tags:
		return Tag{value}
	case Months:
		return Date{From: Day{Date: value}, To: Day{Date: value}}
	}
	switch {
	case len(w.Terms) == 0:
		return nil
	case f == Actors:
		return Actor{w}
	}
	return Source{w}
}

// NarrowText does to a query as it is typed what Narrow does to one that was read.
// The condition is put in front, so that a last word that is still being typed stays
// the last.
func NarrowText(typed string, f Facet, value string) string {
	x := condition(f, value)
	if x == nil {
		return typed
	}
	q, err := Typing(typed)
	if err == nil {
		switch where := q.Where.(type) {
		case nil:
		case Or:
			if strings.TrimSpace(typed) != where[0].String() {
				return Query{Where: And{x, where}, Sort: q.Sort}.String()
			}
		case And:
			if said(where, x) {
				return typed
			}
		default:
			if said(And{where}, x) {
				return typed
			}
		}
	}
	return strings.TrimSpace(x.String() + " " + strings.TrimLeft(typed, " "))
}
