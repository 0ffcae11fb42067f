package main

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"image/color"
	"io"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
)

// Size of a cell in pixels, for a font of 14 pixels.
const (
	cellW, cellH = 8.43, 18.0
	baseline     = 13.5
	margin       = 10.0
)

// paper is what lies below the text.
type paper struct{ background, foreground string }

func paperOf(theme string) paper {
	if theme == "light" {
		return paper{"#ffffff", "#24272d"}
	}
	return paper{"#16181d", "#d5d9e0"}
}

// writeSVG draws cells as text in a monospaced font, run by run of one style;
// every run says how long it is, so that columns align whatever the font.
func writeSVG(w io.Writer, rows [][]uv.Cell, theme string) error {
	b := bufio.NewWriter(w)
	p := paperOf(theme)
	width, height := 2*margin, 2*margin+float64(len(rows))*cellH
	if len(rows) > 0 {
		width += float64(len(rows[0])) * cellW
	}
	fmt.Fprintf(b, `<svg xmlns="http://www.w3.org/2000/svg" width="%.0f" height="%.0f" viewBox="0 0 %.0f %.0f">`+"\n", width, height, width, height)
	fmt.Fprintf(b, `<rect width="100%%" height="100%%" rx="6" fill="%s"/>`+"\n", p.background)
	fmt.Fprintf(b, `<g font-family="'DejaVu Sans Mono','Menlo','Consolas',monospace" font-size="14" fill="%s" xml:space="preserve">`+"\n", p.foreground)
	for y, row := range rows {
		for x := 0; x < len(row); {
			end, text := span(row, x)
			drawRun(b, p, x, y, end-x, text, row[x].Style)
			x = end
		}
	}
	fmt.Fprintln(b, "</g>\n</svg>")
	return b.Flush()
}

// span returns the end of the cells from x on that share a style, and their text.
// A wide character is a run of its own, so that its neighbours stay in place.
func span(row []uv.Cell, x int) (end int, text string) {
	if row[x].Width > 1 {
		return min(x+row[x].Width, len(row)), row[x].Content
	}
	var b strings.Builder
	for end = x; end < len(row) && row[end].Width <= 1 && row[end].Style.Equal(&row[x].Style); end++ {
		c := row[end].Content
		if c == "" {
			c = " "
		}
		b.WriteString(c)
	}
	return max(end, x+1), b.String()
}

func drawRun(b *bufio.Writer, p paper, x, y, n int, text string, s uv.Style) {
	fg, bg := hex(s.Fg, p.foreground), hex(s.Bg, "")
	if s.Attrs&uv.AttrReverse != 0 {
		if bg == "" {
			bg = p.background
		}
		fg, bg = bg, fg
	}
	left, top := margin+float64(x)*cellW, margin+float64(y)*cellH
	if bg != "" {
		fmt.Fprintf(b, `<rect x="%.2f" y="%.2f" width="%.2f" height="%.2f" fill="%s"/>`, left, top, float64(n)*cellW, cellH, bg)
	}
	if strings.TrimSpace(text) == "" {
		return
	}
	style := ""
	if fg != p.foreground {
		style += fmt.Sprintf(` fill="%s"`, fg)
	}
	if s.Attrs&uv.AttrBold != 0 {
		style += ` font-weight="bold"`
	}
	if s.Attrs&uv.AttrItalic != 0 {
		style += ` font-style="italic"`
	}
	if s.Underline != uv.UnderlineNone {
		style += ` text-decoration="underline"`
	}
	fmt.Fprintf(b, `<text x="%.2f" y="%.2f" textLength="%.2f" lengthAdjust="spacingAndGlyphs"%s>`, left, top+baseline, float64(n)*cellW, style)
	xml.EscapeText(b, []byte(text))
	fmt.Fprintln(b, "</text>")
}

// hex writes a colour as SVG wants it, or otherwise where there is none.
func hex(c color.Color, otherwise string) string {
	if c == nil {
		return otherwise
	}
	r, g, bl, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, bl>>8)
}
