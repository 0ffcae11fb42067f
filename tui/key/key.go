package key

import (
	"slices"
	"strings"
)

// Scope is where a binding holds.
type Scope uint8

// The scopes. A key is looked up in the scope that has the focus and then in
// Global, so that a scope may have a global key for itself.
const (
	Global Scope = iota
	Body
	List // key points, actors and statistics
	Documents
	Results // of a search of all documents
	SavedViews
	Decisions // the journal
	Fixes     // corrections of the open document
	CaseFiles

	scopes
)

// Scopes returns all scopes.
func Scopes() []Scope {
	out := make([]Scope, scopes)
	for i := range out {
		out[i] = Scope(i)
	}
	return out
}

// Name is what a scope is called in a configuration.
func (s Scope) Name() string {
	switch s {
	case Global:
		return "global"
	case Body:
		return "body"
	case List:
		return "list"
	case Documents:
		return "documents"
	case Results:
		return "results"
	case SavedViews:
		return "views"
	case Decisions:
		return "journal"
	case Fixes:
		return "corrections"
	case CaseFiles:
		return "case"
	}
	return ""
}

// String names the pane a scope is for.
func (s Scope) String() string {
	switch s {
	case Body:
		return "the body"
	case List:
		return "this pane"
	case Documents:
		return "the documents"
	case Results:
		return "the results"
	case SavedViews:
		return "the views"
	case Decisions:
		return "the journal"
	case Fixes:
		return "the corrections"
	case CaseFiles:
		return "the case files"
	}
	return "every pane"
}

// Group is the heading a binding stands under in the help.
type Group string

const (
	GroupMove      Group = "Move"
	GroupPanes     Group = "Panes"
	GroupDocuments Group = "Documents"
	GroupTriage    Group = "Decide"
	GroupFind      Group = "Find"
	GroupOut       Group = "Copy and hand on"
	GroupProgram   Group = "Program"
)

// Binding ties keys to an action in a scope.
type Binding struct {
	Action Action
	Scope  Scope
	Group  Group
	// Keys are alternatives; there is none for what is only a command. A sequence
	// is written with spaces: "g g".
	Keys []string
	// Help says in a few words what the action does.
	Help string
	// Hint is a still shorter form for the status line, "" for none.
	Hint string
}

// Table is an ordered set of bindings. It is read-only and safe to share.
type Table struct {
	bindings []Binding
	counts   bool
}

// Counts reports whether digits before a key say how often, but for those that a
// scope has for itself.
func (t *Table) Counts() bool { return t.counts }

// Bindings returns the bindings that hold in scope, narrowest first, in the
// order of the table. A global one is without the keys that the scope has for
// itself, and is left out where it has no other.
func (t *Table) Bindings(scope Scope) []Binding {
	var out []Binding
	covered := map[string]bool{}
	for _, b := range t.bindings {
		if b.Scope == scope && scope != Global {
			out = append(out, b)
			for _, k := range b.Keys {
				covered[k] = true
			}
		}
	}
	for _, b := range t.bindings {
		if b.Scope != Global {
			continue
		}
		keys := slices.DeleteFunc(slices.Clone(b.Keys), func(k string) bool { return covered[k] })
		if len(keys) > 0 || len(b.Keys) == 0 {
			b.Keys = keys
			out = append(out, b)
		}
	}
	return out
}

// Has reports whether scope has a binding of its own for a key.
func (t *Table) Has(scope Scope, k string) bool {
	return slices.ContainsFunc(t.bindings, func(b Binding) bool { return b.Scope == scope && slices.Contains(b.Keys, k) })
}

// All returns every binding in table order. The caller must not change it.
func (t *Table) All() []Binding { return t.bindings }

// Lookup finds what the keys pressed so far mean in scope. More is true where
// they begin a longer sequence; the action is None then.
func (t *Table) Lookup(scope Scope, pressed string) (a Action, more bool) {
	for _, s := range [2]Scope{scope, Global} {
		for _, b := range t.bindings {
			if b.Scope != s {
				continue
			}
			for _, k := range b.Keys {
				if k == pressed {
					return b.Action, false
				}
				more = more || strings.HasPrefix(k, pressed+" ")
			}
		}
	}
	return None, more
}

// Continuations returns the bindings whose sequence begins with pressed, for
// the line that shows what may follow.
func (t *Table) Continuations(scope Scope, pressed string) []Binding {
	var out []Binding
	for _, b := range t.Bindings(scope) {
		for _, k := range b.Keys {
			if rest, ok := strings.CutPrefix(k, pressed+" "); ok {
				b.Keys = []string{rest}
				out = append(out, b)
			}
		}
	}
	return out
}

// First returns the first key of action a or, where nothing is bound, its command: ":copy-key-points".
func (t *Table) First(a Action) string {
	for _, b := range t.bindings {
		if b.Action == a && len(b.Keys) > 0 {
			return b.Keys[0]
		}
	}
	return ":" + a.String()
}

// Command returns the first binding, of scope or Global, of the action that is
// called name.
func (t *Table) Command(scope Scope, name string) (Binding, bool) {
	for _, b := range t.Bindings(scope) {
		if b.Action.String() == name {
			return b, true
		}
	}
	return Binding{}, false
}
