package export

import (
	"bytes"
	"encoding/csv"
	"iter"
	"strconv"
	"strings"

	"brief/model"
)

// Table is a list of what is found that can be written in rows and columns.
type Table uint8

// The tables.
const (
	Actors Table = iota
	Statistics
	Documents      // one row a document
	FoundSentences // those that hold the words of a query
)

// EncodeTable writes a table of b with a heading row, its fields separated by
// comma: ',' for CSV as in RFC 4180 but with "\n" for line ends, '\t' for what
// spreadsheets take from a clipboard. Columns are called as in the machine
// interface; lists are joined by "; ", the two numbers of "values" by a space, and
// "document" is what citations carry. Everything found is there, whatever its
// salience. It fails for a comma that cannot separate fields. FoundSentences has no rows
// here: they belong to a query.
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
	columns := t.columns()
	if err := w.Write(columns); err != nil {
		return nil, err
	}
	for r := range t.rows(b) {
		if err := w.Write(r.fields()[:len(columns)]); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return out.Bytes(), w.Error()
}

// row is one line of a table, in the three ways in which it is written.
type row interface {
	// fields are those of a spreadsheet: first those of the table's columns, then those
	// of its originColumns.
	fields() []string
	// object is the row for JSON.
	object() any
	// shown are the cells for people, escaped for Markdown.
	shown() []string
}

// columns are the heads of fields.
func (t Table) columns() []string {
	switch t {
	case Actors:
		return []string{
			"name", "kind", "aliases", "roles", "acts", "salience",
			"mentions", "in_key_points", "in_body", "nominal", "paragraphs", "document", "corrected",
		}
	case Statistics:
		return []string{
			"text", "value", "values", "form", "unit", "unit_text", "kind", "currency", "change", "bound", "measure",
			"period", "period_start", "period_end", "source", "source_actor", "standing", "salience", "in",
			"paragraph", "sentence", "start", "end", "document", "corrected",
		}
	case Documents:
		return []string{
			"document", "title", "title_derived", "published", "published_from", "source", "name", "tags", "format", "language",
			"cleaned", "paragraphs", "key_points", "key_points_given", "unsupported", "actors", "statistics", "extractor", "corrections",
		}
	}
	return []string{
		"text", "citation", "document", "title", "published", "source", "in", "paragraph", "sentence", "start", "end",
	}
}

// rows are those that b has in the table.
func (t Table) rows(b *model.Briefing) iter.Seq[row] {
	return func(yield func(row) bool) {
		switch t {
		case Actors:
			for _, a := range b.Actors {
				if !yield(actorFound{b, a}) {
					return
				}
			}
		case Statistics:
			for _, s := range weighed(b) {
				if !yield(statisticFound{b, s}) {
					return
				}
			}
		case Documents:
			yield(documentFound{b})
		}
	}
}

// actorFound is an actor of one document.
type actorFound struct {
	b *model.Briefing
	a model.Actor
}

func (f actorFound) fields() []string {
	a, c := f.a, countMentions(f.b.Document, f.a)
	return append([]string{
		field(a.Name), string(a.Kind), joined(a.Aliases), joined(a.Roles), joined(a.Acts), decimal(round(a.Salience)),
		strconv.Itoa(len(a.Mentions)), strconv.Itoa(c.above), strconv.Itoa(c.body), strconv.Itoa(c.nominal),
		strings.Join(c.paragraphs, " "), ShortID(f.b.Document), strconv.FormatBool(a.Corrected),
	}, originOf(f.b.Document).fields()...)
}

func (f actorFound) object() any {
	return struct {
		jsonActor
		jsonOrigin
	}{actorOf(f.b.Document.Text, f.a), originOf(f.b.Document)}
}

func (f actorFound) shown() []string {
	return escaped(append(actorRow(f.b, f.a), Citation(f.b.Document, model.Span{})))
}

// statisticFound is a statistic of one document.
type statisticFound struct {
	b *model.Briefing
	s weighedStatistic
}

// at is the sentence of the body that it stands in.
func (f statisticFound) at() ref {
	if f.s.In != model.InBody {
		return ref{}
	}
	return refAt(f.b, f.s.Span.Start)
}

func (f statisticFound) fields() []string {
	s, at := statisticOf(f.b.Document.Text, f.s), f.at()
	value, values := "", make([]string, len(s.Values))
	if s.Value != nil {
		value = decimal(*s.Value)
	}
	for i, v := range s.Values {
		values[i] = decimal(v)
	}
	return append([]string{
		field(s.Text), value, strings.Join(values, " "), s.Form, field(s.Unit), field(s.UnitText), s.Kind, s.Currency,
		s.Change, s.Bound, field(s.Measure),
		field(s.Period), s.PeriodStart, s.PeriodEnd, field(s.Source), field(s.SourceActor), s.Standing, decimal(s.Salience), s.In,
		ordinal(at.paragraph), ordinal(at.sentence), strconv.Itoa(s.Start), strconv.Itoa(s.End), ShortID(f.b.Document), strconv.FormatBool(s.Corrected),
	}, originOf(f.b.Document).fields()...)
}

func (f statisticFound) object() any {
	at := f.at()
	return struct {
		jsonStatistic
		Paragraph int `json:"paragraph"`
		Sentence  int `json:"sentence"`
		jsonOrigin
	}{statisticOf(f.b.Document.Text, f.s), at.paragraph, at.sentence, originOf(f.b.Document)}
}

func (f statisticFound) shown() []string {
	cells := statisticRow(f.b, f.s.Statistic)
	cells[len(cells)-1] = Citation(f.b.Document, f.s.Span)
	return escaped(cells)
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
