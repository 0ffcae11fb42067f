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
	// sequence; its Entry holds at least the Name.
	Entries(ctx context.Context) iter.Seq2[Entry, error]
	// Open returns the document of an entry: its text and blocks, nothing that
	// takes longer.
	Open(ctx context.Context, key string) (*model.Document, error)
	// Extract finds what there is to find in d. It may take long and is
	// cancelled through ctx.
	Extract(ctx context.Context, d *model.Document) (*model.Briefing, error)
}

// Entry is one row of the document list. It is small on purpose: a list of
// many thousand documents holds no text.
type Entry struct {
	// Key identifies the document within one run of the reader.
	Key string
	// Name is the place it came from, fit to be shown.
	Name  string
	Title string
	// Published is the date it bears ("2024-03-01") or "".
	Published string
	Source    string
	Words     int
	// Cleaned counts hidden and control characters that were changed.
	Cleaned int
	// Preview holds the key points, or the first sentences where there are
	// none; at most PreviewLines of them.
	Preview []string
	// Given says that Preview holds the author's key points.
	Given bool
}

// PreviewLines is how many key points or sentences an Entry carries.
const PreviewLines = 8
