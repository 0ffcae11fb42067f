package wordlist

import (
	_ "embed"
	"strings"
)

// words holds English words in lower case, sorted by bytes, a line each: words
// that two or more articles of Wikinews (CC BY 2.5) or texts of the White House
// (public domain) have in lower case, and no less often than capitalised inside
// a sentence. What Everyday derives from another of them is left out.
//
//go:embed words.txt
var words string

// dictionary holds what the dictionary has beyond words, in the same form: the words in
// lower case of SCOWL, size 35, American spelling (Kevin Atkinson and others, version
// 2020.12.07; see NOTICE), without names, abbreviations and what derives from others.
//
//go:embed dictionary.txt
var dictionary string

// Everyday reports whether w, in lower case, is an ordinary English word or a
// regular form of one, so that its capital at the head of a sentence makes it
// no name. Long words in -tion, -sion, -ment, -ity and -ism always are.
func Everyday(w string) bool { return abstract(w) || derived(w, everyday) }

// Dictionary reports whether w, in lower case, is a word of a dictionary of English or a
// regular form of one. Many names are such words too, so that where a name is as likely
// (at the head of a sentence) Everyday tells more.
func Dictionary(w string) bool {
	return abstract(w) || derived(w, func(w string) bool {
		if everyday(w) {
			return true
		}
		_, ok := Lookup(dictionary, w)
		return ok
	})
}

func everyday(w string) bool {
	_, ok := Lookup(words, w)
	return ok
}

// derived reports whether w is listed or a regular form of what is.
func derived(w string, listed func(string) bool) bool {
	if listed(w) {
		return true
	}
	for _, ending := range [...]string{"s", "es", "ed", "ing", "ly", "ness", "er", "ers"} {
		if stem, ok := strings.CutSuffix(w, ending); ok && len(stem) > 2 && inflected(stem, ending, listed) {
			return true
		}
	}
	return false
}

func abstract(w string) bool {
	if len(w) < 8 {
		return false
	}
	for _, ending := range [...]string{"tion", "sion", "ment", "ity", "ism"} {
		if strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}

// inflected reports whether stem is what a listed word becomes before ending:
// "mov" of move, "stopp" of stop, "carri" of carry.
func inflected(stem, ending string, listed func(string) bool) bool {
	n := len(stem)
	switch {
	case listed(stem), ending != "s" && listed(stem+"e"):
		return true
	case ending == "s" || ending == "ness" || ending == "ly":
		return false
	case stem[n-1] == 'i' && ending != "ing":
		return listed(stem[:n-1] + "y")
	}
	return ending != "es" && stem[n-1] == stem[n-2] && listed(stem[:n-1])
}

// Lookup finds key in a table: lines of a key, or of a key, a space and a value,
// sorted by key and each ended by a line feed. It is a binary search over the
// text, so that a table costs nothing to load.
func Lookup(table, key string) (value string, ok bool) {
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
