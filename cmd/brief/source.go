package main

import (
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"brief/model/library"
	"brief/seeds"
)

// source is where a document can be had again; the zero source is nowhere: it came
// from standard input, or from a file that is gone.
type source struct {
	file   string // one that is there
	sample bool   // it comes with the program
}

func (s source) none() bool { return s.file == "" && !s.sample }

// sourceOf is what is left of the places that a document was found in.
func sourceOf(places []library.Place) source {
	var s source
	for _, at := range places {
		switch {
		case !filepath.IsAbs(at.Name):
			info, err := fs.Stat(seeds.Files(), at.Name)
			s.sample = s.sample || err == nil && info.Mode().IsRegular()
		case s.file == "" && exists(at.Name):
			s.file = at.Name
		}
	}
	return s
}

// nowhere counts the documents that cannot be had again.
func nowhere(all []held) int {
	n := 0
	for _, h := range all {
		if h.source.none() {
			n++
		}
	}
	return n
}

// wayBack says how what was removed can be had again: by the paths that were given
// where they are still there, else by the files that the documents come from.
func (r *removal) wayBack(removed []held) string {
	samples, lost := 0, nowhere(removed)
	for _, h := range removed {
		if h.source.file == "" && h.source.sample {
			samples++
		}
	}
	var ways []string
	if samples+lost < len(removed) {
		ways = append(ways, r.wayByFiles(removed))
	}
	if samples > 0 {
		ways = append(ways, "brief --ephemeral shows "+those(samples, len(removed), "the samples"))
	}
	if lost > 0 {
		ways = append(ways, "brief cannot bring "+those(lost, len(removed), counted(lost, "document"))+" back")
	}
	return strings.Join(ways, "; ")
}

// those stands for n of all that a sentence is about: by a pronoun for all of them,
// else by a name.
func those(n, all int, name string) string {
	switch {
	case n < all:
		return name
	case n == 1:
		return "it"
	}
	return "them"
}

func (r *removal) wayByFiles(removed []held) string {
	const most = 3
	var files []string
	for _, arg := range r.args {
		if exists(arg) {
			files = append(files, quoted(arg))
		}
	}
	if len(files) < len(r.args) || len(files) == 0 {
		files = filesOf(removed, most+1)
	}
	if len(files) > most {
		return "brief add with their places brings them back"
	}
	return "brief add " + strings.Join(files, " ") + " brings back what is still there"
}

// filesOf are the files that documents come from, at most n.
func filesOf(all []held, n int) []string {
	var files []string
	for _, h := range all {
		if h.source.file == "" {
			continue
		}
		if name := quoted(h.source.file); !slices.Contains(files, name) {
			files = append(files, name)
		}
		if len(files) == n {
			break
		}
	}
	return files
}

// quoted is s as a word of a shell's command line.
func quoted(s string) string {
	special := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("/._-+:,@%", r)
	}
	if s != "" && !strings.ContainsFunc(s, special) {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
