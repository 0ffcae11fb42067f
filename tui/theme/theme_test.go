package theme

import (
	"fmt"
	"image/color"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// terminal is what a terminal shows colours as.
type terminal struct {
	name       string
	kind       Kind // as the user or the terminal's background asks
	background string
	profile    colorprofile.Profile
	sixteen    [16]string // its own colours
}

// Palettes of terminals with 16 colours: as their makers ship them.
var (
	linux    = [16]string{"#000000", "#aa0000", "#00aa00", "#aa5500", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa", "#555555", "#ff5555", "#55ff55", "#ffff55", "#5555ff", "#ff55ff", "#55ffff", "#ffffff"}
	xterm    = [16]string{"#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5", "#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff"}
	campbell = [16]string{"#0c0c0c", "#c50f1f", "#13a10e", "#c19c00", "#0037da", "#881798", "#3a96dd", "#cccccc", "#767676", "#e74856", "#16c60c", "#f9f1a5", "#3b78ff", "#b4009e", "#61d6d6", "#f2f2f2"}
	tango    = [16]string{"#000000", "#cc0000", "#4e9a06", "#c4a000", "#3465a4", "#75507b", "#06989a", "#d3d7cf", "#555753", "#ef2929", "#8ae234", "#fce94f", "#729fcf", "#ad7fa8", "#34e2e2", "#eeeeec"}
)

func terminals() []terminal {
	var out []terminal
	for _, kind := range []Kind{Dark, Light} {
		for _, g := range grounds(kind) {
			out = append(out,
				terminal{"24 bits on " + g, kind, g, colorprofile.TrueColor, xterm},
				terminal{"256 colours on " + g, kind, g, colorprofile.ANSI256, xterm})
		}
	}
	for name, p := range map[string][16]string{"linux": linux, "xterm": xterm, "campbell": campbell, "tango": tango} {
		out = append(out,
			terminal{name + " dark", Dark, p[0], colorprofile.ANSI, p},
			terminal{name + " light", Light, "#ffffff", colorprofile.ANSI, p})
	}
	return out
}

// shown is the colour a terminal makes of one of ours.
func (x terminal) shown(c color.Color) color.Color {
	if b, ok := c.(ansi.BasicColor); ok {
		return lipgloss.Color(x.sixteen[b])
	}
	return x.profile.Convert(c)
}

// contrastOf is the contrast of a style's foreground to what lies behind it, or
// that of the terminal's own pair where it sets neither; ok is false for this.
func (x terminal) contrastOf(s lipgloss.Style) (c float64, ok bool) {
	if _, none := s.GetForeground().(lipgloss.NoColor); none || s.GetReverse() {
		return 0, false
	}
	ground := color.Color(lipgloss.Color(x.background))
	if _, none := s.GetBackground().(lipgloss.NoColor); !none {
		ground = x.shown(s.GetBackground())
	}
	return contrast(x.shown(s.GetForeground()), ground), true
}

func TestContrast(t *testing.T) {
	for _, x := range terminals() {
		th := New(x.kind.On(x.profile))
		texts := map[string]lipgloss.Style{
			"text": th.Text, "faint": th.Faint, "strong": th.Strong, "accent": th.Accent, "focus": th.Focus, "flag": th.Flag,
			"evidence": th.Evidence, "problem": th.Problem, "bar": th.Bar, "selected": th.Selected, "resting": th.Resting,
		}
		for o := Overlay(0); o < 16; o++ {
			for l := Look(0); l < 128; l++ {
				texts[fmt.Sprintf("overlay %d look %d", o, l)] = th.Body(l, o).style
			}
		}
		for name, s := range texts {
			if c, ok := x.contrastOf(s); ok && c < 4.5 {
				t.Errorf("%s, kind %d: %s has a contrast of %.2f", x.name, th.Kind, name, c)
			}
		}
		if c, ok := x.contrastOf(th.Rule); ok && c < 3 {
			t.Errorf("%s, kind %d: rules have a contrast of %.2f", x.name, th.Kind, c)
		}
	}
}

// Where a terminal has 16 colours or fewer the theme must use nothing else: what
// it makes of others is not ours to say.
func TestSixteenColours(t *testing.T) {
	for _, k := range []Kind{Dark16, Light16, None} {
		th := New(k)
		styles := []lipgloss.Style{th.Text, th.Faint, th.Strong, th.Accent, th.Rule, th.Focus, th.Selected, th.Resting, th.Flag, th.Evidence, th.Bar, th.Problem}
		for o := Overlay(0); o < 16; o++ {
			for l := Look(0); l < 128; l++ {
				styles = append(styles, th.Body(l, o).style)
			}
		}
		for i, s := range styles {
			for _, c := range []color.Color{s.GetForeground(), s.GetBackground()} {
				_, none := c.(lipgloss.NoColor)
				if _, basic := c.(ansi.BasicColor); !none && (!basic || k == None) {
					t.Errorf("kind %d, style %d: colour %v", k, i, c)
				}
			}
		}
	}
}

func TestKindOnProfile(t *testing.T) {
	for _, c := range []struct {
		kind Kind
		p    colorprofile.Profile
		want Kind
	}{
		{Dark, colorprofile.Unknown, Dark},
		{Light, colorprofile.TrueColor, Light},
		{Dark, colorprofile.ANSI256, Dark},
		{Dark, colorprofile.ANSI, Dark16},
		{Light, colorprofile.ANSI, Light16},
		{None, colorprofile.ANSI, None},
		{Dark, colorprofile.ASCII, None},
		{Light, colorprofile.NoTTY, None},
	} {
		if got := c.kind.On(c.p); got != c.want {
			t.Errorf("kind %d on %s: %d, want %d", c.kind, c.p, got, c.want)
		}
	}
}

// attributes are what a style does beside colours.
func attributes(i Ink) [4]bool {
	return [4]bool{i.style.GetBold(), i.style.GetReverse(), i.underline, i.style.GetItalic()}
}

// Who sees no colours still tells hits from the one n stands on and from text;
// where there are none, the sentences of a side pane's item too, and the sentence
// under the cursor from all the others, whatever else is said of it.
func TestOverlaysDifferWithoutColour(t *testing.T) {
	for _, k := range []Kind{Dark, Light, None, Dark16, Light16} {
		th := New(k)
		overlays := []Overlay{0, Hit, Current}
		if k > Light {
			overlays = append(overlays, Tint, Cursor, Cursor|Tint, Cursor|Hit)
		}
		seen := map[[4]bool]Overlay{}
		for _, o := range overlays {
			a := attributes(th.Body(0, o))
			if other, ok := seen[a]; ok {
				t.Errorf("kind %d: overlays %d and %d have the same attributes", k, o, other)
			}
			seen[a] = o
		}
	}
}

// Overlays that cover different things must differ, with colour and without.
func TestOverlaysDiffer(t *testing.T) {
	for _, k := range []Kind{Dark, Light, None, Dark16, Light16} {
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
