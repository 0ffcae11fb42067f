package keypoint

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"brief/model"
	"brief/model/text"
)

// word is one piece of a passage that can be compared: a token, or one side of
// a hyphen in it. Punctuation is kept, for names and dates need to see it.
type word struct {
	span model.Span
	kind text.Kind
	// joined is true where nothing but a hyphen stands before the word.
	joined bool
	// form is the word's spelling in the lexicon; noForm for marks.
	form form
}

// splitter cuts passages into words; it keeps its token buffer.
type splitter struct {
	text   string
	lex    *lexicon
	tokens []text.Token
}

// words appends the words of in to dst.
func (s *splitter) words(dst []word, in model.Span) []word {
	s.tokens = text.Tokens(s.tokens[:0], s.text, in)
	for _, t := range s.tokens {
		switch t.Kind {
		case text.Word:
			dst = s.split(dst, t)
		case text.Number:
			dst = append(dst, word{span: t.Span, kind: t.Kind, form: s.lex.form(t.Span.In(s.text))})
		default:
			dst = append(dst, word{span: t.Span, kind: t.Kind, form: noForm})
		}
	}
	return dst
}

// split appends the parts of t between hyphens.
func (s *splitter) split(dst []word, t text.Token) []word {
	start, first := t.Span.Start, true
	for start < t.Span.End {
		end := t.Span.End
		if i := hyphen(s.text[start:end]); i >= 0 {
			end = start + i
		}
		if end > start {
			dst = append(dst, word{model.Span{Start: start, End: end}, t.Kind, !first, s.lex.form(s.text[start:end])})
			first = false
		}
		if end < t.Span.End {
			_, n := utf8.DecodeRuneInString(s.text[end:])
			end += n
		}
		start = end
	}
	return dst
}

// hyphen is the index of the first hyphen in w, or -1.
func hyphen(w string) int {
	for i := range len(w) {
		switch {
		case w[i] == '-':
			return i
		case w[i] == 0xe2 && (strings.HasPrefix(w[i:], "\u2010") || strings.HasPrefix(w[i:], "\u2011")):
			return i
		}
	}
	return -1
}

// mark reports whether w is no word or number: it has no term.
func (w word) mark() bool { return w.kind != text.Word && w.kind != text.Number }

// fold brings a spelling to the form in which spellings are compared: lower
// case, without the dots of an abbreviation and without Latin accents.
func fold(w string) string {
	if lowerASCII(w) {
		return w
	}
	return strings.Map(foldRune, w)
}

func lowerASCII(w string) bool {
	for i := range len(w) {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

func foldRune(r rune) rune {
	switch {
	case r == '.' || r == '\'' || r == '’' || r == '\u00ad':
		return -1
	case r < utf8.RuneSelf:
		return unicode.ToLower(r)
	case r == 'ـ' || r >= 0x064b && r <= 0x0652: // Arabic tatweel and vowel signs
		return -1
	}
	return withoutAccent(unicode.ToLower(r))
}

func withoutAccent(r rune) rune {
	switch r {
	case 'à', 'á', 'â', 'ã', 'ä', 'å', 'ā', 'ă', 'ą':
		return 'a'
	case 'ç', 'ć', 'č', 'ĉ':
		return 'c'
	case 'è', 'é', 'ê', 'ë', 'ē', 'ė', 'ę', 'ě':
		return 'e'
	case 'ğ', 'ģ':
		return 'g'
	case 'ì', 'í', 'î', 'ï', 'ī', 'į', 'ı':
		return 'i'
	case 'ł', 'ļ':
		return 'l'
	case 'ñ', 'ń', 'ň', 'ņ':
		return 'n'
	case 'ò', 'ó', 'ô', 'õ', 'ö', 'ø', 'ō', 'ő':
		return 'o'
	case 'ř':
		return 'r'
	case 'ś', 'š', 'ş', 'ș':
		return 's'
	case 'ţ', 'ț', 'ť':
		return 't'
	case 'ù', 'ú', 'û', 'ü', 'ū', 'ů', 'ű':
		return 'u'
	case 'ý', 'ÿ':
		return 'y'
	case 'ź', 'ż', 'ž':
		return 'z'
	case 'أ', 'إ', 'آ':
		return 'ا'
	case 'ى':
		return 'ي'
	}
	return r
}

// capitalised reports whether w begins with an upper-case letter.
func capitalised(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// allCaps reports whether w has two letters or more and none in lower case.
func allCaps(w string) bool {
	letters := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters > 1
}

// unspaced reports whether r belongs to a script that is written without
// spaces between words, or with particles joined to them.
func unspaced(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
