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

// listed looks w up by binary search over the lines of commonList.
func listed(w string) bool {
	lo, hi := 0, len(commonList)
	for lo < hi {
		start := strings.LastIndexByte(commonList[:(lo+hi)/2], '\n') + 1
		if start < lo {
			start = lo
		}
		line, _, _ := strings.Cut(commonList[start:], "\n")
		switch c := strings.Compare(w, line); {
		case c == 0:
			return true
		case c < 0:
			hi = start
		default:
			lo = start + len(line) + 1
		}
	}
	return false
}
