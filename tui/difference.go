package tui

import (
	"strings"

	"brief/tui/cell"
	"brief/tui/documents"
)

// difference is what has become of a list.
type difference struct {
	added, changed, gone, unread int
	stale                        []string // keys of documents that are not what they were
}

// compare finds what is new in after. A document that could not be read and now
// can be is new; one that is there and can no longer be read counts as that, and
// not as gone.
func compare(before, after []documents.Item) difference {
	var d difference
	known, names := map[string]documents.Item{}, map[string]bool{}
	for _, row := range before {
		if row.Problem == "" {
			known[row.Key] = row
			names[row.Name] = true
		}
	}
	missing := map[string]bool{}
	for _, row := range after {
		switch was, ok := known[row.Key]; {
		case row.Problem != "" && row.Missing:
			missing[strings.TrimRight(row.Name, "/")] = true
		case row.Problem != "":
			d.unread++
			delete(names, row.Name) // it is counted
		case !ok:
			d.added++
		case was.ID != row.ID:
			d.changed++
			d.stale = append(d.stale, row.Key)
		}
		if row.Problem == "" {
			delete(known, row.Key)
		}
	}
	for _, row := range known {
		d.stale = append(d.stale, row.Key)
		if names[row.Name] {
			d.gone++
		}
		for place := row.Name; place != ""; place = above(place) { // a folder is missing where all in it is gone
			delete(missing, place)
		}
	}
	d.unread += len(missing)
	return d
}

// above is the folder that a place is in, "" where the name has none.
func above(place string) string { return place[:max(strings.LastIndexByte(place, '/'), 0)] }

// String says it in words: "2 new, 1 changed".
func (d difference) String(documents int) string {
	var parts []string
	for _, p := range []struct {
		n    int
		what string
	}{{d.added, "new"}, {d.changed, "changed"}, {d.gone, "gone"}, {d.unread, "could not be read"}} {
		if p.n > 0 {
			parts = append(parts, cell.Count(p.n)+" "+p.what)
		}
	}
	if len(parts) > 0 {
		return strings.Join(parts, ", ")
	}
	if documents == 1 {
		return "nothing has changed in the document"
	}
	return "nothing has changed in " + cell.Count(documents) + " documents"
}
