package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"brief/cmd/brief/config"
	"brief/model/safe"
	"brief/tui"
)

// screenFlags are those of every command that opens the reader. Each has an
// environment variable, BRIEF_ and its name, that counts where it is not given, and a
// setting of the configuration that counts where neither is.
type screenFlags struct {
	theme, keys choice
	breaks      breakpoints
	ascii       bool
}

func (f *screenFlags) add(to *cobra.Command) {
	f.theme = choice{"auto", []string{"auto", "light", "dark", "none"}}
	f.theme.add(to, "theme", "colours")
	f.keys = choice{"default", []string{"default", "vim"}}
	f.keys.add(to, "keys", "key bindings")
	f.breaks = breakpoints{tui.DefaultBreakpoints()}
	to.Flags().Var(&f.breaks, "breakpoints", "widths that rearrange panes")
	to.Flags().BoolVar(&f.ascii, "ascii", false, "show only ASCII (default: by the locale)")
}

// variables takes what the environment says of the flags that are not given, and answers
// where each value comes from: "--theme", "$BRIEF_THEME", or nothing.
func (f *screenFlags) variables(from *pflag.FlagSet) (map[string]string, error) {
	given := map[string]string{}
	for _, name := range []string{"theme", "keys", "breakpoints", "ascii"} {
		variable := "BRIEF_" + strings.ToUpper(name)
		value := os.Getenv(variable)
		switch {
		case from.Changed(name):
			given[name] = "--" + name
			continue
		case value == "":
			continue
		}
		if err := from.Set(name, value); err != nil {
			return nil, fmt.Errorf("the environment variable %s: %w", variable, err)
		}
		given[name] = "$" + variable
	}
	return given, nil
}

// over is a configuration with what was given in its place.
func (f *screenFlags) over(c config.Config, given map[string]string) config.Config {
	if given["theme"] != "" {
		c.Theme = f.theme.value
	}
	if given["keys"] != "" {
		c.Preset = f.keys.value
	}
	if given["breakpoints"] != "" {
		c.Breakpoints = f.breaks.Breakpoints
	}
	if given["ascii"] != "" {
		c.ASCII = f.ascii
	}
	return c
}

// settings are the reader's, of a configuration with what was given in its place; and
// what of the keys does not go together.
func (f *screenFlags) settings(c *configured, given map[string]string) (tui.Settings, []config.Error) {
	over := f.over(c.Config, given)
	keys, errs := c.Bind(over.Preset)
	return tui.Settings{
		Appearance: tui.Appearance(over.Theme), Breakpoints: over.Breakpoints, ASCII: over.ASCII,
		Mouse: over.Mouse, Keys: keys, Colours: over.Colours,
	}, errs
}

// options are the reader's options that the flags, the environment and the
// configuration say. What is wrong with the last is told by the reader.
func (f *screenFlags) options(from *pflag.FlagSet, a *app) (tui.Options, error) {
	given, err := f.variables(from)
	if err != nil {
		return tui.Options{}, err
	}
	s, errs := f.settings(a.configuration(), given)
	last := s
	a.reconfigured = func(c *configured) tui.Changed {
		next, errs := f.settings(c, given)
		if wrong := c.wrong(errs...); wrong != "" {
			return tui.Changed{Settings: last, Notice: wrong + "; what held before still holds", Wrong: true}
		}
		last = next
		return tui.Changed{Settings: next, Notice: "the configuration was read again"}
	}
	opt := tui.Options{
		Appearance: s.Appearance, Keys: s.Keys, Breakpoints: s.Breakpoints, ASCII: s.ASCII, Mouse: s.Mouse, Colours: s.Colours,
	}
	if wrong := a.configuration().wrong(errs...); wrong != "" && terminal(a.out) {
		opt.Notice, opt.Wrong, a.configTold = safe.Line(wrong+"; what is wrong has its default"), true, true
	}
	return opt, nil
}

// breakpoints is a flag that holds the widths at which the reader arranges its
// panes in another way.
type breakpoints struct{ tui.Breakpoints }

func (b *breakpoints) String() string {
	return fmt.Sprintf("%d,%d,%d", b.Stack, b.Columns, b.Wide)
}

// Type is what the help shows for the value.
func (*breakpoints) Type() string { return "columns" }

// Set takes three numbers, "60,100,160".
func (b *breakpoints) Set(s string) error {
	parts := strings.Split(s, ",")
	var set tui.Breakpoints
	fields := []*int{&set.Stack, &set.Columns, &set.Wide}
	if len(parts) != len(fields) {
		return errors.New("it is three numbers of columns like 60,100,160")
	}
	for i, part := range parts {
		n, err := strconv.Atoi(strings.TrimSpace(part))
		if err != nil || n < 1 || n > 9999 {
			return errors.New("it is three numbers of columns like 60,100,160")
		}
		*fields[i] = n
	}
	if err := set.Check(); err != nil {
		return err
	}
	b.Breakpoints = set
	return nil
}
