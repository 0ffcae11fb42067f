// Command brief-bench measures how fast the reader is, as its user feels it, and
// holds it against floors:
//
//	go run ./cmd/brief-bench
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
	only := flag.String("only", "", "measure only what this `regexp` finds in the names of measures")
	runs := flag.Int("runs", 7, "how often each program is started")
	flag.Parse()
	err := run(*only, *runs)
	if err == nil {
		return
	}
	fmt.Fprintln(os.Stderr, "brief-bench:", err)
	if errors.Is(err, errMissed) {
		os.Exit(1)
	}
	os.Exit(2)
}

func run(only string, runs int) (err error) {
	if runtime.GOOS != "linux" {
		return errors.New("reading the CPU time of another process needs Linux: run it there")
	}
	wanted, err := regexp.Compile(only)
	if err != nil {
		return fmt.Errorf("-only %q is no regular expression: %w", only, err)
	}
	dir, err := os.MkdirTemp("", "brief-bench-")
	if err != nil {
		return fmt.Errorf("making a folder for the programs: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	l, err := newLab(dir, max(runs, 1))
	if err != nil {
		return err
	}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt)
	var rows []row
	var failed error
	for _, m := range l.measures() {
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
