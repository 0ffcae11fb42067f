package linear_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"
	"testing"
	"testing/fstest"
	"testing/synctest"
	"time"

	"brief/model"
	"brief/model/ingest"
	"brief/model/library"
	"brief/model/library/enginetest"
	"brief/model/query"
	"brief/tui/linear"
)

// shelf is a library with an index of n reports. Its list has only the newest of them.
type shelf struct {
	engine  library.Engine
	listed  int
	missing int
	refuses error
}

func newShelf(t testing.TB, n, listed int) *shelf {
	t.Helper()
	files := fstest.MapFS{}
	for i := range n {
		files[fmt.Sprintf("%02d.md", i)] = &fstest.MapFile{Data: fmt.Appendf(nil,
			"---\ntitle: Report %d\ndate: 2025-06-%02d\nsource: Reuters\n---\n\nThe harbour was open. Seizures at the border rose to %d.\n", i, 28-i, i)}
	}
	s := &shelf{engine: enginetest.NewReference(), listed: listed}
	now := time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)
	for _, err := range library.Add(t.Context(), s.engine, ingest.Embedded(files, ingest.Options{}), library.Options{Now: func() time.Time { return now }}) {
		if err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func (s *shelf) scope() query.Scope {
	return query.Scope{Analyst: "analyst", Now: time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)}
}

func (s *shelf) Entries(ctx context.Context) iter.Seq2[model.Entry, error] {
	return func(yield func(model.Entry, error) bool) {
		r, err := s.engine.Search(ctx, s.scope(), query.Query{}, query.Page{Limit: s.listed})
		for _, h := range r.Hits {
			if !yield(h.Entry, err) {
				return
			}
		}
	}
}

func (s *shelf) Open(ctx context.Context, key string) (*model.Document, error) {
	b, err := s.engine.Get(ctx, key)
	if err != nil {
		return nil, err
	}
	return b.Document, nil
}

func (s *shelf) Extract(ctx context.Context, d *model.Document) iter.Seq2[*model.Briefing, error] {
	return func(yield func(*model.Briefing, error) bool) { yield(s.engine.Get(ctx, d.ID)) }
}

func (s *shelf) Search(ctx context.Context, q query.Query, p query.Page) (query.Result, error) {
	if s.refuses != nil {
		return query.Result{}, s.refuses
	}
	return s.engine.Search(ctx, s.scope(), q, p)
}

func (s *shelf) Count(ctx context.Context, q query.Query) (query.Total, error) {
	return s.engine.Count(ctx, s.scope(), q)
}

func (s *shelf) Ask(ctx context.Context, q string) error {
	return s.engine.Ask(ctx, "analyst", q, s.scope().Now)
}

func (s *shelf) Views(ctx context.Context) ([]query.View, error) {
	return s.engine.Views(ctx, "analyst")
}

func (s *shelf) SaveView(ctx context.Context, v query.View) error {
	return s.engine.SaveView(ctx, "analyst", v)
}

func (s *shelf) Missing() int { return s.missing }

// expect holds a session and looks for parts of what the screen shows, in their order.
func expect(t *testing.T, lib linear.Library, lines []string, parts ...string) {
	t.Helper()
	got := hold(t, lib, linear.Options{Size: func() (int, int) { return 100, 60 }}, lines...)
	rest := got
	for _, p := range parts {
		_, after, ok := strings.Cut(rest, p)
		if !ok {
			t.Fatalf("%q is missing, or in another order, in\n%s", p, got)
		}
		rest = after
	}
}

// A search of a library tells the documents that answer with their sentences, ten at a
// time; numbers open them, next goes on to the next, q comes back.
func TestAnswers(t *testing.T) {
	lib := newShelf(t, 24, 3)
	synctest.Test(t, func(t *testing.T) {
		expect(t, lib, []string{"S border", "", "", "", "2", "next-hit", "next", "q", "17", "q", "q", "q"},
			`"border": 24 documents.`,
			"1 Report 0, 2025-06-28, Reuters: 1.2 Seizures at the border rose to 0.",
			"10 Report 9", "An empty line tells more; a number opens one.\nanswer> \n",
			"11 Report 10", "answer> \n", "24 Report 23, 2025-06-05", "answer> \n", "That was all; a number opens one.",
			"answer> 2\n2/3 Report 1", `1 hit for "border"; next-hit reads them.`, "1 of 1 for \"border\", 1.2 Seizures at the border rose to 1.",
			"> next\n3/3 Report 2", "> q\n1 Report 0", "> 17\n", "Report 16", "> q\n11 Report 10", "20 Report 19",
			"answer> q\n4 documents", "documents> q\n")
	})
}

// An answer that is none says why; without words the last is told again; what no index
// answers is looked for in the texts.
func TestAnswersThatAreNone(t *testing.T) {
	lib := newShelf(t, 3, 3)
	lib.missing = 1200
	synctest.Test(t, func(t *testing.T) {
		expect(t, lib, []string{"S", "S zebra", "S is:red", "S border", "S", "9", "p", "S ~bord.r"},
			"Say what to look for: find-everywhere WORDS.",
			`No document answers "zebra", 1,200 not in the index yet.`,
			`Cannot look for "is:red": is:red: no such state; one of unread, read`,
			`"border": 3 documents, 1,200 not in the index yet.`, "1 Report 0",
			"> S\n1 Report 0", "No number 9: there are 3 documents.", "sentences: an answer is told by its documents",
			"looking ...\n", "1 Report 0: once")
		lib.refuses = errors.New("the disk is\x1b[31m gone")
		expect(t, lib, []string{"S border"}, "The library cannot be searched: the disk is␛[31m gone")
	})
}

func TestViews(t *testing.T) {
	lib := newShelf(t, 3, 3)
	synctest.Test(t, func(t *testing.T) {
		expect(t, lib, []string{"views", "save-view x", "S border", "save-view at the border", "views", "view at the border", "view none"},
			"There are no views", "save-view NAME saves the query of the last answer", `"border": 3 documents.`, `Saved as "at the border".`,
			"View at the border: border", "> view at the border\n", `"border": 3 documents.`, `No view is called "none".`, "View at the border")
		expect(t, samples(t, "000"), []string{"views"}, "These documents are no library: there are no views.")
	})
}
