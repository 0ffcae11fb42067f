package tui_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strconv"
	"testing/fstest"
	"time"

	"brief/model"
	"brief/model/ingest"
	"brief/model/query"
	"brief/tui"
)

// harbour is a library of n documents that are made when they are asked for: it
// answers in the same time however many there are. Every hundredth document has no
// date. Its queries find everything.
type harbour struct {
	n       int
	capped  bool          // counting stops at query.MaxTotal
	samples int           // of the last ones
	refuses bool          // cannot be asked
	late    time.Duration // that an answer takes
	asked   *int          // how many pages were asked for
}

var _ tui.Indexed = harbour{}

func (l harbour) Entries(context.Context) iter.Seq2[model.Entry, error] {
	panic("a catalogue's entries are not used")
}

func (l harbour) Open(_ context.Context, key string) (*model.Document, error) {
	i, err := strconv.Atoi(key)
	if err != nil || i < 0 || i >= l.n {
		return nil, errors.New(key + " is not in the library")
	}
	text := fmt.Sprintf("Report %d of the harbour\n\nShips of the harbour came in on day %d. Nothing else happened.\n", i, i)
	for item := range ingest.Embedded(fstest.MapFS{key + ".txt": {Data: []byte(text)}}, ingest.Options{}) {
		return item.Open(context.Background())
	}
	return nil, errors.New("an empty file system")
}

func (l harbour) Extract(_ context.Context, d *model.Document) iter.Seq2[*model.Briefing, error] {
	return func(yield func(*model.Briefing, error) bool) { yield(&model.Briefing{Document: d, Covers: 1}, nil) }
}

func (l harbour) hit(i int) query.Hit {
	key := strconv.Itoa(i)
	h := query.Hit{Cursor: query.Cursor(key), Sample: i >= l.n-l.samples, Added: time.Date(2026, 11, 22, 10, 0, 0, 0, time.UTC)}
	h.Entry = model.Entry{
		Key: key, ID: key, Name: "/reports/" + key + ".txt", Title: fmt.Sprintf("Report %d of the harbour", i), Words: 100 + i%400,
		Published: time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC).Add(-time.Duration(i) * time.Hour).Format(time.DateOnly),
		Preview:   []string{fmt.Sprintf("Ships of the harbour came in on day %d.", i), "Nothing else happened."},
	}
	if i%100 == 99 {
		h.Published = ""
	}
	return h
}

func (l harbour) Search(ctx context.Context, _ query.Query, p query.Page) (query.Result, error) {
	if l.asked != nil {
		*l.asked++
	}
	if l.late > 0 {
		select {
		case <-time.After(l.late):
		case <-ctx.Done():
			return query.Result{}, ctx.Err()
		}
	}
	if l.refuses {
		return query.Result{}, errors.New("the disk is\x1b gone")
	}
	from, to := 0, 0
	at := func(c query.Cursor) int { i, _ := strconv.Atoi(string(c)); return i }
	switch {
	case p.After != "":
		from = at(p.After) + 1
		to = from + p.Limit
	case p.Before != "":
		to = at(p.Before)
		from = to - p.Limit
	case p.End:
		from, to = l.n-p.Limit, l.n
	default:
		to = p.Limit
	}
	var r query.Result
	for i := max(from, 0); i < min(to, l.n); i++ {
		r.Hits = append(r.Hits, l.hit(i))
	}
	r.Earlier, r.Later = from > 0, to < l.n
	return r, nil
}

func (l harbour) Count(context.Context, query.Query) (query.Total, error) {
	if l.capped && l.n > query.MaxTotal {
		return query.Total{N: query.MaxTotal, AtLeast: true}, nil
	}
	return query.Total{N: l.n}, nil
}

func (harbour) Facets(context.Context, query.Query, query.Facet, int) (query.Counts, error) {
	return query.Counts{}, nil
}

func (harbour) Suggest(context.Context, query.Facet, string, int) ([]string, error) { return nil, nil }

func (harbour) Sentences(context.Context, query.Query) iter.Seq2[query.Sentence, error] {
	return func(func(query.Sentence, error) bool) {}
}
func (harbour) Views(context.Context) ([]query.View, error)  { return nil, nil }
func (harbour) SaveView(context.Context, query.View) error   { return nil }
func (harbour) DeleteView(context.Context, string) error     { return nil }
func (harbour) Asked(context.Context, int) ([]string, error) { return nil, nil }
func (harbour) Ask(context.Context, string) error            { return nil }
func (harbour) Missing() int                                 { return 0 }
