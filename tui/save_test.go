package tui_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brief/tui"
)

// typed opens the command line, empties it and types a command.
func (d *desk) typed(command string) {
	d.keys(":" + command + "<enter>")
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestExportForms(t *testing.T) {
	dir := t.TempDir()
	d := newDesk(t, article(), 120, 40, "HOME="+dir)
	for name, begins := range map[string]string{
		"a.md": "# President Sheinbaum", "a.markdown": "# President", "a.txt": "President Sheinbaum", "a.HTML": "<!DOCTYPE html>",
		"a.json": "[{", "a.jsonl": "{", "a.csv": "text,value", "a.tsv": "text\tvalue",
		"a.actors.csv": "name,kind", "a.actors.tsv": "name\tkind", "with space.md": "# President",
	} {
		d.typed("export ~/" + name)
		d.says("bytes to ~/" + name)
		got := read(t, filepath.Join(dir, name))
		if !strings.HasPrefix(strings.ToLower(got), strings.ToLower(begins)) {
			t.Errorf("%s begins %.40q, want %q", name, got, begins)
		}
	}
	var array []any
	if err := json.Unmarshal([]byte(read(t, filepath.Join(dir, "a.json"))), &array); err != nil || len(array) != 1 {
		t.Errorf("a.json holds %d briefings, %v", len(array), err)
	}
	left, err := filepath.Glob(filepath.Join(dir, ".*"))
	if err != nil || len(left) > 0 {
		t.Errorf("%v is left behind, %v", left, err)
	}
}

func TestExportSuggestsAName(t *testing.T) {
	d := newDesk(t, article(), 120, 40)
	d.keys("w")
	d.says(":export President-Sheinbaum-rejects-Trump-s.md")
	d.keys("<esc>")
	d = newDesk(t, written(t, "x.txt", "- ../../étude «漢字»: $(rm) .. \nText.\n"), 120, 40)
	d.keys("w")
	d.says(":export étude-漢字-rm.md")
	d = newDesk(t, written(t, "x.txt", "-- ?\n"), 120, 40)
	d.keys("w")
	d.says(":export briefing.md")
}

// A file is replaced only where the user says so.
func TestExportAsksBeforeItReplaces(t *testing.T) {
	path := filepath.Join(t.TempDir(), "there.md")
	if err := os.WriteFile(path, []byte("mine"), 0o640); err != nil {
		t.Fatal(err)
	}
	d := newDesk(t, article(), 120, 40)
	for _, no := range []string{"n", "<esc>", "<enter>", "x"} {
		d.typed("export " + path)
		d.says("exists: replace it? y or n")
		d.fits(t, "the question", 120, 40)
		d.keys(no)
		d.says("not written")
		if got := read(t, path); got != "mine" {
			t.Fatalf("after %s the file holds %q", no, got)
		}
	}
	d.typed("export " + path)
	d.keys("y")
	d.says("wrote")
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o640 || !strings.HasPrefix(read(t, path), "# President") {
		t.Errorf("%v, %v: %.40q", info, err, read(t, path))
	}
}

// What a link leads to is written; the link stays.
func TestExportThroughALink(t *testing.T) {
	dir := t.TempDir()
	path, link := filepath.Join(dir, "there.md"), filepath.Join(dir, "link.md")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(path, link); err != nil {
		t.Skip(err)
	}
	d := newDesk(t, article(), 120, 40)
	d.typed("export " + link)
	d.keys("y")
	info, err := os.Lstat(link)
	if err != nil || info.Mode()&os.ModeSymlink == 0 || !strings.HasPrefix(read(t, path), "# President") {
		t.Errorf("the link is %v, %v; the file holds %.20q", info, err, read(t, path))
	}
}

func TestExportSaysWhatIsWrong(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "folder.md"), 0o700); err != nil {
		t.Fatal(err)
	}
	locked := filepath.Join(dir, "locked")
	if err := os.Mkdir(locked, 0o500); err != nil {
		t.Fatal(err)
	}
	d := newDesk(t, article(), 200, 40)
	for name, want := range map[string]string{
		dir + "/none/x.md": "there is no such folder; make it first or choose another",
		dir + "/folder.md": "that is no file but a folder or device; choose another name",
		dir + "/x.doc":     "its ending says no form; there are .md .txt",
		dir + "/x":         "its ending says no form",
		"/dev/null/x.md":   "choose another name",
	} {
		d.typed("export " + name)
		d.says("cannot write " + name)
		d.says(want)
	}
	if os.Getuid() != 0 {
		d.typed("export " + locked + "/x.md")
		d.says("permission denied; check who may write there")
	}
	left, err := filepath.Glob(filepath.Join(dir, "*x*"))
	if err != nil || len(left) > 0 {
		t.Errorf("%v is left behind, %v", left, err)
	}
}

// A reader that serves somebody elsewhere writes nothing here and runs nothing.
func TestNothingIsDoneHereUnlessAllowed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.md")
	d := newDeskWith(t, article(), tui.Options{Environment: []string{"PATH=" + basePath, "EDITOR=touch"}}, 120, 40)
	for _, keys := range []string{"w", "E", ":export " + path + "<enter>", ":pipe touch " + path + "<enter>", ":pipe<enter>", ":pager<enter>"} {
		d.keys("yc" + keys)
		d.says("this reader may not write files or run programs")
	}
	if _, err := os.Stat(path); err == nil {
		t.Error("a file was written")
	}
}
