package format

import (
	"fmt"

	"brief/model"
	"brief/model/safe"
)

// Error is why an input was not decoded. All its text is clean and on one line.
type Error struct {
	// Name is the input's, fit to be shown; "" or "-" for input without one.
	Name string
	// Reason is what is wrong with it ("it is a PDF document").
	Reason string
	// Advice is what to do.
	Advice string
}

func (e *Error) Error() string {
	name := e.Name
	if name == "" || name == "-" {
		name = "standard input"
	}
	return "cannot read " + name + ": " + e.Reason + "; " + e.Advice
}

func tooLarge(name string, size, limit int64) error {
	return &Error{
		Name:   safe.Line(name),
		Reason: fmt.Sprintf("it has %d bytes, more than the limit of %d", size, limit),
		Advice: "split it, or raise the limit",
	}
}

func isBinary(name, what string) error {
	return &Error{Name: safe.Line(name), Reason: "it is " + what, Advice: "convert it to plain text or Markdown first"}
}

func cannotRead(name string, f model.Format) error {
	return &Error{
		Name:   safe.Line(name),
		Reason: fmt.Sprintf("the format %q is not one of text, markdown", string(f)),
		Advice: "name one of these, or none to let the content decide",
	}
}
