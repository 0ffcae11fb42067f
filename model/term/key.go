package term

import (
	"strings"
	"unicode/utf8"
)

// Key is what two labels have in common that are the same but for case, accents and
// white space. Unlike the terms it keeps every other character: c++ is not c.
func Key(s string) string {
	var out []byte
	for word := range strings.FieldsSeq(s) {
		n := len(out)
		if n > 0 {
			out = append(out, ' ')
		}
		from := len(out)
		if out = appendKey(out, word); len(out) == from {
			out = out[:n]
		}
	}
	return string(out)
}

func appendKey(out []byte, word string) []byte {
	for at := 0; at < len(word); {
		r, size := utf8.DecodeRuneInString(word[at:])
		c := word[at : at+size]
		n := len(out)
		var class class
		if out, class = appendRune(out, c, r); class == parts {
			out = utf8.AppendRune(out[:n], r) // a byte that is no text becomes U+FFFD
		}
		at += size
	}
	return out
}
