package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"brief/model"
	"brief/model/query"
)

// found are sentences as a query finds them.
func found() []query.Sentence {
	id := strings.Repeat("0123456789abcdef", 4)
	return []query.Sentence{
		{
			ID: id, Title: "Cartels, and \"more\"", Source: "Reuters", Published: "2024-03-01",
			Text: "Seizures rose 41% | in a year.", Lit: []model.Span{{Start: 0, End: 8}, {Start: 14, End: 17}},
			Span: model.Span{Start: 310, End: 340}, Paragraph: 2, Sentence: 1, In: model.InBody,
		},
		{
			ID: id, Title: "=SUM(A1)", Text: "- =1+1 said *nobody*", Lit: []model.Span{{Start: 13, End: 20}},
			Span: model.Span{Start: 0, End: 20}, In: model.InKeyPoint,
		},
		{ID: id, Text: "A title", Span: model.Span{End: 7}, In: model.InTitle},
	}
}

// table is the file of a table over briefings and sentences.
func table(t *testing.T, of Table, form Form, briefings []*model.Briefing, sentences []query.Sentence) []byte {
	t.Helper()
	var out bytes.Buffer
	w, err := NewTableWriter(&out, of, form)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range briefings {
		err = errors.Join(err, w.Add(b))
	}
	for _, s := range sentences {
		err = errors.Join(err, w.AddSentence(s))
	}
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func tableNames() map[string]Table {
	return map[string]Table{"actors": Actors, "statistics": Statistics, "documents": Documents, "sentences": FoundSentences}
}

func TestTablesOfManyDocuments(t *testing.T) {
	for name, of := range tableNames() {
		briefings, sentences := []*model.Briefing{seed(t), mixed(t)}, []query.Sentence(nil)
		if of == FoundSentences {
			briefings, sentences = nil, found()
		}
		for _, form := range []Form{CSV, Lines, Markdown} {
			golden(t, "many."+name+"."+string(form), table(t, of, form, briefings, sentences))
		}
		lines := table(t, of, Lines, briefings, sentences)
		array := "[" + strings.ReplaceAll(strings.TrimSuffix(string(lines), "\n"), "\n", ",\n") + "]\n"
		if got := string(table(t, of, JSON, briefings, sentences)); got != array {
			t.Errorf("%s: the array is not that of the lines: %s", name, got)
		}
		r := csv.NewReader(bytes.NewReader(table(t, of, TSV, briefings, sentences)))
		r.Comma = '\t'
		tabbed, err := r.ReadAll()
		if want := csvRows(t, table(t, of, CSV, briefings, sentences)); err != nil || !reflect.DeepEqual(tabbed, want) {
			t.Errorf("%s: with tabs %v, %v", name, tabbed, err)
		}
	}
}

// A table over one document is the table of that document, with more columns.
func TestTableOfOneDocument(t *testing.T) {
	for _, of := range []Table{Actors, Statistics, Documents} {
		many := csvRows(t, table(t, of, CSV, []*model.Briefing{seed(t)}, nil))
		data, err := EncodeTable(seed(t), of, ',')
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range csvRows(t, data) {
			if got := strings.Join(many[i][:len(row)], "|"); got != strings.Join(row, "|") {
				t.Errorf("table %d, row %d: %s, alone %s", of, i, got, row)
			}
		}
	}
}

func csvRows(t *testing.T, data []byte) [][]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// What stands in a column of a spreadsheet has the same name in JSON, unless it is
// counted there from a list.
func TestColumnsAreKeys(t *testing.T) {
	counted := map[string]bool{"in_key_points": true, "in_body": true, "nominal": true, "paragraphs": true}
	for name, of := range tableNames() {
		briefings, sentences := []*model.Briefing{seed(t)}, []query.Sentence(nil)
		if of == FoundSentences {
			briefings, sentences = nil, found()
		}
		first, _, _ := bytes.Cut(table(t, of, Lines, briefings, sentences), []byte("\n"))
		var object map[string]any
		if err := json.Unmarshal(first, &object); err != nil {
			t.Fatal(err)
		}
		for _, c := range csvRows(t, table(t, of, CSV, briefings, sentences))[0] {
			if _, ok := object[c]; !ok && (of != Actors || !counted[c]) {
				t.Errorf("%s: no key for the column %s", name, c)
			}
		}
	}
}

func TestEmptyTables(t *testing.T) {
	for form, want := range map[Form]string{JSON: "[]\n", Lines: "", Markdown: "| sentence | where |\n|---|---|\n"} {
		if got := string(table(t, FoundSentences, form, nil, nil)); got != want {
			t.Errorf("%s: %q, want %q", form, got, want)
		}
	}
	if rows := csvRows(t, table(t, Statistics, CSV, nil, nil)); len(rows) != 1 {
		t.Errorf("%d rows, want the heading", len(rows))
	}
	if _, err := NewTableWriter(&bytes.Buffer{}, Actors, HTML); err == nil || !strings.Contains(err.Error(), "csv, tsv, json, jsonl and md") {
		t.Errorf("a table in HTML: %v", err)
	}
}

// broken takes n bytes and then fails.
type broken struct{ n int }

var errBroken = errors.New("no more room")

func (b *broken) Write(p []byte) (int, error) {
	if b.n -= len(p); b.n < 0 {
		return 0, errBroken
	}
	return len(p), nil
}

func TestTableSaysWhatCouldNotBeWritten(t *testing.T) {
	for _, form := range []Form{CSV, TSV, JSON, Lines, Markdown} {
		for _, room := range []int{0, 300} {
			w, err := NewTableWriter(&broken{n: room}, Statistics, form)
			if err != nil {
				t.Fatal(err)
			}
			if err := errors.Join(w.Add(seed(t)), w.Close()); !errors.Is(err, errBroken) {
				t.Errorf("%s, %d bytes of room: %v", form, room, err)
			}
		}
	}
}

// Whatever a document says, no field of a spreadsheet opens a formula, and no row
// of Markdown has more cells than its heading.
func TestTablesKeepTextInItsCell(t *testing.T) {
	hostile := rapid.StringOfN(rapid.RuneFrom([]rune("=+-@＝|*_`\\[]<>#!\n\t\r \"',;:%0aé✓世")), 0, 12, -1)
	rapid.Check(t, func(t *rapid.T) {
		s := query.Sentence{
			ID: "0123456789abcdef", Title: hostile.Draw(t, "title"), Source: hostile.Draw(t, "source"),
			Text: flat(hostile.Draw(t, "text")), In: model.InBody,
		}
		if n := len(s.Text); n > 1 {
			s.Lit = []model.Span{{Start: 0, End: boundary(s.Text, rapid.IntRange(1, n).Draw(t, "lit"))}}
		}
		r := sentenceFound{s}
		for _, f := range r.fields() {
			if startsFormula(f) && !isNumeral(f) || strings.ContainsAny(f, "\n\t") {
				t.Errorf("a field %q", f)
			}
		}
		line := "| " + strings.Join(r.shown(), " | ") + " |"
		if got := strings.Count(line, "|") - strings.Count(line, `\|`); got != 3 || strings.Contains(line, "\n") {
			t.Errorf("%d cell marks in %q", got, line)
		}
	})
}

// boundary is n or, where a character of s begins before it and ends behind it,
// where that ends.
func boundary(s string, n int) int {
	for i := range s {
		if i >= n {
			return i
		}
	}
	return len(s)
}

func TestEncodeHit(t *testing.T) {
	h := query.Hit{
		Entry: model.Entry{
			ID: "27e906cf038e", Title: "Cartels", Published: "2024-03", Source: "Reuters", Name: "/in/a.txt", Words: 614,
		},
		Added:   time.Date(2026, 5, 9, 12, 30, 0, 999, time.FixedZone("", 7200)),
		Snippet: query.Snippet{Text: "Seizures rose.", Span: model.Span{Start: 310, End: 324}, Paragraph: 1, Sentence: 2},
	}
	bare := query.Hit{Sample: true}
	want := `{"id":"27e906cf038e","title":"Cartels","published":"2024-03","source":"Reuters","name":"/in/a.txt",` +
		`"added":"2026-05-09T10:30:00Z","sample":false,"words":614,"reasons":[],"corrected":false,` +
		`"snippet":{"text":"Seizures rose.","lit":[],"start":310,"end":324,"paragraph":1,"sentence":2}}` + "\n" +
		`{"id":"","title":"","published":"","source":"","name":"","added":"0001-01-01T00:00:00Z","sample":true,"words":0,"reasons":[],"corrected":false,"snippet":null}` + "\n"
	var out bytes.Buffer
	w := NewWriter(&out, Lines)
	for _, h := range []query.Hit{h, bare} {
		p, err := EncodeHit(h)
		if err := errors.Join(err, w.Write(p)); err != nil {
			t.Fatal(err)
		}
	}
	if out.String() != want {
		t.Errorf("got  %swant %s", out.String(), want)
	}
}

func TestQuoteSentence(t *testing.T) {
	for i, want := range []string{
		`"Seizures rose 41% | in a year." — Cartels, and "more", 2024-03-01, ¶2.1 [brief 0123456789ab#p2.1]`,
		`"- =1+1 said *nobody*" — =SUM(A1), undated, key point [brief 0123456789ab]`,
		`"A title" — untitled, undated, title [brief 0123456789ab]`,
	} {
		if got := QuoteSentence(found()[i]); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	}
}
