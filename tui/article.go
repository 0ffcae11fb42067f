package tui

import (
	"slices"
	"time"

	"brief/model"
	"brief/model/doubt"
	"brief/model/text"
	"brief/tui/actors"
	"brief/tui/body"
	"brief/tui/cell"
	"brief/tui/documents"
	"brief/tui/key"
	"brief/tui/keypoints"
	"brief/tui/layout"
	"brief/tui/statistics"
	"brief/tui/theme"
	"brief/tui/typeset"
)

// article is one open document: its panes and the reader's state in it.
type article struct {
	key      string
	doc      *model.Document
	briefing *model.Briefing // nil until extracted; as it was corrected
	// extracted is what the extractors have found, before it was corrected; asked are the
	// corrections that are being applied to it, applied those that are.
	extracted      *model.Briefing
	asked, applied corrected
	failed         string         // why extraction failed
	row            documents.Item // what the list had last of the document
	// rightToLeft says that most of the text is written that way.
	rightToLeft bool
	unshown     int             // characters of the text that the terminal has no form for
	countedFor  cell.Repertoire // the characters of which it is true

	points     *keypoints.Pane
	body       *body.Pane
	actors     *actors.Pane
	statistics *statistics.Pane

	hits     hits
	searched hits   // of the last search, for going back to it
	entered  string // the item that enter has shown, for a second enter
	ended    bool   // the end has been announced
	tapped   bool   // and a key pressed since then that was no repetition
	// since is when it was entered last. Placed says that the body has had its place
	// since then, atEnd that its end was in sight then, reached that it has come into
	// sight later.
	since                  time.Time
	placed, atEnd, reached bool
	doubts                 doubts
	places                 []body.Place // to go back to, the last one last
	last                   *body.Place  // the place before the last jump
	depth                  int          // of places, when it was entered last
}

// side is a pane beside the body: items that point into it.
type side interface {
	Act(key.Action) bool
	Targets() []model.Span // what n and N walk
	Tint() []model.Span    // what is marked in the body
	Label() string
	SetFilter(string)
	Filter() (string, int)
	Title() (name, rest string)
	View(focused bool) []string
	Hidden() string // what View has left out
}

// maxPlaces is how many places one can go back to.
const maxPlaces = 100

func newArticle(key string, d *model.Document, setter *typeset.Setter, th *theme.Theme) *article {
	return &article{
		key: key, doc: d, rightToLeft: text.RightToLeft(d.Text), doubts: doubts{at: -1}, hits: hits{at: -1}, searched: hits{at: -1},
		points: keypoints.New(d, th), body: body.New(d, setter, th), actors: actors.New(th), statistics: statistics.New(th),
	}
}

func (a *article) setTheme(th *theme.Theme) {
	a.points.SetTheme(th)
	a.body.SetTheme(th)
	a.actors.SetTheme(th)
	a.statistics.SetTheme(th)
}

func (a *article) setBriefing(b *model.Briefing, found []doubt.Doubt) {
	a.briefing = b
	a.points.SetBriefing(b)
	a.actors.SetBriefing(b)
	a.statistics.SetBriefing(b)
	var backing []model.Span
	for _, k := range b.KeyPoints {
		if !k.Given {
			backing = append(backing, k.Span)
		}
		for _, e := range k.Evidence {
			backing = append(backing, e.Span)
		}
	}
	a.body.SetEvidence(ordered(backing))
	a.doubts.set(found)
}

// complete reports whether all there is to find has been found.
func (a *article) complete() bool { return a.briefing != nil && a.briefing.Covers >= 1 }

// side returns the pane p where it is one beside the body, else nil.
func (a *article) side(p layout.Pane) side {
	switch p {
	case layout.KeyPoints:
		return a.points
	case layout.Actors:
		return a.actors
	case layout.Statistics:
		return a.statistics
	}
	return nil
}

// mark remembers the present place, to come back to.
func (a *article) mark() { a.markAt(a.body.Place()) }

func (a *article) markAt(p body.Place) {
	a.places = append(a.places, p)
	a.last = &p
	if len(a.places) > maxPlaces {
		a.places = a.places[1:]
		a.depth = max(a.depth-1, 0)
	}
}

// back returns to the last marked place, which is forgotten.
func (a *article) back() bool {
	n := len(a.places)
	if n == 0 {
		return false
	}
	here := a.body.Place()
	a.body.Restore(a.places[n-1])
	a.places, a.last = a.places[:n-1], &here
	return true
}

// swap goes to the place before the last jump, and by the same key back again.
func (a *article) swap() bool {
	if a.last == nil {
		return false
	}
	here := a.body.Place()
	a.body.Restore(*a.last)
	a.last = &here
	return true
}

// show brings a span into sight wherever it stands; it reports in which pane.
func (a *article) show(s model.Span) (layout.Pane, bool) {
	if a.points.Reveal(s) {
		return layout.KeyPoints, true
	}
	return layout.Body, a.body.Show(s)
}

// ordered returns spans sorted and merged, as panes want them for painting.
func ordered(spans []model.Span) []model.Span {
	out := slices.Clone(spans)
	slices.SortFunc(out, model.Span.Compare)
	n := 0
	for _, s := range out {
		switch {
		case s.Empty():
		case n > 0 && s.Start < out[n-1].End:
			out[n-1].End = max(out[n-1].End, s.End)
		default:
			out[n] = s
			n++
		}
	}
	return out[:n]
}

// shelf keeps the documents that were open last, with what was found in them
// and where the reader was.
type shelf struct{ books []*article }

// The shelf keeps at most shelved documents with shelfBytes of text between
// them, and always the last one.
const (
	shelved    = 16
	shelfBytes = 64 << 20
)

func (s *shelf) put(a *article) {
	s.books = slices.DeleteFunc(s.books, func(b *article) bool { return b.key == a.key })
	s.books = append(s.books, a)
	bytes := 0
	for i := len(s.books) - 1; i >= 0; i-- {
		bytes += len(s.books[i].doc.Text)
		if kept := len(s.books) - i; kept > 1 && (kept > shelved || bytes > shelfBytes) {
			s.books = slices.Delete(s.books, 0, i+1)
			return
		}
	}
}

func (s *shelf) get(key string) *article {
	for _, b := range s.books {
		if b.key == key {
			return b
		}
	}
	return nil
}
