package ingest

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// jsonReason says what is wrong with line in words that need no knowledge of Go.
func jsonReason(line []byte, err error) string {
	if wrong := (*json.UnmarshalTypeError)(nil); errors.As(err, &wrong) {
		if wrong.Field == "" {
			return "it is " + jsonKind(wrong.Value) + ", not an object"
		}
		return fmt.Sprintf("%q is %s, not a string", wrong.Field, jsonKind(wrong.Value))
	}
	if wrong := (*json.SyntaxError)(nil); errors.As(err, &wrong) {
		return syntaxReason(line, wrong)
	}
	return "it is not JSON"
}

// jsonKind is what package encoding/json calls a value, with its article.
func jsonKind(value string) string {
	value, _, _ = strings.Cut(value, " ") // "number 1e999"
	switch value {
	case "array", "object":
		return "an " + value
	case "bool":
		return "true or false"
	}
	return "a " + value
}

// syntaxReason says where line ceases to be JSON. Offset counts the bytes up to
// and with the one that does not fit.
func syntaxReason(line []byte, wrong *json.SyntaxError) string {
	at := int(wrong.Offset) - 1
	if at < 0 || at >= len(line) || strings.HasPrefix(wrong.Error(), "unexpected end") {
		return "it ends before it is complete"
	}
	if at == leadingSpace(line) {
		return "it does not begin with {"
	}
	r, _ := utf8.DecodeRune(line[at:])
	return fmt.Sprintf("it ceases to be JSON at character %d, %q", utf8.RuneCount(line[:at])+1, r)
}

func leadingSpace(line []byte) int {
	n := 0
	for n < len(line) && (line[n] == ' ' || line[n] == '\t' || line[n] == '\r') {
		n++
	}
	return n
}
