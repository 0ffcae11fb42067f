package actor

import (
	"strings"
	"unicode"

	"brief/model/tagger"
)

// digitsAlike writes every digit as 0, so that a number is known by its length.
func digitsAlike(s string) string {
	if !strings.ContainsAny(s, "123456789") {
		return s
	}
	b := []byte(s)
	for i, c := range b {
		if c > '0' && c <= '9' {
			b[i] = '0'
		}
	}
	return string(b)
}

// maxOutline bounds an outline in runes.
const maxOutline = 6

// outline is how a word looks: X for capitals, x for small letters, 0 for digits,
// other signs themselves; a run of one of the first three is written once, a second
// capital apart from it ("McDonald" is "XxXx", "DEA" "XX").
func outline(s string) string {
	var b strings.Builder
	last, n, times := rune(0), 0, 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			r = 'X'
		case unicode.IsLetter(r):
			r = 'x'
		case unicode.IsDigit(r):
			r = '0'
		}
		if r == last && (r != 'X' || times > 1) {
			continue
		}
		times++
		if r != last {
			last, times = r, 1
		}
		b.WriteRune(r)
		if n++; n == maxOutline {
			break
		}
	}
	return b.String()
}

// prefix and suffix are the first and last n runes of s, or "" where it has no more
// than that.
func prefix(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return ""
}

func suffix(s string, n int) string {
	i := len(s)
	for ; n > 0 && i > 0; n-- {
		i--
		for i > 0 && s[i]&0xc0 == 0x80 {
			i--
		}
	}
	return s[i:]
}

// ListHash is the hash of a name as the list of a model has it.
func ListHash(name string) uint64 { return tagger.Hash(hashLow, strings.ToLower(name)) }

// ClassHash is the hash by which the list of a model has the class of a word, as it is
// written, its digits made alike.
func ClassHash(word string) uint64 { return tagger.Hash(hashClass, digitsAlike(word)) }
