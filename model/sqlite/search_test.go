package sqlite

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"brief/model/library"
	"brief/model/library/enginetest"
	"brief/model/query"
)

func parse(t testing.TB, typed string) query.Query {
	t.Helper()
	q, err := query.Parse(typed)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// walked returns the IDs of an answer, a page at a time, from its beginning or its end.
func walked(t *testing.T, e library.Engine, q query.Query, limit int, end bool) (ids []string) {
	t.Helper()
	page := query.Page{Limit: limit, End: end}
	for {
		r, err := e.Search(t.Context(), query.Scope{}, q, page)
		if err != nil {
			t.Fatal(err)
		}
		var some []string
		for _, h := range r.Hits {
			some = append(some, h.ID)
		}
		switch {
		case len(some) == 0:
			return ids
		case end:
			ids, page = append(some, ids...), query.Page{Limit: limit, Before: r.Hits[0].Cursor}
		default:
			ids, page = append(ids, some...), query.Page{Limit: limit, After: r.Hits[len(r.Hits)-1].Cursor}
		}
	}
}

// A short beginning is looked for by reading documents, as far as that is worthwhile:
// the answer is the same, wherever the index takes over.
func TestGlance(t *testing.T) {
	e, naive := openWith(t, memory, Options{shardSize: 40}), enginetest.NewReference()
	for first := 0; first < 180; first += 30 {
		var batch []library.Addition
		for i := range 30 {
			batch = append(batch, enginetest.Article(first+i))
		}
		for _, to := range []library.Engine{e, naive} {
			if _, err := to.Put(t.Context(), batch); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, typed := range []string{"b*", "ba*", "bado*", "title:ba*", "body:gi* -ba*", "ba* stat:percent:>40", "zz*", "arti* date:2018..", "r* OR ba*", "title:do* ba*"} {
		for _, order := range []string{"", " sort:oldest"} {
			q := parse(t, typed+order)
			want := walked(t, naive, q, query.MaxLimit, false)
			for _, end := range []bool{false, true} {
				if got := walked(t, e, q, 25, end); !slices.Equal(got, want) {
					t.Errorf("%s by pages, end %v: %d documents, want %d, or in another order", q, end, len(got), len(want))
				}
			}
		}
	}
}

// A search ends when its context does, and the next one with the same connection is
// not disturbed.
func TestSearchCancelled(t *testing.T) {
	e := openWith(t, memory, Options{})
	var numbers []int
	for i := range 200 {
		numbers = append(numbers, i)
	}
	putArticles(t, e, numbers...)
	var words []string
	for _, a := range "bdfgklmnprst" {
		for _, b := range "aeiou" {
			words = append(words, fmt.Sprintf("%c%c*", a, b))
		}
	}
	slow := parse(t, "-("+strings.Join(words, " OR ")+") OR ("+strings.Join(words, " ")+")")
	began := time.Now()
	if _, err := e.Search(t.Context(), query.Scope{}, slow, query.Page{}); err != nil {
		t.Fatal(err)
	}
	whole := time.Since(began)
	stopped := 0
	for i := range 6 {
		ctx, cancel := context.WithTimeout(t.Context(), whole*time.Duration(i)/6)
		_, err := e.Search(ctx, query.Scope{}, slow, query.Page{})
		cancel()
		if err != nil && !errors.Is(err, context.DeadlineExceeded) {
			t.Fatalf("a search whose context ended: %v", err)
		}
		if err != nil {
			stopped++
		}
		if r, err := e.Search(t.Context(), query.Scope{}, parse(t, enginetest.ArticleWord(i)), query.Page{}); err != nil || len(r.Hits) != 1 {
			t.Fatalf("the search after it: %d hits, %v", len(r.Hits), err)
		}
	}
	if stopped == 0 {
		t.Error("no search was stopped")
	}
}
