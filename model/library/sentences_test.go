package library_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"brief/model"
	"brief/model/library"
	"brief/model/query"
)

func parsed(t *testing.T, typed string) query.Query {
	t.Helper()
	q, err := query.Parse(typed)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// fill makes e a library of more documents than a page has.
func fill(t *testing.T, e *engine) {
	t.Helper()
	var texts []string
	for i := range 230 {
		texts = append(texts, fmt.Sprintf("Ship %d came. It left again. The ships' crews stayed.", i))
	}
	for _, err := range library.Add(t.Context(), e, jsonl(t, texts...), library.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestWalk(t *testing.T) { onBoth(t, testWalk) }

func testWalk(t *testing.T, e *engine) {
	fill(t, e)
	var walked []string
	for hit, err := range library.Walk(t.Context(), e, query.Scope{}, query.Query{Sort: query.Oldest}, query.Page{Limit: 100}) {
		if err != nil {
			t.Fatal(err)
		}
		walked = append(walked, hit.ID)
	}
	var all []string
	for _, hit := range search(t, e, query.Query{Sort: query.Oldest}) {
		all = append(all, hit.ID)
	}
	if len(all) != 230 || !slices.Equal(walked, all) {
		t.Errorf("%d hits were walked, of %d, or in another order", len(walked), len(all))
	}
}

func TestSentences(t *testing.T) { onBoth(t, testSentences) }

func testSentences(t *testing.T, e *engine) {
	fill(t, e)
	n, documents := 0, map[string]bool{}
	for s, err := range library.Sentences(t.Context(), e, query.Scope{}, parsed(t, "ship")) {
		if err != nil {
			t.Fatal(err)
		}
		if s.Paragraph != 1 || len(s.Lit) != 1 || s.Key == "" || s.Key != s.ID || s.In != model.InBody {
			t.Fatalf("%+v", s)
		}
		if word := strings.ToLower(s.Lit[0].In(s.Text)); !strings.HasPrefix(word, "ship") {
			t.Fatalf("%q is lit in %q", word, s.Text)
		}
		n, documents[s.ID] = n+1, true
	}
	if n != 460 || len(documents) != 230 {
		t.Errorf("%d sentences of %d documents", n, len(documents))
	}
	for s, err := range library.Sentences(t.Context(), e, query.Scope{}, parsed(t, "has:statistics")) {
		t.Errorf("a query without words has %+v, %v", s, err)
	}
}

// unreadable is an engine that cannot get one document.
type unreadable struct {
	library.Engine
	id string
}

func (u unreadable) Get(ctx context.Context, id string) (*model.Briefing, error) {
	if id == u.id {
		return nil, errors.New("a page is damaged")
	}
	return u.Engine.Get(ctx, id)
}

// A document that cannot be read is named, and one that has gone is passed over.
func TestSentencesOfWhatCannotBeRead(t *testing.T) { onBoth(t, testSentencesOfWhatCannotBeRead) }

func testSentencesOfWhatCannotBeRead(t *testing.T, e *engine) {
	fill(t, e)
	hits := search(t, e, everything)
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	failed, read := 0, 0
	for _, err := range library.Sentences(ctx, unreadable{e, hits[3].ID}, query.Scope{}, parsed(t, `"left again"`)) {
		switch {
		case errors.Is(err, context.Canceled):
			failed += 100
		case err != nil:
			failed++
			if !strings.Contains(err.Error(), "cannot read Ship ") {
				t.Error(err)
			}
		default:
			read++
		}
		if read == 2 && failed == 0 {
			if _, err := e.Delete(t.Context(), []string{hits[5].ID}); err != nil {
				t.Error(err)
			}
		}
		if read == 200 {
			stop()
		}
	}
	if failed != 101 || read != 200 {
		t.Errorf("%d errors, %d sentences", failed, read)
	}
}
