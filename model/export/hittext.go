package export

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"brief/model"
	"brief/model/query"
	"brief/model/safe"
)

// HitStyle says how what a query has found is shown as text.
type HitStyle struct {
	// Width is the longest line in terminal cells; 0 is 80, and less than 20 is 20.
	Width int
	// Strong and Lit mark titles and hits, where they are not nil. What they add must
	// take no cells.
	Strong, Lit func(string) string
}

func (o HitStyle) width() int { return max(minWidth, cmp.Or(o.Width, defaultWidth)) }

// HitText shows a document that a query has found: date and title, where it comes
// from with what "brief open" takes, and the snippet, each on lines of its own. It
// ends with a line end.
func HitText(h query.Hit, o HitStyle) string {
	at := ref{h.Snippet.Paragraph, h.Snippet.Sentence}
	facts := filled([]string{safe.Line(h.Source), at.String(), Shorten(h.ID) + at.fragment(), sampleWord(h.Sample)})
	return o.block(cmp.Or(h.Published, "undated"), h.Title, facts, h.Snippet.Text, h.Snippet.Lit)
}

// SentenceText shows a sentence that a query has found, as HitText does.
func SentenceText(s query.Sentence, o HitStyle) string {
	at := ref{s.Paragraph, s.Sentence}
	place := at.String()
	if s.In != model.InBody {
		place = strings.ReplaceAll(string(s.In), "_", " ")
	}
	facts := filled([]string{safe.Line(s.Source), place, Shorten(s.ID) + at.fragment()})
	return o.block(cmp.Or(s.Published, "undated"), s.Title, facts, s.Text, s.Lit)
}

func sampleWord(sample bool) string {
	if sample {
		return "sample"
	}
	return ""
}

// block is a date and, beside it or below it where there is no room, a title, a line
// of facts, and a text with its lights.
func (o HitStyle) block(date, title string, facts []string, text string, lit []model.Span) string {
	const (
		beside = 12 // cells that a date takes, with the gap behind it
		roomy  = 60
	)
	date = safe.Line(date)
	indent, first := strings.Repeat(" ", beside), pad(date, beside)
	if o.width() < roomy {
		indent, first = "  ", date+"\n  "
	}
	width := o.width() - len(indent)
	var lines []string
	for _, l := range wrap(cmp.Or(flat(safe.Line(title)), "untitled"), width) {
		lines = append(lines, marked(l, o.Strong))
	}
	lines = append(lines, wrap(strings.Join(facts, " · "), width)...)
	if text != "" {
		clean := safe.Line(text)
		if clean != text {
			lit = nil // they are places in another text
		}
		lines = append(lines, litLines(clean, lit, width, o.Lit)...)
	}
	return first + strings.Join(lines, "\n"+indent) + "\n"
}

func marked(s string, mark func(string) string) string {
	if mark == nil || s == "" {
		return s
	}
	return mark(s)
}

// litLines breaks text into lines and marks the parts of each that are lit.
func litLines(text string, lit []model.Span, width int, mark func(string) string) []string {
	lines := wrap(text, width)
	if mark == nil || len(lit) == 0 {
		return lines
	}
	at := 0
	for i, line := range lines {
		var out, run strings.Builder
		on := false
		for j := 0; j < len(line); {
			for text[at] == ' ' && line[j] != ' ' {
				at++
			}
			_, n := utf8.DecodeRuneInString(line[j:])
			if now := isLit(lit, at); now != on {
				flush(&out, &run, on, mark)
				on = now
			}
			run.WriteString(line[j : j+n])
			j, at = j+n, at+n
		}
		flush(&out, &run, on, mark)
		lines[i] = out.String()
	}
	return lines
}

func flush(out, run *strings.Builder, on bool, mark func(string) string) {
	if on {
		out.WriteString(marked(run.String(), mark))
	} else {
		out.WriteString(run.String())
	}
	run.Reset()
}

// isLit reports whether a byte is in one of spans, which are few.
func isLit(spans []model.Span, at int) bool {
	for _, s := range spans {
		if s.Start <= at && at < s.End {
			return true
		}
	}
	return false
}

// ListLine is one line of a list of documents: date, ID, words, source and title,
// which is cut at width cells; a width of 0 cuts nothing. It ends with a line end.
func ListLine(h query.Hit, width int) string {
	sourceWidth := 16
	if width > 0 && width < 100 {
		sourceWidth = 10
	}
	line := fmt.Sprintf("%-10s  %-12s  %6d  %s  %s", cmp.Or(h.Published, "undated"), Shorten(h.ID), h.Words,
		pad(ansi.Truncate(flat(safe.Line(h.Source)), sourceWidth, "…"), sourceWidth), cmp.Or(flat(safe.Line(h.Title)), "untitled"))
	out := ""
	for _, line := range []string{line, reasons(h)} {
		if width > 0 {
			line = ansi.Truncate(line, width, "…")
		}
		if line = strings.TrimRight(line, " "); line != "" {
			out += line + "\n"
		}
	}
	return out
}

// NumberedLine is a document of a list as a screen reader reads it: its number, title, date,
// source and length as one sentence, without columns. It ends with a line end.
func NumberedLine(n int, h query.Hit) string {
	parts := []string{cmp.Or(flat(safe.Line(h.Title)), "untitled"), cmp.Or(h.Published, "undated")}
	if source := flat(safe.Line(h.Source)); source != "" {
		parts = append(parts, source)
	}
	words := " words"
	if h.Words == 1 {
		words = " word"
	}
	return strconv.Itoa(n) + " " + strings.Join(append(parts, strconv.Itoa(h.Words)+words), ", ") + "\n"
}

// reasons is a line below that of a document that says why it stands where it does, ""
// where there is nothing to say.
func reasons(h query.Hit) string {
	if len(h.Reasons) == 0 {
		return ""
	}
	return "            " + flat(safe.Line(strings.Join(h.Reasons, "; ")))
}

// ListFields are date, ID, title, source and number of words of a document, between
// tabs, and end with a line end. None holds a tab or opens a formula.
func ListFields(h query.Hit) string {
	return strings.Join([]string{h.Published, Shorten(h.ID), field(safe.Line(h.Title)), field(safe.Line(h.Source)), fmt.Sprint(h.Words)}, "\t") + "\n"
}
