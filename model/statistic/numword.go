package statistic

import (
	"strings"

	"brief/model/wordlist"
)

// numeric reports whether a lower-case word can open a number.
func numeric(w string) bool {
	if len(w) < 2 {
		return strings.ContainsAny(w, "½¼¾")
	}
	if _, ok := wordlist.Cardinal(w); ok {
		return true
	}
	if vagueScale(w) > 0 || wordScale(w) > 0 || w == "half" || w == "twice" {
		return true
	}
	_, ok := multiplierVerb(w)
	return ok || foldWord(w) > 0 || glyph(w) > 0 || strings.HasPrefix(w, "quarter") || denominator(w) > 0
}

// wordScale is the factor of a scale word, or 0.
func wordScale(w string) float64 {
	if w == "dozen" {
		return 12
	}
	return wordlist.Scale(w)
}

// suffixScale is the factor of an abbreviated scale as written, or 0. sure is
// false for single letters that are units as well ("m", "b").
func suffixScale(raw string) (factor float64, sure bool) {
	switch raw {
	case "k", "K":
		return 1e3, false
	case "m", "M", "B", "b", "T":
		return letterScale(raw), false
	case "mm", "MM":
		return 1e6, false
	case "mn", "Mn", "mln", "mil":
		return 1e6, true
	case "bn", "Bn", "BN", "bln", "billion-plus":
		return 1e9, true
	case "tn", "Tn", "trn":
		return 1e12, true
	case "cr", "Cr":
		return 1e7, false
	}
	return 0, false
}

// letterScale is the factor of a scale written as one letter.
func letterScale(raw string) float64 {
	switch raw {
	case "m", "M":
		return 1e6
	case "T":
		return 1e12
	}
	return 1e9
}

// vagueScale is the low end of an indefinite number of things ("dozens"), or
// 0. What it stands for reaches to ten times that.
func vagueScale(w string) float64 {
	switch w {
	case "tens":
		return 10
	case "dozens":
		return 12
	case "scores":
		return 20
	case "hundreds":
		return 1e2
	case "thousands":
		return 1e3
	case "millions":
		return 1e6
	case "billions":
		return 1e9
	case "trillions":
		return 1e12
	}
	return 0
}

// denominator is the n of a fraction word ("thirds"), or 0.
func denominator(w string) float64 {
	switch w {
	case "half", "halves":
		return 2
	case "third", "thirds":
		return 3
	case "quarter", "quarters":
		return 4
	case "fifth", "fifths":
		return 5
	case "sixth", "sixths":
		return 6
	case "seventh", "sevenths":
		return 7
	case "eighth", "eighths":
		return 8
	case "ninth", "ninths":
		return 9
	case "tenth", "tenths":
		return 10
	case "hundredth", "hundredths":
		return 100
	}
	return 0
}

// ordinal is true of the ordinals that end compounds ("twenty-first").
func ordinal(w string) bool {
	return w == "first" || w == "second" || denominator(w) > 0 && strings.HasSuffix(w, "h") || w == "third"
}

// multiplierVerb is the factor of a verb that scales its subject.
func multiplierVerb(w string) (float64, bool) {
	switch w {
	case "doubled", "doubles", "doubling":
		return 2, true
	case "tripled", "triples", "tripling", "trebled", "trebles", "trebling":
		return 3, true
	case "quadrupled", "quadruples", "quadrupling":
		return 4, true
	case "quintupled", "quintuples", "quintupling":
		return 5, true
	case "sextupled":
		return 6, true
	case "halved", "halves", "halving":
		return 0.5, true
	}
	return 0, false
}

// foldWord is the factor of "tenfold" and its like, or 0.
func foldWord(w string) float64 {
	base, ok := strings.CutSuffix(w, "fold")
	if !ok || base == "" {
		return 0
	}
	base = strings.TrimSuffix(base, "-")
	if v, ok := wordlist.Cardinal(base); ok {
		return v
	}
	return wordScale(base)
}

// glyph is the value of a vulgar fraction character, or 0.
func glyph(w string) float64 {
	switch w {
	case "½":
		return 0.5
	case "¼":
		return 0.25
	case "¾":
		return 0.75
	case "⅓":
		return 1.0 / 3
	case "⅔":
		return 2.0 / 3
	}
	return 0
}
