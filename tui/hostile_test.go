package tui_test

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"brief/model/export"
	"brief/model/ingest"
	"brief/tui"
	"brief/tui/tuitest"
)

// What a document of strangers may hold. Each stands between two sentences that
// the reader must still be able to see.
var hostile = map[string]string{
	"sgr.txt":          "\x1b[8mhidden\x1b[28m\x1b[30;40mblack on black\x1b[0m",
	"clear.txt":        "\x1b[2J\x1b[H\x1b[5A\x1b[2K\x1b[?1049l",
	"modes.txt":        "\x1b[?1003h\x1b[?2004l\x1b[>31u\x1bc\x1b[!p",
	"answers.txt":      "\x1b[6n\x1b[c\x1b[?2026$p\x1bP$q\"p\x1b\\",
	"title.txt":        "\x1b]0;owned\x07\x1b]2;owned\x1b\\",
	"clipboard.txt":    "\x1b]52;c;b3duZWQ=\x07\x1bPtmux;\x1b\x1b]52;c;aGk=\x1b\x1b\\\x1b\\",
	"link.txt":         "\x1b]8;;https://evil.example\x1b\\https://bank.example",
	"unterminated.txt": "\x1b]0;everything after this may vanish",
	"c1.txt":           "\u009b31m\u009d0;owned\u009c \x9b31m \u0085 \u2028",
	"c0.txt":           "secret\b\b\b\b\b\bpublic \x00\x07\x0b\x0c\x0e\x0f\x7f solvent\rINSOLVENT",
	"bidi.txt":         "invoice\u202efdp.exe \u2066admin\u2069 \u202bunclosed",
	"invisible.txt":    "pay\u200bpal \u2060goo\ufeffgle \U000e0041\U000e0042 \u00adsoft",
	"marks.txt":        "z" + strings.Repeat("\u0300", 400) + "algo",
	"rewrap.txt":       strings.Repeat("longest", 400),
	"entity.md":        "&#27;[2J &#x9b;31m &#x202e; [here](https://evil.example/\x1b[2J \"t\") `\x1b[2J`",
	"deep.md":          strings.Repeat("> ", 200) + "deep\n\n" + strings.Repeat("[a](", 500),
	"table.md":         "\n\n| a\x1b[2J | b |\n|---|---|\n| \u202e1 | \x9b2 |\n\n",
	"front.md":         "front\x1b]0;owned\x07 matter",
}

const begins, ends = "CANARY-BEGIN analysts must still see this sentence.", "CANARY-END this sentence too must be visible."

// Hostile documents go through the list, the reader, the search and every form
// that is printed. With BRIEF_HOSTILE naming a folder, its text and Markdown files
// go the same way.
func TestHostileDocuments(t *testing.T) {
	dir := t.TempDir()
	for name, text := range hostile {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(begins+" "+text+" "+ends+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	folders := []string{dir}
	if more := os.Getenv("BRIEF_HOSTILE"); more != "" {
		folders = append(folders, more)
	}
	for _, folder := range folders {
		for _, path := range textFiles(t, folder) {
			name, err := filepath.Rel(folder, path)
			if err != nil {
				t.Fatal(err)
			}
			t.Run(name, func(t *testing.T) {
				shown(t, path)
				printed(t, path)
			})
		}
	}
}

func textFiles(t *testing.T, folder string) []string {
	var out []string
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() && slices.Contains([]string{".txt", ".md"}, filepath.Ext(path)) {
			out = append(out, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// shown walks through the reader and looks at every byte it has written.
func shown(t *testing.T, path string) {
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	synctest.Test(t, func(t *testing.T) {
		lib := ingest.NewCollection(ingest.Files(t.Context(), []string{path}, nil, ingest.Options{}))
		model := func(ctx context.Context) tea.Model { return tui.New(ctx, lib, tui.Options{}) }
		x := tuitest.Start(context.Background(), model, 100, 30, tuitest.SynctestSettle)
		seen := ""
		for _, keys := range []string{
			"1", "1", "+", "<space>", "<space>", "G", "gg", "+", "2j", "4j", "5j", "3", "!", "?", "<esc>",
			"/CANARY-BEGIN<enter>", "<esc>", "/CANARY-END<enter>", "<esc>", "SCANARY<enter>", "<esc>", ":", "<esc>", "y", "<esc>",
		} {
			x.Keys(keys)
			seen += x.Screen() + "\n"
		}
		for _, canary := range []string{"CANARY-BEGIN", "CANARY-END"} {
			if strings.Contains(string(raw), canary) && !strings.Contains(seen, "could not be read") && !strings.Contains(seen, canary) {
				t.Errorf("%s was never seen; the last screen:\n%s", canary, x.Screen())
			}
		}
		if err := x.Close(); err != nil {
			t.Errorf("the reader ended with %v", err)
		}
		if bad := foreign(string(x.Written())); len(bad) > 0 {
			t.Errorf("reached the terminal: %q", bad)
		}
	})
}

// printed looks at every form in which a document is printed.
func printed(t *testing.T, path string) {
	d, err := ingest.OpenFile(t.Context(), path, ingest.Options{})
	if err != nil {
		return // refused, and the error has been shown by the reader
	}
	b, err := ingest.Extract(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	for _, form := range []export.Form{export.Text, export.Linear, export.Markdown, export.HTML} {
		piece, err := export.Encode(b, form, export.Options{Width: 80})
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		if err := export.NewWriter(&out, form).Write(piece); err != nil {
			t.Fatal(err)
		}
		if bad := foreign(out.String()); len(bad) > 0 {
			t.Errorf("%s prints %q", form, bad)
		}
	}
}

// foreign returns what a reader has no business to write to a terminal: every
// control sequence but those of its renderer, and every character that moves,
// hides or reorders others.
func foreign(s string) []string {
	var bad []string
	state := byte(0)
	for len(s) > 0 {
		seq, width, n, next := ansi.DecodeSequence(s, state, nil)
		s, state = s[n:], next
		switch {
		case width > 0 || seq[0] >= 0xc2: // combining marks alone have no width
			if strings.ContainsFunc(seq, deceives) {
				bad = append(bad, seq)
			}
		case !strings.ContainsAny(seq, "\x1b") && len(seq) == 1 && strings.Contains("\n\r\t\b", seq):
		case !ours(seq):
			bad = append(bad, seq)
		}
		if len(bad) > 5 {
			break
		}
	}
	return bad
}

func deceives(r rune) bool {
	return unicode.Is(unicode.Bidi_Control, r) || r < ' ' || r >= 0x7f && r < 0xa0 || r == 0x200b || r == 0x2060 || r == 0xfeff || r >= 0xe0000 && r < 0xe1000
}

// ours reports whether a control sequence is one of those with which Bubble Tea
// draws, asks and restores.
func ours(seq string) bool {
	switch {
	case strings.HasPrefix(seq, "\x1b["):
		final := seq[len(seq)-1]
		parameters := seq[2 : len(seq)-1]
		switch {
		case strings.ContainsRune("hl", rune(final)):
			return modes(parameters)
		case strings.HasPrefix(parameters, "?") && final == 'p':
			return modes(strings.TrimSuffix(parameters, "$"))
		case strings.HasPrefix(parameters, ">") || strings.HasPrefix(parameters, "=") || strings.HasPrefix(parameters, "<"):
			return final == 'u' || final == 'm' || final == 'q' // the keyboard, and which terminal it is
		case final == 'u' || final == 'q':
			return parameters == "?" || strings.HasSuffix(parameters, " ")
		case final == 'n':
			return parameters == "?996"
		}
		return strings.ContainsRune("mHJKABCDEFGdLMPXSTZ@`ar", rune(final)) && !strings.ContainsAny(parameters, "!\"'")
	case strings.HasPrefix(seq, "\x1b]2;brief"), strings.HasPrefix(seq, "\x1b]2;\x07"):
		return true
	case strings.HasPrefix(seq, "\x1b]11;?"), seq == "\x1bM":
		return true
	}
	return false
}

// modes reports whether all modes of a list are those of a full-screen program.
func modes(list string) bool {
	for mode := range strings.SplitSeq(strings.TrimPrefix(list, "?"), ";") {
		if !slices.Contains([]string{"25", "1049", "2004", "2026", "2027", "2031", "1002", "1003", "1006", "7", "4", "20"}, mode) {
			return false
		}
	}
	return true
}

// The allow-list itself catches what it must.
func TestForeign(t *testing.T) {
	for _, s := range []string{
		"\x1b]0;owned\x07", "\x1b]2;owned\x07", "\x1b]52;c;eA==\x07", "\x1b]8;;https://x\x07", "\x1bc", "\x1b[6n", "\x1b[!p", "\x1b[?1000h",
		"\u009b31m", "\x9b31m", "a\u202eb", "\x00", "\x07", "\x0e", "\x1bP$q\x1b\\", "\x1b[21t", "pay\u200bpal", "\x1b#8",
	} {
		if len(foreign(s)) == 0 {
			t.Errorf("%q passes", s)
		}
	}
	for _, s := range []string{"plain text\r\n", "\x1b[1;31mred\x1b[m", "\x1b[?25l", "日本語 العربية", fmt.Sprintf("\x1b[%d;1H", 3)} {
		if bad := foreign(s); len(bad) > 0 {
			t.Errorf("%q does not pass: %q", s, bad)
		}
	}
}
