package ingest

import (
	"strings"
	"unicode/utf8"

	"brief/model"
	"brief/model/text"
)

// previewBytes is the longest line of a preview.
const previewBytes = 400

// EntryOf sums d up for a list, which shows its name and opens it by its key.
func EntryOf(key, name string, d *model.Document) model.Entry {
	e := model.Entry{
		Key: key, ID: d.ID, Name: name, Title: summary(d.Title.Text), Published: d.Published.Date,
		Source: summary(d.Source), Words: countWords(d.Text), Cleaned: d.Cleaned,
	}
	spans := d.KeyPoints()
	e.Given = len(spans) > 0
	if !e.Given {
		spans = firstSentences(d)
	}
	for _, s := range spans[:min(len(spans), model.PreviewLines)] {
		e.Preview = append(e.Preview, summary(s.In(d.Text)))
	}
	return e
}

// firstSentences are at least model.PreviewLines sentences of the body, or all.
func firstSentences(d *model.Document) []model.Span {
	var spans []model.Span
	for _, p := range d.Paragraphs {
		if len(spans) >= model.PreviewLines {
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
