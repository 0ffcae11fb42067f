package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"brief/model/library"
	"brief/model/query"
	"brief/model/safe"
)

// held is a document of the library, as a command names it.
type held struct {
	id, title string
	place     library.Place // the one it is named by
	source    source
}

// matching are the documents that q finds; those only that keep says, where it is
// not nil.
func (r *removal) matching(ctx context.Context, e library.Engine, q query.Query, keep func(library.Place) bool) ([]held, error) {
	var found []held
	for hit, err := range library.Walk(ctx, e, r.scope(), q, query.Page{Limit: query.MaxLimit}) {
		if err != nil {
			return nil, err
		}
		places, err := e.Places(ctx, hit.ID)
		if err != nil && !errors.Is(err, library.ErrNotFound) {
			return nil, err
		}
		for i, at := range places {
			if keep == nil && i == 0 || keep != nil && keep(at) {
				found = append(found, held{hit.ID, hit.Title, at, sourceOf(places)})
				break
			}
		}
	}
	return found, nil
}

// named are the documents that an argument stands for: those of a place, or the one
// that a hash begins.
func (r *removal) named(ctx context.Context, e library.Engine, arg string) ([]held, error) {
	if isHash(arg) && !exists(arg) {
		id, err := resolve(ctx, e, arg)
		if err != nil {
			return nil, err
		}
		b, err := e.Get(ctx, id)
		if err != nil {
			return nil, err
		}
		places, err := e.Places(ctx, id)
		h := held{id: id, title: b.Document.Title.Text, source: sourceOf(places)}
		if len(places) > 0 {
			h.place = places[0]
		}
		return []held{h}, err
	}
	path, err := filepath.Abs(arg)
	if err != nil {
		return nil, err
	}
	path = safe.Line(path)
	below := strings.TrimSuffix(path, string(filepath.Separator)) + string(filepath.Separator)
	found, err := r.matching(ctx, e, query.Query{Where: query.In{Folder: filepath.ToSlash(path)}}, func(at library.Place) bool {
		return at.Name == path || strings.HasPrefix(at.Name, below)
	})
	if err == nil && len(found) == 0 {
		return nil, fmt.Errorf("nothing in the library comes from %s; brief list shows what there is", arg)
	}
	return found, err
}

// resolve is the one document that a hash begins.
func resolve(ctx context.Context, e library.Engine, hash string) (id string, err error) {
	ids, err := e.Resolve(ctx, strings.ToLower(hash), 2)
	switch {
	case err != nil:
		return "", err
	case len(ids) == 0:
		return "", fmt.Errorf("no document with the hash %s: %w", hash, library.ErrNotFound)
	case len(ids) > 1:
		return "", ambiguous(hash, ids[0], ids[1])
	}
	return ids[0], nil
}

// ambiguous names two of the documents that a hash fits.
func ambiguous(hash, one, other string) error {
	return fmt.Errorf("the hash %s fits more than one document: %s and %s; give more of it", hash, one[:citedHash], other[:citedHash])
}
