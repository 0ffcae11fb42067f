package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"brief/model/library"
	"brief/model/safe"
	"brief/model/triage"
	"brief/tui/cell"
)

func journalCommand(a *app) *cobra.Command {
	as := choice{"text", []string{"text", "jsonl"}}
	var from libraryFlags
	var number limit
	changes := false
	c := &cobra.Command{
		Use:   "journal",
		Short: "List what was decided",
		Long: paragraphs(
			"List what was decided about briefings, newest first: a number, when it was, what, and of which briefing or",
			"of how many. brief undo and brief redo take the number. What an entry takes back or repeats is told by its",
			"number.",
			"",
			"As jsonl a line is an entry; with --changes it has every mark that it changed, before and after."),
		Example: lines(
			"brief journal",
			"brief journal --as jsonl --changes -n 0"),
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if changes && as.value != "jsonl" {
				return errors.New("--changes wants --as jsonl")
			}
			a.withLibrary(c.Context(), &from, toRead, func(e library.Engine) error {
				return a.journal(c.Context(), e, number.most(terminal(a.out)), as.value, changes)
			})
			return nil
		},
	}
	as.add(c, "as", "form of the list")
	c.Flags().VarP(&number, "number", "n", numberUsage)
	c.Flags().BoolVar(&changes, "changes", false, "with --as jsonl: also what each entry has changed")
	from.add(c.Flags(), a)
	return c
}

// entriesAtOnce is how many entries are asked for at once.
const entriesAtOnce = 500

// journal prints at most n entries, 0 for all.
func (a *app) journal(ctx context.Context, e library.Engine, n int, form string, changes bool) error {
	print := func(s triage.Entry) error {
		_, err := io.WriteString(a.out, entryLine(s))
		return err
	}
	if form == "jsonl" {
		out := json.NewEncoder(a.out)
		out.SetEscapeHTML(false)
		print = func(s triage.Entry) error { return out.Encode(entryObject(s)) }
		if changes {
			print = func(s triage.Entry) error {
				all, err := e.Changes(ctx, s.Analyst, s.Seq, math.MaxInt)
				if err != nil {
					return err
				}
				return out.Encode(struct {
					entryJSON
					Changes []changeJSON `json:"changes"`
				}{entryObject(s), changeObjects(all)})
			}
		}
	}
	printed := 0
	for before := int64(0); ; {
		most := entriesAtOnce
		if n > 0 {
			most = min(most, n-printed)
		}
		entries, err := e.Journal(ctx, localAnalyst, before, most)
		if err != nil {
			return err
		}
		if len(entries) == 0 {
			break
		}
		for _, s := range entries {
			if err := print(s); err != nil {
				return a.lost(err)
			}
		}
		printed += len(entries)
		before = entries[len(entries)-1].Seq
	}
	if printed == 0 && form == "text" {
		a.tell("nothing was decided yet")
	}
	return nil
}

// entryLine shows an entry on a line.
func entryLine(s triage.Entry) string {
	state := ""
	if s.TakenBack {
		state = "  (taken back)"
	}
	return fmt.Sprintf("%6d  %s  %s  %s%s\n", s.Seq, s.At.Local().Format("2006-01-02 15:04"), entryVerb(s), entryAbout(s), state)
}

// entryVerb says what an entry does.
func entryVerb(s triage.Entry) string {
	verb := safe.Line(s.Verb)
	switch {
	case s.Of == 0:
		return verb
	case s.Again:
		return fmt.Sprintf("redo %d: %s", s.Of, verb)
	}
	return fmt.Sprintf("undo %d: %s", s.Of, verb)
}

// entryAbout says what an entry is about.
func entryAbout(s triage.Entry) string {
	switch {
	case s.N > 1:
		return cell.Count(s.N) + " documents"
	case s.ID != "" && s.Title == "":
		return s.ID[:min(len(s.ID), 12)]
	case s.ID != "":
		return safe.Line(s.Title)
	}
	return "the library"
}

// entryJSON is an entry as a script reads it.
type entryJSON struct {
	Seq       int64  `json:"seq"`
	At        string `json:"at"`
	Analyst   string `json:"analyst"`
	Window    string `json:"window"`
	Verb      string `json:"verb"`
	Documents int    `json:"documents"`
	Marks     int    `json:"marks"`
	// Of is null of what does something of its own.
	Of        *int64 `json:"of"`
	Again     bool   `json:"again"`
	TakenBack bool   `json:"taken_back"`
	ID        string `json:"id"`
	Title     string `json:"title"`
}

func entryObject(s triage.Entry) entryJSON {
	out := entryJSON{
		Seq: s.Seq, At: s.At.UTC().Format(time.RFC3339), Analyst: s.Analyst, Window: safe.Line(s.Window), Verb: safe.Line(s.Verb),
		Documents: s.N, Marks: s.Marks, Again: s.Again, TakenBack: s.TakenBack, ID: s.ID, Title: safe.Line(s.Title),
	}
	if s.Of != 0 {
		out.Of = &s.Of
	}
	return out
}

// changeJSON is one mark that was changed; id is "" for one of the library.
type changeJSON struct {
	ID     string     `json:"id"`
	Key    triage.Key `json:"key"`
	Before string     `json:"before"`
	After  string     `json:"after"`
}

func changeObjects(all []triage.Change) []changeJSON {
	out := make([]changeJSON, len(all))
	for i, c := range all {
		out[i] = changeJSON{c.ID, c.Key, c.Before, c.After}
	}
	return out
}

func undoCommand(a *app) *cobra.Command {
	return againCommand(a, "undo", "Take back what was decided",
		"Take back what was decided last, or the entry of a number that brief journal shows.", library.Engine.Undo)
}

func redoCommand(a *app) *cobra.Command {
	return againCommand(a, "redo", "Repeat what was taken back",
		"Repeat what was taken back last, or the entry of a number that brief journal shows.", library.Engine.Redo)
}

type again = func(library.Engine, context.Context, triage.Stamp, int64) (triage.Entry, error)

func againCommand(a *app, name, short, long string, call again) *cobra.Command {
	var to libraryFlags
	c := &cobra.Command{
		Use:   name + " [SEQ]",
		Short: short,
		Long: paragraphs(long, "",
			"What has been decided otherwise since is left as it is, and told."),
		Example: lines("brief "+name, "brief "+name+" 12"),
		Args:    cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			seq := int64(0)
			if len(args) == 1 {
				var err error
				if seq, err = strconv.ParseInt(args[0], 10, 64); err != nil || seq < 1 {
					return fmt.Errorf("%s wants the number of an entry, as brief journal shows them", name)
				}
			}
			a.withLibrary(c.Context(), &to, toWrite, func(e library.Engine) error {
				return a.again(c.Context(), e, name, seq, call)
			})
			return nil
		},
	}
	to.add(c.Flags(), a)
	return c
}

func (a *app) again(ctx context.Context, e library.Engine, name string, seq int64, call again) error {
	s, err := call(e, ctx, triage.Stamp{Analyst: localAnalyst, At: a.now(), Window: "brief " + name}, seq)
	switch {
	case errors.Is(err, library.ErrNotFound) && seq == 0:
		return fmt.Errorf("there is nothing to %s", name)
	case errors.Is(err, library.ErrNotFound):
		return fmt.Errorf("there is nothing to %s in entry %d; brief journal lists what was decided, and what of it was taken back", name, seq)
	case err != nil:
		return err
	}
	said := entryVerb(s) + ", " + entryAbout(s)
	switch {
	case s.Marks == 0 && s.Left == 0:
		said += "; it was so already"
	case s.Left > 0:
		said += fmt.Sprintf("; %s left as decided since", cell.Count(s.Left))
	}
	a.tell(said)
	return nil
}
