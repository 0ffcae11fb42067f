// Package startup puts the garbage collector off while the program starts.
// Importing it is all; the import's place does not matter, as packages are
// initialised in the order of their paths once what they import is.
//
// A start allocates 10 MB, most of it in the package initialisation of libraries
// and none of it in vain for long, and the collector, which would begin at 4 MB,
// runs twice for it: 5 to 6 of 34 ms of CPU time until the first article stands
// on the screen. With this package it begins at 16 MB, and from its first run on
// everything is as if the package were not there, so that large documents take no
// more memory. A collector that was set otherwise by GOGC is left alone.
package startup

import (
	"runtime"
	"runtime/debug"
)

// Usual is the runtime's own setting; Patient, for the start, makes the smallest
// heap that is collected, 4 MB, four times as large.
const Usual, Patient = 100, 400

func init() {
	if before := debug.SetGCPercent(Patient); before != Usual {
		debug.SetGCPercent(before)
		return
	}
	first := new(*int) // nothing refers to it: the first run finds it
	runtime.AddCleanup(first, end, Usual)
}

// end ends the exception, unless somebody has done so.
func end(percent int) {
	if before := debug.SetGCPercent(percent); before != Patient {
		debug.SetGCPercent(before)
	}
}
