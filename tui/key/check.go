package key

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Fault is one thing that is wrong with a table.
type Fault struct {
	// Scope and Key are the binding that is to blame; Key is "" where none is.
	Scope Scope
	Key   string
	// With and Other are the binding that it does not go together with, where there
	// is one; else Other is "".
	With  Scope
	Other string
	// Text says what is wrong and what to do.
	Text string
}

func (f Fault) Error() string { return f.Text }

// Check returns what is wrong with t by the rules that the package states; nil where
// nothing is.
func (t *Table) Check() []Fault {
	var out []Fault
	for _, b := range t.bindings {
		for _, k := range b.Keys {
			if text := unusable(k); text != "" {
				out = append(out, Fault{Scope: b.Scope, Key: k, Text: text})
			} else if byNumber(b) && !(k >= "1" && k <= "9" && len(k) == 1) {
				out = append(out, Fault{Scope: b.Scope, Key: k, Text: fmt.Sprintf("%q cannot mean %s in %s, which a digit from 1 to 9 chooses by", k, b.Action, b.Scope)})
			}
		}
	}
	for s := range scopes {
		out = append(out, t.twice(s)...)
		out = append(out, t.hidden(s)...)
		out = append(out, t.covering(s)...)
	}
	if !slices.ContainsFunc(t.bindings, func(b Binding) bool { return b.Action == Quit && len(b.Keys) > 0 }) {
		out = append(out, Fault{Text: "no key leaves the reader at once: quit needs one"})
	}
	return out
}

// byNumber reports whether the key of b is taken for a number.
func byNumber(b Binding) bool { return b.Action == Narrow || b.Action == View }

// twice are the keys that s has for itself more than once.
func (t *Table) twice(s Scope) []Fault {
	var out []Fault
	seen := map[string]Action{}
	for _, b := range t.bindings {
		if b.Scope != s {
			continue
		}
		for _, k := range b.Keys {
			if other, ok := seen[k]; ok {
				out = append(out, Fault{Scope: s, Key: k, Text: fmt.Sprintf("%q is bound twice in %s, to %s and to %s: it can mean one thing", k, s, other, b.Action)})
			}
			seen[k] = b.Action
		}
	}
	return out
}

// bound is where a key is bound, and to what.
type bound struct {
	scope  Scope
	action Action
}

// hidden are sequences that cannot be typed in s, because what they begin with does
// something by itself. Those of Global alone are told there only.
func (t *Table) hidden(s Scope) []Fault {
	keys := map[string]bound{}
	for _, b := range t.Bindings(s) {
		for _, k := range b.Keys {
			keys[k] = bound{b.Scope, b.Action}
		}
	}
	var out []Fault
	for k, long := range keys {
		if s == Global && t.counts && k != "" && k[0] >= '0' && k[0] <= '9' {
			out = append(out, Fault{Scope: long.scope, Key: k, Text: fmt.Sprintf("%q cannot mean %s: a digit begins a count", k, long.action)})
		}
		for i := range k {
			short, ok := keys[k[:i]]
			if k[i] != ' ' || !ok || short.scope != s && long.scope != s {
				continue
			}
			out = append(out, Fault{
				Scope: short.scope, Key: k[:i], With: long.scope, Other: k,
				Text: fmt.Sprintf("%q means %s in %s, so that %q for %s can never be typed: unbind one of them", k[:i], short.action, short.scope, k, long.action),
			})
		}
	}
	slices.SortFunc(out, func(a, b Fault) int { return strings.Compare(a.Key+a.Other, b.Key+b.Other) })
	return out
}

// covering are the keys that s takes from every pane without leave.
func (t *Table) covering(s Scope) []Fault {
	if s == Global {
		return nil
	}
	var out []Fault
	for _, b := range t.bindings {
		if b.Scope != s {
			continue
		}
		for _, k := range b.Keys {
			if everywhere := t.own(Global, k); everywhere != None && !slices.Contains(mayCover(s), k) {
				out = append(out, Fault{
					Scope: s, Key: k, With: Global, Other: k,
					Text: fmt.Sprintf("%q means %s in every pane and cannot mean %s in %s: unbind it there first, or take another key", k, everywhere, b.Action, s),
				})
			}
		}
	}
	return out
}

// own is the action that s itself has for a key.
func (t *Table) own(s Scope, k string) Action {
	for _, b := range t.bindings {
		if b.Scope == s && slices.Contains(b.Keys, k) {
			return b.Action
		}
	}
	return None
}

// mayCover names the keys that mean something in every pane and something else in s.
func mayCover(s Scope) []string {
	switch s {
	case Results:
		return []string{"tab", "shift+tab", "1", "2", "3", "4", "5", "y y", "w", "u"}
	case CaseFiles:
		return []string{"J", "K", "c", "w"}
	case SavedViews:
		return []string{"1", "2", "3", "4", "5", "u"}
	}
	return nil
}

// unusable says why nothing can be bound to a key or sequence; "" where it can.
func unusable(keys string) string {
	for k := range strings.SplitSeq(keys, " ") {
		switch name := k[strings.LastIndexByte(k[:max(len(k)-1, 0)], '+')+1:]; {
		case kept(k):
			return fmt.Sprintf("%q does not reach programs in every terminal: take another key", k)
		case len(name) < len(k) && strings.TrimSuffix(k, name) == "shift+" && utf8.RuneCountInString(name) == 1:
			return fmt.Sprintf("no key is called %q: a letter with shift is the capital, like %q", k, strings.ToUpper(name))
		case !called(strings.TrimSuffix(k, name), name):
			return fmt.Sprintf("no key is called %q: a key is a character, space, enter, tab, esc, backspace, insert, delete, home, end, pgup, pgdown, "+
				"up, down, left, right, f1 to f12, with ctrl+ or shift+ before it; a sequence has spaces between, like %q", k, "g g")
		}
	}
	return ""
}

// kept reports whether a key is one that terminals or multiplexers keep, or send as
// another one.
func kept(k string) bool {
	switch k {
	case "ctrl+i", "ctrl+m", "ctrl+[", "ctrl+h", "ctrl+j", "ctrl+s", "ctrl+q", "ctrl+a":
		return true
	}
	for _, m := range []string{"alt+", "meta+", "super+", "hyper+"} {
		if strings.Contains(k, m) {
			return true
		}
	}
	return false
}

// called reports whether a key is called so by the reader.
func called(modifiers, name string) bool {
	switch name {
	case "up", "down", "left", "right", "home", "end", "pgup", "pgdown", "insert", "delete",
		"f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8", "f9", "f10", "f11", "f12":
		return modifiers == "" || modifiers == "ctrl+" || modifiers == "shift+" || modifiers == "ctrl+shift+"
	case "tab":
		return modifiers == "" || modifiers == "shift+"
	case "space", "enter", "esc", "backspace":
		return modifiers == ""
	}
	r, n := utf8.DecodeRuneInString(name)
	switch {
	case n == 0 || n != len(name) || r == utf8.RuneError:
		return false
	case modifiers == "ctrl+":
		return r >= 'a' && r <= 'z' || strings.ContainsRune(`\]^_`, r)
	}
	return modifiers == "" && unicode.IsPrint(r) && r != ' '
}
