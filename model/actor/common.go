package actor

import (
	_ "embed"
	"strings"
)

// commonWords are English words that news writes in lower case, one a line,
// sorted by bytes. A capital of one of them at the head of a sentence says
// nothing about a name. It is searched where it lies, so that it costs nothing
// to load. Regular plurals, adverbs and participles are left out: isEveryday
// derives them.
//
//go:embed common.txt
var commonWords string

// isEveryday reports whether w, in lower case, is a listed word or a regular
// form of one.
func isEveryday(w string) bool {
	if listed(commonWords, w) || len(w) > 7 && hasAnySuffix(w, "tion", "sion", "ment", "ity", "ism") {
		return true
	}
	for _, end := range [...]string{"s", "es", "ly", "ed", "ing", "ness", "er", "ers"} {
		stem, ok := strings.CutSuffix(w, end)
		if !ok || len(stem) < 3 {
			continue
		}
		if listed(commonWords, stem) || end != "s" && listed(commonWords, stem+"e") {
			return true
		}
		if n := len(stem); end[0] == 'e' || end == "ing" {
			if stem[n-1] == stem[n-2] && listed(commonWords, stem[:n-1]) {
				return true
			}
		}
	}
	return false
}

// listed reports whether w is a line of the sorted list.
func listed(list, w string) bool {
	lo, hi := 0, len(list)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		start := lo
		if i := strings.LastIndexByte(list[lo:mid], '\n'); i >= 0 {
			start = lo + i + 1
		}
		end := hi
		if i := strings.IndexByte(list[mid:hi], '\n'); i >= 0 {
			end = mid + i
		}
		switch c := strings.Compare(list[start:end], w); {
		case c == 0:
			return true
		case c < 0:
			lo = end + 1
		default:
			hi = start
		}
	}
	return false
}
