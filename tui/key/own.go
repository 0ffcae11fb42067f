package key

import (
	"fmt"
	"slices"
)

// Change is a user's own binding: in Scope the key, or the sequence, means Action
// from now on, or nothing where that is None.
type Change struct {
	Scope  Scope
	Key    string
	Action Action
}

// With returns t with a user's own bindings, which stand before those of t: what
// shows one key of several shows the user's. Where anything is wrong with a change, or
// with the table that they make together, it returns t itself and says what.
func (t *Table) With(changes []Change) (*Table, []Fault) {
	own := &Table{bindings: slices.Clone(t.bindings), counts: t.counts}
	for i := range own.bindings {
		own.bindings[i].Keys = slices.Clone(own.bindings[i].Keys)
	}
	var faults []Fault
	for _, c := range changes { // what is unbound first is free for another scope
		if before := t.own(c.Scope, c.Key); before != None {
			own.unbind(c.Scope, c.Key)
		} else if c.Action == None {
			faults = append(faults, Fault{Scope: c.Scope, Key: c.Key, Text: t.notBound(c)})
		}
	}
	for i := len(changes) - 1; i >= 0; i-- { // each goes to the front
		if c := changes[i]; c.Action != None {
			if text := own.bind(c); text != "" {
				faults = append(faults, Fault{Scope: c.Scope, Key: c.Key, Text: text})
			}
		}
	}
	if faults = append(faults, own.Check()...); len(faults) > 0 {
		return t, faults
	}
	return own, nil
}

func (t *Table) notBound(c Change) string {
	if c.Scope != Global && t.own(Global, c.Key) != None {
		return fmt.Sprintf("%q is bound in every pane and not in %s: unbind it there", c.Key, c.Scope)
	}
	return fmt.Sprintf("%q is not bound in %s: there is nothing to unbind", c.Key, c.Scope)
}

func (t *Table) unbind(s Scope, k string) {
	for i, b := range t.bindings {
		if b.Scope == s {
			t.bindings[i].Keys = slices.DeleteFunc(b.Keys, func(has string) bool { return has == k })
		}
	}
}

// bind gives a key to the binding that the action has in the scope; an action that
// only every pane has gets one for the scope. It answers why it cannot.
func (t *Table) bind(c Change) string {
	everywhere := -1
	for i, b := range t.bindings {
		switch {
		case b.Action == c.Action && b.Scope == c.Scope:
			t.bindings[i].Keys = slices.Insert(b.Keys, 0, c.Key)
			return ""
		case b.Action == c.Action && b.Scope == Global:
			everywhere = i
		}
	}
	if everywhere < 0 {
		return fmt.Sprintf("%s is nothing that %s can do: a key for it belongs to %s", c.Action, c.Scope, t.homes(c.Action))
	}
	b := t.bindings[everywhere]
	b.Scope, b.Keys = c.Scope, []string{c.Key}
	t.bindings = slices.Insert(t.bindings, everywhere, b)
	return ""
}

// homes names the scopes that have an action.
func (t *Table) homes(a Action) string {
	out := ""
	for _, b := range t.bindings {
		if b.Action != a {
			continue
		}
		if out != "" {
			out += " or "
		}
		out += b.Scope.String() + " (" + b.Scope.Name() + ")"
	}
	return out
}

// Named returns the action of a name; None for another one.
func Named(name string) Action {
	for a := None + 1; a < count; a++ {
		if names[a] == name {
			return a
		}
	}
	return None
}

// Names are the names of all actions, in the order of their kinds.
func Names() []string { return slices.Clone(names[None+1:]) }
