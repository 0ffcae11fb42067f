package text

import (
	"unicode"
	"unicode/utf8"
)

const (
	maxLanguageBytes = 8 << 10 // more does not change the answer
	minLetters       = 12      // of an alphabet
	minIdeographs    = 4
)

// Language returns the ISO 639-1 code of the language of s, judged by the
// script and, for scripts that many languages share, by letters or frequent
// words; "" where s is too short or fits none. It looks at the first 8 KiB.
func Language(s string) string {
	if len(s) > maxLanguageBytes {
		s = s[:maxLanguageBytes]
	}
	var c scripts
	for _, r := range s {
		if unicode.IsLetter(r) {
			c.add(r)
		}
	}
	most := latin
	for i := range c.count {
		if c.count[i] > c.count[most] {
			most = script(i)
		}
	}
	if c.count[most] < minIdeographs || c.count[most] < minLetters && most != han && most != kana && most != hangul {
		return ""
	}
	switch most {
	case latin:
		return byFunctionWords(s)
	case han, kana:
		if c.count[kana]*10 >= c.count[han] {
			return "ja"
		}
		return "zh"
	case arabic:
		return c.byLetters("ur", "fa", "ar")
	case cyrillic:
		return c.byLetters("uk", "", "ru")
	}
	return scriptLanguages[2*most : 2*most+2]
}

// script counts the scripts that tell languages apart.
type script int

const (
	latin script = iota
	han
	kana
	arabic
	cyrillic
	hangul
	hebrew
	greek
	devanagari
	bengali
	gurmukhi
	gujarati
	tamil
	telugu
	kannada
	malayalam
	sinhala
	thai
	georgian
	armenian
	ethiopic
	otherScript
	scriptCount
)

// scriptLanguages holds the two letters of each script's language; those of
// the first five are decided otherwise.
const scriptLanguages = "__________kohe" + "elhibnpagutateknmlsithkahyam__"

// scripts counts letters by script, and those that only some languages of the
// script have.
type scripts struct {
	count     [scriptCount]int
	mark, own int // letters of the first and the second language of byLetters
}

func (c *scripts) add(r rune) {
	c.count[scriptOf(r)]++
	switch r {
	case 'і', 'ї', 'є', 'ґ', 'І', 'Ї', 'Є', 'Ґ', 'ٹ', 'ڈ', 'ڑ', 'ں', 'ے', 'ہ', 'ھ':
		c.mark++
	case 'پ', 'چ', 'ژ', 'گ', 'ی', 'ک':
		c.own++
	}
}

// byLetters picks the language whose letters make up at least one in fifty.
func (c *scripts) byLetters(mark, own, none string) string {
	total := c.count[arabic] + c.count[cyrillic]
	switch {
	case c.mark*50 >= total:
		return mark
	case own != "" && c.own*50 >= total:
		return own
	}
	return none
}

func scriptOf(r rune) script {
	switch {
	case r < 0x250, r >= 0x1e00 && r < 0x1f00:
		return latin
	case r >= 0x370 && r < 0x400, r >= 0x1f00 && r < 0x2000:
		return greek
	case r < 0x530:
		return cyrillic
	case r < 0x590:
		return armenian
	case r < 0x600:
		return hebrew
	case r < 0x780, r >= 0xfb50 && r < 0xff00:
		return arabic
	case r >= 0x3040 && r < 0x3100:
		return kana
	case r >= 0x3400 && r < 0xa000, r >= 0x20000 && r < 0x33480:
		return han
	case r >= 0xac00 && r < 0xd7b0:
		return hangul
	}
	return southernScriptOf(r)
}

func southernScriptOf(r rune) script {
	switch {
	case r >= 0x900 && r < 0x980:
		return devanagari
	case r >= 0x980 && r < 0xa00:
		return bengali
	case r >= 0xa00 && r < 0xa80:
		return gurmukhi
	case r >= 0xa80 && r < 0xb00:
		return gujarati
	case r >= 0xb80 && r < 0xc00:
		return tamil
	case r >= 0xc00 && r < 0xc80:
		return telugu
	case r >= 0xc80 && r < 0xd00:
		return kannada
	case r >= 0xd00 && r < 0xd80:
		return malayalam
	case r >= 0xd80 && r < 0xe00:
		return sinhala
	case r >= 0xe00 && r < 0xe80:
		return thai
	case r >= 0x10a0 && r < 0x1100:
		return georgian
	case r >= 0x1200 && r < 0x1380:
		return ethiopic
	}
	return otherScript
}

// byFunctionWords counts frequent words of each language. The winner must have
// three of them, a tenth of all words, and a fifth more than the next.
func byFunctionWords(s string) string {
	var hits [languageCount]int
	words := 0
	var buf [maxFunctionWord]byte
	for i := 0; i < len(s); {
		w, end := lowerWord(buf[:0], s, i)
		i = end
		if len(w) == 0 {
			continue
		}
		words++
		for set, l := languagesOf(string(w)), 0; set != 0; set, l = set>>1, l+1 {
			hits[l] += int(set & 1)
		}
	}
	best, second := 0, -1
	for l := 1; l < languageCount; l++ {
		switch {
		case hits[l] > hits[best]:
			best, second = l, best
		case second < 0 || hits[l] > hits[second]:
			second = l
		}
	}
	if hits[best] < 3 || hits[best]*10 < words || hits[best]*5 < hits[second]*6 {
		return ""
	}
	return languageCodes[2*best : 2*best+2]
}

const maxFunctionWord = 12

// lowerWord appends the lower-case word at i to buf, or nothing where there is
// none or it is too long, and returns it with where to go on.
func lowerWord(buf []byte, s string, i int) ([]byte, int) {
	long := false
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		if !unicode.IsLetter(r) {
			break
		}
		if len(buf)+n+1 > maxFunctionWord {
			long = true
			continue
		}
		buf = utf8.AppendRune(buf, unicode.ToLower(r))
	}
	if long {
		// Counted as a word of no language: no function word has a space.
		return append(buf[:0], ' '), i
	}
	return buf, i
}
