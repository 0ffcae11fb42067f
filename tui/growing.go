package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"
)

// growPause is the time between two looks at an index that is still taking documents in.
const growPause = 400 * time.Millisecond

// grownMsg says that the index has taken documents in since the last answer, or all.
type grownMsg struct{ question int }

// awaitGrowth waits until the index has taken in some of the documents that it lacked
// when the present answer was asked for, if it lacked any.
func (m *Model) awaitGrowth(lacking int) tea.Cmd {
	if lacking == 0 {
		return nil
	}
	index := m.index
	ctx, question := m.asking.growth.next(m.ctx)
	return func() tea.Msg {
		if !grown(ctx, index, lacking) {
			return nil
		}
		return grownMsg{question}
	}
}

// grown waits until index lacks another number of documents; it reports false where
// ctx ends before.
func grown(ctx context.Context, index Indexed, lacking int) bool {
	for waited(ctx, growPause) {
		if index.Missing() != lacking {
			return true
		}
	}
	return false
}

// take asks the present question again. Where somebody has moved in the answer, or reads
// a document of it, it stays as it is: what stands under a cursor does not change by itself.
func (msg grownMsg) take(m *Model) tea.Cmd {
	in := m.inquiry
	switch {
	case !m.asking.growth.takes(msg.question), !in.begun:
		return nil
	case !m.every.shown, m.asking.answer.busy(), m.asking.page.busy(), in.pane.Index() > 0, in.earlier, in.excerpts.visible():
		if m.every.shown && m.index.Missing() == 0 {
			m.say("the index has all documents now: / and enter ask again")
		}
		return m.awaitGrowth(m.index.Missing())
	}
	return m.inquire(in.asked, 0)
}
