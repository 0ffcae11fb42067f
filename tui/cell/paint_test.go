package cell_test

import (
	"testing"

	"charm.land/lipgloss/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"pgregory.net/rapid"

	"brief/tui/cell"
)

func anyStyle() *rapid.Generator[lipgloss.Style] {
	return rapid.Custom(func(t *rapid.T) lipgloss.Style {
		s := lipgloss.NewStyle().Bold(rapid.Bool().Draw(t, "bold")).Italic(rapid.Bool().Draw(t, "italic")).
			Faint(rapid.Bool().Draw(t, "faint")).Reverse(rapid.IntRange(0, 4).Draw(t, "reverse") == 0)
		colours := rapid.SampledFrom([]string{"", "", "1", "12", "117", "#82cfff"})
		if c := colours.Draw(t, "foreground"); c != "" {
			s = s.Foreground(lipgloss.Color(c))
		}
		if c := colours.Draw(t, "background"); c != "" {
			s = s.Background(lipgloss.Color(c))
		}
		return s
	})
}

// cells are what a terminal shows of a line.
func cells(line string, w int) []uv.Cell {
	b := uv.NewScreenBuffer(w, 1)
	uv.NewStyledString(line).Draw(b, b.Bounds())
	out := make([]uv.Cell, w)
	for x := range out {
		out[x] = *b.CellAt(x, 0)
	}
	return out
}

// A line shows what Lip Gloss would make of its pieces, but that spaces without
// a background may have any colour.
func TestLineShowsItsPieces(t *testing.T) {
	const w = 40
	rapid.Check(t, func(t *rapid.T) {
		line, want := cell.NewLine(w), ""
		for range rapid.IntRange(0, 6).Draw(t, "pieces") {
			s := rapid.StringMatching(`( {0,6}[a-z]{0,3} {0,6})`).Draw(t, "text")
			style := anyStyle().Draw(t, "style")
			if rapid.IntRange(0, 3).Draw(t, "raw") == 0 && len(s) <= line.Left() {
				line.Raw(style.Render(s), len(s))
			} else {
				s = s[:min(len(s), line.Left())]
				line.Add(style, s)
			}
			want += style.Render(s)
		}
		a, b := cells(line.String(), w), cells(want, w)
		for x := range a {
			same := a[x].Equal(&b[x])
			if a[x].Content == " " && b[x].Content == " " && b[x].Style.Bg == nil && b[x].Style.Attrs&uv.AttrReverse == 0 {
				same = a[x].Style.Bg == nil && a[x].Style.Attrs&uv.AttrReverse == 0
			}
			if !same {
				t.Fatalf("column %d is %+v, want %+v, in %q, want %q", x, a[x], b[x], line.String(), want)
			}
		}
	})
}

// A change of style that nobody can see is not sent.
func TestSpacesTakeNoStyle(t *testing.T) {
	accent, bold := lipgloss.NewStyle().Foreground(lipgloss.Color("117")), lipgloss.NewStyle().Bold(true)
	got := cell.NewLine(20).Add(accent, "  1").Add(bold, " ").Add(accent, " ").Add(bold, "        x").String()
	if want := "  \x1b[38;5;117m1  \x1b[m        \x1b[1mx\x1b[m      "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
