package tui

import (
	"cmp"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"brief/model"
	"brief/model/query"
	"brief/tui/cell"
	"brief/tui/key"
	"brief/tui/results"
)

// excerpts are the sentences with hits of the documents that answer a query: what an
// analyst quotes from. They come while one looks at them, and only as far as one does.
type excerpts struct {
	shown     bool // in place of the documents
	pane      *results.Pane
	sentences []query.Sentence // as many as the pane has rows
	failed    int              // documents that could not be read
	why       string           // the last of them could not
	done      bool
	capped    bool
	tap       *tap        // where the next come from, nil while they are awaited
	all       bool        // all are wanted, not only those near the cursor
	selectAll bool        // and are to be selected
	carried   selection   // what was selected before the answer was narrowed, and is not there yet
	onward    arrivalKind // how to arrive in the next document when it has come; nowhere for not at all
}

// selection are sentences by the documents and the places where they stand. The nil one is
// of none.
type selection map[sentencePlace]bool

type sentencePlace struct {
	key string
	at  int // where the sentence begins in the text
}

func placeOf(s query.Sentence) sentencePlace { return sentencePlace{s.Key, s.Span.Start} }

// selected are the sentences that are selected, and those that were before the answer was
// narrowed and are not in it.
func (ex *excerpts) selected() selection {
	all := selection{}
	for k := range ex.carried {
		all[k] = true
	}
	for _, i := range ex.pane.Chosen() {
		all[placeOf(ex.sentences[i])] = true
	}
	return all
}

// carry selects sentence i where it was selected before.
func (ex *excerpts) carry(i int) {
	if at := placeOf(ex.sentences[i]); ex.carried[at] {
		delete(ex.carried, at)
		ex.pane.ChooseAt(i)
	}
}

// sayDropped says how many of the selected sentences are not in the answer, when all of it
// has been read.
func (m *Model) sayDropped() {
	ex := m.inquiry.excerpts
	if n := len(ex.carried); ex.done && n > 0 && m.prompt == nil {
		m.say(plural(n, "selected sentence") + " not in this answer: " + m.keys.First(key.Widen) + " brings back what was narrowed, esc forgets")
	}
}

// visible reports whether the sentences are what is shown of an answer.
func (ex *excerpts) visible() bool { return ex != nil && ex.shown }

// toggleExcerpts turns the list into sentences, or back into documents.
func (m *Model) toggleExcerpts() tea.Cmd {
	in := m.inquiry
	switch {
	case in.excerpts.visible():
		in.excerpts.shown = false
		return nil
	case !in.begun || len(in.hits) == 0:
		m.say("there are no results yet whose sentences could be shown")
		return nil
	}
	return m.showExcerpts()
}

func (m *Model) showExcerpts() tea.Cmd {
	in := m.inquiry
	switch {
	case in.of.pattern.Blind():
		m.say("the query has no words: there are no sentences with hits, only documents")
		return nil
	case in.excerpts != nil:
		in.excerpts.shown = true
		return m.moreExcerpts()
	}
	in.excerpts = &excerpts{shown: true, pane: results.NewLong(m.theme), carried: in.carried}
	in.carried = nil
	return m.listSentences(in.asked.query)
}

// take takes sentences that have been found.
func (msg excerptsMsg) take(m *Model) tea.Cmd {
	ex := m.inquiry.excerpts
	if msg.question != m.asking.sentences.number || ex == nil {
		return nil
	}
	for _, s := range msg.found {
		ex.sentences = append(ex.sentences, s)
		ex.pane.Append(excerpt(s))
		ex.carry(len(ex.sentences) - 1)
	}
	ex.failed += msg.failed
	if msg.why != "" {
		ex.why = msg.why
	}
	ex.capped, ex.done, ex.tap = msg.capped, msg.done, msg.tap
	m.sayDropped()
	if ex.selectAll {
		ex.pane.ChooseAll()
	}
	if ex.onward != arriveNowhere {
		kind := ex.onward
		ex.onward = arriveNowhere
		if m.article != nil && !m.every.shown && m.onTrail() {
			return tea.Batch(m.alongExcerpts(1, kind), m.moreExcerpts())
		}
	}
	return m.moreExcerpts()
}

// sentencesAhead is how many sentences beyond the cursor are asked for.
const sentencesAhead = 200

// moreExcerpts asks for the next sentences where they are wanted.
func (m *Model) moreExcerpts() tea.Cmd {
	ex := m.inquiry.excerpts
	if ex.done || ex.tap == nil || !ex.all && len(ex.carried) == 0 && ex.onward == arriveNowhere && ex.pane.Index() < len(ex.sentences)-sentencesAhead {
		return nil
	}
	from := ex.tap
	ex.tap = nil
	return m.drawSentences(from, maxSentences-len(ex.sentences))
}

// excerpt is a sentence as the pane lists it.
func excerpt(s query.Sentence) results.Document {
	return results.Document{
		Key: s.Key, Title: cmp.Or(s.Title, "untitled"), Date: cmp.Or(s.Published, "undated"), Source: s.Source, Hits: len(s.Lit),
		Passages: []results.Passage{{Where: excerptPlace(s), Text: s.Text, Lit: s.Lit, Span: s.Span}},
	}
}

func excerptPlace(s query.Sentence) string {
	if s.In == model.InKeyPoint {
		return "point"
	}
	return placeName(s.Paragraph, s.Sentence, s.In == model.InTitle)
}

// excerptsAction handles what is done with sentences; it reports whether the action
// was meant for them.
func (m *Model) excerptsAction(a key.Action) (tea.Cmd, bool) {
	ex := m.inquiry.excerpts
	if !ex.visible() {
		switch a {
		case key.Select, key.SelectRange, key.SelectAll, key.CopyQuote, key.Export:
			m.say(m.helpOf(a) + " is for sentences: " + m.keys.First(key.Sentences) + " shows them")
			return nil, true
		}
		return nil, false
	}
	switch a {
	case key.Select:
		ex.pane.Choose()
		ex.pane.Act(key.Down)
	case key.SelectRange:
		if ex.pane.Range() {
			m.say("from here: move, then " + m.keys.First(key.SelectRange) + " again; esc gives up")
		}
	case key.SelectAll:
		return m.selectExcerpts(), true
	case key.CopyQuote:
		return m.copyExcerpts(), true
	case key.Export:
		return m.askExportExcerpts(), true
	case key.Escape:
		return nil, m.deselect()
	default:
		return nil, false
	}
	return m.moreExcerpts(), true
}

// deselect gives up a range or what is selected; it reports whether there was any.
func (m *Model) deselect() bool {
	ex := m.inquiry.excerpts
	switch {
	case ex.pane.Ranging():
		ex.pane.EndRange()
		m.say("the range was given up")
	case len(ex.selected()) > 0:
		m.say(plural(len(ex.selected()), "sentence") + " no longer selected")
		ex.pane.Deselect()
		ex.selectAll, ex.carried = false, nil
	default:
		return false
	}
	return true
}

// selectExcerpts selects all sentences, those too that are still to come, or none
// where all are.
func (m *Model) selectExcerpts() tea.Cmd {
	ex := m.inquiry.excerpts
	if len(ex.pane.Chosen()) == len(ex.sentences) {
		ex.selectAll = false
		ex.pane.Deselect()
		return nil
	}
	ex.all, ex.selectAll = true, true
	ex.pane.ChooseAll()
	return m.moreExcerpts()
}

// handed are the sentences that are handed on: those selected, else the one under the
// cursor or, where all is set, all of them.
func (ex *excerpts) handed(all bool) []query.Sentence {
	var out []query.Sentence
	chosen := ex.pane.Chosen()
	for _, i := range chosen {
		out = append(out, ex.sentences[i])
	}
	switch at := ex.pane.Index(); {
	case len(chosen) > 0 || at < 0:
		return out
	case all:
		return ex.sentences
	default:
		return ex.sentences[at : at+1]
	}
}

// count says how many sentences there are, and in how many documents.
func (ex *excerpts) count() string {
	documents, _, sentences := ex.pane.Count()
	more := ""
	if !ex.done || ex.capped {
		more = "+"
	}
	n := fmt.Sprintf("%s%s sentences in %s%s documents", cell.Count(sentences), more, cell.Count(documents), more)
	if more == "" {
		n = plural(sentences, "sentence") + " in " + plural(documents, "document")
	}
	return n
}

// facts are what stands behind the title.
func (ex *excerpts) facts() []string {
	parts := []string{ex.count()}
	if n := len(ex.pane.Chosen()); n > 0 {
		parts = append(parts, cell.Count(n)+" selected")
	}
	if ex.capped {
		parts = append(parts, "stopped at "+cell.Count(maxSentences))
	}
	if ex.failed > 0 {
		parts = append(parts, cell.Count(ex.failed)+" could not be read")
	}
	return parts
}

// empty says why there are no sentences.
func (ex *excerpts) empty() string {
	switch {
	case !ex.done:
		return "reading …"
	case ex.why != "":
		return "no sentence could be read: " + ex.why
	}
	return "no sentence of these documents has the words"
}
