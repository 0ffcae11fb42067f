package export

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"brief/model"
	"brief/model/query"
)

// jsonHit is a document that a query has found, or that a list names.
type jsonHit struct {
	ID        string       `json:"id"`
	Title     string       `json:"title"`
	Published string       `json:"published"`
	Source    string       `json:"source"`
	Name      string       `json:"name"`
	Added     string       `json:"added"`
	Sample    bool         `json:"sample"`
	Words     int          `json:"words"`
	Reasons   []string     `json:"reasons"`
	Corrected bool         `json:"corrected"`
	Snippet   *jsonSnippet `json:"snippet"`
}

type jsonSnippet struct {
	Text string       `json:"text"`
	Lit  []model.Span `json:"lit"`
	model.Span
	Paragraph int `json:"paragraph"`
	Sentence  int `json:"sentence"`
}

// EncodeHit writes h for a Writer of JSON or Lines. "added" is RFC 3339 in UTC.
// "reasons" are those of the order by priority, "corrected" says that the analyst has
// corrected something in the document, "snippet" is null where h has none; the offsets of
// its "lit" are into its own text, "start" and "end" into that of the document.
func EncodeHit(h query.Hit) (Piece, error) {
	out := jsonHit{
		ID: h.ID, Title: h.Title, Published: h.Published, Source: h.Source, Name: h.Name,
		Added: h.Added.UTC().Format(time.RFC3339), Sample: h.Sample, Words: h.Words, Reasons: append([]string{}, h.Reasons...),
		Corrected: len(h.State.Corrections) > 0,
	}
	if s := h.Snippet; s.Text != "" {
		out.Snippet = &jsonSnippet{s.Text, spans(s.Lit), s.Span, s.Paragraph, s.Sentence}
	}
	return objectPiece(out)
}

// objectPiece is v as one JSON object.
func objectPiece(v any) (Piece, error) {
	w := newJSONWriter()
	w.out.write(w.encoded(v))
	return Piece{body: w.out.all()}, w.err
}

func spans(s []model.Span) []model.Span {
	if s == nil {
		return []model.Span{}
	}
	return s
}

// CiteSentence says on one line where s stands, as [Citation] does.
func CiteSentence(s query.Sentence) string {
	at := ref{s.Paragraph, s.Sentence}
	place := at.String()
	switch {
	case place != "":
	case s.In == model.InKeyPoint:
		place = "key point"
	case s.In == model.InTitle:
		place = "title"
	}
	parts := filled([]string{cmp.Or(flat(s.Title), "untitled"), cmp.Or(s.Published, "undated"), place})
	return strings.Join(parts, ", ") + " [brief " + Shorten(s.ID) + at.fragment() + "]"
}

// QuoteSentence is s in quotation marks, on one line, with its citation.
func QuoteSentence(s query.Sentence) string { return quoted(s.Text) + " — " + CiteSentence(s) }

// sentenceFound is a sentence of the answer to a query.
type sentenceFound struct{ s query.Sentence }

type jsonFound struct {
	Text      string       `json:"text"`
	Lit       []model.Span `json:"lit"`
	Citation  string       `json:"citation"`
	Document  string       `json:"document"`
	Title     string       `json:"title"`
	Published string       `json:"published"`
	Source    string       `json:"source"`
	In        string       `json:"in"`
	Paragraph int          `json:"paragraph"`
	Sentence  int          `json:"sentence"`
	model.Span
}

func (f sentenceFound) object() any {
	s := f.s
	return jsonFound{
		s.Text, spans(s.Lit), CiteSentence(s), Shorten(s.ID), s.Title, s.Published, s.Source,
		string(s.In), s.Paragraph, s.Sentence, s.Span,
	}
}

func (f sentenceFound) fields() []string {
	s := f.s
	return []string{
		field(s.Text), field(CiteSentence(s)), Shorten(s.ID), field(s.Title), s.Published, field(s.Source),
		string(s.In), ordinal(s.Paragraph), ordinal(s.Sentence), strconv.Itoa(s.Span.Start), strconv.Itoa(s.Span.End),
	}
}

// shown has the hits in bold. Where a hit ends in white space or begins with it the
// signs would not count, and there are none.
func (f sentenceFound) shown() []string {
	var out strings.Builder
	at := 0
	for _, l := range f.s.Lit {
		if l.Start < at || l.End > len(f.s.Text) || l.Empty() {
			continue
		}
		out.WriteString(escapeMarkdown(f.s.Text[at:l.Start]))
		out.WriteString(bold(l.In(f.s.Text)))
		at = l.End
	}
	out.WriteString(escapeMarkdown(f.s.Text[at:]))
	return []string{out.String(), escapeMarkdown(CiteSentence(f.s))}
}

func bold(s string) string {
	if strings.TrimSpace(s) != s {
		return escapeMarkdown(s)
	}
	return "**" + escapeMarkdown(s) + "**"
}
