package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"brief/model/actor"
	"brief/model/tagger"
)

// actorsModel is the flag for other weights of the actor tagger. What they find bears
// their sum in the version of its rules, so that a library tells it apart.
type actorsModel struct{ file string }

func (f *actorsModel) add(c *cobra.Command) {
	c.Flags().StringVar(&f.file, "actors-model", "", "find actors by the weights in `FILE`")
	c.PreRunE = func(c *cobra.Command, _ []string) error { return f.use(c) }
}

// use makes the command work with the weights, before it begins.
func (f *actorsModel) use(c *cobra.Command) error {
	if f.file == "" {
		return nil
	}
	raw, err := os.ReadFile(f.file)
	if err != nil {
		return fmt.Errorf("read the weights for --actors-model: %w", err)
	}
	m, err := tagger.Parse(string(raw))
	if err != nil {
		return fmt.Errorf("read the weights for --actors-model: %s: %w; make them with brief-eval train actors", f.file, err)
	}
	c.SetContext(actor.WithModel(c.Context(), m))
	return nil
}
