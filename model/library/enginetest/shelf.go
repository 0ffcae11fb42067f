package enginetest

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"brief/model/library"
	"brief/model/query"
)

// What a reference keeps for its analysts: views, the queries they asked, and where they
// were.

func (r *reference) Views(ctx context.Context, analyst string) ([]query.View, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	byName := func(a, b query.View) int { return strings.Compare(a.Name, b.Name) }
	return slices.SortedFunc(maps.Values(r.views[analyst]), byName), r.ready(ctx)
}

func (r *reference) SaveView(ctx context.Context, analyst string, v query.View) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := r.ready(ctx); err != nil {
		return err
	}
	if r.views[analyst] == nil {
		r.views[analyst] = map[string]query.View{}
	}
	r.views[analyst][v.Name] = v
	return nil
}

func (r *reference) DeleteView(ctx context.Context, analyst, name string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := r.ready(ctx); err != nil {
		return err
	}
	if _, there := r.views[analyst][name]; !there {
		return fmt.Errorf("view %q: %w", name, library.ErrNotFound)
	}
	delete(r.views[analyst], name)
	return nil
}

func (r *reference) Asked(ctx context.Context, analyst string, n int) ([]string, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	var queries []string
	for _, a := range slices.Backward(r.asked[analyst]) {
		queries = append(queries, a.query)
	}
	return queries[:min(n, len(queries))], r.ready(ctx)
}

func (r *reference) Ask(ctx context.Context, analyst, q string, at time.Time) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := r.ready(ctx); err != nil {
		return err
	}
	all := slices.DeleteFunc(r.asked[analyst], func(a asking) bool { return a.query == q })
	all = append(all, asking{q, at})
	slices.SortStableFunc(all, func(a, b asking) int { return a.at.Compare(b.at) })
	r.asked[analyst] = all
	return nil
}

func (r *reference) Remember(ctx context.Context, analyst, what, value string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := errors.Join(r.ready(ctx), library.CheckRemembered(what, value)); err != nil {
		return err
	}
	r.remembered[remembering{analyst, what}] = value
	return nil
}

func (r *reference) Remembered(ctx context.Context, analyst, what string) (string, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return r.remembered[remembering{analyst, what}], r.ready(ctx)
}
