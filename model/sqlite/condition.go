package sqlite

import (
	"slices"
	"strings"
)

// A condition is a query's expression in the two languages that SQLite answers it
// in: an expression of FTS5 and predicates of SQL. A document matches where it
// matches the first and all of the second.
type condition struct {
	// never and always are constants; nothing else is set then.
	never, always bool

	// match is an expression of FTS5, "" for every document; excluded says that the
	// documents which match it are left out instead.
	match    string
	excluded bool
	// where are predicates on a row d of doc and the shard {fts}.
	where []predicate
	// spare says that match only narrows: where alone is exact.
	spare bool
	// low and high are bounds of the ords that can match.
	low, high int64
	// members are ascending ords outside of which nothing matches; nil for none such.
	members []int64
	// size is how much there is to it, for the order of parts.
	size int
}

type predicate struct {
	sql  string
	args []any
}

// everyDocument is the term that every document has.
func everyDocument() string { return quoted(factAll) }

// quoted looks for one fact. The column keeps it apart from words: the s of every
// 's would be the fact that a document is a sample.
func quoted(fact string) string { return `(meta : "` + string(appendToken(nil, fact)) + `")` }

func anything() condition { return condition{always: true, low: leastOrd, high: mostOrd} }
func nothing() condition  { return condition{never: true, low: mostOrd, high: leastOrd} }

// matching is a condition on the index alone.
func matching(match string) condition {
	return condition{match: match, low: leastOrd, high: mostOrd, size: 1}
}

// where is a condition on the row alone.
func where(sql string, args ...any) condition {
	return condition{where: []predicate{{sql, args}}, spare: true, low: leastOrd, high: mostOrd, size: 1}
}

// not returns the contrary of a part that is no conjunction.
func not(c condition) condition {
	switch {
	case c.always:
		return nothing()
	case c.never:
		return anything()
	case len(c.where) == 0:
		c.excluded = !c.excluded
		c.members = nil
		c.low, c.high = leastOrd, mostOrd
		return c
	}
	p := c.predicate()
	p.sql = "NOT " + p.sql
	return where(p.sql, p.args...)
}

// predicate is all of c in SQL.
func (c condition) predicate() predicate {
	var all predicate
	var parts []string
	if c.match != "" && !c.spare {
		in := "IN"
		if c.excluded {
			in = "NOT IN"
		}
		parts = append(parts, "d.ord "+in+" (SELECT rowid FROM {fts} WHERE {fts} MATCH ?)")
		all.args = append(all.args, c.match)
	}
	for _, p := range c.where {
		parts = append(parts, p.sql)
		all.args = append(all.args, p.args...)
	}
	all.sql = "(" + strings.Join(parts, " AND ") + ")"
	return all
}

// positive is match as an expression that does not exclude.
func (c condition) positive() string {
	if c.excluded {
		return "(" + everyDocument() + " NOT " + c.match + ")"
	}
	return c.match
}

// largestFirst puts what is nested before what is not: the parser of FTS5 has a stack
// that grows with every open parenthesis behind an operator.
func largestFirst(parts []condition) {
	slices.SortStableFunc(parts, func(a, b condition) int { return b.size - a.size })
}

// and is the condition that all parts hold.
func and(parts []condition) condition {
	all := anything()
	all.always = false
	var wanted, excluded []string
	spare := true
	largestFirst(parts)
	for _, c := range parts {
		switch {
		case c.never:
			return nothing()
		case c.always:
			continue
		case c.match != "" && c.excluded:
			excluded = append(excluded, c.match)
		case c.match != "":
			wanted = append(wanted, c.match)
		}
		spare = spare && (c.spare || c.match == "")
		all.where = append(all.where, c.where...)
		all.low, all.high = max(all.low, c.low), min(all.high, c.high)
		all.size += c.size
		if c.members != nil && (all.members == nil || len(c.members) < len(all.members)) {
			all.members = c.members
		}
	}
	if all.size == 0 {
		return anything()
	}
	if len(excluded) > 0 && len(wanted) == 0 {
		all.match, all.excluded = group(excluded, " OR "), true
		if len(all.where) > 0 {
			all.match, all.excluded = all.positive(), false
		}
		return all
	}
	all.match = group(wanted, " AND ")
	if len(excluded) > 0 {
		all.match = "(" + all.match + " NOT " + group(excluded, " OR ") + ")"
	}
	all.spare = spare
	return all
}

// or is the condition that one of the parts holds.
func or(parts []condition) condition {
	one := condition{low: mostOrd, high: leastOrd}
	var matches []string
	pure, narrowed := true, true
	parts = slices.DeleteFunc(parts, func(c condition) bool { return c.never })
	largestFirst(parts)
	for _, c := range parts {
		if c.always {
			return anything()
		}
		pure = pure && len(c.where) == 0
		if narrowed = narrowed && c.match != ""; narrowed {
			matches = append(matches, c.positive())
		}
		one.low, one.high = min(one.low, c.low), max(one.high, c.high)
		one.size += c.size
	}
	switch {
	case len(parts) == 0:
		return nothing()
	case len(parts) == 1:
		return parts[0]
	}
	if narrowed {
		one.match = group(matches, " OR ")
	}
	if pure {
		return one
	}
	var sql []string
	var args []any
	for _, c := range parts {
		p := c.predicate()
		sql = append(sql, p.sql)
		args = append(args, p.args...)
	}
	one.where = []predicate{{"(" + strings.Join(sql, " OR ") + ")", args}}
	one.spare = true
	return one
}

func group(parts []string, operator string) string {
	if len(parts) == 1 {
		return parts[0]
	}
	if len(parts) == 0 {
		return ""
	}
	return "(" + strings.Join(parts, operator) + ")"
}
