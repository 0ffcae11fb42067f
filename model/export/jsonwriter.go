package export

import (
	"bytes"
	"encoding/json"
	"unicode/utf8"
)

// jsonWriter writes one JSON object a few values at a time: what package
// encoding/json needs for the whole of one is a multiple of its size. After an
// error it writes nothing more.
type jsonWriter struct {
	out     chunks
	scratch bytes.Buffer
	encoder *json.Encoder
	err     error
}

func newJSONWriter() *jsonWriter {
	w := &jsonWriter{}
	w.encoder = json.NewEncoder(&w.scratch)
	w.encoder.SetEscapeHTML(false)
	return w
}

// encoded is v without a line end, until the next call.
func (w *jsonWriter) encoded(v any) []byte {
	w.scratch.Reset()
	if w.err == nil {
		w.err = w.encoder.Encode(v)
	}
	return bytes.TrimSuffix(w.scratch.Bytes(), []byte("\n"))
}

func (w *jsonWriter) raw(s string) { w.out.write([]byte(s)) }

// inside writes v without its first and last byte: an object without its braces,
// a string without its quotation marks.
func (w *jsonWriter) inside(v any) {
	if b := w.encoded(v); w.err == nil {
		w.out.write(b[1 : len(b)-1])
	}
}

// textPiece is how many bytes of a long text are encoded at once.
const textPiece = 64 << 10

// text writes s, which is valid UTF-8.
func (w *jsonWriter) text(s string) {
	w.raw(`"`)
	for s != "" {
		n := min(len(s), textPiece)
		for n < len(s) && !utf8.RuneStart(s[n]) {
			n--
		}
		w.inside(s[:n])
		s = s[n:]
	}
	w.raw(`"`)
}

// putList writes the key and the array of what convert makes of each value.
func putList[T, J any](w *jsonWriter, key string, from []T, text string, convert func(string, T) J) {
	w.raw(`,"` + key + `":[`)
	for i, v := range from {
		if i > 0 {
			w.raw(",")
		}
		w.out.write(w.encoded(convert(text, v)))
	}
	w.raw("]")
}
