package config

import (
	"strconv"
	"strings"

	"brief/tui/key"
	"brief/tui/theme"
)

func number(n int) string { return strconv.Itoa(n) }

// Document returns the configuration that says what holds without any: a file of TOML
// with what each line means.
func Document() string {
	var b strings.Builder
	b.WriteString("# The configuration of brief, with what holds where nothing is said. Every line may be\n" +
		"# left out. A change holds at once in a reader that runs.\n" +
		"# brief config path says where this file belongs, brief config --check what is wrong with one.\n")
	c := Default()
	table := ""
	for _, s := range settings() {
		in, name := "", s.name
		if before, after, ok := strings.Cut(name, "."); ok {
			in, name = before, after
		}
		if in != table {
			b.WriteString(after(table))
			b.WriteString("\n[" + in + "]\n")
			table = in
		} else {
			b.WriteByte('\n')
		}
		b.WriteString("# " + s.help + "\n" + name + " = " + s.show(&c) + "\n")
	}
	return b.String()
}

// after is what stands behind the settings of a table: those with names of their own.
func after(table string) string {
	var b strings.Builder
	switch table {
	case "theme":
		b.WriteString("\n# Colours in place of those of the dark and of the light theme, where the terminal has 256 or\n" +
			"# more: \"#rrggbb\", or a number from 16 to 255; areas have one for the letters and one behind.\n")
		for _, p := range []struct {
			name string
			kind theme.Kind
		}{{"dark", theme.Dark}, {"light", theme.Light}} {
			b.WriteString("\n[theme." + p.name + "]\n")
			for _, t := range (theme.Own{}).Colours(p.kind) {
				b.WriteString("# " + t.Token + " = " + colour(t) + "\n")
			}
		}
	case "keys":
		b.WriteString("\n# Own keys, by the part of the reader in which they hold; global is every part. What a key can\n" +
			"# mean is listed by : in the reader. A sequence has spaces between its keys; \"\" unbinds one.\n")
		for _, s := range key.Scopes() {
			b.WriteString("\n[keys." + s.Name() + "]\n")
			if s == key.Global {
				b.WriteString("# \"f5\" = \"refresh\"\n# \"S\" = \"\"\n")
			}
		}
	}
	return b.String()
}

// colour is the value of a token's setting.
func colour(c theme.Colour) string {
	if c.Ground != "" {
		return quotedList([]string{c.Text, c.Ground})
	}
	return quoted(c.Text)
}

// Line is one setting as it holds.
type Line struct {
	// Name is that of Result.Lines, Value its value as TOML.
	Name, Value string
}

// TOML is the line as TOML, for the top of a file.
func (l Line) TOML() string {
	parts := strings.SplitN(l.Name, ".", 3)
	if len(parts) == 3 && parts[0] == "keys" {
		parts[2] = quoted(parts[2])
	}
	return strings.Join(parts, ".") + " = " + l.Value
}

// Effective returns all settings of c: those with names of their own as far as they
// were changed.
func (c *Config) Effective() []Line {
	var out []Line
	for _, s := range settings() {
		out = append(out, Line{s.name, s.show(c)})
		switch s.name {
		case "theme.use":
			for _, o := range c.Colours.Dark {
				out = append(out, Line{"theme.dark." + o.Token, colour(o)})
			}
			for _, o := range c.Colours.Light {
				out = append(out, Line{"theme.light." + o.Token, colour(o)})
			}
		case "keys.preset":
			for _, k := range c.Keys {
				out = append(out, Line{keyName(k.Scope, k.Key), quoted(k.Action.String())})
			}
		}
	}
	return out
}
