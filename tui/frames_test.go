package tui_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"brief/tui"
)

// The screen of the first sample at the sizes that the layouts are made for, so
// that a change of any of them is seen in review. -update writes them.
func TestFrames(t *testing.T) {
	for _, size := range [][2]int{{20, 5}, {40, 12}, {60, 16}, {80, 24}, {100, 30}, {120, 40}, {160, 50}, {200, 60}} {
		name := fmt.Sprintf("%dx%d", size[0], size[1])
		d := newDirect(samples(), tui.Options{Appearance: tui.Plain}, size[0], size[1])
		golden(t, name+".txt", picture(d, size[0], size[1]))
		if size[0] == 20 || size[0] == 80 || size[0] == 120 {
			d := newDirect(samples(), tui.Options{Appearance: tui.Plain, ASCII: true}, size[0], size[1])
			golden(t, name+"-ascii.txt", picture(d, size[0], size[1]))
		}
	}
}

// The screen of an answer by a library, and of its sentences.
func TestAnswerFrames(t *testing.T) { timeless(testAnswerFrames)(t) }

func testAnswerFrames(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}, {200, 60}} {
		for _, ascii := range []bool{false, true} {
			name := fmt.Sprintf("answer-%dx%d.txt", size[0], size[1])
			if ascii {
				name = strings.Replace(name, ".txt", "-ascii.txt", 1)
			}
			var b strings.Builder
			d := newDirect(newShelf(t), tui.Options{Appearance: tui.Plain, ASCII: ascii}, size[0], size[1])
			defer d.close()
			for _, keys := range []string{"Sborder<enter>jj<tab><tab>", "pjxx"} {
				d.keys(keys)
				b.WriteString(picture(d, size[0], size[1]))
			}
			golden(t, name, b.String())
		}
	}
}

// What the themes make of every state: a map of the screen with a letter for each
// style, and what the letters stand for.
func TestFrameStyles(t *testing.T) { timeless(testFrameStyles)(t) }

func testFrameStyles(t *testing.T) {
	for _, c := range []struct {
		name       string
		appearance tui.Appearance
		profile    colorprofile.Profile
	}{
		{"dark", tui.Dark, colorprofile.TrueColor},
		{"light", tui.Light, colorprofile.TrueColor},
		{"dark-16", tui.Dark, colorprofile.ANSI},
		{"light-16", tui.Light, colorprofile.ANSI},
		{"none", tui.Plain, colorprofile.TrueColor},
	} {
		var b strings.Builder
		for _, state := range []struct{ title, keys string }{
			{"a search, its hits and the current one", "/border<enter>"},
			{"an actor under the cursor, its mentions", "<esc>4jj"},
			{"the list", "1"},
		} {
			d := newDirect(article(), tui.Options{Appearance: c.appearance}, 80, 24)
			d.send(tea.ColorProfileMsg{Profile: c.profile})
			d.keys(state.keys)
			fmt.Fprintf(&b, "%s\n%s\n", state.title, styles(d, 80, 24))
		}
		d := newDirect(newShelf(t), tui.Options{Appearance: c.appearance}, 100, 24)
		defer d.close()
		d.send(tea.ColorProfileMsg{Profile: c.profile})
		for _, state := range [][2]string{{"an answer of a library", "Sborder<enter>j"}, {"its sentences, two of them selected", "pxx"}} {
			d.keys(state[1])
			fmt.Fprintf(&b, "%s\n%s\n", state[0], styles(d, 100, 24))
		}
		golden(t, "styles-"+c.name+".txt", b.String())
	}
}

// picture is the text of the screen, as a terminal shows it.
func picture(d *direct, w, h int) string {
	b := drawn(d.content(), w, h, ansi.WcWidth)
	return eachRow(b, w, h, func(c *uv.Cell) string { return c.Content })
}

// styles maps the screen: a letter for each style, in the order of their coming,
// a dot where there is none.
func styles(d *direct, w, h int) string {
	b := drawn(d.content(), w, h, ansi.WcWidth)
	letters := map[string]string{}
	var legend strings.Builder
	grid := eachRow(b, w, h, func(c *uv.Cell) string {
		style := c.Style.String()
		switch {
		case c.Style.IsZero() && strings.TrimSpace(c.Content) == "":
			return " "
		case c.Style.IsZero():
			return "."
		case letters[style] == "":
			letters[style] = string(rune('a' + len(letters)))
			fmt.Fprintf(&legend, "%s %s\n", letters[style], strings.TrimPrefix(style, "\x1b"))
		}
		return letters[style]
	})
	return grid + legend.String()
}

func eachRow(b uv.ScreenBuffer, w, h int, f func(*uv.Cell) string) string {
	var out strings.Builder
	for y := range h {
		var row strings.Builder
		for x := range w {
			if c := b.CellAt(x, y); c != nil && c.Width > 0 {
				row.WriteString(f(c))
			}
		}
		out.WriteString(strings.TrimRight(row.String(), " ") + "\n")
	}
	return out.String()
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", "frames", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; -update writes it", err)
	}
	a, b := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			t.Errorf("%s differs from line %d on (-update takes it):\n%s\nwant\n%s", name, i+1, strings.Join(a[min(i, len(a)):], "\n"), strings.Join(b[min(i, len(b)):], "\n"))
			return
		}
	}
}
