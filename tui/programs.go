package tui

import (
	"cmp"
	"runtime"
	"strings"
)

// Programs are those of an environment that the reader hands things to.
type Programs struct {
	// Editor and Pager are command lines.
	Editor, Pager string
	Clipboards    []Clipboard
}

// Clipboard is a place that a program puts text into.
type Clipboard struct {
	Name     string
	Programs [][]string // alternatives, best first; each reads its standard input
}

// ProgramsOf says what the reader runs on this machine. The terminal's own clipboard
// needs no program.
func ProgramsOf(environment []string) Programs {
	value := func(name string) string { return strings.TrimSpace(valueOf(environment, name)) }
	return Programs{
		Editor:     cmp.Or(value("VISUAL"), value("EDITOR"), "vi"),
		Pager:      cmp.Or(value("PAGER"), "less"),
		Clipboards: clipboards(value),
	}
}

// clipboards are those that programs of this machine reach. A display's counts
// over ssh too: there it is the user's own, forwarded.
func clipboards(getenv func(string) string) []Clipboard {
	var out []Clipboard
	if getenv("TMUX") != "" {
		// -w hands it to the terminal outside as well; tmux before 3.2 lacks it.
		out = append(out, Clipboard{"tmux's buffer", [][]string{{"tmux", "load-buffer", "-w", "-"}, {"tmux", "load-buffer", "-"}}})
	}
	switch {
	case runtime.GOOS == "darwin" && getenv("SSH_CONNECTION") == "":
		out = append(out, Clipboard{"the clipboard", [][]string{{"pbcopy"}}})
	case getenv("WAYLAND_DISPLAY") != "":
		out = append(out, Clipboard{"the clipboard", [][]string{{"wl-copy"}}})
	case getenv("DISPLAY") != "":
		out = append(out, Clipboard{"the clipboard", [][]string{{"xclip", "-selection", "clipboard"}, {"xsel", "--clipboard", "--input"}}})
	}
	return out
}

// clipboards are those that the reader may use.
func (m *Model) clipboards() []Clipboard {
	if !m.opt.Local {
		return nil
	}
	return clipboards(m.getenv)
}
