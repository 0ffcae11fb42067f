package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"brief/model"
	"brief/model/export"
	"brief/model/ingest"
	"brief/seeds"
	"brief/tui"
)

func openCommand(a *app) *cobra.Command {
	var f readFlags
	c := &cobra.Command{
		Use:   "open DOCUMENT [PATH...]",
		Short: "Open a briefing where a citation points",
		Long: paragraphs(
			"Open a briefing at the place that a citation names: #p4 is paragraph 4, #p4.2 its second sentence.",
			"",
			"DOCUMENT is a file, the name of a sample, or the hash that citations carry: at least four digits of",
			"the SHA-256 of its bytes. A hash is looked for among the samples, in the PATHs, and in the library; without",
			"PATHs also in the current folder and those below it. A file whose name holds # is opened as it is.",
			"Where standard output is no terminal, the place is printed with its citation."),
		Example: lines(
			"brief open 27e906cf038e#p2.1",
			"brief open article.txt#p4",
			"brief open 27e906cf038e reports/"),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return errors.New("open needs a document: a file, a sample or a hash, with #p4 behind it for paragraph 4")
			}
			ref, err := parseReference(args[0])
			if err != nil {
				return err
			}
			if ref.name == "-" && terminal(a.in) {
				return errors.New("standard input is a terminal: give a file, or pipe text into brief open -")
			}
			opt, err := f.screen.options(c.Flags(), a)
			if err != nil {
				return err
			}
			opt.Start = tui.Start{Paragraph: ref.paragraph, Sentence: ref.sentence}
			a.open(c.Context(), ref.name, args[1:], &f, opt)
			return nil
		},
	}
	f.add(c, a)
	return c
}

// reference is a document as a user names it, and a place in it.
type reference struct {
	name                string
	paragraph, sentence int // from 1; 0 is none
}

// parseReference reads NAME#p4.2. A file that has all of it for a name wins.
func parseReference(s string) (reference, error) {
	if exists(s) {
		return reference{name: s}, nil
	}
	ref, ok := splitReference(s)
	if !ok {
		_, place, _ := strings.Cut(s, "#")
		return ref, fmt.Errorf("no place %q: it is #p4 for paragraph 4 or #p4.2 for its second sentence", "#"+place)
	}
	return ref, nil
}

// splitReference cuts a place off its document; it reports false where # is
// followed by none. Without a # all is the document's name.
func splitReference(s string) (reference, bool) {
	name, place, found := cutLast(s, "#")
	if !found {
		return reference{name: s}, true
	}
	numbers, isPlace := strings.CutPrefix(place, "p")
	first, second, more := strings.Cut(numbers, ".")
	ref := reference{name: name, paragraph: number(first), sentence: number(second)}
	return ref, isPlace && name != "" && ref.paragraph > 0 && (!more || ref.sentence > 0)
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// number is the whole number above 0 that s writes in digits alone, else 0.
func number(s string) int {
	if strings.Trim(s, "0123456789") != "" {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// placesIn takes the places off paths that are files only without them, and
// returns the first of them.
func placesIn(paths []string) ([]string, tui.Start) {
	paths, start := slices.Clone(paths), tui.Start{}
	for i, p := range paths {
		ref, ok := splitReference(p)
		if ref.paragraph == 0 || !ok || exists(p) || !exists(ref.name) {
			continue
		}
		paths[i] = ref.name
		if start.Paragraph == 0 {
			start = tui.Start{Key: ref.name, Paragraph: ref.paragraph, Sentence: ref.sentence}
		}
	}
	if len(paths) == 1 {
		start.Key = "" // it may be a folder, or one of many in a file
	}
	return paths, start
}

// open shows the document of a name or, without a terminal, prints it.
func (a *app) open(ctx context.Context, name string, paths []string, f *readFlags, opt tui.Options) {
	at, err := a.locate(ctx, name, paths, f)
	if err != nil {
		a.fail(err)
		return
	}
	if at.engine != nil {
		defer a.closing(at.engine)
		a.reading(f, opt, nil).document(ctx, at.engine, at.key)
		return
	}
	opt.Start.Key = at.key
	r := a.reading(f, opt, at.shown)
	items := a.items(ctx, at.shown, f.input.options())
	if r.show == nil || r.linear() {
		items = only(items, opt.Start.Key)
	}
	switch to, why := f.place(); {
	case r.show != nil:
		r.files(ctx, at.shown, items, a.keeping(to, why))
	case opt.Start.Paragraph == 0:
		a.show(ctx, extracted(items), export.Text, f.page)
	default:
		a.cite(ctx, items, opt.Start)
	}
}

// items are those of the paths or, without any, the samples.
func (a *app) items(ctx context.Context, paths []string, opt ingest.Options) iter.Seq2[ingest.Item, error] {
	if len(paths) == 0 {
		return ingest.Embedded(seeds.Files(), opt)
	}
	return ingest.Files(ctx, paths, a.in, opt)
}

// only are the items of one key, or the first item where it is "".
func only(items iter.Seq2[ingest.Item, error], key string) iter.Seq2[ingest.Item, error] {
	return func(yield func(ingest.Item, error) bool) {
		for it, err := range items {
			if err == nil && key != "" && it.Key != key {
				continue
			}
			if !yield(it, err) || err == nil {
				return
			}
		}
	}
}

// cite prints the place that start names, with its citation.
func (a *app) cite(ctx context.Context, items iter.Seq2[ingest.Item, error], start tui.Start) {
	for it, err := range only(items, start.Key) {
		if err != nil {
			a.fail(err)
			continue
		}
		d, err := it.Open(ctx)
		if err != nil {
			a.fail(err)
			return
		}
		a.quote(d, it.Name, start)
	}
}

// quote prints a place in d with its citation.
func (a *app) quote(d *model.Document, name string, start tui.Start) {
	span, err := export.Passage(d, start.Paragraph, start.Sentence)
	if err != nil {
		a.fail(fmt.Errorf("%s has %w", name, err))
		return
	}
	_, err = fmt.Fprintln(a.out, export.Quote(d, span))
	a.written(err)
}
