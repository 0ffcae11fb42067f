package tui

import (
	"strings"

	"brief/model/safe"
	"brief/tui/pattern"
)

// expression is what is typed into a prompt for a search: literal text or a
// regular expression. Ctrl+r or a leading ~ makes it the other.
type expression struct {
	regexp  bool
	text    string           // what the prompt held when it was last read
	pattern *pattern.Pattern // of the last text that could be searched for
	broken  string           // why the present one cannot be
}

// tilde makes text with a leading ~ that was just typed a regular expression; it
// returns what is left for the prompt. A ~ before one that is one already, where the
// prompt was cleared and typed into anew, changes nothing: \~ is the character.
func (e *expression) tilde(text string) (rest string, ok bool) {
	rest, ok = strings.CutPrefix(text, "~")
	if ok = ok && (!e.regexp || e.text == "") && !strings.HasPrefix(e.text, "~"); ok {
		e.regexp = true
	}
	return rest, ok
}

// read takes the prompt's text and reports whether it can be searched for.
func (e *expression) read(text string) bool {
	e.text, e.broken = text, ""
	if pattern.Blank(text) {
		e.pattern = nil
		return false
	}
	p, err := pattern.Compile(text, e.regexp)
	if err != nil {
		e.broken = safe.Line(err.Error())
		return false
	}
	e.pattern = p
	return true
}

// press takes the keys that change the kind of the expression; it reports
// whether the text is to be read again.
func (e *expression) press(pressed string) bool {
	switch {
	case pressed == "ctrl+r":
		e.regexp = !e.regexp
	case pressed == "backspace" && e.text == "" && e.regexp:
		e.regexp = false
	default:
		return false
	}
	return true
}

// sign is that of the prompt: first, and a ~ for a regular expression.
func (e *expression) sign(first string) string {
	if e.regexp {
		return first + "~"
	}
	return first
}

// note says what is wrong with the expression or, while there is none, how to
// get the other kind.
func (e *expression) note() string {
	switch {
	case e.broken != "":
		return e.broken
	case e.text != "":
		return ""
	case e.regexp:
		return "regular expression; ctrl+r literal"
	}
	return "ctrl+r regular expression"
}
