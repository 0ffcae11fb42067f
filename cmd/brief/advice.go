package main

import (
	"errors"
	"fmt"
	"io/fs"

	"brief/model/format"
	"brief/model/ingest"
	"brief/model/library"
)

// advised is err with what to do about it, where err does not say so itself.
func advised(err error) error {
	if s := advice(err); s != "" {
		return fmt.Errorf("%w; %s", err, s)
	}
	return err
}

func advice(err error) string {
	failure, refusal, unopened := (*ingest.Error)(nil), (*format.Error)(nil), (*openError)(nil)
	switch {
	case errors.As(err, &refusal):
		return "" // package format advises
	case errors.Is(err, ingest.ErrTooLarge):
		return "--max-bytes raises the limit"
	case errors.Is(err, ingest.ErrNotRegular):
		return "give a file, or - to read standard input"
	case errors.Is(err, ingest.ErrChanged):
		return "open it again when its writer is done"
	case errors.Is(err, ingest.ErrOutside):
		return "to read it, give the link itself"
	case errors.Is(err, ingest.ErrNoDocument):
		return "give a file, or a folder with plain text or Markdown in it"
	case errors.Is(err, ingest.ErrBadLine):
		return `each line needs an object like {"id": "1", "text": "…"}`
	case errors.Is(err, errNoLibrary):
		return "brief add --library FILE PATH makes one"
	case errors.Is(err, errBackup):
		return "brief restore puts it in the place of a library"
	case errors.Is(err, library.ErrNotFound):
		return "brief list shows what there is"
	case errors.Is(err, library.ErrReadOnly):
		return "check who may write there, or give another file with --library"
	case errors.Is(err, library.ErrFull):
		return "free some space and try again: nothing is lost"
	case errors.Is(err, library.ErrLocked):
		return "try again when it is done"
	case errors.Is(err, library.ErrNotLibrary):
		return "give another file with --library or $" + libraryVariable
	case errors.Is(err, library.ErrNewer):
		return "update brief, or give another file with --library"
	case errors.Is(err, library.ErrCorrupt):
		return "brief doctor says more, brief restore brings a backup back"
	case errors.Is(err, library.ErrNetwork):
		return "two machines could destroy it there: give a file on a disk of this machine with --library"
	case errors.As(err, &unopened):
		return unopened.advice()
	case errors.Is(err, fs.ErrPermission):
		return "check who may read it"
	case errors.As(err, &failure):
		return general(failure.Op)
	}
	return ""
}

// general is what to do where the reason of an ingest.Error has no advice of its
// own.
func general(op string) string {
	switch op {
	case "open", "list":
		return "check the path"
	case "extract":
		return "this is a fault of brief: report it with the document"
	}
	return "check that it can be read, and try again"
}
