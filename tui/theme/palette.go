package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
)

// New returns the theme of a kind.
func New(k Kind) *Theme { return Own{}.Theme(k) }

// Theme returns the theme of a kind with a user's own colours. Only Dark and Light can
// have some.
func (o Own) Theme(k Kind) *Theme {
	switch k {
	case None:
		return plain(None)
	case Dark16:
		return sixteen(k, "14", "11", "9")
	case Light16:
		return sixteen(k, "4", "1", "1")
	}
	return colours(k, o.set(k))
}

// The colours of the palettes are of the 240 that come after a terminal's own 16:
// the same everywhere, unlike those, and written in half the bytes of a colour of
// 24 bits. A frame has about 60 of them, and a slow line carries 32 bytes a
// millisecond.

func dark() set {
	return set{
		faint: "145", accent: "117", rule: "102", focus: "117", flag: "215", problem: "210",
		link: "117", code: "183",
		selected: [2]string{"234", "117"}, resting: [2]string{"255", "237"},
		hit: [2]string{"230", "58"}, current: [2]string{"16", "221"},
		tint: [2]string{"195", "24"}, cursor: [2]string{"231", "236"},
	}
}

func light() set {
	return set{
		faint: "59", accent: "24", rule: "243", focus: "24", flag: "94", problem: "124",
		link: "24", code: "91",
		selected: [2]string{"231", "24"}, resting: [2]string{"234", "254"},
		hit: [2]string{"234", "222"}, current: [2]string{"16", "214"},
		tint: [2]string{"234", "153"}, cursor: [2]string{"234", "255"},
	}
}

// set lists a palette's colours by their numbers.
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
		cursor: overlay{bold: true},
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
