package key_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"brief/tui/key"
)

var update = flag.Bool("update", false, "write the README's list of keys anew")

// The README's list of keys is the table's.
func TestReadmeListsTheKeys(t *testing.T) {
	const path, from, to = "../../README.md", "-update -->\n", "<!-- end of keys -->"
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok1 := strings.Cut(string(raw), from)
	_, after, ok2 := strings.Cut(rest, to)
	if !ok1 || !ok2 {
		t.Fatal("the README has no place for the keys")
	}
	want := before + from + keyTable() + to + after
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(raw) != want {
		t.Error("the README's keys differ from the table; run go test ./tui/key -update")
	}
}

func keyTable() string {
	var b strings.Builder
	b.WriteString("| keys | what they do |\n|---|---|\n")
	for _, binding := range key.Default().All() {
		var keys []string
		for _, k := range binding.Keys {
			keys = append(keys, "`"+k+"`")
		}
		if len(keys) == 0 {
			keys = []string{"`:" + strings.TrimSpace(binding.Action.String()+" "+strings.ReplaceAll(binding.Action.Argument(), "|", "\\|")) + "`"}
		}
		fmt.Fprintf(&b, "| %s | %s |\n", strings.Join(keys, " "), binding.Help)
	}
	return b.String()
}
