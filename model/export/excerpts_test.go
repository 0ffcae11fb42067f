package export

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"brief/model"
	"brief/model/query"
)

var excerpts = []query.Sentence{
	{
		ID: strings.Repeat("ab", 32), Title: "Borders | and seizures", Published: "2024-03-01", Source: "Reuters",
		Text: "=SUM(A1) seizures rose 41%.", Lit: []model.Span{{Start: 9, End: 17}}, Paragraph: 3, Sentence: 1, In: model.InBody,
	},
	{ID: strings.Repeat("cd", 32), Text: "Seizures \"tripled\".", Lit: []model.Span{{Start: 0, End: 8}}, In: model.InTitle},
}

// Each ending has its form, and none of them lets a spreadsheet run what a document
// says.
func TestSentencesFile(t *testing.T) {
	for name, want := range map[string]string{
		"a.txt":   "\"=SUM(A1) seizures rose 41%.\" — Borders | and seizures, 2024-03-01, ¶3.1 [brief abababababab#p3.1]\n",
		"a.md":    "**seizures**",
		"A.CSV":   "'=SUM(A1) seizures",
		"a.tsv":   "'=SUM(A1) seizures",
		"a.json":  `"paragraph":3`,
		"a.jsonl": `"paragraph":3`,
	} {
		got, err := SentencesFile(excerpts, name)
		if err != nil || !strings.Contains(string(got), want) {
			t.Errorf("%s: %v, %q lacks %q", name, err, got, want)
		}
	}
	raw, _ := SentencesFile(excerpts, "a.csv")
	if rows, err := csv.NewReader(strings.NewReader(string(raw))).ReadAll(); err != nil || len(rows) != 3 {
		t.Errorf("%d rows, %v", len(rows), err)
	}
	raw, _ = SentencesFile(excerpts, "a.json")
	var objects []map[string]any
	if err := json.Unmarshal(raw, &objects); err != nil || len(objects) != 2 {
		t.Errorf("%d objects, %v", len(objects), err)
	}
	raw, _ = SentencesFile(excerpts, "a.jsonl")
	if n := strings.Count(string(raw), "\n"); n != 2 {
		t.Errorf("%d lines, want 2", n)
	}
	if _, err := SentencesFile(excerpts, "a.pdf"); err == nil || !strings.Contains(err.Error(), SentenceEndings) {
		t.Errorf("for .pdf: %v", err)
	}
}
