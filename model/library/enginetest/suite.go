package enginetest

import (
	"context"
	"errors"
	"iter"
	"slices"
	"testing"

	"brief/model/library"
	"brief/model/query"
)

// Open opens an empty engine. What it needs and leaves behind is its own business,
// also to close the engine when the test ends.
type Open func(testing.TB) library.Engine

// Run checks that the engines which open returns do what library.Engine promises.
func Run(t *testing.T, open Open) {
	for _, c := range []struct {
		name string
		test func(*testing.T, Open)
	}{
		{"put and get", testPutAndGet},
		{"put again", testPutAgain},
		{"put all or none", testPutAllOrNone},
		{"known and outdated", testVersions},
		{"resolve", testResolve},
		{"places", testPlaces},
		{"delete", testDelete},
		{"status", testStatus},
		{"order of time", testOrder},
		{"corrected date", testCorrectedDate},
		{"pages", testPages},
		{"pages while documents arrive", testPagesWhilePutting},
		{"priority", testPriority},
		{"cursors", testCursors},
		{"snippets", testSnippets},
		{"words and facts", testWordsAndFacts},
		{"one day", testOneDay},
		{"facets", testFacets},
		{"suggest", testSuggest},
		{"sets", testSets},
		{"mark", testMark},
		{"marks", testMarks},
		{"conflicts", testConflicts},
		{"mark all", testMarkAll},
		{"undo", testUndo},
		{"undo keeps", testUndoKeeps},
		{"removed marks", testRemovedMarks},
		{"removed undo", testRemovedUndo},
		{"decide anything", testDecideAny},
		{"decide at once", testDecidingAtOnce},
		{"cancelled mark all", testCancelledMarkAll},
		{"corrected", testCorrected},
		{"corrected and read again", testCorrectedAgain},
		{"corrected by two", testCorrectedByTwo},
		{"follows", testFollows},
		{"at", testAt},
		{"views", testViews},
		{"asked", testAsked},
		{"remembered", testRemembered},
		{"cancelled", testCancelled},
		{"cancelled on the way", testCancelledOnTheWay},
		{"concurrent use", testConcurrentUse},
		{"same documents at once", testSameDocumentsAtOnce},
		{"hostile text", testHostileText},
		{"largest queries", testLargestQueries},
		{"backup", testBackup},
		{"closed", testClosed},
		{"same as the reference", testEquivalence},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(t, open) })
	}
}

// put adds drafts and checks how many were new.
func put(t testing.TB, e library.Engine, want int, drafts ...draft) {
	t.Helper()
	added, err := e.Put(t.Context(), additions(drafts...))
	if err != nil {
		t.Fatalf("Put: %v", err)
	}
	if added != want {
		t.Errorf("Put of %d documents added %d, want %d", len(drafts), added, want)
	}
}

// scope is that of a test.
func scope() query.Scope { return query.Scope{Analyst: "ana", Now: epoch()} }

// parse reads a query that is known to be one.
func parse(t testing.TB, s string) query.Query {
	t.Helper()
	q, err := query.Parse(s)
	if err != nil {
		t.Fatalf("Parse(%q): %v", s, err)
	}
	return q
}

// pages walks an answer from page to page, forwards, or backwards from its end. It
// ends when next allows no further page, or with an error.
func pages(ctx context.Context, e library.Engine, q query.Query, p query.Page) iter.Seq2[query.Result, error] {
	return func(yield func(query.Result, error) bool) {
		back := p.End || p.Before != ""
		for {
			r, err := e.Search(ctx, scope(), q, p)
			if !yield(r, err) || err != nil || len(r.Hits) == 0 {
				return
			}
			next := query.Page{Limit: p.Limit, Snippets: p.Snippets}
			switch {
			case back && r.Earlier:
				next.Before = r.Hits[0].Cursor
			case !back && r.Later:
				next.After = r.Hits[len(r.Hits)-1].Cursor
			default:
				return
			}
			p = next
		}
	}
}

// all returns the IDs of an answer in order.
func all(t testing.TB, e library.Engine, q query.Query) []string {
	t.Helper()
	var out []string
	for r, err := range pages(t.Context(), e, q, query.Page{Limit: query.MaxLimit}) {
		if err != nil {
			t.Fatalf("Search %s: %v", q, err)
		}
		out = append(out, ids(r.Hits)...)
	}
	return out
}

func ids(hits []query.Hit) []string {
	out := make([]string, len(hits))
	for i, h := range hits {
		out[i] = h.ID
	}
	return out
}

// idsOf are those of drafts.
func idsOf(drafts ...draft) []string {
	out := make([]string, len(drafts))
	for i, d := range drafts {
		out[i] = d.id()
	}
	return out
}

// expect checks an answer and its order.
func expect(t testing.TB, e library.Engine, q string, want ...draft) {
	t.Helper()
	if got, want := all(t, e, parse(t, q)), idsOf(want...); !slices.Equal(got, want) {
		t.Errorf("query %q finds\n%s, want\n%s", q, short(got), short(want))
	}
}

// short writes IDs so that they can be told apart.
func short(ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = id[:min(len(id), 6)]
	}
	return out
}

// failsWith checks the sort of an error.
func failsWith(t testing.TB, what string, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("%s: error %v, want one that is %q", what, err, want)
	}
}
