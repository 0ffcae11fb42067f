package tui

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"brief/tui/cell"
)

// Terminal is where a reader runs. The zero Terminal is the process's own: keys
// come from standard input or, where that is not a terminal, from the
// controlling terminal.
type Terminal struct {
	Input       io.Reader
	Output      io.Writer
	Environment []string
}

// Stopped is the error of a reader that a signal has ended.
type Stopped struct{ Signal syscall.Signal }

func (s Stopped) Error() string { return "stopped by " + s.Signal.String() }

// Run shows lib on a terminal until the user leaves. The terminal is restored
// whatever happens: on a panic, on SIGTERM, SIGHUP, SIGINT and SIGQUIT, and when
// ctx ends. It returns nil where the user ended it and Stopped where a signal
// did.
func Run(ctx context.Context, lib Library, opt Options, on Terminal) error {
	colourless := noColour(on.Environment)
	if colourless {
		opt.Appearance = Plain
	}
	if opt.Environment == nil {
		opt.Environment = on.Environment
	}
	m := New(ctx, lib, opt)
	defer m.cancel()
	m.native, m.colourless = repertoire(on.Environment), colourless
	m.setASCII(opt.ASCII)
	p := tea.NewProgram(m, programOptions(ctx, colourless, on)...)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT)
	defer signal.Stop(signals)
	stopped := make(chan syscall.Signal, 1)
	done := make(chan struct{})
	defer close(done)
	go func() {
		for {
			select {
			case s := <-signals:
				if m.out.away.Load() > 0 && (s == syscall.SIGINT || s == syscall.SIGQUIT) {
					continue // typed at the program that has the terminal
				}
				stopped <- s.(syscall.Signal)
				m.cancel() // ends a program that has the terminal
				p.Quit()
				return
			case <-done:
				return
			}
		}
	}()
	_, err := p.Run()
	m.unfollow(on.Output)
	if m.out.copied != "" { // the reader had to end before the editor
		os.Remove(m.out.copied)
	}
	if !errors.Is(err, tea.ErrProgramPanic) {
		m.leaveWhere()
	}
	select {
	case s := <-stopped:
		return Stopped{s}
	default:
	}
	if err == nil || ctx.Err() != nil && !errors.Is(err, tea.ErrProgramPanic) {
		return nil
	}
	return fmt.Errorf("showing the reader on the terminal: %w", err)
}

func programOptions(ctx context.Context, colourless bool, on Terminal) []tea.ProgramOption {
	out := []tea.ProgramOption{tea.WithContext(ctx), tea.WithoutSignalHandler()}
	if on.Input != nil {
		out = append(out, tea.WithInput(on.Input))
	}
	if on.Output != nil {
		out = append(out, tea.WithOutput(on.Output))
	}
	if on.Environment != nil {
		out = append(out, tea.WithEnvironment(withoutTTYName(on.Environment)))
	}
	if colourless {
		out = append(out, tea.WithColorProfile(colorprofile.Ascii))
	}
	return out
}

// noColour follows no-color.org: any value that is not empty counts.
func noColour(environment []string) bool {
	for _, e := range environment {
		if v, ok := strings.CutPrefix(e, "NO_COLOR="); ok && v != "" {
			return true
		}
	}
	return false
}

// repertoire is what characters the terminal can show: those of the locale, which
// is the first of three variables that is set, as POSIX has it. Where none is
// set, as on many a server, the terminal is taken for one of today.
func repertoire(environment []string) cell.Repertoire {
	values := map[string]string{}
	for _, e := range environment {
		if name, v, ok := strings.Cut(e, "="); ok {
			values[name] = v
		}
	}
	locale := strings.ToLower(cmp.Or(values["LC_ALL"], values["LC_CTYPE"], values["LANG"], "utf-8"))
	switch {
	case !strings.Contains(locale, "utf-8") && !strings.Contains(locale, "utf8"):
		return cell.ASCII
	case values["TERM"] == "linux":
		return cell.Console
	}
	return cell.All
}

// withoutTTYName drops SSH_TTY: where it is set Bubble Tea does not ask for
// synchronized output, which is wanted most over a slow line.
func withoutTTYName(environment []string) []string {
	var out []string
	for _, e := range environment {
		if !strings.HasPrefix(e, "SSH_TTY=") {
			out = append(out, e)
		}
	}
	return out
}
