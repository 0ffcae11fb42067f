// Command brief-bench measures how fast the reader is, as its user feels it, and
// holds it against floors:
//
//	go run ./cmd/brief-bench
//	go run ./cmd/brief-bench library [-docs 100000] [-million] [-data FILE]
//
// The second command measures a library: how fast documents get into it and answers
// out of it, and how that compares with newsboat, aerc and ripgrep over the same
// documents. They are put together from the paragraphs of the news in a file of JSON
// Lines ({"title", "text"} a line, plain or .gz), or of the samples: about 3 KB each,
// the same on every machine, most of them in the order of ten years. What the engine
// alone does is measured inside the program, and loading in a process of its own
// that has one core, by CPU time: other work on the machine does not count. It takes
// about ten minutes, with a million documents an hour and 8 GB for temporary files.
//
// Every figure is taken from the real program on a pseudo-terminal in front of an
// emulated screen: the time until the screen shows what a reader waits for, the
// CPU time and memory that took, the bytes that went over the line. Programs that
// are compared take turns, so that a busy machine is busy for all of them; a
// figure is the median of the runs, and the ratio is what counts, as milliseconds
// differ from machine to machine. The peers are a bare Bubble Tea program (in
// folder bare) and, where they are installed, glow, vim and less.
//
// The exit status is 1 where a floor is missed, 2 where something could not be
// measured. CPU time and memory are read on Linux only. It takes about three
// minutes and wants a machine that does nothing else; tests do not run it.
//
// Four floors are missed for reasons that lie outside, or in what a reader is for:
// glow and vim draw as soon as they can, Bubble Tea at the first tick of its 60
// frames a second (the bare program is as late); the samples are sixteen documents,
// which are listed while the first is shown, where the bare program reads one; and
// over a slow line a frame with titles, rules and references takes longer than the
// bare text, by the bytes that it has more.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"regexp"
	"runtime"
)

// errMissed says that everything was measured and a floor was missed.
var errMissed = errors.New("a floor is missed")

func main() {
	err := command(os.Args[1:])
	if err == nil {
		return
	}
	fmt.Fprintln(os.Stderr, "brief-bench:", err)
	if errors.Is(err, errMissed) {
		os.Exit(1)
	}
	os.Exit(2)
}

func command(args []string) error {
	if len(args) > 0 && args[0] == loaderCommand {
		return loadChild(args[1:])
	}
	if runtime.GOOS != "linux" {
		return errors.New("reading the CPU time of another process needs Linux: run it there")
	}
	if len(args) > 0 && args[0] == "library" {
		return measureLibrary(args[1:])
	}
	return measureReader(args)
}

// parse reads flags; done says that all that was asked for was help.
func parse(f *flag.FlagSet, args []string) (done bool, err error) {
	err = f.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		return true, nil
	}
	if err == nil && f.NArg() > 0 {
		err = fmt.Errorf("%q is no flag of %s, and nothing else may follow", f.Arg(0), f.Name())
	}
	return false, err
}

func measureReader(args []string) (err error) {
	f := flag.NewFlagSet("brief-bench", flag.ContinueOnError)
	only := f.String("only", "", "measure only what this `regexp` finds in the names of measures")
	runs := f.Int("runs", 7, "how often each program is started")
	if done, err := parse(f, args); done || err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "brief-bench-")
	if err != nil {
		return fmt.Errorf("making a folder for the programs: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	l, err := newLab(dir, max(*runs, 1))
	if err != nil {
		return err
	}
	return take(l.measures(), *only)
}

// take takes the measures whose names only finds, and prints their rows.
func take(all []measure, only string) error {
	wanted, err := regexp.Compile(only)
	if err != nil {
		return fmt.Errorf("-only %q is no regular expression: %w", only, err)
	}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt)
	defer signal.Stop(stop)
	var rows []row
	var failed error
	for _, m := range all {
		if !wanted.MatchString(m.name) {
			continue
		}
		select {
		case <-stop:
			return errors.New("interrupted")
		default:
		}
		fmt.Fprintln(os.Stderr, "measuring", m.name)
		more, err := m.take()
		if err != nil {
			failed = errors.Join(failed, fmt.Errorf("measuring %s: %w", m.name, err))
		}
		rows = append(rows, more...)
	}
	met, err := write(os.Stdout, rows)
	switch {
	case failed != nil || err != nil:
		return errors.Join(failed, err)
	case !met:
		return errMissed
	}
	return nil
}
