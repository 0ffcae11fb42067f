package linear

import (
	"cmp"
	"fmt"
	"strconv"
	"time"

	"brief/model"
	"brief/model/safe"
	"brief/tui/list"
)

// row is a document of the list.
type row struct {
	model.Entry
	problem string // why it cannot be read, "" where it can
}

// patience is how long an answer is waited for before what there is is said.
const patience = 3 * time.Second

// list gathers what the library has.
func (s *session) list(to *watched[[]row]) {
	defer to.finish()
	for e, err := range s.lib.Entries(s.ctx) {
		r := row{Entry: e}
		if err != nil {
			r.problem = cmp.Or(safe.Error(err), "unknown reason")
		}
		to.update(func(rows *[]row) { *rows = append(*rows, r) })
		if s.ctx.Err() != nil {
			return
		}
	}
}

func (s *session) awaitDocuments(enough func([]row) bool) { s.docs.wait(s.ctx, patience, enough) }

// firstReadable is the first row from at, in steps of by, that can be read; -1 for
// none.
func firstReadable(rows []row, at, by int) int {
	for ; at >= 0 && at < len(rows); at += by {
		if rows[at].problem == "" {
			return at
		}
	}
	return -1
}

// documents lists the documents that hold every word of filter.
func (s *session) documents(filter string) {
	s.focus, s.everywhere = onDocuments, nil
	rows, done := s.docs.get()
	shown := 0
	for i, r := range rows {
		if filter != "" && !list.Match(filter, r.Title+" "+r.Name+" "+r.Source+" "+r.Published) {
			continue
		}
		shown++
		s.out.say(strconv.Itoa(i+1), " ", s.told(i, r))
	}
	switch {
	case shown == 0 && filter != "":
		s.out.say("No document holds ", quoted(filter), ".")
	case shown == 0 && done:
		s.out.say("No documents.")
	}
	if !done {
		s.out.say("More are being listed.")
	}
}

// told is a document in a line.
func (s *session) told(i int, r row) string {
	if r.problem != "" {
		return r.problem + ": cannot be read"
	}
	line := cmp.Or(r.Title, r.Name)
	if s.art != nil && s.art.row == i {
		line += ", open"
	}
	for _, more := range []string{r.Published, r.Source} {
		if more != "" {
			line += ", " + more
		}
	}
	return line + ", " + count(r.Words, "word")
}

// openNumber opens the document of a number.
func (s *session) openNumber(n int) {
	s.awaitDocuments(func(rows []row) bool { return len(rows) >= n })
	rows, _ := s.docs.get()
	switch {
	case n < 1 || n > len(rows):
		s.out.say(fmt.Sprintf("No document %d: there %s.", n, are(len(rows), "document")))
	case rows[n-1].problem != "":
		s.out.say("Document ", strconv.Itoa(n), " cannot be read: ", rows[n-1].problem)
	default:
		s.open(n - 1)
	}
}

// neighbour opens the document by places further on that can be read.
func (s *session) neighbour(by int) {
	if s.nextHit(by) {
		return
	}
	at := -1
	if s.art != nil {
		at = s.art.row
	}
	step := 1
	if by < 0 {
		step = -1
	}
	last := -1
	for range max(by, -by) {
		s.awaitDocuments(func(rows []row) bool { return firstReadable(rows, at+step, step) >= 0 || step < 0 })
		rows, _ := s.docs.get()
		next := firstReadable(rows, at+step, step)
		if next < 0 {
			break
		}
		at, last = next, next
	}
	switch {
	case last >= 0:
		s.open(last)
	case by > 0:
		s.out.say("This is the last document.")
	default:
		s.out.say("This is the first document.")
	}
}
