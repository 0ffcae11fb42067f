package linear

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// ascii writes text for a terminal that shows ASCII only: letters without their
// marks, punctuation as typewriters have it, and ? for each character that has no
// near one.
func ascii(text string) string {
	if isASCII(text) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		switch {
		case r < 0x80:
			b.WriteRune(r)
		case likeASCII(r) != "":
			b.WriteString(likeASCII(r))
		default:
			b.WriteString(plain(r))
		}
	}
	return b.String()
}

// lacking reports whether ascii makes a question mark of something in text.
func lacking(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool {
		return r >= 0x80 && likeASCII(r) == "" && plain(r) == "?"
	})
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}

// plain is what Unicode decomposes r to, as far as that is ASCII.
func plain(r rune) string {
	if marksOnly(r) {
		return ""
	}
	var b strings.Builder
	for _, part := range norm.NFKD.String(string(r)) {
		if part < 0x80 {
			b.WriteRune(part)
		}
	}
	if b.Len() == 0 {
		return "?"
	}
	return b.String()
}

// marksOnly reports whether r is a mark on the character before it.
func marksOnly(r rune) bool { return norm.NFD.PropertiesString(string(r)).CCC() != 0 }

// likeASCII is what typewriters have for r, "" where they have nothing.
func likeASCII(r rune) string {
	switch r {
	case '‘', '’', '‚', '‹', '›':
		return "'"
	case '“', '”', '„', '«', '»':
		return `"`
	case '‐', '‑', '‒', '–', '—', '−':
		return "-"
	case '•', '·', '×':
		return "*"
	case '¶':
		return "par "
	case '€':
		return "EUR "
	case '£':
		return "GBP "
	case '¥':
		return "JPY "
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'Æ':
		return "AE"
	case 'ø':
		return "o"
	case 'Ø':
		return "O"
	case 'ł':
		return "l"
	case 'Ł':
		return "L"
	case '¿':
		return "?"
	case '¡':
		return "!"
	case '°':
		return " deg"
	case '→':
		return "->"
	}
	return ""
}
