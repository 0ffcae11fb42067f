package main

import (
	"context"
	"encoding/csv"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brief/model"
	"brief/model/export"
	"brief/model/library"
)

// exported runs an export of what typed finds and returns what it printed.
func exported(t *testing.T, e library.Engine, typed string, x *exporting) (out, errs string, err error) {
	t.Helper()
	q := asked(t, typed)
	out, errs = captured(t, func(a *app) {
		form, table, ferr := x.form(q)
		if ferr != nil {
			t.Fatal(ferr)
		}
		err = a.export(t.Context(), e, q, form, table, x)
	})
	return out, errs, err
}

func as(form string) choice { return choice{value: form} }

func TestExportTables(t *testing.T) {
	e := samples(t)
	for name, c := range map[string]struct {
		x     *exporting
		typed string
		least int
	}{
		"statistics": {&exporting{as: as("csv"), statistics: true}, "", 20},
		"actors":     {&exporting{as: as("csv"), actors: true}, "", 50},
		"sentences":  {&exporting{as: as("csv"), sentences: true}, "the", 20},
		"documents":  {&exporting{as: as("csv")}, "", 10},
		"two":        {&exporting{as: as("csv"), sentences: true, askFlags: askFlags{number: limit{2, true}}}, "the", 2},
	} {
		out, errs, err := exported(t, e, c.typed, c.x)
		rows, bad := csv.NewReader(strings.NewReader(out)).ReadAll()
		if err != nil || bad != nil || errs != "" || len(rows) <= c.least {
			t.Errorf("%s: %d rows, %v, %v, %q", name, len(rows), err, bad, errs)
		}
		if name == "two" && len(rows) != 3 {
			t.Errorf("%d rows, want two and a heading", len(rows))
		}
	}
}

// The documents of an export stand in the order of the answer, as many as are wanted.
func TestExportBriefings(t *testing.T) {
	e := samples(t)
	for form, mark := range map[string]string{"md": "\n## Key points", "html": "<article", "json": `"key_points":`, "jsonl": `"key_points":`, "text": "\nKEY POINTS"} {
		x := &exporting{as: as(form), askFlags: askFlags{number: limit{3, true}}}
		out, _, err := exported(t, e, "", x)
		if n := strings.Count(out, mark); err != nil || n != 3 {
			t.Errorf("%s: %d, %v", form, n, err)
		}
	}
	if out, _, err := exported(t, e, "zeppelins", &exporting{as: as("json")}); out != "[]\n" || err != nil {
		t.Errorf("%q, %v", out, err)
	}
}

func TestExportForms(t *testing.T) {
	q := asked(t, "cartel")
	for _, c := range []struct {
		x     exporting
		form  export.Form
		table export.Table
		err   string
	}{
		{x: exporting{}, form: export.Markdown, table: noTable},
		{x: exporting{out: "a.HTM"}, form: export.HTML, table: noTable},
		{x: exporting{out: "a.csv"}, form: export.CSV, table: export.Documents},
		{x: exporting{out: "a.csv", as: as("json")}, form: export.JSON, table: noTable},
		{x: exporting{out: "a.tsv", actors: true}, form: export.TSV, table: export.Actors},
		{x: exporting{statistics: true}, form: export.Markdown, table: export.Statistics},
		{x: exporting{statistics: true, as: as("html")}, err: "cannot be written as html"},
		{x: exporting{statistics: true, actors: true}, err: "one table at a time"},
	} {
		form, table, err := c.x.form(q)
		switch {
		case c.err != "":
			if err == nil || !strings.Contains(err.Error(), c.err) {
				t.Errorf("%+v: %v", c.x, err)
			}
		case err != nil || form != c.form || table != c.table:
			t.Errorf("%+v: %s, %d, %v", c.x, form, table, err)
		}
	}
	if _, _, err := (&exporting{sentences: true}).form(asked(t, "is:read")); err == nil || !strings.Contains(err.Error(), "needs words") {
		t.Errorf("%v", err)
	}
}

// ill is an engine whose documents cannot all be read.
type ill struct {
	library.Engine
	get func(id string) error
	at  int
}

func (i *ill) Get(ctx context.Context, id string) (*model.Briefing, error) {
	i.at++
	if err := i.get(id); err != nil {
		return nil, err
	}
	return i.Engine.Get(ctx, id)
}

// A file is there once it is whole, or not at all, and never replaced unasked.
func TestExportFile(t *testing.T) {
	e, dir := samples(t), t.TempDir()
	path := filepath.Join(dir, "out.jsonl")
	_, errs, err := exported(t, e, "", &exporting{out: path})
	whole, _ := os.ReadFile(path)
	if err != nil || !strings.HasSuffix(errs, " briefings to "+path+"\n") || strings.Count(string(whole), "\n") < 10 {
		t.Fatalf("%q, %v, %d bytes", errs, err, len(whole))
	}
	if _, _, err := exported(t, e, "", &exporting{out: path}); err == nil || !strings.Contains(err.Error(), "is there already: give another name, or --force") {
		t.Errorf("%v", err)
	}
	if err := os.Chmod(path, 0o640); err != nil {
		t.Fatal(err)
	}
	ended, stop := context.WithCancel(t.Context())
	broken := &ill{Engine: e}
	broken.get = func(string) error {
		if broken.at == 3 {
			stop()
			return ended.Err()
		}
		return nil
	}
	captured(t, func(a *app) {
		q := asked(t, "")
		if err := a.export(ended, broken, q, export.Lines, noTable, &exporting{out: path, force: true}); !errors.Is(err, context.Canceled) {
			t.Errorf("%v", err)
		}
	})
	if after, err := os.ReadFile(path); err != nil || string(after) != string(whole) {
		t.Errorf("%d bytes are left of %d, %v", len(after), len(whole), err)
	}
	if _, _, err := exported(t, e, "title:Sheinbaum", &exporting{out: path, force: true}); err != nil {
		t.Error(err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o640 || info.Size() >= int64(len(whole)) {
		t.Errorf("%v, %v", info, err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("%v, %v", left, err)
	}
	if _, _, err := exported(t, e, "", &exporting{out: dir, as: as("md")}); err == nil || !strings.Contains(err.Error(), "no file but a folder") {
		t.Errorf("%v", err)
	}
	if _, _, err := exported(t, e, "", &exporting{out: filepath.Join(dir, "none", "x.md")}); err == nil || !strings.Contains(err.Error(), "no such file or directory; check the folder") {
		t.Errorf("%v", err)
	}
}

// One document that cannot be read is named, and the others are written; one that
// was removed meanwhile is left out.
func TestExportGoesOn(t *testing.T) {
	bad := &ill{Engine: samples(t)}
	bad.get = func(string) error {
		switch bad.at {
		case 2:
			return library.ErrCorrupt
		case 3:
			return library.ErrNotFound
		}
		return nil
	}
	all, _, err := exported(t, samples(t), "", &exporting{as: as("jsonl")})
	if err != nil {
		t.Fatal(err)
	}
	out, errs, err := exported(t, bad, "", &exporting{as: as("jsonl")})
	if got, want := strings.Count(out, "\n"), strings.Count(all, "\n")-2; err != nil || got != want || strings.Count(errs, "cannot read ") != 1 {
		t.Errorf("%d of %d, %v, %q", got, want, err, errs)
	}
}

// Nothing comes between: what has the name by the end is left.
func TestPut(t *testing.T) {
	dir := t.TempDir()
	from, to := filepath.Join(dir, "from"), filepath.Join(dir, "to")
	for path, text := range map[string]string{from: "new", to: "old"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := put(from, to, false); !errors.Is(err, fs.ErrExist) {
		t.Errorf("%v", err)
	}
	if err := put(from, to, true); err != nil {
		t.Error(err)
	}
	if data, err := os.ReadFile(to); err != nil || string(data) != "new" {
		t.Errorf("%q, %v", data, err)
	}
	if err := put(to, from, false); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(to); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v", err)
	}
}
