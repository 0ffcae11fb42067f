package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// New returns the theme of a kind.
func New(k Kind) *Theme {
	switch k {
	case Light:
		return light()
	case None:
		return plain(None)
	case Dark16:
		return sixteen(k, "14", "11", "9")
	case Light16:
		return sixteen(k, "4", "1", "1")
	}
	return dark()
}

func dark() *Theme {
	return colours(Dark, set{
		faint: "#a6adb8", accent: "#82cfff", rule: "#7d8590", focus: "#82cfff", flag: "#ffb366", problem: "#ff8f8f",
		link: "#82cfff", code: "#d0b3ff",
		selected: [2]string{"#0b1a26", "#82cfff"}, resting: [2]string{"#e8eaed", "#333a44"},
		hit: [2]string{"#fff3c4", "#5c4a00"}, current: [2]string{"#000000", "#ffd24d"},
		tint: [2]string{"#e3f2ff", "#173a55"}, cursor: [2]string{"#ffffff", "#2b2f37"},
	})
}

func light() *Theme {
	return colours(Light, set{
		faint: "#5c5f66", accent: "#00518f", rule: "#757a83", focus: "#00518f", flag: "#9a3400", problem: "#a4000f",
		link: "#00518f", code: "#6a3d9a",
		selected: [2]string{"#ffffff", "#00518f"}, resting: [2]string{"#1d1f24", "#dfe5ec"},
		hit: [2]string{"#1d1f24", "#ffe78a"}, current: [2]string{"#000000", "#ffb000"},
		tint: [2]string{"#1d1f24", "#cfe6fa"}, cursor: [2]string{"#1d1f24", "#eceef1"},
	})
}

// set lists a palette's colours as text.
type set struct {
	faint, accent, rule, focus, flag, problem, link, code string
	selected, resting, hit, current, tint, cursor         [2]string
}

func colours(k Kind, s set) *Theme {
	fg := func(c string) lipgloss.Style { return lipgloss.NewStyle().Foreground(lipgloss.Color(c)) }
	on := func(c [2]string) lipgloss.Style { return fg(c[0]).Background(lipgloss.Color(c[1])) }
	over := func(c [2]string) overlay { return overlay{fg: lipgloss.Color(c[0]), bg: lipgloss.Color(c[1])} }
	t := &Theme{
		Kind: k, Text: lipgloss.NewStyle(), Faint: fg(s.faint), Strong: lipgloss.NewStyle().Bold(true),
		Accent: fg(s.accent), Rule: fg(s.rule), Focus: fg(s.focus).Bold(true),
		Selected: on(s.selected), Resting: on(s.resting), Flag: fg(s.flag).Bold(true), Evidence: fg(s.accent),
		Bar: lipgloss.NewStyle(), Problem: fg(s.problem).Bold(true),
		hit: over(s.hit), current: over(s.current), tint: over(s.tint), cursor: over(s.cursor),
		link: lipgloss.Color(s.link), code: lipgloss.Color(s.code),
	}
	t.hit.bold, t.current.bold, t.current.underline = true, true, true
	return t
}

// sixteen is a palette of the terminal's own colours. Their values are its
// user's, so a pair of two of them may be unreadable: colours are put on the
// terminal's background only, where they are the bright ones of a dark terminal
// and the plain ones of a light one, and areas are marked by attributes.
func sixteen(k Kind, accent, flag, problem string) *Theme {
	t := plain(k)
	fg := func(c string) lipgloss.Style { return lipgloss.NewStyle().Foreground(lipgloss.Color(c)) }
	t.Accent, t.Focus, t.Evidence = fg(accent), fg(accent).Bold(true), fg(accent)
	t.Flag, t.Problem = fg(flag).Bold(true), fg(problem).Bold(true)
	t.link = lipgloss.Color(accent)
	return t
}

// plain does without colours.
func plain(k Kind) *Theme {
	n := lipgloss.NewStyle()
	return &Theme{
		Kind: k, Text: n, Faint: n, Strong: n.Bold(true), Accent: n, Rule: n, Focus: n.Bold(true),
		Selected: n.Reverse(true), Resting: n.Bold(true), Flag: n.Bold(true), Evidence: n, Bar: n, Problem: n.Bold(true),
		hit: overlay{reverse: true}, current: overlay{reverse: true, bold: true, underline: true}, tint: overlay{underline: true},
	}
}

// overlay is what an overlay does to an ink; its colours are set together or not
// at all.
type overlay struct {
	fg, bg                   color.Color
	bold, reverse, underline bool
}

func (o overlay) on(i Ink) Ink {
	if o.bg != nil {
		i.style = i.style.Foreground(o.fg).Background(o.bg).Bold(o.bold)
	}
	if o.bold {
		i.style = i.style.Bold(true)
	}
	if o.reverse {
		i.style = i.style.Reverse(true)
	}
	i.underline = i.underline || o.underline
	return i
}
