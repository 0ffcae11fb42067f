package tui

import (
	"fmt"
	"sort"
	"sync/atomic"

	tea "charm.land/bubbletea/v2"

	"brief/model"
	"brief/model/export"
	"brief/model/safe"
	"brief/tui/key"
	"brief/tui/layout"
)

// out is the state of what leads out of the reader.
type out struct {
	question int          // numbers what has been asked, so that a late answer is dropped
	away     atomic.Int32 // how many other programs have the terminal, or had it just now
	copied   string       // the temporary file that it has open, "" for none
}

// answer is what a command of the actions that lead out brings back. The reader
// takes it in Update, as any other message.
type answer interface{ take(m *Model) tea.Cmd }

// outAction carries out an action that hands something on: to the clipboard, a
// file or another program. It reports whether a is one.
func (m *Model) outAction(a key.Action) (tea.Cmd, bool) {
	if a < key.CopyQuote || a > key.OpenSource {
		return nil, false
	}
	art := m.subject()
	if art == nil {
		return nil, true
	}
	switch a {
	case key.CopyQuote:
		return m.copyQuote(art), true
	case key.CopyCitation:
		return m.copy(export.Citation(art.doc, m.cited(art))), true
	case key.Export:
		return m.askExport(art), true
	case key.Pipe:
		return m.askPipe(), true
	case key.Page:
		return m.page(), true
	case key.Edit:
		return m.edit(), true
	case key.OpenSource:
		return m.openSource(art), true
	}
	if !m.ready(art) {
		return nil, true
	}
	return m.compose(a, art.briefing), true
}

// subject is the document that is to be handed on: the open one. In the list it
// is only where the cursor is on it, since what is copied must be in sight.
func (m *Model) subject() *article {
	switch row, ok := m.docs.Selected(); {
	case m.article == nil:
		m.say("no document is open")
		return nil
	case (m.list || m.focus == layout.Documents) && (!ok || row.Key != m.article.key):
		m.say("open the document first: " + m.keys.First(key.Open))
		return nil
	}
	return m.article
}

// ready reports whether all there is to find in a has been found, and says so
// where it has not: half of a list must not pass for all of it.
func (m *Model) ready(a *article) bool {
	switch {
	case a.complete():
		return true
	case a.failed != "":
		m.complain("nothing could be extracted: " + a.failed)
	case a.briefing == nil:
		m.say("still looking: try again in a moment")
	default:
		m.say(fmt.Sprintf("%.0f%% of the text has been looked at: try again in a moment", 100*a.briefing.Covers))
	}
	return false
}

// compose writes what is found in the whole document, away from the keys: a long
// one takes a while. The answer is copied.
func (m *Model) compose(a key.Action, b *model.Briefing) tea.Cmd {
	m.out.question++
	question := m.out.question
	return func() tea.Msg {
		text, err := form(a, b)
		return composed{question, text, err}
	}
}

// form writes b as a copying action asks.
func form(a key.Action, b *model.Briefing) (text []byte, err error) {
	switch a {
	case key.CopyKeyPoints:
		return []byte(export.Points(b)), nil
	case key.CopyActors:
		return export.EncodeTable(b, export.Actors, '\t')
	case key.CopyActorsCSV:
		return export.EncodeTable(b, export.Actors, ',')
	case key.CopyStatistics:
		return export.EncodeTable(b, export.Statistics, '\t')
	case key.CopyStatisticsCSV:
		return export.EncodeTable(b, export.Statistics, ',')
	}
	return export.Whole(b, export.Markdown, export.Options{})
}

// composed brings what is to be copied.
type composed struct {
	question int
	text     []byte
	err      error
}

func (c composed) take(m *Model) tea.Cmd {
	switch {
	case c.question != m.out.question:
		return nil
	case c.err != nil:
		m.complain("cannot write what is to be copied: " + safe.Error(c.err))
		return nil
	}
	return m.copy(string(c.text))
}

// copyQuote copies the sentence under the body's cursor or, from a side pane,
// the item under its cursor with its sentence.
func (m *Model) copyQuote(a *article) tea.Cmd {
	at := m.cited(a)
	if at.Empty() {
		m.say("there is nothing under the cursor")
		return nil
	}
	switch m.focus {
	case layout.KeyPoints:
		if k, ok := a.points.Selected(); ok {
			return m.copy(export.QuotePoint(a.doc, k))
		}
	case layout.Actors:
		if v, ok := a.actors.Selected(); ok {
			return m.copy(export.QuoteActor(a.doc, v, at))
		}
	case layout.Statistics:
		if v, ok := a.statistics.Selected(); ok {
			return m.copy(export.QuoteStatistic(a.doc, v, at))
		}
	}
	return m.copy(export.Quote(a.doc, at))
}

// cited is the span that a citation is to name: that of the sentence under the
// body's cursor, or of the one that the item under a side pane's cursor stands in.
func (m *Model) cited(a *article) model.Span {
	switch m.focus {
	case layout.KeyPoints:
		k, _ := a.points.Selected()
		return k.Span
	case layout.Actors:
		v, _ := a.actors.Selected()
		return a.sentence(a.mention(v))
	case layout.Statistics:
		v, _ := a.statistics.Selected()
		return a.sentence(v.Span)
	}
	return a.body.Cursor()
}

// mention chooses one of an actor's: the hit that the reader stands on, one in the
// sentence under the body's cursor, the first in the body, or the first of all.
func (a *article) mention(v model.Actor) model.Span {
	for _, near := range []model.Span{a.hits.current(), a.body.Cursor()} {
		for _, m := range v.Mentions {
			if m.Span.Overlaps(near) {
				return m.Span
			}
		}
	}
	for _, m := range v.Mentions {
		if m.In == model.InBody {
			return m.Span
		}
	}
	if len(v.Mentions) > 0 {
		return v.Mentions[0].Span
	}
	return model.Span{}
}

// sentence is the sentence of the body that span begins in or, outside the body,
// its block.
func (a *article) sentence(span model.Span) model.Span {
	if span.Empty() || a.briefing == nil {
		return span
	}
	all := a.briefing.Sentences
	if i := sort.Search(len(all), func(i int) bool { return all[i].Span.End > span.Start }); i < len(all) && all[i].Span.Start <= span.Start {
		return all[i].Span
	}
	blocks := a.doc.Blocks
	if i := sort.Search(len(blocks), func(i int) bool { return blocks[i].Span.End > span.Start }); i < len(blocks) && blocks[i].Span.Start <= span.Start {
		return blocks[i].Span
	}
	return span
}
