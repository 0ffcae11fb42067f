package statistic_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"brief/model"
	"brief/model/statistic"
	"brief/model/text"
)

var update = flag.Bool("update", false, "rewrite the golden files from what Extract gives")

// TestGolden runs every sentence of testdata/*.golden and *.txtar. A line that begins
// with "> " is a text of one or more sentences; the lines under it are its
// statistics, one each, or "none". Lines that begin with "#" or "-- " are kept: they
// name what the sentences show.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.[gt]*")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files in testdata: %v", err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) { golden(t, name) })
	}
}

func golden(t *testing.T, name string) {
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	want := string(raw)
	got := render(t, want)
	if got == want {
		return
	}
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	reportDiff(t, want, got)
}

// render keeps comments, blank lines and texts, and writes the statistics anew.
func render(t *testing.T, file string) string {
	var b strings.Builder
	for line := range strings.Lines(file) {
		switch {
		case strings.HasPrefix(line, "> "):
			b.WriteString(line)
			b.WriteString(statistics(t, strings.TrimSpace(line[2:])))
		case strings.HasPrefix(line, "#"), strings.HasPrefix(line, "-- "), strings.TrimSpace(line) == "":
			b.WriteString(line)
		}
	}
	return b.String()
}

func statistics(t *testing.T, body string) string {
	var b strings.Builder
	for _, st := range extract(t, body) {
		fmt.Fprintf(&b, "  %s | %s | %s | %s | %s | %s | %s | %.2f\n", st.Span.In(body), valueOf(st), unitOf(st),
			string(st.Change)+" "+string(st.Bound), st.Measure, periodOf(st), sourceOf(st), st.Salience)
	}
	if b.Len() == 0 {
		return "  none\n"
	}
	return b.String()
}

func valueOf(st model.Statistic) string {
	if st.Value != nil && st.Values == nil {
		return strconv.FormatFloat(*st.Value, 'g', 6, 64)
	}
	return fmt.Sprintf("%s %g..%g", st.Form, st.Values[0], st.Values[1])
}

func unitOf(st model.Statistic) string {
	return strings.TrimSpace(st.Unit + " (" + strings.TrimSpace(string(st.Kind)+" "+st.Currency) + ")")
}

func periodOf(st model.Statistic) string {
	if st.PeriodStart+st.PeriodEnd == "" {
		return st.Period
	}
	return st.Period + " [" + st.PeriodStart + ", " + st.PeriodEnd + "]"
}

func sourceOf(st model.Statistic) string {
	return strings.TrimSpace(st.Source + " (" + string(st.Standing) + ")")
}

func reportDiff(t *testing.T, want, got string) {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range max(len(w), len(g)) {
		a, b := lineAt(w, i), lineAt(g, i)
		if a != b {
			t.Fatalf("line %d differs\nwant %s\ngot  %s\nrun with -update to accept", i+1, a, b)
		}
	}
}

func lineAt(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(end)"
}

// extract runs Extract over the sentences of body.
func extract(t testing.TB, body string) []model.Statistic {
	t.Helper()
	got, err := statistic.Extract(context.Background(), &model.Document{Text: body, Language: text.Language(body)}, sentences(body))
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func sentences(body string) []model.Passage {
	var out []model.Passage
	for _, sp := range text.Sentences(body, model.Span{Start: 0, End: len(body)}) {
		out = append(out, model.Passage{Span: sp, In: model.InBody})
	}
	return out
}
