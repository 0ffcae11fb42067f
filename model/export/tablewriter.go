package export

import (
	"encoding/csv"
	"io"
	"strings"

	"brief/model"
	"brief/model/query"
)

// The forms that tables have beside JSON, Lines and Markdown.
const (
	CSV Form = "csv"
	TSV Form = "tsv"
)

// TableWriter writes one table over many documents. Its CSV and TSV are as those
// of EncodeTable, with columns behind them that lead back to a document: "document_title",
// "document_published", "document_source" and "document_name". In JSON a row is the
// object of the machine interface with these keys and "document" beside it. In Markdown the last column is a citation that "brief open" takes.
//
// A row is handed to the underlying writer at once or, of CSV and TSV, after a few
// kilobytes; nothing else is kept. A TableWriter is not safe for concurrent use.
type TableWriter struct {
	table Table
	to    rowWriter
	began bool
}

// rowWriter is a form of tables.
type rowWriter interface {
	begin() error
	row(r row) error
	end() error
}

// NewTableWriter returns a writer of a table. It fails only for a form that tables
// do not have.
func NewTableWriter(w io.Writer, t Table, form Form) (*TableWriter, error) {
	switch form {
	case CSV, TSV:
		to := csv.NewWriter(w)
		if form == TSV {
			to.Comma = '\t'
		}
		return &TableWriter{table: t, to: &spreadsheet{t, to}}, nil
	case JSON, Lines:
		return &TableWriter{table: t, to: &objects{NewWriter(w, form)}}, nil
	case Markdown:
		return &TableWriter{table: t, to: &markdownTable{t, w}}, nil
	}
	return nil, unknownTableForm(form)
}

// unknownTableForm is the error for a form that tables do not have.
type unknownTableForm Form

func (f unknownTableForm) Error() string {
	return "no table in the form " + string(f) + "; there are csv, tsv, json, jsonl and md"
}

// Add writes the rows that b has in the table.
func (w *TableWriter) Add(b *model.Briefing) error {
	for r := range w.table.rows(b) {
		if err := w.write(r); err != nil {
			return err
		}
	}
	return nil
}

// AddSentence writes a row of FoundSentences.
func (w *TableWriter) AddSentence(s query.Sentence) error { return w.write(sentenceFound{s}) }

// Close ends the table; it does not close the underlying writer. A table without
// rows has its heading.
func (w *TableWriter) Close() error {
	if err := w.start(); err != nil {
		return err
	}
	return w.to.end()
}

func (w *TableWriter) write(r row) error {
	if err := w.start(); err != nil {
		return err
	}
	return w.to.row(r)
}

func (w *TableWriter) start() error {
	if w.began {
		return nil
	}
	w.began = true
	return w.to.begin()
}

// spreadsheet is CSV or TSV.
type spreadsheet struct {
	table Table
	w     *csv.Writer
}

func (s *spreadsheet) begin() error {
	return s.w.Write(append(s.table.columns(), s.table.originColumns()...))
}

func (s *spreadsheet) row(r row) error {
	return s.w.Write(r.fields())
}

func (s *spreadsheet) end() error {
	s.w.Flush()
	return s.w.Error()
}

// objects is JSON.
type objects struct{ w *Writer }

func (o *objects) begin() error { return nil }

func (o *objects) row(r row) error {
	p, err := objectPiece(r.object())
	if err != nil {
		return err
	}
	return o.w.Write(p)
}

func (o *objects) end() error { return o.w.Close() }

// markdownTable is a table for people.
type markdownTable struct {
	table Table
	w     io.Writer
}

func (m *markdownTable) begin() error {
	heads := m.table.heads()
	return m.put("| " + strings.Join(heads, " | ") + " |\n" + strings.Repeat("|---", len(heads)) + "|\n")
}

func (m *markdownTable) row(r row) error {
	return m.put("| " + strings.Join(r.shown(), " | ") + " |\n")
}

func (m *markdownTable) end() error { return nil }

func (m *markdownTable) put(s string) error {
	_, err := io.WriteString(m.w, s)
	return err
}

// heads are those of the cells for people.
func (t Table) heads() []string {
	switch t {
	case Actors:
		return []string{"name", "kind", "mentions", "also", "in the text", "where", "document"}
	case Statistics:
		return []string{"figure", "change", "measure", "period", "source", "where"}
	case Documents:
		return []string{"date", "title", "source", "key points", "document"}
	}
	return []string{"sentence", "where"}
}
