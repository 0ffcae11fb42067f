package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
)

// How a library is measured. See the package's comment for what each row means.

// libraryLab is what the measures of a library share. What several of them need is
// made once, by the first.
type libraryLab struct {
	ctx    context.Context
	dir    string
	brief  program
	peers  peers
	data   string // the file of news, "" for the samples
	docs   int
	runs   int
	large  int // documents of the largest library: docs, or a million
	corpus *corpus
	stores map[int]string // documents -> library
	few    *collection
}

// Sizes of collections.
const (
	fewDocuments     = 20_000 // against other programs
	fewestDocuments  = 1_000
	millionDocuments = 1_000_000
)

// measureLibrary is the command line after "library".
func measureLibrary(args []string) (err error) {
	f := flag.NewFlagSet("brief-bench library", flag.ContinueOnError)
	docs := f.Int("docs", 100_000, "`documents` in the library")
	million := f.Bool("million", false, "also measure a million documents")
	data := f.String("data", "", "recombine the paragraphs of this `file` of JSON Lines, plain or .gz, instead of the samples'")
	only := f.String("only", "", "measure only what this `regexp` finds in the names of measures")
	runs := f.Int("runs", 7, "how often programs are compared")
	if done, err := parse(f, args); done || err != nil {
		return err
	}
	if *docs < 1 || *runs < 1 {
		return errors.New("-docs and -runs want a number above 0")
	}
	dir, err := os.MkdirTemp("", "brief-bench-")
	if err != nil {
		return fmt.Errorf("making a folder for the libraries: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	ctx := context.Background()
	l := &libraryLab{
		ctx: ctx, dir: dir, peers: findPeers(), data: *data, docs: *docs, large: *docs, runs: *runs,
		brief: program{path: filepath.Join(dir, "brief")}, stores: map[int]string{},
	}
	if *million {
		l.large = millionDocuments
	}
	fmt.Fprintln(os.Stderr, "reading the news")
	if l.corpus, err = readCorpus(ctx, *data, l.docs); err != nil {
		return err
	}
	if err := build(l.brief.path, "brief/cmd/brief"); err != nil {
		return err
	}
	return take(l.measures(), *only)
}

func (l *libraryLab) measures() []measure {
	all := []measure{
		{"load", l.load},
		{"load with extraction", l.loadExtracting},
		{"answers", func() ([]row, error) { return l.answers(l.docs) }},
	}
	if l.large > l.docs {
		all = append(all, measure{"answers of a million", func() ([]row, error) { return l.answers(l.large) }})
	}
	return append(all,
		measure{"decisions", l.decisions},
		measure{"search against newsboat and ripgrep", l.searchAgainst},
		measure{"start against aerc", l.startAgainst},
		measure{"key in the list", l.keyInList},
	)
}

// grouped writes a number as people do.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
