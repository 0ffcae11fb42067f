package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"brief/model/actor"
	"brief/model/tagger"
)

// actorsModel is the flag for other weights of the actor tagger, of the commands that
// print what they find and keep nothing.
type actorsModel struct{ file string }

func (f *actorsModel) add(c *cobra.Command) {
	c.Flags().StringVar(&f.file, "actors-model", "", "find actors by the weights in `FILE`")
}

// use makes the command work with the weights.
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
