package tui_test

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"pgregory.net/rapid"

	"brief/tui"
	"brief/tui/key"
)

// listStates are the states of a library's list that are swept over all sizes, and
// of which a picture is kept.
var listStates = []struct{ name, keys string }{
	{"list", "jj"},
	{"query", "/harbour kind:"},
	{"fields", "/<tab>"},
	{"broken", "/source:reuters is:red"},
	{"found", "/seizures<enter>j"},
	{"none", "/zebra<enter>"},
	{"document", "/seizures<enter>j<enter>"},
	{"help with views", "F?"},
	{"views", ":save-view x<enter>/seizures<enter>:save-view A name that is rather a long one<enter>Fj"},
}

func TestCatalogueHoldsTheFrame(t *testing.T) {
	if testing.Short() {
		t.Skip("a sweep")
	}
	for _, s := range listStates {
		t.Run(s.name, timeless(func(t *testing.T) {
			d := newDirect(newShelf(t), tui.Options{Appearance: tui.Dark, Catalogue: true, Now: shelfClock()}, 80, 24)
			d.keys(s.keys)
			for _, size := range sizes() {
				d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				d.fits(t, s.name, size[0], size[1])
			}
		}))
	}
}

// The screens of a library's list at the sizes that people use, with all characters
// and in ASCII.
func TestCatalogueFrames(t *testing.T) { timeless(catalogueFrames)(t) }

func catalogueFrames(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}, {200, 60}} {
		for _, ascii := range []bool{false, true} {
			var b strings.Builder
			for _, s := range listStates {
				d := newDirect(newShelf(t), tui.Options{Appearance: tui.Plain, ASCII: ascii, Catalogue: true, Now: shelfClock()}, size[0], size[1])
				d.keys(s.keys)
				fmt.Fprintf(&b, "== %s: %s\n%s", s.name, s.keys, picture(d, size[0], size[1]))
			}
			name := fmt.Sprintf("catalogue-%dx%d", size[0], size[1])
			if ascii {
				if name += "-ascii"; size[0] != 80 {
					continue
				}
			}
			golden(t, name+".txt", b.String())
		}
	}
}

// What the themes make of those screens.
func TestCatalogueStyles(t *testing.T) { timeless(catalogueStyles)(t) }

func catalogueStyles(t *testing.T) {
	for _, c := range []struct {
		name       string
		appearance tui.Appearance
		profile    colorprofile.Profile
	}{
		{"dark", tui.Dark, colorprofile.TrueColor},
		{"light", tui.Light, colorprofile.TrueColor},
		{"light-16", tui.Light, colorprofile.ANSI},
		{"none", tui.Plain, colorprofile.TrueColor},
	} {
		var b strings.Builder
		for _, s := range listStates {
			d := newDirect(newShelf(t), tui.Options{Appearance: c.appearance, Catalogue: true, Now: shelfClock()}, 80, 24)
			d.send(tea.ColorProfileMsg{Profile: c.profile})
			d.keys(s.keys)
			fmt.Fprintf(&b, "== %s\n%s\n", s.name, styles(d, 80, 24))
		}
		golden(t, "catalogue-styles-"+c.name+".txt", b.String())
	}
}

// Whatever is pressed over a library, nothing panics, every frame fits, the cursor's
// place is one of the list, and q leads out.
func TestRandomJourneysThroughACatalogue(t *testing.T) { timeless(randomCatalogue)(t) }

func randomCatalogue(tt *testing.T) {
	press := []string{
		"j", "k", "<ctrl+d>", "<ctrl+u>", "<ctrl+f>", "<ctrl+b>", "<space>", "gg", "G", "1", "2", "3", "9", "<tab>", "<enter>", "<enter>", "J", "K",
		"/", "/", "/strike<enter>", "/is:sample<enter>", "/zebra<enter>", "/har", "<up>", "<down>", "n", "N", "S", "F", "F", "d", "u", "R", "<esc>", "<esc>",
		":save-view a<enter>", ":save-view b<enter>", ":view a<enter>", ":view undated<enter>", "q", "h", "e", "<backspace>", "?", "+", "y", "x",
	}
	for _, keys := range []string{"default", "vim"} {
		table, _ := key.Preset(keys)
		rapid.Check(struct{ rapid.TB }{tt}, func(t *rapid.T) { // rapid would ask for a deadline, which no bubble has
			w, h := rapid.IntRange(1, 220).Draw(t, "w"), rapid.IntRange(1, 60).Draw(t, "h")
			d := newDirect(newShelf(tt), tui.Options{Appearance: tui.Plain, Catalogue: true, Keys: table, Now: shelfClock()}, w, h)
			for _, k := range rapid.SliceOfN(rapid.SampledFrom(press), 0, 40).Draw(t, "keys") {
				if d.ended {
					return
				}
				d.keys(k)
				d.fitsRapid(t, k, w, h)
				if rapid.IntRange(0, 9).Draw(t, "resize") == 0 {
					w, h = rapid.IntRange(1, 220).Draw(t, "w"), rapid.IntRange(1, 60).Draw(t, "h")
					d.send(tea.WindowSizeMsg{Width: w, Height: h})
					d.fitsRapid(t, "resize", w, h)
				}
			}
			d.keys("<esc><esc><esc><esc>")
			d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
			d.keys("qqqq")
			if !d.ended {
				t.Fatalf("q leads nowhere:\n%s", d.text())
			}
		})
	}
}
