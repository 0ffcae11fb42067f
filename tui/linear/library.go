package linear

import (
	"context"
	"iter"
	"time"

	"brief/model"
	"brief/tui/key"
)

// Library is what the reader needs of a collection; that of package tui will do.
// Its methods must be safe for concurrent use. Texts in errors are shown as they
// are.
type Library interface {
	// Entries yields the documents in display order as they become known. An
	// error names one place that could not be read and does not end the
	// sequence; its Entry holds at least the Name. It is ranged over again, after
	// it has ended, to read the files again.
	Entries(ctx context.Context) iter.Seq2[model.Entry, error]
	// Open returns the document of an entry.
	Open(ctx context.Context, key string) (*model.Document, error)
	// Extract yields briefings of d, each covering more of it than the one before
	// and the last all of it. An error ends the sequence. It ends soon after ctx
	// does.
	Extract(ctx context.Context, d *model.Document) iter.Seq2[*model.Briefing, error]
}

// Rereader is what a Library can do besides where Open does not read the file of a
// document again: that of package tui.
type Rereader interface {
	// Reread returns the document that now stands where the one of a key was read. Where
	// that is another one, Entries yields it from then on.
	Reread(ctx context.Context, key string) (*model.Document, error)
}

// Options say how a session is held. The zero Options will do.
type Options struct {
	// Keys names the commands; nil is key.Default.
	Keys *key.Table
	// Size returns the terminal's columns and rows and is asked before every
	// answer; 0 means unknown, and so does a nil Size: then lines have 80 columns
	// and an answer 22 lines before it waits.
	Size func() (columns, rows int)
	// ASCII writes letters beyond ASCII as the nearest ones, or as ?.
	ASCII bool
	// Fixed says that the documents cannot change: samples, or standard input.
	Fixed bool
	// WriteFile makes the file of a name, which it must not replace. Nil: none can
	// be made.
	WriteFile func(name string, data []byte) error
	// Pipe runs a command line with input and returns what it prints, before an
	// error too. Nil: none can be run.
	Pipe func(ctx context.Context, command string, input []byte) (output []byte, err error)
	// Edit opens the document of a name in an editor on this terminal, which is not
	// read meanwhile. Nil: there is none.
	Edit func(ctx context.Context, name string) error
	// Notice is a line to be said first, "" for none.
	Notice string
	// Now tells the time; time.Now where it is nil.
	Now func() time.Time
	// Paragraph of the first document is said first; 0 is none.
	Paragraph int
}
