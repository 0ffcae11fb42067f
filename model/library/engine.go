package library

import (
	"context"
	"errors"
	"strconv"
	"time"

	"brief/model"
	"brief/model/query"
)

// Errors that an engine wraps, for errors.Is.
var (
	// ErrNotFound: no document has the ID, no view the name.
	ErrNotFound = errors.New("not in the library")
	// ErrReadOnly: the library cannot be written to.
	ErrReadOnly = errors.New("the library is read-only")
	// ErrFull: the disk is full. Nothing of the call was kept.
	ErrFull = errors.New("the disk is full")
	// ErrLocked: another process has held the library for too long.
	ErrLocked = errors.New("another program is using the library")
	// ErrNotLibrary: the file is there and is no library.
	ErrNotLibrary = errors.New("not a library")
	// ErrNewer: the library was written by a newer version of the program.
	ErrNewer = errors.New("written by a newer version")
	// ErrCorrupt: the library is damaged.
	ErrCorrupt = errors.New("damaged")
	// ErrNetwork: the library lies on a network file system, on which two machines
	// could destroy it.
	ErrNetwork = errors.New("on a network file system")
)

// ErrBlank: a document has no text, and is not added.
var ErrBlank = errors.New("there is no text in it")

// Place is where a document comes from.
type Place struct {
	// Name is clean and fit to be shown: an absolute path, the name of a sample, or "-".
	Name string
	// Line is the line of a JSON Lines file, from 1; 0 for a whole file.
	Line int
}

// String is the name, with the number of the line.
func (p Place) String() string {
	if p.Line > 0 {
		return p.Name + ":" + strconv.Itoa(p.Line)
	}
	return p.Name
}

// Addition is a briefing on its way into a library.
type Addition struct {
	Briefing *model.Briefing
	// Entry is what lists show of it; its Key is not kept.
	Entry model.Entry
	Place Place
	// Added is when it arrived.
	Added time.Time
	// Sample marks what came with the program.
	Sample bool
}

// Status says how a library is.
type Status struct {
	// Path is the file, "" for one in memory.
	Path string
	// Documents and Samples are how many there are; the second are among the first.
	Documents, Samples int
	// Outdated is how many have another extractor version than Extractor asks for.
	Outdated int
	// Bytes is the size on disk, TextBytes that of the clean texts.
	Bytes, TextBytes int64
	// Schema is the version of the file's form.
	Schema int
	// Shards is into how many parts the index is cut.
	Shards   int
	ReadOnly bool
}

// Engine stores and searches briefings. All methods are safe for concurrent use, also
// by other processes where the library is a file. They return when ctx ends, with
// its error; one that changes something has then changed all or nothing. What has
// been returned without an error is kept, whatever happens to the machine.
type Engine interface {
	// Put adds documents by their ID, all or none, and returns how many were not there
	// before. One that is there is replaced where its extractor version differs, and
	// keeps when it arrived and whether it is a sample; its place is noted in any case.
	Put(ctx context.Context, additions []Addition) (added int, err error)
	// Known reports which of the documents are there with an extractor version.
	Known(ctx context.Context, ids []string, extractor string) ([]bool, error)
	// Get returns the briefing of a document, with Document.Name set to its first place.
	Get(ctx context.Context, id string) (*model.Briefing, error)
	// Resolve returns the IDs that begin with the hexadecimal digits of prefix, the
	// first n of them; none where prefix is anything else.
	Resolve(ctx context.Context, prefix string, n int) ([]string, error)
	// Places returns where a document was found, each place once, in the order it was.
	Places(ctx context.Context, id string) ([]Place, error)
	// Delete removes documents and all that refers to them, and returns how many were
	// there.
	Delete(ctx context.Context, ids []string) (removed int, err error)
	// Outdated returns documents whose extractor version is another one, newest first,
	// at most n.
	Outdated(ctx context.Context, extractor string, n int) (ids []string, err error)

	// Search answers a query a page at a time.
	Search(ctx context.Context, s query.Scope, q query.Query, p query.Page) (query.Result, error)
	// Count counts what matches, up to query.MaxTotal. It is slower than Search.
	Count(ctx context.Context, s query.Scope, q query.Query) (query.Total, error)
	// Facets counts values of f over the newest that match, at most n values. It is
	// slower than Search.
	Facets(ctx context.Context, s query.Scope, q query.Query, f query.Facet, n int) (query.Counts, error)
	// Suggest returns values of f that begin with a folded prefix, most frequent first.
	Suggest(ctx context.Context, f query.Facet, prefix string, n int) ([]string, error)
	// Gather puts documents under the name of a set, beside those that it has, for
	// query.Among. Sets are not documents' property: they go when the engine is closed.
	Gather(ctx context.Context, set string, ids []string) error

	// Views returns the analyst's views by name.
	Views(ctx context.Context, analyst string) ([]query.View, error)
	// SaveView keeps a view, in place of the one that has its name.
	SaveView(ctx context.Context, analyst string, v query.View) error
	// DeleteView forgets a view.
	DeleteView(ctx context.Context, analyst, name string) error
	// Asked returns the queries that were asked last, each once, newest first.
	Asked(ctx context.Context, analyst string, n int) ([]string, error)
	// Ask notes that a query was asked.
	Ask(ctx context.Context, analyst, q string, at time.Time) error

	// Status says how the library is, as seen by an extractor version.
	Status(ctx context.Context, extractor string) (Status, error)
	// Check looks for damage; it may take long.
	Check(ctx context.Context) error
	// Backup writes the library, as it is at one moment, to a new file.
	Backup(ctx context.Context, path string) error
	// Close waits for calls under way; later ones fail.
	Close() error
}
