package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"brief/model/query"
)

// This file asks the index of a Library for what helps to type a query. It keeps to the
// rules of load.go.

// maxSuggested is how many values of a field are offered.
const maxSuggested = 20

// suggestedMsg brings values of a field.
type suggestedMsg struct {
	question int
	values   []string
	err      error
}

// suggest asks for values to complete a field with: those of the documents that answer the
// rest of the query first.
func (m *Model) suggest(c query.Completion) tea.Cmd {
	ctx, question := m.suggesting.next(m.ctx)
	index := m.index
	return func() tea.Msg {
		if !waited(ctx, queryPause) {
			return nil
		}
		values, err := valuesIn(ctx, index, c)
		if err == nil && len(values) == 0 {
			values, err = index.Suggest(ctx, c.Facet, c.Prefix, maxSuggested)
		}
		if ctx.Err() != nil {
			return nil
		}
		return suggestedMsg{question, values, err}
	}
}

// maxFitting is among how many values of the documents that answer the rest of a query those
// are looked for that go on as typed.
const maxFitting = 2000

// valuesIn are values that the documents have which answer the rest of the query; none where
// that cannot be read, or asks for nothing.
func valuesIn(ctx context.Context, index Indexed, c query.Completion) ([]string, error) {
	q, err := query.Parse(c.Rest)
	if err != nil || q.Where == nil {
		return nil, nil
	}
	counts, err := index.Facets(ctx, q, c.Facet, maxFitting)
	var out []string
	for _, v := range counts.Values {
		if c.Fits(v.Value) && len(out) < maxSuggested {
			out = append(out, v.Value)
		}
	}
	return out, err
}

// maxAsked is how many queries of earlier sessions are recalled.
const maxAsked = maxRemembered

// recalledMsg brings the queries that were asked before this session, newest first.
type recalledMsg struct{ queries []string }

// recallQueries asks once for the queries of earlier sessions. Where they cannot be had,
// the history is that of this session.
func (m *Model) recallQueries() tea.Cmd {
	if m.index == nil || m.histories.recalled {
		return nil
	}
	m.histories.recalled = true
	ctx, index := m.ctx, m.index
	return func() tea.Msg {
		queries, err := index.Asked(ctx, maxAsked)
		if err != nil {
			return nil
		}
		return recalledMsg{queries}
	}
}

func (msg recalledMsg) take(m *Model) tea.Cmd {
	var all history
	for i := len(msg.queries) - 1; i >= 0; i-- {
		all.add(remembered{text: msg.queries[i]})
	}
	for _, r := range m.histories.queries.entries {
		all.add(r)
	}
	m.histories.queries = all
	return nil
}

// noteAsked keeps a query in the library's history. Where that fails it is lost with this
// session, which is no reason to interrupt anybody.
func (m *Model) noteAsked(typed string) tea.Cmd {
	ctx, index := m.ctx, m.index
	m.histories.queries.add(remembered{text: typed})
	return func() tea.Msg {
		index.Ask(ctx, typed)
		return nil
	}
}
