package tui

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"brief/model/query"
)

// This file calls the Library for saved views. It keeps to the rules of load.go.

// askViews asks for the analyst's views and goes on with then.
func (m *Model) askViews(then func(*Model) tea.Cmd) tea.Cmd {
	ctx, question := m.saved.lists.next(m.ctx)
	lib := m.catalogue.lib
	return func() tea.Msg {
		all, err := lib.Views(ctx)
		if ctx.Err() != nil {
			return nil
		}
		return viewsMsg{question, all, err, then}
	}
}

// countViews asks for the first number that is not known.
func (m *Model) countViews() tea.Cmd {
	v, ok := m.saved.pane.Uncounted()
	if !ok || !m.saved.shown {
		return nil
	}
	q, err := query.Parse(v.Query)
	if err != nil { // such a one has a Problem, and is never counted
		return nil
	}
	ctx, question := m.saved.counts.next(m.ctx)
	lib := m.catalogue.lib
	return func() tea.Msg {
		t, err := lib.Count(ctx, q)
		if ctx.Err() != nil {
			return nil
		}
		return viewCountMsg{question, v.Query, t, err}
	}
}

// keepView saves a view. What is begun is ended, also where the reader is left.
func (m *Model) keepView(v query.View) tea.Cmd {
	ctx, lib := context.WithoutCancel(m.ctx), m.catalogue.lib
	return func() tea.Msg {
		msg := viewKeptMsg{view: v, did: viewSaved}
		all, err := lib.Views(ctx)
		if msg.err = err; err != nil {
			return msg
		}
		for _, other := range all {
			switch {
			case other.Name == v.Name:
				msg.was = other.Query
			case strings.EqualFold(other.Name, v.Name): // one name in two spellings could not be told apart
				msg.view.Name, msg.was = other.Name, other.Query
			}
		}
		msg.err = lib.SaveView(ctx, msg.view)
		return msg
	}
}

func (m *Model) restoreView(v query.View) tea.Cmd {
	ctx, lib := context.WithoutCancel(m.ctx), m.catalogue.lib
	return func() tea.Msg { return viewKeptMsg{view: v, did: viewBack, err: lib.SaveView(ctx, v)} }
}

func (m *Model) forgetView(v query.View) tea.Cmd {
	ctx, lib := context.WithoutCancel(m.ctx), m.catalogue.lib
	return func() tea.Msg { return viewKeptMsg{view: v, did: viewDeleted, err: lib.DeleteView(ctx, v.Name)} }
}
