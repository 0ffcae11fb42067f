package tui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brief/model/clipping"
	"brief/model/triage"
	"brief/tui"
)

// cases are the case files that an office keeps, each clipping by its text and comment.
func (d *office) cases(t *testing.T) map[string][]string {
	t.Helper()
	marks, err := d.Marks(t.Context(), triage.Clippings())
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{}
	for _, f := range clipping.Files(marks) {
		for _, c := range f.Clippings {
			words := strings.Fields(c.Text)
			out[f.Name] = append(out[f.Name], strings.Join(words[:min(3, len(words))], " ")+"|"+c.Comment)
		}
	}
	return out
}

func (d *office) caseIs(t *testing.T, name string, want ...string) {
	t.Helper()
	if got := d.cases(t)[name]; strings.Join(got, ";") != strings.Join(want, ";") {
		t.Errorf("the case file %s has %q, want %q", name, got, want)
	}
}

// The sentence under the cursor, or that of an item, goes into a case file; the last one is
// offered, names are completed, and the comment comes behind two hyphens.
func TestClip(t *testing.T) {
	d, o := keptReader(t, 120, 40)
	d.keys("a<enter>")
	d.saysInStatus(t, "not clipped: a case file needs a name")
	d.keys("aborder -- who says so?<enter>")
	d.saysInStatus(t, "clipped 1 sentence into «border»; u takes it back")
	d.keys(")a")
	d.saysInStatus(t, "clip into [border]:")
	d.keys("<enter>4/DEA<enter>adrugs<enter>")
	o.caseIs(t, "border", "Mexican President Claudia|who says so?", "The rejection came|")
	o.caseIs(t, "drugs", "The sovereignty debate|")
	d.keys("u")
	d.saysInStatus(t, "undo: clip into drugs «President")
	o.caseIs(t, "drugs")
	d.keys("<ctrl+r>")
	o.caseIs(t, "drugs", "The sovereignty debate|")
	d.keys("abo<tab> -- x<enter>")
	d.saysInStatus(t, "clipped 1 sentence into «border»")
	d.keys("2:clip -- a<enter>u:clip drugs -- the point<enter>")
	o.caseIs(t, "drugs", "The sovereignty debate|", "President Sheinbaum rejects|the point")
}

// A case file is read, put in order, commented, shortened, searched and written.
func TestCaseFile(t *testing.T) {
	d, o := keptReader(t, 80, 24)
	d.keys(":case<enter>")
	d.shows(t, "▸CASE FILES 0", "no case file yet: a on a sentence begins one")
	d.keys("<esc>aborder<enter>)a<enter>}a<enter>:clip other<enter>:case<enter>")
	d.shows(t, "▸CASE FILES 2", "›  border", "3 clippings", "1 clipping ")
	d.keys("<enter>")
	d.shows(t, "▸CASE border 3", "›  Mexican President Claudia", "— President Sheinbaum rejects Trump's military", "#p1.1]")
	d.keys("J")
	o.caseIs(t, "border", "The rejection came|", "Mexican President Claudia|", "Analysts note the|")
	d.shows(t, "›  Mexican") // the cursor stays on what has moved
	d.keys("K")
	d.saysInStatus(t, "moved in «border»; u takes it back")
	d.keys("K")
	d.saysInStatus(t, "it is at the end of the file already")
	d.keys("cask again<enter>")
	d.shows(t, "comment: ask again")
	o.caseIs(t, "border", "Mexican President Claudia|ask again", "The rejection came|", "Analysts note the|")
	d.keys("jd")
	d.saysInStatus(t, "removed from «border»; u takes it back")
	o.caseIs(t, "border", "Mexican President Claudia|ask again", "Analysts note the|")
	d.keys("u")
	d.saysInStatus(t, "undo: remove from border")
	d.shows(t, "▸CASE border 3")
	d.keys("/tripled<enter>")
	d.shows(t, "1 of 3 · «tripled»", "›  Analysts note")
	path := filepath.Join(t.TempDir(), "border.md")
	d.keys(":export " + path + "<enter>")
	if got, err := os.ReadFile(path); err != nil || !strings.Contains(string(got), "# border") || !strings.Contains(string(got), "ask again") {
		t.Errorf("written is %v\n%s", err, got)
	}
	d.keys("<enter>")
	d.shows(t, "BODY", "2›▐ Analysts note")
	d.keys("<ctrl+o>")
	d.shows(t, "▸CASE border")
	d.keys("<esc><esc>")
	d.shows(t, "▸CASE FILES 2")
	d.keys("<esc>:case nothing<enter>")
	d.shows(t, "nothing was clipped into «nothing»")
}

// Two windows that clip into one file lose nothing.
func TestClipFromTwoWindows(t *testing.T) {
	lib, o := keptOf(t, sheinbaum)
	a := newDirect(lib, tui.Options{Appearance: tui.Plain, Now: shelfClock()}, 80, 24)
	b := newDirect(lib, tui.Options{Appearance: tui.Plain, Now: shelfClock()}, 80, 24)
	a.keys("aborder<enter>")
	b.keys(")aborder<enter>")
	a.keys("}aborder<enter>")
	o.caseIs(t, "border", "Mexican President Claudia|", "The rejection came|", "Analysts note the|")
	a.keys(":case border<enter>")
	b.keys(":case border<enter>jcmine<enter>")
	a.keys("jctheirs<enter>")
	a.shows(t, "comment in «border» is not kept: it was changed in another window", "comment: mine")
}
