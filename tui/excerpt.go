package tui

import (
	"context"
	"iter"

	tea "charm.land/bubbletea/v2"

	"brief/model/query"
	"brief/model/safe"
)

// This file asks the index of a Library for the sentences of an answer. It keeps to the
// rules of load.go.

// maxSentences is where the search for sentences stops.
const maxSentences = 5_000

// sentencesAtOnce is how many sentences are handed over together at most.
const sentencesAtOnce = 100

// excerptsMsg brings sentences. More is where the next ones come from; it is closed
// after the last.
type excerptsMsg struct {
	question int
	found    []query.Sentence
	failed   int    // documents so far that could not be read
	why      string // the last of them could not
	capped   bool
	done     bool
	more     <-chan excerptsMsg
}

// listSentences starts two commands: one that reads the documents of an answer and one
// that takes the first sentences. The reading waits where nobody takes them.
func (m *Model) listSentences(q query.Query) tea.Cmd {
	ctx, question := m.asking.sentences.next(m.ctx)
	feed, index := make(chan excerptsMsg), m.index
	g := gatherer{ctx: ctx, feed: feed, now: excerptsMsg{question: question, more: feed}}
	pump := func() tea.Msg {
		defer close(feed)
		g.run(index.Sentences(ctx, q))
		return nil
	}
	return tea.Batch(pump, await(m.ctx, feed, 0))
}

// gatherer hands sentences on: as soon as somebody waits for them, and never more than
// sentencesAtOnce that nobody has taken.
type gatherer struct {
	ctx  context.Context
	feed chan<- excerptsMsg
	now  excerptsMsg // what has not been taken yet
}

func (g *gatherer) run(sentences iter.Seq2[query.Sentence, error]) {
	n := 0
	for s, err := range sentences {
		if g.ctx.Err() != nil {
			return
		}
		if err != nil {
			g.now.failed++
			g.now.why = safe.Error(err)
			continue
		}
		if n++; n > maxSentences {
			g.now.capped = true
			break
		}
		g.now.found = append(g.now.found, s)
		if !g.hand(len(g.now.found) >= sentencesAtOnce) {
			return
		}
	}
	g.now.done = true
	g.hand(true)
}

// hand hands on what there is, at once or, where wait is set, as soon as it is taken. It
// reports false where nobody wants it any more.
func (g *gatherer) hand(wait bool) bool {
	if wait {
		select {
		case g.feed <- g.now:
		case <-g.ctx.Done():
			return false
		}
		g.now.found = nil
		return true
	}
	select {
	case g.feed <- g.now:
		g.now.found = nil
	default: // nobody waits yet: gather
	}
	return true
}
