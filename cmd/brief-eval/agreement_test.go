package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// written puts lines into a file of its own and returns its path.
func written(t *testing.T, name string, lines ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestAgreement compares two readings whose agreement was worked out by hand: of seven
// tokens five have the same kind, where chance would bring 16/49; so kappa is 19/33.
func TestAgreement(t *testing.T) {
	const article = "Ana Brook met rebels in Norway."
	sum := sha256.Sum256([]byte(article))
	head := `{"id":"1","sha256":"` + hex.EncodeToString(sum[:]) + `","spans":`
	a := written(t, "a.jsonl", head+`[[0,9,"person"],[14,20,"group"],[24,30,"place"]]}`)
	b := written(t, "b.jsonl", head+`[[0,9,"person"],[24,30,"organization"]]}`)
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	if _, err := z.Write([]byte(`{"id":"1","text":"` + article + `"}`)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	news := written(t, "news.jsonl.gz", packed.String())
	var out bytes.Buffer
	if err := agreementCommand(context.Background(), []string{"-news", news, "-list", a, b}, &out); err != nil {
		t.Fatal(err)
	}
	var got []string
	for line := range strings.Lines(out.String()) {
		got = append(got, strings.Join(strings.Fields(line), " "))
	}
	want := []string{
		"articles 1", "spans 3 and 2", "F1 exact 40.00", "F1 without kind 80.00",
		"F1 group 0.00", "F1 organization 0.00", "F1 person 100.00", "F1 place 0.00",
		"kappa 0.576 over 7 tokens",
		`1 first group "rebels" at 14`, `1 first place "Norway" at 24`, `1 second organization "Norway" at 24`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestAgreementRefuses holds that only readings of the same texts are compared.
func TestAgreementRefuses(t *testing.T) {
	a := written(t, "a.jsonl", `{"id":"1","sha256":"ab","spans":[]}`)
	for _, c := range []struct{ line, want string }{
		{`{"id":"2","sha256":"ab","spans":[]}`, "only the first has 1"},
		{`{"id":"1","sha256":"cd","spans":[]}`, "not the same text"},
		{`{"id":"1","sha256":"ab","upto":9,"spans":[]}`, "not the same text"},
		{`{"id":"1","sha256":"ab","spans":[]}` + "\n" + `{"id":"2","sha256":"ab","spans":[]}`, "the same articles"},
		{`{"id":"1","sha256":"ab","spans":[[4,2,"person"]]}`, "no [start, end, kind]"},
	} {
		err := agreementCommand(context.Background(), []string{a, written(t, "b.jsonl", c.line)}, &bytes.Buffer{})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want one with %q", c.line, err, c.want)
		}
	}
}

// TestAnnotationsAreWhole reads what is committed: each article once, its names in
// order, apart from each other, inside what was read, and of a kind there is. What was
// read twice is the same article to the same end.
func TestAnnotationsAreWhole(t *testing.T) {
	first := annotations(t, "*.jsonl")
	if len(first) < 400 {
		t.Errorf("%d articles are annotated, want at least 400", len(first))
	}
	second := annotations(t, "second", "*.jsonl")
	if len(second) < 40 {
		t.Errorf("%d articles are annotated twice, want at least 40", len(second))
	}
	for id, b := range second {
		if a := first[id]; a.SHA256 != b.SHA256 || a.Upto != b.Upto {
			t.Errorf("%s: the two readings are not of the same text", id)
		}
	}
}

// annotations are the readings of the files under testdata/annotations that match, by
// article.
func annotations(t *testing.T, pattern ...string) map[string]reading {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("testdata", "annotations", filepath.Join(pattern...)))
	if err != nil {
		t.Fatal(err)
	}
	kinds := []string{"person", "organization", "place", "demonym", "group"}
	seen := map[string]reading{}
	for _, file := range files {
		articles, err := readGold[reading](file)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range articles {
			if _, again := seen[a.ID]; again || len(a.SHA256) != 2*sha256.Size {
				t.Errorf("%s: %s is there twice or has no hash", file, a.ID)
			}
			seen[a.ID] = a
			end := 0
			for _, n := range a.Spans {
				if n.start < end || (a.Upto > 0 && n.end > a.Upto) || !slices.Contains(kinds, n.kind) {
					t.Errorf("%s: %s: %v overlaps, is outside or has no kind we know", file, a.ID, n)
				}
				end = n.end
			}
		}
	}
	return seen
}
