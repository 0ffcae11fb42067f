package main

import (
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"brief/model/library"
	"brief/model/library/enginetest"
	"brief/model/query"
)

// samples is an engine that holds the documents that come with the program.
func samples(t *testing.T) library.Engine {
	t.Helper()
	e := enginetest.NewReference()
	t.Cleanup(func() { e.Close() })
	if err := addSamples(t.Context(), e, noon()); err != nil {
		t.Fatal(err)
	}
	return e
}

func noon() time.Time { return time.Date(2025, 6, 15, 12, 0, 0, 0, time.UTC) }

// captured runs work with an app whose output goes to files, and returns what it
// wrote to them.
func captured(t *testing.T, work func(a *app)) (out, errs string) {
	t.Helper()
	var files [2]*os.File
	for i := range files {
		f, err := os.CreateTemp(t.TempDir(), "")
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		files[i] = f
	}
	work(&app{in: os.Stdin, out: files[0], errs: files[1], now: noon})
	var text [2]string
	for i, f := range files {
		data, err := os.ReadFile(f.Name())
		if err != nil {
			t.Fatal(err)
		}
		text[i] = string(data)
	}
	return text[0], text[1]
}

func asked(t *testing.T, s string) query.Query {
	t.Helper()
	q, err := query.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// found runs a search and returns what it printed.
func found(t *testing.T, typed, form string, n int, sentences bool) (out, errs string) {
	t.Helper()
	e, q := samples(t), asked(t, typed)
	return captured(t, func(a *app) {
		s := &searching{sentences: sentences}
		s.as.value = form
		s.number = limit{n, true}
		if err := a.search(t.Context(), e, q, s); err != nil {
			t.Error(err)
		}
	})
}

func TestSearchNumber(t *testing.T) {
	all, errs := found(t, "", "jsonl", 0, false)
	if n := strings.Count(all, "\n"); n < 10 || errs != "" {
		t.Fatalf("%d samples, %q", n, errs)
	}
	two, errs := found(t, "", "text", 2, false)
	if !strings.HasPrefix(errs, "brief: 2 of ") || !strings.HasSuffix(errs, " documents; -n 0 shows all\n") {
		t.Errorf("%q", errs)
	}
	if got := strings.Count(two, "\n\n") + 1; got != 2 {
		t.Errorf("%d blocks in %s", got, two)
	}
	first, errs := found(t, "the", "text", 1, true)
	if errs != "brief: 1 sentence shown; -n 0 shows all\n" || strings.Contains(first, "\n\n") {
		t.Errorf("%q, %s", errs, first)
	}
	whole, errs := found(t, "the", "jsonl", 0, true)
	if n := strings.Count(whole, "\n"); n < 20 || errs != "" {
		t.Errorf("%d sentences, %q", n, errs)
	}
}

func TestNothingFound(t *testing.T) {
	for _, sentences := range []bool{false, true} {
		for form, want := range map[string]string{"text": "", "jsonl": "", "json": "[]\n"} {
			out, errs := found(t, "zeppelins", form, 0, sentences)
			if out != want || errs != "brief: nothing found for zeppelins\n" {
				t.Errorf("%s, sentences %v: %q, %q", form, sentences, out, errs)
			}
		}
	}
}

func TestSearchCount(t *testing.T) {
	e := samples(t)
	for form, want := range map[string]string{"text": "1\n", "json": `{"count":1,"at_least":false}` + "\n"} {
		out, _ := captured(t, func(a *app) {
			if err := a.searchCount(t.Context(), e, asked(t, `title:Sheinbaum`), form); err != nil {
				t.Error(err)
			}
		})
		if out != want {
			t.Errorf("%s: %q, want %q", form, out, want)
		}
	}
}

// A wrong query is shown with the offender below which the carets stand, on lines
// that fit.
func TestPointed(t *testing.T) {
	for _, c := range []struct{ typed, want string }{
		{"cartel is:red date:2024", "  cartel is:red date:2024\n         ^^^^^^\n"},
		{"世界 is:red", "  世界 is:red\n       ^^^^^^\n"},
		{"a\tb\x1b[31m is:red", "  a b␛[31m is:red\n           ^^^^^^\n"},
	} {
		_, err := parseQuery(c.typed)
		refused := (*refusedQuery)(nil)
		if !errors.As(err, &refused) {
			t.Fatalf("%q: %v", c.typed, err)
		}
		if got := refused.pointed(80); got != c.want {
			t.Errorf("%q: got\n%swant\n%s", c.typed, got, c.want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringOfN(rapid.RuneFrom([]rune("ab世é():\"*-<>. \t\n\x1b\u202e🙂")), 0, 60, -1)
		typed := word.Draw(t, "before") + " is:red" + word.Draw(t, "behind")
		_, err := parseQuery(typed)
		refused := (*refusedQuery)(nil)
		if !errors.As(err, &refused) {
			return
		}
		width := rapid.IntRange(1, 100).Draw(t, "width")
		for _, line := range strings.Split(refused.pointed(width), "\n") {
			if w := ansi.StringWidth(line); w > max(22, width) || strings.ContainsAny(line, "\x1b\u202e\t") {
				t.Fatalf("%d cells at %d in %q", w, width, line)
			}
		}
	})
	if (&refusedQuery{"x", errors.New("y")}).pointed(80) != "" {
		t.Error("an error without a place points somewhere")
	}
}

func TestViews(t *testing.T) {
	e := samples(t)
	list := func(form string) (string, string) {
		return captured(t, func(a *app) {
			if err := a.views(t.Context(), e, form); err != nil {
				t.Error(err)
			}
		})
	}
	if out, errs := list("text"); out != "" || !strings.Contains(errs, "no view is saved") {
		t.Errorf("%q, %q", out, errs)
	}
	if out, _ := list("json"); out != "[]\n" {
		t.Errorf("%q", out)
	}
	_, errs := captured(t, func(a *app) {
		for _, v := range []query.View{{Name: "世界", Query: "zeppelins"}, {Name: "x", Query: "title:Sheinbaum"}, {Name: "世界", Query: "later OR <b>"}} {
			if err := a.saveView(t.Context(), e, v); err != nil {
				t.Error(err)
			}
		}
		if err := e.SaveView(t.Context(), localAnalyst, query.View{Name: "new", Query: "is:framed"}); err != nil {
			t.Error(err)
		}
	})
	if errs != "brief: saved 世界\nbrief: saved x\nbrief: saved 世界, which was: zeppelins\n" {
		t.Errorf("%q", errs)
	}
	out, _ := list("text")
	for _, want := range []string{"x           1  title:Sheinbaum\n", "new         ?  is:framed\n", "no such state"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is missing in\n%s", want, out)
		}
	}
	out, _ = list("json")
	var all []countedView
	if err := json.Unmarshal([]byte(out), &all); err != nil || len(all) != 3 || !strings.Contains(out, `"query":"later OR <b>"`) {
		t.Errorf("%v: %s", err, out)
	}
	_, errs = captured(t, func(a *app) {
		if err := a.removeView(t.Context(), e, "x"); err != nil {
			t.Error(err)
		}
		if err := a.removeView(t.Context(), e, "x"); err == nil || err.Error() != "no view is called x; brief views lists them" {
			t.Error(err)
		}
	})
	if errs != "brief: removed x\n" {
		t.Errorf("%q", errs)
	}
}
