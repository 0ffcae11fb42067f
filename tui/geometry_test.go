package tui_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"brief/seeds"
	"brief/tui"
)

// situations are the states of the reader that are swept over all sizes.
var situations = []struct{ name, keys string }{
	{"body", ""},
	{"key points", "2j"},
	{"actors", "4jj"},
	{"statistics", "5jG"},
	{"zoomed", "5+"},
	{"list", "1"},
	{"filtered list", "1/a"},
	{"help", "?"},
	{"search", "/the"},
	{"pending", "z"},
	{"end", "3G"},
	{"expression", "/~[a-z]+("},
	{"results prompt", "Sthe"},
	{"results", "Sthe<enter>jjj"},
	{"no results", "Szebra<enter>"},
	{"among the results", "Sthe<enter>jjj<enter>n"},
}

// shelfSituations are those of an answer by a library with an index.
var shelfSituations = []struct{ name, keys string }{
	{"nothing asked", "S"},
	{"asking", "Sborder"},
	{"an answer", "Sborder<enter>jjj<tab>"},
	{"sentences", "Sborder<enter>pjxjvj"},
	{"no answer", "Sborder zebra date:2019<enter>"},
	{"a broken query", "Sborder is:red"},
	{"values of a field", "Sborder source:"},
	{"the fields", "S<tab>"},
	{"the range", "Sborder<enter>pv"},
	{"on the trail", "Sborder<enter>jjj<enter>nn"},
	{"without words", "Skind:place<enter>j"},
}

// sizes are all widths at some heights and all heights at some widths; with
// BRIEF_EVERY_SIZE set, every size.
func sizes() [][2]int {
	var out [][2]int
	every := os.Getenv("BRIEF_EVERY_SIZE") != ""
	heights := []int{1, 5, 6, 15, 16, 24, 41}
	widths := []int{1, 19, 20, 21, 40, 59, 60, 80, 99, 100, 120, 160, 200}
	for w := 1; w <= 220; w++ {
		for h := 1; h <= 70; h++ {
			if every || slices.Contains(heights, h) || slices.Contains(widths, w) {
				out = append(out, [2]int{w, h})
			}
		}
	}
	return out
}

func TestEverySizeHoldsTheFrame(t *testing.T) {
	if testing.Short() {
		t.Skip("a sweep")
	}
	for _, s := range situations {
		t.Run(s.name, func(t *testing.T) { everySize(t, samples(), s.keys, sizes()) })
	}
	for _, s := range shelfSituations {
		t.Run(s.name, timeless(func(t *testing.T) { everySize(t, shelfOf(t, 60), s.keys, someOf(sizes())) }))
	}
}

// someOf is every third of sizes or, with BRIEF_EVERY_SIZE set, all.
func someOf(sizes [][2]int) [][2]int {
	if os.Getenv("BRIEF_EVERY_SIZE") != "" {
		return sizes
	}
	var out [][2]int
	for i := 0; i < len(sizes); i += 3 {
		out = append(out, sizes[i])
	}
	return out
}

func everySize(t *testing.T, lib tui.Library, keys string, sizes [][2]int) {
	d := newDirect(lib, tui.Options{Appearance: tui.Dark}, 80, 24)
	defer d.close()
	d.keys(keys)
	for _, size := range sizes {
		d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		d.fits(t, keys, size[0], size[1])
	}
}

// Every sample, right-to-left and wide scripts and tables among them, at the
// sizes that people use.
func TestEverySampleHoldsTheFrame(t *testing.T) {
	for _, name := range seeds.Names() {
		d := newDirect(samples(name), tui.Options{Appearance: tui.Light}, 80, 24)
		for _, size := range [][2]int{{20, 5}, {40, 12}, {80, 24}, {100, 30}, {120, 40}, {200, 60}} {
			d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			for _, keys := range []string{"2", "3gg", "<space>", "<space>", "G", "4", "5"} {
				d.keys(keys)
				d.fits(t, name+" "+keys, size[0], size[1])
			}
		}
	}
}

// Whatever is pressed, nothing panics, every frame fits, esc and the pane keys
// lead back to the body, and q leads out.
func TestRandomJourneys(t *testing.T) {
	randomJourneys(t, func() tui.Library { return samples() })
}

// The same in a library with an index.
func TestRandomJourneysThroughAnswers(t *testing.T) {
	lib := shelfOf(t, 40)
	randomJourneys(t, func() tui.Library { return lib },
		"Sborder<enter>", "Sstrike<enter>", "Szebra<enter>", "p", "x", "v", "V", "u", "9", "source:", "<up>", "<down>", "yy", " is:red", "Skind:place<enter>")
}

func randomJourneys(t *testing.T, lib func() tui.Library, more ...string) {
	press := append(more,
		"j", "k", "<ctrl+d>", "<ctrl+u>", "<ctrl+f>", "b", "<space>", "g", "G", "(", ")", "{", "}", "z", "t", "1", "2", "3", "4", "5",
		"<tab>", "<shift+tab>", "+", "<enter>", "J", "K", "/", "S", "S", "n", "N", "*", "<ctrl+r>", "'", "<ctrl+o>", "?", "<esc>", "a", "e", "<backspace>",
		"!", "y", "R", "o", "w", "E", ":", ":12<enter>", ":theme light<enter>", ":mouse<enter>", ":do<tab><enter>", ":pipe x<enter>", "~", "[",
	)
	timeless(func(t *testing.T) {
		noDeadline := struct{ testing.TB }{t} // rapid must not ask for one in there
		rapid.Check(noDeadline, func(t *rapid.T) { randomJourney(t, lib(), press) })
	})(t)
}

func randomJourney(t *rapid.T, lib tui.Library, press []string) {
	w, h := rapid.IntRange(1, 220).Draw(t, "w"), rapid.IntRange(1, 60).Draw(t, "h")
	d := newDirect(lib, tui.Options{Appearance: tui.Plain}, w, h)
	defer d.close()
	for _, k := range rapid.SliceOfN(rapid.SampledFrom(press), 0, 40).Draw(t, "keys") {
		d.keys(k)
		d.fitsRapid(t, k, w, h)
		if rapid.IntRange(0, 9).Draw(t, "resize") == 0 {
			w, h = rapid.IntRange(1, 220).Draw(t, "w"), rapid.IntRange(1, 60).Draw(t, "h")
			d.send(tea.WindowSizeMsg{Width: w, Height: h})
			d.fitsRapid(t, "resize", w, h)
		}
	}
	d.keys(strings.Repeat("<esc>", 8) + "3")
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	if got := d.text(); !contains(got, "▸BODY") {
		t.Fatalf("no way back to the body:\n%s", got)
	}
	for range 5 { // article, sentences, results, the article they were asked for from, list
		if !d.ended {
			d.keys("q")
		}
	}
	if !d.ended {
		t.Fatalf("q leads nowhere:\n%s", d.text())
	}
}

// The place in the text survives any resize.
func TestResizeKeepsThePlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := newDirect(article(), tui.Options{Appearance: tui.Plain}, 80, 24)
		for range rapid.IntRange(0, 14).Draw(t, "sentences") {
			d.keys(")")
		}
		before := cursorLine(d.text())
		w, h := rapid.IntRange(60, 220).Draw(t, "w"), rapid.IntRange(16, 60).Draw(t, "h")
		d.send(tea.WindowSizeMsg{Width: w, Height: h})
		d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
		if after := cursorLine(d.text()); after != before {
			t.Fatalf("the cursor was on %q, after %dx%d on %q", before, w, h, after)
		}
	})
}
