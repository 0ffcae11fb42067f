package tui

import (
	"context"
	"iter"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"brief/model"
	"brief/model/query"
	"brief/tui/pattern"
	"brief/tui/results"
)

// This file calls the Library for searches that go over many documents. It keeps
// to the rules of load.go. One document is open at a time; what is kept of it is
// the number of its hits and some passages.

// Limits of what a search of all documents keeps.
const (
	maxPassages = 5     // of one document
	maxResults  = 5_000 // passages in all; the search stops there
)

// settle is how long a search of all documents waits for the next key.
const settle = 120 * time.Millisecond

// sweepPause is the shortest time between two partial results on the screen.
const sweepPause = 50 * time.Millisecond

// lookedOnMsg says which document after (or before) the present one has a hit, ""
// for none.
type lookedOnMsg struct {
	question int
	key      string
	by       int
}

// sweptMsg brings what a search of all documents has found since the last one.
// More is where the next one comes from; it is closed after the last.
type sweptMsg struct {
	question int
	found    []results.Document
	searched int // documents so far
	failed   int // of them, those that could not be read
	capped   bool
	more     <-chan sweptMsg
	done     bool
}

// lookOn asks which is the first of the documents in which the last search has a
// hit.
func (m *Model) lookOn(keys []string, by int) tea.Cmd {
	m.stopSearch()
	ctx, stop := context.WithCancel(m.ctx)
	m.questions.stopSearch = stop
	m.article.hits.pending = true
	m.say("looking for " + m.article.hits.name() + " in the other documents; esc stops")
	question, lib, p := m.questions.search, m.lib, m.sought.pattern
	return func() tea.Msg {
		for _, key := range keys {
			doc, err := lib.Open(ctx, key)
			if ctx.Err() != nil {
				return nil
			}
			if err == nil && holds(ctx, doc, p) {
				return lookedOnMsg{question, key, by}
			}
		}
		return lookedOnMsg{question: question, by: by}
	}
}

func holds(ctx context.Context, doc *model.Document, p *pattern.Pattern) bool {
	return slices.ContainsFunc(doc.Blocks, func(b model.Block) bool {
		return ctx.Err() == nil && len(p.Find(b.Span.In(doc.Text), 1)) > 0
	})
}

// sweep starts two commands: one that goes over the documents and one that takes
// what has been found so far.
func (m *Model) sweep(p *pattern.Pattern) tea.Cmd {
	m.stopSweep()
	ctx, stop := context.WithCancel(m.ctx)
	m.questions.stopSweep = stop
	s := sweeper{ctx, m.lib, p, m.questions.sweep, make(chan sweptMsg)}
	keys := listed(m.docs.Keys(false))
	if m.catalogue != nil {
		keys = allKeys(ctx, m.index)
	}
	pump := func() tea.Msg {
		defer close(s.feed)
		select {
		case <-time.After(settle):
			s.run(keys)
		case <-ctx.Done():
		}
		return nil
	}
	return tea.Batch(pump, await(m.ctx, s.feed, 0))
}

// stopSweep gives a search of all documents up.
func (m *Model) stopSweep() {
	if m.questions.stopSweep != nil {
		m.questions.stopSweep()
		m.questions.stopSweep = nil
	}
	m.questions.sweep++
}

// sweeper is one search of all documents.
type sweeper struct {
	ctx      context.Context
	lib      Library
	pattern  *pattern.Pattern
	question int
	feed     chan sweptMsg
}

// run goes over the documents and hands on what it has found whenever somebody
// waits for it, and at the end.
func (s sweeper) run(keys iter.Seq2[string, error]) {
	now := sweptMsg{question: s.question, more: s.feed}
	left := maxResults
	for key, err := range keys {
		if now.capped = left <= 0; now.capped {
			break
		}
		var doc *model.Document
		if err == nil {
			doc, err = s.lib.Open(s.ctx, key)
		}
		if s.ctx.Err() != nil {
			return
		}
		now.searched++
		if err != nil {
			now.failed++
		} else if d, ok := s.document(key, doc, left); ok {
			now.found = append(now.found, d)
			left -= len(d.Passages)
		}
		select {
		case s.feed <- now:
			now.found = nil
		default: // nobody waits yet: gather
		}
	}
	now.done = true
	select {
	case s.feed <- now:
	case <-s.ctx.Done():
	}
}

// listed yields the keys of a list.
func listed(keys []string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, k := range keys {
			if !yield(k, nil) {
				return
			}
		}
	}
}

// allKeys yields the keys of all documents of a library with an index. An error is the
// last.
func allKeys(ctx context.Context, index Indexed) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for p := (query.Page{Limit: query.MaxLimit}); ; {
			r, err := index.Search(ctx, query.Query{}, p)
			if err != nil {
				yield("", err)
				return
			}
			for _, h := range r.Hits {
				if !yield(h.Key, nil) {
					return
				}
				p.After = h.Cursor
			}
			if !r.Later || len(r.Hits) == 0 {
				return
			}
		}
	}
}

// document searches one document and keeps at most most passages of it.
func (s sweeper) document(key string, doc *model.Document, most int) (results.Document, bool) {
	spans, capped := find(s.ctx, doc, s.pattern)
	if len(spans) == 0 {
		return results.Document{}, false
	}
	d := results.Document{Key: key, Title: doc.Title.Text, Hits: len(spans), More: capped}
	if d.Title == "" {
		d.Title = doc.Name
	}
	d.Passages = passages(doc, spans, min(maxPassages, most))
	return d, true
}
