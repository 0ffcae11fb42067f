package tui_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"brief/tui"
	"brief/tui/key"
)

func vimKeys(t *testing.T) *key.Table {
	table, ok := key.Preset("vim")
	if !ok {
		t.Fatal("no preset vim")
	}
	return table
}

// Counts mean that often, or that paragraph, and end with the key.
func TestCounts(t *testing.T) {
	d := newDirect(article(), tui.Options{Keys: vimKeys(t)}, 80, 24)
	for _, c := range []struct{ keys, want string }{
		{"4G", "4› "},
		{"gg", "1› "},
		{"3}", "4› "},
		{"2{", "2› "},
		{"12}", "6› "},
		{"99G", "6› "},
		{"1gg", "1› "},
		{"2)", "1› "},
		{")", "2› "},
		{"2<esc>}", "3› "},
	} {
		d.keys(c.keys)
		if got := numbered(d.text()); !strings.HasPrefix(got, c.want) {
			t.Errorf("after %s the cursor is on %q, want %q", c.keys, got, c.want)
		}
	}
	d.keys("ga")
	if s := d.text(); !contains(s, "▸ACTORS") {
		t.Errorf("g a does not lead to the actors:\n%s", s)
	}
	d.keys("3j")
	if s := d.text(); !contains(s, "›geo United States") {
		t.Errorf("3 j in a list:\n%s", s)
	}
}

// numbered is the last paragraph number at or above the row with the cursor, and
// the row's mark.
func numbered(screen string) string {
	number := ""
	for _, l := range strings.Split(screen, "\n") {
		gutter := strings.TrimLeft(l, " ")
		if len(gutter) > 0 && gutter[0] >= '1' && gutter[0] <= '9' && !strings.Contains(l, "/") && strings.HasPrefix(l, " ") {
			number = gutter[:1]
		}
		if strings.Contains(l, "›") {
			return number + "› "
		}
	}
	return ""
}

// The help of every pane names every key that works there, and nothing else.
func TestHelpNamesEveryKey(t *testing.T) {
	for _, table := range []*key.Table{key.Default(), vimKeys(t)} {
		for scope, to := range map[key.Scope]string{key.Body: "body", key.List: "actors", key.Documents: "documents"} {
			d := newDirect(samples(), tui.Options{Keys: table}, 200, 200)
			d.keys(":" + to + "<enter>?")
			s := d.text()
			for _, b := range table.Bindings(scope) {
				keys := strings.Join(b.Keys, "  ")
				if keys == "" {
					keys = ":" + b.Action.String()
				}
				if !contains(s, keys) || !contains(s, b.Help) {
					t.Errorf("the help of %s lacks %q %q", scope, keys, b.Help)
				}
			}
		}
	}
}

// Every command of the table can be typed out, and none is left without an
// answer that can be seen.
func TestEveryCommandIsKnown(t *testing.T) {
	for _, b := range key.Default().Bindings(key.Body) {
		d := newDirect(samples(), tui.Options{}, 80, 24)
		d.keys(":" + b.Action.String())
		d.fits(t, b.Action.String(), 80, 24)
		if s := d.text(); !contains(s, ":"+b.Action.String()) || contains(s, "no command") {
			t.Errorf("%s is not offered:\n%s", b.Action, s)
		}
	}
}

// Wheel and clicks count only while the mouse is taken.
func TestMouse(t *testing.T) {
	d := newDirect(article(), tui.Options{}, 80, 24)
	wheel := tea.MouseWheelMsg{X: 10, Y: 12, Button: tea.MouseWheelDown}
	before := d.text()
	d.send(wheel)
	if d.text() != before || d.model.View().MouseMode != tea.MouseModeNone {
		t.Error("the mouse is taken without having been asked for")
	}
	d.keys(":mouse<enter>")
	if d.model.View().MouseMode == tea.MouseModeNone {
		t.Error("the mouse is not taken")
	}
	d.send(wheel)
	if s := d.text(); contains(s, "diplomatic clash") && contains(s, " 1›▐ Mexican President") {
		t.Errorf("the wheel does not scroll the body:\n%s", s)
	}
	d.send(tea.MouseClickMsg{X: 10, Y: 21, Button: tea.MouseLeft})
	if s := d.text(); !contains(s, "▸ACTORS") {
		t.Errorf("a click does not give the pane the focus:\n%s", s)
	}
	d.keys(":mouse off<enter>")
	if d.model.View().MouseMode != tea.MouseModeNone {
		t.Error("the mouse is not given back")
	}
}
