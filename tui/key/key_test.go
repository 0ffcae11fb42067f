package key_test

import (
	"slices"
	"testing"

	"brief/tui/key"
)

// presets are the tables there are, by name.
func presets(t *testing.T) map[string]*key.Table {
	out := map[string]*key.Table{}
	for _, name := range []string{"default", "vim"} {
		table, ok := key.Preset(name)
		if !ok {
			t.Fatalf("no preset %q", name)
		}
		out[name] = table
	}
	return out
}

// The rules that the package states hold for its own tables.
func TestPresetsPassTheCheck(t *testing.T) {
	for name, table := range presets(t) {
		for _, f := range table.Check() {
			t.Errorf("%s: %v", name, f)
		}
	}
}

func TestCoveredKeysAreNotListed(t *testing.T) {
	for name, table := range presets(t) {
		for _, b := range table.Bindings(key.Results) {
			if b.Scope == key.Global && slices.Contains(b.Keys, "tab") {
				t.Errorf("%s: tab is listed for %q, which it does not do among the results", name, b.Help)
			}
		}
	}
}

func TestLookup(t *testing.T) {
	table := key.Default()
	for _, c := range []struct {
		scope   key.Scope
		pressed string
		want    key.Action
		more    bool
	}{
		{key.Body, "j", key.Down, false},
		{key.Body, "g", key.None, true},
		{key.Body, "g g", key.Top, false},
		{key.Body, "enter", key.None, false},
		{key.List, "enter", key.Open, false},
		{key.Body, "'", key.None, true},
		{key.Body, "' '", key.LastPlace, false},
		{key.Body, "f12", key.None, false},
		{key.Body, "3", key.FocusBody, false},
		{key.Results, "3", key.Narrow, false},
		{key.Results, "y", key.None, true},
		{key.Results, "tab", key.NextFacet, false},
		{key.Results, "right", key.FocusNext, false},
	} {
		a, more := table.Lookup(c.scope, c.pressed)
		if a != c.want || more != c.more {
			t.Errorf("Lookup(%d, %q) = %v, %v; want %v, %v", c.scope, c.pressed, a, more, c.want, c.more)
		}
	}
}

func TestEveryBindingIsExplained(t *testing.T) {
	for _, b := range key.Default().All() {
		if b.Help == "" || b.Group == "" || b.Action.String() == "" {
			t.Errorf("binding %+v lacks help, group or name", b)
		}
	}
}

func TestContinuations(t *testing.T) {
	got := key.Default().Continuations(key.Body, "z")
	var keys []string
	for _, b := range got {
		keys = append(keys, b.Keys...)
	}
	if want := []string{"t", "z", "b"}; !slices.Equal(keys, want) {
		t.Errorf("after z may follow %v, want %v", keys, want)
	}
}

// A command's name stands for one action, whichever binding it is found through.
func TestNamesAreNotShared(t *testing.T) {
	seen := map[string]key.Action{}
	for _, b := range key.Default().All() {
		if a, ok := seen[b.Action.String()]; ok && a != b.Action {
			t.Errorf("%q names two actions", b.Action)
		}
		seen[b.Action.String()] = b.Action
	}
}

func TestEveryActionIsInTheTable(t *testing.T) {
	have := map[key.Action]bool{}
	for _, b := range key.Default().All() {
		have[b.Action] = true
	}
	for a := key.Down; a.String() != ""; a++ {
		if !have[a] {
			t.Errorf("nothing leads to %q", a)
		}
	}
}
