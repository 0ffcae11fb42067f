package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"brief/tui"
	"brief/tui/key"
)

// screenFlags are those of every command that opens the reader. Each has an
// environment variable, BRIEF_ and its name, that counts where it is not given.
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

// options are the reader's options that the flags and the environment say.
func (f *screenFlags) options(from *pflag.FlagSet) (tui.Options, error) {
	for _, name := range []string{"theme", "keys", "breakpoints", "ascii"} {
		variable := "BRIEF_" + strings.ToUpper(name)
		value := os.Getenv(variable)
		if value == "" || from.Changed(name) {
			continue
		}
		if err := from.Set(name, value); err != nil {
			return tui.Options{}, fmt.Errorf("the environment variable %s: %w", variable, err)
		}
	}
	keys, _ := key.Preset(f.keys.value)
	return tui.Options{
		Appearance: tui.Appearance(f.theme.value), Keys: keys, Breakpoints: f.breaks.Breakpoints, ASCII: f.ascii,
	}, nil
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
