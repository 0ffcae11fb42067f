package export

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"brief/model"
	"brief/model/text"
)

// shortID is how many digits of a document's identity a citation holds: 48 bits,
// of which two among a million documents agree with a probability of 0.2 %.
const shortID = 12

// ShortID is the beginning of d's identity (the SHA-256 of its bytes) that
// citations carry. It is shorter where the identity is.
func ShortID(d *model.Document) string { return Shorten(d.ID) }

// Shorten is ShortID of the document with an ID.
func Shorten(id string) string { return id[:min(len(id), shortID)] }

// Citation says on one line where span stands in d: title, date, place, and in
// brackets what "brief open" takes. The zero Span cites the document as a whole.
//
//	Cartels and cyber-tracking, 2024-03-01, ¶2.1 [brief 27e906cf038e#p2.1]
//
// The place is a paragraph and sentence as the reader numbers them, "key point 3",
// "title", or missing where span stands in none of them (a heading).
func Citation(d *model.Document, span model.Span) string {
	at, place := placeOf(d, span)
	parts := filled([]string{titleOf(d), date(d), place})
	return strings.Join(parts, ", ") + " [brief " + ShortID(d) + at.fragment() + "]"
}

// Quote is the text of span in quotation marks, on one line, with its Citation.
func Quote(d *model.Document, span model.Span) string {
	return quoted(span.In(d.Text)) + " — " + Citation(d, span)
}

// quoted puts s between quotation marks: typewriter's, or printer's where s has
// those of a typewriter itself.
func quoted(s string) string {
	s = flat(s)
	if strings.Contains(s, `"`) {
		return "“" + s + "”"
	}
	return `"` + s + `"`
}

// date is the day d bears and, where that is only its file's, says so.
func date(d *model.Document) string {
	if d.Published.From == model.PublishedFile {
		return d.Published.Date + " (from the file)"
	}
	if d.Published.From == model.PublishedAnalyst {
		return d.Published.Date + " (corrected)"
	}
	return cmp.Or(d.Published.Date, "undated")
}

// fragment is the part of a reference to a document that leads to r.
func (r ref) fragment() string {
	switch {
	case r.paragraph == 0:
		return ""
	case r.sentence == 0:
		return "#p" + strconv.Itoa(r.paragraph)
	}
	return "#p" + r.digits()
}

// placeOf names the place of span: in the body with its numbers.
func placeOf(d *model.Document, span model.Span) (at ref, name string) {
	if span.Empty() {
		return ref{}, ""
	}
	if n := d.ParagraphAt(span.Start); n >= 0 {
		at = ref{n + 1, sentenceNumber(d, n, span)}
		return at, at.String()
	}
	for i, k := range d.KeyPoints() {
		if k.Overlaps(span) {
			return ref{}, "key point " + strconv.Itoa(i+1)
		}
	}
	if d.Title.Span.Overlaps(span) {
		return ref{}, "title"
	}
	return ref{}, ""
}

// sentenceNumber is the number, in paragraph n, of the sentence in which span
// begins; 0 where there is none, and where span is more than that sentence.
func sentenceNumber(d *model.Document, n int, span model.Span) int {
	for i, s := range Sentences(d, n) {
		if s.Start <= span.Start && span.Start < s.End {
			if span.End > s.End {
				return 0
			}
			return i + 1
		}
	}
	return 0
}

// Passage is the place that a citation names: a paragraph or, where sentence is not
// 0, that sentence of it; both count from 1. Where d has no such sentence the error
// says how many there are, and the span is that of the paragraph.
func Passage(d *model.Document, paragraph, sentence int) (model.Span, error) {
	if last := len(d.Paragraphs); paragraph < 1 || paragraph > last {
		return model.Span{}, fmt.Errorf("no paragraph %d: there are %d", paragraph, last)
	}
	all := Sentences(d, paragraph-1)
	switch {
	case sentence == 0:
		return d.Paragraphs[paragraph-1].Span, nil
	case sentence < 1 || sentence > len(all):
		return d.Paragraphs[paragraph-1].Span, fmt.Errorf("no sentence %d in paragraph %d: there are %d", sentence, paragraph, len(all))
	}
	return all[sentence-1], nil
}

// Sentences are those of paragraph n, counted from 0, as citations number them.
func Sentences(d *model.Document, n int) []model.Span {
	p := d.Paragraphs[n]
	var out []model.Span
	for _, b := range d.Blocks[p.FirstBlock:p.EndBlock] {
		out = append(out, text.Sentences(d.Text, b.Span)...)
	}
	return out
}

// Points are the key points of b as lines of plain text: each with the sentences
// that support it most and with what the body does not have.
func Points(b *model.Briefing) string {
	d := b.Document
	var s strings.Builder
	s.WriteString(Citation(d, model.Span{}) + "\n")
	for i, k := range b.KeyPoints {
		s.WriteString("\n" + strconv.Itoa(i+1) + ". " + flat(k.Span.In(d.Text)) + "\n")
		for _, e := range foremost(k.Evidence) {
			s.WriteString("   " + ref{e.Paragraph, e.Sentence}.String() + " " + quoted(e.Span.In(d.Text)) + "\n")
		}
		for _, u := range k.Unsupported {
			s.WriteString("   ! " + unsupported(d.Text, u) + "\n")
		}
	}
	return s.String()
}

// QuotePoint quotes a key point and, below it, the sentences that support it most.
func QuotePoint(d *model.Document, k model.KeyPoint) string {
	out := []string{Quote(d, k.Span)}
	for _, e := range foremost(k.Evidence) {
		out = append(out, Quote(d, e.Span))
	}
	return strings.Join(out, "\n")
}

// QuoteActor says who a is and quotes the sentence.
func QuoteActor(d *model.Document, a model.Actor, sentence model.Span) string {
	return about(Named(a), string(a.Kind), flat(strings.Join(a.Roles, "; "))) + Quote(d, sentence)
}

// QuoteStatistic says what s states, and who says so, and quotes the sentence.
func QuoteStatistic(d *model.Document, s model.Statistic, sentence model.Span) string {
	change := string(s.Change)
	if s.Change == model.ChangeNone {
		change = ""
	}
	return about(Stated(d, s), change, flat(s.About()), flat(s.Period), source(s)) + Quote(d, sentence)
}

// about is a line that names something and says what is known of it.
func about(name string, known ...string) string {
	return strings.Join(filled(append([]string{name}, known...)), " · ") + "\n"
}
