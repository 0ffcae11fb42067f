package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"brief/tui/cell"
	"brief/tui/key"
)

// Arrived says how many documents have come into the library by themselves since the
// reader began.
type Arrived struct{ Total int }

// arrivals are the documents that come by themselves, as from watched folders. The list
// stays as it is when they do: a line above it says how many there are, and loads them.
type arrivals struct {
	since  time.Time // the reader's beginning
	total  int
	listed int // how many there were when the present list was asked for
}

// awaitArrivals waits for the next news of arrivals.
func (m *Model) awaitArrivals() tea.Cmd {
	if m.opt.Arrivals == nil || m.catalogue == nil {
		return nil
	}
	return await(m.ctx, m.opt.Arrivals, pause)
}

func (a Arrived) take(m *Model) tea.Cmd {
	m.arrivals.total = max(m.arrivals.total, a.Total)
	m.showArrivals()
	return m.awaitArrivals()
}

// listArrivals notes that a list has come which was asked for when so many documents had
// arrived.
func (m *Model) listArrivals(arrived int) {
	m.arrivals.listed = arrived
	m.showArrivals()
}

// unlisted is how many documents have arrived since the list was asked for.
func (m *Model) unlisted() int { return m.arrivals.total - m.arrivals.listed }

func (m *Model) showArrivals() {
	news := ""
	if n := m.unlisted(); n > 0 {
		news = "load " + cell.Count(n) + " new (" + m.keys.First(key.Refresh) + ")"
	}
	m.docs.SetNews(news)
}

// arrivedFact counts them for the header, "" where there are none.
func (m *Model) arrivedFact() string {
	if n := m.unlisted(); n > 0 {
		return cell.Count(n) + " new"
	}
	return ""
}
