package tui_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"brief/tui"
	"brief/tui/theme"
)

// Colours of the user's show at the start, and others in their place once they change;
// so do their absence and the mouse.
func TestSettingsChangeColoursAndMouse(t *testing.T) {
	own := func(text string) tui.Colours {
		return tui.Colours{Dark: []theme.Colour{{Token: "accent", Text: text}}}
	}
	d := newDirect(article(), tui.Options{Appearance: tui.Dark, Colours: own("#123456"), Mouse: true}, 80, 24)
	defer d.close()
	const first, second = "38;2;18;52;86", "38;2;101;67;33"
	want := func(when string, has1, has2, mouse bool) {
		t.Helper()
		v := d.model.View()
		if strings.Contains(v.Content, first) != has1 || strings.Contains(v.Content, second) != has2 {
			t.Errorf("%s: the first colour should show: %v, the second: %v", when, has1, has2)
		}
		if (v.MouseMode != tea.MouseModeNone) != mouse {
			t.Errorf("%s: mouse mode %v", when, v.MouseMode)
		}
	}
	want("at the start", true, false, true)
	d.send(tui.Changed{Settings: tui.Settings{Appearance: tui.Dark, Colours: own("#654321"), Mouse: true}})
	want("another colour", false, true, true)
	d.send(tui.Changed{Settings: tui.Settings{Appearance: tui.Light, Colours: own("#654321")}})
	want("the other palette, no mouse", false, false, false)
	d.send(tui.Changed{Settings: tui.Settings{Appearance: tui.Dark}})
	want("no colours", false, false, false)
}

// What was chosen by a command stays when something else changes.
func TestSettingsLeaveWhatWasChosen(t *testing.T) {
	d := newDirect(article(), tui.Options{Appearance: tui.Dark}, 80, 24)
	defer d.close()
	for _, r := range ":theme light" {
		d.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	d.send(tea.KeyPressMsg{Code: tea.KeyEnter})
	before := d.model.View().Content
	d.send(tui.Changed{Settings: tui.Settings{Appearance: tui.Dark, Mouse: true}})
	if d.model.View().Content != before {
		t.Error("the theme has changed with the mouse")
	}
}
