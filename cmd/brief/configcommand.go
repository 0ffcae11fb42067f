package main

import (
	"bufio"
	"cmp"
	"fmt"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"brief/cmd/brief/config"
	"brief/model/safe"
)

func configCommand(a *app) *cobra.Command {
	var screen screenFlags
	var lib libraryFlags
	effective, check := false, false
	c := &cobra.Command{
		Use:   "config",
		Short: "Print the configuration and its defaults",
		Long: paragraphs(
			"Print a configuration that says what holds without any, with what each line means: a file to begin with.",
			"With --effective print what holds here, and where each value comes from. Flags go before environment",
			"variables, these before the file, and the file before the defaults.",
			"",
			"The file is read again when it changes, by readers that run too. What is wrong in it is told with its line;",
			"--check tells all of it, and which colours are hard to read, and ends with 1 where something is wrong."),
		Example: lines(
			"brief config > config.toml",
			"brief config --effective --keys vim",
			"brief config --check",
			"brief config path"),
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			given, err := screen.variables(c.Flags())
			switch {
			case err != nil:
				return err
			case check:
				a.checkConfig(&screen, given)
			case effective:
				a.printEffective(c.Flags(), &screen, &lib, given)
			default:
				a.written(a.write(config.Document()))
			}
			return nil
		},
	}
	path := &cobra.Command{
		Use:   "path",
		Short: "Print where the configuration is",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			at := a.configuration().path
			if at == "" {
				return fmt.Errorf("no place for a configuration: $HOME is not set; $%s or --config says where it is", configVariable)
			}
			a.written(a.write(safe.Line(at) + "\n"))
			return nil
		},
	}
	c.AddCommand(path)
	screen.add(c)
	lib.add(c.Flags(), a)
	c.Flags().BoolVar(&effective, "effective", false, "what holds, and where it comes from")
	c.Flags().BoolVar(&check, "check", false, "what is wrong with the file")
	c.MarkFlagsMutuallyExclusive("effective", "check")
	return c
}

func (a *app) write(text string) error {
	_, err := a.out.WriteString(text)
	return err
}

// checkConfig tells all that is wrong with the configuration, and what is hard to read.
func (a *app) checkConfig(screen *screenFlags, given map[string]string) {
	c := a.configuration()
	_, faults := screen.settings(c, given)
	for _, e := range slices.Concat(c.Errors, faults) {
		a.failed = true
		a.tell(c.told(e))
	}
	weak := c.Colours.Weak()
	for _, w := range weak {
		a.tell("note: " + c.path + ": " + w.String())
	}
	if !a.failed && len(weak) == 0 {
		a.written(a.write(safe.Line(c.path) + ": " + c.state() + "\n"))
	}
}

// state says in a few words what there is of a configuration without errors.
func (c *configured) state() string {
	if len(c.Lines) == 0 {
		return "nothing is configured, the defaults hold"
	}
	if len(c.Lines) == 1 {
		return "1 setting"
	}
	return fmt.Sprintf("%d settings", len(c.Lines))
}

// printEffective prints what holds, one setting a line, and where it comes from.
func (a *app) printEffective(flags *pflag.FlagSet, screen *screenFlags, lib *libraryFlags, given map[string]string) {
	a.tellWrong()
	c := a.configuration()
	over := screen.over(c.Config, given)
	_, faults := c.Bind(over.Preset)
	for _, e := range faults {
		a.tell(c.told(e))
	}
	if len(faults) > 0 {
		over.Keys = nil
	}
	from := map[string]string{
		"theme.use": given["theme"], "keys.preset": given["keys"], "breakpoints": given["breakpoints"], "ascii": given["ascii"],
	}
	if at, err := lib.place(); err == nil && !at.ours {
		over.Library = at.path
		switch {
		case at.named:
			from["library"] = "--library"
		case !at.configured:
			from["library"] = "$" + libraryVariable
		}
	}
	out := bufio.NewWriter(a.out)
	for _, l := range over.Effective() {
		origin := from[l.Name]
		if line := c.Lines[l.Name]; origin == "" && line > 0 {
			origin = fmt.Sprintf("%s:%d", c.path, line)
		}
		fmt.Fprintf(out, "%-40s # %s\n", safe.Line(l.TOML()), safe.Line(cmp.Or(origin, "default")))
	}
	a.written(out.Flush())
}
