package export

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"

	"brief/model"
)

// Table is a list of findings that can be written in rows and columns.
type Table uint8

// The tables.
const (
	Actors Table = iota
	Statistics
)

// EncodeTable writes a table of b with a heading row, its fields separated by
// comma: ',' for CSV as in RFC 4180 but with "\n" for line ends, '\t' for what
// spreadsheets take from a clipboard. Columns are called as in the machine
// interface; lists are joined by "; ", the two numbers of "values" by a space, and
// "document" is what citations carry. Everything found is there, whatever its
// salience. It fails for a comma that cannot separate fields.
//
// A spreadsheet takes a field that begins with = + - or @ for a formula, and so a
// document could have one run. Such a field of the document's words gets an
// apostrophe before it (OWASP, "CSV Injection"), unless all of it is one number
// like -3.2%. Numbers of ours stay numbers, and so do the fixed words of "bound",
// of which "=" alone is no formula.
func EncodeTable(b *model.Briefing, t Table, comma rune) ([]byte, error) {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	w.Comma = comma
	rows := actorRows
	if t == Statistics {
		rows = statisticRows
	}
	for _, row := range rows(b) {
		if err := w.Write(row); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return out.Bytes(), w.Error()
}

func actorRows(b *model.Briefing) [][]string {
	rows := [][]string{{
		"name", "kind", "aliases", "roles", "acts", "salience",
		"mentions", "in_key_points", "in_body", "nominal", "paragraphs", "document",
	}}
	for _, a := range b.Actors {
		c := countMentions(b.Document, a)
		rows = append(rows, []string{
			field(a.Name), string(a.Kind), joined(a.Aliases), joined(a.Roles), joined(a.Acts), decimal(round(a.Salience)),
			strconv.Itoa(len(a.Mentions)), strconv.Itoa(c.above), strconv.Itoa(c.body), strconv.Itoa(c.nominal),
			strings.Join(c.paragraphs, " "), ShortID(b.Document),
		})
	}
	return rows
}

// mentionCount is how often, and where in the body, an actor is mentioned.
type mentionCount struct {
	above, body, nominal int
	paragraphs           []string
}

func countMentions(d *model.Document, a model.Actor) mentionCount {
	var c mentionCount
	last := -1
	for _, m := range a.Mentions {
		if m.In == model.InBody {
			c.body++
		} else {
			c.above++
		}
		if m.Nominal {
			c.nominal++
		}
		if at := d.ParagraphAt(m.Span.Start); at > last {
			c.paragraphs, last = append(c.paragraphs, strconv.Itoa(at+1)), at
		}
	}
	return c
}

func statisticRows(b *model.Briefing) [][]string {
	rows := [][]string{{
		"text", "value", "values", "form", "unit", "unit_text", "kind", "currency", "change", "bound", "measure",
		"period", "period_start", "period_end", "source", "source_actor", "standing", "salience", "in",
		"paragraph", "sentence", "start", "end", "document",
	}}
	for _, s := range b.Statistics {
		rows = append(rows, statisticFields(b, statisticOf(b.Document.Text, s)))
	}
	return rows
}

func statisticFields(b *model.Briefing, s jsonStatistic) []string {
	at := ref{}
	if s.In == string(model.InBody) {
		at = refAt(b, s.Start)
	}
	value, values := "", make([]string, len(s.Values))
	if s.Value != nil {
		value = decimal(*s.Value)
	}
	for i, v := range s.Values {
		values[i] = decimal(v)
	}
	return []string{
		field(s.Text), value, strings.Join(values, " "), s.Form, field(s.Unit), field(s.UnitText), s.Kind, s.Currency,
		s.Change, s.Bound, field(s.Measure),
		field(s.Period), s.PeriodStart, s.PeriodEnd, field(s.Source), field(s.SourceActor), s.Standing, decimal(s.Salience), s.In,
		ordinal(at.paragraph), ordinal(at.sentence), strconv.Itoa(s.Start), strconv.Itoa(s.End), ShortID(b.Document),
	}
}

// decimal writes v with as few digits as tell it apart, and no exponent.
func decimal(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// ordinal is n, or nothing for 0.
func ordinal(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func joined(list []string) string { return field(strings.Join(list, "; ")) }

// field is s on one line, so that no spreadsheet takes it for a formula.
func field(s string) string {
	s = flat(s)
	if startsFormula(s) && !isNumeral(s) {
		return "'" + s
	}
	return s
}

// startsFormula reports whether s begins with a sign that opens a formula, the
// full-width forms that some locales read alike among them.
func startsFormula(s string) bool {
	for _, r := range s {
		return strings.ContainsRune("=+-@＝＋－＠", r)
	}
	return false
}

// isNumeral reports whether s is a sign, digits with their separators, and at
// most a per cent sign.
func isNumeral(s string) bool {
	s = strings.TrimSuffix(strings.TrimLeft(s, "+-"), "%")
	return s != "" && strings.Trim(s, "0123456789.,") == ""
}
