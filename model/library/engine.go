package library

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strconv"
	"time"

	"brief/model"
	"brief/model/query"
	"brief/model/triage"
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

// isFile reports whether the place is a whole file, at which one document can follow
// another: lines of a file move, and samples and standard input are not there to stay.
func (p Place) isFile() bool { return p.Line == 0 && filepath.IsAbs(p.Name) }

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
	// Follows is the ID of the document that stood at the same place before, "" for none.
	// That must be there and have arrived before. A document that was never there begins
	// with the star, the tags and the note that each analyst has given to that one.
	Follows string
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

// MaxRemembered is how long a value of Engine.Remember may be, in bytes.
const MaxRemembered = 16 << 10

// CheckRemembered refuses a value that is too long for Engine.Remember.
func CheckRemembered(what, value string) error {
	if len(value) > MaxRemembered {
		return fmt.Errorf("remember %s: %d bytes; it may have %d", what, len(value), MaxRemembered)
	}
	return nil
}

// Engine stores and searches briefings. All methods are safe for concurrent use, also
// by other processes where the library is a file. They return when ctx ends, with
// its error; one that changes something has then changed all or nothing. What has
// been returned without an error is kept, whatever happens to the machine.
//
// A document is found, ordered, counted and listed as Addition.Corrected makes it: with
// what analysts have corrected of it (triage.Corrections). That holds from the moment in
// which a call has returned that decides so, takes it back or repeats it, also of what is
// put anew. The index is one: it has the corrections of all analysts, whoever asks. Where
// two say different things of the same, that of the analyst whose name comes later stands.
type Engine interface {
	// Put adds documents by their ID, all or none, and returns how many were not there
	// before. One that is there is replaced where its extractor version differs, and
	// keeps when it arrived and whether it is a sample; its place is noted in any case.
	Put(ctx context.Context, additions []Addition) (added int, err error)
	// Known reports which of the documents are there with an extractor version.
	Known(ctx context.Context, ids []string, extractor string) ([]bool, error)
	// Get returns the briefing of a document as it was put, without corrections, with
	// Document.Name set to its first place and Document.Follows to what it follows. Corrected
	// gives it with them.
	Get(ctx context.Context, id string) (*model.Briefing, error)
	// Corrections returns what analysts have corrected in a document, but for one of them
	// ("" for none): by key and, of one key, by analyst. There are none where the document
	// is not there.
	Corrections(ctx context.Context, id, but string) ([]triage.Mark, error)
	// Resolve returns the IDs that begin with the hexadecimal digits of prefix, the
	// first n of them; none where prefix is anything else.
	Resolve(ctx context.Context, prefix string, n int) ([]string, error)
	// Places returns where a document was found, each place once, in the order it was.
	Places(ctx context.Context, id string) ([]Place, error)
	// At returns, for each place, the document that was found there and arrived last, ""
	// for none. A line of a file is no place that documents follow one another at: for
	// such a one it is "" too.
	At(ctx context.Context, places []Place) (ids []string, err error)
	// Delete removes documents, and returns how many were there. What analysts have decided
	// about them is kept under their IDs: Marks returns it, and Mark, Undo and Redo change
	// it as any other; but nothing is found or counted by it, and States has none of it,
	// until the document is put again. That has its marks, its place in the order of arrival
	// and in sets again, and all else as it is put.
	Delete(ctx context.Context, ids []string) (removed int, err error)
	// Outdated returns documents whose extractor version is another one, newest first,
	// at most n.
	Outdated(ctx context.Context, extractor string, n int) (ids []string, err error)

	// Search answers a query a page at a time; hits bear the state that the analyst of
	// the scope has given them.
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
	// Remember keeps a value under a name, in place of the one there, for programs to go on
	// where they were; "" forgets it. It is no decision: no journal has it. One of more
	// than MaxRemembered bytes is refused.
	Remember(ctx context.Context, analyst, what, value string) error
	// Remembered returns what is kept under a name, "" for nothing.
	Remembered(ctx context.Context, analyst, what string) (string, error)

	// Mark keeps a decision of its analyst, whole or not at all, and returns its entry in
	// the journal. That names what it has changed: marks that are as is wanted already are
	// not part of it, and where all are there is no entry (Seq is 0). The error is a
	// *triage.Conflict where a mark is neither as was seen nor as is wanted, and
	// ErrNotFound where a document was never there.
	Mark(ctx context.Context, d triage.Decision) (triage.Entry, error)
	// MarkAll is Mark for one mark of every document that matches q, whatever it was.
	MarkAll(ctx context.Context, s query.Scope, q query.Query, st triage.Stamp, verb string, key triage.Key, value string) (triage.Entry, error)
	// States returns what an analyst has decided about documents, in the order of ids;
	// zero for those that are not there.
	States(ctx context.Context, analyst string, ids []string) ([]triage.State, error)
	// Marks returns the marks whose keys begin with prefix, by key and, of one key, in the
	// order in which the documents arrived; that of the collection first.
	Marks(ctx context.Context, analyst string, prefix triage.Key) ([]triage.Mark, error)
	// Undo takes back what an entry did, by an entry of its own. With 0 that is the newest
	// one that did something and stands. The error is ErrNotFound where there is none,
	// and where the one of the number is another analyst's, has been taken back, or is
	// itself an undo or redo.
	Undo(ctx context.Context, st triage.Stamp, seq int64) (triage.Entry, error)
	// Redo repeats what an entry did that was taken back, by an entry of its own. With 0
	// that is the one taken back last, unless the analyst has decided something since.
	// ErrNotFound is as with Undo.
	Redo(ctx context.Context, st triage.Stamp, seq int64) (triage.Entry, error)
	// Next returns the entries that Undo and Redo with 0 are about; Seq is 0 for none.
	Next(ctx context.Context, analyst string) (undo, redo triage.Entry, err error)
	// Journal returns an analyst's entries, newest first, at most n: those before the one
	// of a number, with 0 from the last.
	Journal(ctx context.Context, analyst string, before int64, n int) ([]triage.Entry, error)
	// Changes returns what an entry has changed, at most n: of the collection first, then
	// by document in the order of their arrival, then by key.
	Changes(ctx context.Context, analyst string, seq int64, n int) ([]triage.Change, error)

	// Status says how the library is, as seen by an extractor version.
	Status(ctx context.Context, extractor string) (Status, error)
	// Check looks for damage; it may take long.
	Check(ctx context.Context) error
	// Backup writes the library, as it is at one moment, to a new file.
	Backup(ctx context.Context, path string) error
	// Close waits for calls under way; later ones fail.
	Close() error
}
