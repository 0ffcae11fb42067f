package cell

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Paint returns s, which is one line, in a style. Of the style it takes colours
// and attributes, as the styles of a theme have nothing else; that makes it
// several times as fast as Lip Gloss, which lays out blocks too.
func Paint(style lipgloss.Style, s string) string {
	if s == "" {
		return ""
	}
	var a ansi.Style
	if style.GetBold() {
		a = a.Bold()
	}
	if style.GetFaint() {
		a = a.Faint()
	}
	if style.GetItalic() {
		a = a.Italic(true)
	}
	if style.GetUnderline() {
		a = a.Underline(true)
	}
	if style.GetReverse() {
		a = a.Reverse(true)
	}
	if c, ok := colour(style.GetForeground()); ok {
		a = a.ForegroundColor(c)
	}
	if c, ok := colour(style.GetBackground()); ok {
		a = a.BackgroundColor(c)
	}
	return a.Styled(s)
}

func colour(c ansi.Color) (ansi.Color, bool) {
	_, none := c.(lipgloss.NoColor)
	return c, !none
}

// blank reports whether spaces look the same with the style and without.
func blank(style lipgloss.Style) bool {
	_, coloured := colour(style.GetBackground())
	return !coloured && !style.GetReverse() && !style.GetUnderline()
}

// piece is styled text that may still grow by spaces.
type piece struct {
	style lipgloss.Style
	text  string
	blank bool // its spaces are like any others
}

// closeGap is the widest run of spaces that takes the style of what stands before
// it where it could have none: no style has to end for it. A wider one goes
// without, as terminals erase unstyled cells in a few bytes.
const closeGap = 4

// add puts s behind what is there. Spaces that look the same in any style do not
// change it: each change is a sequence of up to 40 bytes on the line to the
// terminal.
func (l *Line) add(style lipgloss.Style, s string) {
	p := piece{style, s, blank(style)}
	if p.blank {
		p.text = strings.TrimLeft(s, " ")
		l.space(s[:len(s)-len(p.text)])
	}
	if p.text != "" {
		l.flush()
		l.last = p
	}
}

func (l *Line) space(s string) {
	if l.last.text == "" || !l.last.blank || len(s) > closeGap {
		l.flush()
		l.b.WriteString(s)
		return
	}
	l.last.text += s
}

// flush writes the last piece out. Its own spaces at the end are written without
// its style where they are many.
func (l *Line) flush() {
	p := l.last
	l.last = piece{}
	body := p.text
	if p.blank {
		body = strings.TrimRight(p.text, " ")
		if len(p.text)-len(body) <= closeGap {
			body = p.text
		}
	}
	l.b.WriteString(Paint(p.style, body))
	l.b.WriteString(p.text[len(body):])
}
