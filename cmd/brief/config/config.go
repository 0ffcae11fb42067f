package config

import (
	"brief/tui/key"
	"brief/tui/layout"
	"brief/tui/theme"
)

// Config is what a configuration can say. The zero value is not the default: see
// Default.
type Config struct {
	// Library is the file of the library, or ":memory:"; "" is the usual place.
	Library string
	// Breakpoints are the widths in columns at which panes are arranged in another way.
	Breakpoints layout.Breakpoints
	// ASCII shows nothing else; without it the locale decides.
	ASCII bool
	// Mouse takes the mouse from the terminal at the start.
	Mouse bool
	// Advance goes on to the next unread document after a decision.
	Advance bool
	// Theme is auto, light, dark or none, and Colours what is changed in it.
	Theme   string
	Colours theme.Own
	// Preset is the table of keys that Keys change.
	Preset string
	Keys   []key.Change
	// Folders are watched for new documents, as the file names them: a relative one, or
	// one that begins with ~/, is not resolved here.
	Folders []string
	// Words and Actors are what raises a document's priority.
	Words, Actors []string
}

// Default returns what holds where nothing is configured.
func Default() Config {
	return Config{Theme: "auto", Preset: "default", Breakpoints: layout.Default(), Advance: true}
}

// Result is what Parse has made of a text.
type Result struct {
	Config
	// Lines says on which line each setting stands that was given, by its name:
	// "theme.use", or "keys.documents.m" for a key.
	Lines map[string]int
	// Errors are what is wrong, in the order of the lines. A setting that is wrong has
	// its default.
	Errors []Error
	// Uncertain says that Library may have been given where the text cannot be read.
	Uncertain bool
}

// Error is one thing that is wrong.
type Error struct {
	// Line counts from 1; 0 is the file as a whole.
	Line int
	// Text says what is wrong and what may stand there. It may hold words of the file.
	Text string
}

func (e Error) Error() string { return e.Text }

// Bind makes the table of keys: those of a preset, which must be one, with the user's.
// Where these do not go together the preset's alone hold, and the errors say why.
func (r *Result) Bind(preset string) (*key.Table, []Error) {
	table, _ := key.Preset(preset)
	if len(r.Keys) == 0 {
		return table, nil
	}
	table, faults := table.With(r.Keys)
	var out []Error
	for _, f := range faults {
		line := r.Lines[keyName(f.Scope, f.Key)]
		if line == 0 {
			line = r.Lines[keyName(f.With, f.Other)]
		}
		out = append(out, Error{line, f.Text})
	}
	return table, out
}

// keyName is the name of the setting that binds a key.
func keyName(s key.Scope, k string) string { return "keys." + s.Name() + "." + k }
