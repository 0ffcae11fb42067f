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
	// scopeFor is the scope of an answer in an order that wants to know more; nil where
	// scope is all there is.
	scopeFor func(context.Context, library.Engine, query.Query) query.Scope
	// within is the set that answers come from; nil for all documents.
	within func() string
	// known is how the reader calls a document: the key that opens it, and its name;
	// nil where the key is the ID.
	known func(id string) (key, name string, ok bool)
	// opened waits until the engine is open without asking for that; nil where it is.
	opened func(context.Context) error
	window string // that decisions are noted under
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

// ask puts a question to the engine. Its error says what to do.
func ask[T any](ctx context.Context, q *questions, question func(library.Engine) (T, error)) (answer T, err error) {
	e, err := q.engine(ctx)
	if err == nil {
		answer, err = question(e)
	}
	if err != nil && ctx.Err() == nil {
		err = advised(reason(err))
	}
	return answer, err
}

// Search answers a query a page at a time.
func (a *questions) Search(ctx context.Context, q query.Query, p query.Page) (query.Result, error) {
	return ask(ctx, a, func(e library.Engine) (query.Result, error) {
		s := a.scope()
		if a.scopeFor != nil {
			s = a.scopeFor(ctx, e, q)
		}
		found, err := e.Search(ctx, s, a.restricted(q), p)
		for i := range found.Hits {
			hit := &found.Hits[i]
			if key, name, ok := a.called(hit.ID); ok {
				hit.Key, hit.Name = key, name
			}
		}
		return found, err
	})
}

// called is how the reader calls a document, where not by its ID.
func (a *questions) called(id string) (key, name string, ok bool) {
	if a.known == nil {
		return "", "", false
	}
	return a.known(id)
}

// Count counts what matches.
func (a *questions) Count(ctx context.Context, q query.Query) (query.Total, error) {
	return ask(ctx, a, func(e library.Engine) (query.Total, error) { return e.Count(ctx, a.scope(), a.restricted(q)) })
}

// Facets counts the values of f over the newest documents that match.
func (a *questions) Facets(ctx context.Context, q query.Query, f query.Facet, n int) (query.Counts, error) {
	return ask(ctx, a, func(e library.Engine) (query.Counts, error) {
		return e.Facets(ctx, a.scope(), a.restricted(q), f, n)
	})
}

// Suggest returns values of f that begin with prefix, in all of the library.
func (a *questions) Suggest(ctx context.Context, f query.Facet, prefix string, n int) ([]string, error) {
	return ask(ctx, a, func(e library.Engine) ([]string, error) { return e.Suggest(ctx, f, prefix, n) })
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
			if key, _, ok := a.called(s.ID); ok {
				s.Key = key
			}
			if !yield(s, err) {
				return
			}
		}
	}
}

// Views returns the saved views by name.
func (a *questions) Views(ctx context.Context) ([]query.View, error) {
	return ask(ctx, a, func(e library.Engine) ([]query.View, error) { return e.Views(ctx, a.scope().Analyst) })
}

// SaveView keeps a view.
func (a *questions) SaveView(ctx context.Context, v query.View) error {
	return a.do(ctx, func(e library.Engine) error { return e.SaveView(ctx, a.scope().Analyst, v) })
}

// DeleteView forgets a view.
func (a *questions) DeleteView(ctx context.Context, name string) error {
	return a.do(ctx, func(e library.Engine) error { return e.DeleteView(ctx, a.scope().Analyst, name) })
}

// Asked returns the queries that were asked last.
func (a *questions) Asked(ctx context.Context, n int) ([]string, error) {
	return ask(ctx, a, func(e library.Engine) ([]string, error) { return e.Asked(ctx, a.scope().Analyst, n) })
}

// Ask notes that a query was asked. A library that cannot be written does without.
func (a *questions) Ask(ctx context.Context, q string) error {
	err := a.do(ctx, func(e library.Engine) error {
		s := a.scope()
		return e.Ask(ctx, s.Analyst, q, s.Now)
	})
	if errors.Is(err, library.ErrReadOnly) {
		return nil
	}
	return err
}

// Remember keeps a value. A library that cannot be written does without.
func (a *questions) Remember(ctx context.Context, what, value string) error {
	err := a.do(ctx, func(e library.Engine) error { return e.Remember(ctx, a.scope().Analyst, what, value) })
	if errors.Is(err, library.ErrReadOnly) {
		return nil
	}
	return err
}

// Remembered returns what is kept under a name.
func (a *questions) Remembered(ctx context.Context, what string) (string, error) {
	return ask(ctx, a, func(e library.Engine) (string, error) { return e.Remembered(ctx, a.scope().Analyst, what) })
}

func (a *questions) do(ctx context.Context, change func(library.Engine) error) error {
	_, err := ask(ctx, a, func(e library.Engine) (struct{}, error) { return struct{}{}, change(e) })
	return err
}
