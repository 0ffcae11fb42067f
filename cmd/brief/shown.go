package main

import (
	"context"
	"fmt"
	"iter"

	"brief/model"
	"brief/model/query"
	"brief/tui"
)

// shown are files that are read and at the same time added to the library, which
// answers questions about just them.
type shown struct {
	*files
	questions
	adder *adder
}

var (
	_ tui.Library = (*shown)(nil)
	_ tui.Indexed = (*shown)(nil)
	_ tui.Files   = (*shown)(nil)
)

// newShown joins files and the adder that is told of what they list.
func newShown(f *files, a *adder, scope func() query.Scope, window string) *shown {
	return &shown{files: f, adder: a, questions: questions{engine: a.wait, scope: scope, within: a.set, known: a.known, opened: a.patient, window: window}}
}

// Missing is how many documents of the list the library does not have yet.
func (s *shown) Missing() int { return s.adder.missing() }

// Open opens a document that was listed or, by its ID, one of which the library has
// known before the list.
func (s *shown) Open(ctx context.Context, key string) (*model.Document, error) {
	if len(key) != wholeHash || !isHash(key) || exists(key) {
		return s.files.Open(ctx, key)
	}
	e, err := s.adder.wait(ctx)
	if err != nil {
		return nil, err
	}
	b, err := e.Get(ctx, key)
	if err != nil {
		return nil, fmt.Errorf("cannot open %s: %w", key[:citedHash], reason(err))
	}
	return b.Document, nil
}

// Extract makes the briefing of d. A long one the adder takes over.
func (s *shown) Extract(ctx context.Context, d *model.Document) iter.Seq2[*model.Briefing, error] {
	briefings := s.files.Extract(ctx, d)
	if len(d.Text) < longText {
		return briefings
	}
	return func(yield func(*model.Briefing, error) bool) {
		done := s.adder.turns.read()
		var whole *model.Briefing
		defer func() { done(whole) }()
		for b, err := range briefings {
			if err == nil && b.Covers >= 1 {
				whole = b
			}
			if !yield(b, err) {
				return
			}
		}
	}
}
