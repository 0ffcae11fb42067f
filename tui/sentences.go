package tui

import (
	"brief/tui/key"
	"brief/tui/layout"
)

// bodyCursor moves the sentence cursor, whichever pane has the focus. It reports
// whether a is such an action.
func (m *Model) bodyCursor(a key.Action) bool {
	b := m.article.body
	moved, end := false, ""
	switch a {
	case key.NextSentence:
		moved, end = b.MoveSentence(1), "the last sentence"
	case key.PreviousSentence:
		moved, end = b.MoveSentence(-1), "the first sentence"
	case key.NextParagraph:
		moved, end = b.MoveParagraph(1), "the last paragraph"
	case key.PreviousParagraph:
		moved, end = b.MoveParagraph(-1), "the first paragraph"
	default:
		return false
	}
	where := m.where(m.article)
	switch {
	case where == "":
		m.say("the body has no sentences")
	case !moved:
		m.say("this is " + end + " of the body")
	case !m.frame.Pane(layout.Body).Shown():
		m.say("the body is at " + where)
	}
	return true
}

// noSentences answers the same actions where no document is shown.
func (m *Model) noSentences(a key.Action) {
	switch a {
	case key.NextSentence, key.PreviousSentence, key.NextParagraph, key.PreviousParagraph:
		m.say("no sentences here: open a document")
	}
}
