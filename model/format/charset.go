package format

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
	"unsafe"
)

// toUTF8 decodes raw and returns how many places had no meaning in UTF-16.
// Invalid UTF-8 is left for package safe, which counts it.
//
// A byte order mark decides. Without one, text is UTF-16 where at least 4 in 10
// of its first units have a zero for their high byte and hardly any for their
// low byte, which no UTF-8 text has. Text that is not valid UTF-8 is taken for
// windows-1252 where isWindows1252 says so, and for damaged UTF-8 otherwise.
func toUTF8(raw []byte) (text string, lost int) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")):
		return shared(raw[3:]), 0
	case bytes.HasPrefix(raw, []byte("\xff\xfe")):
		return fromUTF16(raw[2:], 0)
	case bytes.HasPrefix(raw, []byte("\xfe\xff")):
		return fromUTF16(raw[2:], 1)
	}
	if low, ok := bareUTF16(raw); ok {
		return fromUTF16(raw, low)
	}
	if !utf8.Valid(raw) && isWindows1252(raw) {
		return fromWindows1252(raw), 0
	}
	return shared(raw), 0
}

// shared is raw as a string without a copy, which of a large file would be most of
// what reading it takes. Nobody changes raw any more: see Decode.
func shared(raw []byte) string { return unsafe.String(unsafe.SliceData(raw), len(raw)) }

// bareUTF16 reports whether raw is UTF-16 without a byte order mark, and at
// which byte of each unit its low byte stands.
func bareUTF16(raw []byte) (low int, ok bool) {
	units := min(len(raw), 4096) / 2
	var zeros [2]int
	for i := range 2 * units {
		if raw[i] == 0 {
			zeros[i&1]++
		}
	}
	for low := range 2 {
		if units >= 4 && zeros[1-low]*10 >= units*4 && zeros[low]*50 <= units {
			return low, true
		}
	}
	return 0, false
}

// fromUTF16 decodes units whose low byte is the first (0) or the second (1).
func fromUTF16(raw []byte, low int) (text string, lost int) {
	out := make([]byte, 0, len(raw))
	unit := func(i int) rune { return rune(raw[i+low]) | rune(raw[i+1-low])<<8 }
	i := 0
	for ; i+1 < len(raw); i += 2 {
		r := unit(i)
		if utf16.IsSurrogate(r) {
			pair := rune(utf8.RuneError)
			if i+3 < len(raw) {
				pair = utf16.DecodeRune(r, unit(i+2))
			}
			if r = pair; r == utf8.RuneError {
				lost++
			} else {
				i += 2
			}
		}
		out = utf8.AppendRune(out, r)
	}
	if i < len(raw) {
		lost++
		out = utf8.AppendRune(out, utf8.RuneError)
	}
	return string(out), lost
}

// windows1252 holds the characters of the bytes 0x80 to 0x9F; those that have
// none are U+FFFD.
const windows1252 = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ"

// isWindows1252 reports whether raw, which is not valid UTF-8, clearly is
// windows-1252: each byte above ASCII is a letter, a typographic quote, dash or
// ellipsis, or a common sign of it, no two of them make a UTF-8 character, and
// one at least stands next to an ASCII letter as in "caf\xe9" or "it\x92s".
func isWindows1252(raw []byte) bool {
	touches := false
	for i, b := range raw {
		if b < utf8.RuneSelf {
			continue
		}
		if !usedIn1252(b) {
			return false
		}
		if r, n := utf8.DecodeRune(raw[i:]); r != utf8.RuneError || n > 1 {
			return false
		}
		touches = touches || i > 0 && isLetter(raw[i-1]) || i+1 < len(raw) && isLetter(raw[i+1])
	}
	return touches
}

func usedIn1252(b byte) bool {
	if b >= 0xc0 {
		return b != 0xd7 && b != 0xf7
	}
	return strings.IndexByte("\x80\x85\x8a\x8c\x8e\x91\x92\x93\x94\x95\x96\x97\x99\x9a\x9c\x9e\x9f\xa0\xa1\xa3\xa7\xa9\xab\xae\xb0\xb7\xbb\xbf", b) >= 0
}

func fromWindows1252(raw []byte) string {
	table := []rune(windows1252)
	out := make([]byte, 0, len(raw)+len(raw)/8)
	for _, b := range raw {
		r := rune(b)
		if b >= 0x80 && b < 0xa0 {
			r = table[b-0x80]
		}
		out = utf8.AppendRune(out, r)
	}
	return string(out)
}

func isLetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

func isDigit(b byte) bool { return b-'0' < 10 }
