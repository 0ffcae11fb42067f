package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"brief/model"
	"brief/model/export"
	"brief/model/library"
	"brief/model/query"
)

// exporting is what brief export is asked for.
type exporting struct {
	askFlags
	as    choice
	width width
	out   string
	force bool

	statistics, actors, documents, sentences bool
}

func exportCommand(a *app) *cobra.Command {
	x := exporting{as: choice{"", []string{"md", "text", "html", "json", "jsonl", "csv", "tsv"}}}
	c := &cobra.Command{
		Use:   "export [QUERY]",
		Short: "Write briefings, or tables of findings",
		Long: paragraphs(
			"Write the briefings that a query finds, all without one, as Markdown, text, HTML or JSON; or a table",
			"over all of them: statistics, actors, the sentences with a hit, or one row a document, as csv, tsv,",
			"json, jsonl or md. Each row says which document it is from, and where it stands.",
			"",
			"The form is that of --as, else that of the ending of FILE, else md. A FILE is there once it is whole;",
			"one that is there already is only replaced with --force. In csv and tsv nothing of a document's text",
			"can become a formula."),
		Example: lines(
			"brief export is:starred -o starred.html",
			"brief export --statistics 'stat:>40%' date:2024 -o figures.csv",
			"brief export --sentences seizures --as md",
			"brief export --as jsonl > all.jsonl"),
		RunE: func(c *cobra.Command, args []string) error {
			q, err := x.query(args)
			if err != nil {
				return err
			}
			form, table, err := x.form(q)
			if err != nil {
				return err
			}
			a.withLibrary(c.Context(), &x.library, toRead, func(e library.Engine) error {
				return a.export(c.Context(), e, q, form, table, &x)
			})
			return nil
		},
	}
	x.as.add(c, "as", "form of the output")
	x.add(a, c, "how many documents at most (default: all)")
	c.Flags().StringVarP(&x.out, "output", "o", "", "write to this file")
	c.Flags().BoolVar(&x.force, "force", false, "replace the file")
	c.Flags().BoolVar(&x.statistics, "statistics", false, "a table of statistics")
	c.Flags().BoolVar(&x.actors, "actors", false, "a table of actors")
	c.Flags().BoolVar(&x.sentences, "sentences", false, "a table of the sentences with a hit")
	c.Flags().BoolVar(&x.documents, "documents", false, "a table with one row a document")
	c.Flags().Var(&x.width, "width", "width of text (default: 80)")
	return c
}

// noTable says that briefings are written, not a table.
const noTable export.Table = 255

// form is the form that is asked for, and the table or noTable.
func (x *exporting) form(q query.Query) (export.Form, export.Table, error) {
	table, err := x.table()
	if err != nil {
		return "", table, err
	}
	form := export.Form(x.as.value)
	if form == "" {
		form = formOfName(x.out)
	}
	spreadsheet := form == export.CSV || form == export.TSV
	if table == noTable && spreadsheet {
		table = export.Documents
	}
	switch {
	case table == noTable:
		return form, table, nil
	case form == export.Text || form == export.HTML:
		return "", table, fmt.Errorf("a table cannot be written as %s; there are csv, tsv, json, jsonl and md", form)
	case table == export.FoundSentences && query.NewLights(q).Empty():
		return "", table, errors.New("--sentences needs words to look for: this query has none")
	}
	return form, table, nil
}

// table is the one that a flag asks for.
func (x *exporting) table() (export.Table, error) {
	table, given := noTable, 0
	for t, flag := range map[export.Table]bool{
		export.Statistics: x.statistics, export.Actors: x.actors, export.Documents: x.documents, export.FoundSentences: x.sentences,
	} {
		if flag {
			table = t
			given++
		}
	}
	if given > 1 {
		return table, errors.New("one table at a time: --statistics, --actors, --sentences or --documents")
	}
	return table, nil
}

// formOfName is the form that a file's ending says, Markdown where it says none.
func formOfName(name string) export.Form {
	switch ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(name), ".")); ending {
	case "txt":
		return export.Text
	case "htm":
		return export.HTML
	case "html", "json", "jsonl", "csv", "tsv":
		return export.Form(ending)
	}
	return export.Markdown
}

// export writes to standard output, or to a file that is there once it is whole.
func (a *app) export(ctx context.Context, e library.Engine, q query.Query, form export.Form, table export.Table, x *exporting) error {
	if x.out == "" || x.out == "-" {
		_, err := a.exportTo(ctx, a.out, e, q, form, table, x)
		return a.unwritten("standard output", err)
	}
	f, err := createFile(x.out, x.force)
	if err != nil {
		return err
	}
	n, err := a.exportTo(ctx, f, e, q, form, table, x)
	if err != nil {
		f.abandon()
		return a.unwritten(x.out+", and nothing is left of it", err)
	}
	if err := f.commit(); err != nil {
		return err
	}
	a.tell(n + " to " + x.out)
	return nil
}

// exportTo writes one document after the other, and says what it has written.
func (a *app) exportTo(ctx context.Context, to io.Writer, e library.Engine, q query.Query, form export.Form, table export.Table, x *exporting) (string, error) {
	if table == noTable {
		w := export.NewWriter(to, form)
		n, err := a.briefings(ctx, e, q, x.number.n, func(b *model.Briefing) error {
			p, err := export.Encode(b, form, export.Options{Width: int(x.width)})
			if err != nil {
				return err
			}
			return w.Write(p)
		})
		if err == nil {
			err = outputError(w.Close())
		}
		return counted(n, "briefing"), err
	}
	w, err := export.NewTableWriter(to, table, form)
	if err != nil {
		return "", err
	}
	n, noun := 0, "sentence"
	if table == export.FoundSentences {
		n, err = a.exportSentences(ctx, w, e, q, x.number.n)
	} else {
		n, err = a.briefings(ctx, e, q, x.number.n, w.Add)
		noun = "briefing"
	}
	if err == nil {
		err = outputError(w.Close())
	}
	return "a table of " + counted(n, noun), err
}

// unwrittenError is what the output has failed with.
type unwrittenError struct{ error }

func (e unwrittenError) Unwrap() error { return e.error }

func outputError(err error) error {
	if err == nil {
		return nil
	}
	return unwrittenError{err}
}

// unwritten says where output failed, or that nobody wanted more of it.
func (a *app) unwritten(to string, err error) error {
	failed := unwrittenError{}
	switch {
	case err == nil || !errors.As(err, &failed):
		return err
	case brokenPipe(err):
		return errWritten
	}
	return fmt.Errorf("cannot write to %s: %w", to, reason(failed.error))
}

// briefings gives the first n answers to write, 0 for all, one after the other, and
// returns how many there were. A document that cannot be read is told, and the next
// follows.
func (a *app) briefings(ctx context.Context, e library.Engine, q query.Query, n int, write func(*model.Briefing) error) (written int, err error) {
	for h, err := range library.Walk(ctx, e, a.scope(), q, query.Page{Limit: pageOf(n)}) {
		if err != nil {
			return written, err
		}
		b, err := library.Corrected(ctx, e, h.ID)
		switch {
		case errors.Is(err, library.ErrNotFound): // it was removed meanwhile
			continue
		case ctx.Err() != nil:
			return written, ctx.Err()
		case err != nil:
			a.fail(fmt.Errorf("cannot read %s: %w", export.Shorten(h.ID), err))
			continue
		}
		if err := write(b); err != nil {
			return written, outputError(err)
		}
		if written++; written == n {
			break
		}
	}
	return written, nil
}

// exportSentences writes the first most sentences that have a word of the query, 0 for
// all.
func (a *app) exportSentences(ctx context.Context, w *export.TableWriter, e library.Engine, q query.Query, most int) (n int, err error) {
	lights, enough := query.SentenceLights(q), errors.New("there are as many as were asked for")
	_, err = a.briefings(ctx, e, q, 0, func(b *model.Briefing) error {
		for _, s := range lights.Sentences(b.Document) {
			if err := w.AddSentence(s); err != nil {
				return err
			}
			if n++; n == most {
				return enough
			}
		}
		return nil
	})
	if errors.Is(err, enough) {
		err = nil
	}
	return n, err
}
