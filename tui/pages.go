package tui

import (
	"cmp"
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"brief/model/query"
	"brief/model/safe"
	"brief/tui/documents"
	"brief/tui/pattern"
)

// This file calls the Library for the list of a catalogue. It keeps to the rules of
// load.go.

// Waits before a library is asked while one types: for the next key, and for the
// list before the number of its documents.
const (
	queryPause = 60 * time.Millisecond
	countPause = 120 * time.Millisecond
)

// maxWalk is how many documents are gone over from the beginning to find where one
// stands.
const maxWalk = 5_000

// pageMsg brings a page that the list lacks.
type pageMsg struct {
	question       int
	ask            documents.Ask
	rows           []documents.Item
	earlier, later bool
	err            error
}

// totalMsg brings the number of documents in the list.
type totalMsg struct {
	question int
	total    query.Total
	err      error
}

// listedMsg brings the list of a query, from its beginning or about one document.
type listedMsg struct {
	question int
	reason   listReason
	listing  listing
	arrived  int // documents that had when it was asked for
	part     documents.Part
	total    query.Total // where it was asked for together with the list
	counted  bool
	err      error
}

// spot is where a document stands in an order.
type spot struct {
	key    string // "" for the beginning
	cursor query.Cursor
	sort   query.Sort
}

// askPage asks for a page of the present list.
func (m *Model) askPage(a documents.Ask) tea.Cmd {
	c := m.catalogue
	ctx, question := c.pages.next(m.ctx)
	lib, q, clock := c.lib, c.now.query, m.deciding.clock
	return func() tea.Msg {
		r, err := lib.Search(ctx, q, a.Page)
		if ctx.Err() != nil {
			return nil
		}
		return pageMsg{question, a, rowsOf(r.Hits, clock), r.Earlier, r.Later, err}
	}
}

// askTotal asks how many documents the present list has.
func (m *Model) askTotal() tea.Cmd {
	c := m.catalogue
	ctx, question := c.totals.next(m.ctx)
	lib, q := c.lib, c.now.query
	pause := time.Duration(0)
	if m.prompt != nil {
		pause = countPause
	}
	return func() tea.Msg {
		if !waited(ctx, pause) {
			return nil
		}
		t, err := lib.Count(ctx, q)
		if ctx.Err() != nil {
			return nil
		}
		return totalMsg{question, t, err}
	}
}

// askList asks for the list of a query, after a pause in which it may be given up.
// What is on the screen stays until it is there.
func (m *Model) askList(l listing, at spot, reason listReason, pause time.Duration) tea.Cmd {
	c := m.catalogue
	ctx, question := c.lists.next(m.ctx)
	from, arrived := source{c.lib, m.deciding.clock}, m.arrivals.total
	return func() tea.Msg {
		if !waited(ctx, pause) {
			return nil
		}
		msg := listedMsg{question: question, reason: reason, listing: l, arrived: arrived}
		msg.part, msg.err = from.partAt(ctx, l.query, at)
		if reason == listAgain && msg.err == nil {
			msg.total, msg.err = from.lib.Count(ctx, l.query)
			msg.counted = msg.err == nil
		}
		if ctx.Err() != nil {
			return nil
		}
		return msg
	}
}

// maxLooked is how many documents of a list are looked up at a time to look for hits.
const maxLooked = 50

// lookThrough asks which is the first document of the list after the present one, or
// before it where by is -1, that has a hit of the last search.
func (m *Model) lookThrough(by int) tea.Cmd {
	row, ok := m.docs.Find(m.article.key)
	if !ok { // the list has changed meanwhile: from where its cursor stands
		row, ok = m.docs.Selected()
	}
	if !ok {
		return m.turn(by, "")
	}
	m.stopSearch()
	ctx, stop := context.WithCancel(m.ctx)
	m.questions.stopSearch = stop
	m.article.hits.pending = true
	m.say("looking for " + m.article.hits.name() + " in the list; esc stops")
	p := m.article.hits.of
	m.sought = sought{p, m.article.hits.sign}
	question, lib, index, q, clock := m.questions.search, m.lib, m.catalogue.lib, m.catalogue.now.query, m.deciding.clock
	return func() tea.Msg {
		found, err := nextWith(ctx, lib, index, q, p, row.Cursor, by, clock)
		if ctx.Err() != nil {
			return nil
		}
		return onwardMsg{question, found, by, err}
	}
}

// nextWith goes over the answer to q from a cursor on, or back, to the first document
// in which p has a place. It returns the zero row where none has.
func nextWith(ctx context.Context, lib Library, index Indexed, q query.Query, p *pattern.Pattern, from query.Cursor, by, clock int) (documents.Item, error) {
	for ctx.Err() == nil {
		page := query.Page{After: from, Limit: maxLooked}
		if by < 0 {
			page = query.Page{Before: from, Limit: maxLooked}
		}
		r, err := index.Search(ctx, q, page)
		if err != nil || len(r.Hits) == 0 {
			return documents.Item{}, err
		}
		more := r.Later
		if by < 0 {
			more = r.Earlier
			slices.Reverse(r.Hits)
		}
		for _, row := range rowsOf(r.Hits, clock) {
			if doc, err := lib.Open(ctx, row.Key); err == nil && holds(ctx, doc, p) {
				return row, nil
			}
		}
		if !more {
			break
		}
		from = r.Hits[len(r.Hits)-1].Cursor
	}
	return documents.Item{}, ctx.Err()
}

// waited waits and reports whether nothing has ended that.
func waited(ctx context.Context, pause time.Duration) bool {
	if pause > 0 {
		select {
		case <-time.After(pause):
		case <-ctx.Done():
		}
	}
	return ctx.Err() == nil
}

// source is where rows come from, and the clock of decisions when they were asked for.
type source struct {
	lib   Indexed
	clock int
}

// partAt returns the part of a list in which a document stands, or where it would;
// the beginning where that is not to be found.
func (s source) partAt(ctx context.Context, q query.Query, at spot) (documents.Part, error) {
	r, err := s.lib.Search(ctx, q, query.Page{Limit: documents.PageSize})
	part := documents.Part{Rows: rowsOf(r.Hits, s.clock), Later: r.Later}
	if err != nil || at.key == "" || holdsKey(part.Rows, at.key) {
		part.Key = at.key
		return part, err
	}
	beginning := part
	for part.Later && part.Before+len(part.Rows) < maxWalk {
		n := len(part.Rows)
		r, err := s.lib.Search(ctx, q, query.Page{After: part.Rows[n-1].Cursor, Limit: query.MaxLimit})
		if err != nil || len(r.Hits) == 0 {
			return beginning, err
		}
		rows := rowsOf(r.Hits, s.clock)
		found := holdsKey(rows, at.key)
		keep := part.Rows[max(n-documents.PageSize, 0):] // the page before stays
		part = documents.Part{
			Rows: append(keep[:len(keep):len(keep)], rows...), Later: r.Later,
			Before: part.Before + n - len(keep), Key: at.key,
		}
		part.Earlier = part.Before > 0
		if found {
			return part, nil
		}
	}
	if at.cursor == "" || at.sort != q.Sort {
		return beginning, nil
	}
	return s.partAbout(ctx, q, at)
}

// partAbout returns the part of a list about a place in its order, by the place
// alone.
func (s source) partAbout(ctx context.Context, q query.Query, at spot) (documents.Part, error) {
	after, err := s.lib.Search(ctx, q, query.Page{After: at.cursor, Limit: documents.PageSize})
	if err != nil {
		return documents.Part{}, err
	}
	page := query.Page{End: true, Limit: documents.PageSize}
	if len(after.Hits) > 0 {
		page = query.Page{Before: after.Hits[0].Cursor, Limit: documents.PageSize}
	}
	before, err := s.lib.Search(ctx, q, page)
	if err != nil {
		return documents.Part{}, err
	}
	part := documents.Part{Rows: rowsOf(append(before.Hits, after.Hits...), s.clock), Earlier: before.Earlier, Later: after.Later, Before: -1, Key: at.key}
	if !part.Earlier {
		part.Before = 0
	}
	if n := len(before.Hits); n > 0 && !holdsKey(part.Rows, at.key) { // gone: the one before stands there
		part.Key = before.Hits[n-1].Key
	}
	return part, nil
}

func holdsKey(rows []documents.Item, key string) bool {
	for _, v := range rows {
		if v.Key == key {
			return true
		}
	}
	return false
}

// rowsOf are hits as the list shows them, by what was decided as the clock says.
func rowsOf(hits []query.Hit, clock int) []documents.Item {
	rows := make([]documents.Item, len(hits))
	for i, h := range hits {
		rows[i] = item(h.Entry, nil)
		rows[i].Cursor, rows[i].Sample = h.Cursor, h.Sample
		rows[i].Added, rows[i].State, rows[i].AsOf = h.Added, h.State, clock
		rows[i].Places, rows[i].Others = h.Places, h.Others
		rows[i].Key, rows[i].Reasons = cmp.Or(h.Key, h.ID), h.Reasons
		if !h.Added.IsZero() {
			rows[i].Arrived = h.Added.Format(time.DateOnly)
		}
	}
	return rows
}

// refusal is why a library could not be asked, for the status line.
func refusal(err error) string { return "the library could not be asked: " + safe.Error(err) }
