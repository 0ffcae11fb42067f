package tui_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"brief/model"
	"brief/model/library"
	"brief/model/query"
	"brief/tui"
	"brief/tui/key"
	"brief/tui/tuitest"
)

// over runs f on a reader over the catalogue of a shelf, in no time.
func over(t *testing.T, s *shelf, w, h int, f func(t *testing.T, d *direct)) {
	timeless(func(t *testing.T) { f(t, catalogueOf(s, tui.Start{}, w, h)) })(t)
}

// late adds a document to a shelf: one with a date, and arrived a day later.
func (s *shelf) add(t *testing.T, title, date string) {
	t.Helper()
	d := *shelved()[20].Briefing.Document
	d.ID, d.Title.Text, d.Published.Date = fmt.Sprintf("%064x", len(title)), title, date
	a := library.Addition{
		Briefing: &model.Briefing{Document: &d, Covers: 1}, Added: shelfNow.Add(24 * time.Hour), Place: library.Place{Name: title + ".txt"},
		Entry: model.Entry{ID: d.ID, Title: title, Published: date, Words: 10},
	}
	if _, err := s.engine.Put(context.Background(), []library.Addition{a}); err != nil {
		t.Fatal(err)
	}
}

// R asks again: the cursor stays on its document and its row of the screen, and what
// is new is counted, wherever it stands.
func TestCatalogueAsksAgain(t *testing.T) {
	s := newShelf(t)
	over(t, s, 80, 24, func(t *testing.T, d *direct) {
		d.keys("<ctrl+f><ctrl+f>jj")
		before, title := cursorLine(d.text()), d.title()
		d.keys("R")
		d.shows(t, "nothing new")
		if got := cursorLine(d.text()); got != before || d.title() != title {
			t.Errorf("the cursor went from %q to %q, the title to %q", before, got, d.title())
		}
		s.add(t, "One more", "2026-12-24")
		s.add(t, "One of the year before", "2025-06-01")
		d.keys("R")
		d.shows(t, "2 new", "/258")
		if got := cursorLine(d.text()); got != before {
			t.Errorf("the cursor went from %q to %q", before, got)
		}
		d.keys("gg")
		if got := cursorLine(d.text()); !contains(got, "One more") {
			t.Errorf("the first is %q", got)
		}
		gone, _ := s.Search(t.Context(), query.Query{}, query.Page{Limit: 5})
		if _, err := s.engine.Delete(t.Context(), []string{gone.Hits[0].ID, gone.Hits[2].ID, gone.Hits[3].ID}); err != nil {
			t.Fatal(err)
		}
		d.keys("jjR")
		d.shows(t, "3 fewer", "/255")
	})
}

// Where counting stopped, the rows tell what is new.
func TestCatalogueNewsOfManyDocuments(t *testing.T) {
	lib := &growing{harbour: harbour{n: 100_000, capped: true}}
	timeless(func(t *testing.T) {
		d := catalogueOf(lib, tui.Start{}, 80, 24)
		d.keys("jj")
		before := cursorLine(d.text())
		lib.more = 3
		d.keys("R")
		d.shows(t, "3 new", "6/10,000+")
		if got := cursorLine(d.text()); got != before {
			t.Errorf("the cursor went from %q to %q", before, got)
		}
	})(t)
}

// A list that is asked for again takes the cursor to where it has gone meanwhile.
func TestAskingAgainLeavesTheCursor(t *testing.T) {
	inBubble(t, harbour{n: 500, late: 10 * time.Second}, tui.Options{Catalogue: true, Now: shelfClock()}, 80, 24, func(t *testing.T, x *tuitest.Terminal) {
		wait := func() { time.Sleep(30 * time.Second); tuitest.SynctestSettle(x) }
		wait()
		x.Keys("jjJ")
		if s := x.Screen(); !strings.Contains(s, "no document is open: enter opens the one under the cursor") {
			t.Errorf("J with no document open:\n%s", s)
		}
		x.Keys("Rjjj")
		wait()
		if s := x.Screen(); !strings.Contains(cursorLine(s), "Report 5 of") || !strings.Contains(s, "nothing new") {
			t.Errorf("after R and jjj:\n%s", s)
		}
	})
}

// growing is a harbour into which ships come: they have negative numbers.
type growing struct {
	harbour
	more int
}

func (g *growing) Search(ctx context.Context, q query.Query, p query.Page) (query.Result, error) {
	r, err := g.harbour.Search(ctx, q, p)
	if p == (query.Page{Limit: p.Limit}) {
		for i := range g.more {
			h := g.hit(0)
			h.Key, h.ID, h.Title = fmt.Sprint("new", i), fmt.Sprint("new", i), fmt.Sprint("Ship ", i)
			r.Hits = append([]query.Hit{h}, r.Hits...)
		}
	}
	return r, err
}

// While one types, only what the last key leaves is asked, and what was asked before
// is given up.
func TestTypingIsNotWaitedFor(t *testing.T) {
	s := newShelf(t)
	s.late = 10 * time.Second
	inBubble(t, s, tui.Options{Catalogue: true, Now: shelfClock()}, 80, 24, func(t *testing.T, x *tuitest.Terminal) {
		wait := func(d time.Duration) { time.Sleep(d); tuitest.SynctestSettle(x) }
		wait(21 * time.Second)
		x.Keys("/h")
		if asked, _ := s.questions("search har"); len(asked) > 0 {
			t.Errorf("one letter is asked: %q", asked)
		}
		for _, k := range []string{"a", "r", "b"} {
			x.Keys(k)
			wait(time.Second) // longer than the pause: each is asked, and none answered
		}
		if screen := x.Screen(); !strings.Contains(screen, "1/256") || !strings.Contains(screen, "/harb") {
			t.Errorf("while the answer is awaited:\n%s", screen)
		}
		wait(30 * time.Second)
		if screen := x.Screen(); !strings.Contains(screen, "1/242 · «harb»") || !strings.Contains(screen, "242 found") {
			t.Errorf("the answer:\n%s", screen)
		}
		if _, ended := s.questions(""); ended != 2 {
			t.Errorf("%d questions were given up, want 2", ended)
		}
		before, _ := s.questions("")
		x.Keys("our")
		x.Keys("<esc>")
		wait(30 * time.Second)
		if screen := x.Screen(); !strings.Contains(screen, "DOCUMENTS 1/256 ━") {
			t.Errorf("after esc:\n%s", screen)
		}
		after, _ := s.questions("")
		for _, q := range after[len(before):] {
			if strings.HasPrefix(q, "count") {
				t.Errorf("after esc it was asked %q", q)
			}
		}
	})
}

// What a query has found lights up in its documents, whichever way they are opened;
// a search in the body goes through the same documents.
func TestQueryGoesThroughItsDocuments(t *testing.T) {
	over(t, newShelf(t), 120, 40, func(t *testing.T, d *direct) {
		d.keys("/seizures source:reuters<enter><enter>")
		d.shows(t, " 1/12 Harbour report 240", "n: «seizures reuters» 2")
		d.keys("J")
		d.shows(t, " 2/12 ", "n: «seizures reuters» 2")
		d.keys("nnn")
		d.shows(t, "«seizures reuters» 1/2 in 3/12: Harbour report 200")
		d.keys("NN")
		d.shows(t, "«seizures reuters» 1/2", " 2/12 ")
		d.keys("<esc>/minister<enter>n")
		d.shows(t, "«minister» 1/1 in 3/12: Harbour report 200")
		d.keys("1G<enter>n")
		d.shows(t, " 12/12 ", "1/2")
		d.keys("nn")
		d.shows(t, "no document after this one has any")
		d.keys("1<esc>")
		d.shows(t, "/256")
	})
}

// A query without words lights nothing, and its documents are walked by J.
func TestQueryWithoutWords(t *testing.T) {
	over(t, newShelf(t), 80, 24, func(t *testing.T, d *direct) {
		d.keys("/date:2025-06-01..2025-06-03<enter><enter>")
		d.shows(t, " 1/3 Harbour report 213")
		d.keys("JJJ")
		d.shows(t, " 3/3 Harbour report 211", "no document after this one")
		d.keys("1gg<enter>KK")
		d.shows(t, "no document before this one")
	})
}

// Queries of earlier sessions come back with up, and those of this one are kept.
func TestQueriesAreRemembered(t *testing.T) {
	s := newShelf(t)
	over(t, s, 80, 24, func(t *testing.T, d *direct) { d.keys("/strike<enter>/<backspace><backspace>ped<enter>") })
	over(t, s, 80, 24, func(t *testing.T, d *direct) {
		d.keys("/<up>")
		if got := d.status(); !strings.HasPrefix(got, " /striped") {
			t.Errorf("the last query is %q", got)
		}
		d.keys("<up><up>")
		if got := d.status(); !strings.HasPrefix(got, " /strike ") {
			t.Errorf("the one before is %q", got)
		}
		d.keys("<down><down><down>")
		if got := d.status(); !strings.HasPrefix(got, " /   ") {
			t.Errorf("down leads back to %q", got)
		}
	})
}

// status is the last line of the screen.
func (d *direct) status() string {
	lines := strings.Split(d.text(), "\n")
	return lines[len(lines)-1]
}

// failing is a shelf that cannot keep views.
type failing struct {
	*shelf
	reads bool // can be read
}

var errFull = errors.New("the disk is\x07 full")

func (f failing) Views(ctx context.Context) ([]query.View, error) {
	if f.reads {
		return []query.View{{Name: "Old", Query: "is:purple"}, {Name: "b\x1b[2J", Query: "strike"}}, nil
	}
	return nil, errFull
}
func (failing) SaveView(context.Context, query.View) error { return errFull }
func (failing) DeleteView(context.Context, string) error   { return errFull }

// What cannot be saved, deleted or read says so, and the reader goes on.
func TestViewsThatFail(t *testing.T) {
	timeless(func(t *testing.T) {
		d := catalogueOf(failing{shelf: newShelf(t)}, tui.Start{}, 80, 24)
		d.keys("/strike<enter>:save-view Mine<enter>")
		d.shows(t, "view «Mine» could not be saved: the disk is␇ full")
		d.keys("F")
		d.shows(t, "▸VIEWS 9", "the library could not be asked: the disk is␇ full")
		d.keys("7")
		d.shows(t, "With doubts «has:doubts»")

		d = catalogueOf(failing{newShelf(t), true}, tui.Start{}, 80, 24)
		d.keys("F")
		d.shows(t, "1 Old", "? ", "! is:purple: no such state", "2 b␛[2J", "120  strike")
		d.keys("ggd")
		d.shows(t, "view «Old» could not be deleted: the disk is␇ full")
		d.keys("u")
		d.shows(t, "nothing was deleted")
		d.keys("1")
		d.shows(t, "view «Old» cannot be asked: is:purple: no such state")
		d.keys("2")
		d.shows(t, "DOCUMENTS 1/120 · b␛[2J «strike»")
	})(t)
}

// A name is given once, whatever its case; those of the views that are always there
// cannot be given.
func TestViewNames(t *testing.T) {
	s := newShelf(t)
	over(t, s, 80, 24, func(t *testing.T, d *direct) {
		for _, c := range []struct{ keys, says string }{
			{"/strike<enter>:save-view UNDATED<enter>", "view «UNDATED» is there already and cannot be changed; choose another name"},
			{":save-view " + strings.Repeat("x", 41) + "<enter>", "the name of a view has at most 40 characters"},
			{":save-view Dockers<enter>", "view «Dockers» saved; F lists them"},
			{"/<backspace><backspace><backspace><backspace><backspace><backspace>border<enter>:save-view dockers<enter>", "view «Dockers» saved, in place of strike"},
			{":view dock<enter>", "esc shows all again"},
			{":view nobody<enter>", "no view «nobody»; F lists them"},
		} {
			d.keys(c.keys)
			d.shows(t, c.says)
		}
		d.shows(t, "Dockers «border»")
		d.keys("<esc>:save-view x<enter>")
		d.shows(t, "there is no query to save")
	})
	all, err := s.Views(t.Context())
	if err != nil || len(all) != 1 || all[0] != (query.View{Name: "Dockers", Query: "border"}) {
		t.Errorf("kept are %v, %v", all, err)
	}
}

// With the preset that has counts, a digit is a view's number all the same.
func TestViewsByNumberWithCounts(t *testing.T) {
	timeless(func(t *testing.T) {
		table, _ := key.Preset("vim")
		d := newDirect(newShelf(t), tui.Options{Appearance: tui.Plain, Catalogue: true, Keys: table, Now: shelfClock()}, 80, 24)
		d.keys("F9")
		d.shows(t, "Samples «is:sample»", "1/16")
		d.keys("3j")
		d.shows(t, "DOCUMENTS 4/16")
	})(t)
}

// Views belong to the list of a library.
func TestViewsWithoutACatalogue(t *testing.T) {
	d := newDirect(article(), tui.Options{}, 120, 40)
	for _, keys := range []string{"F", ":view undated<enter>", ":save-view x<enter>"} {
		d.keys(keys)
		d.shows(t, "this list is not the library's: views are for the one that brief without a path shows")
	}
}

// What a key costs in a library's list does not depend on how long it is.
func TestCatalogueKeyCosts(t *testing.T) {
	cost := func(n int) float64 {
		d := catalogueOf(harbour{n: n}, tui.Start{}, 120, 40)
		d.keys(strings.Repeat("j", 60))
		return testing.AllocsPerRun(20, func() { d.keys("jk") })
	}
	if few, many := cost(1_000), cost(1_000_000); many > 1.2*few {
		t.Errorf("%.0f allocations with a million documents, %.0f with a thousand", many, few)
	}
}

// A list that has fewer documents when its query is entered says why.
func TestFewerWithTheWholeWord(t *testing.T) { timeless(testFewerWithTheWholeWord)(t) }

func testFewerWithTheWholeWord(t *testing.T) {
	d := catalogueOf(newShelf(t), tui.Start{}, 100, 24)
	defer d.close()
	d.keys("/report 24")
	d.shows(t, "DOCUMENTS 1/11 ")
	d.keys("<enter>")
	d.shows(t, "DOCUMENTS 1/2 ")
	d.saysInStatus(t, "with the whole word; report 24* finds 11, esc shows all again")
	d.keys("<esc>/harbour is:")
	d.saysInStatus(t, "/harbour is:")
	d.shows(t, "is: unread read", "«harbour» ")
}
