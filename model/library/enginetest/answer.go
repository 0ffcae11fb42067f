package enginetest

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"brief/model"
	"brief/model/library"
	"brief/model/query"
	"brief/model/term"
)

// How a reference answers.

// found is a document that matches, with all that orders it.
type found struct {
	*stored
	// score is how many words of the query it has in the order of relevance, its points in
	// that of priority, which has reasons too; else 0.
	score   int
	reasons []string
}

// before returns what orders an answer.
func before(s query.Sort) func(a, b found) int {
	if s == query.Oldest {
		return func(a, b found) int { return newer(b.stored, a.stored) }
	}
	return func(a, b found) int {
		return cmp.Or(cmp.Compare(b.score, a.score), newer(a.stored, b.stored))
	}
}

// matching returns the documents that match, in order. Call it with mu held.
func (r *reference) matching(ctx context.Context, s query.Scope, q query.Query) ([]found, error) {
	if err := r.ready(ctx); err != nil {
		return nil, err
	}
	lights := query.NewLights(q)
	var all []found
	for id, d := range r.documents {
		if !query.Match(q, s, r.subject(s.Analyst, id, d)) {
			continue
		}
		f := found{stored: d}
		if q.Sort == query.Relevance {
			f.score = len(lights.Find(d.Briefing.Document.Title.Text, 0)) + len(lights.Find(d.Briefing.Document.Text, 0))
		}
		all = append(all, f)
	}
	slices.SortFunc(all, before(q.Sort))
	if q.Sort == query.Priority {
		all = r.prioritize(s, all)
		slices.SortFunc(all, before(q.Sort))
	}
	return all, ctx.Err()
}

func (r *reference) subject(analyst, id string, d *stored) *query.Subject {
	state := r.state(analyst, id)
	s := &query.Subject{
		Briefing: d.Briefing, Added: d.Added, Sample: d.Sample,
		Read: state.Read, Starred: state.Starred, Done: state.Done, Later: state.Later, Tags: state.Tags, Note: state.Note,
	}
	for _, p := range d.places {
		if !slices.Contains(s.Places, p.Name) {
			s.Places = append(s.Places, p.Name)
		}
	}
	for name, ids := range r.sets {
		if ids[id] {
			s.Sets = append(s.Sets, name)
		}
	}
	return s
}

func (r *reference) Search(ctx context.Context, s query.Scope, q query.Query, p query.Page) (query.Result, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	all, err := r.matching(ctx, s, q)
	if err != nil {
		return query.Result{}, err
	}
	first, end, err := cut(before(q.Sort), all, p)
	if err != nil {
		return query.Result{}, err
	}
	result := query.Result{Earlier: first > 0, Later: end < len(all)}
	lights := query.NewLights(q)
	for _, f := range all[first:end] {
		h := f.hit()
		h.State = r.state(s.Analyst, h.ID)
		if p.Snippets {
			h.Snippet = lights.Snippet(f.Briefing.Document)
		}
		result.Hits = append(result.Hits, h)
	}
	return result, nil
}

func (f found) hit() query.Hit {
	e := f.Entry
	e.ID = f.Briefing.Document.ID
	e.Key, e.Name = e.ID, f.places[0].Name
	h := query.Hit{Entry: e, Cursor: f.cursor(), Sample: f.Sample, Added: f.Added, Follows: f.Follows, Reasons: f.reasons, Places: len(f.places)}
	for _, p := range f.places[1:min(len(f.places), 1+query.MaxOthers)] {
		h.Others = append(h.Others, p.String())
	}
	return h
}

// cut returns which part of an answer a page is.
func cut(before func(a, b found) int, all []found, p query.Page) (first, end int, err error) {
	limit := min(cmp.Or(max(p.Limit, 0), query.DefaultLimit), query.MaxLimit)
	end = len(all)
	switch {
	case p.End:
		return max(0, end-limit), end, nil
	case p.After != "":
		mark, err := parseCursor(p.After)
		if err != nil {
			return 0, 0, err
		}
		first, _ = slices.BinarySearchFunc(all, mark, func(f, mark found) int { return cmp.Or(before(f, mark), -1) })
	case p.Before != "":
		mark, err := parseCursor(p.Before)
		if err != nil {
			return 0, 0, err
		}
		end, _ = slices.BinarySearchFunc(all, mark, before)
		first = max(0, end-limit)
	}
	return first, min(end, first+limit), nil
}

func (f found) cursor() query.Cursor {
	return query.Cursor(fmt.Sprintf("%d %d %d", f.day, f.arrival, f.score))
}

func parseCursor(c query.Cursor) (found, error) {
	f := found{stored: &stored{}}
	if _, err := fmt.Sscanf(string(c), "%d %d %d", &f.day, &f.arrival, &f.score); err != nil {
		return f, fmt.Errorf("reading the cursor %q: it is none of this library's", c)
	}
	return f, nil
}

func (r *reference) Count(ctx context.Context, s query.Scope, q query.Query) (query.Total, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	q.Sort = query.Newest // of another order there may be the first only
	all, err := r.matching(ctx, s, q)
	return query.Total{N: min(len(all), query.MaxTotal), AtLeast: len(all) > query.MaxTotal}, err
}

func (r *reference) Facets(ctx context.Context, s query.Scope, q query.Query, f query.Facet, n int) (query.Counts, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	q.Sort = query.Newest
	all, err := r.matching(ctx, s, q)
	if err != nil {
		return query.Counts{}, err
	}
	looked := all[:min(len(all), query.MaxFaceted)]
	counts := tally(looked, f)
	return query.Counts{Values: counts[:min(n, len(counts))], Of: len(looked), Partial: len(all) > len(looked)}, nil
}

// tally counts the values of a facet, in the order of query.Counts; values that are
// as frequent are in order of their bytes.
func tally(documents []found, f query.Facet) []query.Count {
	at := map[string]int{}
	var counts []query.Count
	for _, d := range documents {
		for _, v := range valuesOf(d.Briefing, f) {
			if _, there := at[v]; !there {
				at[v] = len(counts)
				counts = append(counts, query.Count{Value: v})
			}
			counts[at[v]].N++
		}
	}
	slices.SortFunc(counts, func(a, b query.Count) int {
		if f == query.Months {
			return strings.Compare(b.Value, a.Value)
		}
		return cmp.Or(cmp.Compare(b.N, a.N), strings.Compare(a.Value, b.Value))
	})
	return counts
}

// valuesOf returns the values of a facet that a document has, each once.
func valuesOf(b *model.Briefing, f query.Facet) []string {
	var values []string
	add := func(v string) {
		if v != "" && !slices.Contains(values, v) {
			values = append(values, v)
		}
	}
	switch f {
	case query.Actors:
		for _, a := range b.Actors {
			add(a.Name)
		}
	case query.Kinds:
		for _, a := range b.Actors {
			add(string(a.Kind))
		}
	case query.Sources:
		add(b.Document.Source)
	case query.Tags:
		for _, t := range b.Document.Tags {
			add(t)
		}
	case query.Months:
		if d := b.Document.Published.Date; len(d) >= len("2006-01") {
			add(d[:len("2006-01")])
		}
	}
	return values
}

func (r *reference) Suggest(ctx context.Context, f query.Facet, prefix string, n int) ([]string, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	var all []found
	for _, d := range r.documents {
		all = append(all, found{stored: d})
	}
	var values []string
	for _, c := range tally(all, f) {
		if strings.HasPrefix(term.Key(c.Value), prefix) {
			values = append(values, c.Value)
		}
	}
	return values[:min(n, len(values))], r.ready(ctx)
}

var _ library.Engine = (*reference)(nil)
