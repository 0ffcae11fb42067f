package linear

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"brief/model"
	"brief/model/safe"
	"brief/tui/pattern"
)

// hits is the set of places that next-hit walks, in text order.
type hits struct {
	label string
	spans []model.Span
	at    int // -1 before the first step
	from  int // the offset that the first step starts from
}

// maxHits is the number of hits after which a search stops.
const maxHits = 10000

// find searches the text for query or, where the focus is on a list, lists the
// items that hold it. Key points are part of the text.
func (s *session) find(query string) {
	switch {
	case strings.TrimSpace(query) == "":
		s.out.say("Say what to look for: find WORD.")
	case s.focus == onDocuments:
		s.documents(query)
	case s.focus == onAnswer:
		s.searchAll(query)
	case s.focus == onActors, s.focus == onStatistics:
		s.listItems(s.focus, query)
	default:
		s.search(query)
	}
}

// search makes the places of query in the text the hits and goes to the first one
// from here.
func (s *session) search(query string) {
	if !s.reading() {
		return
	}
	p := s.compile(query)
	if p == nil {
		return
	}
	spans := findIn(s.ctx, s.art.doc, p)
	if len(spans) == 0 {
		s.out.say("No ", quoted(query), " in this document.")
		return
	}
	s.art.hits = hits{label: quoted(query), spans: spans, at: -1, from: s.art.offset()}
	s.art.searched = s.art.hits
	s.walk(1)
}

// compile reads what was typed as a pattern: ~ leads a regular expression. It says
// so where it is none.
func (s *session) compile(query string) *pattern.Pattern {
	expr, isRegexp := strings.CutPrefix(query, "~")
	p, err := pattern.Compile(expr, isRegexp)
	if err != nil {
		s.out.say("Cannot look for ", quoted(query), ": ", safe.Error(err), ".")
		return nil
	}
	return p
}

// findIn walks the blocks, so that it can stop between any two of them.
func findIn(ctx context.Context, d *model.Document, p *pattern.Pattern) []model.Span {
	var spans []model.Span
	for _, b := range d.Blocks {
		if ctx.Err() != nil || len(spans) == maxHits {
			break
		}
		for _, at := range p.Find(b.Span.In(d.Text), maxHits-len(spans)) {
			spans = append(spans, model.Span{Start: b.Span.Start + at.Start, End: b.Span.Start + at.End})
		}
	}
	return spans
}

// searchAll lists the documents that hold query and how often.
func (s *session) searchAll(query string) {
	if s.index != nil && !isExpression(query) {
		s.ask(query)
		return
	}
	if strings.TrimSpace(query) == "" {
		s.out.say("Say what to look for: find-everywhere WORD.")
		return
	}
	wanted, found := s.compile(query), 0
	if wanted == nil {
		return
	}
	s.out.now("looking ...")
	rows, done := s.docs.get()
	for i, r := range rows {
		if r.problem != "" || s.ctx.Err() != nil {
			continue
		}
		d, err := s.lib.Open(s.ctx, r.Key)
		if err != nil {
			continue
		}
		if n := len(findIn(s.ctx, d, wanted)); n > 0 {
			found++
			s.out.say(strconv.Itoa(i+1), " ", cmp.Or(r.Title, r.Name), ": ", times(n))
		}
	}
	if found == 0 {
		s.out.say("No document holds ", quoted(query), ".")
		return
	}
	if !done {
		s.out.say("More are being listed.")
	}
	s.focus, s.everywhere = onDocuments, wanted
}

// carryHits makes the places of a search through all documents the hits of the one
// that was opened from its list.
func (s *session) carryHits() {
	if s.everywhere == nil {
		return
	}
	label := quoted(s.everywhere.Text())
	spans := findIn(s.ctx, s.art.doc, s.everywhere)
	if len(spans) == 0 {
		return
	}
	s.art.hits = hits{label: label, spans: spans, at: -1}
	s.art.searched = s.art.hits
	s.out.say(count(len(spans), "hit"), " for ", label, "; next-hit reads them.")
}

// walk goes by hits on and says the sentence.
func (s *session) walk(by int) {
	h := &s.art.hits
	n := len(h.spans)
	if n == 0 {
		s.out.say("No hits: find WORD searches the text, the number of an item takes its places.")
		return
	}
	s.mark()
	before, label := -1, " for "+h.label
	if h.at >= 0 {
		before, label = h.spans[h.at].Start, ""
	}
	note := s.step(by)
	span := h.spans[h.at]
	lead := fmt.Sprintf("%d of %d%s%s, ", h.at+1, n, label, note)
	p := s.art.placeOf(span.Start)
	switch {
	case p.paragraph == 0:
		s.out.say(lead, s.outside(span))
	case p.sentence > 0 && before >= 0 && p == s.art.placeOf(before):
		s.focus, s.art.at = onBody, p
		s.out.say(lead, p.String(), ", the same sentence.")
	case p.sentence > 0:
		s.focus, s.art.at = onBody, p
		s.out.say(lead, p.String(), " ", s.sentence(p))
	default:
		s.out.say(lead)
		s.tellParagraph(p.paragraph)
	}
}

// step moves among the hits and returns what to say where that went round.
func (s *session) step(by int) (note string) {
	h := &s.art.hits
	n := len(h.spans)
	if h.at < 0 && by > 0 {
		h.at = max(0, slices.IndexFunc(h.spans, func(sp model.Span) bool { return sp.End > h.from })) - 1
	} else if h.at < 0 {
		h.at = n
	}
	to := h.at + by
	switch {
	case to >= n:
		to, note = 0, ", from the top"
	case to < 0:
		to, note = n-1, ", from the end"
	}
	h.at = to
	if n == 1 {
		note = ""
	}
	return note
}

// offset is where the reader is in the text.
func (a *article) offset() int {
	p := a.at
	switch {
	case p.paragraph == 0:
		return 0
	case p.sentence == 0:
		return a.doc.Paragraphs[p.paragraph-1].Span.Start
	}
	return a.sentences(p.paragraph)[p.sentence-1].Span.Start
}

// outside says what stands around a span that is not in the numbered body.
func (s *session) outside(span model.Span) string {
	d := s.art.doc
	point := 0
	for _, b := range d.Blocks {
		if b.Kind == model.BlockKeyPoint {
			point++
		}
		if !b.Span.Overlaps(span) {
			continue
		}
		words := flat(b.Span.In(d.Text))
		switch b.Kind {
		case model.BlockKeyPoint:
			return fmt.Sprintf("key point %d: %s", point, words)
		case model.BlockTitle:
			return "title: " + words
		case model.BlockHeading:
			return "heading: " + words
		}
		return "byline: " + words
	}
	return flat(span.In(d.Text))
}

// takePlaces makes the places of the item told last the hits, and reports whether
// it has any; where not, it says so.
func (s *session) takePlaces() bool {
	b := s.briefing()
	if b == nil {
		return false
	}
	n := s.art.chosen[s.focus]
	all := s.items(b, s.focus)
	if n < 1 || n > len(all) {
		s.out.say("Hits are the places of a key point, an actor or a statistic: choose one by its number first.")
		return false
	}
	it := all[n-1]
	s.art.hits = hits{label: it.label, spans: it.places, at: -1}
	if len(it.places) == 0 {
		s.out.say("Nothing in the text belongs to ", it.label, ".")
	}
	return len(it.places) > 0
}

// takeHits makes the places of the item told last the hits, in a list, and lists
// the hits.
func (s *session) takeHits() {
	chosen := s.focus != onBody && s.art.chosen[s.focus] > 0
	if (chosen || len(s.art.hits.spans) == 0) && !s.takePlaces() {
		return
	}
	var at []string
	for _, span := range s.art.hits.spans {
		where := s.outsideName(span)
		if p := s.art.placeOf(span.Start); p.paragraph > 0 {
			where = p.String()
		}
		if len(at) == 0 || at[len(at)-1] != where {
			at = append(at, where)
		}
	}
	s.out.say(count(len(s.art.hits.spans), "place"), ": ", strings.Join(at, ", "), "; next-hit reads them.")
}

// outsideName is what outside says before the colon.
func (s *session) outsideName(span model.Span) string {
	name, _, _ := strings.Cut(s.outside(span), ":")
	return name
}

// searchHits brings the hits of the last search back.
func (s *session) searchHits() {
	if len(s.art.searched.spans) == 0 {
		s.out.say("Nothing was searched for yet.")
		return
	}
	s.art.hits = s.art.searched
	s.out.say(count(len(s.art.hits.spans), "hit"), " for ", s.art.hits.label, " again; next-hit reads them.")
}
