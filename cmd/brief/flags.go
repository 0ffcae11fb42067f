package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"brief/model/ingest"
)

// choice is a flag with a fixed set of values.
type choice struct {
	value   string
	allowed []string
}

func (c *choice) String() string { return c.value }

// Type is what the help shows for the value.
func (c *choice) Type() string { return strings.Join(c.allowed, "|") }

// Set names what is allowed when s is not.
func (c *choice) Set(s string) error {
	if !slices.Contains(c.allowed, s) {
		return fmt.Errorf("it is one of %s", strings.Join(c.allowed, ", "))
	}
	c.value = s
	return nil
}

// add defines the flag; its help and its completion name the values.
func (c *choice) add(to *cobra.Command, name, usage string) {
	to.Flags().Var(c, name, usage+": "+strings.Join(c.allowed, ", "))
	values := cobra.FixedCompletions(c.allowed, cobra.ShellCompDirectiveNoFileComp)
	if err := to.RegisterFlagCompletionFunc(name, values); err != nil {
		panic(err) // the flag was defined a line above
	}
}

// size is a flag that holds a number of bytes.
type size int64

func (s *size) String() string {
	if n := int64(*s); n%1e6 == 0 {
		return strconv.FormatInt(n/1e6, 10) + "MB"
	}
	return strconv.FormatInt(int64(*s), 10)
}

// Type is what the help shows for the value.
func (*size) Type() string { return "bytes" }

// Set takes plain bytes or a decimal unit: "500000", "200MB", "1G".
func (s *size) Set(text string) error {
	number, unit := text, int64(1)
	plain := strings.TrimSuffix(strings.ToLower(text), "b")
	for i, factor := range []int64{1e3, 1e6, 1e9} {
		if n, ok := strings.CutSuffix(plain, "kmg"[i:i+1]); ok {
			number, unit = n, factor
		}
	}
	n, err := strconv.ParseInt(strings.TrimSpace(number), 10, 64)
	if err != nil || n <= 0 || n > (1<<40)/unit {
		return fmt.Errorf("it is a number of bytes like 500000, 200MB or 1G")
	}
	*s = size(n * unit)
	return nil
}

// width is a flag that holds the width of a page in columns; 0 until it is set.
type width int

const (
	narrowest = 20
	widest    = 1000
)

func (w *width) String() string { return strconv.Itoa(int(*w)) }

// Type is what the help shows for the value.
func (*width) Type() string { return "columns" }

// Set names the range when s is not in it.
func (w *width) Set(s string) error {
	n, err := strconv.Atoi(s)
	if err != nil || n < narrowest || n > widest {
		return fmt.Errorf("it is a number of columns from %d to %d", narrowest, widest)
	}
	*w = width(n)
	return nil
}

// inputFlags are those of every command that opens documents.
type inputFlags struct {
	maxBytes size
	weights  actorsModel
}

func (f *inputFlags) add(to *cobra.Command) {
	f.maxBytes = ingest.DefaultMaxBytes
	to.Flags().Var(&f.maxBytes, "max-bytes", "largest file or line (200MB, 1G)")
	f.weights.add(to)
}

func (f *inputFlags) options() ingest.Options {
	return ingest.Options{MaxBytes: int64(f.maxBytes)}
}

// pageFlags are those of every command that prints for people.
type pageFlags struct {
	linear bool
	width  width
	// passages leaves out all but the sentences that support key points; only show has
	// a flag for it.
	passages bool
}

func (f *pageFlags) add(to *pflag.FlagSet) {
	to.BoolVar(&f.linear, "linear", false, "plain numbered lines, for screen readers")
	to.Var(&f.width, "width", "width of the page (default: at most 80)")
}
