package library

import (
	"context"
	"fmt"
	"iter"

	"brief/model/query"
	"brief/model/safe"
)

// walkLimit is how many documents Sentences asks the engine for at a time.
const walkLimit = 100

// Sentences yields the sentences that have words of q, document by document in the
// order of q. A query without words has none. An error that is followed by more
// concerns one document; that of the search, or of ctx, is the last.
//
// Only the documents of a page, without their texts, are held at a time.
func Sentences(ctx context.Context, e Engine, s query.Scope, q query.Query) iter.Seq2[query.Sentence, error] {
	return func(yield func(query.Sentence, error) bool) {
		lights := query.SentenceLights(q)
		if lights.Empty() {
			return
		}
		for hit, err := range Walk(ctx, e, s, q, query.Page{Limit: walkLimit}) {
			if err != nil {
				yield(query.Sentence{}, err)
				return
			}
			if !sentencesOf(ctx, e, hit, lights, yield) {
				return
			}
		}
	}
}

// sentencesOf yields those of one document and reports whether more are wanted.
func sentencesOf(ctx context.Context, e Engine, hit query.Hit, lights *query.Lights, yield func(query.Sentence, error) bool) bool {
	b, err := Corrected(ctx, e, hit.ID)
	switch {
	case absent(err): // it was removed meanwhile
		return true
	case ctx.Err() != nil:
		yield(query.Sentence{}, ctx.Err())
		return false
	case err != nil:
		return yield(query.Sentence{}, fmt.Errorf("cannot read %s: %w", safe.Line(hit.Title), err))
	}
	for _, found := range lights.Sentences(b.Document) {
		found.Key = hit.Key
		if !yield(found, nil) {
			return false
		}
	}
	return true
}

// Walk yields every hit of a query, in order, a page at a time; page says how many a
// page has, whether it has snippets, and by After where the walk begins. An error is the last.
func Walk(ctx context.Context, e Engine, s query.Scope, q query.Query, page query.Page) iter.Seq2[query.Hit, error] {
	return func(yield func(query.Hit, error) bool) {
		page := page // each walk begins anew
		for {
			found, err := e.Search(ctx, s, q, page)
			if err != nil {
				yield(query.Hit{}, err)
				return
			}
			for _, hit := range found.Hits {
				page.After = hit.Cursor
				if !yield(hit, nil) {
					return
				}
			}
			if !found.Later || len(found.Hits) == 0 {
				return
			}
		}
	}
}
