package main

import (
	"context"
	"fmt"
	"strings"

	"brief/model/clipping"
	"brief/model/library"
	"brief/model/triage"
)

// staying says what was decided about removed documents and is kept, "" for nothing:
// what cost somebody a thought, and not that they were read.
func staying(ctx context.Context, e library.Engine, removed []held) (string, error) {
	gone := make(map[string]bool, len(removed))
	for _, h := range removed {
		gone[h.id] = true
	}
	kept := func(key triage.Key) ([]triage.Mark, error) {
		marks, err := e.Marks(ctx, localAnalyst, key)
		theirs := marks[:0]
		for _, m := range marks {
			if gone[m.ID] {
				theirs = append(theirs, m)
			}
		}
		return theirs, err
	}
	clipped, err := kept(triage.Clippings())
	if err != nil {
		return "", err
	}
	things, one := clippingsIn(clipping.Files(clipped))
	for _, of := range []struct {
		key  triage.Key
		noun string
	}{{triage.Note, "note"}, {triage.Tags(), "tag"}, {triage.Star, "star"}, {triage.Corrections(), "correction"}} {
		marks, err := kept(of.key)
		switch {
		case err != nil:
			return "", err
		case len(marks) == 1:
			things = append(things, "your "+of.noun)
		case len(marks) > 1:
			things = append(things, "your "+counted(len(marks), of.noun))
		}
		one = one && len(marks) < 2
	}
	if len(things) == 0 {
		return "", nil
	}
	if one && len(things) == 1 {
		return things[0] + " stays in the library", nil
	}
	return list(things) + " stay in the library", nil
}

// clippingsIn counts the clippings of each file; one says that there is no more than one.
func clippingsIn(files []clipping.File) (things []string, one bool) {
	const most = 3
	n := 0
	for _, f := range files {
		n += len(f.Clippings)
		things = append(things, counted(len(f.Clippings), "clipping")+" in "+f.Name)
	}
	if len(files) > most {
		things = []string{fmt.Sprintf("%s in %d case files", counted(n, "clipping"), len(files))}
	}
	return things, n < 2
}

// list joins things in words; there must be one.
func list(things []string) string {
	last := len(things) - 1
	if last == 0 {
		return things[0]
	}
	return strings.Join(things[:last], ", ") + " and " + things[last]
}
