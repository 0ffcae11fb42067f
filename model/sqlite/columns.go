package sqlite

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"brief/model"
	"brief/model/library"
	"brief/model/query"
	"brief/model/term"
)

// What is searched stands in columns of terms, apart from the texts that are shown.
// The body is the first: FTS5 marks the terms of every other column as such, which
// takes two bytes for each.
const columnList = "body, title, actors, source, measures, places, meta"

// gap is a term that no text holds. It parts what stands behind one another in a
// column, so that no phrase reaches from one name into the next.
const gap = "\ue0fe"

// root is the term before the first component of an absolute path.
const root = "\ue0fd"

// columns are what the index is fed with for one document.
type columns struct{ body, title, actors, source, measures, places, meta []byte }

// columnsPool keeps the memory of columns that have been written.
type columnsPool struct{ pool sync.Pool }

func (p *columnsPool) get() *columns {
	if c, ok := p.pool.Get().(*columns); ok {
		return c
	}
	return &columns{}
}

// largeColumn is the size in bytes above which the memory of a column is not kept.
const largeColumn = 64 << 10

func (p *columnsPool) put(c *columns) {
	if cap(c.body) <= largeColumn {
		p.pool.Put(c)
	}
}

func (c *columns) args(ord int64) []any {
	return []any{ord, c.body, c.title, c.actors, c.source, c.measures, c.places, c.meta}
}

// fill makes the terms of all but the places.
func (c *columns) fill(b *model.Briefing, doubts int, sample bool) {
	d := b.Document
	c.body = term.Append(slices.Grow(c.body[:0], len(d.Text)+len(d.Text)/16), d.Text)
	c.title = term.Append(c.title[:0], d.Title.Text)
	c.source = term.Append(c.source[:0], d.Source)
	c.actors = appendActors(c.actors[:0], b.Actors)
	c.measures = c.measures[:0]
	for i := range b.Statistics {
		c.measures = appendGroup(c.measures, b.Statistics[i].Measure)
	}
	c.meta = appendFacts(c.meta[:0], b, doubts, sample)
}

func (c *columns) setPlaces(places []library.Place) {
	c.places = c.places[:0]
	for i, p := range places {
		if i > 0 {
			c.places = append(append(c.places, ' '), gap...)
		}
		c.places = appendPath(c.places, p.Name)
	}
}

// appendGroup appends the terms of s, with a gap before them.
func appendGroup(dst []byte, s string) []byte {
	if len(dst) > 0 {
		dst = append(append(dst, ' '), gap...)
	}
	return appendTerms(dst, s)
}

// appendTerms appends the terms of s behind those that are there.
func appendTerms(dst []byte, s string) []byte {
	if len(dst) > 0 {
		dst = append(dst, ' ')
	}
	return term.Append(dst, s)
}

// appendActors appends the names of the actors and their aliases. A form that is a
// run of terms of one that is there already (Sheinbaum of Claudia Sheinbaum) is found
// by that one.
func appendActors(dst []byte, actors []model.Actor) []byte {
	var one []byte
	for i := range actors {
		a := &actors[i]
		for j := -1; j < len(a.Aliases); j++ {
			form := a.Name
			if j >= 0 {
				form = a.Aliases[j]
			}
			one = append(one[:0], ' ')
			one = append(term.Append(one, form), ' ')
			if len(one) <= 2 || bytes.Contains(dst, one) {
				continue
			}
			if len(dst) > 0 {
				dst = append(dst, gap...)
			}
			dst = append(dst, one...)
		}
	}
	return dst
}

// appendPath appends the components of a path as one term each, as query.InFolder
// cuts and folds them.
func appendPath(dst []byte, path string) []byte {
	slash := func(r rune) bool { return r == '/' || r == '\\' }
	if path != "" && slash(rune(path[0])) {
		dst = append(append(dst, ' '), root...)
	}
	for part := range strings.FieldsFuncSeq(path, slash) {
		if part != "." {
			dst = appendFact(dst, factPath, term.Key(part))
		}
	}
	return dst
}

// Facts about a document are single terms: a letter for what the fact is about and
// its value.
const (
	factAll      = "a" // every document has it
	factKind     = "k"
	factFormat   = "f"
	factLanguage = "l"
	factTag      = "t"
	factHas      = "h"
	factSample   = "s"
	factFigure   = "v"
	factPath     = "p" // a component of a place
)

func appendFacts(m []byte, b *model.Briefing, doubts int, sample bool) []byte {
	d := b.Document
	kinds := kindsOf(b.Actors)
	m = appendFact(m, factAll, "")
	m = appendFact(m, factFormat, string(d.Format))
	m = appendFact(m, factLanguage, d.Language)
	for _, t := range d.Tags {
		m = appendFact(m, factTag, term.Key(t))
	}
	for i, k := range actorKinds {
		if kinds&(1<<i) != 0 {
			m = appendFact(m, factKind, string(k))
		}
	}
	for _, w := range whats(b, doubts) {
		m = appendFact(m, factHas, string(w))
	}
	if sample {
		m = appendFact(m, factSample, "")
	}
	return appendFigureTerms(m, b.Statistics)
}

// whats are what is:has asks for and the briefing has.
func whats(b *model.Briefing, doubts int) []query.What {
	d := b.Document
	_, _, dated := query.PublishedDays(d.Published.Date)
	given, flags := false, false
	for i := range b.KeyPoints {
		given = given || b.KeyPoints[i].Given
		flags = flags || len(b.KeyPoints[i].Unsupported) > 0
	}
	var out []query.What
	for _, h := range []struct {
		what query.What
		has  bool
	}{
		{query.HasStatistics, len(b.Statistics) > 0},
		{query.HasActors, len(b.Actors) > 0},
		{query.HasKeyPoints, given},
		{query.HasFlags, flags},
		{query.HasDoubts, doubts > 0},
		{query.HasDate, dated},
		{query.HasSource, d.Source != ""},
	} {
		if h.has {
			out = append(out, h.what)
		}
	}
	return out
}

func kindsOf(actors []model.Actor) uint64 {
	var kinds uint64
	for i := range actors {
		for j, k := range actorKinds {
			if actors[i].Kind == k {
				kinds |= 1 << j
			}
		}
	}
	return kinds
}

func appendFact(dst []byte, about, value string) []byte {
	return appendToken(append(dst, ' '), about+value)
}

// appendToken appends s as one term: what would part terms, or be folded, is written
// as a character of the private use area that begins at U+E000.
func appendToken(dst []byte, s string) []byte {
	for _, r := range s {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			dst = append(dst, byte(r))
		case r < 0x80:
			dst = append(dst, string(0xe000+r)...)
		case r >= 0xe000 && r <= 0xe0ff:
			dst = append(dst, "\ue0ff"+string(r)...)
		default:
			dst = append(dst, string(r)...)
		}
	}
	return dst
}
