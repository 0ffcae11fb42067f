package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"strings"

	"brief/model/ingest"
	"brief/model/library"
	"brief/seeds"
)

// located is where a document is.
type located struct {
	// shown are the paths it is listed among, none for the samples.
	shown []string
	// key is its key there, "" for the first; in a library its ID.
	key string
	// engine is the library that has it, for who closes it; nil where none was asked.
	engine library.Engine
}

// locate finds the document that name is for.
func (a *app) locate(ctx context.Context, name string, paths []string, f *readFlags) (located, error) {
	if name == "-" || exists(name) {
		return located{shown: append([]string{name}, paths...)}, nil
	}
	if info, err := fs.Stat(seeds.Files(), name); err == nil && info.Mode().IsRegular() {
		return located{key: name}, nil
	}
	if !isHash(name) {
		return located{}, fmt.Errorf("no document %q: it is no file, no sample, and no hash of one; check the name", name)
	}
	s := hashSearch{app: a, hash: name, opt: f.input.options()}
	at, found, err := s.run(ctx, f, paths)
	if found || err != nil {
		return at, err
	}
	return at, fmt.Errorf("no document with the hash %s %s; give the folder it is in", name, s.whereabouts())
}

// hashSearch looks for a document by its hash.
type hashSearch struct {
	*app
	hash   string
	opt    ingest.Options
	places []string // where it was looked for in vain
	unread int      // items that could not be read
}

// run looks among the samples, in paths, and in the library; without paths in the
// current folder at last.
func (s *hashSearch) run(ctx context.Context, f *readFlags, paths []string) (at located, found bool, err error) {
	if at, found, err = s.in(ctx, nil); found || err != nil {
		return at, found, err
	}
	if len(paths) > 0 {
		if at, found, err = s.in(ctx, paths); found || err != nil {
			return at, found, err
		}
	}
	if at, found, err = s.inLibrary(ctx, f); found || err != nil || len(paths) > 0 {
		return at, found, err
	}
	return s.in(ctx, []string{"."})
}

func (s *hashSearch) in(ctx context.Context, paths []string) (located, bool, error) {
	key, unread, err := withHash(ctx, s.items(ctx, paths, s.opt), s.hash)
	s.unread += unread
	if len(paths) == 0 {
		s.places = append(s.places, "among the samples")
	} else {
		s.places = append(s.places, "in "+strings.Join(paths, ", "))
	}
	return located{shown: paths, key: key}, key != "", err
}

// inLibrary looks into a library that is there. One that cannot be opened fails for
// itself.
func (s *hashSearch) inLibrary(ctx context.Context, f *readFlags) (located, bool, error) {
	at, err := f.place()
	if err != nil || !at.there() {
		return located{}, false, nil
	}
	s.places = append(s.places, "in the library")
	e, err := s.openPlace(ctx, at, toRead)
	if err != nil {
		s.fail(err)
		return located{}, false, nil
	}
	id, err := resolve(ctx, e, s.hash)
	if err != nil {
		e.Close()
		if errors.Is(err, library.ErrNotFound) {
			err = nil
		}
		return located{}, false, err
	}
	return located{key: id, engine: e}, true, nil
}

// whereabouts says where it was looked for.
func (s *hashSearch) whereabouts() string {
	last := len(s.places) - 1
	text := s.places[last]
	if last > 0 {
		text = strings.Join(s.places[:last], ", ") + " and " + text
	}
	if s.unread > 0 {
		text += fmt.Sprintf(" (%d could not be read)", s.unread)
	}
	return text
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
