package ingest

import (
	"errors"
	"fmt"
	"io/fs"

	"brief/model/format"
	"brief/model/safe"
)

// Why an input was refused, for errors.Is. Missing and forbidden files answer
// to fs.ErrNotExist and fs.ErrPermission.
var (
	// ErrTooLarge: the input is larger than Options.MaxBytes.
	ErrTooLarge = errors.New("too large")
	// ErrNotRegular: the path leads to a pipe, socket or device.
	ErrNotRegular = errors.New("not a regular file")
	// ErrFolder: the path leads to a folder where a file is needed.
	ErrFolder = errors.New("a folder, not a file")
	// ErrChanged: the file became shorter while it was read.
	ErrChanged = errors.New("changed while it was read")
	// ErrOutside: a link inside a folder leads out of that folder.
	ErrOutside = errors.New("a link that leads out of the folder, not followed")
	// ErrNoDocument: nothing in the folder could be a document.
	ErrNoDocument = errors.New("no document found")
	// ErrBadLine: a line is not a JSON object with a "text".
	ErrBadLine = errors.New("not a briefing in JSON")
)

// Error says which input could not be used, at what step, and why. Its message is
// one line without control characters.
type Error struct {
	// Op is what was attempted: "open", "read", "list", "extract" or "add".
	Op string
	// Name is the path or "-", fit to be shown.
	Name string
	// Line counts from 1 in JSON Lines; 0 elsewhere.
	Line int
	Err  error
}

func (e *Error) Error() string {
	if errors.Is(e.Err, ErrNoDocument) {
		return ErrNoDocument.Error() + " in " + e.place() + ": hidden files, pictures, archives and programs are passed over"
	}
	return fmt.Sprintf("cannot %s %s: %s", e.Op, e.place(), safe.Line(reason(e.Err)))
}

// Reason is why the place could not be read, without its name.
func (e *Error) Reason() string {
	why := safe.Line(reason(e.Err))
	if e.Op == "extract" || e.Op == "list" && !errors.Is(e.Err, ErrNoDocument) {
		return "cannot " + e.Op + ": " + why
	}
	return why
}

// reason is err without the name that a refusal repeats: the Error has it already.
func reason(err error) string {
	if refusal := (*format.Error)(nil); errors.As(err, &refusal) {
		return refusal.Reason + "; " + refusal.Advice
	}
	return err.Error()
}

// place is where the input is: its name, with the line number of an item.
func (e *Error) place() string {
	name := e.Name
	if name == "-" {
		name = "standard input"
	}
	if e.Line > 0 {
		return fmt.Sprintf("%s line %d", name, e.Line)
	}
	return name
}

func (e *Error) Unwrap() error { return e.Err }

// Is makes a folder without a document one with a file that is not there: neither
// place has anything to read.
func (e *Error) Is(target error) bool {
	return target == fs.ErrNotExist && errors.Is(e.Err, ErrNoDocument)
}

// failed wraps err, without the path that package os repeats in its errors: the
// name is in the Error already, and there it is clean.
func failed(op, name string, line int, err error) *Error {
	if pathError := (*fs.PathError)(nil); errors.As(err, &pathError) {
		err = pathError.Err
	}
	return &Error{Op: op, Name: safe.Line(name), Line: line, Err: err}
}

// tooLarge names the size, where it is known, and the limit.
func tooLarge(size, limit int64) error {
	if size < 0 {
		return fmt.Errorf("%w: the limit is %s", ErrTooLarge, byteSize(limit))
	}
	return fmt.Errorf("%w: %s, and the limit is %s", ErrTooLarge, byteSize(size), byteSize(limit))
}

// byteSize writes n bytes in the largest decimal unit that it fills.
func byteSize(n int64) string {
	const units = "kMGTPE"
	if n < 1000 {
		return fmt.Sprintf("%d bytes", n)
	}
	value, unit := float64(n)/1000, 0
	for value >= 1000 && unit < len(units)-1 {
		value, unit = value/1000, unit+1
	}
	return fmt.Sprintf("%.4g %cB", value, units[unit])
}

// guard turns a panic of do into an error, so that one document cannot end the
// run for all.
func guard(do func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("internal error: %v", r)
		}
	}()
	return do()
}
