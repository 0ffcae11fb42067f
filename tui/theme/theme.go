package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Kind chooses a palette.
type Kind uint8

const (
	Dark Kind = iota
	Light
	None // attributes only
)

// Look is what a piece of body text is by itself; looks combine.
type Look uint8

const (
	Strong Look = 1 << iota
	Emphasis
	Code
	Link
	Heading
	Quote
	Meta
)

// Overlay is what the reader says about a piece of body text at the moment;
// overlays combine, the later constant covers the earlier one.
type Overlay uint8

const (
	Cursor  Overlay = 1 << iota // in the sentence under the cursor
	Tint                        // belongs to the item under a side pane's cursor
	Hit                         // one of the hits
	Current                     // the hit that n and N stand on
)

// Theme holds the styles of one session. It is read-only and safe to share.
type Theme struct {
	Kind Kind

	Text     lipgloss.Style // plain
	Faint    lipgloss.Style // secondary, still readable
	Strong   lipgloss.Style // names, titles, figures
	Accent   lipgloss.Style // numbers of panes and paragraphs, keys
	Rule     lipgloss.Style // rule of a pane without focus
	Focus    lipgloss.Style // rule and title of the pane with focus
	Selected lipgloss.Style // item under the cursor of the pane with focus
	Resting  lipgloss.Style // item under the cursor of another pane
	Flag     lipgloss.Style // a doubt
	Evidence lipgloss.Style // mark of a sentence that backs a key point
	Bar      lipgloss.Style // header and status line
	Problem  lipgloss.Style // an error in the status line

	hit, current, tint, cursor palette
	link, code                 color.Color
}

// palette is a foreground and background that are set together.
type palette struct{ fg, bg color.Color }

// New returns the theme of a kind.
func New(k Kind) *Theme {
	switch k {
	case Light:
		return colours(k, set{
			faint: "#5c5f66", accent: "#00518f", rule: "#8a8f98", focus: "#00518f", flag: "#9a3400", problem: "#a4000f",
			link: "#00518f", code: "#6a3d9a",
			selected: [2]string{"#ffffff", "#00518f"}, resting: [2]string{"#1d1f24", "#dfe5ec"},
			hit: [2]string{"#1d1f24", "#ffe78a"}, current: [2]string{"#000000", "#ffb000"},
			tint: [2]string{"#1d1f24", "#cfe6fa"}, cursor: [2]string{"#1d1f24", "#eceef1"},
		})
	case None:
		return plain()
	}
	return colours(k, set{
		faint: "#a6adb8", accent: "#82cfff", rule: "#7d8590", focus: "#82cfff", flag: "#ffb366", problem: "#ff8f8f",
		link: "#82cfff", code: "#d0b3ff",
		selected: [2]string{"#0b1a26", "#82cfff"}, resting: [2]string{"#e8eaed", "#333a44"},
		hit: [2]string{"#fff3c4", "#5c4a00"}, current: [2]string{"#000000", "#ffd24d"},
		tint: [2]string{"#e3f2ff", "#173a55"}, cursor: [2]string{"#ffffff", "#2b2f37"},
	})
}

// set lists a palette's colours as text.
type set struct {
	faint, accent, rule, focus, flag, problem, link, code string
	selected, resting, hit, current, tint, cursor         [2]string
}

func colours(k Kind, s set) *Theme {
	fg := func(c string) lipgloss.Style { return lipgloss.NewStyle().Foreground(lipgloss.Color(c)) }
	pair := func(c [2]string) palette { return palette{lipgloss.Color(c[0]), lipgloss.Color(c[1])} }
	on := func(c [2]string) lipgloss.Style {
		return lipgloss.NewStyle().Foreground(lipgloss.Color(c[0])).Background(lipgloss.Color(c[1]))
	}
	return &Theme{
		Kind: k, Text: lipgloss.NewStyle(), Faint: fg(s.faint), Strong: lipgloss.NewStyle().Bold(true),
		Accent: fg(s.accent), Rule: fg(s.rule), Focus: fg(s.focus).Bold(true),
		Selected: on(s.selected), Resting: on(s.resting), Flag: fg(s.flag).Bold(true), Evidence: fg(s.accent),
		Bar: lipgloss.NewStyle(), Problem: fg(s.problem).Bold(true),
		hit: pair(s.hit), current: pair(s.current), tint: pair(s.tint), cursor: pair(s.cursor),
		link: lipgloss.Color(s.link), code: lipgloss.Color(s.code),
	}
}

func plain() *Theme {
	n := lipgloss.NewStyle()
	return &Theme{
		Kind: None, Text: n, Faint: n, Strong: n.Bold(true), Accent: n, Rule: n, Focus: n.Bold(true),
		Selected: n.Reverse(true), Resting: n.Bold(true), Flag: n.Bold(true), Evidence: n, Bar: n, Problem: n.Bold(true),
	}
}

// Pick returns what gives the pieces of a row their styles: the row under the
// cursor has one style throughout.
func (t *Theme) Pick(selected bool) func(lipgloss.Style) lipgloss.Style {
	return func(s lipgloss.Style) lipgloss.Style {
		if selected {
			return t.Selected
		}
		return s
	}
}

// Ink writes body text. It is a Lip Gloss style and an underline, because Lip
// Gloss underlines rune by rune and would part a letter from its accents.
type Ink struct {
	style     lipgloss.Style
	underline bool
}

// Render returns s with its attributes, which end with it.
func (i Ink) Render(s string) string {
	out := i.style.Render(s)
	if i.underline {
		return ansi.SGR(ansi.AttrUnderline) + out + ansi.ResetStyle
	}
	return out
}

// Body returns the ink of body text with a look under overlays.
func (t *Theme) Body(look Look, over Overlay) Ink {
	ink := t.look(look)
	if t.Kind == None {
		return ink.attributes(over)
	}
	p := palette{}
	switch {
	case over&Current != 0:
		p, ink.style = t.current, ink.style.Bold(true)
	case over&Hit != 0:
		p = t.hit
	case over&Tint != 0:
		p = t.tint
	case over&Cursor != 0:
		p = t.cursor
	}
	if p.bg != nil {
		ink.style = ink.style.Foreground(p.fg).Background(p.bg)
	}
	return ink
}

func (t *Theme) look(look Look) Ink {
	s := lipgloss.NewStyle()
	switch {
	case look&Heading != 0:
		s = s.Bold(true)
	case look&(Meta|Quote) != 0:
		s = t.Faint
	}
	if look&Strong != 0 {
		s = s.Bold(true)
	}
	if look&Emphasis != 0 {
		s = s.Italic(true)
	}
	if look&Code != 0 && t.code != nil {
		s = s.Foreground(t.code)
	}
	if look&Link != 0 && t.link != nil {
		s = s.Foreground(t.link)
	}
	return Ink{s, look&Link != 0}
}

// attributes shows overlays without colour.
func (i Ink) attributes(over Overlay) Ink {
	switch {
	case over&Current != 0:
		return Ink{i.style.Reverse(true).Bold(true), true}
	case over&Hit != 0:
		i.style = i.style.Reverse(true)
	case over&Tint != 0:
		i.underline = true
	}
	return i
}
