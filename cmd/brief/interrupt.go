package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"

	"brief/tui"
)

// untilSignal returns a context that a signal ends which asks the program to end. A
// second signal ends it at once. The caller calls done, which notes the signal.
func (a *app) untilSignal(ctx context.Context) (until context.Context, done func()) {
	until, stop := context.WithCancelCause(ctx)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT)
	go func() {
		select {
		case s := <-signals:
			signal.Stop(signals)
			stop(tui.Stopped{Signal: s.(syscall.Signal)})
		case <-until.Done():
		}
	}()
	return until, func() {
		signal.Stop(signals)
		if stopped := (tui.Stopped{}); errors.As(context.Cause(until), &stopped) {
			a.stopped = stopped.Signal
		}
		stop(nil)
	}
}
