package main

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"brief/model/correct"
	"brief/model/triage"
	"brief/seeds"
)

// fixes are corrections of the first sample.
func fixes() []correct.Fix {
	return []correct.Fix{
		{Of: correct.Document, Field: correct.Published, Value: "1999-05"},
		{Of: correct.Actor, Field: correct.Name, Text: "DEA", Occurrence: 1, Value: "Drug Enforcement Administration"},
		{Of: correct.Flag, Field: correct.Dismiss, Text: "February 2024", Occurrence: 1, Value: triage.Yes},
	}
}

const firstSample = "27e906cf038e"

// corrections are a library in which the first sample is corrected, and what runs a
// command on it.
func corrections(t *testing.T) (run func(args ...string) string) {
	path := filepath.Join(t.TempDir(), "library.db")
	e, err := openEngine(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if err := addSamples(t.Context(), e, noon()); err != nil {
		t.Fatal(err)
	}
	id, err := resolve(t.Context(), e, firstSample)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range fixes() {
		_, err := e.Mark(t.Context(), triage.Decision{
			Stamp: triage.Stamp{Analyst: localAnalyst, At: time.Now(), Window: "w"}, Verb: f.String(),
			Changes: []triage.Change{{ID: id, Key: f.Key(), After: f.Value}},
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	return func(args ...string) string {
		t.Helper()
		c := exec.Command("brief", args...)
		c.Env = append(c.Environ(), libraryVariable+"="+path, "LC_ALL=C.UTF-8")
		out, err := c.CombinedOutput()
		if err != nil {
			t.Errorf("%q: %v\n%s", args, err, out)
		}
		return string(out)
	}
}

// What is corrected is so in all that commands list, find and write; and is not any more
// when it has been taken back.
func TestCorrectionsReachCommands(t *testing.T) {
	run := corrections(t)
	for _, c := range []struct {
		args       string
		has, lacks string
	}{
		{"list date:1999-05", "1999-05     " + firstSample, "undated"},
		{"list sort:oldest -n 1", firstSample, "undated"},
		{"list NOT has:flags actor:enforcement", firstSample, ""},
		{"list --as jsonl date:1999-05", `"corrected":true`, `"corrected":false`},
		{`search actor:enforcement cartels`, "1999-05", "undated"},
		{"search --sentences actor:enforcement cartels --as jsonl", `"published":"1999-05"`, `"published":""`},
		{"show " + firstSample, "flag February 2024: dismissed", "not in the body"},
		{"show --as json " + firstSample, `"found":true`, `"kind":"date","body"`},
		{"show --linear " + firstSample, "Drug Enforcement Administration (corrected)", "About: undated"},
		{"export --as md actor:enforcement date:1999", "1999-05 (corrected)", "not in the body"},
		{"export --as jsonl actor:enforcement date:1999", `"name":"Drug Enforcement Administration","kind":"organization","aliases":["DEA"`, `"corrections":[]`},
		{"export --as csv --actors actor:enforcement date:1999", "Drug Enforcement Administration,organization,DEA", "undated"},
		{"export --as csv actor:enforcement date:1999", "1999-05,analyst", ""},
	} {
		out := run(strings.Fields(c.args)...)
		if !strings.Contains(out, c.has) || c.lacks != "" && strings.Contains(out, c.lacks) {
			t.Errorf("%s: it wants %q and not %q:\n%s", c.args, c.has, c.lacks, out)
		}
	}
	sample := filepath.Join(t.TempDir(), "sample.txt")
	text, err := fs.ReadFile(seeds.Files(), "000_0595d46202efcefa.txt")
	if err != nil || os.WriteFile(sample, text, 0o600) != nil {
		t.Fatal(err)
	}
	for _, of := range []string{firstSample, sample} {
		if out := run("check", of); !strings.Contains(out, ": 1 flag dismissed") || strings.Contains(out, "not in the body") {
			t.Errorf("check says\n%s", out)
		}
		if out := run("check", "--as", "json", of); !strings.Contains(out, `"dismissed": 1`) || !strings.Contains(out, `"unsupported": []`) {
			t.Errorf("check says\n%s", out)
		}
	}
	if out := run("extract", "--explain", firstSample); !strings.Contains(out, `"published":"1999-05"`) || !strings.Contains(out, `"rejected":[`) {
		t.Errorf("extract says\n%s", out)
	}
	for range fixes() {
		run("undo")
	}
	for _, args := range []string{"list date:1999", "list actor:enforcement"} {
		if out := run(strings.Fields(args)...); strings.Contains(out, firstSample) {
			t.Errorf("%s after all was taken back:\n%s", args, out)
		}
	}
	if out := run("show", firstSample); !strings.Contains(out, "not in the body") || strings.Contains(out, "corrected") {
		t.Errorf("all was taken back, but it shows\n%s", out)
	}
}
