package ingest

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"brief/model"
)

// read opens everything Lines yields; a document or an error for each.
func read(t *testing.T, in string, opt Options) (docs []*model.Document, errs []error) {
	t.Helper()
	for it, err := range Lines(t.Context(), "in.jsonl", iotest.HalfReader(strings.NewReader(in)), opt) {
		var d *model.Document
		if err == nil {
			d, err = it.Open(t.Context())
		}
		if err != nil {
			errs = append(errs, err)
		} else {
			docs = append(docs, d)
		}
	}
	return docs, errs
}

func TestLines(t *testing.T) {
	const first = `{"id":"a1","text":"- Point.\nBody text.","extra":[1]}`
	docs, errs := read(t, "\ufeff"+first+"\r\n\n \t\n{\"text\":\"last, without a line end\",\"id\":7}", Options{})
	if len(docs) != 2 || errs != nil {
		t.Fatalf("read %d documents and %v, want 2", len(docs), errs)
	}
	sum := sha256.Sum256([]byte(first))
	if d := docs[0]; d.ID != hex.EncodeToString(sum[:]) || d.Ref != "a1" || d.Text != "- Point.\nBody text." || d.Name != "in.jsonl:1" {
		t.Errorf("first document %q %q %q %q", d.ID, d.Ref, d.Name, d.Text)
	}
	if d := docs[1]; d.Ref != "7" || d.Name != "in.jsonl:4" {
		t.Errorf("last document %q %q", d.Ref, d.Name)
	}
}

func TestBadLinesAreNamedAndPassed(t *testing.T) {
	in := strings.Join([]string{
		`{"text":"good"}`, `{"text":`, `[1]`, `{"id":"x"}`, `{"text":5}`, `{"text":"t","id":{}}`,
		`{"text":"` + strings.Repeat("x", 100) + `"}`, `{"text":"good"}`,
	}, "\n")
	docs, errs := read(t, in, Options{MaxBytes: 60})
	if len(docs) != 2 || len(errs) != 6 {
		t.Fatalf("%d documents and %d errors, want 2 and 6: %v", len(docs), len(errs), errs)
	}
	for i, err := range errs {
		var e *Error
		if !errors.As(err, &e) || e.Line != i+2 {
			t.Errorf("error %v, want one that names line %d", err, i+2)
		}
		if want := ErrBadLine; i < 5 && !errors.Is(err, want) {
			t.Errorf("error %v is no ErrBadLine", err)
		}
	}
	if !errors.Is(errs[5], ErrTooLarge) {
		t.Errorf("error %v is no ErrTooLarge", errs[5])
	}
}

func TestBadLinesAreExplainedInPlainWords(t *testing.T) {
	for line, want := range map[string]string{
		`{"text":`:                  "it ends before it is complete",
		`{"text":"a`:                "it ends before it is complete",
		`not json`:                  `it ceases to be JSON at character 2, 'o'`,
		`Prices rose.`:              "it does not begin with {",
		` <xml>`:                    "it does not begin with {",
		`{"text":"é",}`:             `it ceases to be JSON at character 13, '}'`,
		`{"text":"a"} {"text":"b"}`: `it ceases to be JSON at character 14, '{'`,
		`[1]`:                       "it is an array, not an object",
		`"text"`:                    "it is a string, not an object",
		`12`:                        "it is a number, not an object",
		`true`:                      "it is true or false, not an object",
		`null`:                      `it has no "text"`,
		`{"text":["a"]}`:            `"text" is an array, not a string`,
		`{"text":"a","title":{}}`:   `"title" is an object, not a string`,
		`{"text":"a","date":false}`: `"date" is true or false, not a string`,
		"{\"text\":\"a\x1bb\"}":     `it ceases to be JSON at character 11, '\x1b'`,
		`{"text":"a","source":3.5}`: `"source" is a number, not a string`,
		`{"text":"a","id":[]}`:      `"id" is neither a string nor a number`,
	} {
		_, errs := read(t, line, Options{})
		if len(errs) != 1 || !strings.HasSuffix(errs[0].Error(), "in.jsonl line 1: not a briefing in JSON: "+want) {
			t.Errorf("%s gives %v, want %s", line, errs, want)
		}
	}
}

func TestLongLines(t *testing.T) {
	text := strings.Repeat("long ", 100_000)
	docs, errs := read(t, `{"text":"`+text+`"}`+"\n", Options{})
	if len(docs) != 1 || errs != nil || docs[0].Text != text {
		t.Fatalf("%d documents, %v", len(docs), errs)
	}
	line := `{"text":"x"}`
	if docs, errs := read(t, line+"\r\n", Options{MaxBytes: int64(len(line))}); len(docs) != 1 {
		t.Errorf("a line of just the limit: %v", errs)
	}
}

func TestAnUnreadableStreamEnds(t *testing.T) {
	broken := errors.New("connection lost")
	count := 0
	for _, err := range Lines(t.Context(), "-", iotest.ErrReader(broken), Options{}) {
		if count++; !errors.Is(err, broken) {
			t.Errorf("error %v, want %v", err, broken)
		}
	}
	if count != 1 {
		t.Errorf("%d results, want one", count)
	}
}
