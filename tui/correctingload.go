package tui

import (
	tea "charm.land/bubbletea/v2"

	"brief/model"
	"brief/model/correct"
	"brief/model/doubt"
	"brief/model/triage"
	"brief/tui/documents"
)

// This file calls the Library for what corrections change. It keeps to the rules of
// load.go.

// correctedMsg brings the briefing of a document with its corrections.
type correctedMsg struct {
	key string
	corrected
	briefing *model.Briefing
	doubts   []doubt.Doubt
}

// apply applies corrections to what was found in the document of a key.
func apply(key string, c corrected) tea.Cmd {
	return func() tea.Msg {
		b, lost := correct.Apply(c.found, c.marks)
		c.lost = lost
		return correctedMsg{key, c, b, doubt.Of(b)}
	}
}

// relist brings the rows of the list up to date that show other corrections than were
// heard of: they stay where they are, and only what they say changes.
func (m *Model) relist() tea.Cmd {
	d := &m.deciding
	if len(d.told) == 0 {
		return nil
	}
	var all []tea.Cmd
	for _, key := range m.docs.Keys(false) {
		row, ok := m.docs.Find(key)
		if !ok || !d.told[row.ID] {
			continue
		}
		if marks := d.stateOf(row).Corrections; !sameMarks(row.State.Corrections, marks) {
			all = append(all, m.askRow(row, marks))
		}
	}
	clear(d.told)
	return tea.Batch(all...)
}

// relistedMsg brings what a row says of its document by its corrections.
type relistedMsg struct {
	key       string
	marks     []triage.Mark
	published string
	doubts    int
	figure    string
}

// askRow asks what a row is to say.
func (m *Model) askRow(row documents.Item, marks []triage.Mark) tea.Cmd {
	ctx, lib := m.ctx, m.lib
	return func() tea.Msg {
		doc, err := lib.Open(ctx, row.Key)
		if err != nil {
			return nil
		}
		for b, err := range lib.Extract(ctx, doc) {
			if err != nil {
				return nil
			}
			if b.Covers < 1 {
				continue
			}
			b, _ = correct.Apply(b, marks)
			return relistedMsg{row.Key, marks, b.Document.Published.Date, len(doubt.Of(b)), b.TopFigure()}
		}
		return nil
	}
}

// take has the row say so. Doubts and figures are in the lists of libraries alone.
func (msg relistedMsg) take(m *Model) tea.Cmd {
	row, ok := m.docs.Find(msg.key)
	if !ok || !sameMarks(m.deciding.stateOf(row).Corrections, msg.marks) {
		m.stale = false
		return nil
	}
	row.State.Corrections, row.Published = msg.marks, msg.published
	if m.catalogue != nil {
		row.Doubts, row.Figure = msg.doubts, msg.figure
	}
	m.docs.Amend(row)
	return nil
}
