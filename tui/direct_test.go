package tui_test

import (
	"context"
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"brief/tui"
	"brief/tui/tuitest"
)

// direct drives a Model without a program: commands run to their end after every
// message. It shows the View's content as it is, before any renderer crops it.
type direct struct {
	model   *tui.Model
	answers chan tea.Msg
	running int
	ended   bool // the reader has asked to be left
	close   context.CancelFunc
	seen    func(tea.Msg) // is told of every message, where it is set
}

func newDirect(lib tui.Library, opt tui.Options, w, h int) *direct {
	ctx, stop := context.WithCancel(context.Background())
	d := &direct{model: tui.New(ctx, lib, opt), answers: make(chan tea.Msg), close: stop}
	d.run(d.model.Init())
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	return d
}

func (d *direct) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	d.running++
	go func() { d.answers <- cmd() }()
}

// send hands over a message and waits until all that follows from it is done.
func (d *direct) send(msg tea.Msg) {
	d.update(msg)
	for d.running > 0 {
		msg := <-d.answers
		d.running--
		d.update(msg)
	}
}

func (d *direct) update(msg tea.Msg) {
	if batch, ok := msg.(tea.BatchMsg); ok {
		for _, cmd := range batch {
			d.run(cmd)
		}
		return
	}
	if cmds := inSequence(msg); cmds != nil {
		d.running += len(cmds)
		go func() {
			for _, cmd := range cmds {
				d.answers <- cmd()
			}
		}()
		return
	}
	if d.seen != nil {
		d.seen(msg)
	}
	if _, ok := msg.(tea.QuitMsg); ok {
		d.ended = true
		return
	}
	if msg != nil {
		_, cmd := d.model.Update(msg)
		d.run(cmd)
	}
}

// inSequence are the commands of tea.Sequence, whose message has no name outside.
func inSequence(msg tea.Msg) []tea.Cmd {
	if v, all := reflect.ValueOf(msg), reflect.TypeFor[[]tea.Cmd](); v.IsValid() && v.Kind() == reflect.Slice && v.CanConvert(all) {
		return v.Convert(all).Interface().([]tea.Cmd)
	}
	return nil
}

// keys types a string of single-character keys and names in angle brackets.
func (d *direct) keys(s string) {
	for s != "" {
		name := s[:1]
		if inner, rest, ok := strings.Cut(s, ">"); ok && strings.HasPrefix(inner, "<") && tuitest.Sequence(inner[1:]) != "" {
			name, s = inner[1:], rest
		} else {
			s = s[1:]
		}
		d.send(keyPress(name))
	}
}

func keyPress(name string) tea.KeyPressMsg {
	switch name {
	case "enter":
		return tea.KeyPressMsg{Code: tea.KeyEnter}
	case "esc":
		return tea.KeyPressMsg{Code: tea.KeyEscape}
	case "tab":
		return tea.KeyPressMsg{Code: tea.KeyTab}
	case "shift+tab":
		return tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}
	case "space":
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	case "home":
		return tea.KeyPressMsg{Code: tea.KeyHome}
	case "up":
		return tea.KeyPressMsg{Code: tea.KeyUp}
	case "down":
		return tea.KeyPressMsg{Code: tea.KeyDown}
	case "backspace":
		return tea.KeyPressMsg{Code: tea.KeyBackspace}
	}
	if c, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: rune(c[0]), Mod: tea.ModCtrl}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

func (d *direct) content() string { return d.model.View().Content }

func (d *direct) text() string { return ansi.Strip(d.content()) }

// fits checks that the frame is not larger than the screen, whichever way the
// terminal measures.
func (d *direct) fits(t testing.TB, what string, w, h int) {
	t.Helper()
	lines := strings.Split(d.content(), "\n")
	if len(lines) > h {
		t.Fatalf("%s at %dx%d: %d lines", what, w, h, len(lines))
	}
	for i, l := range lines {
		if g, wc := ansi.StringWidth(l), ansi.StringWidthWc(l); g > w || wc > w {
			t.Fatalf("%s at %dx%d: line %d takes %d and %d cells: %q", what, w, h, i, g, wc, ansi.Strip(l))
		}
	}
}

func (d *direct) fitsRapid(t *rapid.T, what string, w, h int) {
	lines := strings.Split(d.content(), "\n")
	if len(lines) > h {
		t.Fatalf("after %s at %dx%d: %d lines", what, w, h, len(lines))
	}
	for i, l := range lines {
		if g, wc := ansi.StringWidth(l), ansi.StringWidthWc(l); g > w || wc > w {
			t.Fatalf("after %s at %dx%d: line %d takes %d and %d cells", what, w, h, i, g, wc)
		}
	}
}

func contains(s, part string) bool { return strings.Contains(s, part) }

// cursorLine is the row of the body that carries the cursor's mark.
func cursorLine(screen string) string {
	for _, l := range strings.Split(screen, "\n") {
		if i := strings.Index(l, "›"); i >= 0 {
			return strings.TrimSpace(l[i:])
		}
	}
	return ""
}
