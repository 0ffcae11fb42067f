package main

import (
	"fmt"
	"os"
	"strings"

	"charm.land/fang/v2"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"brief/tui/cell"
)

// helpCommand takes the place of cobra's, for which a name that it does not know
// is no error.
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "help [command]",
		Short: "Show what a command does and takes",
		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			about, rest, err := c.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return listed(about), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(c *cobra.Command, args []string) error {
			about, rest, err := c.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return fmt.Errorf("no command %q to help with: there are %s", strings.Join(args, " "), strings.Join(listed(c.Root()), ", "))
			}
			about.InitDefaultHelpFlag()
			about.InitDefaultVersionFlag()
			return about.Help()
		},
	}
}

// listed are the names of the commands of c that its help shows.
func listed(c *cobra.Command) []string {
	var names []string
	for _, sub := range c.Commands() {
		if !sub.Hidden {
			names = append(names, sub.Name())
		}
	}
	return names
}

// checkShell makes cobra's completion command name the shells where it is given
// something else. By itself it shows its help and calls that a success.
func checkShell(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		if c.Name() != "completion" {
			continue
		}
		c.Short = "Print a completion script for a shell"
		c.Args = cobra.ArbitraryArgs
		c.RunE = func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return c.Help()
			}
			return fmt.Errorf("no completion for %q: it is one of %s", args[0], strings.Join(listed(c), ", "))
		}
	}
}

// keepWords breaks the long texts of all commands between words, where fang would
// break them at hyphens too: a flag must not be parted.
func keepWords(c *cobra.Command, width int) {
	c.Long = wordwrap(c.Long, width)
	for _, sub := range c.Commands() {
		keepWords(sub, width)
	}
}

// helpWidth is how many cells fang has for a long text on f.
func helpWidth(f *os.File) int {
	const widest, indent = 120, 2
	w, _, err := term.GetSize(f.Fd())
	if err != nil {
		w = widest
	}
	return min(w, widest) - indent
}

// wordwrap breaks the lines of text that are wider than width between words; those
// that fit stay as they are. Nothing is broken where there is no width.
func wordwrap(text string, width int) string {
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		for width > 0 && cell.Width(line) > width {
			at := breakAt(line, width)
			if at < 0 {
				break
			}
			out = append(out, line[:at])
			line = line[at+1:]
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

// breakAt is the last space at which line fits into width, else its first; -1 where
// it is one word.
func breakAt(line string, width int) int {
	at := -1
	for i, r := range line {
		if r != ' ' || strings.TrimSpace(line[:i]) == "" {
			continue
		}
		if at >= 0 && cell.Width(line[:i]) > width {
			break
		}
		at = i
	}
	return at
}

// manCommand prints the page that fang writes of a root command. Its own command
// for that is hidden, and a second one of the same name would not be found: so it
// gets a root of its own.
func manCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "man",
		Short: "Print the manual page",
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			root := rootCommand(a)
			root.SetArgs([]string{"man"})
			a.written(fang.Execute(c.Context(), root, fang.WithVersion(version())))
			return nil
		},
	}
}
