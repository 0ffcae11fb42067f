package linear

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"brief/model/query"
	"brief/model/safe"
	"brief/tui/cell"
	"brief/tui/pattern"
)

// Indexed is what a Library can do besides where it has an index; that of package tui
// will do.
type Indexed interface {
	// Search answers a query a page at a time.
	Search(ctx context.Context, q query.Query, p query.Page) (query.Result, error)
	// Count counts what matches, up to query.MaxTotal.
	Count(ctx context.Context, q query.Query) (query.Total, error)
	// Ask notes that a query was asked.
	Ask(ctx context.Context, q string) error
	// Views returns the saved views by name.
	Views(ctx context.Context) ([]query.View, error)
	// SaveView keeps a view, in place of the one that has its name.
	SaveView(ctx context.Context, v query.View) error
	// Missing is how many documents are not in the index yet.
	Missing() int
}

// answer is the last answer of an index, as far as it has been told.
type answer struct {
	typed string
	query query.Query
	hits  []query.Hit
	later bool // there are more
	told  int
}

// answered is how many hits are told at a time.
const answered = 10

// ask searches all documents by the index and tells the first of what it answers.
// Without words it tells the last answer again.
func (s *session) ask(words string) {
	if words == "" && s.answer != nil {
		s.answer.told = 0
		s.tellAnswer()
		return
	}
	q, err := query.Parse(words)
	switch {
	case words == "":
		s.out.say("Say what to look for: find-everywhere WORDS.")
		return
	case err != nil:
		s.out.say("Cannot look for ", quoted(words), ": ", safe.Line(err.Error()), ".")
		return
	}
	s.index.Ask(s.ctx, words)
	a := &answer{typed: words, query: q}
	if !s.moreHits(a) {
		return
	}
	if len(a.hits) == 0 {
		s.out.say("No document answers ", quoted(words), s.missing(), ".")
		return
	}
	s.answer = a
	s.everywhere = pattern.FromQuery(q)
	s.out.say(quoted(words), ": ", s.total(a), s.missing(), ".")
	s.tellAnswer()
}

// total says how many documents there are in an answer.
func (s *session) total(a *answer) string {
	known := count(len(a.hits), "document")
	if !a.later {
		return known
	}
	switch total, err := s.index.Count(s.ctx, a.query); {
	case err != nil:
		return "more than " + known
	case total.AtLeast:
		return "more than " + count(total.N, "document")
	default:
		return count(total.N, "document")
	}
}

// missing says that some documents are not in the index yet.
func (s *session) missing() string {
	if n := s.index.Missing(); n > 0 {
		return ", " + cell.Count(n) + " not in the index yet"
	}
	return ""
}

// moreHits asks for the next hits of a; it says so where that fails.
func (s *session) moreHits(a *answer) bool {
	p := query.Page{Limit: answered, Snippets: true}
	if n := len(a.hits); n > 0 {
		p.After = a.hits[n-1].Cursor
	}
	r, err := s.index.Search(s.ctx, a.query, p)
	if err != nil {
		s.out.say("The library cannot be searched: ", safe.Error(err))
		return false
	}
	a.hits, a.later = append(a.hits, r.Hits...), r.Later
	return true
}

// tellAnswer tells the next hits of the answer.
func (s *session) tellAnswer() {
	a := s.answer
	s.focus = onAnswer
	if a.told == len(a.hits) {
		if !a.later {
			s.out.say("That was all; a number opens one.")
			return
		}
		if !s.moreHits(a) {
			return
		}
	}
	last := min(a.told+answered, len(a.hits))
	for i, h := range a.hits[a.told:last] {
		s.out.say(strconv.Itoa(a.told+i+1), " ", toldHit(h))
	}
	a.told = last
	if last < len(a.hits) || a.later {
		s.out.say("An empty line tells more; a number opens one.")
	}
}

// toldHit is a hit in a line.
func toldHit(h query.Hit) string {
	line := cmp.Or(h.Title, h.Name) + ", " + cmp.Or(h.Published, "undated")
	if h.Source != "" {
		line += ", " + h.Source
	}
	switch p := h.Snippet; {
	case p.Paragraph > 0:
		return line + fmt.Sprintf(": %d.%d ", p.Paragraph, p.Sentence) + p.Text
	case p.Text != "" && p.Text != h.Title:
		return line + ": " + p.Text
	}
	return line
}

// openHit opens the document of a number in the answer.
func (s *session) openHit(n int) {
	a := s.answer
	for n > len(a.hits) && a.later && s.moreHits(a) {
	}
	if n < 1 || n > len(a.hits) {
		s.out.say(fmt.Sprintf("No number %d: there %s.", n, are(len(a.hits), "document")))
		return
	}
	before := s.art
	s.open(s.rowOf(a.hits[n-1]))
	if s.art != before {
		s.art.hit = n
	}
}

// rowOf is where a hit stands in the list of documents, at whose end it is put where the
// list lacks it.
func (s *session) rowOf(h query.Hit) int {
	at := -1
	s.docs.update(func(rows *[]row) {
		at = slices.IndexFunc(*rows, func(r row) bool { return r.Key == h.Key })
		if at < 0 {
			at = len(*rows)
			*rows = append(*rows, row{Entry: h.Entry})
		}
	})
	return at
}

// nextHit opens the next document of the answer, or the one before, where the open one
// was opened from there.
func (s *session) nextHit(by int) bool {
	a := s.answer
	if a == nil || s.art == nil || s.art.hit == 0 {
		return false
	}
	to := s.art.hit + by
	switch {
	case to < 1:
		s.out.say("This is the first document of the answer.")
	case to > len(a.hits) && !a.later:
		s.out.say("This is the last document of the answer.")
	default:
		s.openHit(to)
	}
	return true
}

// isExpression reports whether words are a regular expression, which no index answers.
func isExpression(words string) bool { return strings.HasPrefix(words, "~") }
