package tui

import (
	"context"
	"iter"

	"brief/model"
	"brief/model/query"
	"brief/model/triage"
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
	// takes longer. The error is fs.ErrNotExist where it is no longer there.
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

// Rereader is what a Library can do besides where Open does not read the file of a
// document again.
type Rereader interface {
	// Reread returns the document that now stands where the one of a key was read. Where
	// that is another one, the library has taken it in. The rules of Library hold.
	Reread(ctx context.Context, key string) (*model.Document, error)
}

// Indexed is what a Library can do besides where it has an index: it is asked in the
// language of package query. The keys of its answers open documents as those of
// Entries do. The rules of Library hold.
type Indexed interface {
	// Search answers a query a page at a time.
	Search(ctx context.Context, q query.Query, p query.Page) (query.Result, error)
	// Count counts what matches, as far as query.MaxTotal at least.
	Count(ctx context.Context, q query.Query) (query.Total, error)
	// Facets counts the values of f over the newest documents that match, at most n
	// values.
	Facets(ctx context.Context, q query.Query, f query.Facet, n int) (query.Counts, error)
	// Suggest returns values of f that begin with prefix, most frequent first.
	Suggest(ctx context.Context, f query.Facet, prefix string, n int) ([]string, error)
	// Sentences yields the sentences with hits, document by document in the order of q.
	// An error names one document and does not end the sequence.
	Sentences(ctx context.Context, q query.Query) iter.Seq2[query.Sentence, error]
	// Views returns the saved views by name.
	Views(ctx context.Context) ([]query.View, error)
	// SaveView keeps a view, in place of the one that has its name.
	SaveView(ctx context.Context, v query.View) error
	// DeleteView forgets a view.
	DeleteView(ctx context.Context, name string) error
	// Asked returns the queries that were asked last, newest first.
	Asked(ctx context.Context, n int) ([]string, error)
	// Ask notes that a query was asked.
	Ask(ctx context.Context, q string) error
	// Missing is how many documents of the list are not in the index yet; it does no
	// input or output.
	Missing() int
}

// Rememberer is what a Library can do besides where it keeps for the next start where its
// reader was. The rules of Library hold.
type Rememberer interface {
	// Remember keeps a value under a name, in place of the one there.
	Remember(ctx context.Context, what, value string) error
	// Remembered returns what is kept under a name, "" for nothing.
	Remembered(ctx context.Context, what string) (string, error)
}

// Triaged is what a Library can do besides where decisions about its documents are kept:
// those of one analyst, made in one window, at the time of the call. What is said of the
// methods of library.Engine holds for those of the same names; documents are called by
// their IDs. The rules of Library hold.
type Triaged interface {
	// Mark keeps a decision. Its error is a *triage.Conflict where somebody has decided
	// otherwise since it was seen.
	Mark(ctx context.Context, verb string, changes []triage.Change) (triage.Entry, error)
	// MarkAll sets one mark of every document that matches q.
	MarkAll(ctx context.Context, q query.Query, verb string, key triage.Key, value string) (triage.Entry, error)
	// States returns what was decided about documents, in the order of ids.
	States(ctx context.Context, ids []string) ([]triage.State, error)
	// Marks returns the marks whose keys begin with prefix.
	Marks(ctx context.Context, prefix triage.Key) ([]triage.Mark, error)
	// Undo takes an entry of the journal back, Redo repeats it.
	Undo(ctx context.Context, seq int64) (triage.Entry, error)
	Redo(ctx context.Context, seq int64) (triage.Entry, error)
	// Next returns the entries that are taken back or repeated next; Seq is 0 for none.
	Next(ctx context.Context) (undo, redo triage.Entry, err error)
	// Journal returns the entries before the one of a number (0: from the end), newest
	// first, at most n.
	Journal(ctx context.Context, before int64, n int) ([]triage.Entry, error)
	// Changes returns what an entry has changed, at most n.
	Changes(ctx context.Context, seq int64, n int) ([]triage.Change, error)
	// Window is the one that decisions are noted under. It does no input or output.
	Window() string
}
