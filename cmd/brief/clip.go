package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"brief/model"
	"brief/model/export"
	"brief/model/library"
	"brief/model/safe"
	"brief/model/triage"
)

func clipCommand(a *app) *cobra.Command {
	var f libraryFlags
	c := &cobra.Command{
		Use:   "clip FILE PLACE [TEXT]",
		Short: "Clip a sentence into a case file",
		Long: paragraphs(
			"Clip what a citation names into a case file, with a text as its comment: HASH#p4.2 is the second",
			"sentence of paragraph 4, #p4 the paragraph. HASH is that of a document in the library, as citations carry it.",
			"A case file is made by its first clipping. brief case shows case files; in the reader, a clips."),
		Example: `brief clip border 27e906cf038e#p3.1 "who says so?"`,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) < 2 {
				return errors.New("clip needs a case file and a place, such as 27e906cf038e#p3.1")
			}
			name, err := caseName(args[0])
			if err != nil {
				return err
			}
			ref, err := parseReference(args[1])
			if err != nil {
				return err
			}
			if ref.paragraph == 0 {
				return fmt.Errorf("%s names no place: #p4.2 is the second sentence of paragraph 4", safe.Line(args[1]))
			}
			a.withLibrary(c.Context(), &f, toWrite, func(e library.Engine) error {
				return a.clip(c.Context(), e, name, ref, safe.Line(strings.Join(args[2:], " ")))
			})
			return nil
		},
	}
	f.add(c.Flags(), a)
	return c
}

// longestCaseName is how many bytes the name of a case file may have.
const longestCaseName = 100

func caseName(typed string) (string, error) {
	if strings.TrimSpace(typed) == "" || typed != safe.Line(typed) || len(typed) > longestCaseName {
		return "", fmt.Errorf("no name for a case file: %q; it is up to %d bytes of text on one line", safe.Line(typed), longestCaseName)
	}
	return typed, nil
}

func (a *app) clip(ctx context.Context, e library.Engine, file string, at reference, comment string) error {
	b, err := byHash(ctx, e, at.name)
	if err != nil {
		return err
	}
	span, err := export.Passage(b.Document, at.paragraph, at.sentence)
	if err != nil {
		return fmt.Errorf("cannot clip from %s: %w", export.ShortID(b.Document), err)
	}
	f, _, err := caseFile(ctx, e, file)
	if err != nil {
		return err
	}
	c := export.Clip(b.Document, span)
	c.Comment, c.File, c.ID = comment, file, f.NewID(triage.Moment(a.now()))
	if _, err := a.decide(ctx, e, "clip into "+file, f.Add(c)); err != nil {
		return err
	}
	a.tell(fmt.Sprintf("clipped %s into %s", c.Citation, file))
	return nil
}

// byHash is the briefing of the one document whose ID begins with the digits of hash.
func byHash(ctx context.Context, e library.Engine, hash string) (*model.Briefing, error) {
	ids, err := e.Resolve(ctx, hash, 2)
	switch {
	case err != nil:
		return nil, err
	case len(ids) == 0:
		return nil, fmt.Errorf("no document in the library has the hash %s; brief list shows the hashes", safe.Line(hash))
	case len(ids) > 1:
		return nil, fmt.Errorf("several documents have a hash that begins with %s: give more digits", safe.Line(hash))
	}
	return library.Corrected(ctx, e, ids[0])
}

// decide keeps changes of this run's analyst.
func (a *app) decide(ctx context.Context, e library.Engine, verb string, changes ...triage.Change) (triage.Entry, error) {
	st := triage.Stamp{Analyst: localAnalyst, At: a.now(), Window: "command line"}
	return e.Mark(ctx, triage.Decision{Stamp: st, Verb: verb, Changes: changes})
}
