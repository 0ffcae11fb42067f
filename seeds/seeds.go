// Package seeds carries the sample briefings that come with the program, so
// that it has something to show before the reader has added anything.
//
// 000_… is a real article, kept byte for byte. Every other file is a sample
// written for this project and says so in its own text or front matter: it is
// about invented people and places, or retells history from before 1930. The
// names sort in the order of reading and say what a file shows (no key points,
// tables, right-to-left text, figures in several currencies, a pair in which
// the second file corrects a figure of the first).
//
// The files are compiled into the binary; nothing here reads the disk.
package seeds

import (
	"embed"
	"io/fs"
)

//go:embed *.txt *.md
var files embed.FS

// Files is the read-only file system of the samples: one flat directory.
// It is safe for concurrent use.
func Files() fs.FS { return files }

// Names lists the samples in the order of reading. The slice is the caller's.
func Names() []string {
	entries, err := files.ReadDir(".")
	if err != nil { // the root of an embedded file system always opens
		return nil
	}
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.Name()
	}
	return names
}
