package tui

import (
	"context"
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"brief/model/safe"
	"brief/tui/cell"
)

// maxOSC52 is the most text, in bytes, that is sent to a terminal's clipboard by
// OSC 52. Terminals cut off or drop longer ones without a word: the sequence may be
// 100,000 bytes long in hterm and those that follow it, of which 8 frame the base64
// of 74,994 (https://sunaku.github.io/tmux-yank-osc52.html).
const maxOSC52 = 74994

// copy hands text to the terminal's clipboard by OSC 52, to tmux and to the
// display's clipboard as far as there are such, and says what is known of each:
// a terminal does not tell whether it took the text, a program does.
func (m *Model) copy(text string) tea.Cmd {
	text, _ = safe.Clean(text)
	return m.copyAs(text, "copied "+cell.Count(len(text))+" bytes")
}

// copyAs is copy of clean text, with other words for what was copied.
func (m *Model) copyAs(text, what string) tea.Cmd {
	c := copied{what: what, bytes: len(text), sent: len(text) <= maxOSC52}
	m.out.question++
	c.question = m.out.question
	var cmds []tea.Cmd
	if c.sent {
		cmds = append(cmds, tea.SetClipboard(text))
	}
	to := m.clipboards()
	if len(to) > 0 {
		m.say("copying …")
	}
	cmds = append(cmds, func() tea.Msg {
		c.taken, c.failed = hand(m.ctx, to, m.opt.Environment, text)
		return c
	})
	// In sequence: what is said to be copied has gone to the terminal before.
	return tea.Sequence(cmds...)
}

// clipboardPatience is how long a clipboard's program may take.
const clipboardPatience = 3 * time.Second

// hand gives text to each clipboard and returns those that took it and why others
// did not. One without a program is left out: it is none.
func hand(ctx context.Context, to []Clipboard, environment []string, text string) (taken, failed []string) {
	for _, c := range to {
		found := false
		var last error
		for _, argv := range c.Programs {
			path, ok := lookUp(argv[0], environment)
			if !ok {
				continue
			}
			found = true
			if last = feed(ctx, path, argv[1:], environment, text); last == nil {
				taken = append(taken, c.Name)
				break
			}
		}
		if found && last != nil {
			failed = append(failed, c.Name+": "+safe.Error(last))
		}
	}
	return taken, failed
}

// copied says what has become of a text.
type copied struct {
	question      int
	what          string // in words, for the status line
	bytes         int
	sent          bool // by OSC 52
	taken, failed []string
}

func (c copied) take(m *Model) tea.Cmd {
	if c.question != m.out.question {
		return nil
	}
	if !c.sent && len(c.taken) == 0 {
		m.complain(fmt.Sprintf("not copied: %s bytes are more than terminals take by OSC 52 (%s); :export FILE writes them%s",
			cell.Count(c.bytes), cell.Count(maxOSC52), because(c.failed)))
		return nil
	}
	said := c.what + " to " + c.places() + because(c.failed)
	if len(c.taken) == 0 && cell.Width(said) > m.w-2 { // what is not known must not be cut off
		said = c.what + ", unconfirmed"
	}
	m.say(said)
	return nil
}

// places names where the text went, those that have confirmed it first.
func (c copied) places() string {
	switch to := strings.Join(c.taken, " and "); {
	case to == "":
		return "the terminal's clipboard (OSC 52: it does not confirm)"
	case c.sent:
		return to + "; by OSC 52 too (not confirmed)"
	default:
		return to + "; too many for OSC 52"
	}
}

func because(failed []string) string {
	if len(failed) == 0 {
		return ""
	}
	return "; not to " + strings.Join(failed, ", ")
}
