package query

import (
	"slices"
	"strings"

	"brief/model/term"
)

// InFolder reports whether the place of a document lies in a folder or is it: whether
// the components of folder stand in a row among those of place, at its beginning
// where folder begins with a slash. Components are compared by term.Key. Slashes and
// backslashes part them.
func InFolder(folder, place string) bool {
	rooted, want := components(folder)
	at, have := components(place)
	if rooted {
		return at && len(want) <= len(have) && slices.Equal(want, have[:len(want)])
	}
	for i := 0; len(want) > 0 && i+len(want) <= len(have); i++ {
		if slices.Equal(want, have[i:i+len(want)]) {
			return true
		}
	}
	return false
}

// components returns the folded components of a path, and whether it begins at the
// root.
func components(path string) (rooted bool, parts []string) {
	slash := func(r rune) bool { return r == '/' || r == '\\' }
	for part := range strings.FieldsFuncSeq(path, slash) {
		if part != "." {
			parts = append(parts, term.Key(part))
		}
	}
	return path != "" && slash(rune(path[0])), parts
}
