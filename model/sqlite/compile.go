package sqlite

import (
	"context"
	"math"
	"slices"
	"strings"
	"time"

	"brief/model/query"
	"brief/model/term"
)

// compiler makes a condition of an expression.
type compiler struct {
	ctx   context.Context
	e     *Engine
	c     *conn
	scope query.Scope
	// handles are those of the sets that the condition refers to, and bitmaps those of
	// its bitmaps, to be released.
	handles, bitmaps []int64
	err              error
}

// compile returns the condition of a query, and how to answer it by reading where
// that may be quicker. release must be called when they are no longer needed.
func (e *Engine) compile(ctx context.Context, c *conn, s query.Scope, q query.Query) (cond condition, first *glance, release func(), err error) {
	k := &compiler{ctx: ctx, e: e, c: c, scope: s}
	cond = anything()
	if q.Where != nil {
		cond = k.expr(q.Where, false)
		first = k.glanceOf(q.Where)
	}
	release = func() {
		e.sets.release(k.handles)
		e.bitmaps.release(k.bitmaps...)
	}
	return cond, first, release, k.err
}

// expr is x, or its contrary: negations are moved down to what is no conjunction.
func (k *compiler) expr(x query.Expr, negated bool) condition {
	switch x := x.(type) {
	case query.Not:
		return k.expr(x.X, !negated)
	case query.And:
		return k.parts(x, negated, !negated)
	case query.Or:
		return k.parts(x, negated, negated)
	case query.Is:
		if opposite, ok := contrary(x.State); ok && negated {
			return k.state(opposite)
		}
	}
	c := k.leaf(x)
	if negated {
		return not(c)
	}
	return c
}

// contrary is the state of all documents that are not in s, where there is one.
func contrary(s query.State) (query.State, bool) {
	switch s {
	case query.Read:
		return query.Unread, true
	case query.Unread:
		return query.Read, true
	}
	return "", false
}

func (k *compiler) parts(xs []query.Expr, negated, all bool) condition {
	parts := make([]condition, len(xs))
	for i, x := range xs {
		parts[i] = k.expr(x, negated)
	}
	if all {
		return and(parts)
	}
	return or(parts)
}

func (k *compiler) leaf(x query.Expr) condition {
	switch x := x.(type) {
	case query.Text:
		return k.words(textColumns(x.In), x.Words)
	case query.Actor:
		return k.words("actors", x.Words)
	case query.Source:
		return k.words("source", x.Words)
	case query.Measure:
		return k.words("measures", x.Words)
	case query.Kind:
		return matching(quoted(factKind + string(x.Kind)))
	case query.Format:
		return matching(quoted(factFormat + string(x.Format)))
	case query.Language:
		return matching(quoted(factLanguage + x.Code))
	case query.Tag:
		return k.tag(x.Typed)
	case query.Note:
		return k.note(x.Words)
	case query.Has:
		return matching(quoted(factHas + string(x.What)))
	case query.In:
		return folder(x.Folder)
	case query.Is:
		return k.state(x.State)
	case query.Date:
		return k.date(x)
	case query.Figure:
		return figure(x)
	case query.Among:
		return k.among(x.Set)
	}
	return nothing()
}

func textColumns(c query.Column) string {
	switch c {
	case query.Title:
		return "title"
	case query.Body:
		return "body"
	}
	return "{body title}"
}

// beginning is how a phrase ends whose last word is the beginning of one.
const beginning = `" *`

// words looks for words in columns.
func (k *compiler) words(columns string, w query.Words) condition {
	if len(w.Terms) == 0 {
		return nothing()
	}
	var alternatives []string
	switch {
	case len(w.Terms) == 1 && !w.Exact && !w.Prefix:
		for _, form := range k.forms(w.Terms[0]) {
			alternatives = append(alternatives, `"`+form+`"`)
		}
	case w.Prefix:
		alternatives = []string{`"` + strings.Join(w.Terms, " ") + beginning}
	default:
		alternatives = []string{`"` + strings.Join(w.Terms, " ") + `"`}
	}
	return matching("(" + columns + " : " + group(alternatives, " OR ") + ")")
}

// forms returns the words that count as forms of one.
func (k *compiler) forms(word string) []string {
	stem := term.Stem(word)
	forms := []string{word}
	if stem != word && term.Stem(stem) == stem {
		forms = append(forms, stem)
	}
	err := k.c.query(k.ctx, "SELECT word FROM vocabulary WHERE stem = ?", []any{stem}, func(r row) error {
		if form := r.text(0); form != word {
			forms = append(forms, form)
		}
		return nil
	})
	k.fail(err)
	return forms
}

func (k *compiler) fail(err error) {
	if k.err == nil {
		k.err = err
	}
}

// folder looks for the components of a path one behind the other.
func folder(path string) condition {
	terms := strings.TrimSpace(string(appendPath(nil, path)))
	if terms == "" {
		return nothing()
	}
	return matching(`(places : "` + terms + `")`)
}

// newFor is how long a document is new.
const newFor = 24 * time.Hour

// maxMembers is how many documents a condition names one by one.
const maxMembers = 50_000

// since matches what arrived at t or later.
func (k *compiler) since(t time.Time) condition {
	c := where("(d.added >= ?)", nanos(t))
	var ords []int64
	err := k.c.query(k.ctx, "SELECT ord FROM doc WHERE added >= ? LIMIT ?", []any{nanos(t), maxMembers}, func(r row) error {
		ords = append(ords, r.int(0))
		return nil
	})
	k.fail(err)
	if len(ords) < maxMembers {
		slices.Sort(ords)
		return c.within(ords)
	}
	return c
}

// within bounds c to ascending ords.
func (c condition) within(ords []int64) condition {
	if len(ords) == 0 {
		return nothing()
	}
	c.members, c.low, c.high = ords, ords[0], ords[len(ords)-1]
	return c
}

// date compares the days of documents with those that are asked for.
func (k *compiler) date(d query.Date) condition {
	dated := matching(quoted(factHas + string(query.HasDate)))
	if d.None {
		return not(dated)
	}
	from, to := d.Days(k.scope.Now)
	if from == math.MinInt32 && to == math.MaxInt32 {
		return dated
	}
	c := where("(d.first IS NOT NULL AND d.first <= ? AND d.last >= ?)", to, from)
	// A document that bears a year stands at its first day.
	const longest = 366
	c.low, c.high = max(leastOrd, int64(from-longest)<<numberBits), min(mostOrd, int64(to+1)<<numberBits-1)
	return c
}

// figure looks for a statistic.
func figure(f query.Figure) condition {
	var alternatives []string
	for _, fact := range figureTerms(f) {
		alternatives = append(alternatives, quoted(fact))
	}
	c := where("holds((SELECT data FROM figures WHERE id = d.ord & "+numberMask+"), ?)", question(f))
	c.match = group(alternatives, " OR ")
	return c
}

const numberMask = "1073741823"

// among matches the documents of a set.
func (k *compiler) among(name string) condition {
	return k.gathered(k.ords(name))
}

// gathered matches documents that are named, in order.
func (k *compiler) gathered(ords []int64) condition {
	handle := k.e.sets.hold(ords)
	k.handles = append(k.handles, handle)
	return where("gathered(?, d.ord)", handle).within(ords)
}
