package config_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/pelletier/go-toml/v2"

	"brief/cmd/brief/config"
	"brief/tui/key"
	"brief/tui/layout"
	"brief/tui/theme"
)

// The documented defaults are those that hold, and are said in TOML.
func TestDocumentIsTheDefault(t *testing.T) {
	text := config.Document()
	r := config.Parse([]byte(text))
	if len(r.Errors) > 0 || r.Uncertain {
		t.Fatalf("%v", r.Errors)
	}
	want := config.Default()
	if !reflect.DeepEqual(r.Config.Effective(), want.Effective()) {
		t.Errorf("%+v, want %+v", r.Config, want)
	}
	var any map[string]any
	if err := toml.Unmarshal([]byte(text), &any); err != nil {
		t.Error(err)
	}
	for _, l := range want.Effective() {
		if r.Lines[l.Name] == 0 {
			t.Errorf("%s is not in it", l.Name)
		}
	}
}

// What is commented out is right too, and is what holds.
func TestDocumentUncommented(t *testing.T) {
	var lines []string
	for line := range strings.Lines(config.Document()) {
		if rest, ok := strings.CutPrefix(line, "# "); ok && strings.Contains(rest, " = ") {
			line = rest
		}
		lines = append(lines, line)
	}
	r := config.Parse([]byte(strings.Join(lines, "")))
	if _, faults := r.Bind(r.Preset); len(r.Errors) > 0 || len(faults) > 0 {
		t.Fatalf("%v %v", r.Errors, faults)
	}
	if len(r.Colours.Dark) != len(theme.Tokens()) || !slices.Equal(r.Colours.Light, theme.Own{}.Colours(theme.Light)) {
		t.Errorf("colours %+v", r.Colours)
	}
}

const everything = `
library = "~/team.db"
breakpoints = [50, 100, 150]
ascii = true
mouse = true
advance = false
[theme]
use = "light"
[theme.dark]
accent = "#aabbcc"
selected = ["#000000", "117"]
[keys]
preset = "vim"
[keys.global]
"m" = "refresh"
"ctrl+l" = ""
[keys.documents]
"d d" = "copy-citation"
[watch]
folders = ["a", "~/b"] # a remark
words = [
  "fentanyl", # another
  'border "wall"',
]
actors = ["DEA"]
`

func TestParse(t *testing.T) {
	r := config.Parse([]byte(everything))
	if len(r.Errors) > 0 {
		t.Fatal(r.Errors)
	}
	want := config.Config{
		Library: "~/team.db", Breakpoints: layout.Breakpoints{Stack: 50, Columns: 100, Wide: 150}, ASCII: true, Mouse: true,
		Theme: "light", Preset: "vim",
		Colours: theme.Own{Dark: []theme.Colour{{Token: "accent", Text: "#aabbcc"}, {Token: "selected", Text: "#000000", Ground: "117"}}},
		Keys: []key.Change{
			{Scope: key.Global, Key: "m", Action: key.Refresh},
			{Scope: key.Global, Key: "ctrl+l"},
			{Scope: key.Documents, Key: "d d", Action: key.CopyCitation},
		},
		Folders: []string{"a", "~/b"}, Words: []string{"fentanyl", `border "wall"`}, Actors: []string{"DEA"},
	}
	if !reflect.DeepEqual(r.Config, want) {
		t.Errorf("%+v\nwant %+v", r.Config, want)
	}
	if n := r.Lines["keys.documents.d d"]; n != 18 {
		t.Errorf("d d stands on line %d", n)
	}
	table, faults := r.Bind(r.Preset)
	if a, _ := table.Lookup(key.Documents, "d d"); a != key.CopyCitation || len(faults) > 0 {
		t.Errorf("d d means %v: %v", a, faults)
	}
	again := ""
	for _, l := range r.Effective() {
		again += l.TOML() + "\n"
	}
	if s := config.Parse([]byte(again)); !reflect.DeepEqual(s.Config, r.Config) {
		t.Errorf("what is effective reads\n%s\nas %+v: %v", again, s.Config, s.Errors)
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"them = 1", `1: no setting of a configuration is called "them": there are library, breakpoints, ascii, mouse, advance, [theme], [keys], [watch]`},
		{"\n\nadvnce = true", `3: no setting of a configuration is called "advnce" (did you mean advance?)`},
		{"theme = \"dark\"", `1: theme is a table: write [theme], and its settings on lines below`},
		{"mouse = \"yes\"", `1: mouse is true or false`},
		{"library = 3", `1: library is a text in quotes`},
		{"[theme]\nuse = \"blue\"", `2: theme.use is one of "auto", "light", "dark", "none"`},
		{"breakpoints = [1, 2]", `1: breakpoints is three numbers of columns like [60, 100, 160]`},
		{"breakpoints = [10, 100, 160]", `1: breakpoints is three numbers of columns like [60, 100, 160]: panes cannot be stacked on 10 columns: 40 is the least`},
		{"breakpoints = [60, 100, 99999999999999999999]", `1: breakpoints is three numbers`},
		{"[watch]\nwords = [\"a\", 3]", `2: watch.words is a list of texts like ["one", "two"]`},
		{"[watch]\nfolder = [\"a\"]", `2: no setting of [watch] is called "folder" (did you mean folders?): there are folders, words, actors`},
		{"[wach]\nfolders = []", `1: there is no [wach] (did you mean watch?): there are [theme], [theme.dark]`},
		{"[keys.docs]\nm = \"refresh\"", `1: there is no [keys.docs]: there are`},
		{"[[watch]]", `1: [[watch]] would be one of several: write [watch]`},
		{"[watch]\n[keys]\n[watch]", `3: [watch] stands here and on line 1: put its lines together`},
		{"mouse = true\nmouse = true", `2: mouse is given here and on line 1: it can be one thing`},
		{"[keys]\nm = \"refresh\"", `2: no setting of [keys] is called "m": there are preset, [keys.global]`},
		{"[keys.global]\nm = \"refesh\"", `2: keys.global.m cannot mean "refesh": no action is called so (did you mean refresh?)`},
		{"[keys.global]\nm = 3", `2: keys.global.m is the name of an action like "refresh", or "" for none`},
		{"[theme.dark]\naccent = \"red\"", `2: theme.dark.accent is a colour like "#88ccff": "red" is no colour`},
		{"[theme.dark]\naccent = \"\"", `2: theme.dark.accent is a colour like "#88ccff"`},
		{"[theme.dark]\naccent = \"9\"", `2: theme.dark.accent is a colour like "#88ccff": "9" is one of the terminal's own 16 colours`},
		{"[theme.light]\nhit = \"#aabbcc\"", `2: theme.light.hit is two colours like`},
		{"[theme.light]\nhit = [\"#aabbcc\", \"\"]", `2: theme.light.hit is two colours like`},
		{"[theme.light]\nacent = \"#aabbcc\"", `2: no setting of [theme.light] is called "acent" (did you mean accent?): there are faint, accent`},
		{"a.b.c = 1", `1: no setting is called a.b.c`},
		{"a = {b = 1}", `1: no setting of a configuration is called "a"`},
		{"mouse = true\nascii", `2: this is no TOML: expected '='`},
		{"mouse = \"\x00\"", `1: this is no TOML:`},
		{"mouse = [", `1: this is no TOML:`},
		// The keys together, as the preset's table has them.
		{"[keys.global]\ng = \"top\"", `2: "g" means top in every pane, so that "g !" for previous-doubt can never be typed`},
		{"[keys.documents]\n\n\"n\" = \"refresh\"", `3: "n" means next-hit in every pane and cannot mean refresh in the documents`},
		{"[keys.global]\n\"alt+x\" = \"refresh\"", `2: "alt+x" does not reach programs`},
		{"keys = {global = {m = \"refresh\", m = \"help\"}}", `1: keys.global.m is given here and on line 1`},
	} {
		r := config.Parse([]byte(c.text))
		_, faults := r.Bind(r.Preset)
		var got []string
		for _, e := range slices.Concat(r.Errors, faults) {
			got = append(got, fmt.Sprintf("%d: %s", e.Line, e.Text))
		}
		if len(got) == 0 || !strings.HasPrefix(got[0], c.want) {
			t.Errorf("%q: %q\nwant %s", c.text, got, c.want)
		}
	}
}

// What is right beside what is wrong holds.
func TestWhatIsRightHolds(t *testing.T) {
	r := config.Parse([]byte("mouse = true\nfoo = 1\nascii = true\n[nothing]\nx = 1\n[watch]\nwords = [\"a\"]\nthis is wrong\nactors = [\"b\"]\n"))
	if !r.Mouse || !r.ASCII || len(r.Words) != 1 || r.Actors != nil || len(r.Errors) != 3 {
		t.Errorf("%+v", r)
	}
}

func TestUncertain(t *testing.T) {
	for text, want := range map[string]bool{
		"library = \"a\"\nfoo = 1":     false,
		"library = 3":                  true,
		"foo\nlibrary = \"a\"":         true,
		"library = \"a\"\n[foo":        false,
		"mouse = true\nfoo\n[watch]\n": false,
	} {
		if r := config.Parse([]byte(text)); r.Uncertain != want || len(r.Errors) == 0 {
			t.Errorf("%q: uncertain %v, %v", text, r.Uncertain, r.Errors)
		}
	}
}

// No text makes it panic or forget to say where; what it takes it would take again.
func FuzzParse(f *testing.F) {
	for _, s := range []string{config.Document(), everything, "a = {b = [1, {c = 2}]}", "[keys.global]\n\"\" = \"\"", "\ufeffmouse = true", "a\r\n=\r1", "[[a]]\nb.\"c.d\" = '''\nx'''"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		r := config.Parse(text)
		table, faults := r.Bind(r.Preset)
		if more := table.Check(); len(more) > 0 {
			t.Error(more)
		}
		for _, e := range slices.Concat(r.Errors, faults) {
			if e.Text == "" || e.Line > strings.Count(string(text), "\n")+1 {
				t.Errorf("%+v", e)
			}
		}
		again := ""
		for _, l := range r.Effective() {
			again += l.TOML() + "\n"
		}
		if s := config.Parse([]byte(again)); !reflect.DeepEqual(s.Effective(), r.Effective()) {
			t.Errorf("%q reads\n%+v: %v\nwant %+v", again, s.Config, s.Errors, r.Config)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	text := []byte(everything)
	for b.Loop() {
		r := config.Parse(text)
		r.Bind(r.Preset)
	}
}
