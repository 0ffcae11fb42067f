package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"
	"time"

	"charm.land/fang/v2"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"brief/model/safe"
	"brief/tui"
)

// Exit statuses.
const (
	statusDone   = 0
	statusFailed = 1
	statusUsage  = 2
	statusSignal = 128 // and the signal's number
)

// app is one run of the command.
type app struct {
	in        *os.File
	out, errs *os.File
	now       func() time.Time
	window    string // that decisions are noted under
	failed    bool
	// configFlag is the file of --config; config is what was read, nil until it is asked
	// for, and configTold that what is wrong with it was told.
	configFlag string
	config     *configured
	configTold bool
	// reconfigured makes the reader's settings of a configuration that has changed.
	reconfigured func(*configured) tui.Changed
	stopped      syscall.Signal // the one that ended the reader, or 0
}

// run executes the command line and returns the exit status. Commands return only
// errors of usage; what goes wrong with an input is told by fail, and the run
// goes on.
func (a *app) run(args []string) int {
	root := rootCommand(a)
	man := manCommand(a)
	man.GroupID = "program"
	root.AddCommand(man)
	keepWords(root, helpWidth(a.out))
	root.SetArgs(args)
	root.SetIn(a.in)
	root.SetErr(a.errs)
	err := fang.Execute(context.Background(), root,
		fang.WithVersion(version()),
		fang.WithoutManpage(),
		fang.WithErrorHandler(func(_ io.Writer, _ fang.Styles, err error) {
			a.tell(fmt.Sprintf(`%s; "%s --help" shows what can be given`, err, named(root, args)))
			if refused := (*refusedQuery)(nil); errors.As(err, &refused) {
				io.WriteString(a.errs, refused.pointed(columns(a.errs)))
			}
		}))
	switch {
	case err != nil:
		return statusUsage
	case a.stopped != 0:
		return statusSignal + int(a.stopped)
	case a.failed:
		return statusFailed
	}
	return statusDone
}

// named is the command that args are for, as it is called.
func named(root *cobra.Command, args []string) string {
	c, _, err := root.Find(args)
	if err != nil {
		c = root
	}
	return c.CommandPath()
}

// tell writes one line to standard error. Whatever is in it, names of files and
// words of documents too, it is safe to print.
func (a *app) tell(message string) {
	fmt.Fprintln(a.errs, "brief: "+safe.Line(message))
}

// fail tells what went wrong with one input and what to do about it. That the user has
// ended it need not be told.
func (a *app) fail(err error) {
	a.failed = true
	if errors.Is(err, context.Canceled) {
		return
	}
	a.tell(advised(err).Error())
}

// brokenPipe reports whether err means that the reader of our output has gone,
// which is its right: "brief show x | head".
func brokenPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }

// terminal reports whether f leads to a terminal.
func terminal(f *os.File) bool { return term.IsTerminal(f.Fd()) }

// holdsData reports whether f is a pipe or a file, from which a user may expect
// that it is read.
func holdsData(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && (info.Mode().IsRegular() || info.Mode()&os.ModeNamedPipe != 0)
}

// dumb reports whether the terminal says that it can only print lines.
func dumb() bool { return os.Getenv("TERM") == "dumb" }

// columns is the width of text on f: that of the terminal, but no more than is
// comfortable to read.
func columns(f *os.File) int {
	const comfortable = 80
	w, _, err := term.GetSize(f.Fd())
	if err != nil || w <= 0 {
		return comfortable
	}
	return min(w, comfortable)
}

// lines joins the lines of a help text.
func lines(s ...string) string { return strings.Join(s, "\n") }

// paragraphs joins the lines of a help text into one line for each paragraph, to be
// broken at the width of the terminal; "" stands between two.
func paragraphs(s ...string) string {
	return strings.ReplaceAll(strings.Join(s, " "), "  ", "\n\n")
}
