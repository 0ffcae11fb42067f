package key_test

import (
	"slices"
	"strings"
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

func TestNothingIsBoundTwice(t *testing.T) {
	for name, table := range presets(t) {
		t.Run(name, func(t *testing.T) { nothingTwice(t, table) })
	}
}

func nothingTwice(t *testing.T, table *key.Table) {
	for _, scope := range []key.Scope{key.Global, key.Body, key.List, key.Documents, key.Results, key.SavedViews} {
		seen := map[string]string{}
		for _, b := range table.Bindings(scope) {
			for _, k := range b.Keys {
				if other, ok := seen[k]; ok {
					t.Errorf("scope %d: %q is bound to %q and %q", scope, k, other, b.Help)
				}
				seen[k] = b.Help
			}
		}
		for k := range seen {
			if table.Counts() && k >= "0" && k <= "9" && !table.Has(scope, k) {
				t.Errorf("scope %d: %q is bound, but begins a count", scope, k)
			}
			first, _, long := strings.Cut(k, " ")
			if _, ok := seen[first]; long && ok {
				t.Errorf("scope %d: %q hides the sequence %q", scope, first, k)
			}
		}
	}
}

// What means one thing everywhere means another one only where it is named here.
func TestCoveredKeys(t *testing.T) {
	allowed := map[key.Scope][]string{
		key.Results:    {"tab", "shift+tab", "1", "2", "3", "4", "5", "y y", "w"},
		key.SavedViews: {"1", "2", "3", "4", "5"},
	}
	for name, table := range presets(t) {
		for _, b := range table.All() {
			if b.Scope == key.Global {
				continue
			}
			for _, k := range b.Keys {
				if table.Has(key.Global, k) && !slices.Contains(allowed[b.Scope], k) {
					t.Errorf("%s: %s takes %q from every pane", name, b.Scope, k)
				}
			}
		}
		for _, b := range table.Bindings(key.Results) {
			if b.Scope == key.Global && slices.Contains(b.Keys, "tab") {
				t.Errorf("%s: tab is listed for %q, which it does not do among the results", name, b.Help)
			}
		}
	}
}

func TestNoKeyThatTerminalsKeep(t *testing.T) {
	kept := []string{"ctrl+i", "ctrl+m", "ctrl+[", "ctrl+h", "ctrl+j", "ctrl+s", "ctrl+q", "ctrl+a"}
	for _, b := range slices.Concat(presets(t)["default"].All(), presets(t)["vim"].All()) {
		for _, k := range b.Keys {
			if slices.Contains(kept, k) || strings.Contains(k, "alt+") {
				t.Errorf("%q (%s) does not reach programs in every terminal", k, b.Help)
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
