package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"brief/model/query"
	"brief/model/safe"
	"brief/tui/pattern"
	"brief/tui/results"
)

// This file asks the index of a Library for the search of all documents. It keeps to
// the rules of load.go. All that is asked about one answer has the number of its
// question, and ends when another question is asked.

// Sizes of the pages that are asked for: the first is to be there at once.
const (
	firstPage = query.DefaultLimit
	nextPage  = 100
)

// inquiryLanes are what is asked for the search of all documents: its first page, further
// ones, what is counted, the sentences, and what the index takes in meanwhile.
type inquiryLanes struct{ answer, page, weight, sentences, growth lane }

// inquire asks what answers q, not before pause is over. What was asked before is
// stopped.
func (m *Model) inquire(q asked, pause time.Duration) tea.Cmd {
	m.stopInquiry()
	ctx, question := m.asking.answer.next(m.ctx)
	index := m.index
	return func() tea.Msg {
		if !waited(ctx, pause) {
			return nil
		}
		lacking := index.Missing()
		r, err := index.Search(ctx, q.query, query.Page{Limit: firstPage, Snippets: true})
		if ctx.Err() != nil {
			return nil
		}
		p := pattern.FromQuery(q.query)
		return answeredMsg{question, q, p, r, hitDocuments(r.Hits, p), lacking, err}
	}
}

// stopInquiry gives up what is asked for the search of all documents, but for the
// sentences that are listed.
func (m *Model) stopInquiry() {
	m.asking.answer.end()
	m.asking.page.end()
	m.asking.weight.end()
	m.asking.growth.end()
	m.inquiry.onward = onward{}
}

// answeredMsg brings the first page of an answer.
type answeredMsg struct {
	question int
	asked    asked
	pattern  *pattern.Pattern
	result   query.Result
	listed   []results.Document // its hits, as the pane lists them
	lacking  int                // how many documents the index lacked before
	err      error
}

// pageKind is a part of an answer that was not asked for at first.
type pageKind uint8

const (
	noPage pageKind = iota
	laterPage
	earlierPage
	firstOfAll
	lastOfAll
)

// pagedMsg brings a further page.
type pagedMsg struct {
	question int
	kind     pageKind
	result   query.Result
	listed   []results.Document
	err      error
}

// turnPage asks for a further page of the present answer; one at a time.
func (m *Model) turnPage(kind pageKind) tea.Cmd {
	in := m.inquiry
	if m.asking.page.busy() || len(in.hits) == 0 {
		return nil
	}
	p := query.Page{Limit: nextPage, Snippets: true}
	switch kind {
	case laterPage:
		p.After = in.hits[len(in.hits)-1].Cursor
	case earlierPage:
		p.Before = in.hits[0].Cursor
	case lastOfAll:
		p.End = true
	}
	ctx, question := m.asking.page.next(m.ctx)
	index, q, words := m.index, in.asked.query, in.of.pattern
	return func() tea.Msg {
		r, err := index.Search(ctx, q, p)
		if ctx.Err() != nil {
			return nil
		}
		return pagedMsg{question, kind, r, hitDocuments(r.Hits, words), err}
	}
}

// weigh asks for the first of what is not known yet of the present answer: how many
// documents there are, the facets, and for an empty one why it is. When that has come
// the next is asked for. It is not asked before pause is over.
func (m *Model) weigh(pause time.Duration) tea.Cmd {
	in := m.inquiry
	ask := in.lacks(m.index)
	if ask == nil || m.asking.answer.busy() || m.asking.weight.busy() {
		return nil
	}
	ctx, question := m.asking.weight.next(m.ctx)
	return func() tea.Msg {
		if !waited(ctx, pause) {
			return nil
		}
		part := ask(ctx)
		if ctx.Err() != nil {
			return nil
		}
		return weighedMsg{question, part}
	}
}

// weighedMsg brings a part of what is counted of an answer.
type weighedMsg struct {
	question int
	part     func(*inquiry)
}

// lacks returns what asks for the next that is not known of an answer, nil where all is.
func (in *inquiry) lacks(index Indexed) func(context.Context) func(*inquiry) {
	q := in.asked.query
	facet, missing := in.facets.Missing()
	switch {
	case !in.begun, len(in.hits) == 0 && in.advice != nil:
		return nil
	case len(in.hits) == 0:
		return func(ctx context.Context) func(*inquiry) {
			lines := advise(ctx, index, q)
			return func(in *inquiry) { in.advice = lines }
		}
	case !in.counted:
		return func(ctx context.Context) func(*inquiry) {
			total, err := index.Count(ctx, q)
			return func(in *inquiry) { in.setTotal(total, err) }
		}
	case missing:
		return func(ctx context.Context) func(*inquiry) {
			counts, err := index.Facets(ctx, q, facet, results.Numbered)
			return func(in *inquiry) { in.setFacet(facet, counts, err) }
		}
	}
	return nil
}

func (msg weighedMsg) take(m *Model) tea.Cmd {
	if !m.asking.weight.takes(msg.question) {
		return nil
	}
	msg.part(m.inquiry)
	return m.weigh(0)
}

func (in *inquiry) setTotal(t query.Total, err error) {
	in.counted = true
	if err != nil {
		in.uncounted = safe.Error(err)
		return
	}
	in.total = t
	in.rank()
}

func (in *inquiry) setFacet(f query.Facet, c query.Counts, err error) {
	if err != nil {
		in.facets.Fail(f, "cannot be counted: "+safe.Error(err))
		return
	}
	in.facets.Set(f, c)
}
