package export

import (
	"strings"

	"brief/model"
	"brief/model/clipping"
	"brief/model/query"
)

// Clip is what stands at span in d with its citation, to be put into a case file.
func Clip(d *model.Document, span model.Span) clipping.Clipping {
	return clipping.Clipping{Document: d.ID, Span: span, Text: flat(span.In(d.Text)), Citation: Citation(d, span), Source: d.Source}
}

// ClipSentence is Clip of a sentence that was found.
func ClipSentence(s query.Sentence) clipping.Clipping {
	return clipping.Clipping{Document: s.ID, Span: s.Span, Text: flat(s.Text), Citation: CiteSentence(s), Source: s.Source}
}

// CaseFile is a case file as Markdown: each clipping as a quotation with its citation,
// the comment below it.
func CaseFile(f clipping.File) []byte {
	var out strings.Builder
	out.WriteString("# " + escapeMarkdown(flat(f.Name)) + "\n")
	for _, c := range f.Clippings {
		out.WriteString("\n> " + escapeMarkdown(flat(c.Text)) + "\n>\n> — " + escapeMarkdown(cited(c)) + "\n")
		if c.Comment != "" {
			out.WriteString("\n" + escapeMarkdown(flat(c.Comment)) + "\n")
		}
	}
	return []byte(out.String())
}

// CaseFileText is a case file as plain text.
func CaseFileText(f clipping.File) []byte {
	var out strings.Builder
	out.WriteString(flat(f.Name) + "\n")
	for _, c := range f.Clippings {
		out.WriteString("\n" + quoted(c.Text) + " — " + flat(cited(c)) + "\n")
		if c.Comment != "" {
			out.WriteString("    " + flat(c.Comment) + "\n")
		}
	}
	return []byte(out.String())
}

// cited is a clipping's citation behind who issued the document.
func cited(c clipping.Clipping) string {
	if c.Source == "" {
		return c.Citation
	}
	return c.Source + ": " + c.Citation
}
