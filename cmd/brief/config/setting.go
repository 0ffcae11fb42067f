package config

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"brief/tui/key"
	"brief/tui/layout"
	"brief/tui/theme"
)

// setting is one line of a configuration.
type setting struct {
	name string // with the table it stands in: "theme.use"
	help string
	// set takes a value, or says in words that follow the name what it must be.
	set func(*Config, value) (must string)
	// show is the value as TOML.
	show func(*Config) string
}

// settings are all settings but the colours and the keys, which have names of their
// own, in the order of the file.
func settings() []setting {
	return []setting{
		text("library", "The file of the library; \"\" is the usual place, \":memory:\" keeps nothing.", func(c *Config) *string { return &c.Library }),
		{
			"breakpoints", "The widths in columns from which panes are stacked, stand in two columns, and in three.",
			setBreakpoints,
			func(c *Config) string {
				return fmt.Sprintf("[%d, %d, %d]", c.Breakpoints.Stack, c.Breakpoints.Columns, c.Breakpoints.Wide)
			},
		},
		truth("ascii", "Show only ASCII; with false the locale decides.", func(c *Config) *bool { return &c.ASCII }),
		truth("mouse", "Take the mouse from the terminal: wheel and clicks.", func(c *Config) *bool { return &c.Mouse }),
		truth("advance", "After a decision the cursor goes on to the next unread document.", func(c *Config) *bool { return &c.Advance }),
		choice("theme.use", []string{"auto", "light", "dark", "none"}, "The colours: auto follows the terminal's background.", func(c *Config) *string { return &c.Theme }),
		choice("keys.preset", []string{"default", "vim"}, "The keys to begin with: vim has counts, and the panes by g and a letter.", func(c *Config) *string { return &c.Preset }),
		list("watch.folders", "Folders whose new documents are added.", func(c *Config) *[]string { return &c.Folders }),
		list("watch.words", "Words and phrases that raise a document's priority.", func(c *Config) *[]string { return &c.Words }),
		list("watch.actors", "Actors that do.", func(c *Config) *[]string { return &c.Actors }),
	}
}

func text(name, help string, of func(*Config) *string) setting {
	return setting{name, help, func(c *Config, v value) string {
		s, ok := v.text()
		if !ok {
			return "is a text in quotes"
		}
		*of(c) = s
		return ""
	}, func(c *Config) string { return quoted(*of(c)) }}
}

func truth(name, help string, of func(*Config) *bool) setting {
	return setting{name, help, func(c *Config, v value) string {
		b, ok := v.truth()
		if !ok {
			return "is true or false"
		}
		*of(c) = b
		return ""
	}, func(c *Config) string { return strconv.FormatBool(*of(c)) }}
}

func choice(name string, allowed []string, help string, of func(*Config) *string) setting {
	return setting{name, help + " One of " + strings.Join(allowed, ", ") + ".", func(c *Config, v value) string {
		s, ok := v.text()
		if !ok || !slices.Contains(allowed, s) {
			return `is one of "` + strings.Join(allowed, `", "`) + `"`
		}
		*of(c) = s
		return ""
	}, func(c *Config) string { return quoted(*of(c)) }}
}

func list(name, help string, of func(*Config) *[]string) setting {
	return setting{name, help, func(c *Config, v value) string {
		all, ok := v.texts()
		if !ok || slices.Contains(all, "") {
			return `is a list of texts like ["one", "two"]`
		}
		*of(c) = all
		return ""
	}, func(c *Config) string { return quotedList(*of(c)) }}
}

func setBreakpoints(c *Config, v value) string {
	const must = "is three numbers of columns like [60, 100, 160]"
	n, ok := v.numbers()
	if !ok || len(n) != 3 || slices.Min(n) < 1 || slices.Max(n) > 9999 {
		return must
	}
	b := layout.Breakpoints{Stack: n[0], Columns: n[1], Wide: n[2]}
	if err := b.Check(); err != nil {
		return must + ": " + err.Error()
	}
	c.Breakpoints = b
	return ""
}

// setColour takes the colour of a token.
func setColour(own *[]theme.Colour, token string, v value) string {
	must := `is a colour like "#88ccff"`
	colours, ok := []string(nil), false
	if theme.Grounded(token) {
		must = `is two colours like ["#000000", "#88ccff"], of the letters and behind them`
		colours, ok = v.texts()
		ok = ok && len(colours) == 2
	} else if s, one := v.text(); one {
		colours, ok = []string{s, ""}, true
	}
	if !ok {
		return must
	}
	for _, c := range colours {
		if c != "" || theme.Grounded(token) {
			if err := theme.CheckColour(c); err != nil {
				return must + ": " + err.Error()
			}
		}
	}
	if colours[0] == "" {
		return must
	}
	*own = append(*own, theme.Colour{Token: token, Text: colours[0], Ground: colours[1]})
	return ""
}

// setKey takes what a key means.
func setKey(c *Config, s key.Scope, k string, v value) string {
	name, ok := v.text()
	a := key.Named(name)
	switch {
	case !ok:
		return `is the name of an action like "refresh", or "" for none`
	case a == key.None && name != "":
		return "cannot mean " + short(name) + ": no action is called so" + meant(name, key.Names()) + "; the command line of the reader (:) lists them"
	}
	c.Keys = append(c.Keys, key.Change{Scope: s, Key: k, Action: a})
	return ""
}

// quoted is s as a basic string of TOML 1.0, which has JSON's escapes and no others.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r >= 0x7f && r < 0xa0:
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

func quotedList(all []string) string {
	out := make([]string, len(all))
	for i, s := range all {
		out[i] = quoted(s)
	}
	return "[" + strings.Join(out, ", ") + "]"
}
