package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"brief/model/library"
	"brief/model/query"
	"brief/model/safe"
)

// held is a document of the library, as a command names it.
type held struct {
	id, title string
	place     library.Place
}

// matching are the documents that q finds; those only that keep says, where it is
// not nil.
func (r *removal) matching(ctx context.Context, e library.Engine, q query.Query, keep func(library.Place) bool) ([]held, error) {
	var found []held
	for hit, err := range library.Walk(ctx, e, r.scope(), q, query.Page{Limit: query.MaxLimit}) {
		if err != nil {
			return nil, err
		}
		places, err := e.Places(ctx, hit.ID)
		if err != nil && !errors.Is(err, library.ErrNotFound) {
			return nil, err
		}
		for i, at := range places {
			if keep == nil && i == 0 || keep != nil && keep(at) {
				found = append(found, held{hit.ID, hit.Title, at})
				break
			}
		}
	}
	return found, nil
}

// named are the documents that an argument stands for: those of a place, or the one
// that a hash begins.
func (r *removal) named(ctx context.Context, e library.Engine, arg string) ([]held, error) {
	if isHash(arg) && !exists(arg) {
		id, err := resolve(ctx, e, arg)
		if err != nil {
			return nil, err
		}
		b, err := e.Get(ctx, id)
		if err != nil {
			return nil, err
		}
		places, err := e.Places(ctx, id)
		h := held{id: id, title: b.Document.Title.Text}
		if len(places) > 0 {
			h.place = places[0]
		}
		return []held{h}, err
	}
	path, err := filepath.Abs(arg)
	if err != nil {
		return nil, err
	}
	path = safe.Line(path)
	below := strings.TrimSuffix(path, string(filepath.Separator)) + string(filepath.Separator)
	found, err := r.matching(ctx, e, query.Query{Where: query.In{Folder: filepath.ToSlash(path)}}, func(at library.Place) bool {
		return at.Name == path || strings.HasPrefix(at.Name, below)
	})
	if err == nil && len(found) == 0 {
		return nil, fmt.Errorf("nothing in the library comes from %s; brief list shows what there is", arg)
	}
	return found, err
}

// resolve is the one document that a hash begins.
func resolve(ctx context.Context, e library.Engine, hash string) (id string, err error) {
	ids, err := e.Resolve(ctx, strings.ToLower(hash), 2)
	switch {
	case err != nil:
		return "", err
	case len(ids) == 0:
		return "", fmt.Errorf("no document with the hash %s: %w", hash, library.ErrNotFound)
	case len(ids) > 1:
		return "", ambiguous(hash, ids[0], ids[1])
	}
	return ids[0], nil
}

// ambiguous names two of the documents that a hash fits.
func ambiguous(hash, one, other string) error {
	return fmt.Errorf("the hash %s fits more than one document: %s and %s; give more of it", hash, one[:citedHash], other[:citedHash])
}

// sure asks whether n documents are to be removed. Without a terminal to ask on that
// is an error.
func (r *removal) sure(ctx context.Context, n int) (bool, error) {
	if !terminal(r.in) || !terminal(r.errs) {
		return false, fmt.Errorf("this would remove %s: --yes does so without asking", documents(n))
	}
	fmt.Fprintf(r.errs, "Remove %s from the library? [y/N] ", documents(n))
	answer := make(chan string, 1)
	go func() {
		line, _ := bufio.NewReader(r.in).ReadString('\n') // the end of input is no
		answer <- strings.ToLower(strings.TrimSpace(line))
	}()
	select {
	case a := <-answer:
		if a == "y" || a == "yes" {
			return true, nil
		}
		r.tell("nothing was removed")
		return false, nil
	case <-ctx.Done():
		fmt.Fprintln(r.errs)
		r.tell("nothing was removed")
		return false, ctx.Err()
	}
}

// wayBack says how what was removed can be had again: by the paths that were given
// where they are still there, else by those that the documents come from.
func (r *removal) wayBack(removed []held) string {
	if r.samples {
		return "brief --ephemeral shows them"
	}
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
	switch {
	case len(files) == 0:
		return "they come from no file: brief cannot bring them back"
	case len(files) > most:
		return "brief add with their places brings them back"
	}
	return "brief add " + strings.Join(files, " ") + " brings back what is still there"
}

// filesOf are the files that documents come from, at most n.
func filesOf(all []held, n int) []string {
	var files []string
	for _, h := range all {
		if !filepath.IsAbs(h.place.Name) {
			continue
		}
		if name := quoted(h.place.Name); !slices.Contains(files, name) {
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
