// Command brief reads briefings in a terminal: key points, body, actors and
// statistics side by side, and each linked to the sentences it rests on.
//
// The command only wires: flags to the pipeline (package ingest), its results to
// the reader (package tui) or to a file (package export). Exit status: 0 done, 1
// some inputs failed, each named on standard error, 2 wrong usage, 128 and the number
// of a signal where one ended the reader.
package main

import (
	"os"
	"time"

	_ "brief/cmd/brief/startup" // before the libraries, as their paths sort after it
)

func main() {
	a := &app{in: os.Stdin, out: os.Stdout, errs: os.Stderr, now: time.Now, window: newWindow()}
	os.Exit(a.run(os.Args[1:]))
}
