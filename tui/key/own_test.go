package key_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"brief/tui/key"
)

func own(t *testing.T, preset string, changes ...key.Change) (*key.Table, []key.Fault) {
	t.Helper()
	table, ok := key.Preset(preset)
	if !ok {
		t.Fatalf("no preset %q", preset)
	}
	return table.With(changes)
}

func TestOwnBindings(t *testing.T) {
	table, faults := own(
		t, "default",
		key.Change{key.Global, "m", key.Refresh},
		key.Change{key.Global, "R", key.None},
		key.Change{key.Global, "f2", key.Help},
		key.Change{key.Documents, "d", key.CopyCitation},                                    // what every pane has, for one of them
		key.Change{key.Global, "J", key.None}, key.Change{key.Documents, "J", key.HalfDown}, // first unbound
	)
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	for _, c := range []struct {
		scope   key.Scope
		pressed string
		want    key.Action
	}{
		{key.Body, "m", key.Refresh},
		{key.Body, "R", key.None},
		{key.Body, "f2", key.Help},
		{key.Body, "?", key.Help},
		{key.Body, "d", key.None},
		{key.Documents, "d", key.CopyCitation},
		{key.Documents, "J", key.HalfDown},
		{key.Body, "J", key.None},
	} {
		if a, _ := table.Lookup(c.scope, c.pressed); a != c.want {
			t.Errorf("%q in %s is %v, want %v", c.pressed, c.scope, a, c.want)
		}
	}
	if k := table.First(key.Help); k != "f2" {
		t.Errorf("the help is shown as %q, want the user's key", k)
	}
	if a, _ := key.Default().Lookup(key.Body, "R"); a != key.Refresh {
		t.Error("the preset has changed")
	}
}

func TestOwnBindingsThatAreRefused(t *testing.T) {
	for _, c := range []struct {
		preset  string
		changes []key.Change
		want    string
	}{
		{"", []key.Change{{key.Global, "g", key.Top}}, `"g" means top in every pane, so that "g !" for previous-doubt can never be typed: unbind one of them`},
		{"", []key.Change{{key.Global, "j j", key.Top}}, `"j" means down in every pane, so that "j j" for top can never be typed`},
		{"", []key.Change{{key.Documents, "j j", key.Top}}, `"j" means down in every pane, so that "j j" for top`},
		{"", []key.Change{{key.Body, "z", key.Top}}, `"z" means top in the body, so that "z b" for cursor-bottom`},
		{"", []key.Change{{key.Documents, "n", key.Refresh}}, `"n" means next-hit in every pane and cannot mean refresh in the documents: unbind it there first`},
		{"", []key.Change{{key.Global, "ctrl+s", key.Refresh}}, `"ctrl+s" does not reach programs in every terminal`},
		{"", []key.Change{{key.Global, "alt+x", key.Refresh}}, `"alt+x" does not reach programs in every terminal`},
		{"", []key.Change{{key.Global, "ctrl+foo", key.Refresh}}, `no key is called "ctrl+foo": a key is a character`},
		{"", []key.Change{{key.Global, "", key.Refresh}}, `no key is called ""`},
		{"", []key.Change{{key.Global, "g  x", key.Refresh}}, `no key is called ""`},
		{"", []key.Change{{key.Global, "shift+a", key.Refresh}}, `no key is called "shift+a": a letter with shift is the capital, like "A"`},
		{"", []key.Change{{key.Global, "Enter", key.Refresh}}, `no key is called "Enter"`},
		{"", []key.Change{{key.Global, "\x1b", key.Refresh}}, `no key is called "\x1b"`},
		{"", []key.Change{{key.Documents, "x", key.Narrow}}, `narrow is nothing that the documents can do: a key for it belongs to the results (results)`},
		{"", []key.Change{{key.Results, "m", key.Narrow}}, `"m" cannot mean narrow in the results, which a digit`},
		{"", []key.Change{{key.Global, "M", key.None}}, `"M" is not bound in every pane: there is nothing to unbind`},
		{"", []key.Change{{key.Body, "n", key.None}}, `"n" is bound in every pane and not in the body: unbind it there`},
		{"", []key.Change{{key.Global, "m", key.Refresh}, {key.Global, "m", key.Help}}, `"m" is bound twice in every pane`},
		{"", []key.Change{{key.Global, "Q", key.None}, {key.Global, "ctrl+c", key.None}}, `no key leaves the reader at once: quit needs one`},
		{"vim", []key.Change{{key.Global, "3", key.Refresh}}, `"3" cannot mean refresh: a digit begins a count`},
	} {
		table, faults := own(t, c.preset, c.changes...)
		said := false
		for _, f := range faults {
			said = said || strings.HasPrefix(f.Text, c.want)
		}
		if !said {
			t.Errorf("%v: %v, want %s", c.changes, faults, c.want)
		}
		preset, _ := key.Preset(c.preset)
		if !slices.EqualFunc(table.All(), preset.All(), func(a, b key.Binding) bool {
			return a.Action == b.Action && a.Scope == b.Scope && slices.Equal(a.Keys, b.Keys)
		}) {
			t.Errorf("%v: the table has changed all the same", c.changes)
		}
	}
}

// Whatever a user binds: the table passes the check, and each binding does what it
// says, or it is the preset's.
func TestOwnBindingsHoldOrAreRefused(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		drawn := rapid.SampledFrom([]string{"m", "g", "g g", "g x", "z", "z x", "x", "tab", "3", "ctrl+d", "f5", "j", "y y"})
		var changes []key.Change
		for range rapid.IntRange(1, 4).Draw(rt, "n") {
			changes = append(changes, key.Change{
				Scope:  rapid.SampledFrom(key.Scopes()).Draw(rt, "scope"),
				Key:    drawn.Draw(rt, "key"),
				Action: rapid.SampledFrom([]key.Action{key.None, key.Down, key.Refresh, key.Select, key.Open, key.Quit}).Draw(rt, "action"),
			})
		}
		table, faults := key.Default().With(changes)
		if more := table.Check(); len(more) > 0 {
			rt.Fatalf("%v: %v", changes, more)
		}
		for _, c := range changes {
			if a, _ := table.Lookup(c.Scope, c.Key); len(faults) == 0 && a != c.Action && c.Action != key.None {
				rt.Fatalf("%v: %q in %s means %v", changes, c.Key, c.Scope, a)
			}
		}
	})
}

func TestNamesOfScopesAndActions(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range key.Scopes() {
		if s.Name() == "" || seen[s.Name()] {
			t.Errorf("scope %d is called %q", s, s.Name())
		}
		seen[s.Name()] = true
	}
	for i, name := range key.Names() {
		if a := key.Named(name); a != key.Action(i+1) {
			t.Errorf("%q names %v", name, a)
		}
	}
	if key.Named("") != key.None || key.Named("nothing") != key.None {
		t.Error("what is no name names an action")
	}
}
