// Package watch says which files of folders are to be read: those that are there,
// those that arrive, and those whose bytes change, each once it has been quiet.
//
// Use Files, which goes on until its context ends. It keeps nothing between two runs:
// on a new one every file is there to be read again, and who reads them knows by their
// bytes which he has. So a file that was renamed is the same document for him, and one
// that has vanished is of no concern.
//
// # What is noticed
//
// A file counts as package ingest's Find counts it, below the folders too. It is
// quiet when its size, its time of change and its permissions have been the same for
// Options.Quiet, by the program's own clock, which only goes forward: the times that
// files bear are compared with each other alone, so that a clock which is set back, or
// is years ahead, holds nothing up. An empty file waits until something is in it. One that keeps changing is
// told once, and goes on waiting.
//
// The system tells what happens where it can (inotify on Linux, ReadDirectoryChangesW
// on Windows), at the cost of one watch and no file descriptor for each folder.
// Elsewhere a watch takes a descriptor for each file, and the folders are looked at
// every Options.Poll instead. That is done too where the system has no watches left,
// which is told with the remedy. What the system tells is taken as a hint to look,
// never for the truth: when it has lost something, and every Options.Rescan besides,
// all is looked at. No more than a fiftieth of the time is spent on looking.
//
// A folder that is gone, or that may not be read, is told once and followed again as
// soon as it is there. Links lead nowhere that ingest does not follow them; pipes,
// sockets and devices are handed on, and refused by ingest without being opened.
package watch
