package config

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2/unstable"

	words "brief/model/text"
)

// value is a value of the file.
type value struct {
	node *unstable.Node
}

func (v value) text() (string, bool) {
	return string(v.node.Data), v.node.Kind == unstable.String
}

func (v value) truth() (is, ok bool) {
	return string(v.node.Data) == "true", v.node.Kind == unstable.Bool
}

// items are the elements of a list; ok is false where v is none.
func (v value) items() (out []value, ok bool) {
	if v.node.Kind != unstable.Array {
		return nil, false
	}
	for it := v.node.Children(); it.Next(); {
		if it.Node().Kind != unstable.Comment {
			out = append(out, value{node: it.Node()})
		}
	}
	return out, true
}

func (v value) texts() ([]string, bool) {
	items, ok := v.items()
	if !ok {
		return nil, false
	}
	var out []string
	for _, it := range items {
		s, ok := it.text()
		if !ok {
			return nil, false
		}
		out = append(out, s)
	}
	return out, true
}

func (v value) numbers() ([]int, bool) {
	items, ok := v.items()
	if !ok {
		return nil, false
	}
	var out []int
	for _, it := range items {
		n, err := strconv.Atoi(strings.ReplaceAll(string(it.node.Data), "_", ""))
		if it.node.Kind != unstable.Integer || err != nil {
			return nil, false
		}
		out = append(out, n)
	}
	return out, true
}

// longest is how much of an offender is shown, in characters.
const longest = 40

// short is s in quotes, cut where it is long.
func short(s string) string { return quoted(cut(s)) }

func cut(s string) string {
	if utf8.RuneCountInString(s) > longest {
		return string([]rune(s)[:longest-1]) + "…"
	}
	return s
}

// meant asks whether one of names was meant, "" where none is near.
func meant(typed string, names []string) string {
	const most = 2
	best, found := most+1, ""
	if len(typed) > longest {
		return ""
	}
	for _, n := range names {
		if d := words.Distance(typed, n, most); d < best && d < len(n) {
			best, found = d, n
		}
	}
	if found == "" {
		return ""
	}
	return " (did you mean " + found + "?)"
}
