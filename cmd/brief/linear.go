package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/charmbracelet/x/term"

	"brief/tui"
	"brief/tui/linear"
)

// keyboard is where commands are typed: standard input or, where that is the
// document, the terminal itself. It answers nil where there is none.
func (a *app) keyboard(stdinIsDocument bool) *os.File {
	if terminal(a.in) {
		return a.in
	}
	if !stdinIsDocument {
		return nil
	}
	tty, err := os.Open("/dev/tty")
	if err != nil {
		return nil
	}
	return tty
}

// lineSession is a session of plain lines on this terminal.
type lineSession struct {
	*app
	keyboard *os.File
	away     absence
}

// absence is the time in which a program has the terminal: an interrupt is meant
// for that program. It may get here a little after the program that it has ended.
type absence struct {
	programs atomic.Int32
	ended    atomic.Int64 // when the last one did, in nanoseconds since 1970
}

// late is how late an interrupt may get here.
const late = 300 * time.Millisecond

// begin says that a program runs, until what it returns is called.
func (a *absence) begin() (end func()) {
	a.programs.Add(1)
	return func() {
		a.ended.Store(time.Now().UnixNano())
		a.programs.Add(-1)
	}
}

// holds reports whether an interrupt that arrives now is meant for a program.
func (a *absence) holds(now time.Time) bool {
	return a.programs.Load() > 0 || now.Sub(time.Unix(0, a.ended.Load())) < late
}

// read holds the session and answers what ended it. Lines that were printed cannot be
// changed: what is to be said of the library is said before them.
func (l *lineSession) read(ctx context.Context, lib tui.Library, opt linear.Options, news <-chan string) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGINT, syscall.SIGQUIT)
	done := make(chan struct{})
	defer close(done)
	go l.obey(signals, stop, done)
	if s, ok := lib.(*shown); ok && opt.Notice == "" {
		if _, err := s.adder.wait(ctx); err == nil && len(news) > 0 {
			opt.Notice = <-news
		}
	}
	err := linear.Run(ctx, lib, opt, l.keyboard, l.out)
	if stopped := (tui.Stopped{}); errors.As(context.Cause(ctx), &stopped) {
		return stopped
	}
	if brokenPipe(err) || errors.Is(err, syscall.EIO) { // the terminal has gone
		return nil
	}
	return err
}

// obey stops the session at a signal. The one after it ends a program that does
// not stop.
func (l *lineSession) obey(signals chan os.Signal, stop context.CancelCauseFunc, done <-chan struct{}) {
	for {
		select {
		case s := <-signals:
			if l.away.holds(time.Now()) && (s == syscall.SIGINT || s == syscall.SIGQUIT) {
				continue
			}
			signal.Stop(signals)
			stop(tui.Stopped{Signal: s.(syscall.Signal)})
			return
		case <-done:
			signal.Stop(signals)
			return
		}
	}
}

// options are those of the session.
func (l *lineSession) options(opt tui.Options, width int) linear.Options {
	return linear.Options{
		Keys: opt.Keys, Notice: opt.Notice, Fixed: opt.Fixed, Now: opt.Now, Paragraph: opt.Start.Paragraph,
		ASCII: opt.ASCII || asciiOnly(os.Getenv),
		Size: func() (columns, rows int) {
			columns, rows, err := term.GetSize(l.out.Fd())
			if err != nil {
				columns, rows = 0, 0
			}
			if width > 0 {
				columns = width
			}
			return columns, rows
		},
		WriteFile: writeNew, Pipe: l.pipe, Edit: l.edit,
	}
}

// asciiOnly reports whether the locale names a character set other than UTF-8
// (POSIX.1-2017, section 8.2: the first of these that is not empty counts). Without
// any of them UTF-8 is taken, which is what terminals have.
func asciiOnly(getenv func(string) string) bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if locale := strings.ToLower(getenv(name)); locale != "" {
			return !strings.Contains(strings.ReplaceAll(locale, "-", ""), "utf8")
		}
	}
	return false
}

// writeNew makes the file of a name and does not replace one. What cannot be
// written whole is taken away again.
func writeNew(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	switch {
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("%s exists already: give another name", name)
	case err != nil:
		return fmt.Errorf("cannot create %s: %w; check the folder and who may write there", name, reason(err))
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(name)
		return fmt.Errorf("cannot write %s: %w; choose another folder", name, reason(err))
	}
	return nil
}

// reason is an error without the path that it names.
func reason(err error) error {
	if inner := (*fs.PathError)(nil); errors.As(err, &inner) {
		return inner.Err
	}
	return err
}

// maxPrinted is how much of what a program prints is shown.
const maxPrinted = 1 << 20

// pipe runs a command line on input and returns what it prints, to both of its
// outputs.
func (l *lineSession) pipe(ctx context.Context, command string, input []byte) ([]byte, error) {
	defer l.away.begin()()
	cmd := exec.CommandContext(ctx, "/bin/sh", "-c", command)
	cmd.Stdin = bytes.NewReader(input)
	printed := &beginning{left: maxPrinted}
	cmd.Stdout, cmd.Stderr = printed, printed
	cmd.WaitDelay = time.Second // a child in the background may keep the pipe
	err := cmd.Run()
	if errors.Is(err, exec.ErrWaitDelay) {
		err = nil
	}
	return printed.data, err
}

// beginning keeps the first bytes written to it and lets the others go.
type beginning struct {
	data []byte
	left int
}

func (b *beginning) Write(p []byte) (int, error) {
	n := min(len(p), b.left)
	b.data = append(b.data, p[:n]...)
	b.left -= n
	return len(p), nil
}

// edit opens a file in $VISUAL or $EDITOR, or in ed, on this terminal.
func (l *lineSession) edit(ctx context.Context, name string) error {
	defer l.away.begin()()
	if info, err := os.Stat(name); err != nil || !info.Mode().IsRegular() {
		return fmt.Errorf("%s is no file of its own", name)
	}
	editor := "ed"
	for _, variable := range []string{"VISUAL", "EDITOR"} {
		if v := os.Getenv(variable); v != "" {
			editor = v
			break
		}
	}
	// The shell splits the editor's own arguments; the name stays one word.
	cmd := exec.CommandContext(ctx, "/bin/sh", "-c", editor+` "$1"`, "sh", name)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = l.keyboard, l.out, l.errs
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("cannot edit %s with %s: %w", name, editor, err)
	}
	return nil
}
