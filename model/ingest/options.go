package ingest

import (
	"cmp"

	"brief/model"
)

// DefaultMaxBytes is the size of the largest input that is read where
// Options.MaxBytes is 0: 64 MB (decimal).
const DefaultMaxBytes = 64_000_000

// Options say how inputs are opened. The zero value lets the name and the bytes
// decide and has the default limit.
type Options struct {
	// Format is what every input is; "" lets its name and bytes decide. With
	// model.JSON every input holds JSON Lines, one document a line.
	Format model.Format
	// MaxBytes is the largest file, stream or line that is read, in bytes; 0 is
	// DefaultMaxBytes.
	MaxBytes int64
	// Sniff lets the first line of standard input that is not blank decide where
	// Format is "": a JSON object with a "text" begins JSON Lines. It is a stream
	// without a name that could tell.
	Sniff bool
}

func (o Options) limit() int64 { return cmp.Or(o.MaxBytes, DefaultMaxBytes) }
