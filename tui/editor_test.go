package tui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"brief/model"
	"brief/model/ingest"
)

func TestPlaceInAnEditor(t *testing.T) {
	for editor, want := range map[string][]string{
		"vi": {"+12", "/f"}, "/usr/bin/vim -R": {"+12", "/f"}, "nvim": {"+12", "/f"}, "nano": {"+12", "/f"},
		"emacs -nw": {"+12", "/f"}, "emacsclient -t -a ''": {"+12", "/f"}, "hx": {"/f:12"},
		"code --wait": {"--goto", "/f:12"}, "ed": {"/f"}, "my-editor": {"/f"},
	} {
		if got := place(editor, "/f", 12); !slices.Equal(got, want) {
			t.Errorf("%s is given %q, want %q", editor, got, want)
		}
	}
	if got := place("vi", "/f", 0); !slices.Equal(got, []string{"/f"}) {
		t.Errorf("without a line vi is given %q", got)
	}
}

// The line in the file is found whatever of it is not part of the text.
func TestLineOfASentence(t *testing.T) {
	for _, c := range []struct {
		name, text, at string
		line           int
	}{
		{"a.txt", "- Point one\nFirst line. Same words here.\n\nSecond. Same words here.\n", "Same words here.\n$", 4},
		{"a.txt", "One.\r\n\r\nTwo.\r\n\r\nThree.\r\n", "Three.", 5},
		{"a.md", "---\ntitle: The harbour\ndate: 2024-03-01\n---\n\n# Part\n\nThe harbour handled ships.\n\nIt *also* handled **grain** of all kinds.\n", "It also handled", 10},
		{"a.md", "# T\n\nAT&amp;T grew. Then it shrank.\n\n**Bold words** begin here. And end.\n", "Bold words begin", 5},
		{"latin.txt", "Caf\xe9 one is open.\nCaf\xe9 two is not.\n", "Café two", 2},
	} {
		path := filepath.Join(t.TempDir(), c.name)
		if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		d, err := ingest.OpenFile(t.Context(), path, ingest.Options{})
		if err != nil {
			t.Fatal(err)
		}
		words, last := strings.CutSuffix(c.at, "\n$")
		at := strings.Index(d.Text, words)
		if last {
			at = strings.LastIndex(d.Text, words)
		}
		if at < 0 {
			t.Fatalf("%q is not in %q", words, d.Text)
		}
		if got := lineOf(path, d, at); got != c.line {
			t.Errorf("%q of %q is in line %d, want %d", words, c.text, got, c.line)
		}
	}
	if got := lineOf("/none", &model.Document{Text: "x"}, 0); got != 0 {
		t.Errorf("a file that is not there has line %d", got)
	}
}

func TestAddresses(t *testing.T) {
	for in, want := range map[string]string{
		"https://example.org/a?b=c#d":      "https://example.org/a?b=c#d",
		"Reuters, <http://example.org/x>,": "http://example.org/x",
		"mailto:desk@example.org":          "mailto:desk@example.org",
		"HTTPS://EXAMPLE.org":              "https://EXAMPLE.org",
		"file:///etc/passwd":               "", "javascript:alert(1)": "", "ssh://-oProxyCommand=x": "", "data:text/html,x": "",
		"https://": "", "http:/x": "", "mailto:": "", "Reuters": "", "--help": "", "": "", "smb://host/x": "",
		"javascript:x https://example.org/": "https://example.org/",
		"https://example.org/$(rm -rf)":     "https://example.org/$(rm",
	} {
		if got := address(in); got != want {
			t.Errorf("address(%q) = %q, want %q", in, got, want)
		}
	}
}
