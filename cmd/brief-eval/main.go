// Command brief-eval trains and scores the extractors against gold data:
//
//	go run ./cmd/brief-eval score -data DIR            # compare with the golden scores
//	go run ./cmd/brief-eval score -data DIR -update    # write them anew
//	go run ./cmd/brief-eval errors -data DIR           # what the statistics get wrong
//	go run ./cmd/brief-eval agreement A.jsonl B.jsonl  # how far two annotators agree
//	go run ./cmd/brief-eval train actors -data DIR     # make the weights of the actor tagger
//	go run ./cmd/brief-eval mistakes -data DIR         # what the tagger gets wrong, by cross-validation
//
// The gold data are not part of the repository. README.md says which files a data
// folder holds, by which rules they are scored and how a measure is added. No
// program that is shipped is linked with this package.
//
// The exit status is 1 where scores differ from the golden ones, 2 where something
// could not be done.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
)

// errDiffers says that everything was scored and a score is not the golden one.
var errDiffers = errors.New("scores differ; -update accepts them")

// subcommand is what the first argument names.
type subcommand struct {
	name, does string
	run        func(ctx context.Context, args []string, out io.Writer) error
}

// subcommands is the table of them, in the order of the usage text.
func subcommands() []subcommand {
	return []subcommand{
		{"score", "score the extractors, and compare with the golden scores", scoreCommand},
		{"train", "make the weights of the actor tagger", trainCommand},
		{"errors", "list the statistics that differ from the gold data", errorsCommand},
		{"mistakes", "count what is found wrong of our own annotations", mistakesCommand},
		{"agreement", "say how far two annotations of the same articles agree", agreementCommand},
	}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	err := command(ctx, os.Args[1:], os.Stdout)
	switch {
	case err == nil || errors.Is(err, flag.ErrHelp):
		return
	case errors.Is(err, errDiffers):
		fmt.Fprintln(os.Stderr, "brief-eval:", err)
		os.Exit(1)
	}
	fmt.Fprintln(os.Stderr, "brief-eval:", err)
	os.Exit(2)
}

func command(ctx context.Context, args []string, out io.Writer) error {
	if len(args) > 0 {
		for _, c := range subcommands() {
			if c.name == args[0] {
				return c.run(ctx, args[1:], out)
			}
		}
	}
	usage := "usage: brief-eval COMMAND [flags]"
	for _, c := range subcommands() {
		usage += fmt.Sprintf("\n  %-9s %s", c.name, c.does)
	}
	return errors.New(usage)
}
