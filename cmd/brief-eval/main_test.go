package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestScoreOfOurOwn scores texts of our own whose gold says what is right and, in
// one line of each sort, something else: the rules must tell them apart.
func TestScoreOfOurOwn(t *testing.T) {
	for _, c := range []struct{ gold, want string }{
		{
			`{"id":"1","text":"Exports rose 12%.","quantities":[{"start":13,"end":16,"value":12,"unit":"percentage","change":"up","concept":"Exports"}]}`,
			"value 100 value+unit 100 value+change 100 value+unit+change 100 concept partial 100 concept complete 100",
		},
		{
			`{"id":"2","text":"Exports rose 12%.","quantities":[{"start":13,"end":16,"value":12,"unit":"point","change":"down","concept":"Exports Chile"}]}`,
			"value 100 value+unit 0 value+change 0 value+unit+change 0 concept partial 100 concept complete 0",
		},
		{
			`{"id":"3","text":"Between 3 and 5 per cent left.","quantities":[{"start":0,"end":1,"value":[3,5],"unit":"percentage","change":"="},{"start":0,"end":1,"value":null}]}`,
			"value 100 value+unit 100 value+change 100 value+unit+change 100",
		},
	} {
		path := filepath.Join(t.TempDir(), "gold.jsonl")
		if err := os.WriteFile(path, []byte(c.gold+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := scoreStatistics(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		if g := oneLine(got); g != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.gold, g, c.want)
		}
	}
}

func oneLine(scores []score) string {
	var parts []string
	for _, s := range scores {
		parts = append(parts, strings.TrimSuffix(strings.Join(strings.Fields(string(formatScores([]score{s}))), " "), ".00"))
	}
	return strings.Join(parts, " ")
}

func TestSourceScore(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gold.jsonl")
	gold := `{"id":"1","text":"“Ja”: 12 people died, the ministry said.","quantities":[{"start":6,"end":15,"attribution":{"source":"the ministry","source_span":[22,34]}}]}` + "\n" +
		`{"id":"2","text":"Prices rose 3%, the bank said.","quantities":[{"start":12,"end":14,"attribution":null}]}` + "\n"
	if err := os.WriteFile(path, []byte(gold), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := scoreSources(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	if g, want := oneLine(got), "source P 50 source R 100 source F1 66.67"; g != want {
		t.Errorf("got %s, want %s", g, want)
	}
}

func TestMatchingIsTheLargest(t *testing.T) {
	allowed := [3][3]bool{{true, true, false}, {true, false, false}, {false, true, true}}
	size, mate := matching(3, 3, func(a, b int) bool { return allowed[a][b] })
	if size != 3 {
		t.Fatalf("matching = %d, %v; want all three", size, mate)
	}
	for b, a := range mate {
		if a < 0 || !allowed[a][b] {
			t.Errorf("found %d is matched with gold %d, which is not allowed", b, a)
		}
	}
}

// TestGoldenScoresAreWhole holds the golden file against the table of measures: it
// reads back, and each measure has its lines.
func TestGoldenScoresAreWhole(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("..", "..", goldenScores))
	if err != nil {
		t.Fatal(err)
	}
	scores, err := parseScores(raw)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range measures() {
		found := false
		for name := range scores {
			found = found || strings.HasPrefix(name, m.name+" ")
		}
		if !found {
			t.Errorf("%s has no line for measure %s: run score -update", goldenScores, m.name)
		}
	}
}
