package tui

import (
	tea "charm.land/bubbletea/v2"

	"brief/model"
	"brief/model/correct"
	"brief/model/doubt"
)

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
