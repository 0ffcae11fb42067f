package main

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestDefaultPlace(t *testing.T) {
	for _, c := range []struct {
		system      string
		environment map[string]string
		want        string // with slashes; "" for an error
	}{
		{"linux", map[string]string{"HOME": "/home/a"}, "/home/a/.local/share/brief/library.db"},
		{"linux", map[string]string{"HOME": "/home/a", "XDG_DATA_HOME": "/data"}, "/data/brief/library.db"},
		{"linux", map[string]string{"HOME": "/home/a", "XDG_DATA_HOME": "relative"}, "/home/a/.local/share/brief/library.db"},
		{"freebsd", map[string]string{"HOME": "/home/a"}, "/home/a/.local/share/brief/library.db"},
		{"darwin", map[string]string{"HOME": "/Users/a"}, "/Users/a/Library/Application Support/brief/library.db"},
		{"darwin", map[string]string{"HOME": "/Users/a", "XDG_DATA_HOME": "/data"}, "/data/brief/library.db"},
		{"windows", map[string]string{"LOCALAPPDATA": "/c/Local", "HOME": "/c/a"}, "/c/Local/brief/library.db"},
		{"linux", nil, ""},
		{"windows", map[string]string{"HOME": "/c/a"}, ""},
	} {
		got, err := defaultPlace(c.system, func(name string) string { return c.environment[name] })
		if filepath.ToSlash(got) != c.want || (err == nil) != (c.want != "") {
			t.Errorf("%s, %v: %q, %v, want %q", c.system, c.environment, got, err, c.want)
		}
		if err != nil && !strings.Contains(err.Error(), "BRIEF_LIBRARY or --library says where") {
			t.Errorf("%s, %v: %v says not what to do", c.system, c.environment, err)
		}
	}
}

// The flag goes before the variable, and the variable before the default.
func TestPlace(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", filepath.FromSlash("/data"))
	for _, c := range []struct {
		flag, variable string
		want           place
	}{
		{"a.db", "b.db", place{path: "a.db", named: true}},
		{"", "b.db", place{path: "b.db"}},
		{"", ":memory:", place{path: inMemory}},
		{"", "", place{path: filepath.FromSlash("/data/brief/library.db"), ours: true}},
	} {
		t.Setenv(libraryVariable, c.variable)
		f := libraryFlags{path: c.flag, app: &app{}}
		if got, err := f.place(); got != c.want || err != nil {
			t.Errorf("%+v: %+v, %v", c, got, err)
		}
	}
}
