package export

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"brief/model"
	"brief/model/ingest"
)

// FuzzPages writes what the real pipeline makes of any bytes, in every form.
func FuzzPages(f *testing.F) {
	for _, s := range markupSamples() {
		f.Add([]byte("- point in 2024\n\n"+s+"\n\nBody of "+s+" by 5%.\n"), 40)
	}
	f.Add([]byte("# a\n\n| a | b |\n|---|---|\n| [x](http://y.example) | `c` |\n\n> q\n\n```\ncode\n```\n"), 20)
	f.Add([]byte("\x1b[31m\xff\xfe\x00\u202e漢字かな e\u0301\u0301"), 25)
	f.Fuzz(func(t *testing.T, raw []byte, width int) {
		opt := ingest.Options{Format: model.Markdown}
		d, err := ingest.Open(t.Context(), "fuzz.md", strings.NewReader(string(raw)), opt)
		if err != nil {
			t.Skip("refused:", err)
		}
		b, err := ingest.Extract(t.Context(), d)
		if err != nil {
			t.Fatal(err)
		}
		width = minWidth + max(0, width)%100
		for _, form := range []Form{Text, Linear, Markdown, HTML, Lines} {
			page := string(write(t, form, Options{Width: width}, b))
			if !utf8.ValidString(page) || strings.ContainsAny(page, "\x00\x07\x08\x1b\x7f\u009b\u202e") {
				t.Errorf("%s is not clean: %q", form, page)
			}
			switch form {
			case Text:
				wantWidth(t, page, width)
			case HTML:
				if strings.Contains(page, "<script") || strings.Contains(page, `href="javascript`) {
					t.Errorf("markup of the text: %s", page)
				}
			case Lines:
				if !json.Valid([]byte(page)) {
					t.Errorf("no JSON: %s", page)
				}
			}
		}
	})
}

func wantWidth(t *testing.T, page string, width int) {
	t.Helper()
	for _, line := range strings.Split(page, "\n") {
		if cells(line) > width {
			t.Errorf("%d cells where %d were asked for: %q", cells(line), width, line)
		}
	}
}
