package tui

import (
	"context"
	"errors"
	"io/fs"
	"time"

	tea "charm.land/bubbletea/v2"

	"brief/model"
	"brief/model/doubt"
	"brief/model/safe"
	"brief/tui/cell"
	"brief/tui/documents"
	"brief/tui/pattern"
)

// This file, pages.go, viewsload.go, decidingload.go, correctingload.go, sweep.go, inquire.go,
// excerpt.go, suggest.go, elsewhere.go and whereload.go are the only ones that call the Library, and do so inside
// commands only. A command changes nothing of the Model; its answer is a message with the number of the
// question.

// questions numbers what has been asked, and holds what stops the work on it.
type questions struct {
	open, search, sweep int
	stopArticle         context.CancelFunc // opening and extracting
	stopSearch          context.CancelFunc
	stopSweep           context.CancelFunc
}

// entriesMsg brings documents for the list. More is where the next ones come
// from; it is closed after the last.
type entriesMsg struct {
	rows []documents.Item
	more <-chan []documents.Item
	done bool
	read int // how often the list has been read before
}

type openedMsg struct {
	question int
	key      string
	doc      *model.Document
	unshown  int // characters that the terminal has no form for
	terminal cell.Repertoire
	err      error
}

// extractedMsg brings what has been found so far. More is where the next one
// comes from; it is closed after the last.
type extractedMsg struct {
	question int
	briefing *model.Briefing
	doubts   []doubt.Doubt
	err      error
	more     <-chan extractedMsg
}

type foundMsg struct {
	question int
	sought   sought
	arrival  arrival
	spans    []model.Span
	capped   bool
}

// pause is the shortest time between two partial results on the screen: nobody
// reads faster, and each costs a layout.
const pause = 400 * time.Millisecond

// maxHits is the number of hits after which a search stops.
const maxHits = 10000

// listDocuments starts two commands: one that asks the library and one that
// takes what has been found so far.
func (m *Model) listDocuments(read int) tea.Cmd {
	feed := make(chan []documents.Item)
	ctx, lib := m.ctx, m.lib
	pump := func() tea.Msg {
		defer close(feed)
		var batch []documents.Item
		for e, err := range lib.Entries(ctx) {
			batch = append(batch, item(e, err))
			select {
			case feed <- batch:
				batch = nil
			default: // nobody waits yet: gather
			}
			if ctx.Err() != nil {
				return nil
			}
		}
		if len(batch) > 0 {
			select {
			case feed <- batch:
			case <-ctx.Done():
			}
		}
		return nil
	}
	return tea.Batch(pump, take(ctx, feed, read))
}

func take(ctx context.Context, feed <-chan []documents.Item, read int) tea.Cmd {
	return func() tea.Msg {
		select {
		case rows, ok := <-feed:
			return entriesMsg{rows: rows, more: feed, done: !ok, read: read}
		case <-ctx.Done():
			return nil
		}
	}
}

func item(e model.Entry, err error) documents.Item {
	it := documents.Item{
		Key: e.Key, ID: e.ID, Name: e.Name, Title: e.Title, Published: e.Published, Source: e.Source,
		Words: e.Words, Cleaned: e.Cleaned, Preview: e.Preview, Given: e.Given, Doubts: e.Doubts, Figure: e.Figure,
	}
	if err != nil {
		it.Problem = safe.Line(err.Error())
		it.Reason = it.Problem
		if short := (interface{ Reason() string })(nil); errors.As(err, &short) {
			it.Reason = safe.Line(short.Reason())
		}
		it.Missing = errors.Is(err, fs.ErrNotExist)
	}
	if it.Title == "" {
		it.Title = called(it.Name)
	}
	return it
}

// open asks for a document. What was asked before is stopped.
func (m *Model) open(key string) tea.Cmd { return m.openAt(key, arrival{}) }

// openAt asks for a document, in which the last search's hits are to be shown.
func (m *Model) openAt(key string, l arrival) tea.Cmd {
	m.stopSearch()
	m.arrival = l
	if m.questions.stopArticle != nil {
		m.questions.stopArticle()
	}
	ctx, stop := context.WithCancel(m.ctx)
	m.questions.stopArticle = stop
	m.questions.open++
	m.every.below = l.below || m.every.below && key == m.opening
	m.opening = key
	question, lib, terminal := m.questions.open, m.lib, m.repertoire
	if a := m.shelf.get(key); a != nil {
		return m.enter(a)
	}
	return func() tea.Msg {
		doc, err := lib.Open(ctx, key)
		if err != nil {
			return openedMsg{question: question, key: key, err: err}
		}
		return openedMsg{question: question, key: key, doc: doc, unshown: terminal.Lacks(doc.Text), terminal: terminal}
	}
}

// reread opens a document to see whether its bytes have changed, and takes up what
// has where they have. Quiet says nothing where they have not.
func (m *Model) reread(a *article, quiet bool) tea.Cmd {
	m.out.question++
	question, ctx, open, key := m.out.question, m.ctx, m.lib.Open, a.key
	if lib, ok := m.lib.(Rereader); ok {
		open = lib.Reread
	}
	return func() tea.Msg {
		d, err := open(ctx, key)
		return rereadMsg{question, key, d, err, quiet}
	}
}

// extract asks for what a document holds.
func (m *Model) extract(doc *model.Document) tea.Cmd {
	ctx, stop := context.WithCancel(m.ctx)
	before := m.questions.stopArticle
	m.questions.stopArticle = func() {
		stop()
		if before != nil {
			before()
		}
	}
	question, lib := m.questions.open, m.lib
	feed := make(chan extractedMsg, 1) // the newest that nobody has taken yet
	pump := func() tea.Msg {
		defer close(feed)
		for b, err := range lib.Extract(ctx, doc) {
			msg := extractedMsg{question: question, briefing: b, err: err, more: feed}
			if err == nil {
				msg.doubts = doubt.Of(b)
			}
			select {
			case <-feed:
			default:
			}
			feed <- msg
		}
		return nil
	}
	return tea.Batch(pump, await(m.ctx, feed, 0))
}

// await takes the next results from feed, not before pause is over.
func await[T any](ctx context.Context, feed <-chan T, pause time.Duration) tea.Cmd {
	return func() tea.Msg {
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return nil
		}
		select {
		case msg, ok := <-feed:
			if ok {
				return msg
			}
		case <-ctx.Done():
		}
		return nil
	}
}

// search asks for the places of a pattern in the open document, in text order.
func (m *Model) search(what sought, l arrival) tea.Cmd {
	m.stopSearch()
	m.article.hits.pending = true
	ctx, stop := context.WithCancel(m.ctx)
	m.questions.stopSearch = stop
	question, doc := m.questions.search, m.article.doc
	return func() tea.Msg {
		spans, capped := find(ctx, doc, what.pattern)
		return foundMsg{question, what, l, spans, capped}
	}
}

// stopSearch makes the answer of a search under way worthless.
func (m *Model) stopSearch() {
	if m.questions.stopSearch != nil {
		m.questions.stopSearch()
		m.questions.stopSearch = nil
	}
	m.questions.search++
	if m.article != nil {
		m.article.hits.pending = false
	}
}

// find walks the blocks, so that it can stop between any two of them.
func find(ctx context.Context, doc *model.Document, p *pattern.Pattern) (spans []model.Span, capped bool) {
	for _, b := range doc.Blocks {
		if ctx.Err() != nil {
			return nil, false
		}
		for _, s := range p.Find(b.Span.In(doc.Text), maxHits-len(spans)+1) {
			spans = append(spans, model.Span{Start: b.Span.Start + s.Start, End: b.Span.Start + s.End})
		}
		if len(spans) > maxHits {
			return spans[:maxHits], true
		}
	}
	return spans, false
}

// called is a document's name as it is shown.
func called(name string) string {
	if name == "-" {
		return "standard input"
	}
	return name
}
