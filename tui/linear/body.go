package linear

import (
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"

	"brief/model"
	"brief/model/text"
	"brief/tui/key"
)

// place is where the reader is in the body: a paragraph from 1, and in it a
// sentence from 1 or all of it, 0. The zero place is before the body.
type place struct{ paragraph, sentence int }

// String is "3" or "3.2".
func (p place) String() string {
	if p.sentence == 0 {
		return strconv.Itoa(p.paragraph)
	}
	return fmt.Sprintf("%d.%d", p.paragraph, p.sentence)
}

// sentences are those of paragraph n, numbered as they are cited. Those asked for
// last are kept.
func (a *article) sentences(n int) []model.Passage {
	if a.split.paragraph == n {
		return a.split.sentences
	}
	p := a.doc.Paragraphs[n-1]
	part := model.Document{
		Text: a.doc.Text, Blocks: a.doc.Blocks[p.FirstBlock:p.EndBlock],
		Paragraphs: []model.Paragraph{{Span: p.Span, EndBlock: p.EndBlock - p.FirstBlock}},
	}
	a.split.paragraph, a.split.sentences = n, text.Passages(&part)
	return a.split.sentences
}

// placeOf is the sentence that holds offset, or the paragraph; the zero place
// outside the body.
func (a *article) placeOf(offset int) place {
	n := a.doc.ParagraphAt(offset) + 1
	if n == 0 {
		return place{}
	}
	all := a.sentences(n)
	i := sort.Search(len(all), func(i int) bool { return all[i].Span.End > offset })
	if i < len(all) && all[i].Span.Start <= offset {
		return place{n, all[i].Sentence}
	}
	return place{n, 0}
}

// tellParagraph says a paragraph and the headings above it, and stands there.
func (s *session) tellParagraph(n int) {
	a := s.art
	s.focus, a.at = onBody, place{n, 0}
	from := 0
	if n > 1 {
		from = a.doc.Paragraphs[n-2].EndBlock
	}
	p := a.doc.Paragraphs[n-1]
	s.between(from, p.FirstBlock)
	blocks := a.doc.Blocks[p.FirstBlock:p.EndBlock]
	lead := strconv.Itoa(n) + kindWords(blocks[0])
	switch blocks[0].Kind {
	case model.BlockCode:
		s.out.say(lead)
		s.out.put(blocks[0].Span.In(a.doc.Text))
		s.out.say("End of code.")
	case model.BlockCell:
		var cells []string
		for _, b := range blocks {
			cells = append(cells, flat(b.Span.In(a.doc.Text)))
		}
		s.out.say(lead, " ", strings.Join(cells, "; "))
	default:
		s.out.say(lead, " ", s.linked(p.Span))
	}
}

// kindWords says what a paragraph is where it is no plain one.
func kindWords(b model.Block) string {
	switch b.Kind {
	case model.BlockItem:
		if b.Level > 0 {
			return fmt.Sprintf(", list item at level %d:", b.Level+1)
		}
		return ", list item:"
	case model.BlockQuote:
		return ", quotation:"
	case model.BlockCode:
		return ", code:"
	case model.BlockCell:
		if b.Header {
			return ", table head:"
		}
		return ", table row:"
	}
	return ""
}

// between says the headings and bylines among the blocks from up to to.
func (s *session) between(from, to int) {
	for _, b := range s.art.doc.Blocks[from:to] {
		switch b.Kind {
		case model.BlockHeading:
			s.out.say("Heading, level ", strconv.Itoa(b.Level), ": ", s.linked(b.Span))
		case model.BlockMeta:
			s.out.say("Byline: ", flat(b.Span.In(s.art.doc.Text)))
		}
	}
}

// linked is the text of a span with the targets of its links behind their words.
func (s *session) linked(span model.Span) string {
	d := s.art.doc
	var b strings.Builder
	at := span.Start
	first := sort.Search(len(d.Marks), func(i int) bool { return d.Marks[i].Span.Start >= span.Start })
	for _, m := range d.Marks[first:] {
		if m.Span.Start >= span.End {
			break
		}
		if m.Kind != model.MarkLink || m.Target == "" || m.Span.End > span.End || m.Span.End < at || m.Span.In(d.Text) == m.Target {
			continue
		}
		b.WriteString(d.Text[at:m.Span.End] + " <" + m.Target + ">")
		at = m.Span.End
	}
	b.WriteString(d.Text[at:span.End])
	return flat(b.String())
}

// tellSentence says sentence p and stands there.
func (s *session) tellSentence(p place) {
	s.focus, s.art.at = onBody, p
	s.out.say(p.String(), " ", s.sentence(p))
}

// tellPlace says what stands at p.
func (s *session) tellPlace(p place) {
	switch {
	case p.paragraph == 0:
		s.focus, s.art.at = onBody, p
		s.out.say("At the beginning of the body.")
	case p.sentence == 0:
		s.tellParagraph(p.paragraph)
	default:
		s.tellSentence(p)
	}
}

// moveParagraph goes by paragraphs on.
func (s *session) moveParagraph(by int) {
	last := len(s.art.doc.Paragraphs)
	from := s.art.at.paragraph
	to := max(1, min(from+by, last))
	switch {
	case last == 0:
		s.out.say("The document has no text.")
	case by > 0 && from == last:
		s.tellEnd()
	case by < 0 && from <= 1 && s.art.at.sentence == 0:
		s.out.say("This is the first paragraph.")
	default:
		s.tellParagraph(to)
	}
}

// tellEnd says what follows the last paragraph.
func (s *session) tellEnd() {
	d := s.art.doc
	s.focus = onBody
	if n := len(d.Paragraphs); n > 0 {
		s.between(d.Paragraphs[n-1].EndBlock, len(d.Blocks))
	}
	s.out.say("End of the document.")
}

// moveSentence goes by sentences on.
func (s *session) moveSentence(by int) {
	a := s.art
	if len(a.doc.Paragraphs) == 0 {
		s.out.say("The document has no text.")
		return
	}
	to, moved := a.at, false
	for range max(by, -by) {
		next, ok := a.beside(to, by > 0)
		if !ok {
			break
		}
		to, moved = next, true
	}
	switch {
	case moved:
		s.tellSentence(to)
	case by > 0:
		s.tellEnd()
	default:
		s.out.say("This is the first sentence.")
	}
}

// beside is the sentence after or before p. After a whole paragraph comes the one
// below it, and before a whole paragraph the last of the one above.
func (a *article) beside(p place, forward bool) (place, bool) {
	if forward {
		if p.sentence > 0 && p.sentence < len(a.sentences(p.paragraph)) {
			return place{p.paragraph, p.sentence + 1}, true
		}
		return a.firstSentence(p.paragraph+1, 1)
	}
	if p.sentence > 1 {
		return place{p.paragraph, p.sentence - 1}, true
	}
	return a.firstSentence(p.paragraph-1, -1)
}

// firstSentence is the sentence that comes first, in the direction of by, from
// paragraph n on.
func (a *article) firstSentence(n, by int) (place, bool) {
	for ; n >= 1 && n <= len(a.doc.Paragraphs); n += by {
		if all := a.sentences(n); len(all) > 0 {
			if by > 0 {
				return place{n, 1}, true
			}
			return place{n, len(all)}, true
		}
	}
	return place{}, false
}

// toParagraph goes to the paragraph of a number.
func (s *session) toParagraph(n int) {
	last := len(s.art.doc.Paragraphs)
	if n < 1 || n > last {
		s.out.say(fmt.Sprintf("No paragraph %d: there %s.", n, are(last, "paragraph")))
		return
	}
	s.mark()
	s.tellParagraph(n)
}

// advance reads on; at the end it says so, and then goes to the next document.
func (s *session) advance() {
	a := s.art
	if a.at.paragraph < len(a.doc.Paragraphs) {
		a.ended = false
		s.moveParagraph(1)
		return
	}
	if a.ended {
		s.leftRead()
		if s.triage != nil && a.hit == 0 {
			s.unread(key.NextUnread)
			return
		}
		s.neighbour(1)
		return
	}
	a.ended = true
	s.tellEnd()
	rows, _ := s.docs.get()
	next := firstReadable(rows, a.row+1, 1)
	for next >= 0 && s.triage != nil && a.hit == 0 && s.rests(rows[next].ID) {
		next = firstReadable(rows, next+1, 1)
	}
	if next >= 0 {
		s.out.say("An empty line opens the next document: ", rows[next].Title)
	}
}

// maxPlaces is how many places one can go back to.
const maxPlaces = 100

// mark remembers the present place, to come back to.
func (s *session) mark() {
	a := s.art
	here := a.at
	a.last = &here
	if n := len(a.places); n > 0 && a.places[n-1] == here {
		return
	}
	a.places = append(a.places, here)
	if len(a.places) > maxPlaces {
		a.places = slices.Delete(a.places, 0, 1)
	}
}

// back returns to the last marked place, which is forgotten.
func (s *session) back() {
	a := s.art
	n := len(a.places)
	if n == 0 {
		s.out.say("No earlier place.")
		return
	}
	here, to := a.at, a.places[n-1]
	a.places, a.last = a.places[:n-1], &here
	s.tellPlace(to)
}

// swap goes to the place before the last jump, and by the same command back.
func (s *session) swap() {
	a := s.art
	if a.last == nil {
		s.out.say("No other place yet.")
		return
	}
	here, to := a.at, *a.last
	a.last = &here
	s.tellPlace(to)
}
