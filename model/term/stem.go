package term

import (
	"strings"

	"brief/model/text"
)

// Stem returns what the forms of an English word have in common: two folded terms
// with one stem are forms of one word. Terms of less than three letters, and terms
// with anything but a-z in them, are their own stem.
//
// A stem shorter than three letters is not believed, since "used" must not be found
// for "US": it gets the letter back that its ending took.
func Stem(folded string) string {
	if len(folded) < 3 || ownStem(folded) {
		return folded
	}
	s := text.Stem(folded)
	if len(s) >= 3 {
		return s
	}
	base := folded[:len(s)]
	switch last := base[len(base)-1]; {
	case folded[len(base)] == last:
		return folded[:len(base)+1] // added, egged
	case last == 'i' || strings.IndexByte("aeou", last) < 0:
		return base + "e" // used, dies
	}
	return base // going
}

// ownStem reports whether a word only looks like the form of another, or ends like
// one whose plural would otherwise stand apart from it (virus, viruses).
func ownStem(w string) bool {
	switch w {
	case "news", "united", "bias", "atlas":
		return true
	}
	return strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "ous")
}
