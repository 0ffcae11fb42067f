package export

import (
	"strings"

	"brief/model/clipping"
)

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
