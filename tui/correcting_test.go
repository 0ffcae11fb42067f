package tui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"brief/model/correct"
	"brief/model/triage"
	"brief/tui"
)

// kept is a library of documents in which decisions are kept.
type kept struct {
	tui.Library
	tui.Triaged
}

// keptOf are samples with an office that keeps what is decided about them.
func keptOf(t *testing.T, names ...string) (kept, *office) {
	t.Helper()
	lib, o := samples(names...), newOffice(0)
	titles := map[string]string{}
	for e, err := range lib.Entries(t.Context()) {
		if err == nil {
			titles[e.ID] = e.Title
		}
	}
	o.title = func(id string) string { return titles[id] }
	return kept{lib, o}, o
}

const sheinbaum = "000_0595d46202efcefa.txt"

func keptReader(t *testing.T, w, h int) (*direct, *office) {
	lib, o := keptOf(t, sheinbaum)
	return newDirect(lib, tui.Options{Appearance: tui.Plain, Now: shelfClock(), Local: true}, w, h), o
}

// fixes are the corrections that an office keeps.
func (d *office) fixes(t *testing.T) string {
	t.Helper()
	marks, err := d.Marks(t.Context(), triage.Corrections())
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, k := range marks {
		f, _ := correct.Parse(k)
		out = append(out, f.String())
	}
	return strings.Join(out, "; ")
}

// lacks checks that none of the words are on the screen.
func (d *direct) lacks(t *testing.T, words ...string) {
	t.Helper()
	for _, w := range words {
		if strings.Contains(d.text(), w) {
			t.Errorf("the screen has %q:\n%s", w, d.text())
		}
	}
}

// An actor is dismissed, corrected, merged and split in place; each is taken back, and
// stays over a restart.
func TestCorrectActors(t *testing.T) {
	lib, o := keptOf(t, sheinbaum)
	reader := func() *direct {
		return newDirect(lib, tui.Options{Appearance: tui.Plain, Now: shelfClock()}, 120, 40)
	}
	d := reader()
	d.keys("4/DEA<enter>D")
	d.saysInStatus(t, "actor DEA: dismissed «President")
	d.lacks(t, "org DEA")
	d.keys("u<esc>")
	d.saysInStatus(t, "")
	d.shows(t, "org DEA")
	d.keys("/Northern<enter>Ckind gr<enter>")
	d.saysInStatus(t, "actor Northern Command: kind group")
	d.keys("Cname NORTHCOM<enter><esc>")
	d.shows(t, "grp*NORTHCOM", "1* corrected")
	d.keys("/Brazil<enter>Cmerge Argentina<enter><esc>")
	d.lacks(t, "geo Brazil")
	d.shows(t, "geo*Argentina", "2* corrected")
	if got, want := o.fixes(t), "actor Northern Command: kind group; actor Brazil: the same as Argentina; actor Northern Command: name NORTHCOM"; got != want {
		t.Errorf("kept is %s, want %s", got, want)
	}
	d = reader()
	d.shows(t, "grp*NORTHCOM", "geo*Argentina")
	d.keys("4/Argentina<enter>Csplit Bra<enter><esc>")
	d.shows(t, "geo Brazil", "geo Argentina")
	d.keys("u")
	d.shows(t, "geo*Argentina")
	d.keys("/Sheinbaum<enter>Csplit Sheinbaum<enter>")
	d.shows(t, "per*Sheinbaum", "per*Claudia Sheinbaum")
	d.keys("<esc>:corrections<enter>")
	d.shows(t, "▸CORRECTIONS 4", "actor Brazil: the same as Argentina", "actor Sheinbaum: an actor of its own")
	d.keys("j<enter>")
	d.shows(t, "▸CORRECTIONS 3")
	d.keys("u")
	d.shows(t, "▸CORRECTIONS 4")
	d.keys("<esc>")
	d.shows(t, "4▸ACTORS")
}

// A field that is chosen begins empty, with what it is now to be completed and changed;
// ctrl+u takes what is typed and leaves the field.
func TestCorrectionPrompt(t *testing.T) {
	d, o := keptReader(t, 120, 40)
	d.keys("4/Northern<enter>Cna<tab>")
	d.shows(t, "correct «Northern Command»: name ", "Northern Command  as it is now, to be changed")
	d.keys("NORTHCOM<enter>")
	d.saysInStatus(t, "actor Northern Command: name NORTHCOM «President")
	d.keys("Cname<enter>wrong<ctrl+u><tab> X<enter>")
	d.saysInStatus(t, "actor NORTHCOM: name NORTHCOM X «President")
	d.keys("Cname <tab><enter>")
	d.saysInStatus(t, "actor NORTHCOM X: name NORTHCOM X: that is so already")
	d.keys("Cname  <enter>")
	d.saysInStatus(t, "not corrected: it is empty")
	d.keys("5jjCvalue 99%<enter>")
	d.shows(t, "99%")
	if got, want := o.fixes(t), "actor Northern Command: name NORTHCOM X; statistic 12: value 99%"; got != want {
		t.Errorf("kept is %s, want %s", got, want)
	}
	d.keys("4<esc>/NORTHCOM<enter>:corrections<enter><enter>")
	d.shows(t, "taken back: actor Northern Command: name NORTHCOM X «President")
	d.keys("<esc>u")
	d.shows(t, "undo: taken back: actor Northern Command: name NORTHCOM X «President")
}

func TestCorrectStatisticsFlagAndDate(t *testing.T) {
	d, o := keptReader(t, 120, 40)
	d.keys("5jjCvalue many<enter>")
	d.saysInStatus(t, "not corrected: a value is a number, such as 41, 3.2, 1,204 or 41%")
	d.keys("Cvalue 14<enter>")
	d.shows(t, " 14 *meth labs", "1* corrected")
	d.keys("Csource Guerr<enter>Cchange up<enter>Cmeasure labs<enter>Cvalue 14<enter>")
	d.saysInStatus(t, "statistic 14: value 14: that is so already")
	d.shows(t, "14↑*meth labs, labs", "Guerr")
	d.keys("D")
	d.lacks(t, "14↑")
	d.keys("2<ctrl+o>jjjD")
	d.saysInStatus(t, "flag February 2024: dismissed")
	d.shows(t, "1! dismissed", "terrorist groups in February 2024")
	d.keys("D")
	d.saysInStatus(t, "this key point has no flag")
	d.keys(":date soon<enter>")
	d.saysInStatus(t, "not corrected: a date is")
	d.keys(":date 2024-05<enter>")
	d.saysInStatus(t, "document: published 2024-05")
	d.shows(t, "2024-05 (corrected)")
	path := filepath.Join(t.TempDir(), "out.md")
	d.keys(":export " + path + "<enter>")
	if got, err := os.ReadFile(path); err != nil || !strings.Contains(string(got), "2024-05") || strings.Contains(string(got), "meth labs dismantled in Guerrero") {
		t.Errorf("what is written is not what was corrected: %v\n%s", err, got)
	}
	path = filepath.Join(t.TempDir(), "out.json")
	d.keys(":export " + path + "<enter>")
	if got, err := os.ReadFile(path); err != nil || !strings.Contains(string(got), `{"of":"flag","field":"dismiss","text":"February 2024","occurrence":1,"value":"yes","found":true}`) {
		t.Errorf("what is written does not say what was corrected: %v\n%s", err, got)
	}
	d.keys(":date -<enter>")
	d.shows(t, "undated")
	if got := o.fixes(t); strings.Contains(got, "published") {
		t.Errorf("kept is %s", got)
	}
}

// What is no longer found is said, and listed; what another window has corrected is shown.
func TestCorrectionsLostAndElsewhere(t *testing.T) {
	lib, o := keptOf(t, sheinbaum)
	var id string
	for e := range lib.Entries(t.Context()) {
		id = e.ID
	}
	mark := func(f correct.Fix) {
		t.Helper()
		if _, err := o.Mark(t.Context(), f.String(), []triage.Change{{ID: id, Key: f.Key(), Before: o.marks[id][f.Key()], After: f.Value}}); err != nil {
			t.Fatal(err)
		}
	}
	mark(correct.Fix{Of: correct.Actor, Field: correct.Kind, Text: "FBI", Occurrence: 1, Value: "group"})
	d := newDirect(lib, tui.Options{Appearance: tui.Plain, Now: shelfClock()}, 80, 24)
	d.shows(t, "! 1 correction could not be carried over: actor FBI: kind group; :corrections")
	d.keys(":corrections<enter>")
	d.shows(t, "›! actor FBI: kind group", "could not be carried over")
	d.keys("<esc>4/DEA<enter>")
	o.elsewhere(func() {
		mark(correct.Fix{Of: correct.Actor, Field: correct.Kind, Text: "DEA", Occurrence: 1, Value: "place"})
	})
	d.keys("Ckind group<enter>")
	d.shows(t, "is not kept: it was changed in another window", "geo*DEA")
}

// Without a library nothing is corrected, and the keys say so.
func TestNothingIsCorrected(t *testing.T) {
	d := newDirect(samples(sheinbaum), tui.Options{Appearance: tui.Plain}, 80, 24)
	for _, k := range []string{"4D", "C", ":date 2024<enter>", ":corrections<enter>", "a", ":case<enter>"} {
		d.keys(k)
		d.saysInStatus(t, "nothing is kept here")
	}
}
