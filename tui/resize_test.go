package tui_test

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"brief/tui"
	"brief/tui/layout"
)

// However often and to whatever sizes a window is dragged, back at its old size
// it shows the old screen.
func TestResizeStorm(t *testing.T) {
	three := samples("000_0595d46202efcefa.txt", "020_markdown-headings-list-table-code.md", "050_chinese.txt")
	rapid.Check(t, func(t *rapid.T) {
		home := rapid.SampledFrom([][2]int{{20, 5}, {40, 12}, {80, 24}, {120, 40}, {200, 60}}).Draw(t, "home")
		d := newDirect(three, tui.Options{Appearance: tui.Plain}, home[0], home[1])
		moves := []string{")", "<space>", "j", "<ctrl+d>", "2", "3", "4", "5", "1", "<tab>", "+", "J", "J", "G", "<enter>", "n", "/the<enter>", "k"}
		for _, k := range rapid.SliceOfN(rapid.SampledFrom(moves), 0, 12).Draw(t, "keys") {
			d.keys(k)
		}
		before := d.text()
		for range 50 {
			w, h := rapid.IntRange(1, 220).Draw(t, "w"), rapid.IntRange(1, 70).Draw(t, "h")
			d.send(tea.WindowSizeMsg{Width: w, Height: h})
		}
		d.send(tea.WindowSizeMsg{Width: home[0], Height: home[1]})
		if after := d.text(); after != before {
			t.Fatalf("at %v, before:\n%s\nafter:\n%s", home, before, after)
		}
	})
}

// The words the screen begins with stay on it at every size that has room.
func TestResizeKeepsTheFirstWords(t *testing.T) {
	d := newDirect(samples("070_thirty-paragraphs.md"), tui.Options{Appearance: tui.Plain}, 80, 24)
	d.keys("<space><space><space>")
	first := firstWords(d)
	for w := 60; w <= 220; w++ {
		d.send(tea.WindowSizeMsg{Width: w, Height: 24})
		if s := d.text(); !strings.Contains(strings.Join(strings.Fields(s), " "), first) {
			t.Fatalf("%q is not on the screen at %d columns:\n%s", first, w, s)
		}
	}
}

// firstWords are those at the top of the body.
func firstWords(d *direct) string {
	f := tui.FrameOf(d.model)
	r := f.Pane(layout.Body)
	fields := strings.Fields(string([]rune(strings.Split(d.text(), "\n")[r.Y+1])[5:]))
	return strings.Join(fields[:min(2, len(fields))], " ")
}

// The hit that n stands on stays in sight, with the prompt open and closed; back at
// its old size the screen is the old one.
func TestResizeKeepsTheHit(t *testing.T) {
	for _, keys := range []string{"/border", "/border<enter>", "/border<enter>nn"} {
		d := newDirect(article(), tui.Options{Appearance: tui.Plain}, 80, 24)
		d.keys(keys)
		before := d.text()
		for _, size := range [][2]int{{20, 5}, {40, 12}, {60, 16}, {100, 10}, {21, 6}} {
			d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			if !strings.Contains(d.content(), "\x1b[4m\x1b[1;7mborder") {
				t.Errorf("%s: the hit is not on the screen at %v:\n%s", keys, size, d.text())
			}
		}
		d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
		if after := d.text(); after != before {
			t.Errorf("%s, before:\n%s\nafter:\n%s", keys, before, after)
		}
	}
}

// A list that does not fit says in its rule how much there is above and below, at
// every size and without a row of its own.
func TestListsSayWhatIsHidden(t *testing.T) {
	for _, size := range [][2]int{{20, 5}, {40, 12}, {60, 16}, {80, 24}, {160, 24}} {
		for _, pane := range []string{"1", "4", "5"} {
			d := newDirect(samples(), tui.Options{Appearance: tui.Plain}, size[0], size[1])
			d.keys(pane)
			top, middle, end := ruleOf(d), "", ""
			d.keys("jjj")
			middle = ruleOf(d)
			d.keys("G")
			end = ruleOf(d)
			what := fmt.Sprintf("%v, pane %s: %q, %q, %q", size, pane, top, middle, end)
			if strings.Contains(top, "↑") || strings.Contains(end, "↓") {
				t.Errorf("%s: more than there is", what)
			}
			if strings.Contains(top, "↓") != strings.Contains(end, "↑") {
				t.Errorf("%s: hidden at one end only", what)
			}
			if size[1] <= 12 && (!strings.Contains(top, "↓") || !strings.Contains(end, "↑")) {
				t.Errorf("%s: nothing says that there is more", what)
			}
			if size[1] == 5 && (!strings.Contains(middle, "↓") || !strings.Contains(middle, "↑3")) {
				t.Errorf("%s: in the middle", what)
			}
		}
	}
}

// ruleOf is the rule of the pane with the focus.
func ruleOf(d *direct) string {
	f := tui.FrameOf(d.model)
	for p := layout.Documents; p <= layout.Statistics; p++ {
		if r := f.Pane(p); r.Shown() {
			row := []rune(strings.Split(d.text(), "\n")[r.Y])[r.X : r.X+r.W]
			if row[0] == '━' {
				return string(row)
			}
		}
	}
	return ""
}
