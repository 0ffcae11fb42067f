package tui_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"brief/tui"
)

// A change between light and dark on the terminal changes the colours and nothing
// else: not the place, nor what is selected, nor what has been typed.
func TestColoursFollowChanges(t *testing.T) {
	for _, keys := range []string{")))))", "4jj", "5j<enter>", "/bord", "1", "?", "/border<enter>n"} {
		d := newDirect(samples(), tui.Options{}, 80, 24)
		d.keys(keys)
		dark, text := d.content(), d.text()
		d.send(uv.LightColorSchemeEvent{})
		if d.content() == dark {
			t.Errorf("after %s: a report of a light scheme changes nothing", keys)
		}
		if d.text() != text {
			t.Errorf("after %s: the colours changed the text:\n%s\nbefore\n%s", keys, d.text(), text)
		}
		d.send(uv.DarkColorSchemeEvent{})
		if d.content() != dark {
			t.Errorf("after %s: light and dark again is not as before", keys)
		}
	}
}

func TestFixedColoursDoNotFollow(t *testing.T) {
	for _, a := range []tui.Appearance{tui.Dark, tui.Light, tui.Plain} {
		d := newDirect(article(), tui.Options{Appearance: a}, 80, 24)
		before := d.content()
		for _, msg := range []tea.Msg{uv.LightColorSchemeEvent{}, uv.DarkColorSchemeEvent{}, tea.BackgroundColorMsg{Color: ansi.Black}} {
			d.send(msg)
			if d.content() != before {
				t.Errorf("--theme %s: %T changes the colours", a, msg)
			}
		}
	}
}

// The palette is the one for what the terminal can show, whatever comes first:
// the number of its colours or its background.
func TestColoursAreThoseOfTheTerminal(t *testing.T) {
	light := tea.BackgroundColorMsg{Color: ansi.BrightWhite}
	for _, c := range []struct {
		profile         colorprofile.Profile
		has, hasNot     string
		backgroundFirst bool
	}{
		{colorprofile.TrueColor, "38;5;", "\x1b[7m", true},
		{colorprofile.ANSI256, "38;5;", "\x1b[7m", false},
		{colorprofile.ANSI, "\x1b[34m", "38;", true},
		{colorprofile.ANSI, "\x1b[34m", "38;", false},
		{colorprofile.ASCII, "\x1b[1m", "\x1b[3", false},
	} {
		d := newDirect(article(), tui.Options{}, 80, 24)
		msgs := []tea.Msg{tea.ColorProfileMsg{Profile: c.profile}, light}
		if c.backgroundFirst {
			msgs[0], msgs[1] = msgs[1], msgs[0]
		}
		for _, msg := range msgs {
			d.send(msg)
		}
		if s := d.content(); !strings.Contains(s, c.has) || strings.Contains(s, c.hasNot) {
			t.Errorf("%s: want %q and no %q in %q", c.profile, c.has, c.hasNot, s)
		}
	}
}
