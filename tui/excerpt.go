package tui

import (
	"context"
	"iter"
	"sync"
	"time"

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

// excerptsMsg brings sentences. The next ones are drawn from tap.
type excerptsMsg struct {
	question int
	tap      *tap
	found    []query.Sentence
	failed   int    // documents that could not be read
	why      string // the last of them could not
	capped   bool
	done     bool
}

// listSentences asks for the first sentences of an answer.
func (m *Model) listSentences(q query.Query) tea.Cmd {
	ctx, question := m.asking.sentences.next(m.ctx)
	index := m.index
	return func() tea.Msg {
		return newTap(ctx, index.Sentences(ctx, q)).draw(question, maxSentences)
	}
}

// drawSentences asks for the next ones, at most left.
func (m *Model) drawSentences(t *tap, left int) tea.Cmd {
	question := m.asking.sentences.number
	return func() tea.Msg { return t.draw(question, left) }
}

// tap is a sequence of sentences from which some are drawn at a time, until its context
// ends.
type tap struct {
	ctx  context.Context
	mu   sync.Mutex // held while something is drawn
	next func() (query.Sentence, error, bool)
	stop func()
}

func newTap(ctx context.Context, sentences iter.Seq2[query.Sentence, error]) *tap {
	t := &tap{ctx: ctx}
	t.next, t.stop = iter.Pull2(sentences)
	context.AfterFunc(ctx, func() {
		t.mu.Lock()
		defer t.mu.Unlock()
		t.stop()
	})
	return t
}

// draw returns some sentences: those that come soon, at least one and at most left of
// them. It returns nil where nobody wants them any more.
func (t *tap) draw(question, left int) tea.Msg {
	t.mu.Lock()
	defer t.mu.Unlock()
	msg := excerptsMsg{question: question, tap: t}
	for begun := time.Now(); ; {
		s, err, more := t.next()
		switch {
		case t.ctx.Err() != nil:
			return nil
		case !more:
			msg.done = true
			return msg
		case err != nil:
			msg.failed++
			msg.why = safe.Error(err)
			continue
		case left == 0:
			msg.done, msg.capped = true, true
			return msg
		}
		msg.found = append(msg.found, s)
		left--
		if len(msg.found) == sentencesAtOnce || time.Since(begun) > sweepPause {
			return msg
		}
	}
}
