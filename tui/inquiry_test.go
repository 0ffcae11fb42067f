package tui_test

import (
	"context"
	"errors"
	"iter"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"brief/model/query"
	"brief/tui"
	"brief/tui/key"
	"brief/tui/tuitest"
)

// Who types on gives up what was asked before; two letters are not asked while more
// follow; counts and facets wait until there is an answer, and end with it.
func TestTypingGivesUpWhatItReplaces(t *testing.T) {
	lib := newShelf(t)
	inBubble(t, lib, tui.Options{}, 120, 40, func(t *testing.T, x *tuitest.Terminal) {
		lib.late = time.Second
		x.Type("Sstr")
		if asked, _ := lib.questions("search"); len(asked) != 1 {
			t.Errorf("asked %q for keys that came in one go", asked)
		}
		x.Keys("ike")
		asked, ended := lib.questions("search")
		if len(asked) != 4 || ended != 3 { // str, stri, strik, strike
			t.Errorf("asked %q, of which %d were given up; want 4 and 3", asked, ended)
		}
		pass(x, 750*time.Millisecond)
		wants(t, x, "EVERYWHERE strike · 50+ documents", "Harbour report 240", "━▸ACTORS ━", "   …")
		if counts, _ := lib.questions("count"); len(counts) != 0 {
			t.Errorf("asked %q as soon as there was an answer", counts)
		}
		pass(x, 1200*time.Millisecond)
		wants(t, x, "strike · 120 documents")
		x.Type("s")
		if _, ended := lib.questions(""); ended != 4 {
			t.Errorf("%d questions were given up, want the facet too", ended)
		}
		wants(t, x, "strike · 120 documents", "Harbour report 240") // until there is another answer
		x.Keys("<esc>")
		if _, ended := lib.questions(""); ended != 5 {
			t.Errorf("%d questions were given up, want 5: esc closes and gives up", ended)
		}
		asked, _ = lib.questions("")
		pass(x, 10*time.Second)
		if now, _ := lib.questions(""); len(now) != len(asked) {
			t.Errorf("closed results ask on: %q", now[len(asked):])
		}
		wants(t, x, "▸BODY")
	})
}

// Facets come one by one, the numbered one first, and are there for the keys at once.
func TestFacetsFollowTheAnswer(t *testing.T) { timeless(testFacetsFollowTheAnswer)(t) }

func testFacetsFollowTheAnswer(t *testing.T) {
	lib := newShelf(t)
	d := newDirect(lib, tui.Options{Appearance: tui.Plain}, 120, 40)
	defer d.close()
	d.keys("Sstrike<enter><tab><tab><tab>")
	d.shows(t, "━▸TAGS ━", " 1 shipping                 40", "   Anna Kovar")
	d.keys("1")
	d.shows(t, "tag:shipping strike · 40 documents", "newest first")
	d.keys("<shift+tab>1")
	d.shows(t, `source:"Associated Press" tag:shipping strike · 20 documents`)
	if asked, _ := lib.questions("facet 3 "); len(asked) == 0 {
		t.Error("the tags were never asked for")
	}
	if searches, _ := lib.questions("search"); len(searches) < 3 {
		t.Errorf("asked %q", searches)
	}
	d.keys("9")
	d.shows(t, "no number 9 among the sources")
	d.keys(":narrow x<enter>")
	d.shows(t, "no number x among the sources")
	d.keys("uu")
	d.shows(t, "EVERYWHERE strike · 120 documents")
}

// A word that is still being typed finds what begins so; entered it is a whole one,
// unless no document has that.
func TestEnteredWordsAreWhole(t *testing.T) { timeless(testEnteredWordsAreWhole)(t) }

func testEnteredWordsAreWhole(t *testing.T) {
	d := newDirect(newShelf(t), tui.Options{Appearance: tui.Plain}, 80, 24)
	defer d.close()
	d.keys("Sstrik")
	d.shows(t, "strik · 120 documents")
	d.keys("<enter>")
	d.shows(t, "no document has the whole word", "strik* · 120 documents")
	d.keys("/<ctrl+u>strikes<enter>") // a form of what is there
	d.shows(t, "strikes · 120 documents")
	d.keys("/<ctrl+u>border doc<enter>") // of dockers
	d.shows(t, "border doc* · 25 documents")
	d.keys("/<ctrl+u>report 24<enter>") // of 24, and of 240
	d.shows(t, "with the whole word; report 24* finds 11", "report 24 · 2 documents")
}

// What the index refuses is told, and what was found before stays.
func TestTheIndexRefuses(t *testing.T) { timeless(testTheIndexRefuses)(t) }

func testTheIndexRefuses(t *testing.T) {
	lib := &refusing{shelf: newShelf(t)}
	d := newDirect(lib, tui.Options{Appearance: tui.Plain}, 120, 40)
	defer d.close()
	d.keys("Sstrike<enter>")
	lib.search = errors.New("the disk is\x1b[31m gone")
	d.keys("/<ctrl+u>border<enter>")
	d.shows(t, "cannot search the library: the disk is", "strike · 120 documents", "Harbour report 240")
	if contains(d.content(), "\x1b[31m gone") {
		t.Error("an escape sequence of an error is on the screen")
	}
	d.keys("/<ctrl+u>border")
	d.shows(t, "cannot search the library", "strike · 120 documents")
	d.keys("<esc>")
	lib.search = nil
	lib.count = errors.New("no time")
	d.keys("/<ctrl+u>border harbour<enter>")
	d.shows(t, "border harbour · 48 documents") // all are on the first page
	d.keys("/<ctrl+u>harbour<enter>")
	d.shows(t, "harbour · 50+ documents", "not counted: no time", "cannot be counted: no time")
	lib.search = errors.New("gone again")
	d.keys("G")
	d.shows(t, "cannot read more results: gone again", "Harbour report 240")
}

// refusing is a shelf that cannot do some things.
type refusing struct {
	*shelf
	search, count error
	sentences     iter.Seq2[query.Sentence, error]
}

func (r *refusing) Search(ctx context.Context, q query.Query, p query.Page) (query.Result, error) {
	if r.search != nil {
		return query.Result{}, r.search
	}
	return r.shelf.Search(ctx, q, p)
}

func (r *refusing) Count(ctx context.Context, q query.Query) (query.Total, error) {
	if r.count != nil {
		return query.Total{}, r.count
	}
	return r.shelf.Count(ctx, q)
}

func (r *refusing) Facets(ctx context.Context, q query.Query, f query.Facet, n int) (query.Counts, error) {
	if r.count != nil {
		return query.Counts{}, r.count
	}
	return r.shelf.Facets(ctx, q, f, n)
}

func (r *refusing) Sentences(ctx context.Context, q query.Query) iter.Seq2[query.Sentence, error] {
	if r.sentences != nil {
		return r.sentences
	}
	return r.shelf.Sentences(ctx, q)
}

// An answer of any length is walked to both ends and back, and every place in it is
// told as far as it is known.
func TestALongAnswer(t *testing.T) { timeless(testALongAnswer)(t) }

func testALongAnswer(t *testing.T) {
	for _, c := range []struct {
		lib              harbour
		total, last, end string
	}{
		{harbour{n: 100_204}, "100,204", "100,204 of 100,204", "100,203 of 100,204"},
		{harbour{n: 100_204, capped: true}, "10,000+", "… of 10,000+", "… of 10,000+"},
		{harbour{n: 1, samples: 1}, "1", "", ""},
	} {
		d := newDirect(c.lib, tui.Options{Appearance: tui.Plain, Catalogue: true, Now: shelfClock()}, 80, 24)
		defer d.close()
		d.keys("Sharbour<enter>")
		unit := " documents"
		if c.lib.n == 1 {
			unit = " document ·"
		}
		d.shows(t, "harbour · "+c.total+unit, "Report 0 of the harbour")
		if c.lib.n == 1 {
			d.keys("<enter>nn")
			d.shows(t, "no other document answers the query")
			continue
		}
		for range 30 {
			d.keys("<ctrl+f>")
		}
		if got := d.text(); !contains(got, "Report 6") { // 30 pages of 21 passages
			t.Errorf("after 30 pages:\n%s", got)
		}
		d.keys("G<enter>")
		d.shows(t, "Report 100203 of the harbour", "1/2 in "+c.last)
		d.keys("K")
		d.shows(t, "Report 100202 of the harbour", "1/2 in "+c.end)
		d.keys("JJ")
		d.shows(t, "Report 0 of the harbour", "1/2 in 1 of "+c.total+", from the first again")
		d.keys("N")
		d.shows(t, "Report 100203 of the harbour", "2/2 in "+c.last+", from the last again")
		d.keys("<ctrl+o>gg")
		d.shows(t, "Report 0 of the harbour")
		d.keys("<enter>")
		for range 1200 { // past the end of what is held
			d.keys("J")
		}
		d.shows(t, "Report 1200 of the harbour", " in 1,201 of "+c.total)
		for range 1200 {
			d.keys("K")
		}
		d.shows(t, "Report 0 of the harbour", " in 1 of "+c.total)
	}
}

// How many documents are not in the index yet is said.
func TestDocumentsNotInTheIndex(t *testing.T) {
	lib := newShelf(t)
	lib.missing = 1200
	inBubble(t, lib, tui.Options{}, 100, 30, func(t *testing.T, x *tuitest.Terminal) {
		x.Type("Sstrike\r")
		wants(t, x, "1,200 not in the index yet")
		x.Keys("/<ctrl+u>")
		x.Type("zebra\r")
		pass(x, time.Second)
		wants(t, x, "1,200 documents not in the index yet", "in no document at all: zebra")
	})
}

// The digits narrow with either table of keys, though vim counts with them elsewhere.
func TestDigitsNarrowInBothPresets(t *testing.T) { timeless(testDigitsNarrowInBothPresets)(t) }

func testDigitsNarrowInBothPresets(t *testing.T) {
	for _, preset := range []string{"default", "vim"} {
		keys, _ := key.Preset(preset)
		d := newDirect(newShelf(t), tui.Options{Appearance: tui.Plain, Keys: keys}, 120, 40)
		defer d.close()
		d.keys("Sstrike<enter>2")
		d.shows(t, `actor:"Halvany" strike · 40 documents`)
		d.keys("<enter>3)")
		d.shows(t, "in 1 of 40")
	}
}

// The wheel moves in the answer as it does in the results of an expression.
func TestTheWheelInAnAnswer(t *testing.T) { timeless(testTheWheelInAnAnswer)(t) }

func testTheWheelInAnAnswer(t *testing.T) {
	d := newDirect(newShelf(t), tui.Options{Appearance: tui.Plain}, 80, 24)
	defer d.close()
	d.keys(":mouse on<enter>Sstrike<enter>")
	for _, c := range []struct {
		button tea.MouseButton
		want   string
	}{{tea.MouseWheelDown, "a strike of 102"}, {tea.MouseWheelDown, "a strike of 104"}, {tea.MouseWheelUp, "a strike of 102"}} {
		d.send(tea.MouseWheelMsg{X: 10, Y: 12, Button: c.button})
		if got := cursorLine(d.text()); !contains(got, c.want) {
			t.Errorf("the wheel leads to %q, want %q", got, c.want)
		}
	}
}

// Values are completed where the cursor is, not only at the end.
func TestCompletionInTheMiddle(t *testing.T) { timeless(testCompletionInTheMiddle)(t) }

func testCompletionInTheMiddle(t *testing.T) {
	d := newDirect(newShelf(t), tui.Options{Appearance: tui.Plain}, 80, 24)
	defer d.close()
	d.keys("Stag: strike")
	for range len(" strike") {
		d.send(tea.KeyPressMsg{Code: tea.KeyLeft})
	}
	d.keys("sh")
	d.shows(t, "›shipping")
	d.keys("<tab>")
	d.shows(t, "S/tag:shipping strike", "tag:shipping strike · 40 documents")
}

// Nothing that is typed brings a control character onto the screen.
func TestHostileQueries(t *testing.T) { timeless(testHostileQueries)(t) }

func testHostileQueries(t *testing.T) {
	for _, typed := range []string{"is:\x1b[2J", "\"\u009b31m", "actor:\"\x07", "x\x1b]0;t\x07 y", "sort:\u202e", "date:\u2028..", strings.Repeat("(", 100), strings.Repeat("a b ", 400)} {
		d := newDirect(newShelf(t), tui.Options{Appearance: tui.Plain}, 80, 24)
		defer d.close()
		d.keys("S")
		d.send(tea.PasteMsg{Content: typed})
		for _, k := range []string{"", "<enter>", "<tab>", "<esc>", "S", "<up>", "<enter>", "<esc>", "1", "p"} {
			d.keys(k)
			d.fits(t, typed, 80, 24)
			for _, r := range ansi.Strip(d.content()) {
				if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r == '\u202e' || r == '\u2028' {
					t.Errorf("%q after %q: %U is on the screen", typed, k, r)
				}
			}
		}
	}
}

// A query is told by one word for both kinds of results: what is for sentences or an
// index says so where there are none.
func TestResultsSayWhatTheyAreFor(t *testing.T) { timeless(testResultsSayWhatTheyAreFor)(t) }

func testResultsSayWhatTheyAreFor(t *testing.T) {
	d := newDirect(newShelf(t), tui.Options{Appearance: tui.Plain}, 80, 24)
	defer d.close()
	d.keys("S~strike<enter>")
	for _, k := range []string{"1", "p", "x", "u", "<tab>", "w", "yy"} {
		d.keys(k)
		d.shows(t, "is for what a library's index")
	}
	d.keys("/<ctrl+r>")
	d.shows(t, "S/strike", "strike · 120 documents")
	d.keys("<ctrl+r>")
	d.shows(t, "S/~strike", "360 hits in 120 of 256 documents")
	d.keys("<esc>")
	d.shows(t, "S/~strike", "360 hits")
	plain := newDirect(samples(), tui.Options{Appearance: tui.Plain}, 80, 24)
	defer plain.close()
	plain.keys("Sborder<enter>p")
	plain.shows(t, "is for what a library's index")
}
