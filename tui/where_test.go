package tui_test

import (
	"context"
	"strings"
	"testing"

	"brief/model/query"
	"brief/tui"
)

// resumed starts a reader over s that goes on where the one before was left.
func resumed(s *shelf, w, h int) *direct {
	return newDirect(s, tui.Options{Appearance: tui.Plain, Catalogue: true, Resume: true, Now: shelfClock()}, w, h)
}

// leave ends a reader as the user or the system would.
func (d *direct) leave() {
	d.close()
	tui.Leave(d.model)
}

// The reader begins where it was left: same list, same document, same place.
func TestResume(t *testing.T) {
	for name, to := range map[string]struct{ keys, list string }{
		"a document":                    {"/is:sample<enter>jj<enter>}}}}", "«is:sample»"},
		"its end":                       {"/is:sample<enter>jj<enter>G", "«is:sample»"},
		"scrolled":                      {"/is:sample<enter>jj<enter><ctrl+f>jjj", "«is:sample»"},
		"a document of all":             {"jjjj<enter>", ""},
		"a view":                        {":view samples<enter>jj<enter>}}", "Samples «is:sample»"},
		"the list beside a document":    {"/is:sample<enter>j<enter>}}}1", "«is:sample»"},
		"the list alone":                {"/strike<enter>jjjj", "«strike»"},
		"what a word has found":         {"/strike<enter>jjjj<enter>n", "«strike»"},
		"a query that finds nothing":    {"/gibberish<enter>", "«gibberish»"},
		"the list, its cursor far down": {"G", ""},
	} {
		for _, size := range [][2]int{{80, 24}, {120, 40}, {50, 14}} {
			t.Run(name, timeless(func(t *testing.T) {
				s := newShelf(t)
				d := resumed(s, size[0], size[1])
				d.keys(to.keys + "<ctrl+l>")
				before := d.text()
				d.leave()
				d = resumed(s, size[0], size[1])
				d.keys("<ctrl+l>")
				if got := d.text(); seen(got) != seen(before) {
					t.Errorf("at %v it was\n%s\nit is\n%s", size, before, got)
				}
				if !contains(before, "▸DOCUMENTS") {
					d.keys("1")
				}
				if !contains(d.text(), to.list) {
					t.Errorf("at %v the list is not that of %s:\n%s", size, to.list, d.text())
				}
				d.close()
			}))
		}
	}
}

// seen is a screen without its status line or, of the list, which document is selected in
// which.
func seen(screen string) string {
	if _, list, ok := strings.Cut(screen, "▸DOCUMENTS "); ok {
		title, _, _ := strings.Cut(list, " ━")
		return title + "\n" + cursorLine(list)
	}
	return screen[:strings.LastIndex(screen, "\n")+1]
}

// On a screen of another size the cursor stands on the same sentence, in sight.
func TestResumeInAnotherSize(t *testing.T) {
	timeless(func(t *testing.T) {
		s := newShelf(t)
		d := resumed(s, 80, 24)
		d.keys("/is:sample<enter>jj<enter>}}}}")
		where := cursorLine(d.text())[:20]
		d.leave()
		for _, size := range [][2]int{{50, 14}, {120, 40}, {200, 60}, {80, 24}} {
			d = resumed(s, size[0], size[1])
			if got := cursorLine(d.text()); !strings.HasPrefix(got, where) {
				t.Errorf("at %v the cursor is on %q, it was on %q", size, got, where)
			}
			d.leave()
		}
	})(t)
}

// Where the place is none any more the reader says so, and begins all the same.
func TestResumeNowhere(t *testing.T) {
	for name, c := range map[string]struct {
		change func(t *testing.T, s *shelf)
		status string
		list   string
	}{
		"the document is gone": {func(t *testing.T, s *shelf) {
			if n, err := s.engine.Delete(t.Context(), []string{idOf(t, s, "strike", 2)}); n != 1 || err != nil {
				t.Fatal(n, err)
			}
		}, "not where you were: cannot open ", "«strike»"},
		"the query is none": {func(t *testing.T, s *shelf) {
			s.engine.Remember(t.Context(), "analyst", "reader", `{"version":1,"query":"colour:red","document":"x"}`)
		}, "not where you were: ", ""},
		"a newer version": {func(t *testing.T, s *shelf) {
			s.engine.Remember(t.Context(), "analyst", "reader", `{"version":2,"query":"strike"}`)
		}, "not where you were: it is noted in a form", ""},
		"no JSON": {func(t *testing.T, s *shelf) {
			s.engine.Remember(t.Context(), "analyst", "reader", "\x1b[2J")
		}, "not where you were: it is noted in a form", ""},
		"a place that is none": {func(t *testing.T, s *shelf) {
			s.engine.Remember(t.Context(), "analyst", "reader", `{"version":1,"row":"none","place":{"top":{"paragraph":-7,"offset":-9}}}`)
		}, "", ""},
	} {
		t.Run(name, timeless(func(t *testing.T) {
			s := newShelf(t)
			d := resumed(s, 80, 24)
			d.keys("/strike<enter>jj<enter>")
			d.leave()
			c.change(t, s)
			d = resumed(s, 80, 24)
			if got := d.text(); !contains(got, c.status) {
				t.Errorf("it does not say %q:\n%s", c.status, got)
			}
			if got := d.title(); !contains(got, "DOCUMENTS 1/") || !contains(got, c.list) {
				t.Errorf("the list is %q, want the beginning of %q", got, c.list)
			}
			d.leave()
		}))
	}
}

// A place that the document does not have any more is the nearest one that it has.
func TestResumeAtNoPlace(t *testing.T) {
	timeless(func(t *testing.T) {
		s := newShelf(t)
		id := idOf(t, s, "strike", 0)
		for _, at := range []string{`"paragraph":-7,"offset":-9`, `"paragraph":900,"offset":0`, `"paragraph":0,"offset":99999999`, `"paragraph":1,"offset":99999999`} {
			s.engine.Remember(t.Context(), "analyst", "reader", `{"version":1,"reading":true,"document":"`+id+`","place":{"top":{`+at+`},"cursor":{`+at+`}}}`)
			d := resumed(s, 50, 10)
			if got := d.text(); !contains(got, "▸BODY") || cursorLine(got) == "" {
				t.Errorf("%s:\n%s", at, got)
			}
			d.close()
		}
	})(t)
}

// idOf is the i-th document that a query finds.
func idOf(t *testing.T, s *shelf, q string, i int) string {
	t.Helper()
	parsed, err := query.Parse(q)
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.engine.Search(context.Background(), s.scope(), parsed, query.Page{Limit: 20})
	if err != nil {
		t.Fatal(err)
	}
	return r.Hits[i].ID
}

// A view is what its name means now; without it its query stays.
func TestResumeView(t *testing.T) {
	timeless(func(t *testing.T) {
		s := newShelf(t)
		s.engine.SaveView(t.Context(), "analyst", query.View{Name: "Docks", Query: "strike"})
		d := resumed(s, 80, 24)
		d.keys(":view docks<enter>")
		d.leave()
		for _, v := range []struct{ query, title string }{{"border", "Docks «border»"}, {"", "«border»"}} {
			if v.query != "" {
				s.engine.SaveView(t.Context(), "analyst", query.View{Name: "Docks", Query: v.query})
			} else {
				s.engine.DeleteView(t.Context(), "analyst", "Docks")
			}
			d = resumed(s, 80, 24)
			if got := d.title(); !contains(got, v.title) || v.query == "" && contains(got, "Docks") {
				t.Errorf("the list is %q, want %s", got, v.title)
			}
			d.leave()
		}
	})(t)
}

// Who begins with a document of its own, or is not to go on, neither goes on nor changes
// where the next one does.
func TestNoResume(t *testing.T) {
	timeless(func(t *testing.T) {
		s := newShelf(t)
		d := resumed(s, 80, 24)
		d.keys("/strike<enter>jj<enter>")
		d.leave()
		was, _ := s.engine.Remembered(t.Context(), "analyst", "reader")
		for _, opt := range []tui.Options{
			{Catalogue: true}, {Resume: true}, {Catalogue: true, Resume: true, Start: tui.Start{Key: idOf(t, s, "border", 1)}},
		} {
			opt.Appearance, opt.Now = tui.Plain, shelfClock()
			d := newDirect(s, opt, 80, 24)
			if contains(d.text(), "«strike»") {
				t.Errorf("%+v goes on:\n%s", opt, d.text())
			}
			d.keys("}1jj<enter>")
			d.leave()
			if now, _ := s.engine.Remembered(t.Context(), "analyst", "reader"); now != was {
				t.Errorf("%+v: %s was kept in place of %s", opt, now, was)
			}
		}
	})(t)
}

// A reader that does not end as it should has kept its list and document; keys within
// them write nothing.
func TestKilledReader(t *testing.T) {
	timeless(func(t *testing.T) {
		s := newShelf(t)
		d := resumed(s, 80, 24)
		d.keys("/strike<enter>jj<enter>")
		d.keys("}}jjkk}")
		asked, _ := s.questions("remember ")
		if len(asked) != 2 { // the list, the document
			t.Errorf("%d times something was kept: %q", len(asked), asked)
		}
		d.close()
		d = resumed(s, 80, 24)
		d.shows(t, "3/", "▸BODY")
		if again, _ := s.questions("remember "); len(again) != len(asked) {
			t.Errorf("the start keeps %q", again[len(asked):])
		}
		d.leave()
	})(t)
}
