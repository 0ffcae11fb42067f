package ingest

import (
	"errors"
	"strings"
	"testing"

	"brief/model"
)

// FuzzLines: whatever the lines hold, each gives a document whose blocks lie in
// its text, or an error with the line's number.
func FuzzLines(f *testing.F) {
	f.Add("{\"id\":\"a\",\"text\":\"- p\\nBody.\"}\n\n{\"text\":5}\n[")
	f.Add("\ufeff{\"text\":\"x\\u0000\\ud800\",\"id\":1e9,\"date\":\"9999-99-99\"}\r\n")
	f.Add("{\"text\":\"" + strings.Repeat("long", 100) + "\"}")
	f.Fuzz(func(t *testing.T, in string) {
		docs, errs := read(t, in, Options{MaxBytes: 200})
		for _, err := range errs {
			if e := (*Error)(nil); !errors.As(err, &e) || e.Line < 1 || strings.ContainsAny(err.Error(), "\n\x1b") {
				t.Errorf("error %q", err)
			}
		}
		for _, d := range docs {
			inside := model.Span{End: len(d.Text)}
			for _, k := range d.Blocks {
				if !k.Span.Empty() && !inside.Contains(k.Span) {
					t.Errorf("block %v of %d bytes", k.Span, len(d.Text))
				}
			}
		}
	})
}
