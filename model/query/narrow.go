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
	if x == nil || said(q.Where, x) {
		return q
	}
	switch where := q.Where.(type) {
	case nil:
		q.Where = x
	case And:
		q.Where = append(slices.Clip(where), x)
	default:
		q.Where = And{where, x}
	}
	return q
}

// said reports whether an expression asks for x already.
func said(where, x Expr) bool {
	if and, ok := where.(And); ok {
		return slices.ContainsFunc(and, func(y Expr) bool { return said(y, x) })
	}
	return where != nil && meaning(where).String() == meaning(x).String()
}

// condition returns what asks for a value of f, nil where no query can.
func condition(f Facet, value string) Expr {
	w := Words{Typed: value, Terms: term.Fold(value), Exact: true}
	switch {
	case value == "":
		return nil
	case f == Kinds:
		return Kind{model.ActorKind(value)}
	case f == Tags:
		return Tag{value}
	case f == Months:
		return Date{From: Day{Date: value}, To: Day{Date: value}}
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
	q, err := Parse(typed)
	if err != nil {
		q, err = Typing(typed)
	}
	if err == nil {
		if said(q.Where, x) {
			return typed
		}
		if or, ok := q.Where.(Or); ok {
			return Query{Where: And{x, or}, Sort: q.Sort}.String()
		}
	}
	return strings.TrimSuffix(x.String()+" "+strings.TrimLeft(typed, " "), " ")
}
