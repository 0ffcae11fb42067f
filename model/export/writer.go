package export

import (
	"io"
	"slices"
	"strings"
)

// Writer puts pieces of one form behind one another: as an array, as lines, as
// articles of one page. It hands each piece to the underlying writer at once, a
// small one in one Write, and keeps nothing back. It is not safe for concurrent use.
type Writer struct {
	w     io.Writer
	form  Form
	count int
}

// NewWriter returns a Writer of pieces that were encoded in form.
func NewWriter(w io.Writer, form Form) *Writer { return &Writer{w: w, form: form} }

// Write adds one piece.
func (w *Writer) Write(p Piece) error {
	before, after := w.around(p)
	w.count++
	lead := []byte(before)
	for i, chunk := range p.body {
		if i == len(p.body)-1 {
			chunk = slices.Concat(lead, chunk, []byte(after))
		} else if len(lead) > 0 {
			chunk = slices.Concat(lead, chunk)
		}
		lead = nil
		if _, err := w.w.Write(chunk); err != nil {
			return err
		}
	}
	return nil
}

// around is what stands before and after the next piece.
func (w *Writer) around(p Piece) (before, after string) {
	first := w.count == 0
	switch {
	case w.form == Lines:
		return "", "\n"
	case w.form == JSON && first:
		return "[", ""
	case w.form == JSON:
		return ",\n", ""
	case w.form == HTML && first:
		return htmlHead(p.title, p.language), ""
	case first || w.form == HTML:
		return "", ""
	case w.form == Markdown:
		return "\n---\n\n", ""
	case w.form == Linear:
		return "\n", ""
	}
	return "\n" + strings.Repeat("=", minWidth) + "\n\n", ""
}

// Close ends the file; it does not close the underlying writer. Of no pieces at
// all it makes an empty array or an empty page.
func (w *Writer) Close() error {
	end := ""
	switch {
	case w.form == JSON && w.count == 0:
		end = "[]\n"
	case w.form == JSON:
		end = "]\n"
	case w.form == HTML && w.count == 0:
		end = htmlHead("", "") + htmlFoot
	case w.form == HTML:
		end = htmlFoot
	}
	if end == "" {
		return nil
	}
	_, err := io.WriteString(w.w, end)
	return err
}
