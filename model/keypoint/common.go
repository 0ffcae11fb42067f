package keypoint

import (
	_ "embed"
	"strings"
)

// commonList holds English words in lower case, sorted, a line each: words that
// two or more articles of Wikinews (2019 on, CC BY 2.5) or of the White House
// (public domain) have in lower case, and no less often than capitalised inside
// a sentence. Regular forms whose base is listed are left out.
//
//go:embed words.txt
var commonList string

// common reports whether w, in lower case, is an ordinary English word, so that
// its capital at the start of a sentence makes it no name.
func common(w string) bool {
	if listed(w) {
		return true
	}
	for _, ending := range [...][2]string{
		{"ies", "y"},
		{"es", ""},
		{"s", ""},
		{"ied", "y"},
		{"ed", ""},
		{"d", ""},
		{"ing", ""},
		{"ing", "e"},
		{"ly", ""},
		{"er", ""},
		{"ers", ""},
	} {
		if base, ok := strings.CutSuffix(w, ending[0]); ok && len(base) > 2 && listed(base+ending[1]) {
			return true
		}
	}
	return false
}

func listed(w string) bool {
	_, ok := lookup(commonList, w)
	return ok
}

// lookup finds key in a table: lines of a key, or of a key, a space and a value,
// ordered by key. It is a binary search over the text.
func lookup(table, key string) (value string, ok bool) {
	lo, hi := 0, len(table)
	for lo < hi {
		start := lo + strings.LastIndexByte(table[lo:(lo+hi)/2], '\n') + 1
		line, _, _ := strings.Cut(table[start:], "\n")
		found, value, _ := strings.Cut(line, " ")
		switch strings.Compare(key, found) {
		case 0:
			return value, true
		case -1:
			hi = start
		default:
			lo = start + len(line) + 1
		}
	}
	return "", false
}
