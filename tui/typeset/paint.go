package typeset

import (
	"strings"

	"charm.land/lipgloss/v2"

	"brief/tui/cell"
	"brief/tui/theme"
)

// Paint adds glyphs to line in the styles of th, run by run of one look and
// overlay.
func Paint(line *cell.Line, glyphs Line, th *theme.Theme, over func(Glyph) theme.Overlay) {
	for i := 0; i < len(glyphs); {
		look, o := glyphs[i].Look, over(glyphs[i])
		var run strings.Builder
		w := 0
		for i < len(glyphs) && glyphs[i].Look == look && over(glyphs[i]) == o {
			run.WriteString(glyphs[i].Text)
			w += glyphs[i].Width
			i++
		}
		line.Raw(th.Body(look, o).Render(run.String()), w)
	}
}

// PaintFlat adds glyphs in one style.
func PaintFlat(line *cell.Line, glyphs Line, style lipgloss.Style) {
	var run strings.Builder
	w := 0
	for _, g := range glyphs {
		run.WriteString(g.Text)
		w += g.Width
	}
	line.Raw(style.Render(run.String()), w)
}

// Clip cuts glyphs to at most width cells, with an ellipsis where something was
// cut off.
func Clip(glyphs Line, width int) Line {
	if glyphs.Width() <= width {
		return glyphs
	}
	w := 0
	for i, g := range glyphs {
		if w+g.Width > width-1 {
			return append(trim(glyphs[:i:i]), Glyph{Text: "…", Width: 1, Look: g.Look})
		}
		w += g.Width
	}
	return glyphs
}
