package text

import "strings"

// maxAddress bounds an address, so that a long run of dotted words is not
// looked at once for each of them.
const maxAddress = 512

// addressEnd returns where the address that begins at start ends, or 0 if
// there is none; word is where its first word ends.
func addressEnd(s string, start, word int) int {
	rest := s[word:]
	isURL := strings.HasPrefix(rest, "://")
	if !isURL && (len(rest) < 2 || !isASCIILetter(rest[1]) && !isDigit(rest[1])) {
		return 0
	}
	end := word
	for end < len(s) && end-start < maxAddress && isAddressByte(s[end]) {
		end++
	}
	for end > word && strings.IndexByte(".,:;!?'*_", s[end-1]) >= 0 {
		end--
	}
	chunk := s[start:end]
	switch {
	case isURL:
		return end
	case strings.IndexByte(chunk, '@') > 0:
		at := strings.LastIndexByte(chunk, '@')
		if strings.IndexByte(chunk[at:], '.') > 1 {
			return end
		}
		return 0
	}
	host, _, _ := strings.Cut(chunk, "/")
	if strings.HasPrefix(host, "www.") || isHost(host) {
		return end
	}
	return 0
}

// isAddressByte reports whether b may stand in an address in running text.
func isAddressByte(b byte) bool {
	if isASCIILetter(b) || isDigit(b) {
		return true
	}
	return strings.IndexByte("-._~:/?#@!$&'*+=%,;", b) >= 0
}

// isHost reports whether s is a lower-case host name under one of the common
// top-level domains; others are too often two sentences run together.
func isHost(s string) bool {
	dot := strings.LastIndexByte(s, '.')
	if dot < 2 || strings.IndexByte(s, ':') >= 0 || strings.Contains(s, "..") {
		return false
	}
	switch s[dot+1:] {
	case "com", "org", "net", "gov", "edu", "mil", "int", "info", "io", "eu", "uk", "de", "fr", "es", "ru", "cn", "jp",
		"br", "mx", "ca", "au", "ch", "tv", "me", "ai", "dev", "app":
		return true
	}
	return false
}
