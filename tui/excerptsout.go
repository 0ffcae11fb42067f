package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"brief/model/export"
	"brief/tui/cell"
	"brief/tui/key"
)

// copyExcerpts copies the selected sentences, or the one under the cursor, with their
// citations.
func (m *Model) copyExcerpts() tea.Cmd {
	handed := m.inquiry.excerpts.handed(false)
	if len(handed) == 0 {
		m.say("there is no sentence to copy")
		return nil
	}
	return m.copyAs(export.QuoteSentences(handed), "copied "+plural(len(handed), "sentence"))
}

// askExportExcerpts opens the command line with a name for the file.
func (m *Model) askExportExcerpts() tea.Cmd {
	if !m.local() {
		return nil
	}
	m.inquiry.excerpts.all = true // where none is selected
	return tea.Batch(m.moreExcerpts(), m.ask(&commanding{}, key.Export.String()+" "+fileName(m.inquiry.asked.typed, "sentences")+".csv"))
}

// exportExcerpts writes the selected sentences, or all, to a file.
func (m *Model) exportExcerpts(name string) tea.Cmd {
	ex := m.inquiry.excerpts
	if !ex.visible() {
		m.say("only sentences can be written from the results: " + m.keys.First(key.Sentences) + " shows them")
		return nil
	}
	handed := ex.handed(true)
	switch {
	case !m.local():
		return nil
	case len(handed) == 0:
		m.say("there is no sentence to write")
		return nil
	case !ex.done && len(ex.pane.Chosen()) == 0, !ex.done && ex.selectAll: // some must not pass for all
		m.say(fmt.Sprintf("%s sentences have been read: try again when all are there", cell.Count(len(ex.sentences))))
		return m.moreExcerpts()
	}
	return m.write(name, false, func(path string) ([]byte, error) { return export.SentencesFile(handed, path) })
}
