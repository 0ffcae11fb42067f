package tui

import (
	tea "charm.land/bubbletea/v2"

	"brief/model/safe"
)

// newsMsg is something that was said from outside while the reader runs.
type newsMsg string

// hear waits for the next of Options.News.
func (m *Model) hear() tea.Cmd {
	if m.opt.News == nil {
		return nil
	}
	news, ctx := m.opt.News, m.ctx
	return func() tea.Msg {
		select {
		case text, more := <-news:
			if more {
				return newsMsg(text)
			}
		case <-ctx.Done():
		}
		return nil
	}
}

func (n newsMsg) take(m *Model) tea.Cmd {
	m.say(safe.Line(string(n)))
	return m.hear()
}
