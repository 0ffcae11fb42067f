package tui_test

import (
	"strings"
	"testing"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"brief/model/text"
	"brief/tui"
	"brief/tui/layout"
)

const hebrew = "- ועדת הכספים אישרה את התקציב ב-14 קולות מול 5\n- השר דוד לוי הציג את התוכנית\n\n" +
	"ועדת הכספים אישרה ביום שלישי את התקציב בהיקף 62 מיליון שקל, לאחר דיון של ארבע שעות. השר דוד לוי אמר כי הגירעון ירד מ-38% ל-20%.\n"

// A document that is written from right to left has the screen to itself, pane by
// pane, so that a terminal that reorders rows cannot mix panes; and on a row no
// number of ours follows its words, where it would be drawn among them.
func TestRightToLeftStandsAlone(t *testing.T) {
	for name, lib := range map[string]tui.Library{"arabic": samples("040_arabic-running-text.txt"), "hebrew": files(map[string]string{"ועדה.txt": hebrew})} {
		d := newDirect(lib, tui.Options{Appearance: tui.Plain}, 80, 24)
		for _, size := range [][2]int{{20, 5}, {60, 16}, {80, 24}, {120, 40}, {200, 60}} {
			d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			if f := tui.FrameOf(d.model); f.Mode != layout.Single {
				t.Errorf("%s at %v: mode %v", name, size, f.Mode)
			}
			for _, keys := range []string{"3gg", "2", "4", "5", "1", "1"} {
				d.keys(keys)
				d.fits(t, name+" "+keys, size[0], size[1])
				for _, line := range strings.Split(d.text(), "\n") {
					if last := strings.LastIndexFunc(line, text.IsRightToLeft); last >= 0 && strings.Contains(line[last:], "¶") {
						t.Errorf("%s at %v, %s: a place follows the words in %q", name, size, keys, line)
					}
				}
			}
		}
	}
}

// After a document from right to left the others have their panes again.
func TestPanesComeBack(t *testing.T) {
	d := newDirect(samples("040_arabic-running-text.txt", "050_chinese.txt"), tui.Options{Appearance: tui.Plain}, 120, 40)
	d.keys("J")
	if f := tui.FrameOf(d.model); f.Mode != layout.Columns {
		t.Errorf("the next document has mode %v:\n%s", f.Mode, d.text())
	}
	d.keys("K")
	if f := tui.FrameOf(d.model); f.Mode != layout.Single {
		t.Errorf("the one before has mode %v:\n%s", f.Mode, d.text())
	}
}

// In the list a title from right to left comes last on its row.
func TestTitlesFromRightToLeftComeLast(t *testing.T) {
	d := newDirect(samples(), tui.Options{Appearance: tui.Plain}, 80, 40)
	d.keys("1")
	for _, line := range strings.Split(d.text(), "\n") {
		last := strings.LastIndexFunc(line, text.IsRightToLeft)
		if last >= 0 && strings.Contains(line, "226w") && strings.Contains(line[last:], "226w") {
			t.Errorf("the length follows the title in %q", line)
		}
	}
}

func ascii(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII }) < 0
}

// With ASCII nothing else is on the screen, everything stands where it stood, and
// the header counts what has no form.
func TestASCII(t *testing.T) {
	for _, size := range [][2]int{{20, 5}, {80, 24}, {120, 40}, {160, 50}} {
		full := newDirect(samples(), tui.Options{Appearance: tui.Plain}, size[0], size[1])
		plain := newDirect(samples(), tui.Options{Appearance: tui.Plain, ASCII: true}, size[0], size[1])
		for _, keys := range []string{"", "2j", "3)", "4j", "5G", "3/the", "<enter>", "JJJJ", "J", "J", "1", "1", "?"} {
			full.keys(keys)
			plain.keys(keys)
			got, want := strings.Split(plain.text(), "\n"), strings.Split(full.text(), "\n")
			if !ascii(plain.content()) || !ascii(plain.model.View().WindowTitle) {
				t.Errorf("%v after %q: not ASCII:\n%s", size, keys, plain.text())
			}
			if len(got) != len(want) {
				t.Fatalf("%v after %q: %d rows, not %d", size, keys, len(got), len(want))
			}
			for i := range got {
				if i > 0 && ascii(want[i]) && i < len(want)-1 && got[i] != want[i] {
					t.Errorf("%v after %q: row %d is %q, not %q", size, keys, i, got[i], want[i])
				}
			}
		}
	}
	d := newDirect(files(map[string]string{"a.txt": "Café Müller – “naïve”.\n"}), tui.Options{ASCII: true}, 80, 24)
	if s := d.text(); !strings.Contains(s, "Caf? M?ller - \"na?ve\"") || !strings.Contains(s, "3 as ?") {
		t.Errorf("shown as\n%s", s)
	}
}

func TestBelowTheLeastSize(t *testing.T) {
	d := newDirect(article(), tui.Options{}, 19, 24)
	for w := 1; w < 20; w++ {
		d.send(tea.WindowSizeMsg{Width: w, Height: 3})
		d.fits(t, "too small", w, 3)
		if s := d.text(); w >= 5 && !strings.Contains(s, "20x5") {
			t.Errorf("on %d columns: %q", w, s)
		}
	}
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	if !strings.Contains(d.text(), "▸BODY") {
		t.Errorf("back at 80x24:\n%s", d.text())
	}
}
