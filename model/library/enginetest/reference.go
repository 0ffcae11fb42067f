package enginetest

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"brief/model"
	"brief/model/library"
	"brief/model/query"
)

// NewReference returns an empty engine that keeps everything in memory and looks at
// every document to answer. Its Backup is not supported. Time for a query is linear
// in the documents, so it is meant for some thousands of them.
func NewReference() library.Engine {
	return &reference{
		documents: map[string]*stored{}, gone: map[string]int{}, sets: map[string]map[string]bool{},
		views: map[string]map[string]query.View{}, asked: map[string][]asking{}, marks: map[mark]string{},
		remembered: map[remembering]string{},
	}
}

// reference is an engine. All of it is guarded by mu.
type reference struct {
	mu         sync.RWMutex
	closed     bool
	arrived    int // documents so far, also those that were deleted
	documents  map[string]*stored
	gone       map[string]int                   // the arrivals of documents that were deleted
	sets       map[string]map[string]bool       // name -> IDs
	views      map[string]map[string]query.View // analyst -> name -> view
	asked      map[string][]asking              // analyst -> oldest first, each query once
	marks      map[mark]string
	journal    []*step // the entry of a number is the one before it
	remembered map[remembering]string
}

// stored is a document of a reference. Its fields but places are not written again:
// a document that is replaced or corrected is another stored.
type stored struct {
	library.Addition                  // as corrected
	put              library.Addition // as it was put
	places           []library.Place
	arrival          int  // counts from 1
	again            bool // it was deleted, and has come again
	// day is the one at which the document stands in the orders of time.
	day int
}

type asking struct {
	query string
	at    time.Time
}

type remembering struct{ analyst, what string }

var errClosed = errors.New("the library is closed")

// ready is the error of a call that must not go on. Call it with mu held.
func (r *reference) ready(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if r.closed {
		return errClosed
	}
	return nil
}

func (r *reference) Put(ctx context.Context, additions []library.Addition) (added int, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := r.ready(ctx); err != nil {
		return 0, err
	}
	for _, a := range additions {
		if a.Briefing == nil || a.Briefing.Document == nil || a.Briefing.Document.ID == "" {
			return 0, fmt.Errorf("adding %q to the library: it has no document with an ID", a.Place.Name)
		}
	}
	var fresh []library.Addition
	for _, a := range additions {
		if r.put(a) {
			fresh = append(fresh, a)
		}
	}
	for _, a := range fresh {
		r.follow(a.Briefing.Document.ID, a.Follows)
	}
	return len(fresh), nil
}

// put reports whether the document was not there before.
func (r *reference) put(a library.Addition) bool {
	id := a.Briefing.Document.ID
	old, there := r.documents[id]
	if !there {
		arrival, again := r.gone[id]
		if !again {
			r.arrived++
			arrival = r.arrived
		}
		delete(r.gone, id)
		a.Follows = ""
		r.documents[id] = r.newStored(a, arrival, []library.Place{a.Place})
		r.documents[id].again = again
		return true
	}
	places := old.places
	if !slices.Contains(places, a.Place) {
		places = append(slices.Clip(places), a.Place)
	}
	if a.Briefing.Extractor == old.Briefing.Extractor {
		a = old.put
	}
	a.Place, a.Added, a.Sample, a.Follows = old.Place, old.Added, old.Sample, old.Follows
	r.documents[id] = r.newStored(a, old.arrival, places)
	r.documents[id].again = old.again
	return false
}

func (r *reference) newStored(a library.Addition, arrival int, places []library.Place) *stored {
	corrected := a.Corrected(r.corrections(a.Briefing.Document.ID, ""))
	return &stored{Addition: corrected, put: a, places: places, arrival: arrival, day: dayOf(corrected)}
}

// correct lists a document again as it is by its corrections now.
func (r *reference) correct(id string) {
	if old := r.documents[id]; old != nil {
		again := old.again
		old.put.Follows = old.Follows
		r.documents[id] = r.newStored(old.put, old.arrival, old.places)
		r.documents[id].again = again
	}
}

// dayOf is the day of a document in the orders of time: the first one it may have
// been published on, or the one it arrived on; counted from 1970-01-01.
func dayOf(a library.Addition) int {
	if first, _, ok := query.PublishedDays(a.Briefing.Document.Published.Date); ok {
		return first
	}
	first, _, _ := query.PublishedDays(a.Added.UTC().Format(time.DateOnly))
	return first
}

func (r *reference) Known(ctx context.Context, ids []string, extractor string) ([]bool, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	known := make([]bool, len(ids))
	for i, id := range ids {
		d := r.documents[id]
		known[i] = d != nil && d.Briefing.Extractor == extractor
	}
	return known, r.ready(ctx)
}

func (r *reference) find(ctx context.Context, id string) (*stored, error) {
	if err := r.ready(ctx); err != nil {
		return nil, err
	}
	d := r.documents[id]
	if d == nil {
		return nil, fmt.Errorf("document %q: %w", id, library.ErrNotFound)
	}
	return d, nil
}

func (r *reference) Get(ctx context.Context, id string) (*model.Briefing, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	d, err := r.find(ctx, id)
	if err != nil {
		return nil, err
	}
	briefing, document := *d.put.Briefing, *d.put.Briefing.Document
	document.Name, document.Follows = d.places[0].Name, d.Follows
	briefing.Document = &document
	return &briefing, nil
}

func (r *reference) Places(ctx context.Context, id string) ([]library.Place, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	d, err := r.find(ctx, id)
	if err != nil {
		return nil, err
	}
	return slices.Clone(d.places), nil
}

func (r *reference) Resolve(ctx context.Context, prefix string, n int) ([]string, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	var ids []string
	for id := range r.documents {
		if strings.HasPrefix(id, prefix) {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids[:min(n, len(ids))], r.ready(ctx)
}

func (r *reference) Delete(ctx context.Context, ids []string) (removed int, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := r.ready(ctx); err != nil {
		return 0, err
	}
	for _, id := range ids {
		if d := r.documents[id]; d != nil {
			r.gone[id] = d.arrival
			removed++
		}
		delete(r.documents, id)
	}
	return removed, nil
}

func (r *reference) Outdated(ctx context.Context, extractor string, n int) ([]string, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	var ids []string
	for _, d := range slices.SortedFunc(maps.Values(r.documents), newer) {
		if d.Briefing.Extractor != extractor {
			ids = append(ids, d.Briefing.Document.ID)
		}
	}
	return ids[:min(n, len(ids))], r.ready(ctx)
}

// newer orders documents as query.Newest does.
func newer(a, b *stored) int {
	return cmp.Or(cmp.Compare(b.day, a.day), cmp.Compare(b.arrival, a.arrival))
}

func (r *reference) Gather(ctx context.Context, set string, ids []string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err := r.ready(ctx); err != nil {
		return err
	}
	if r.sets[set] == nil {
		r.sets[set] = map[string]bool{}
	}
	for _, id := range ids {
		r.sets[set][id] = true
	}
	return nil
}

func (r *reference) Status(ctx context.Context, extractor string) (library.Status, error) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	s := library.Status{Documents: len(r.documents)}
	for _, d := range r.documents {
		if d.Sample {
			s.Samples++
		}
		if d.Briefing.Extractor != extractor {
			s.Outdated++
		}
		s.TextBytes += int64(len(d.Briefing.Document.Text))
	}
	return s, r.ready(ctx)
}

func (r *reference) Check(ctx context.Context) error {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return r.ready(ctx)
}

func (r *reference) Backup(context.Context, string) error {
	return fmt.Errorf("backing up a library that is a reference in memory: %w", errors.ErrUnsupported)
}

func (r *reference) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.closed = true
	return nil
}
