package main

import (
	"errors"

	"github.com/spf13/cobra"

	"brief/model"
	"brief/model/export"
)

func extractCommand(a *app) *cobra.Command {
	from := choice{"auto", []string{"auto", "text", "md", "jsonl"}}
	as := choice{"jsonl", []string{"jsonl", "json"}}
	var input inputFlags
	var library libraryFlags
	explain := false
	c := &cobra.Command{
		Use:   "extract [PATH|-]",
		Short: "Write what is found in them as JSON",
		Long: paragraphs(
			"Write what is found in briefings as JSON: text, key points with their evidence, actors, statistics.",
			"PATH is a file or a folder, and there may be several, or the hash of a document of the library (at least four",
			"digits), which is written with what you have corrected in it.",
			"",
			"Answers come in the order of the inputs, each as soon as it is ready; offsets are byte offsets into",
			`"text". With --from jsonl each line of the input is a document: {"id": "1", "text": "…"}, where`,
			`"title", "date" and "source" may be added. Without a file it reads standard input.`,
			"",
			`With --explain each briefing has a list "rejected": the numbers that were not taken for statistics,`,
			"each with the name of the rule that turned it down and the reason in words."),
		Example: lines(
			"brief extract article.txt",
			"brief extract --as json reports/ > reports.json",
			"brief extract --from jsonl - < articles.jsonl"),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				if terminal(a.in) {
					return errors.New("extract needs a file, a folder, or - for standard input")
				}
				args = []string{"-"}
			}
			opt := input.options()
			opt.Format = formatOf(from.value)
			briefings, done, err := a.named(c.Context(), args, &library, opt)
			if err != nil {
				a.fail(err)
				return nil
			}
			defer done()
			if explain {
				briefings = explained(briefings)
			}
			a.print(c.Context(), briefings, export.Form(as.value), export.Options{})
			return nil
		},
	}
	from.add(c, "from", "what the inputs are")
	as.add(c, "as", "one object a line, or one array")
	c.Flags().BoolVar(&explain, "explain", false, "say why a number was not taken for a statistic")
	input.add(c)
	library.add(c.Flags(), a)
	return c
}

// formatOf is the format that a value of --from stands for; "" lets the name and
// the bytes decide.
func formatOf(from string) model.Format {
	switch from {
	case "text":
		return model.Text
	case "md":
		return model.Markdown
	case "jsonl":
		return model.JSON
	}
	return ""
}
