package query

import (
	"strings"
	"unicode/utf8"

	"brief/model"
)

// Error says what of a query could not be read. It quotes the query as it was typed,
// so that its text passes package safe before it is shown.
type Error struct {
	// Typed is the offender, Span where it stands in the input.
	Typed string
	Span  model.Span
	// Reason is what is wrong with it; Allowed is what could stand there, or nil.
	Reason  string
	Allowed []string
}

// Error is one line: is:red: no such state; one of unread, read, ….
func (e *Error) Error() string {
	s := e.Reason
	if e.Typed != "" {
		s = clip(strings.Join(strings.Fields(e.Typed), " "), maxQuoted) + ": " + s
	}
	if len(e.Allowed) > 0 {
		s += "; one of " + strings.Join(e.Allowed, ", ")
	}
	return s
}

// maxQuoted is how many bytes of an offender an error repeats.
const maxQuoted = 60

// clip returns s, or its beginning with an ellipsis where it is longer than n bytes.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + "…"
}
