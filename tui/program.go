package tui

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"

	"brief/model/export"
	"brief/model/safe"
	"brief/tui/cell"
	"brief/tui/key"
)

// errand is a program that has the terminal to itself while it runs; the reader
// comes back when it has ended.
type errand struct {
	ctx   context.Context
	cmd   *exec.Cmd
	away  *atomic.Int32 // while it runs, what the terminal sends is meant for it
	pause bool          // its output stays until enter
	in    io.Reader
	out   io.Writer
}

// newErrand prepares a program. Where the reader has to end meanwhile, the program
// is told to hang up, and killed where it does not.
func (m *Model) newErrand(path string, args ...string) *errand {
	cmd := exec.CommandContext(m.ctx, path, args...)
	cmd.Env = append([]string{}, m.opt.Environment...)
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGHUP) }
	cmd.WaitDelay = 2 * time.Second
	return &errand{ctx: m.ctx, cmd: cmd, away: &m.out.away}
}

// SetStdin gives the program the keyboard, unless it has its input already.
func (e *errand) SetStdin(r io.Reader) {
	e.in = r
	if e.cmd.Stdin == nil {
		e.cmd.Stdin = r
	}
}

// SetStdout gives the program the screen, for what goes wrong too.
func (e *errand) SetStdout(w io.Writer) {
	e.out = w
	e.cmd.Stdout, e.cmd.Stderr = w, w
}

// SetStderr is SetStdout's part.
func (*errand) SetStderr(io.Writer) {}

// late is how long after a program's end an interrupt that ended it may arrive.
const late = 300 * time.Millisecond

// Run runs the program to its end.
func (e *errand) Run() error {
	e.away.Add(1)
	defer time.AfterFunc(late, func() { e.away.Add(-1) })
	err := e.cmd.Run()
	if e.pause {
		fmt.Fprintf(e.out, "\n[%s; enter goes back to brief] ", outcome(err))
		e.awaitEnter()
	}
	return err
}

// awaitEnter waits for a line from the keyboard, or until the reader has to end.
func (e *errand) awaitEnter() {
	typed := make(chan struct{})
	go func() {
		bufio.NewReader(e.in).ReadString('\n')
		close(typed)
	}()
	select {
	case <-typed:
	case <-e.ctx.Done():
	}
}

// outcome says how a program has ended.
func outcome(err error) string {
	var exit *exec.ExitError
	switch {
	case err == nil:
		return "done"
	case errors.As(err, &exit):
		return safe.Line(exit.String())
	}
	return safe.Error(err)
}

// send starts an errand; name is what it is called when it has ended.
func (m *Model) send(e *errand, name string) tea.Cmd {
	return m.unfollowed(tea.Exec(e, func(err error) tea.Msg { return returned{name, err} }))
}

// returned says that an errand has ended.
type returned struct {
	name string
	err  error
}

func (r returned) take(m *Model) tea.Cmd {
	if r.err != nil {
		m.complain(r.name + ": " + outcome(r.err))
	} else {
		m.say(r.name + ": done")
	}
	return m.resumed()
}

// askPipe opens the command line for the command.
func (m *Model) askPipe() tea.Cmd {
	if !m.local() {
		return nil
	}
	return m.ask(&commanding{}, key.Pipe.String()+" ")
}

// pipe gives the briefing as Markdown to a command that the user typed, by the
// user's shell. Nothing of the document is part of the command.
func (m *Model) pipe(command string) tea.Cmd {
	return m.deliver(export.Markdown, func(text []byte) *errand {
		shell := m.getenv("SHELL")
		if !executable(shell) {
			shell = "/bin/sh"
		}
		e := m.newErrand(shell, "-c", command)
		e.cmd.Stdin = bytes.NewReader(text)
		e.pause = true
		return e
	}, cell.Truncate(safe.Line(command), 30))
}

// page shows the briefing as text in the user's pager.
func (m *Model) page() tea.Cmd {
	pager := ProgramsOf(m.opt.Environment).Pager
	return m.deliver(export.Text, func(text []byte) *errand {
		e := m.newErrand("/bin/sh", "-c", pager)
		e.cmd.Stdin = bytes.NewReader(text)
		return e
	}, programName(pager))
}

// programName is what a command line of the user's environment starts, for showing.
func programName(command string) string {
	first, _, _ := strings.Cut(strings.TrimSpace(command), " ")
	return cell.Truncate(safe.Line(filepath.Base(first)), 30)
}

// deliver writes the open document in a form, away from the keys, and runs an
// errand with it.
func (m *Model) deliver(form export.Form, prepare func([]byte) *errand, name string) tea.Cmd {
	a := m.subject()
	if !m.local() || a == nil || !m.ready(a) {
		return nil
	}
	m.out.question++
	question, b := m.out.question, a.briefing
	return func() tea.Msg {
		text, err := export.Whole(b, form, export.Options{})
		return ready{question, prepare(text), name, err}
	}
}

// ready says that an errand can begin.
type ready struct {
	question int
	errand   *errand
	name     string
	err      error
}

func (r ready) take(m *Model) tea.Cmd {
	switch {
	case r.question != m.out.question:
		return nil
	case r.err != nil:
		m.complain(r.name + ": " + safe.Error(r.err))
		return nil
	}
	return m.send(r.errand, r.name)
}

// outArgued carries out an action that hands something on as its argument says.
func (m *Model) outArgued(a key.Action, argument string) tea.Cmd {
	if a == key.Pipe {
		return m.pipe(argument)
	}
	return nil
}
