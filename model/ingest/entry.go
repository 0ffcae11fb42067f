package ingest

import (
	"strings"
	"unicode/utf8"

	"brief/model"
	"brief/model/text"
)

const (
	// PreviewLines is how many key points or sentences an Entry carries.
	PreviewLines = 8
	// previewBytes is the longest of them.
	previewBytes = 400
)

// Entry is what a list shows of a document. It holds no part of the document's
// text, so that a list of many thousand keeps none of them in memory.
type Entry struct {
	// Key opens the document; it is not for display.
	Key string
	// Name is where the document comes from, fit to be shown.
	Name  string
	Title string
	// Published is the date it bears ("2024-03-01") or "".
	Published string
	Source    string
	// Words counts what white space separates; of the scripts that write without
	// it, each ideograph and kana.
	Words int
	// Cleaned counts hidden and control characters that were changed.
	Cleaned int
	// Preview holds the key points, or the first sentences where there are none;
	// at most PreviewLines of them.
	Preview []string
	// Given says that Preview holds the author's key points.
	Given bool
}

// entryOf sums d up.
func entryOf(key, name string, d *model.Document) Entry {
	e := Entry{
		Key: key, Name: name, Title: summary(d.Title.Text), Published: d.Published.Date,
		Source: summary(d.Source), Words: countWords(d.Text), Cleaned: d.Cleaned,
	}
	spans := d.KeyPoints()
	e.Given = len(spans) > 0
	if !e.Given {
		spans = firstSentences(d)
	}
	for _, s := range spans[:min(len(spans), PreviewLines)] {
		e.Preview = append(e.Preview, summary(s.In(d.Text)))
	}
	return e
}

// firstSentences are at least PreviewLines sentences of the body, or all.
func firstSentences(d *model.Document) []model.Span {
	var spans []model.Span
	for _, p := range d.Paragraphs {
		if len(spans) >= PreviewLines {
			break
		}
		spans = append(spans, text.Sentences(d.Text, p.Span)...)
	}
	return spans
}

// summary is the beginning of s on one line, as a string of its own.
func summary(s string) string {
	if len(s) > previewBytes {
		end := previewBytes
		for end > 0 && !utf8.RuneStart(s[end]) {
			end--
		}
		s = s[:end] + "…"
	}
	return strings.Clone(strings.Join(strings.Fields(s), " "))
}

func countWords(s string) int {
	words := 0
	inside := false
	for _, r := range s {
		switch {
		case unspaced(r):
			words++
			inside = false
		case r <= ' ' || r == '\u00a0' || r == '\u3000':
			inside = false
		case !inside:
			words++
			inside = true
		}
	}
	return words
}

// unspaced reports whether r is an ideograph or a kana.
func unspaced(r rune) bool {
	return r >= 0x3040 && (r <= 0x30ff || r >= 0x3400 && r <= 0x9fff || r >= 0xf900 && r <= 0xfaff || r >= 0x20000 && r <= 0x3ffff)
}
