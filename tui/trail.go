package tui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"brief/tui/cell"
)

// fromResults reports whether the last search is the one that the results are of.
func (m *Model) fromResults() bool {
	of := m.every.of
	if m.every.indexed {
		of = m.inquiry.of
	}
	return m.sought.pattern != nil && m.sought.pattern == of.pattern
}

// onTrail reports whether n and N walk the documents of the results.
func (m *Model) onTrail() bool {
	return m.fromResults() && m.article.hits.of == m.sought.pattern
}

// trail returns the documents that n goes on into, or N where by is -1: those of
// the results or of a filtered list, from the present one on and around.
func (m *Model) trail(by int) []string {
	all := m.walked()
	at := slices.Index(all, m.article.key)
	if len(all) == 0 || at >= 0 && len(all) == 1 {
		return nil
	}
	if at < 0 && by < 0 {
		at = 0
	}
	var out []string
	for i := 1; i <= len(all); i++ {
		if k := all[((at+i*by)%len(all)+len(all))%len(all)]; k != m.article.key {
			out = append(out, k)
		}
	}
	return out
}

// walked are the documents that n and N walk, none where they stay in one.
func (m *Model) walked() []string {
	if m.article.hits.of == nil {
		return nil
	}
	if m.onTrail() {
		return m.every.pane.Keys()
	}
	if filter, _ := m.docs.Filter(); filter != "" {
		return m.docs.Keys(true)
	}
	return nil
}

// placeOnTrail says which of the documents that are walked one is.
func (m *Model) placeOnTrail(key string) string {
	all, title := m.every.pane.Keys(), m.every.pane.Title(key)
	if !m.fromResults() {
		row, _ := m.docs.Find(key)
		all, title = m.docs.Keys(true), row.Title
	}
	if i := slices.Index(all, key); i >= 0 {
		return fmt.Sprintf(" in %s/%s: %s", cell.Count(i+1), cell.Count(len(all)), title)
	}
	return " in " + title
}

// take goes on into the document that was found, or stays and turns round.
func (msg lookedOnMsg) take(m *Model) tea.Cmd {
	if msg.question != m.questions.search || m.article == nil {
		return nil
	}
	m.article.hits.pending = false
	if msg.key == "" {
		return m.turn(msg.by, "; no other document of the list has any")
	}
	l := arrival{kind: arriveFirst, note: m.placeOnTrail(msg.key), below: m.every.below}
	if msg.by < 0 {
		l.kind = arriveLast
	}
	return m.openAt(msg.key, l)
}
