package text

import "strings"

// Stem reduces an English word in lower case to its stem after M. F. Porter,
// "An algorithm for suffix stripping", Program 14(3), 1980, so that "rejects"
// and "rejection" meet. Words of less than four letters, and words with a byte
// outside a-z, come back as they are.
func Stem(w string) string {
	if len(w) < 4 || len(w) > maxStemmed || !lowerASCII(w) {
		return w
	}
	w = stripParticiple(stripPlural(w))
	if strings.HasSuffix(w, "y") && hasVowel(w[:len(w)-1]) {
		w = w[:len(w)-1] + "i"
	}
	if strings.IndexByte("lirnms", w[len(w)-1]) >= 0 { // the last letters of step 2
		w = replaceSuffix(w, longSuffixes[:])
	}
	if strings.IndexByte("eils", w[len(w)-1]) >= 0 { // and of step 3
		w = replaceSuffix(w, shortSuffixes[:])
	}
	w = stripDerivation(w)
	return stripFinal(w)
}

// maxStemmed bounds the work on one word, in bytes; no English word is longer.
const maxStemmed = 40

func lowerASCII(w string) bool {
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

func stripPlural(w string) string {
	switch {
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "ies"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return w[:len(w)-1]
	}
	return w
}

func stripParticiple(w string) string {
	if base, ok := strings.CutSuffix(w, "eed"); ok {
		if measure(base) > 0 {
			return w[:len(w)-1]
		}
		return w
	}
	base, ok := strings.CutSuffix(w, "ed")
	if !ok {
		base, ok = strings.CutSuffix(w, "ing")
	}
	if !ok || !hasVowel(base) {
		return w
	}
	return restoreEnd(base)
}

// restoreEnd gives a stem back the letter that its participle hid or doubled.
func restoreEnd(w string) string {
	switch {
	case strings.HasSuffix(w, "at"), strings.HasSuffix(w, "bl"), strings.HasSuffix(w, "iz"):
		return w + "e"
	case endsDouble(w) && strings.IndexByte("lsz", w[len(w)-1]) < 0:
		return w[:len(w)-1]
	case measure(w) == 1 && endsCVC(w):
		return w + "e"
	}
	return w
}

// longSuffixes and shortSuffixes are Porter's steps 2 and 3.
var longSuffixes = [...][2]string{
	{"ational", "ate"},
	{"tional", "tion"},
	{"enci", "ence"},
	{"anci", "ance"},
	{"izer", "ize"},
	{"bli", "ble"},
	{"alli", "al"},
	{"entli", "ent"},
	{"eli", "e"},
	{"ousli", "ous"},
	{"ization", "ize"},
	{"ation", "ate"},
	{"ator", "ate"},
	{"alism", "al"},
	{"iveness", "ive"},
	{"fulness", "ful"},
	{"ousness", "ous"},
	{"aliti", "al"},
	{"iviti", "ive"},
	{"biliti", "ble"},
}

var shortSuffixes = [...][2]string{
	{"icate", "ic"},
	{"ative", ""},
	{"alize", "al"},
	{"iciti", "ic"},
	{"ical", "ic"},
	{"ful", ""},
	{"ness", ""},
}

func replaceSuffix(w string, pairs [][2]string) string {
	if w == "" {
		return w
	}
	last := w[len(w)-1]
	for i := range pairs {
		p := &pairs[i]
		if p[0][len(p[0])-1] != last { // most words end otherwise
			continue
		}
		if base, ok := strings.CutSuffix(w, p[0]); ok {
			if measure(base) > 0 {
				return base + p[1]
			}
			return w
		}
	}
	return w
}

// stripDerivation is Porter's step 4.
func stripDerivation(w string) string {
	if w == "" {
		return w
	}
	last := w[len(w)-1]
	for _, suffix := range [...]string{
		"al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment",
		"ent", "sion", "tion", "ou", "ism", "ate", "iti", "ous", "ive", "ize",
	} {
		if suffix[len(suffix)-1] != last {
			continue
		}
		base, ok := strings.CutSuffix(w, suffix)
		if !ok {
			continue
		}
		if suffix == "sion" || suffix == "tion" {
			base = w[:len(w)-3]
		}
		if measure(base) > 1 {
			return base
		}
		return w
	}
	return w
}

// stripFinal is Porter's step 5.
func stripFinal(w string) string {
	if base, ok := strings.CutSuffix(w, "e"); ok {
		if m := measure(base); m > 1 || m == 1 && !endsCVC(base) {
			w = base
		}
	}
	if strings.HasSuffix(w, "ll") && measure(w) > 1 {
		w = w[:len(w)-1]
	}
	return w
}

// consonant reports whether w[i] is one; y is where it follows a vowel.
func consonant(w string, i int) bool {
	switch w[i] {
	case 'a', 'e', 'i', 'o', 'u':
		return false
	case 'y':
		return i == 0 || strings.IndexByte("aeiou", w[i-1]) >= 0
	}
	return true
}

// measure counts the vowel-consonant sequences of w, Porter's m.
func measure(w string) int {
	m, vowel := 0, false
	for i := range len(w) {
		c := consonant(w, i)
		if c && vowel {
			m++
		}
		vowel = !c
	}
	return m
}

func hasVowel(w string) bool {
	for i := range len(w) {
		if !consonant(w, i) {
			return true
		}
	}
	return false
}

func endsDouble(w string) bool {
	n := len(w)
	return n > 1 && w[n-1] == w[n-2] && consonant(w, n-1)
}

func endsCVC(w string) bool {
	n := len(w)
	return n > 2 && consonant(w, n-3) && !consonant(w, n-2) && consonant(w, n-1) &&
		strings.IndexByte("wxy", w[n-1]) < 0
}
