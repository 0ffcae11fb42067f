package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// Kind chooses a palette.
type Kind uint8

// The kinds. The first two are for terminals with 256 or more colours; with 16
// the terminal's own are used, which its user has made to go together.
const (
	Dark Kind = iota
	Light
	None // attributes only
	Dark16
	Light16
)

// On is the kind to use in place of k where the terminal has the colours of p.
// Nothing changes where p is not known.
func (k Kind) On(p colorprofile.Profile) Kind {
	switch {
	case p == colorprofile.NoTTY, p == colorprofile.ASCII:
		return None
	case p == colorprofile.ANSI && k == Dark:
		return Dark16
	case p == colorprofile.ANSI && k == Light:
		return Light16
	}
	return k
}

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
// overlays combine, the later constant covers the earlier one. Where the theme has
// no backgrounds, what is covered by a tint or a hit still shows as under the cursor.
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

	hit, current, tint, cursor overlay
	link, code                 color.Color
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
	if over&Cursor != 0 && t.cursor.bg == nil { // attributes add up, backgrounds cover each other
		ink = t.cursor.on(ink)
	}
	switch {
	case over&Current != 0:
		return t.current.on(ink)
	case over&Hit != 0:
		return t.hit.on(ink)
	case over&Tint != 0:
		return t.tint.on(ink)
	case over&Cursor != 0:
		return t.cursor.on(ink)
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
