package theme

import (
	"fmt"
	"image/color"
	"math"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
)

// luminance and contrast are those of WCAG 2.2.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	f := func(v uint32) float64 {
		x := float64(v) / 0xffff
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*f(r) + 0.7152*f(g) + 0.0722*f(b)
}

func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestContrast(t *testing.T) {
	backgrounds := map[Kind][]string{
		Dark:  {"#000000", "#1e1e1e", "#1d1f21", "#282c34", "#002b36"},
		Light: {"#ffffff", "#fafafa", "#fdf6e3"},
	}
	for kind, grounds := range backgrounds {
		th := New(kind)
		texts := map[string]lipgloss.Style{
			"faint": th.Faint, "accent": th.Accent, "focus": th.Focus, "flag": th.Flag, "evidence": th.Evidence, "problem": th.Problem,
			"selected": th.Selected, "resting": th.Resting, "link": th.Body(Link, 0).style, "code": th.Body(Code, 0).style,
			"meta": th.Body(Meta, 0).style, "quote": th.Body(Quote, 0).style,
		}
		for _, o := range []Overlay{Cursor, Tint, Hit, Current, Cursor | Tint | Hit} {
			for _, l := range []Look{0, Strong, Link, Code, Heading, Quote} {
				texts[fmt.Sprintf("overlay %d look %d", o, l)] = th.Body(l, o).style
			}
		}
		for name, s := range texts {
			for _, g := range grounds {
				ground := lipgloss.Color(g)
				if _, none := s.GetBackground().(lipgloss.NoColor); !none {
					ground = s.GetBackground()
				}
				if _, none := s.GetForeground().(lipgloss.NoColor); none {
					continue
				}
				if c := contrast(s.GetForeground(), ground); c < 4.5 {
					t.Errorf("kind %d %s on %s: contrast %.2f", kind, name, g, c)
				}
			}
		}
	}
}

// Overlays that cover different things must differ, with colour and without.
func TestOverlaysDiffer(t *testing.T) {
	for _, k := range []Kind{Dark, Light, None} {
		th := New(k)
		seen := map[string]Overlay{}
		for _, o := range []Overlay{0, Tint, Hit, Current} {
			s := th.Body(0, o).Render("x")
			if other, ok := seen[s]; ok {
				t.Errorf("kind %d: overlays %d and %d look alike", k, o, other)
			}
			seen[s] = o
		}
	}
}

// An underline must not part a letter from its accents.
func TestUnderlineKeepsClusters(t *testing.T) {
	if got := New(None).Body(Link, Current).Render("re\u0301sume\u0301"); !strings.Contains(got, "re\u0301sume\u0301") {
		t.Errorf("rendered as %q", got)
	}
}
