package ingest

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"brief/model"
)

// What begins as JSON Lines is read so, all else as without sniffing; nothing of it
// is lost.
func TestSniff(t *testing.T) {
	long := `{"id":"long","text":"` + strings.Repeat("long ", 40_000) + `"}`
	for in, want := range map[string]int{
		`{"id":"q","text":"Hello"}`:                             1,
		"\ufeff\n \t\r\n{\"text\":\"a\"}\r\n\n{\"text\":\"b\"}": 2,
		long + "\n" + long + " ":                                2,
		`{"text":"a"}` + "\nnothing\n":                          1,
		`{"id":"q","text":5}`:                                   0,
		`{"id":"q"}`:                                            0,
		"{\n\"text\": \"a\"\n}":                                 0,
		"Prices rose.\n{\"text\":\"a\"}":                        0,
		`["text"]`:                                              0,
		"":                                                      0,
		"\n\n":                                                  0,
	} {
		var plain, lines []*model.Document
		for it, err := range Files(t.Context(), []string{"-"}, iotest.HalfReader(strings.NewReader(in)), Options{Sniff: true}) {
			d, openErr := it.Open(t.Context())
			switch {
			case err != nil:
				t.Errorf("%.40q: %v", in, err)
			case openErr != nil && want == 0:
				t.Errorf("%.40q: %v", in, openErr)
			case openErr != nil: // a line that is none
			case it.Line > 0:
				lines = append(lines, d)
			default:
				plain = append(plain, d)
			}
		}
		if len(lines) != want || (want == 0) != (len(plain) == 1) {
			t.Errorf("%.40q: %d lines and %d texts, want %d lines", in, len(lines), len(plain), want)
			continue
		}
		if want > 0 {
			continue
		}
		if d, err := Open(t.Context(), "-", strings.NewReader(in), Options{}); err != nil || d.ID != plain[0].ID || d.Text != plain[0].Text {
			t.Errorf("%.40q: %v, text %q", in, err, plain[0].Text)
		}
	}
}

func TestSniffLeavesAFormatAlone(t *testing.T) {
	for it, err := range Files(t.Context(), []string{"-"}, strings.NewReader(`{"text":"a"}`), Options{Sniff: true, Format: model.Text}) {
		if err != nil || it.Line != 0 {
			t.Errorf("line %d, %v", it.Line, err)
		}
	}
}

func TestSniffKeepsTheLimitAndTheError(t *testing.T) {
	broken := errors.New("connection lost")
	for _, c := range []struct {
		in   io.Reader
		want error
	}{
		{strings.NewReader(`{"text":"` + strings.Repeat("x", 100) + `"}`), ErrTooLarge},
		{io.MultiReader(strings.NewReader(`{"text":"a`), iotest.ErrReader(broken)), broken},
	} {
		for it, err := range Files(t.Context(), []string{"-"}, c.in, Options{Sniff: true, MaxBytes: 60}) {
			if err == nil {
				_, err = it.Open(t.Context())
			}
			if !errors.Is(err, c.want) {
				t.Errorf("error %v, want %v", err, c.want)
			}
		}
	}
}
