package tui

import (
	"context"
	"iter"

	"brief/model"
)

// Library is what the reader needs of a collection. Its methods are called
// from commands only, never from Update or View, and must be safe for
// concurrent use. Texts in errors are shown as they are: they must have passed
// package safe.
type Library interface {
	// Entries yields the documents in display order as they become known. An
	// error names one place that could not be read and does not end the
	// sequence; its Entry holds at least the Name. One that is fs.ErrNotExist says
	// that nothing is there; one with a method Reason() string says by it why, without
	// the name.
	Entries(ctx context.Context) iter.Seq2[model.Entry, error]
	// Open returns the document of an entry: its text and blocks, nothing that
	// takes longer.
	Open(ctx context.Context, key string) (*model.Document, error)
	// Extract finds what there is to find in d and yields it as it becomes known:
	// each briefing is a new one and covers more of d than the one before, and the
	// last covers all. An error ends the sequence. It may take long, and ends
	// soon after ctx does.
	Extract(ctx context.Context, d *model.Document) iter.Seq2[*model.Briefing, error]
}

// Files is what a Library can do besides where its documents may come from files.
type Files interface {
	// File returns the file that a listed document is in, and which of its lines the
	// document is, from 1, or 0 where it is the whole file; "" where there is no file.
	// It does no input or output.
	File(key string) (path string, line int)
}
