package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"brief/model/export"
	"brief/model/ingest"
	"brief/seeds"
	"brief/tui"
)

func openCommand(a *app) *cobra.Command {
	var screen screenFlags
	var input inputFlags
	var page pageFlags
	c := &cobra.Command{
		Use:   "open DOCUMENT [PATH...]",
		Short: "Open a briefing where a citation points",
		Long: paragraphs(
			"Open a briefing at the place that a citation names: #p4 is paragraph 4, #p4.2 its second sentence.",
			"",
			"DOCUMENT is a file, the name of a sample, or the hash that citations carry: at least four digits of",
			"the SHA-256 of its bytes. A hash is looked for among the samples, and then in the PATHs or, without",
			"any, in the current folder and those below it. A file whose name holds # is opened as it is.",
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
			opt, err := screen.options(c.Flags())
			if err != nil {
				return err
			}
			a.open(c.Context(), ref, args[1:], opt, input.options(), page)
			return nil
		},
	}
	page.add(c.Flags())
	screen.add(c)
	input.add(c.Flags())
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

// open shows what ref names or, without a terminal, prints it.
func (a *app) open(ctx context.Context, ref reference, paths []string, opt tui.Options, input ingest.Options, page pageFlags) {
	shown, key, err := a.locate(ctx, ref.name, paths, input)
	if err != nil {
		a.fail(err)
		return
	}
	opt.Start = tui.Start{Key: key, Paragraph: ref.paragraph, Sentence: ref.sentence}
	opt.Fixed = fixed(shown)
	items := a.items(ctx, shown, input)
	if page.linear || dumb() || !terminal(a.out) {
		items = only(items, key)
	}
	if show := a.reader(shown, opt, page); show != nil {
		a.read(ctx, shown, items, show, false)
		return
	}
	if ref.paragraph == 0 {
		a.show(ctx, items, export.Text, page)
		return
	}
	a.cite(ctx, items, opt.Start)
}

// locate finds the document that name is for: the paths it is listed among, none
// for the samples, and its key, "" for the first.
func (a *app) locate(ctx context.Context, name string, paths []string, opt ingest.Options) (shown []string, key string, err error) {
	if name == "-" || exists(name) {
		return append([]string{name}, paths...), "", nil
	}
	if info, err := fs.Stat(seeds.Files(), name); err == nil && info.Mode().IsRegular() {
		return nil, name, nil
	}
	if !isHash(name) {
		return nil, "", fmt.Errorf("no document %q: it is no file, no sample, and no hash of one; check the name", name)
	}
	if len(paths) == 0 {
		paths = []string{"."}
	}
	unread := 0
	for _, shown := range [][]string{nil, paths} {
		key, failures, err := withHash(ctx, a.items(ctx, shown, opt), name)
		if key != "" || err != nil {
			return shown, key, err
		}
		unread += failures
	}
	reason := "among the samples and in " + strings.Join(paths, ", ")
	if unread > 0 {
		reason += fmt.Sprintf(" (%d could not be read)", unread)
	}
	return nil, "", fmt.Errorf("no document with the hash %s %s; give the folder it is in", name, reason)
}

const (
	leastHash = 4
	wholeHash = 64
	// citedHash is how many digits a citation has: enough not to look for a second
	// document that begins with them.
	citedHash = 12
)

// isHash reports whether s may be the beginning of a document's identity.
func isHash(s string) bool {
	return len(s) >= leastHash && len(s) <= wholeHash && strings.Trim(s, "0123456789abcdefABCDEF") == ""
}

// withHash returns the key of the first item whose identity begins with hash, "" for
// none, and how many items could not be read. Of a short hash all items are looked
// at, and it is an error where it fits different ones.
func withHash(ctx context.Context, items iter.Seq2[ingest.Item, error], hash string) (key string, unread int, err error) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	hash = strings.ToLower(hash)
	found := ""
	for e, err := range ingest.NewCollection(items).Entries(ctx) {
		switch {
		case err != nil:
			unread++
		case !strings.HasPrefix(e.ID, hash) || e.ID == found:
		case found == "":
			key, found = e.Key, e.ID
			if len(hash) >= citedHash {
				return key, unread, nil
			}
		default:
			return "", unread, ambiguous(hash, found, e.ID)
		}
	}
	return key, unread, nil
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
		span, err := export.Passage(d, start.Paragraph, start.Sentence)
		if err != nil {
			a.fail(fmt.Errorf("%s has %w", it.Name, err))
			return
		}
		_, err = fmt.Fprintln(a.out, export.Quote(d, span))
		a.written(err)
	}
}
