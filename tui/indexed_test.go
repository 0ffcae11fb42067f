package tui_test

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"brief/model"
	"brief/model/ingest"
	"brief/model/library"
	"brief/model/library/enginetest"
	"brief/model/query"
	"brief/seeds"
	"brief/tui"
)

// shelfNow is the present of the tests' libraries.
var shelfNow = time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)

// shelfClock goes on from that present at the first look.
func shelfClock() func() time.Time {
	begun := sync.OnceValue(time.Now)
	return func() time.Time { return shelfNow.Add(time.Since(begun())) }
}

// shelf is a library with an index: the samples and reports of ten months in an engine
// of the suite. What is asked of it is noted.
type shelf struct {
	engine  library.Engine
	missing int
	late    time.Duration // that an answer takes

	mu    sync.Mutex
	asked []string // what it was asked for: "search border*", "count …", "facet …"
	ended int      // of these, those that were given up
}

var (
	_ tui.Indexed    = (*shelf)(nil)
	_ tui.Rememberer = (*shelf)(nil)
)

// shelved are the documents of every shelf, read and looked at once.
var shelved = sync.OnceValue(func() []library.Addition {
	var out []library.Addition
	e := enginetest.NewReference()
	opt := library.Options{Now: func() time.Time { return shelfNow }, Workers: 1}
	for i, of := range []iter.Seq2[ingest.Item, error]{ingest.Embedded(seeds.Files(), ingest.Options{}), ingest.Embedded(reports(), ingest.Options{})} {
		opt.Sample = i == 0
		for _, err := range library.Add(context.Background(), recorder{e, &out}, of, opt) {
			if err != nil {
				panic(err)
			}
		}
	}
	return out
})

// recorder keeps what is put into an engine.
type recorder struct {
	library.Engine
	put *[]library.Addition
}

func (r recorder) Put(ctx context.Context, more []library.Addition) (int, error) {
	*r.put = append(*r.put, more...)
	return r.Engine.Put(ctx, more)
}

// reports are 240 documents about a harbour, a strike and a border: each word stands in
// some of them, and the newest are of June 2025.
func reports() fstest.MapFS {
	out := fstest.MapFS{}
	sources := []string{"Reuters", "Harbour Gazette", "Associated Press", "Ministry of Trade"}
	places := []string{"Port Sarn", "Tesmara", "Halvany"}
	for i := range 240 {
		day := time.Date(2025, 6, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, -i)
		var b strings.Builder
		fmt.Fprintf(&b, "---\ntitle: Harbour report %d\n", 240-i)
		if i%40 != 39 {
			fmt.Fprintf(&b, "date: %s\n", day.Format(time.DateOnly))
		}
		fmt.Fprintf(&b, "source: %s\n", sources[i%len(sources)])
		if i%3 == 0 {
			b.WriteString("tags: [shipping, trade]\n")
		}
		fmt.Fprintf(&b, "---\n\nThe harbour of %s handled %d ships, %d%% more than a year before. ", places[i%3], 40+i%17, 3+i%9)
		b.WriteString("Nothing else was said about the ships.\n\n")
		if i%2 == 0 {
			fmt.Fprintf(&b, "Minister Anna Kovar said that a strike of %d dockers had ended. ", 100+i)
			b.WriteString("The strike had begun when the pilots' strike was called off.\n\n")
		}
		if i%5 == 0 {
			fmt.Fprintf(&b, "Seizures at the border rose to %d, customs said. A seizure takes a day at the border.\n", 10+i)
		}
		out[fmt.Sprintf("report-%03d.md", 240-i)] = &fstest.MapFile{Data: []byte(b.String())}
	}
	return out
}

func newShelf(t testing.TB) *shelf { return shelfOf(t, len(shelved())) }

// shelfOf is a shelf of the first n documents: the 16 samples and the newest reports.
func shelfOf(t testing.TB, n int) *shelf {
	t.Helper()
	s := &shelf{engine: enginetest.NewReference()}
	if _, err := s.engine.Put(context.Background(), shelved()[:n]); err != nil {
		t.Fatal(err)
	}
	return s
}

func (s *shelf) scope() query.Scope { return query.Scope{Analyst: "analyst", Now: shelfNow} }

// note notes a question and waits as long as an answer takes.
func (s *shelf) note(ctx context.Context, what string) error {
	s.mu.Lock()
	s.asked = append(s.asked, what)
	s.mu.Unlock()
	if s.late == 0 {
		return ctx.Err()
	}
	select {
	case <-time.After(s.late):
		return nil
	case <-ctx.Done():
		s.mu.Lock()
		s.ended++
		s.mu.Unlock()
		return ctx.Err()
	}
}

// questions are those that begin so, and how many of all were given up.
func (s *shelf) questions(prefix string) (asked []string, ended int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, a := range s.asked {
		if strings.HasPrefix(a, prefix) {
			asked = append(asked, a)
		}
	}
	return asked, s.ended
}

func (s *shelf) Entries(ctx context.Context) iter.Seq2[model.Entry, error] {
	return func(yield func(model.Entry, error) bool) {
		for h, err := range library.Walk(ctx, s.engine, s.scope(), query.Query{}, query.Page{Limit: 100}) {
			if !yield(h.Entry, err) {
				return
			}
		}
	}
}

func (s *shelf) Open(ctx context.Context, key string) (*model.Document, error) {
	b, err := s.engine.Get(ctx, key)
	if err != nil {
		return nil, fmt.Errorf("cannot open %s: %w", key, err)
	}
	return b.Document, nil
}

func (s *shelf) Extract(ctx context.Context, d *model.Document) iter.Seq2[*model.Briefing, error] {
	return func(yield func(*model.Briefing, error) bool) { yield(s.engine.Get(ctx, d.ID)) }
}

func (s *shelf) Search(ctx context.Context, q query.Query, p query.Page) (query.Result, error) {
	if err := s.note(ctx, "search "+q.String()); err != nil {
		return query.Result{}, err
	}
	return s.engine.Search(ctx, s.scope(), q, p)
}

func (s *shelf) Count(ctx context.Context, q query.Query) (query.Total, error) {
	if err := s.note(ctx, "count "+q.String()); err != nil {
		return query.Total{}, err
	}
	return s.engine.Count(ctx, s.scope(), q)
}

func (s *shelf) Facets(ctx context.Context, q query.Query, f query.Facet, n int) (query.Counts, error) {
	if err := s.note(ctx, fmt.Sprint("facet ", f, " ", q)); err != nil {
		return query.Counts{}, err
	}
	return s.engine.Facets(ctx, s.scope(), q, f, n)
}

func (s *shelf) Suggest(ctx context.Context, f query.Facet, prefix string, n int) ([]string, error) {
	return s.engine.Suggest(ctx, f, prefix, n)
}

func (s *shelf) Sentences(ctx context.Context, q query.Query) iter.Seq2[query.Sentence, error] {
	return library.Sentences(ctx, s.engine, s.scope(), q)
}

func (s *shelf) Views(ctx context.Context) ([]query.View, error) {
	return s.engine.Views(ctx, "analyst")
}

func (s *shelf) SaveView(ctx context.Context, v query.View) error {
	return s.engine.SaveView(ctx, "analyst", v)
}

func (s *shelf) DeleteView(ctx context.Context, name string) error {
	return s.engine.DeleteView(ctx, "analyst", name)
}

func (s *shelf) Asked(ctx context.Context, n int) ([]string, error) {
	return s.engine.Asked(ctx, "analyst", n)
}

func (s *shelf) Ask(ctx context.Context, q string) error {
	return s.engine.Ask(ctx, "analyst", q, shelfNow.Add(time.Duration(len(q))))
}

func (s *shelf) Remember(ctx context.Context, what, value string) error {
	if err := s.note(ctx, "remember "+value); err != nil {
		return err
	}
	return s.engine.Remember(ctx, "analyst", what, value)
}

func (s *shelf) Remembered(ctx context.Context, what string) (string, error) {
	return s.engine.Remembered(ctx, "analyst", what)
}

func (s *shelf) Missing() int { return s.missing }

// The fixture is what its users take it for.
func TestShelf(t *testing.T) {
	s := newShelf(t)
	n, err := s.engine.Count(t.Context(), s.scope(), query.Query{})
	if err != nil || n.N != 256 {
		t.Fatalf("%d documents, %v", n.N, err)
	}
	var sources []string
	c, _ := s.engine.Facets(t.Context(), s.scope(), query.Query{}, query.Sources, 9)
	for _, v := range c.Values {
		sources = append(sources, v.Value)
	}
	if !slices.Contains(sources, "Harbour Gazette") {
		t.Errorf("the sources are %q", sources)
	}
}
