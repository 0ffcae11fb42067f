package tui_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"brief/model"
	"brief/model/query"
	"brief/model/triage"
	"brief/tui"
)

// office is a harbour at which things are decided, in memory. What it is asked to do can be
// refused, or take its time.
type office struct {
	harbour
	mu      sync.Mutex
	marks   map[string]map[triage.Key]string // by ID
	journal []*officeEntry
	window  string
	title   func(id string) string // titles; nil for those of the harbour
	refuse  error
	slow    time.Duration // that keeping takes
	called  int           // how often undo or redo were
}

type officeEntry struct {
	triage.Entry
	changes []triage.Change
}

var (
	_ tui.Indexed = (*office)(nil)
	_ tui.Triaged = (*office)(nil)
)

func newOffice(n int) *office {
	return &office{harbour: harbour{n: n}, marks: map[string]map[triage.Key]string{}, window: "here"}
}

// elsewhere is another window on the same office.
func (d *office) elsewhere(f func()) {
	was := d.window
	d.window = "there"
	f()
	d.window = was
}

func (d *office) Window() string { return d.window }

func (d *office) state(id string) triage.State {
	var marks []triage.Mark
	for k, v := range d.marks[id] {
		marks = append(marks, triage.Mark{ID: id, Key: k, Value: v})
	}
	return triage.Of(marks)
}

// matching are the documents that a query finds, by what is decided about them.
func (d *office) matching(q query.Query) []int {
	var out []int
	for i := range d.n {
		s := d.state(strconv.Itoa(i))
		subject := &query.Subject{
			Briefing: &model.Briefing{Document: &model.Document{}}, Read: s.Read, Starred: s.Starred, Done: s.Done, Later: s.Later, Tags: s.Tags, Note: s.Note,
		}
		if q.Where == nil || query.Match(q, query.Scope{Now: shelfNow}, subject) {
			out = append(out, i)
		}
	}
	return out
}

func (d *office) Search(ctx context.Context, q query.Query, p query.Page) (query.Result, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	all := d.matching(q)
	at := func(c query.Cursor) int { i, _ := strconv.Atoi(string(c)); return i }
	from, to := 0, p.Limit
	switch {
	case p.After != "":
		from, _ = slices.BinarySearch(all, at(p.After)+1)
		to = from + p.Limit
	case p.Before != "":
		to, _ = slices.BinarySearch(all, at(p.Before))
		from = to - p.Limit
	case p.End:
		from, to = len(all)-p.Limit, len(all)
	}
	r := query.Result{Earlier: from > 0, Later: to < len(all)}
	for _, i := range all[max(from, 0):max(min(to, len(all)), 0)] {
		h := d.hit(i)
		h.State = d.state(h.ID)
		r.Hits = append(r.Hits, h)
	}
	return r, ctx.Err()
}

func (d *office) Count(_ context.Context, q query.Query) (query.Total, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return query.Total{N: len(d.matching(q))}, nil
}

func (d *office) Entries(context.Context) iter.Seq2[model.Entry, error] {
	return func(yield func(model.Entry, error) bool) {
		for i := range d.n {
			if !yield(d.hit(i).Entry, nil) {
				return
			}
		}
	}
}

// begin waits as long as keeping takes.
func (d *office) begin(ctx context.Context) (end func(), err error) {
	if d.slow > 0 {
		select {
		case <-time.After(d.slow):
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	d.mu.Lock()
	if d.refuse != nil {
		d.mu.Unlock()
		return nil, d.refuse
	}
	return d.mu.Unlock, nil
}

func (d *office) Mark(ctx context.Context, verb string, changes []triage.Change) (triage.Entry, error) {
	end, err := d.begin(ctx)
	if err != nil {
		return triage.Entry{}, err
	}
	defer end()
	for _, c := range changes {
		if _, ok := c.Apply(d.marks[c.ID][c.Key]); !ok {
			return triage.Entry{}, &triage.Conflict{Change: c, Now: d.marks[c.ID][c.Key]}
		}
	}
	if !slices.ContainsFunc(changes, func(c triage.Change) bool { return d.marks[c.ID][c.Key] != c.After }) {
		return triage.Entry{}, nil // as engines do
	}
	return d.note(triage.Entry{Verb: verb}, changes), nil
}

func (d *office) MarkAll(ctx context.Context, q query.Query, verb string, k triage.Key, value string) (triage.Entry, error) {
	end, err := d.begin(ctx)
	if err != nil {
		return triage.Entry{}, err
	}
	defer end()
	var changes []triage.Change
	for _, i := range d.matching(q) {
		id := strconv.Itoa(i)
		if was := d.marks[id][k]; was != value {
			changes = append(changes, triage.Change{ID: id, Key: k, Before: was, After: value})
		}
	}
	return d.note(triage.Entry{Verb: verb}, changes), nil
}

func (d *office) note(e triage.Entry, changes []triage.Change) triage.Entry {
	ids := map[string]bool{}
	for _, c := range changes {
		if d.marks[c.ID] == nil {
			d.marks[c.ID] = map[triage.Key]string{}
		}
		if d.marks[c.ID][c.Key] = c.After; c.After == "" {
			delete(d.marks[c.ID], c.Key)
		}
		if c.ID != "" { // else it is the collection's
			ids[c.ID] = true
		}
	}
	e.Seq, e.At, e.Window, e.N, e.Marks = int64(len(d.journal)+1), shelfNow, d.window, len(ids), len(changes)
	for _, id := range slices.Sorted(maps.Keys(ids))[:min(len(ids), 1)] {
		e.ID, e.Title = id, fmt.Sprintf("Report %s of the harbour", id)
		if d.title != nil {
			e.Title = d.title(id)
		}
	}
	d.journal = append(d.journal, &officeEntry{e, changes})
	return e
}

func (d *office) again(ctx context.Context, seq int64, redo bool) (triage.Entry, error) {
	end, err := d.begin(ctx)
	if err != nil {
		return triage.Entry{}, err
	}
	defer end()
	d.called++
	of := d.journal[seq-1]
	if of.TakenBack != redo {
		return triage.Entry{}, errors.New("not in the library")
	}
	of.TakenBack = !redo
	var changes []triage.Change
	left := 0
	for _, c := range of.changes {
		if !redo {
			c = c.Inverse()
		}
		if _, ok := c.Apply(d.marks[c.ID][c.Key]); !ok {
			left++
			continue
		}
		changes = append(changes, c)
	}
	e := d.note(triage.Entry{Verb: of.Verb, Of: seq, Again: redo}, changes)
	e.Left = left
	return e, nil
}

func (d *office) Undo(ctx context.Context, seq int64) (triage.Entry, error) {
	return d.again(ctx, seq, false)
}

func (d *office) Redo(ctx context.Context, seq int64) (triage.Entry, error) {
	return d.again(ctx, seq, true)
}

func (d *office) Next(context.Context) (undo, redo triage.Entry, err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	redoable := true
	for _, e := range slices.Backward(d.journal) {
		switch {
		case e.Of == 0 && !e.TakenBack && undo.Seq == 0:
			undo = e.Entry
		case e.Of != 0 && !e.Again && redoable && redo.Seq == 0 && d.journal[e.Of-1].TakenBack:
			redo = d.journal[e.Of-1].Entry
		}
		redoable = redoable && e.Of != 0
	}
	return undo, redo, nil
}

func (d *office) Journal(_ context.Context, before int64, n int) ([]triage.Entry, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	var out []triage.Entry
	for _, e := range slices.Backward(d.journal) {
		if (before == 0 || e.Seq < before) && len(out) < n {
			out = append(out, e.Entry)
		}
	}
	return out, nil
}

func (d *office) Changes(_ context.Context, seq int64, n int) ([]triage.Change, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	all := d.journal[seq-1].changes
	return all[:min(n, len(all))], nil
}

func (d *office) States(_ context.Context, ids []string) ([]triage.State, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	out := make([]triage.State, len(ids))
	for i, id := range ids {
		out[i] = d.state(id)
	}
	return out, nil
}

func (d *office) Marks(_ context.Context, prefix triage.Key) ([]triage.Mark, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	var out []triage.Mark
	for id, marks := range d.marks {
		for k, v := range marks {
			if strings.HasPrefix(string(k), string(prefix)) {
				out = append(out, triage.Mark{ID: id, Key: k, Value: v})
			}
		}
	}
	slices.SortFunc(out, func(a, b triage.Mark) int { return strings.Compare(string(a.Key)+a.ID, string(b.Key)+b.ID) })
	return out, nil
}

// Open opens a document under its ID in the list.
func (d *office) Open(ctx context.Context, key string) (*model.Document, error) {
	doc, err := d.harbour.Open(ctx, key)
	if err != nil {
		return nil, err
	}
	same := *doc
	same.ID = key
	return &same, nil
}
