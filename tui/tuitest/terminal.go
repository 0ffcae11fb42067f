// Package tuitest runs a Bubble Tea program before a virtual terminal.
//
// In tests, start it inside testing/synctest with SynctestSettle: waiting takes
// no time and a command that outlives the program fails the test as a deadlock.
// Outside, WallSettle waits until the screen has been still for a while.
//
// The renderer crops what is too wide or too high without a word, so geometry
// must be asserted on the View's content, not on this screen.
package tuitest

import (
	"bytes"
	"context"
	"io"
	"strings"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// Terminal is a program and the screen it draws on. It is not safe for
// concurrent use.
type Terminal struct {
	screen  *vt.SafeEmulator
	program *tea.Program
	input   *io.PipeWriter
	done    chan error
	settle  func(*Terminal)
	cancel  context.CancelFunc
	written *record
}

// Environment is what the program sees: a terminal with all colours.
var environment = [...]string{"TERM=xterm-256color", "COLORTERM=truecolor"}

// Start runs model, which must stop its commands when ctx ends, on a screen of
// w by h cells and waits until the screen has settled.
func Start(ctx context.Context, model func(context.Context) tea.Model, w, h int, settle func(*Terminal), options ...tea.ProgramOption) *Terminal {
	ctx, cancel := context.WithCancel(ctx)
	screen := vt.NewSafeEmulator(w, h)
	go io.Copy(io.Discard, screen) // what the terminal answers is not for the program
	in, keys := io.Pipe()
	written := &record{}
	t := &Terminal{written: written, screen: screen, input: keys, done: make(chan error, 1), settle: settle, cancel: cancel}
	all := []tea.ProgramOption{
		tea.WithInput(in), tea.WithOutput(io.MultiWriter(written, crlf{screen})), tea.WithWindowSize(w, h), tea.WithoutSignals(),
		tea.WithEnvironment(environment[:]), tea.WithColorProfile(colorprofile.TrueColor),
	}
	t.program = tea.NewProgram(model(ctx), append(all, options...)...)
	go func() {
		_, err := t.program.Run()
		t.done <- err
	}()
	settle(t)
	return t
}

// crlf does what a terminal driver does to a program that did not put it into
// raw mode.
type crlf struct{ w io.Writer }

func (c crlf) Write(p []byte) (int, error) {
	out := bytes.ReplaceAll(bytes.ReplaceAll(p, []byte("\r\n"), []byte("\n")), []byte("\n"), []byte("\r\n"))
	if _, err := c.w.Write(out); err != nil {
		return 0, err
	}
	return len(p), nil
}

// record keeps what a program has written.
type record struct {
	mu  sync.Mutex
	all []byte
}

func (r *record) Write(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.all = append(r.all, p...)
	return len(p), nil
}

// Written returns every byte that the program has written so far.
func (t *Terminal) Written() []byte {
	t.written.mu.Lock()
	defer t.written.mu.Unlock()
	return bytes.Clone(t.written.all)
}

// Keys types s: characters as they are, and named keys in angle brackets:
// <enter>, <esc>, <tab>, <space>, <ctrl+d>, <up>, ...
func (t *Terminal) Keys(s string) {
	for s != "" {
		seq := s[:1]
		if name, rest, ok := strings.Cut(s, ">"); ok && strings.HasPrefix(name, "<") && Sequence(name[1:]) != "" {
			seq, s = Sequence(name[1:]), rest
		} else {
			s = s[1:]
		}
		io.WriteString(t.input, seq)
		t.settle(t)
	}
}

// Type writes s as it is, in one go, and lets the screen settle after it.
func (t *Terminal) Type(s string) {
	io.WriteString(t.input, s)
	t.settle(t)
}

// Sequence returns the bytes that a terminal sends for a named key, "" for a
// name it does not know.
func Sequence(name string) string {
	if c, ok := strings.CutPrefix(name, "ctrl+"); ok && len(c) == 1 && c >= "a" && c <= "z" {
		return string(rune(c[0] - 'a' + 1))
	}
	switch name {
	case "enter":
		return "\r"
	case "esc":
		return "\x1b"
	case "tab":
		return "\t"
	case "shift+tab":
		return "\x1b[Z"
	case "space":
		return " "
	case "backspace":
		return "\x7f"
	case "up":
		return "\x1b[A"
	case "down":
		return "\x1b[B"
	case "right":
		return "\x1b[C"
	case "left":
		return "\x1b[D"
	case "home":
		return "\x1b[H"
	case "end":
		return "\x1b[F"
	case "pgup":
		return "\x1b[5~"
	case "pgdown":
		return "\x1b[6~"
	}
	return ""
}

// Send hands a message to the program.
func (t *Terminal) Send(msg tea.Msg) {
	t.program.Send(msg)
	t.settle(t)
}

// Resize changes the size of the screen.
func (t *Terminal) Resize(w, h int) {
	t.screen.Resize(w, h)
	t.Send(tea.WindowSizeMsg{Width: w, Height: h})
}

// Screen is the text on the screen, without trailing spaces.
func (t *Terminal) Screen() string {
	lines := strings.Split(ansi.Strip(t.screen.Render()), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " \r")
	}
	return strings.Join(lines, "\n")
}

// Cells returns the screen's cells, row by row.
func (t *Terminal) Cells() [][]uv.Cell {
	rows := make([][]uv.Cell, t.screen.Height())
	for y := range rows {
		rows[y] = make([]uv.Cell, t.screen.Width())
		for x := range rows[y] {
			if c := t.screen.CellAt(x, y); c != nil {
				rows[y][x] = *c
			}
		}
	}
	return rows
}

// Ended reports whether the program has ended, and how.
func (t *Terminal) Ended() (err error, ended bool) {
	select {
	case err = <-t.done:
		t.done <- err
		return err, true
	default:
		return nil, false
	}
}

// Close ends the program and frees the terminal. It returns the program's error.
func (t *Terminal) Close() error {
	t.program.Quit()
	err := <-t.done
	t.cancel()
	t.input.Close()
	t.screen.Emulator.Close()
	return err
}

// WallSettle waits until the screen has not changed for a tenth of a second, at
// most five seconds.
func WallSettle(t *Terminal) {
	const still, step = 100 * time.Millisecond, 10 * time.Millisecond
	last, since := "", time.Duration(0)
	for waited := time.Duration(0); waited < 5*time.Second && since < still; waited += step {
		time.Sleep(step)
		if now := t.screen.Render(); now != last || strings.TrimSpace(now) == "" {
			last, since = now, 0
		} else {
			since += step
		}
	}
}
