package main

import (
	"context"
	"errors"
	"iter"

	"brief/model/library"
	"brief/model/query"
)

// questions puts the reader's questions to an engine.
type questions struct {
	// engine waits until there is one.
	engine func(context.Context) (library.Engine, error)
	scope  func() query.Scope
	// within is the set that answers come from; nil for all documents.
	within func() string
	// known is how the reader calls a document: the key that opens it, and its name;
	// nil where the key is the ID.
	known func(id string) (key, name string, ok bool)
}

// restricted is q among the documents that may be answers.
func (a *questions) restricted(q query.Query) query.Query {
	if a.within == nil {
		return q
	}
	set := query.Among{Set: a.within()}
	if q.Where == nil {
		q.Where = set
	} else {
		q.Where = query.And{set, q.Where}
	}
	return q
}

// Search answers a query a page at a time.
func (a *questions) Search(ctx context.Context, q query.Query, p query.Page) (query.Result, error) {
	e, err := a.engine(ctx)
	if err != nil {
		return query.Result{}, err
	}
	found, err := e.Search(ctx, a.scope(), a.restricted(q), p)
	if a.known != nil {
		for i := range found.Hits {
			hit := &found.Hits[i]
			if key, name, ok := a.known(hit.ID); ok {
				hit.Key, hit.Name = key, name
			}
		}
	}
	return found, err
}

// Count counts what matches.
func (a *questions) Count(ctx context.Context, q query.Query) (query.Total, error) {
	e, err := a.engine(ctx)
	if err != nil {
		return query.Total{}, err
	}
	return e.Count(ctx, a.scope(), a.restricted(q))
}

// Facets counts the values of f over the newest documents that match.
func (a *questions) Facets(ctx context.Context, q query.Query, f query.Facet, n int) (query.Counts, error) {
	e, err := a.engine(ctx)
	if err != nil {
		return query.Counts{}, err
	}
	return e.Facets(ctx, a.scope(), a.restricted(q), f, n)
}

// Suggest returns values of f that begin with prefix, in all of the library.
func (a *questions) Suggest(ctx context.Context, f query.Facet, prefix string, n int) ([]string, error) {
	e, err := a.engine(ctx)
	if err != nil {
		return nil, err
	}
	return e.Suggest(ctx, f, prefix, n)
}

// Sentences yields the sentences with hits.
func (a *questions) Sentences(ctx context.Context, q query.Query) iter.Seq2[query.Sentence, error] {
	return func(yield func(query.Sentence, error) bool) {
		e, err := a.engine(ctx)
		if err != nil {
			yield(query.Sentence{}, err)
			return
		}
		for s, err := range library.Sentences(ctx, e, a.scope(), a.restricted(q)) {
			if err == nil && a.known != nil {
				if key, _, ok := a.known(s.ID); ok {
					s.Key = key
				}
			}
			if !yield(s, err) {
				return
			}
		}
	}
}

// Views returns the saved views by name.
func (a *questions) Views(ctx context.Context) ([]query.View, error) {
	e, err := a.engine(ctx)
	if err != nil {
		return nil, err
	}
	return e.Views(ctx, a.scope().Analyst)
}

// SaveView keeps a view.
func (a *questions) SaveView(ctx context.Context, v query.View) error {
	e, err := a.engine(ctx)
	if err != nil {
		return err
	}
	return e.SaveView(ctx, a.scope().Analyst, v)
}

// DeleteView forgets a view.
func (a *questions) DeleteView(ctx context.Context, name string) error {
	e, err := a.engine(ctx)
	if err != nil {
		return err
	}
	return e.DeleteView(ctx, a.scope().Analyst, name)
}

// Asked returns the queries that were questions last.
func (a *questions) Asked(ctx context.Context, n int) ([]string, error) {
	e, err := a.engine(ctx)
	if err != nil {
		return nil, err
	}
	return e.Asked(ctx, a.scope().Analyst, n)
}

// Ask notes that a query was asked. A library that cannot be written does without.
func (a *questions) Ask(ctx context.Context, q string) error {
	e, err := a.engine(ctx)
	if err != nil {
		return err
	}
	s := a.scope()
	if err := e.Ask(ctx, s.Analyst, q, s.Now); !errors.Is(err, library.ErrReadOnly) {
		return err
	}
	return nil
}
